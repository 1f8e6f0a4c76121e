# SPDX-License-Identifier: MIT
"""The timeline as a table of words: wrapped cells under titled columns, laid out and painted.

Where the columns would have to break words, the cells of a row stand below each other instead.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from desktop_app.i18n import _
from desktop_app.presentation.timeline import TimelineRow, TimelineViewModel
from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.mirroring import reading_direction
from desktop_app.ui.paint import draw_box
from desktop_app.ui.text_block import UNLIMITED, TextBlock, unbroken_parts
from desktop_app.ui.timeline.chart_painter import RowStates, paint_row_ground
from desktop_app.ui.timeline.model import Column, cell_text, column_title, columns_of

_PAD_X = 8
_PAD_Y = 8
_ROW = 36
_WIDEST = 320
_TITLE_PAD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCell:
    """The words of a cell and its box, measured from the top of its row."""

    block: TextBlock
    box: QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """Column widths, titles (none where cells stand below each other), rows and their places."""

    width: float
    columns: tuple[float, ...]
    titles: tuple[TextBlock, ...]
    rows: tuple[tuple[PlacedCell, ...], ...]
    tops: tuple[float, ...]
    heights: tuple[float, ...]


def lay_out_table(look: Appearance, view_model: TimelineViewModel, width: float) -> TableLayout:
    """Lay the table out in a width: columns share it by need, none narrower than its longest word."""
    pad = 2 * look.px(_PAD_X)
    shown = columns_of(view_model)
    needs = [_need(look, view_model.rows, column) for column in shown]
    least = [need[0] + pad for need in needs]
    is_stacked = sum(least) > width
    columns = share_width([need[1] + pad for need in needs], least, width)
    if is_stacked:
        rows = tuple(_stacked_cells(look, row, shown, width) for row in view_model.rows)
    else:
        rows = tuple(_cells(look, row, shown, columns) for row in view_model.rows)
    heights = tuple(max(float(look.px(_ROW)), math.ceil(max(cell.box.bottom() for cell in row))) for row in rows)
    titles = (
        ()
        if is_stacked
        else tuple(
            _block(look, column_title(column), Weight.STRONG, room - pad)
            for column, room in zip(shown, columns, strict=True)
        )
    )
    return TableLayout(
        width=width,
        columns=tuple(columns),
        titles=titles,
        rows=rows,
        tops=tuple(sum(heights[:place]) for place in range(len(heights))),
        heights=heights,
    )


def share_width(wanted: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """Widths that fill `width`: what each column wants, else its least and a share of the rest."""
    spare = width - sum(wanted)
    if spare >= 0:
        return [want + spare / len(wanted) for want in wanted]
    room = width - sum(least)
    if room <= 0:
        return [width * need / sum(least) for need in least]
    lacking = [max(want - need, 0.0) for want, need in zip(wanted, least, strict=True)]
    total = sum(lacking) or 1.0
    return [need + room * lack / total for need, lack in zip(least, lacking, strict=True)]


def paint_table(painter: QPainter, layout: TableLayout, states: RowStates, column: int, look: Appearance) -> None:
    """Paint all rows; `column` is the column of the focused cell."""
    tokens = look.tokens
    for place, (row, top, height) in enumerate(zip(layout.rows, layout.tops, layout.heights, strict=True)):
        body = QRectF(0, top, layout.width, height)
        paint_row_ground(painter, body, place, states, look)
        painter.setPen(QPen(tokens.line, 1))
        painter.drawLine(QPointF(0, body.bottom() - 0.5), QPointF(layout.width, body.bottom() - 0.5))
        for number, cell in enumerate(row):
            box = cell.box.translated(0, top)
            at = box.topLeft() + QPointF(look.px(_PAD_X), look.px(_PAD_Y) if layout.titles or number == 0 else 0)
            cell.block.draw(painter, at, tokens.ink if number == 0 else tokens.ink2)
            if place == states.focused and number == column:
                _paint_focus(painter, box, look)


def paint_titles(painter: QPainter, layout: TableLayout, height: float, look: Appearance) -> None:
    """Paint the titles of the columns on the header's ground."""
    left = 0.0
    for block, room in zip(layout.titles, layout.columns, strict=False):
        at = QPointF(left + look.px(_PAD_X), height - block.height - look.px(_TITLE_PAD))
        block.draw(painter, at, look.tokens.ink3)
        left += room
    painter.setPen(QPen(look.tokens.line_strong, 1))
    painter.drawLine(QPointF(0, height - 0.5), QPointF(layout.width, height - 0.5))


def titles_height(layout: TableLayout, look: Appearance) -> float:
    """Height that the titles need."""
    return max((block.height for block in layout.titles), default=0.0) + look.px(3 * _TITLE_PAD)


def _need(look: Appearance, rows: Sequence[TimelineRow], column: Column) -> tuple[int, int]:
    """The least width of a column, its longest word, and the width that it would like."""
    weight = _weight(column)
    cells = [(column_title(column), Weight.STRONG), *((cell_text(row, column), weight) for row in rows)]
    wanted = max(_block(look, text, bold, UNLIMITED).width for text, bold in cells)
    words = [(word, bold) for text, bold in cells for word in unbroken_parts(text) or [""]]
    least = max(_block(look, word, bold, UNLIMITED).width for word, bold in words)
    return math.ceil(least) + 1, math.ceil(max(min(wanted, look.px(_WIDEST)), least)) + 1


def _cells(
    look: Appearance, row: TimelineRow, shown: Sequence[Column], columns: Sequence[float]
) -> tuple[PlacedCell, ...]:
    """The cells side by side, all as high as the highest."""
    pad = 2 * look.px(_PAD_X)
    blocks = [
        _block(look, cell_text(row, column), _weight(column), room - pad)
        for column, room in zip(shown, columns, strict=True)
    ]
    height = max(float(look.px(_ROW)), max(block.height for block in blocks) + 2 * look.px(_PAD_Y))
    lefts = [sum(columns[:place]) for place in range(len(columns))]
    return tuple(
        PlacedCell(block=block, box=QRectF(left, 0, room, height))
        for block, left, room in zip(blocks, lefts, columns, strict=True)
    )


def _stacked_cells(look: Appearance, row: TimelineRow, shown: Sequence[Column], width: float) -> tuple[PlacedCell, ...]:
    """The cells below each other, each led by the title of its column."""
    cells: list[PlacedCell] = []
    top = 0.0
    for column in shown:
        text = cell_text(row, column)
        if column is not Column.DATA:
            text = _("{title}: {text}").format(title=column_title(column), text=text)
        weight = Weight.STRONG if column is Column.DATA else Weight.REGULAR
        block = _block(look, text, weight, width - 2 * look.px(_PAD_X))
        is_edge = column is Column.DATA or column is Column.SOURCES
        height = block.height + (look.px(_PAD_Y) if is_edge else 0)
        cells.append(PlacedCell(block=block, box=QRectF(0, top, width, height)))
        top += height
    return tuple(cells)


def _paint_focus(painter: QPainter, box: QRectF, look: Appearance) -> None:
    inner = box.adjusted(0, 1, 0, -1)
    draw_box(painter, inner, radius=look.pxf(6), fill=None, edge=look.tokens.focus, width=look.pxf(2))


def _weight(column: Column) -> Weight:
    return {Column.DATA: Weight.MEDIUM, Column.HOW_LONG: Weight.STRONG}.get(column, Weight.REGULAR)


def _block(look: Appearance, text: str, weight: Weight, width: float) -> TextBlock:
    line = look.line_height(TextRole.SECOND)
    return TextBlock(text, look.font(TextRole.SECOND, weight), line, width, reading_direction())
