# SPDX-License-Identifier: MIT
"""Verdict and timeline, one under the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.presentation.verdict import VerdictViewModel
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.verdict import VerdictHeader

if TYPE_CHECKING:
    from desktop_app.presentation.time_travel import RibbonViewModel
    from desktop_app.presentation.timeline import TimelineViewModel
    from desktop_app.ui.policy_ribbon import PolicyRibbon
    from desktop_app.ui.timeline.section import TimelineSection


class AnswerContent(QWidget):
    """What the answer pane shows once something is answered; the timeline is made when there is one to show."""

    step_requested = Signal(int)
    answered = Signal(str, str)
    question_requested = Signal(str)
    subject_selected = Signal(str)
    selection_cleared = Signal()
    source_requested = Signal(str)
    sources_requested = Signal()
    guide_requested = Signal()
    stop_chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._verdict = VerdictHeader(appearance)
        self._verdict.step_requested.connect(self.step_requested)
        self._verdict.answered.connect(self.answered)
        self._verdict.question_requested.connect(self.question_requested)
        self._verdict.sources_requested.connect(self.sources_requested)
        self._timeline: TimelineSection | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._verdict)
        self._column.addStretch(1)
        self._ribbon: PolicyRibbon | None = None
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_verdict(self, verdict: VerdictViewModel) -> None:
        """Show another verdict."""
        self._verdict.set_view_model(verdict)

    def set_timeline(self, timeline: "TimelineViewModel") -> None:
        """Show another timeline."""
        if self._timeline is None:
            self._timeline = self._new_timeline()
        self._timeline.set_view_model(timeline)

    def show_ribbon(self, view_model: "RibbonViewModel") -> None:
        """Show the versions of the rules at the foot; the ribbon is made when it is first needed."""
        if self._ribbon is None:
            from desktop_app.ui.policy_ribbon import PolicyRibbon  # noqa: PLC0415 - after the first painting

            self._ribbon = PolicyRibbon(self._appearance)
            self._ribbon.stop_chosen.connect(self.stop_chosen)
            self._column.addWidget(self._ribbon)
        self._ribbon.set_view_model(view_model)

    def select_subject(self, subject: str) -> None:
        """Show the row of a subject as chosen, without a signal."""
        if self._timeline is not None:
            self._timeline.select_subject(subject)

    def set_preview(self, preview: "TimelineViewModel | None") -> None:
        """Show what a change would alter as ghost bars; None takes them away."""
        if self._timeline is not None:
            self._timeline.set_preview(preview)

    def set_short(self, *, is_short: bool) -> None:
        """In a short window the condition cards keep their titles only."""
        self._verdict.set_compact(compact=is_short)

    def focus_start(self) -> None:
        """Move the focus to the verdict."""
        self._verdict.focus_start()

    def _new_timeline(self) -> "TimelineSection":
        """The section below the verdict."""
        from desktop_app.ui.timeline.section import TimelineSection  # noqa: PLC0415 - the verdict is painted first

        timeline = TimelineSection(self._appearance)
        timeline.row_selected.connect(self.subject_selected)
        timeline.selection_cleared.connect(self.selection_cleared)
        timeline.source_requested.connect(self.source_requested)
        timeline.guide_requested.connect(self.guide_requested)
        self._column.insertWidget(1, timeline)
        return timeline

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._column.setSpacing(self._appearance.px(18))
