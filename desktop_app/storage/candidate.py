# SPDX-License-Identifier: MIT
"""One file that wants to be the policy model in force, as it was read once."""

from collections.abc import Iterator

from desktop_app.policy.in_force import Obstacle, Origin, Refusal
from desktop_app.policy.load import MAX_BYTES
from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.model_places import SIGNATURE_ENDING, ModelPlaces

NEXT_ENDING = f".next{SIGNATURE_ENDING}"
"""A signature that is written before the file that it belongs to takes its place; either may be the right one."""
MOST_SIGNATURE_BYTES = 10_000
"""A larger file is no signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The bytes of a file and of the signatures beside it."""

    path: str
    origin: Origin
    content: bytes
    signatures: tuple[bytes, ...] = ()

    def refused(self, obstacle: Obstacle, detail: str = "") -> Refusal:
        """What stands in the way of this file."""
        return Refusal(path=self.path, origin=self.origin, obstacle=obstacle, detail=detail)


def all_files(places: ModelPlaces) -> tuple[Candidate | Refusal, ...]:
    """The organisation's file and the person's, as far as there are any; a file that was named counts alone."""
    found = [*files_of_organisation(places)]
    own = None if places.named else find_candidate(places.own, Origin.PERSON)
    return tuple(found if own is None else [*found, own])


def files_of_organisation(places: ModelPlaces) -> Iterator[Candidate | Refusal]:
    """The first file that the organisation put on this computer; one that was named and is missing is refused."""
    if places.named:
        yield read_candidate(places.named, Origin.ORGANISATION)
        return
    for path in places.site:
        item = find_candidate(path, Origin.ORGANISATION)
        if item is not None:
            yield item
            return


def find_candidate(path: str, origin: Origin) -> Candidate | Refusal | None:
    """The file at a place where one may lie; None if there is none, a refusal if it cannot be read."""
    try:
        content = _read(path, MAX_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        return _unreadable(path, origin, error)
    return Candidate(path=path, origin=origin, content=content, signatures=tuple(_signatures(path)))


def read_candidate(path: str, origin: Origin) -> Candidate | Refusal:
    """The file that somebody named; a refusal if it is missing or cannot be read."""
    try:
        content = _read(path, MAX_BYTES)
    except (OSError, ValueError) as error:
        return _unreadable(path, origin, error)
    return Candidate(path=path, origin=origin, content=content, signatures=tuple(_signatures(path)))


def _unreadable(path: str, origin: Origin, error: Exception) -> Refusal:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Refusal(path=path, origin=origin, obstacle=Obstacle.UNREADABLE, detail=reason)


def _read(path: str, most: int) -> bytes:
    """The content of a file, no more of it than shows that it is too large."""
    with open(path, "rb") as file:
        return file.read(most + 1)


def _signatures(path: str) -> Iterator[bytes]:
    for ending in (SIGNATURE_ENDING, NEXT_ENDING):
        try:
            yield _read(f"{path}{ending}", MOST_SIGNATURE_BYTES)
        except (OSError, ValueError):
            continue
