# SPDX-License-Identifier: MIT
"""Whether a file may be the policy model in force. Only a computer that has such a file pays for this."""

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from desktop_app.policy.digest import sha256
from desktop_app.policy.in_force import ModelInForce, Obstacle, Refusal, version_parts
from desktop_app.policy.load import MAX_BYTES, Record
from desktop_app.policy.packed import build_packed
from desktop_app.quick_dataclass import dataclass
from desktop_app.resource_files import drawing_names, read_bytes
from desktop_app.storage.candidate import Candidate
from desktop_app.storage.model_places import ModelPlaces
from desktop_app.storage.proven import LONGEST_FAULT, MOST_FAULTS, Proof, load_proofs, remember_proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A file that may answer: what it holds, what names it, and the day since which it has been used."""

    candidate: Candidate
    record: Record
    version: str
    digest: str
    since: date

    @property
    def parts(self) -> tuple[int, ...]:
        """The version, for order."""
        return version_parts(self.version) or ()

    def opened(self, refusals: tuple[Refusal, ...] = ()) -> ModelInForce:
        """The model that the file holds."""
        path = self.candidate.path
        model, words = build_packed(path, self.record)
        return ModelInForce(
            model=model,
            files={path: self.candidate.content},
            origin=self.candidate.origin,
            path=path,
            since=self.since,
            words=words,
            refusals=refusals,
        )


def choose_model(
    found: Sequence[Candidate | Refusal], places: ModelPlaces, today: date
) -> tuple[Accepted | None, tuple[Refusal, ...]]:
    """The newest file that may answer, of the same version the first one; and those that may not."""
    least = built_in_version()
    judged = [item if isinstance(item, Refusal) else judge(item, least, places, today) for item in found]
    accepted = [item for item in judged if isinstance(item, Accepted)]
    refusals = tuple(item for item in judged if isinstance(item, Refusal))
    return max(accepted, key=attrgetter("parts"), default=None), refusals


def built_in_version() -> str:
    """The version of the model inside the program, without reading all of it."""
    return str(json.loads(read_bytes("policy/model.json"))["version"])


def judge(candidate: Candidate, least: str, places: ModelPlaces, today: date) -> Accepted | Refusal:
    """Whether a file may answer: size, signature, version and proof, in this order.

    Nothing inside the file is looked at before its signature holds, if the organisation asks for one. A proof is
    remembered by the digest of the file, so this version of the program proves the same bytes once.
    """
    obstacle = _outer_obstacle(candidate, places)
    if obstacle is not None:
        return candidate.refused(obstacle)
    record = _parse(candidate.content)
    if isinstance(record, str):
        return candidate.refused(Obstacle.NO_MODEL, record)
    version = record.get("version")
    parts = version_parts(version) if isinstance(version, str) else None
    if not isinstance(version, str) or parts is None:
        return candidate.refused(Obstacle.NO_MODEL, "version: expected numbers with dots, such as 2026.11.22")
    if parts < (version_parts(least) or ()):
        return replace(candidate.refused(Obstacle.OLDER, version), least=least)
    digest = sha256(candidate.content).hexdigest()
    proof = load_proofs(places.proven).get(digest)
    if proof is None or not proof.is_current:
        proof = _prove(candidate, today if proof is None or proof.count else proof.since)
        remember_proof(places.proven, digest, proof)
    if proof.count:
        return replace(candidate.refused(Obstacle.FAULTY), faults=proof.faults, count=proof.count)
    return Accepted(candidate=candidate, record=record, version=version, digest=digest, since=proof.since)


def _outer_obstacle(candidate: Candidate, places: ModelPlaces) -> Obstacle | None:
    """What stands in the way before the content is looked at."""
    if len(candidate.content) > MAX_BYTES:
        return Obstacle.TOO_LARGE
    if places.is_uncertain:
        return Obstacle.UNKNOWN_KEY
    return _signature_obstacle(candidate, places.key) if places.key else None


def _signature_obstacle(candidate: Candidate, text: str) -> Obstacle | None:
    from desktop_app.storage.signature import (  # noqa: PLC0415 - most computers have no key
        BadKeyError,
        WrongSignatureError,
        check_signature,
        read_key,
    )

    try:
        key = read_key(text)
    except BadKeyError:
        return Obstacle.BAD_KEY
    for signature in candidate.signatures:
        try:
            check_signature(candidate.content, signature, key)
        except WrongSignatureError:
            continue
        return None
    return Obstacle.WRONGLY_SIGNED if candidate.signatures else Obstacle.UNSIGNED


def _parse(content: bytes) -> Record | str:
    """The object in a file, or why there is none; its keys are checked when it is proven."""
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        return f"not readable as JSON: {error}"
    return record if isinstance(record, dict) else "expected an object at the top"


def _prove(candidate: Candidate, since: date) -> Proof:
    from desktop_app.policy.prove import prove_file  # noqa: PLC0415 - needs pydantic, and is done once

    faults = prove_file(os.path.basename(candidate.path), candidate.content, drawing_names())
    told = tuple(str(fault).encode("utf-8", "replace").decode()[:LONGEST_FAULT] for fault in faults[:MOST_FAULTS])
    return Proof(since=since, faults=told, count=len(faults))
