# SPDX-License-Identifier: MIT
"""The rows of Overview laid out for one width: in columns, or each row as a few lines where that is short."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.i18n import _
from desktop_app.presentation.axis import AxisGeometry, axis_geometry
from desktop_app.presentation.overview_table import OverviewViewModel, WayRow, group_title
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import faded
from desktop_app.ui.marks import Answer, Support, draw_answer, draw_support
from desktop_app.ui.mirroring import turned_back
from desktop_app.ui.overview.model import Column, cell_text, column_title
from desktop_app.ui.paint import Indicator, draw_box, draw_check, round_pen
from desktop_app.ui.text_block import TextBlock
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.small_marks import PlacedSmallMark, SmallMark, paint_small_mark, paint_ticks, place_marks

STACKED_EM = 68
"""Below this width rows stand without columns of their own."""

_ONE_TRACK_EM = 40
_WIDTHS = {
    Column.NAME: 222,
    Column.TRAINS: 242,
    Column.IN_CHARGE: 136,
    Column.ZERO_RETENTION: 168,
    Column.SUPPORT: 122,
}
_LEAST_KEPT = 200
_LEAST_SCALE = 0.76
_MOST_KEPT = 420
_TITLE = 34
_ROW = 41
_PAD = 8
_TICK = 18
_TICK_LEFT = 4
_ICON_LEFT = 32
_NAME_LEFT = 57
_ICON = 16
_GLYPH = 18
_BADGE = 28
_GAP = 14
_CHEVRON = 16
_LINE_GAP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """A block of text, where it stands, and its color."""

    block: TextBlock
    at: QPointF
    color: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlacedRow:
    """One row with everything that it shows."""

    row: WayRow
    height: int
    title: int
    tick: QRectF
    icon: QRectF
    glyph: QRectF
    badge: QRectF
    marks: tuple[PlacedSmallMark, ...]
    words: tuple[_Words, ...]
    boxes: tuple[QRectF, ...]


@dataclass(slots=True, kw_only=True)
class _Track:
    """A strip of a row that is filled from top to bottom."""

    left: int
    room: int
    top: float


class OverviewPage:
    """Implements `TablePage` for one view model, width and look."""

    def __init__(
        self, look: Appearance, blocks: Blocks, view_model: OverviewViewModel, marked: frozenset[str], width: int
    ) -> None:
        self._look = look
        self._blocks = blocks
        self._marked = marked
        self._width = width
        self.is_stacked = width < STACKED_EM * look.em
        self._lefts, self._widths = self._columns()
        self.axis = self._axis()
        self._rows: list[_PlacedRow] = []
        for row in view_model.rows:
            is_first = not self._rows or self._rows[-1].row.group != row.group
            title = look.px(_TITLE) if is_first and view_model.has_groups else 0
            self._rows.append(self._stacked(row, title) if self.is_stacked else self._in_columns(row, title))

    @property
    def heights(self) -> tuple[int, ...]:
        """Height of each row."""
        return tuple(row.height for row in self._rows)

    @property
    def widths(self) -> tuple[int, ...]:
        """Width of each column; where rows are stacked the first one takes nearly all."""
        if self.is_stacked:
            return (max(self._width - len(Column) + 1, 1), *(1 for _column in list(Column)[1:]))
        return self._widths

    @property
    def toggle_edge(self) -> int:
        """Left of this a press ticks the row."""
        return self._look.px(_ICON_LEFT) - self._look.px(3)

    def left_of(self, column: Column) -> int:
        """Left edge of the words of a column."""
        return self._lefts[column.value]

    def body(self, row: int) -> QRectF:
        """The row without the title over it."""
        placed = self._rows[row]
        return QRectF(0, placed.title, self._width, placed.height - placed.title)

    def cell(self, row: int, column: int) -> QRectF:
        """Where a cell stands."""
        return self._rows[row].boxes[column]

    # --- layout ------------------------------------------------------------------------------

    def _columns(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Left edge and width of each column."""
        look = self._look
        fixed = sum(look.px(width) for width in _WIDTHS.values())
        room = self._width - look.px(_CHEVRON)
        scale = min(1.0, max(_LEAST_SCALE, (room - look.px(_LEAST_KEPT)) / fixed))
        widths = {column: round(look.px(width) * scale) for column, width in _WIDTHS.items()}
        spare = room - sum(widths.values())
        widths[Column.KEPT] = max(1, min(spare, look.px(_MOST_KEPT)))
        rest = max(0, spare - widths[Column.KEPT])
        for column in (Column.NAME, Column.TRAINS, Column.ZERO_RETENTION):
            widths[column] += rest // 3
        lefts, left = [], 0
        for column in Column:
            lefts.append(left)
            left += widths[column]
        return tuple(lefts), tuple(widths[column] for column in Column)

    def _axis(self) -> AxisGeometry:
        look = self._look
        if self.is_stacked:
            left, room = self._tracks()[1]
            right = left + min(room, look.px(_MOST_KEPT))
        else:
            left = self._lefts[Column.KEPT.value]
            right = left + self._widths[Column.KEPT.value] - look.px(_GAP + 10)
        return axis_geometry(left, max(right, left + 1), look.px(12), look.px(52))

    def _tracks(self) -> tuple[tuple[int, int], ...]:
        """Left edge and room for name, lengths and the rest: side by side, or all the same where that is short."""
        look = self._look
        left, gap = look.px(_NAME_LEFT), look.px(2 * _GAP)
        room = self._width - look.px(_CHEVRON)
        if self._width < _ONE_TRACK_EM * look.em:
            return ((left, room - left),) * 3
        names, kept = round(room * 0.36), round(room * 0.34)
        return (left, names - left - gap), (names, kept - gap), (names + kept, room - names - kept)

    def _block(self, text: str, width: float, role: TextRole = TextRole.SECOND) -> TextBlock:
        return self._blocks.get(text, role, None, math.floor(max(width, 1)))

    def _in_columns(self, row: WayRow, title: int) -> _PlacedRow:
        """A row in columns, everything in its middle."""
        look, widths = self._look, self._widths
        gap = look.px(_GAP)
        name = self._blocks.get(row.name, TextRole.BODY, Weight.MEDIUM, widths[0] - look.px(_NAME_LEFT) - gap)
        trains = self._block(row.cells.verdict.words, widths[1] - look.px(_GLYPH + 9) - gap)
        charge = self._block(row.cells.in_charge, widths[3] - gap)
        zero = self._block("\n".join(row.cells.zero_retention), widths[4] - gap)
        support = self._block(row.cells.support.words, widths[5] - look.px(_BADGE))
        marks, end = self._marks(row, 0.0)
        inner = max(name.height, trains.height, charge.height, zero.height, support.height, end)
        height = max(look.px(_ROW), math.ceil(inner) + 2 * look.px(_PAD))
        middle = title + height / 2
        marks, _end = self._marks(row, round(middle - end / 2))
        glyph_left = self._lefts[1]
        tokens = look.tokens

        def words(block: TextBlock, left: float, color: QColor) -> _Words:
            return _Words(block=block, at=QPointF(left, round(middle - block.height / 2)), color=color)

        return _PlacedRow(
            row=row,
            height=title + height,
            title=title,
            tick=self._square(look.px(_TICK_LEFT), middle, _TICK),
            icon=self._square(look.px(_ICON_LEFT), middle, _ICON),
            glyph=self._square(glyph_left, middle, _GLYPH),
            badge=QRectF(self._lefts[5], middle - look.px(12), look.px(22), look.px(24)),
            marks=marks,
            words=(
                words(name, look.px(_NAME_LEFT), tokens.ink),
                words(trains, glyph_left + look.px(_GLYPH + 9), tokens.ink),
                words(charge, self._lefts[3], tokens.ink),
                words(zero, self._lefts[4], tokens.ink),
                words(support, self._lefts[5] + look.px(_BADGE), tokens.ink),
            ),
            boxes=tuple(QRectF(left, title, width, height) for left, width in zip(self._lefts, widths, strict=True)),
        )

    def _stacked(self, row: WayRow, title: int) -> _PlacedRow:
        """A row as lines in three tracks, or in one."""
        look = self._look
        start = float(title + look.px(_PAD + 2))
        names, kept, rest = (_Track(left=left, room=room, top=start) for left, room in self._tracks())
        line = look.line_height(TextRole.SECOND)
        gap, is_one = look.px(_LINE_GAP), names.left == kept.left
        name = self._put(row.name, names, role=TextRole.BODY, weight=Weight.MEDIUM)
        verdict = self._put(row.cells.verdict.words, names, indent=look.px(_GLYPH + 9))
        kept.top = names.top if is_one else start
        marks, end = self._marks(row, kept.top)
        lengths = QRectF(kept.left, kept.top, kept.room, end - kept.top)
        kept.top = end + gap + look.px(2)
        rest.top = kept.top if is_one else start
        charge, zero = (
            self._put(_("{title}: {words}").format(title=column_title(column), words=cell_text(row, column)), rest)
            for column in (Column.IN_CHARGE, Column.ZERO_RETENTION)
        )
        told = {"title": column_title(Column.SUPPORT), "words": row.cells.support.words}
        support = self._put(_("{title}: {words}").format(**told), rest, indent=look.px(_BADGE))
        placed = (name, verdict, charge, zero, support)
        boxes = [QRectF(item.at, QSizeF(item.block.width, item.block.height)) for item in placed]
        return _PlacedRow(
            row=row,
            height=math.ceil(max(names.top, kept.top, rest.top) + look.px(_PAD + 2) - gap),
            title=title,
            tick=self._square(look.px(_TICK_LEFT), start + look.line_height(TextRole.BODY) / 2, _TICK),
            icon=self._square(look.px(_ICON_LEFT), start + look.line_height(TextRole.BODY) / 2, _ICON),
            glyph=self._square(names.left, verdict.at.y() + line / 2, _GLYPH),
            badge=QRectF(rest.left, support.at.y() + line / 2 - look.px(12), look.px(22), look.px(24)),
            marks=marks,
            words=placed,
            boxes=(*boxes[:2], lengths, *boxes[2:]),
        )

    def _put(
        self,
        text: str,
        track: _Track,
        *,
        indent: int = 0,
        role: TextRole = TextRole.SECOND,
        weight: Weight | None = None,
    ) -> _Words:
        """Words under what a track holds already."""
        block = self._blocks.get(text, role, weight, math.floor(max(track.room - indent, 1)))
        words = _Words(block=block, at=QPointF(track.left + indent, track.top), color=self._look.tokens.ink)
        track.top += block.height + self._look.px(_LINE_GAP)
        return words

    def _marks(self, row: WayRow, top: float) -> tuple[tuple[PlacedSmallMark, ...], float]:
        items = [SmallMark(mark=item.mark, label=item.label, tail_days=item.tail_days) for item in row.cells.kept]
        return place_marks(items, self.axis, top, self._blocks, self._look)

    def _square(self, left: float, middle: float, side: int) -> QRectF:
        size = self._look.px(side)
        return QRectF(left, round(middle - size / 2), size, size)

    # --- painting ----------------------------------------------------------------------------

    def paint(self, painter: QPainter, row: int, *, pointed: float) -> None:
        """Draw a row; the painter's origin is the row's top left corner."""
        look, placed = self._look, self._rows[row]
        if placed.title:
            block = self._blocks.get(group_title(placed.row.group), TextRole.SECOND, Weight.STRONG)
            at = QPointF(look.px(_TICK_LEFT), placed.title - block.height - look.px(5))
            block.draw(painter, at, look.tokens.ink3)
        is_marked = placed.row.id in self._marked
        self._paint_ground(painter, row, pointed=pointed, is_marked=is_marked)
        indicator = Indicator.ON if is_marked else Indicator.OFF
        with turned_back(painter, placed.tick):
            draw_check(painter, placed.tick, look.tokens, indicator, look.tokens.line_strong)
        look.icons.paint(painter, placed.icon, placed.row.icon, look.tokens.ink2)
        draw_answer(painter, placed.glyph, Answer(placed.row.cells.verdict.glyph), look)
        for mark in placed.marks if not self.is_stacked else ():  # no header says there what they mean
            paint_ticks(painter, self.axis, mark.bar, look)
        for mark in placed.marks:
            paint_small_mark(painter, mark, look)
        for words in placed.words:
            words.block.draw(painter, words.at, words.color)
        draw_support(painter, placed.badge, Support(placed.row.cells.support.kind), look)
        if pointed:
            self._paint_chevron(painter, self.body(row), pointed)

    def _paint_ground(self, painter: QPainter, row: int, *, pointed: float, is_marked: bool) -> None:
        """What lies behind a row that is pointed at or marked, and the line under it."""
        look = self._look
        tokens = look.tokens
        box = self.body(row).adjusted(0, 1, 0, -1)
        if is_marked or pointed:
            shown = 1.0 if is_marked else pointed
            fill = None if tokens.is_contrast else faded(tokens.sel if is_marked else tokens.band, shown)
            edge = faded(tokens.ink, shown) if tokens.is_contrast else None
            draw_box(painter, box, radius=look.pxf(6), fill=fill, edge=edge, width=look.pxf(2 if is_marked else 1))
        if row + 1 < len(self._rows) and not self._rows[row + 1].title:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(tokens.line, look.border, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            y = self._rows[row].height - 1
            painter.drawLine(QLineF(0, y, self._width, y))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_chevron(self, painter: QPainter, body: QRectF, pointed: float) -> None:
        """The sign that the row opens."""
        look = self._look
        size = look.pxf(4)
        center = QPointF(body.right() - look.px(9), body.center().y())
        painter.setPen(round_pen(faded(look.tokens.ink2, pointed) or look.tokens.ink2, look.pxf(1.8)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            [center + QPointF(-size / 2, -size), center + QPointF(size / 2, 0), center + QPointF(-size / 2, size)]
        )
