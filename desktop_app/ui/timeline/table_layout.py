# SPDX-License-Identifier: MIT
"""The timeline as a table of words: wrapped cells under titled columns, laid out and painted."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.paint import draw_box
from desktop_app.ui.text_block import UNLIMITED, TextBlock
from desktop_app.ui.timeline.chart_painter import RowStates, paint_row_ground
from desktop_app.ui.timeline.model import COLUMNS, Column, Mode, cell_text, column_title

_PAD_X = 8
_PAD_Y = 8
_ROW = 36
_WIDEST = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """Column widths and the words of every cell, laid out."""

    widths: tuple[float, ...]
    titles: tuple[TextBlock, ...]
    rows: tuple[tuple[TextBlock, ...], ...]
    tops: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        """Height of all rows."""
        return sum(self.heights)

    @property
    def width(self) -> float:
        """Width of all columns."""
        return sum(self.widths)


def lay_out_table(look: Appearance, view_model: TimelineViewModel, width: float) -> TableLayout:
    """Lay the table out in a width: columns share it by need, none narrower than its longest word."""
    columns = COLUMNS[Mode.TABLE]
    pad = 2 * look.px(_PAD_X)
    texts = [[cell_text(row, column) for column in columns] for row in view_model.rows]
    wanted, least = [], []
    for place, column in enumerate(columns):
        cells = [(column_title(column), Weight.STRONG), *((row[place], _weight(column)) for row in texts)]
        wanted.append(
            min(max(_block(look, text, weight, UNLIMITED).width for text, weight in cells), look.px(_WIDEST)) + pad
        )
        words = [(word, weight) for text, weight in cells for word in text.split() or [""]]
        least.append(max(_block(look, word, weight, UNLIMITED).width for word, weight in words) + pad)
    widths = share_width([math.ceil(want) for want in wanted], [math.ceil(need) for need in least], width)
    rows = tuple(
        tuple(
            _block(look, text, _weight(column), room - pad)
            for text, column, room in zip(row, columns, widths, strict=True)
        )
        for row in texts
    )
    heights = tuple(
        float(max(look.px(_ROW), math.ceil(max(cell.height for cell in row)) + 2 * look.px(_PAD_Y))) for row in rows
    )
    return TableLayout(
        widths=tuple(widths),
        titles=tuple(
            _block(look, column_title(column), Weight.STRONG, room - pad)
            for column, room in zip(columns, widths, strict=True)
        ),
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
        left = 0.0
        for cell, (block, room) in enumerate(zip(row, layout.widths, strict=True)):
            at = QPointF(left + look.px(_PAD_X), top + look.px(_PAD_Y))
            block.draw(painter, at, tokens.ink if cell == 0 else tokens.ink2)
            if place == states.focused and cell == column:
                _paint_focus(painter, QRectF(left, top, room, height), look)
            left += room


def paint_titles(painter: QPainter, layout: TableLayout, height: float, look: Appearance) -> None:
    """Paint the titles of the columns on the header's ground."""
    left = 0.0
    for block, room in zip(layout.titles, layout.widths, strict=True):
        block.draw(painter, QPointF(left + look.px(_PAD_X), height - block.height - look.px(4)), look.tokens.ink3)
        left += room
    painter.setPen(QPen(look.tokens.line_strong, 1))
    painter.drawLine(QPointF(0, height - 0.5), QPointF(layout.width, height - 0.5))


def titles_height(layout: TableLayout, look: Appearance) -> float:
    """Height that the titles need."""
    return max((block.height for block in layout.titles), default=0.0) + look.px(12)


def _paint_focus(painter: QPainter, box: QRectF, look: Appearance) -> None:
    draw_box(
        painter,
        box.adjusted(0, 1, 0, -1),
        radius=look.pxf(6),
        fill=None,
        edge=look.tokens.focus,
        width=look.pxf(2),
    )


def _weight(column: Column) -> Weight:
    return {Column.DATA: Weight.MEDIUM, Column.HOW_LONG: Weight.STRONG}.get(column, Weight.REGULAR)


def _block(look: Appearance, text: str, weight: Weight, width: float) -> TextBlock:
    return TextBlock(text, look.font(TextRole.SECOND, weight), look.line_height(TextRole.SECOND), width)
