# SPDX-License-Identifier: MIT
"""What the timeline shows at the moment, laid out: the chart, or the table over it."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop_app.i18n import _
from desktop_app.presentation.timeline import TimelineRow, TimelineViewModel
from desktop_app.presentation.wording import in_a_row
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.mirroring import turned_back
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chart_layout import ChartMaker
from desktop_app.ui.timeline.chart_painter import RowStates, paint_chart
from desktop_app.ui.timeline.ghosts import ghost_boxes, paint_ghosts
from desktop_app.ui.timeline.model import Mode
from desktop_app.ui.timeline.placed import ChartLayout, PlacedChip
from desktop_app.ui.timeline.row_sizes import RowSizes
from desktop_app.ui.timeline.table_layout import TableLayout, lay_out_table, paint_table

EMPTY = TimelineViewModel(rows=(), legend=(), summary="", hint="", message="", tick_priority=(0, 2555))
"""What is shown before the first assessment."""

_EMPTY_HEIGHT = 180


class Page:
    """The layouts of one view model in one mode and width, and how to paint them.

    The chart is laid out in both modes, since the strip in true scale follows it; `table` is
    None while the chart is shown.
    """

    def __init__(self, look: Appearance, blocks: Blocks, sizes: RowSizes, mode: Mode, width: int) -> None:
        view_model = sizes.view_model
        self._look = look
        self._message = view_model.message
        self.width = width
        maker = ChartMaker(look, blocks, sizes, float(width), is_true_scale=look.choice.true_scale)
        self.chart: ChartLayout = maker.layout()
        self.table: TableLayout | None = None
        self.ghosts: tuple[QRectF, ...] = ()
        self.moving: ChartLayout | None = None
        if mode is Mode.TABLE and view_model.rows:
            self.table = lay_out_table(look, view_model, float(width))

    @property
    def scale_words(self) -> str:
        """What readers need to know of the axis: nothing about steps, which only the eye sees."""
        is_true = self.table is None and bool(self.chart.rows) and self.chart.axis.is_true_scale
        return _("The bars are in true scale.") if is_true else ""

    def show_preview(self, preview: TimelineViewModel | None) -> None:
        """Lay ghost bars over the rows that a change would alter; None takes them away."""
        self.ghosts = () if preview is None else ghost_boxes(self.chart, preview, self._look)

    @cached_property
    def row_heights(self) -> tuple[int, ...]:
        """Height of each row in pixels."""
        if self.table is not None:
            return tuple(round(height) for height in self.table.heights)
        return tuple([round(height) for height in self.chart.heights])

    @property
    def height(self) -> int:
        """Height of all rows; without rows, the room for the message."""
        rows = sum(self.row_heights)
        if rows and self.table is None:
            rows += round(self.chart.foot)
        return rows or self._look.px(_EMPTY_HEIGHT)

    @property
    def column_widths(self) -> list[int]:
        """Width of each real column, in the order of the model."""
        if self.table is not None:
            return [round(width) for width in self.table.columns]
        names, chips = round(self.chart.name_width), round(self.chart.chips_width)
        return [names, max(self.width - names - chips, 1), max(chips, 1)]

    @property
    def sources_place(self) -> int:
        """Where the column of the sources stands: beside the names in the chart, last in the table."""
        return len(self.column_widths) - 1 if self.table is not None else 1

    def chips_of(self, place: int) -> tuple[PlacedChip, ...]:
        """The source chips of a row; the table has none."""
        is_chart = self.table is None and 0 <= place < len(self.chart.rows)
        return self.chart.rows[place].chips if is_chart else ()

    def chip_at(self, place: int, point: QPointF) -> PlacedChip | None:
        """The source chip of a row at a point, if there is one."""
        return next((chip for chip in self.chips_of(place) if chip.box.contains(point)), None)

    def paint(self, painter: QPainter, states: RowStates, column: int, area: QRect, whole: QRect) -> None:
        """Paint what lies in `area` of the view `whole`; `column` is that of the focused cell."""
        look = self._look
        painter.fillRect(whole, look.tokens.surface)
        if self.table is not None:
            paint_table(painter, self.table, states, column, look)
            return
        paint_chart(painter, self.moving or self.chart, states, look, QRectF(area))
        paint_ghosts(painter, self.ghosts, look)
        if not self.chart.rows and self._message:
            painter.setFont(look.font(TextRole.LEAD))
            painter.setPen(look.tokens.ink2)
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            with turned_back(painter, QRectF(whole)):
                painter.drawText(whole, flags, self._message)


def chip_words(chip: PlacedChip) -> str:
    """What a reader says for a source chip."""
    if chip.source is not None:
        return chip.source.spoken
    return _("{count} more in the details").format(count=chip.more)


def copied_text(row: TimelineRow, source: int) -> str:
    """The sentence of a row with one of its sources, as it goes to the clipboard."""
    if not row.sources:
        return row.spoken
    return in_a_row((row.spoken, row.sources[min(source, len(row.sources) - 1)].spoken))
