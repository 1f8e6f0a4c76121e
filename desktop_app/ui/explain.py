# SPDX-License-Identifier: MIT
"""Binds a session to the three panes: requests go to the session, its answers come back as view models."""

from PySide6.QtCore import QObject, QTimer

from desktop_app.policy.selection import Answer
from desktop_app.presentation.numbering import number_sources
from desktop_app.presentation.timeline import timeline_view_model
from desktop_app.presentation.verdict import verdict_view_model
from desktop_app.ui.accessibility import announce
from desktop_app.ui.answer_pane import AnswerPane
from desktop_app.ui.header import Pane, PaneMode
from desktop_app.ui.memory import Memory
from desktop_app.ui.pane_area import PaneArea
from desktop_app.ui.session import Session
from desktop_app.ui.side_panel import SidePanel
from desktop_app.ui.wizard.pane import WizardPane

_QUIET_MILLISECONDS = 1000


class ExplainPresenter(QObject):
    """Redraws the panes after each change; the change is also spoken, at most once a second."""

    def __init__(
        self,
        session: Session,
        memory: Memory,
        *,
        wizard: WizardPane,
        answer: AnswerPane,
        panel: SidePanel,
        area: PaneArea,
    ) -> None:
        super().__init__(area)
        self._session, self._memory = session, memory
        self._wizard, self._answer, self._panel, self._area = wizard, answer, panel, area
        self._spoken = ""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MILLISECONDS)
        self._quiet.timeout.connect(self._speak)
        self._connect_session()
        self._connect_panes()
        self._spoken = self._show()

    def _connect_session(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._session.step_changed.connect(self._on_step_changed)
        self._session.subject_selected.connect(self._on_subject_selected)

    def _connect_panes(self) -> None:
        self._wizard.answered.connect(self._on_answered)
        self._wizard.step_requested.connect(self._session.go_to_step)
        self._wizard.next_requested.connect(self._session.next_step)
        self._wizard.back_requested.connect(self._session.previous_step)
        self._wizard.done_requested.connect(self._on_done_requested)
        self._wizard.undo_requested.connect(self._session.undo)
        self._wizard.forget_requested.connect(self._session.forget)
        self._answer.tile_chosen.connect(self._on_tile_chosen)
        self._answer.step_requested.connect(self._session.go_to_step)
        self._answer.subject_selected.connect(self._on_details_requested)
        self._answer.selection_cleared.connect(self._on_selection_cleared)
        self._answer.source_requested.connect(self._on_source_requested)

    def _show(self) -> str:
        """Draw everything for the assessment as it is; returns the verdict in words."""
        assessment = self._session.assessment
        numbers = number_sources(assessment)
        verdict = verdict_view_model(assessment, self._session.reasoner)
        self._wizard.set_view_model(self._session.wizard)
        self._answer.set_view_models(verdict, timeline_view_model(assessment, numbers))
        return verdict.headline if verdict is not None else ""

    def _speak(self) -> None:
        """Say the verdict if it is not the one that was said last."""
        verdict = verdict_view_model(self._session.assessment, self._session.reasoner)
        words = f"{verdict.question} {verdict.headline}" if verdict is not None else ""
        if words != self._spoken:
            self._spoken = words
            announce(self._answer, words)

    def _on_changed(self) -> None:
        """The selection changed: draw, remember, and speak soon."""
        self._show()
        self._memory.remember(self._session.selection.answers)
        if not self._quiet.isActive():
            self._quiet.start()

    def _on_step_changed(self) -> None:
        """Another step is open: its heading takes the focus."""
        self._wizard.set_view_model(self._session.wizard)
        self._area.show_pane(Pane.QUESTIONS)
        self._wizard.focus_step()

    def _on_answered(self, question: str, answer: Answer | None) -> None:
        """The person chose an option."""
        self._session.choose(question, answer)

    def _on_tile_chosen(self, tile: str) -> None:
        """The person took a starting tile: the answer is what they came for."""
        self._session.choose_tile(tile)
        self._area.show_pane(Pane.ANSWER)
        self._answer.focus_start()

    def _on_details_requested(self, subject: str) -> None:
        """The person chose a row: its details come into view, and take the focus where they cover the row."""
        self._session.select_subject(subject)
        self._area.show_pane(Pane.DETAILS)
        if self._area.mode is not PaneMode.THREE:
            self._panel.focus_start()

    def _on_selection_cleared(self) -> None:
        """The person let go of the chosen row."""
        self._session.select_subject("")

    def _on_source_requested(self, source: str) -> None:
        """The person wants to see a source."""
        self._area.show_pane(Pane.DETAILS)

    def _on_subject_selected(self, subject: str) -> None:
        """Another row is chosen, or none."""
        self._answer.select_subject(subject)

    def _on_done_requested(self) -> None:
        """All steps are done: go to the verdict."""
        self._session.finish()
        self._wizard.set_view_model(self._session.wizard)
        self._area.show_pane(Pane.ANSWER)
        self._answer.focus_start()
