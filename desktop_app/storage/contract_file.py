# SPDX-License-Identifier: MIT
"""An organisation's own contract terms from a file: guarded, proven and laid over the policy model in force.

Guard and proofs cost more than all the rest of a start. So it is remembered by digest which file was sound on top of
which model, and only another file, another model or another version of the program is guarded and proven again.
"""

import os
from datetime import date

from desktop_app.policy.digest import sha256
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.overlay import Overlay, lay_over
from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.given_file import read_given
from desktop_app.storage.proven import Proof, load_proofs, remember_proof

PROVEN_NAME = "proven-contracts.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTerms:
    """The terms of a file on top of the public model; the digest names exactly this file."""

    path: str
    digest: str
    overlay: Overlay
    public: Reasoner
    reasoner: Reasoner


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofMemory:
    """Where sound files are remembered, the digest of the model beneath, and today."""

    path: str
    model_digest: str
    today: date

    @classmethod
    def beside(cls, proven_models: str, model_digest: str, today: date) -> "ProofMemory":
        """The memory in the folder in which proven models are remembered."""
        return cls(
            path=os.path.join(os.path.dirname(proven_models), PROVEN_NAME), model_digest=model_digest, today=today
        )


def open_terms(path: str, public: Reasoner, memory: ProofMemory | None = None) -> OwnTerms:
    """Read a file with contract terms and lay it over the model of a reasoner; without memory it is proven anew.

    Raises:
        UserFacingError: the file cannot be read.
        ModelError: it has faults, or breaks a proof.
    """
    content = read_given(path)
    overlay = _guarded(path, content, public) if memory is None else _remembered(path, content, public, memory)
    reasoner = Reasoner(lay_over(public.model, overlay))
    return OwnTerms(path=path, digest=sha256(content).hexdigest(), overlay=overlay, public=public, reasoner=reasoner)


def _remembered(path: str, content: bytes, public: Reasoner, memory: ProofMemory) -> Overlay:
    """The overlay, guarded and proven only if it was not found sound before."""
    digest = sha256(memory.model_digest.encode() + content).hexdigest()
    proof = load_proofs(memory.path).get(digest)
    if proof is not None and proof.is_current:
        from desktop_app.policy.load_overlay import read_proven_overlay  # noqa: PLC0415 - the first time needs another

        return read_proven_overlay(content)
    overlay = _guarded(path, content, public)
    remember_proof(memory.path, digest, Proof(since=memory.today))
    return overlay


def _guarded(path: str, content: bytes, public: Reasoner) -> Overlay:
    from desktop_app.policy.guard_overlay import guard_overlay  # noqa: PLC0415 - hardly ever needed after the first time

    return guard_overlay(path.replace("\\", "/").rpartition("/")[2], content, public.model)
