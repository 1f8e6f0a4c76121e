# SPDX-License-Identifier: MIT
"""The pane of the answer: the verdict and the timeline, or starting tiles while nothing is answered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.steps import TileViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.showing import set_shown

if TYPE_CHECKING:
    from desktop_app.presentation.time_travel import RibbonViewModel
    from desktop_app.presentation.timeline import TimelineViewModel
    from desktop_app.presentation.verdict import VerdictViewModel
    from desktop_app.ui.answer_content import AnswerContent
    from desktop_app.ui.start_tiles import StartTiles

_MOST_WIDTH = 880
_WEIGHT = 1000
_NARROW_EM = 30
_MARGINS = (28, 18, 24, 12)
_NARROW_MARGINS = (14, 14, 18, 12)


class AnswerPane(ScrollPane):
    """Places the answer, and tells what the person wants to see of it; both contents are made when needed."""

    tile_chosen = Signal(str)
    overview_requested = Signal()
    step_requested = Signal(int)
    answered = Signal(str, str)
    question_requested = Signal(str)
    subject_selected = Signal(str)
    selection_cleared = Signal()
    source_requested = Signal(str)
    sources_requested = Signal()
    guide_requested = Signal()
    stop_chosen = Signal(object)

    def __init__(self, appearance: Appearance, tiles: tuple[TileViewModel, ...], parent: QWidget | None = None) -> None:
        super().__init__(appearance, _("Answer"), ground="surface", parent=parent)
        self._look = appearance
        self._tiles = tiles
        self._start: StartTiles | None = None
        self._answer: AnswerContent | None = None
        self._is_answered = False
        self._is_short = False
        self.setObjectName("answer")
        self._is_narrow: bool | None = None
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._content, _WEIGHT)
        row.addStretch(1)
        self.body.addLayout(row, 1)
        self._fit()
        appearance.changed.connect(self._fit)

    @property
    def is_answered(self) -> bool:
        """Whether an answer is shown, not the starting tiles."""
        return self._is_answered

    def show_start(self) -> None:
        """Show the starting tiles."""
        if self._start is None:
            from desktop_app.ui.start_tiles import StartTiles  # noqa: PLC0415 - a remembered answer never needs it

            self._start = StartTiles(self._look, self._tiles)
            self._start.chosen.connect(self.tile_chosen)
            self._start.overview_requested.connect(self.overview_requested)
            self._column.addWidget(self._start, 0, Qt.AlignmentFlag.AlignTop)
        self._show(is_answered=False)

    def show_answer(self, verdict: "VerdictViewModel") -> None:
        """Show another answer; its timeline follows."""
        if self._answer is None:
            from desktop_app.ui.answer_content import AnswerContent  # noqa: PLC0415 - an empty start never needs it

            self._answer = AnswerContent(self._look)
            self._answer.set_short(is_short=self._is_short)
            self._answer.step_requested.connect(self.step_requested)
            self._answer.answered.connect(self.answered)
            self._answer.question_requested.connect(self.question_requested)
            self._answer.subject_selected.connect(self.subject_selected)
            self._answer.selection_cleared.connect(self.selection_cleared)
            self._answer.source_requested.connect(self.source_requested)
            self._answer.sources_requested.connect(self.sources_requested)
            self._answer.guide_requested.connect(self.guide_requested)
            self._answer.stop_chosen.connect(self.stop_chosen)
            self._column.addWidget(self._answer)
        self._answer.set_verdict(verdict)
        self._show(is_answered=True)

    def show_timeline(self, timeline: "TimelineViewModel") -> None:
        """Show the timeline of the answer that is shown."""
        if self._answer is not None:
            self._answer.set_timeline(timeline)

    def show_ribbon(self, view_model: "RibbonViewModel") -> None:
        """Show the versions of the rules under the answer."""
        if self._answer is not None:
            self._answer.show_ribbon(view_model)

    def select_subject(self, subject: str) -> None:
        """Show the row of a subject as chosen, without a signal; an empty text clears the choice."""
        if self._answer is not None:
            self._answer.select_subject(subject)

    def set_preview(self, preview: "TimelineViewModel | None") -> None:
        """Show what a change would alter as ghost bars; None takes them away."""
        if self._answer is not None:
            self._answer.set_preview(preview)

    def set_short(self, *, is_short: bool) -> None:
        """Save height."""
        self._is_short = is_short
        if self._answer is not None:
            self._answer.set_short(is_short=is_short)

    def focus_start(self) -> None:
        """Move the focus to the verdict, or to the first tile."""
        if self._is_answered and self._answer is not None:
            self.scroll_to_top()
            self._answer.focus_start()
        elif self._start is not None:
            self._start.focus_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, *, is_answered: bool) -> None:
        self._is_answered = is_answered
        if self._start is not None:
            set_shown(self._start, is_shown=not is_answered)
        if self._answer is not None:
            set_shown(self._answer, is_shown=is_answered)

    def _fit(self) -> None:
        """Keep lines readable in a wide window, and give them what there is in a narrow one."""
        self._content.setMaximumWidth(self._look.px(_MOST_WIDTH))
        is_narrow = self.width() < _NARROW_EM * self._look.em
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.set_margins(*(_NARROW_MARGINS if is_narrow else _MARGINS))
