# SPDX-License-Identifier: MIT
"""Verdict and timeline, one under the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.presentation.verdict import VerdictViewModel
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.section import TimelineSection
from desktop_app.ui.verdict import VerdictHeader


class AnswerContent(QWidget):
    """What the answer pane shows once something is answered."""

    step_requested = Signal(int)
    subject_selected = Signal(str)
    selection_cleared = Signal()
    source_requested = Signal(str)
    sources_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._verdict = VerdictHeader(appearance)
        self._verdict.step_requested.connect(self.step_requested)
        self._verdict.sources_requested.connect(self.sources_requested)
        self._timeline = TimelineSection(appearance)
        self._timeline.row_selected.connect(self.subject_selected)
        self._timeline.selection_cleared.connect(self.selection_cleared)
        self._timeline.source_requested.connect(self.source_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._verdict)
        self._column.addWidget(self._timeline)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_models(self, verdict: VerdictViewModel, timeline: TimelineViewModel) -> None:
        """Show another answer."""
        self._verdict.set_view_model(verdict)
        self._timeline.set_view_model(timeline)

    def select_subject(self, subject: str) -> None:
        """Show the row of a subject as chosen, without a signal."""
        self._timeline.select_subject(subject)

    def set_preview(self, preview: TimelineViewModel | None) -> None:
        """Show what a change would alter as ghost bars; None takes them away."""
        self._timeline.set_preview(preview)

    def set_short(self, *, is_short: bool) -> None:
        """In a short window the condition cards keep their titles only."""
        self._verdict.set_compact(compact=is_short)

    def focus_start(self) -> None:
        """Move the focus to the verdict."""
        self._verdict.focus_start()

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._column.setSpacing(self._appearance.px(18))
