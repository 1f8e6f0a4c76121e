# SPDX-License-Identifier: MIT
"""What the rows of a timeline need whatever the width: measured once, asked at every change of the width."""

from collections.abc import Iterator

from PySide6.QtGui import QFontMetricsF

from desktop_app.presentation.timeline import TimelineRow, TimelineViewModel
from desktop_app.presentation.timeline_marks import MarkViewModel
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.text_block import UNLIMITED
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chip_widths import chip_widths

_CHIPS_GAP = 6
_GUTTER = 14
_LABEL_ICON = 16
_LABEL_ICON_GAP = 6


class RowSizes:
    """Widths of one timeline in the type of an appearance, by place of the row.

    `names` on one line, `chips` each, `chip_rooms` with the gaps around them, `labels` of the marks on one line
    with their icon.
    """

    def __init__(
        self, look: Appearance, blocks: Blocks, view_model: TimelineViewModel, *, least_name: float = 0.0
    ) -> None:
        """Measure all rows; a change of type or size needs new ones. No name counts as narrower than `least_name`."""
        self.view_model = view_model
        self._look = look
        metrics = QFontMetricsF(look.font(TextRole.BODY, Weight.MEDIUM))
        self.name_metrics = metrics
        self.gutter = look.px(_GUTTER)
        self._icon = look.px(_LABEL_ICON) + look.px(_LABEL_ICON_GAP)
        self.names = [max(metrics.horizontalAdvance(row.name), least_name) for row in view_model.rows]
        self.chips = [chip_widths(look, row) for row in view_model.rows]
        around = look.px(_CHIPS_GAP) + self.gutter
        self.chip_rooms = [float(sum(widths) + around) for widths in self.chips]
        self.labels = [tuple(self._labels(row, blocks)) for row in view_model.rows]

    def _labels(self, row: TimelineRow, blocks: Blocks) -> Iterator[float]:
        for mark in row.marks:
            block = blocks.get(mark.label, TextRole.SECOND, Weight.STRONG, UNLIMITED)
            yield self.icon_room(mark) + block.width

    def icon_room(self, mark: MarkViewModel) -> int:
        """What the icon before a label takes."""
        return self._icon if mark.icon else 0
