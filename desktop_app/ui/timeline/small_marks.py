# SPDX-License-Identifier: MIT
"""Marks for tables: the label on top, the mark under it on a small axis. Compare and Overview share them."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.presentation.axis import AxisGeometry
from desktop_app.presentation.timeline_marks import LINES, UPRIGHTS, Mark, MarkViewModel
from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.text_block import TextBlock
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.mark_painter import draw_bar, draw_open_line, draw_unknown_line, draw_upright, ink_of

MINI_TICKS = (0, 30, 730, 2555)
"""The named moments that a small axis marks: sent, 30 days, 2 and 7 years."""

_BAR = 11
_LABEL_GAP = 4
_BETWEEN = 7
_ICON = 14
_ICON_GAP = 5
_TICK_REACH = 3
_LEAST_BAR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallMark:
    """A mark to be placed: its label, empty for none, and where a dashed tail ends in days, 0 for none."""

    mark: MarkViewModel
    label: str
    tail_days: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSmallMark:
    """A mark with the boxes of label and bar; `tail_end` is where the tail ends, 0 for none."""

    mark: MarkViewModel
    label: TextBlock | None
    label_at: QPointF
    icon: QRectF | None
    bar: QRectF
    split: float
    fade_from: float
    tail_end: float


def place_marks(
    marks: Sequence[SmallMark], axis: AxisGeometry, top: float, blocks: Blocks, look: Appearance
) -> tuple[tuple[PlacedSmallMark, ...], float]:
    """The marks one under the other from `top` on, and where the last one ends."""
    placed: list[PlacedSmallMark] = []
    for item in marks:
        if placed:
            top += look.px(_BETWEEN)
        one = _place(item, axis, top, blocks, look)
        placed.append(one)
        top = one.bar.bottom()
    return tuple(placed), top


def _place(item: SmallMark, axis: AxisGeometry, top: float, blocks: Blocks, look: Appearance) -> PlacedSmallMark:
    mark = item.mark
    icon, label = None, None
    indent = 0.0
    if item.label:
        if mark.icon:
            line = look.line_height(TextRole.SECOND)
            size = look.px(_ICON)
            icon = QRectF(axis.left, round(top + (line - size) / 2), size, size)
            indent = size + look.px(_ICON_GAP)
        label = blocks.get(item.label, TextRole.SECOND, Weight.STRONG, math.floor(axis.right - axis.left - indent))
    bar_top = top + (math.ceil(label.height) + look.px(_LABEL_GAP) if label is not None else 0)
    end, split = _ends(mark, axis, look)
    return PlacedSmallMark(
        mark=mark,
        label=label,
        label_at=QPointF(axis.left + indent, top),
        icon=icon,
        bar=QRectF(axis.left, bar_top, end - axis.left, look.px(_BAR)),
        split=split,
        fade_from=axis.zone_left,
        tail_end=axis.x(item.tail_days) if item.tail_days else 0.0,
    )


def _ends(mark: MarkViewModel, axis: AxisGeometry, look: Appearance) -> tuple[float, float]:
    """Where the mark ends, and where its hatched part begins."""
    if mark.mark in LINES or mark.mark in (Mark.NOT_STATED, Mark.DEPENDS):
        return axis.right, axis.right
    if mark.mark in UPRIGHTS:
        return axis.left + look.px(2), axis.left
    end = max(axis.x(mark.max_days), axis.left + look.px(_LEAST_BAR))
    return end, axis.x(mark.min_days) if mark.mark is Mark.END_VARIES else end


def paint_small_mark(painter: QPainter, placed: PlacedSmallMark, look: Appearance) -> None:
    """One mark, its tail and its label."""
    view = placed.mark
    if view.mark in LINES:
        draw_open_line(painter, placed.bar, placed.fade_from, None, view.tone, look)
    elif view.mark in (Mark.NOT_STATED, Mark.DEPENDS):
        draw_unknown_line(painter, placed.bar, None, view.mark, look)
    elif view.mark in UPRIGHTS:
        draw_upright(painter, placed.bar, view.mark, view.tone, look)
    else:
        draw_bar(painter, placed.bar, placed.split, view.tone, look)
    if placed.tail_end > placed.bar.right():
        _paint_tail(painter, placed, look)
    color = mark_color(view, look)
    if placed.icon is not None:
        look.icons.paint(painter, placed.icon, view.icon, color)
    if placed.label is not None:
        placed.label.draw(painter, placed.label_at, color)


def mark_color(view: MarkViewModel, look: Appearance) -> QColor:
    """The hue of a label: that of its mark."""
    if view.mark in (Mark.NOT_STATED, Mark.DEPENDS, Mark.SWITCHED_OFF):
        return look.tokens.ink2
    return ink_of(view.tone, look.tokens).text


def paint_ticks(painter: QPainter, axis: AxisGeometry, bar: QRectF, look: Appearance) -> None:
    """Short uprights behind a bar at the named moments of a small axis."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(look.tokens.line_strong if look.tokens.is_contrast else look.tokens.line, 1))
    reach = look.px(_TICK_REACH)
    for days in MINI_TICKS:
        x = round(axis.x(days))
        painter.drawLine(QLineF(x, bar.top() - reach, x, bar.bottom() + reach))
    painter.restore()


def _paint_tail(painter: QPainter, placed: PlacedSmallMark, look: Appearance) -> None:
    """A dashed line to an upright: longer if it is flagged."""
    bar, color = placed.bar, look.tokens.cond
    middle = round(bar.center().y())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, look.pxf(2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.5, 1.5])
    painter.setPen(pen)
    painter.drawLine(QLineF(bar.right() + look.pxf(1), middle, placed.tail_end, middle))
    painter.fillRect(QRectF(placed.tail_end - look.pxf(2), bar.top(), look.pxf(2), bar.height()), color)
    painter.restore()
