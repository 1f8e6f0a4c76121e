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

_MOST_WIDTH = 880


class AnswerPane(ScrollPane):
    """Places the answer, and tells what the person wants to see of it."""

    tile_chosen = Signal(str)
    step_requested = Signal(int)
    subject_selected = Signal(str)
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
        self._rows = WrapLabel(appearance)
        for label in (self._heading, self._lead, self._rows):
            self._column.addWidget(label)
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
        for label in (self._heading, self._lead, self._rows):
            label.setVisible(verdict is not None)
        if verdict is not None:
            self._heading.setText(verdict.headline)
            self._lead.setText(verdict.lead)
            self._rows.setText("\n".join(row.spoken for row in timeline.rows))

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
