# SPDX-License-Identifier: MIT
"""An organisation's own contract terms from a file: guarded, proven and laid over the policy model in force.

Nothing imports this module unless there is such a file: guard and proofs cost more than all the rest of a start.
"""

from hashlib import sha256

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import UserFacingError
from desktop_app.policy.guard_overlay import guard_overlay
from desktop_app.policy.load import MAX_BYTES
from desktop_app.policy.overlay import Overlay, lay_over
from desktop_app.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTerms:
    """The terms of a file on top of the public model; the digest names exactly this file."""

    path: str
    digest: str
    overlay: Overlay
    public: Reasoner
    reasoner: Reasoner


def open_terms(path: str, public: Reasoner) -> OwnTerms:
    """Read a file with contract terms and lay it over the model of a reasoner.

    Raises:
        UserFacingError: the file cannot be read.
        ModelError: it has faults, or breaks a proof.
    """
    content = _read(path)
    name = path.replace("\\", "/").rpartition("/")[2]
    overlay = guard_overlay(name, content, public.model)
    return terms_over(path, sha256(content).hexdigest(), overlay, public)


def terms_over(path: str, digest: str, overlay: Overlay, public: Reasoner) -> OwnTerms:
    """Terms that were guarded before, over the same model, whose words may be in another language."""
    reasoner = Reasoner(lay_over(public.model, overlay))
    return OwnTerms(path=path, digest=digest, overlay=overlay, public=public, reasoner=reasoner)


def _read(path: str) -> bytes:
    """The content of a file, no more of it than shows the guard that it is too large."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - the path may be no path at all, which open tells
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise UserFacingError(f"{path}: cannot be read: {reason}") from error
