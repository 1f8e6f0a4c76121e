# SPDX-License-Identifier: MIT
"""Ghost bars: how long rows would be kept after a change that is only being looked at."""

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.presentation.timeline_marks import BARS, UPRIGHTS, MarkViewModel
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.placed import ChartLayout, PlacedRow

_REACH = 3
_LEAST = 4
_THINNER = 9


def ghost_boxes(layout: ChartLayout, preview: TimelineViewModel, look: Appearance) -> tuple[QRectF, ...]:
    """A box for each mark that rows would have after the change, for rows that it alters.

    A row that would go has the box of nothing kept; rows that would come are left to the words. What would have
    no known end is a thin line, never a bar.
    """
    boxes: list[QRectF] = []
    line = QMarginsF(0, look.pxf(_THINNER), 0, look.pxf(_THINNER))
    for row in layout.rows:
        place = preview.row_of(row.view.subject)
        marks = preview.rows[place].marks if place is not None else ()
        if marks == row.view.marks:
            continue
        if not marks:
            boxes.append(_box(layout, row, 0, 0.0, look))
        for number, mark in enumerate(marks):
            box = _box(layout, row, number, _end(layout, mark), look)
            boxes.append(box if mark.mark in (*BARS, *UPRIGHTS) else box.marginsRemoved(line))
    return tuple(boxes)


def paint_ghosts(painter: QPainter, boxes: tuple[QRectF, ...], look: Appearance) -> None:
    """Dashed outlines in ink: controls are ink, and a ghost is what a control would do."""
    pen = QPen(look.tokens.ink, look.pxf(1.5))
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box, look.pxf(4), look.pxf(4))


def _end(layout: ChartLayout, mark: MarkViewModel) -> float:
    """Where a mark would end; marks without a known length run to the end of the chart."""
    if mark.mark in BARS:
        return layout.axis.x(mark.max_days)
    return layout.axis.left if mark.mark in UPRIGHTS else layout.axis.right


def _box(layout: ChartLayout, row: PlacedRow, number: int, end: float, look: Appearance) -> QRectF:
    """A box round the band of the mark with that number, or of the last one."""
    band = row.marks[min(number, len(row.marks) - 1)].box
    reach = look.pxf(_REACH)
    width = max(end - layout.axis.left, float(look.px(_LEAST)))
    return QRectF(layout.axis.left, band.top(), width, band.height()).adjusted(-reach, -reach, reach, reach)
