# SPDX-License-Identifier: MIT
"""A person's own newer policy model: looked at, taken in, and given up again.

Taken in is a copy in the person's data folder; deleting it is the way back. Every step leaves either the old file or
the new one in force: a signature is written beside the old one before the file changes, and either may fit.
"""

from contextlib import suppress
from datetime import date
from pathlib import Path

from desktop_app.policy.in_force import Origin, Refusal
from desktop_app.storage.atomic import remove_leftovers, write_atomic
from desktop_app.storage.candidate import NEXT_ENDING, files_of_organisation, read_candidate
from desktop_app.storage.judging import Accepted, built_in_version, choose_model, judge
from desktop_app.storage.model_places import SIGNATURE_ENDING, ModelPlaces
from desktop_app.storage.proven import Proof, remember_proof


def examine_model(path: str, places: ModelPlaces, today: date) -> Accepted | Refusal:
    """Whether a file could be taken in; nothing is changed but what is remembered of its proof."""
    candidate = read_candidate(path, Origin.PERSON)
    if isinstance(candidate, Refusal):
        return candidate
    organisation, _refusals = choose_model(tuple(files_of_organisation(places)), places, today)
    least = built_in_version() if organisation is None else organisation.version
    return judge(candidate, least, places, today)


def take_in_model(accepted: Accepted, places: ModelPlaces, today: date) -> None:
    """Let a file that was examined be the person's own model from today; raises OSError and keeps the old one."""
    candidate = accepted.candidate
    own, signature = Path(places.own), Path(f"{places.own}{SIGNATURE_ENDING}")
    if not _is_same(candidate.path, places.own):
        upcoming = Path(f"{places.own}{NEXT_ENDING}")
        for content in candidate.signatures[:1]:
            write_atomic(upcoming, content)
        write_atomic(own, candidate.content)
        if candidate.signatures:
            with suppress(FileNotFoundError):  # another process was faster
                upcoming.replace(signature)
        else:
            _remove(signature, upcoming)
    remember_proof(places.proven, accepted.digest, Proof(since=today))


def give_up_model(places: ModelPlaces) -> None:
    """Delete the person's own model, so that the one below it answers again; raises OSError."""
    own = Path(places.own)
    _remove(own)
    _remove(Path(f"{own}{SIGNATURE_ENDING}"), Path(f"{own}{NEXT_ENDING}"))


def _remove(*paths: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
        remove_leftovers(path)


def _is_same(path: str, other: str) -> bool:
    try:
        return Path(path).samefile(other)
    except OSError:
        return False
