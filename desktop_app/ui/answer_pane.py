# SPDX-License-Identifier: MIT
"""The pane of the answer: the verdict and the timeline, or starting tiles while nothing is answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.steps import TileViewModel
from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.presentation.verdict import VerdictViewModel
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.start_tiles import StartTiles
from desktop_app.ui.timeline.section import TimelineSection

_MOST_WIDTH = 880


class AnswerPane(ScrollPane):
    """Places the answer, and tells what the person wants to see of it."""

    tile_chosen = Signal(str)
    step_requested = Signal(int)
    subject_selected = Signal(str)
    selection_cleared = Signal()
    source_requested = Signal(str)

    def __init__(self, appearance: Appearance, tiles: tuple[TileViewModel, ...], parent: QWidget | None = None) -> None:
        super().__init__(appearance, _("Answer"), ground="surface", parent=parent)
        self._look = appearance
        self._tiles = tiles
        self._start: StartTiles | None = None
        self._verdict: VerdictViewModel | None = None
        self.setObjectName("answer")
        self.set_margins(28, 18, 24, 12)
        self._column = QVBoxLayout()
        self._content = QWidget()
        self._content.setLayout(self._column)
        self._heading = Heading(appearance, role=TextRole.VERDICT)
        self._heading.setObjectName("verdict")
        self._lead = WrapLabel(appearance, role=TextRole.LEAD, tone="ink2")
        self._timeline = TimelineSection(appearance)
        self._timeline.row_selected.connect(self.subject_selected)
        self._timeline.selection_cleared.connect(self.selection_cleared)
        self._timeline.source_requested.connect(self.source_requested)
        for widget in (self._heading, self._lead, self._timeline):
            self._column.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._content, 1000)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._fit()
        appearance.changed.connect(self._fit)

    def set_view_models(self, verdict: VerdictViewModel | None, timeline: TimelineViewModel) -> None:
        """Show another answer; without a verdict, the starting tiles."""
        self._verdict = verdict
        self._show_start(is_wanted=verdict is None)
        for widget in (self._heading, self._lead, self._timeline):
            widget.setVisible(verdict is not None)
        self._timeline.set_view_model(timeline)
        if verdict is not None:
            self._heading.setText(verdict.headline)
            self._lead.setText(verdict.lead)

    def select_subject(self, subject: str) -> None:
        """Show the row of a subject as chosen, without a signal; an empty text clears the choice."""
        self._timeline.select_subject(subject)

    def set_short(self, *, is_short: bool) -> None:
        """Save height."""

    def focus_start(self) -> None:
        """Move the focus to the verdict, or to the first tile."""
        if self._verdict is not None:
            self._heading.setFocus()
        elif self._start is not None:
            self._start.focus_first()

    def _show_start(self, *, is_wanted: bool) -> None:
        if is_wanted and self._start is None:
            self._start = StartTiles(self._look, self._tiles)
            self._start.chosen.connect(self.tile_chosen)
            self._column.insertWidget(0, self._start)
        if self._start is not None:
            self._start.setVisible(is_wanted)

    def _fit(self) -> None:
        """Keep lines readable in a wide window."""
        self._content.setMaximumWidth(self._look.px(_MOST_WIDTH))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
