# SPDX-License-Identifier: MIT
"""The rows of Compare laid out for one width: names, marks, words and the pill where all agree."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.presentation.axis import AxisGeometry, kept_ticks, tick_words
from desktop_app.presentation.compare_board import BoardCell, BoardGroup, BoardRow, BoardViewModel, group_title
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.compare.columns import BoardColumns, column_axis
from desktop_app.ui.marks import Support, draw_support
from desktop_app.ui.paint import draw_box
from desktop_app.ui.text_block import TextBlock
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.small_marks import (
    MINI_TICKS,
    PlacedSmallMark,
    SmallMark,
    mark_color,
    paint_small_mark,
    paint_ticks,
    place_marks,
)

_TITLE = 36
_PAD = 11
_NAME_LEFT = 26
_ICON = 16
_PILL_PAD = 10
_PILL_HEIGHT = 24
_PILL_GAP = 12
_BADGE = 28
_TICK_ORDER = (2555, 30, 730, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """A block of text, where it stands, and its color."""

    block: TextBlock
    at: QPointF
    color: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlacedCell:
    """One cell: its marks on their axis, its words, and the badge of support."""

    box: QRectF
    axis: AxisGeometry
    marks: tuple[PlacedSmallMark, ...] = ()
    words: tuple[_Words, ...] = ()
    badge: tuple[Support, QRectF] | None = None
    pill: tuple[str, QRectF] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlacedRow:
    """One row with its title, if it is the first one of its group."""

    row: BoardRow
    height: int
    title: int
    icon: QRectF
    names: tuple[_Words, ...]
    cells: tuple[_PlacedCell | None, ...]


class BoardPage:
    """Implements `TablePage` for one view model, width and look."""

    def __init__(self, look: Appearance, blocks: Blocks, view_model: BoardViewModel, columns: BoardColumns) -> None:
        self._look = look
        self._blocks = blocks
        self._columns = columns
        self._count = len(view_model.columns)
        self._right = columns.lefts[-1] + columns.width
        self._rows: list[_PlacedRow] = []
        for row in view_model.rows:
            is_first = not self._rows or self._rows[-1].row.group is not row.group
            self._rows.append(self._place(row, look.px(_TITLE) if is_first else 0))

    @property
    def heights(self) -> tuple[int, ...]:
        """Height of each row."""
        return tuple(row.height for row in self._rows)

    @property
    def widths(self) -> tuple[int, ...]:
        """Names first; a situation out of view has none."""
        names = max(self._columns.names, 1)
        return (names, *(self._columns.width if place in self._columns.shown else 0 for place in range(self._count)))

    @property
    def toggle_edge(self) -> int:
        """Rows cannot be ticked here."""
        return 0

    def body(self, row: int) -> QRectF:
        """The row without the title over it."""
        placed = self._rows[row]
        return QRectF(0, placed.title, self._right, placed.height - placed.title)

    def cell(self, row: int, column: int) -> QRectF:
        """Where a cell stands; the name takes its own column, or the line over the cells."""
        placed = self._rows[row]
        if column == 0:
            return QRectF(0, placed.title, self._columns.names or self._right, placed.height - placed.title)
        found = placed.cells[column - 1]
        return found.box if found is not None else QRectF()

    # --- layout ------------------------------------------------------------------------------

    def _place(self, row: BoardRow, title: int) -> _PlacedRow:
        look, columns = self._look, self._columns
        top = float(title + look.px(_PAD))
        icon = look.px(_ICON)
        line = look.line_height(TextRole.BODY)
        names = self._names(row, top)
        under = names[-1].at.y() + names[-1].block.height
        cells_top = under + look.px(6) if columns.is_stacked else top
        cells, bottom = self._cells(row, cells_top)
        height = math.ceil(max(under, bottom) + look.px(_PAD))
        stretched = tuple(_stretched(cell, title, height) for cell in cells)
        return _PlacedRow(
            row=row,
            height=height,
            title=title,
            icon=QRectF(0, round(top + (line - icon) / 2), icon, icon),
            names=names,
            cells=stretched,
        )

    def _names(self, row: BoardRow, top: float) -> tuple[_Words, ...]:
        look = self._look
        left = look.px(_NAME_LEFT)
        room = (self._columns.names or self._right) - left - look.px(10)
        name = self._blocks.get(row.name, TextRole.BODY, Weight.MEDIUM, room)
        words = [_Words(block=name, at=QPointF(left, top), color=look.tokens.ink)]
        if row.condition:
            condition = self._blocks.get(row.condition, TextRole.NOTE, None, room)
            words.append(_Words(block=condition, at=QPointF(left, top + name.height), color=look.tokens.ink3))
        return tuple(words)

    def _cells(self, row: BoardRow, top: float) -> tuple[list[_PlacedCell | None], float]:
        placed: list[_PlacedCell | None] = [None] * self._count
        bottom = top
        shown = self._columns.shown
        if row.same:
            placed[shown[0]], bottom = self._agreed(row, top)
            for other in shown[1:]:
                box = QRectF(self._columns.left_of(other), top, self._columns.width, bottom - top)
                axis = column_axis(self._look, self._columns, self._columns.left_of(other))
                placed[other] = _PlacedCell(box=box, axis=axis)
            return placed, bottom
        for place in shown:
            placed[place], end = self._cell(row.cells[place], row.group, self._columns.left_of(place), top)
            bottom = max(bottom, end)
        return placed, bottom

    def _cell(self, cell: BoardCell, group: BoardGroup, left: int, top: float) -> tuple[_PlacedCell, float]:
        """A cell of one situation, and where it ends."""
        look, columns = self._look, self._columns
        axis = column_axis(look, columns, left)
        box = QRectF(left, top, columns.width, 0)
        if cell.marks:
            items = [SmallMark(mark=mark, label=mark.label) for mark in cell.marks]
            marks, bottom = place_marks(items, axis, top, self._blocks, look)
            return _PlacedCell(box=box, axis=axis, marks=marks), bottom
        start = float(left + columns.inset)
        badge = None
        if cell.support:
            line = look.line_height(TextRole.BODY)
            badge = (Support(cell.support), QRectF(start, top, look.px(22), line))
            start += look.px(_BADGE)
        tokens = look.tokens
        color = tokens.ink3 if group is BoardGroup.KEPT else tokens.ink
        words, bottom = self._lines(cell, (start, top), color, left + columns.width - start - look.px(4))
        return _PlacedCell(box=box, axis=axis, words=words, badge=badge), bottom

    def _lines(
        self, cell: BoardCell, at: tuple[float, float], color: QColor, room: float
    ) -> tuple[tuple[_Words, ...], float]:
        left, top = at
        placed = []
        for line in cell.lines:
            block = self._blocks.get(line, TextRole.BODY, None, math.floor(room))
            placed.append(_Words(block=block, at=QPointF(left, top), color=color))
            top += block.height
        return tuple(placed), top

    def _agreed(self, row: BoardRow, top: float) -> tuple[_PlacedCell, float]:
        """One mark, the pill, and the value, over all columns."""
        look, columns = self._look, self._columns
        left = columns.left_of(columns.shown[0])
        has_second = len(columns.shown) > 1
        cell = row.cells[0]
        first, bottom = self._first_of_agreed(row, left, top, has_second=has_second)
        pill_left = columns.left_of(columns.shown[1]) + columns.inset if has_second else left + columns.inset
        pill_top = top if has_second else bottom + look.px(4)
        pill_block = self._blocks.get(row.same, TextRole.SECOND, Weight.MEDIUM)
        pill = QRectF(pill_left, pill_top, pill_block.width + 2 * look.px(_PILL_PAD), look.px(_PILL_HEIGHT))
        bottom = max(bottom, pill.bottom())
        words = first.words
        if has_second and cell.marks:
            beside, bottom = self._beside(cell, pill, bottom)
            words = (*words, beside)
        whole = QRectF(left, top, self._right - left, bottom - top)
        return (
            _PlacedCell(
                box=whole, axis=first.axis, marks=first.marks, words=words, badge=first.badge, pill=(row.same, pill)
            ),
            bottom,
        )

    def _first_of_agreed(self, row: BoardRow, left: int, top: float, *, has_second: bool) -> tuple[_PlacedCell, float]:
        """The mark in the first column, without its words where these stand beside the pill."""
        cell = row.cells[0]
        if not has_second or not cell.marks:
            return self._cell(cell, row.group, left, top)
        look = self._look
        axis = column_axis(look, self._columns, left)
        items = [SmallMark(mark=mark, label="") for mark in cell.marks]
        marks, bottom = place_marks(items, axis, top + look.px(6), self._blocks, look)
        box = QRectF(left, top, self._columns.width, 0)
        return _PlacedCell(box=box, axis=axis, marks=marks), bottom

    def _beside(self, cell: BoardCell, pill: QRectF, bottom: float) -> tuple[_Words, float]:
        """The value after the pill, or under it where there is no room."""
        look = self._look
        text = "\n".join(cell.lines)
        color = mark_color(cell.marks[0], look)
        left = pill.right() + look.px(_PILL_GAP)
        block = self._blocks.get(text, TextRole.SECOND, Weight.STRONG)
        if left + block.width <= self._right:
            top = pill.center().y() - look.line_height(TextRole.SECOND) / 2
        else:
            left, top = pill.left(), pill.bottom() + look.px(4)
            block = self._blocks.get(text, TextRole.SECOND, Weight.STRONG, math.floor(self._right - left))
        return _Words(block=block, at=QPointF(left, top), color=color), max(bottom, top + block.height)

    # --- painting ----------------------------------------------------------------------------

    def paint(self, painter: QPainter, row: int, *, pointed: float) -> None:  # noqa: ARG002 - rows open nothing here
        """Draw a row; the painter's origin is the row's top left corner."""
        look, placed = self._look, self._rows[row]
        if placed.title:
            self._paint_title(painter, placed)
        look.icons.paint(painter, placed.icon, placed.row.icon, look.tokens.ink2)
        for words in placed.names:
            words.block.draw(painter, words.at, words.color)
        for cell in placed.cells:
            if cell is not None:
                self._paint_cell(painter, cell)
        if row + 1 < len(self._rows) and not self._rows[row + 1].title:
            self._paint_line(painter, placed.height - 1)

    def _paint_cell(self, painter: QPainter, cell: _PlacedCell) -> None:
        look = self._look
        for mark in cell.marks:
            paint_ticks(painter, cell.axis, mark.bar, look)
        for mark in cell.marks:
            paint_small_mark(painter, mark, look)
        for words in cell.words:
            words.block.draw(painter, words.at, words.color)
        if cell.badge is not None:
            draw_support(painter, cell.badge[1], cell.badge[0], look)
        if cell.pill is not None:
            self._paint_pill(painter, *cell.pill)

    def _paint_pill(self, painter: QPainter, text: str, box: QRectF) -> None:
        look = self._look
        edge = look.tokens.line_strong if look.tokens.is_contrast else None
        draw_box(painter, box, radius=box.height() / 2, fill=look.tokens.sel, edge=edge, width=look.border)
        block = self._blocks.get(text, TextRole.SECOND, Weight.MEDIUM)
        block.draw(
            painter, QPointF(box.left() + look.px(_PILL_PAD), box.center().y() - block.height / 2), look.tokens.ink2
        )

    def _paint_title(self, painter: QPainter, placed: _PlacedRow) -> None:
        look = self._look
        block = self._blocks.get(group_title(placed.row.group), TextRole.SECOND, Weight.STRONG)
        base = placed.title - look.px(6)
        block.draw(painter, QPointF(0, base - block.height), look.tokens.ink3)
        if placed.row.group is BoardGroup.KEPT and not self._columns.is_stacked:
            for column in self._columns.shown:
                self._paint_ticks(painter, self._columns.left_of(column), base)
        self._paint_line(painter, placed.title - 1)

    def _paint_ticks(self, painter: QPainter, left: int, base: float) -> None:
        """The labels of the small axis, those that have room."""
        look = self._look
        axis = column_axis(look, self._columns, left)
        blocks = {days: self._blocks.get(tick_words(days), TextRole.NOTE) for days in MINI_TICKS}
        spans = {}
        for days, block in blocks.items():
            start = axis.x(days) if days == 0 else axis.x(days) - block.width / 2
            spans[days] = (start, start + block.width)
        for days in kept_ticks(_TICK_ORDER, spans, look.px(5)):
            blocks[days].draw(painter, QPointF(spans[days][0], base - blocks[days].height), look.tokens.ink2)

    def _paint_line(self, painter: QPainter, y: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(self._look.tokens.line, self._look.border, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(0, y, self._right, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _stretched(cell: _PlacedCell | None, title: int, height: int) -> _PlacedCell | None:
    """The cell as high as its row: what a reader points at."""
    if cell is None:
        return None
    box = QRectF(cell.box.left(), title, cell.box.width(), height - title)
    return _PlacedCell(box=box, axis=cell.axis, marks=cell.marks, words=cell.words, badge=cell.badge, pill=cell.pill)
