# SPDX-License-Identifier: MIT
"""Which policy model answers, where it comes from, and why another one does not."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from desktop_app.policy.digest import files_digest
from desktop_app.policy.model import PolicyModel
from desktop_app.quick_dataclass import dataclass

PackedWords = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Words in other languages as they stand in a packed model, by language and text: most are never shown."""

_MOST_DIGITS = 9
_MOST_PARTS = 6


class Origin(Enum):
    """Who put a policy model on this computer."""

    BUILT_IN = "built-in"
    PERSON = "person"
    ORGANISATION = "organisation"


class Obstacle(Enum):
    """Why the file of a policy model is not used."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    UNKNOWN_KEY = "unknown-key"
    BAD_KEY = "bad-key"
    UNSIGNED = "unsigned"
    WRONGLY_SIGNED = "wrongly-signed"
    NO_MODEL = "no-model"
    OLDER = "older"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that is not used: its path, who put it there, and what stands in the way.

    `detail` is the reason of the system, or the version of a file that is older than `least`; `faults` are the
    first of the `count` that its proof found.
    """

    path: str
    origin: Origin
    obstacle: Obstacle
    detail: str = ""
    least: str = ""
    faults: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, kw_only=True)
class ModelInForce:
    """The model that answers, in English, and the files that were refused.

    `files` are its bytes by name. For a model from a file, `path` is where it lies, `since` the day on which it was
    first used on this computer, and `words` are its words in other languages.
    """

    model: PolicyModel
    files: Mapping[str, bytes]
    origin: Origin = Origin.BUILT_IN
    path: str = ""
    since: date | None = None
    words: PackedWords
    refusals: tuple[Refusal, ...] = ()

    @property
    def digest(self) -> str:
        """What names exactly these files."""
        return files_digest(self.files)


def version_parts(version: str) -> tuple[int, ...] | None:
    """The numbers of a version such as ``2026.11.21``, for order; None if it is no such version."""
    parts = version.split(".")
    if len(parts) <= _MOST_PARTS and all(
        part.isascii() and part.isdecimal() and len(part) <= _MOST_DIGITS for part in parts
    ):
        return tuple(int(part) for part in parts)
    return None
