# SPDX-License-Identifier: MIT
"""The situations that are compared: up to four, in an order that the person sets, for as long as the window lives."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.policy.selection import Answer
from desktop_app.presentation.letters import LETTERS

Answers = Mapping[str, Answer]


class ComparedAnswers(QObject):
    """The answers of each situation; `changed` after every change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Answers, ...] = ()

    @property
    def all(self) -> tuple[Answers, ...]:
        """The answers of each situation, A first."""
        return self._all

    @property
    def is_full(self) -> bool:
        """Whether every letter is taken."""
        return len(self._all) >= len(LETTERS)

    def letter_of(self, answers: Answers) -> str:
        """The letter under which equal answers are compared already; empty if they are not."""
        place = next((place for place, known in enumerate(self._all) if known == answers), -1)
        return LETTERS[place] if place >= 0 else ""

    def add(self, answers: Answers) -> None:
        """Compare one more situation, unless it is there already or every letter is taken."""
        if not self.is_full and not self.letter_of(answers):
            self._set((*self._all, dict(answers)))

    def replace_all(self, situations: Sequence[Answers]) -> None:
        """Compare these situations instead, at most as many as there are letters."""
        self._set(tuple(dict(answers) for answers in situations[: len(LETTERS)]))

    def remove(self, place: int) -> None:
        """Compare one situation less."""
        self._set((*self._all[:place], *self._all[place + 1 :]))

    def move(self, place: int, target: int) -> bool:
        """Put a situation elsewhere; False where there is no such place."""
        if place == target or not (0 <= place < len(self._all) and 0 <= target < len(self._all)):
            return False
        others = [*self._all[:place], *self._all[place + 1 :]]
        others.insert(target, self._all[place])
        self._set(tuple(others))
        return True

    def _set(self, situations: tuple[Answers, ...]) -> None:
        self._all = situations
        self.changed.emit()
