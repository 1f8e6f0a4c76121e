# SPDX-License-Identifier: MIT
"""The policy model in force while the window runs, and the way to another one and back."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.in_force import ModelInForce, Origin
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.model_places import ModelPlaces
from desktop_app.storage.shipped_words import model_in


class ModelKeeper(QObject):
    """Knows which model answers; `changed` tells that it is another one now."""

    changed = Signal()

    def __init__(self, places: ModelPlaces, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._today = today
        self._found = find_model(places, today)

    @property
    def found(self) -> ModelInForce:
        """The model that answers, and the files that were refused."""
        return self._found

    @property
    def today(self) -> date:
        """The day whose rules are in force."""
        return self._today

    @property
    def places(self) -> ModelPlaces:
        """Where models lie on this computer, and what its organisation asks of them."""
        return self._places

    @property
    def can_open(self) -> bool:
        """Whether a person may choose a newer model; not where their organisation named one."""
        return not self._places.named

    @property
    def can_go_back(self) -> bool:
        """Whether there is a model of the person's own to give up, even if it was refused."""
        is_own_refused = any(refusal.path == self._places.own for refusal in self._found.refusals)
        return self._found.origin is Origin.PERSON or is_own_refused

    @property
    def words(self) -> str:
        """Which model answers, in the language in force."""
        from desktop_app.presentation.model_words import in_force_words  # noqa: PLC0415 - hardly ever needed

        return in_force_words(self._found, self._places.set_by)

    @property
    def notices(self) -> tuple[str, ...]:
        """Words about files that are not used, in the language in force."""
        if not self._found.refusals:
            return ()
        from desktop_app.presentation.model_words import refusal_words  # noqa: PLC0415 - hardly ever needed

        return tuple(refusal_words(refusal) for refusal in self._found.refusals)

    def reasoner_in(self, language: str) -> Reasoner:
        """What answers, with words in a language."""
        return Reasoner(model_in(language, self._found.model, self._found.words))

    def look_again(self) -> None:
        """Find the model in force anew, after files were taken in or given up."""
        self._found = find_model(self._places, self._today)
        self.changed.emit()
