# SPDX-License-Identifier: MIT
"""Binds a session to the three panes: requests go to the session, its answers come back as view models."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.i18n import _
from desktop_app.policy.selection import Answer
from desktop_app.presentation.wording import in_a_row
from desktop_app.ui.accessibility import announce
from desktop_app.ui.answer_pane import AnswerPane
from desktop_app.ui.header import Pane, PaneMode
from desktop_app.ui.later import Later
from desktop_app.ui.memory import Memory
from desktop_app.ui.pane_area import PaneArea
from desktop_app.ui.session import Session
from desktop_app.ui.tab_order import TabOrder
from desktop_app.ui.wizard.pane import WizardPane

if TYPE_CHECKING:
    from desktop_app.ui.panel.side_panel import SidePanel

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
        area: PaneArea,
    ) -> None:
        super().__init__(area)
        self._session, self._memory = session, memory
        self._wizard, self._answer, self._area = wizard, answer, area
        self._panel: SidePanel | None = None
        self._is_complete = False
        self._tab_order = TabOrder(area.parentWidget() or area)
        self._spoken = ""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MILLISECONDS)
        self._quiet.timeout.connect(self._speak)
        self._panel_later = Later(self)
        self._panel_later.due.connect(self._show_panel)
        self._order_later = Later(self)
        self._order_later.due.connect(self._tab_order.update)
        self._connect_session()
        self._connect_panes()
        self._spoken = self._verdict = self._show()
        self._order_later.start()

    def complete(self) -> None:
        """Show questions and timeline from now on: the window was painted with the verdict."""
        if not self._is_complete:
            self._is_complete = True
            if self._verdict:
                self._show_rest()

    def set_panel(self, panel: "SidePanel") -> None:
        """Fill the side panel from now on; it is made after the window was first painted."""
        self._panel = panel
        panel.change_requested.connect(self._session.choose)
        panel.verticalScrollBar().rangeChanged.connect(self._order_later.start)
        panel.change_previewed.connect(self._on_change_previewed)
        panel.preview_ended.connect(self._on_preview_ended)
        self._show_panel()

    def focus_panel(self) -> None:
        """Move the focus into the side panel."""
        if self._panel is not None:
            self._panel_later.finish()
            self._panel.focus_start()

    def show_subject(self, subject: str) -> None:
        """Show the details of a subject, its row as chosen, and go there."""
        self._session.select_subject(subject)
        self._area.show_pane(Pane.DETAILS)
        self.focus_panel()

    def has_source(self, source: str) -> bool:
        """Whether a source is behind an answer of the situation."""
        from desktop_app.presentation.numbering import number_sources  # noqa: PLC0415 - after the first painting

        assessment = self._session.assessment
        return bool(assessment.settled.answers) and source in number_sources(assessment)

    def show_source(self, source: str) -> None:
        """Bring a source of the situation into view, in the side panel."""
        self._area.show_pane(Pane.DETAILS)
        if self._panel is not None:
            self._panel_later.finish()
            self._panel.show_source(source)

    def show_answer(self) -> None:
        """Bring the answer into view and go there: a reader says it then, and need not be asked to."""
        self._spoken = self._verdict
        self._area.show_pane(Pane.ANSWER)
        self._answer.focus_start()

    def _connect_session(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._session.step_changed.connect(self._on_step_changed)
        self._session.question_opened.connect(self._wizard.focus_question)
        self._session.subject_selected.connect(self._on_subject_selected)

    def _connect_panes(self) -> None:
        for pane in (self._wizard, self._answer):
            pane.verticalScrollBar().rangeChanged.connect(
                self._order_later.start
            )  # a pane that scrolls takes the focus
        self._wizard.answered.connect(self._on_answered)
        self._wizard.step_requested.connect(self._session.go_to_step)
        self._wizard.next_requested.connect(self._session.next_step)
        self._wizard.back_requested.connect(self._session.previous_step)
        self._wizard.done_requested.connect(self._on_done_requested)
        self._wizard.undo_requested.connect(self._session.undo)
        self._wizard.forget_requested.connect(self._session.forget)
        self._answer.tile_chosen.connect(self._on_tile_chosen)
        self._answer.step_requested.connect(self._session.go_to_step)
        self._answer.answered.connect(self._on_case_chosen)
        self._answer.question_requested.connect(self._session.open_question)
        self._answer.subject_selected.connect(self._on_details_requested)
        self._answer.selection_cleared.connect(self._on_selection_cleared)
        self._answer.source_requested.connect(self.show_source)
        self._answer.sources_requested.connect(self._on_sources_requested)

    def _show(self) -> str:
        """Draw the answer, then questions and timeline, unless they follow later; returns the verdict in words."""
        verdict = self._show_answer()
        if self._is_complete:
            self._show_rest()
        elif not verdict:
            self._wizard.set_view_model(self._session.wizard)
        return verdict

    def _show_answer(self) -> str:
        """Draw the answer for the assessment as it is; returns the verdict in words, without one an empty text."""
        assessment = self._session.assessment
        if not assessment.settled.answers:
            self._answer.show_start()
            return ""
        from desktop_app.presentation.verdict import verdict_view_model  # noqa: PLC0415 - an empty start needs none

        verdict = verdict_view_model(assessment, self._session.reasoner)
        if verdict is None:
            self._answer.show_start()
            return ""
        contracts = self._session.contracts_of(assessment)
        if contracts:
            from desktop_app.presentation.contract_marks import mark_verdict  # noqa: PLC0415 - most have no contract

            verdict = mark_verdict(verdict, assessment, contracts)
        self._answer.show_answer(verdict)
        return in_a_row((verdict.question, verdict.headline))

    def _show_rest(self) -> None:
        """Draw the questions, and the timeline if there is an answer."""
        self._wizard.set_view_model(self._session.wizard)
        if self._answer.is_answered:
            self._show_timeline()

    def _show_timeline(self) -> None:
        """Draw how long everything is kept."""
        from desktop_app.presentation.numbering import number_sources  # noqa: PLC0415 - after the first painting
        from desktop_app.presentation.timeline import mark_changes, timeline_view_model  # noqa: PLC0415 - as above

        assessment = self._session.assessment
        contracts = self._session.contracts_of(assessment)
        timeline = timeline_view_model(assessment, number_sources(assessment), contracts)
        if assessment.selection.as_of != assessment.today:
            timeline = mark_changes(timeline, self._changes())
        self._answer.show_timeline(timeline)

    def _show_panel(self) -> None:
        """Draw the side panel, a moment after the answer: finding what would change it takes longest."""
        if self._panel is None:
            return
        from desktop_app.policy.change import changes_from  # noqa: PLC0415 - after the first painting
        from desktop_app.presentation.numbering import number_sources  # noqa: PLC0415 - as above
        from desktop_app.presentation.panel import panel_view_model  # noqa: PLC0415 - as above

        assessment, reasoner = self._session.assessment, self._session.reasoner
        changes = changes_from(reasoner, assessment) if assessment.settled.answers else ()
        numbers = number_sources(assessment)
        view_model = panel_view_model(assessment, reasoner, changes, numbers, self._session.subject or None)
        if view_model.details is not None and assessment.selection.as_of != assessment.today:
            changed = self._changes().get(view_model.details.subject, "")
            view_model = replace(view_model, details=replace(view_model.details, changed=changed))
        contracts = self._session.contracts_of(assessment)
        if contracts:
            from desktop_app.presentation.contract_marks import mark_panel  # noqa: PLC0415 - most have no contract

            view_model = mark_panel(view_model, contracts)
        self._panel.set_view_model(view_model)
        self._order_later.start()

    def _changes(self) -> dict[str, str]:
        """On a day of the past: the answers that are others today, in words."""
        from desktop_app.presentation.time_travel import changes_to_today  # noqa: PLC0415 - only in the past

        return changes_to_today(self._session.assessment, self._session.present)

    def _speak(self) -> None:
        """Say the verdict if it is not the one that was said last."""
        if self._verdict != self._spoken:
            self._spoken = self._verdict
            announce(self._answer, self._verdict)

    def _on_changed(self) -> None:
        """The selection changed: draw, remember, and speak soon."""
        had_answer = bool(self._verdict)
        self._verdict = self._show()
        if self._panel is not None and had_answer != bool(self._verdict):
            self._panel.set_view_model(None)  # it follows in a moment; until then it must not ask for what was given
        self._panel_later.start()
        self._order_later.start()
        self._memory.remember(self._session.selection.answers)
        if not self._quiet.isActive():
            self._quiet.start()

    def _on_step_changed(self) -> None:
        """Another step is open: its heading takes the focus."""
        self._wizard.set_view_model(self._session.wizard)
        self._order_later.start()
        self._area.show_pane(Pane.QUESTIONS)
        if self._area.isVisible():
            self._wizard.focus_step()

    def _on_answered(self, question: str, answer: Answer | None) -> None:
        """The person chose an option."""
        self._session.choose(question, answer)

    def _on_case_chosen(self, question: str, option: str) -> None:
        """The person said in the answer which case it is: the new answer takes the focus, its card is gone."""
        self._session.choose(question, option)
        self.show_answer()

    def _on_tile_chosen(self, tile: str) -> None:
        """The person took a starting tile: the answer is what they came for."""
        self._session.choose_tile(tile)
        self.show_answer()

    def _on_details_requested(self, subject: str) -> None:
        """The person chose a row: its details come into view, and take the focus where they cover the row."""
        self._session.select_subject(subject)
        self._area.show_pane(Pane.DETAILS)
        if self._area.mode is not PaneMode.THREE:
            self.focus_panel()
        else:
            announce(self._answer, _("Details are in the side panel. F6 goes there."))

    def _on_selection_cleared(self) -> None:
        """The person let go of the chosen row."""
        self._session.select_subject("")

    def _on_change_previewed(self, question: str, option: str) -> None:
        """The person looks at a change: its lengths show as ghost bars."""
        from desktop_app.presentation.timeline import timeline_view_model  # noqa: PLC0415 - an empty start needs none

        selection = self._session.selection.with_answer(question, option)
        assessment = self._session.reasoner.evaluate(selection, self._session.assessment.today)
        contracts = self._session.contracts_of(assessment)
        self._answer.set_preview(timeline_view_model(assessment, contracts=contracts))

    def _on_preview_ended(self) -> None:
        """The person looks away from a change."""
        self._answer.set_preview(None)

    def _on_sources_requested(self) -> None:
        """The person wants to see all sources."""
        self._area.show_pane(Pane.DETAILS)
        if self._panel is not None:
            self._panel_later.finish()
            self._panel.show_sources()

    def _on_subject_selected(self, subject: str) -> None:
        """Another row is chosen, or none."""
        self._answer.select_subject(subject)
        self._panel_later.start()

    def _on_done_requested(self) -> None:
        """All steps are done: go to the verdict."""
        self._session.finish()
        self._wizard.set_view_model(self._session.wizard)
        self.show_answer()
