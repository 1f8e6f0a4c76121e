# SPDX-License-Identifier: MIT
"""Faults of a model: what is wrong, where, and what to do about it."""

from collections.abc import Iterable

from desktop_app.quick_dataclass import dataclass

COMPARE_AT_MOST = 3_000
"""How many known words an unknown one is compared with; comparing with more would take minutes."""
COMPARE_UP_TO = 200
"""The longest word that is compared with others."""
LIST_AT_MOST = 16
"""How many known words a remedy lists before it only says that a word is unknown."""


class UserFacingError(Exception):
    """An error whose text is meant for the person: what, where, and the remedy."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault: the place (file and path), and what is wrong with a remedy."""

    where: str
    what: str

    def __str__(self) -> str:
        """The place and the fault on one line."""
        return f"{self.where}: {self.what}"


class ModelError(UserFacingError):
    """A model that cannot be used; `faults` lists everything that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Gather all faults, in order of their place."""
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def suggestion(word: str, known: Iterable[str], *, otherwise: str = "it is not defined in the model") -> str:
    """A remedy for an unknown word: the nearest right one, else all if they are few, else what `otherwise` says."""
    from difflib import get_close_matches  # noqa: PLC0415 - most runs have nothing to suggest

    options = sorted(known)
    alike = [option for option in options[:COMPARE_AT_MOST] if len(option) <= COMPARE_UP_TO]
    near = get_close_matches(word, alike, n=1, cutoff=0.5) if len(word) <= COMPARE_UP_TO else []
    if near:
        return f"did you mean {near[0]!r}?"
    if len(options) <= LIST_AT_MOST:
        return f"known are {', '.join(options)}" if options else "none is defined"
    return otherwise
