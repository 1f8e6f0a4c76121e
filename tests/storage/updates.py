# SPDX-License-Identifier: MIT
"""Files of newer policy models, signatures of an invented organisation, and a computer to put them on."""

import json
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from nacl.signing import SigningKey
from pydantic import TypeAdapter

from desktop_app.policy.model import Option, PolicyModel, Subject
from desktop_app.policy.packed import pack_model
from desktop_app.resource_files import policy_files
from desktop_app.storage.model_places import FILE_NAME, PROVEN_NAME, SIGNATURE_ENDING, ModelPlaces
from tests.policy.builders import NOT_USED, QUESTIONS, RULES, SUBJECTS, build_model, question, rule, up_to

OLDER, NEWER = "2025.1", "2999.1"
CHANGED_TEXT = "subject.retention/letter.name"


@cache
def model_file(version: str = NEWER) -> bytes:
    """A sound model with this version: the invented one about letters, which is proven in no time.

    It has what the program asks for by name, too.
    """
    model = build_model(
        version=version,
        questions=(question("channel", Option(id="letter-box", neutral=True, unlisted=True)), *QUESTIONS),
        subjects=(Subject(id="training/conversation"), Subject(id="retention/conversation"), *SUBJECTS),
        rules=(
            rule("spare-conversation", "training/conversation", NOT_USED),
            rule("keep-conversation", "retention/conversation", up_to("P30D")),
            *RULES,
        ),
    )
    return TypeAdapter(PolicyModel).dump_json(model, exclude_defaults=True, indent=1)


@cache
def faulty_file(version: str = NEWER) -> bytes:
    """A model of this version that lacks all that a model needs."""
    return json.dumps({"format": 1, "version": version}).encode()


def changed_file(version: str = NEWER) -> bytes:
    """A sound model in which one subject is called something else."""
    record = json.loads(model_file(version))
    record["texts"][CHANGED_TEXT] = "What you wrote"
    return json.dumps(record).encode()


@cache
def longer_file(version: str = NEWER) -> bytes:
    """The shipped model, but for feedback that is kept four years longer."""
    record = {**json.loads(pack_model(policy_files(), {})), "version": version}
    for told in record["rules"]:
        if told["subject"] == "retention/feedback" and told["value"].get("max") == "P5Y":
            told["value"]["max"] = "P9Y"
    return json.dumps(record).encode()


@dataclass(frozen=True)
class Signer:
    """Holds a key of minisign; `key` is its public half as it stands in an organisation's settings."""

    seed: bytes = b"an organisation that signs files"
    id: bytes = b"8 bytes."

    @property
    def key(self) -> str:
        """The public key as text."""
        return b64encode(b"Ed" + self.id + bytes(SigningKey(self.seed).verify_key)).decode()

    def sign(self, content: bytes, comment: str = "said so") -> bytes:
        """A detached signature of some content."""
        secret = SigningKey(self.seed)
        proof = secret.sign(blake2b(content).digest()).signature
        lone = secret.sign(proof + comment.encode()).signature
        signed = b64encode(b"ED" + self.id + proof).decode()
        lines = ("untrusted comment: x", signed, f"trusted comment: {comment}", b64encode(lone).decode())
        return "".join(f"{line}\n" for line in lines).encode()


ORGANISATION = Signer()
STRANGER = Signer(seed=b"somebody else who signs files...")


def places_in(folder: Path, *, key: str = "", named: str = "", is_uncertain: bool = False) -> ModelPlaces:
    """A computer whose folders lie in one folder."""
    return ModelPlaces(
        own=str(folder / "own" / FILE_NAME),
        proven=str(folder / "state" / PROVEN_NAME),
        site=(str(folder / "first" / FILE_NAME), str(folder / "second" / FILE_NAME)),
        key=key,
        named=named,
        set_by="Example Company",
        is_uncertain=is_uncertain,
    )


def put(path: str | Path, content: bytes, signature: bytes = b"") -> Path:
    """Lay a file somewhere, with a signature beside it if there is one."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    if signature:
        target.with_name(f"{target.name}{SIGNATURE_ENDING}").write_bytes(signature)
    return target
