# SPDX-License-Identifier: MIT
"""Binds the session to what tells of other days: ribbon, band, the header's button and the list of stops."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from desktop_app.presentation.time_travel import (
    current_stop,
    past_words,
    ribbon_view_model,
    rules_words,
    stale_words,
    stop_view_models,
)
from desktop_app.ui.answer_pane import AnswerPane
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.header import Header
from desktop_app.ui.later import Later
from desktop_app.ui.session import Session
from desktop_app.ui.time_band import TimeBand

if TYPE_CHECKING:
    from datetime import date


class TimeTravel(QObject):
    """Keeps all of them in step with the day whose rules are shown; made after the first painting."""

    def __init__(
        self, session: Session, appearance: Appearance, *, header: Header, band: TimeBand, answer: AnswerPane
    ) -> None:
        super().__init__(answer)
        self._session, self._look = session, appearance
        self._header, self._band, self._answer = header, band, answer
        self._later = Later(self)
        self._later.due.connect(self._show_ribbon)
        session.changed.connect(self._on_changed)
        band.today_requested.connect(self._on_today_requested)
        header.rules_requested.connect(self._on_rules_requested)
        answer.stop_chosen.connect(self._on_stop_chosen)
        self._on_changed()

    def _on_changed(self) -> None:
        """Tell the day; the ribbon follows a moment after the answer."""
        assessment = self._session.assessment
        today, selection = assessment.today, self._session.selection
        past = past_words(assessment.model, selection, today)
        self._header.set_rules(rules_words(selection, today))
        self._band.show_words(past or stale_words(assessment.model, today), is_past=bool(past))
        self._later.start()

    def _show_ribbon(self) -> None:
        """Show the stops for the situation as it is."""
        assessment = self._session.assessment
        if assessment.settled.answers:
            self._answer.show_ribbon(ribbon_view_model(self._session.reasoner, assessment))

    def _on_today_requested(self) -> None:
        """The person wants to be back."""
        self._session.travel(self._session.assessment.today)

    def _on_stop_chosen(self, day: object) -> None:
        """The person went to another stop."""
        self._session.travel(cast("date", day))

    def _on_rules_requested(self) -> None:
        """The person wants the list of stops."""
        from desktop_app.ui.time_dialog import TimeDialog  # noqa: PLC0415 - most people never open it

        assessment = self._session.assessment
        stops = stop_view_models(self._session.reasoner, assessment)
        days = tuple(reversed([stop.day for stop in stops]))
        current = len(stops) - 1 - current_stop(days, assessment.selection.as_of)
        dialog = TimeDialog(self._look, stops, current, self._answer.window())
        dialog.stop_chosen.connect(self._on_stop_chosen)
        dialog.open()
