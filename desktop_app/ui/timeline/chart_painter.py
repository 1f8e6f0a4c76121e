# SPDX-License-Identifier: MIT
"""Paints a laid out chart in one pass: ground, grid, rows, marks, labels, and the state of rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop_app.i18n import _
from desktop_app.presentation.timeline import group_title
from desktop_app.presentation.timeline_marks import LINES, UPRIGHTS, Mark, Tone
from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import faded
from desktop_app.ui.marks import draw_source_number
from desktop_app.ui.mirroring import leading, turned_back
from desktop_app.ui.paint import dotted, draw_box, round_pen
from desktop_app.ui.timeline.mark_painter import draw_bar, draw_open_line, draw_unknown_line, draw_upright, ink_of
from desktop_app.ui.timeline.placed import ChartLayout, PlacedChip, PlacedMark, PlacedRow, Placement

_ROW_RADIUS = 6
_MARK_WIDTH = 3
_HALO = 3
_GROUP = 26
_DASHED = (Mark.NOT_STATED, Mark.DEPENDS, Mark.NO_DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStates:
    """Which row is under the pointer, selected, or has the focus; -1 is none.

    `hover` tells how far the ground of a row has come, for one that comes or goes under the pointer.
    `chip` is the source chip of the focused row that has the focus, -1 for the row itself.
    """

    hovered: int = -1
    selected: int = -1
    focused: int = -1
    chip: int = -1
    hover: Callable[[int], float] | None = None

    def pointed(self, place: int) -> float:
        """How much of the ground under the pointer a row has: all, none, or on the way."""
        return self.hover(place) if self.hover is not None else float(place == self.hovered)


def paint_chart(
    painter: QPainter,
    layout: ChartLayout,
    states: RowStates,
    look: Appearance,
    area: QRectF,
    *,
    has_zone: bool = True,
) -> None:
    """Paint what of the chart lies in `area`; without rows the grid fills it. Samples go without the zone."""
    bottom = layout.height or area.bottom()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if has_zone:
        paint_zone(painter, layout, look, -2 * look.pxf(_ROW_RADIUS), bottom)
    places = layout.places_in(area)
    labels = [box for place in places for box in _word_boxes(layout.rows[place], layout, look)]
    _paint_grid(painter, layout, labels, look, bottom)
    if has_zone and look.tokens.is_contrast:  # no tint tells the zone there
        painter.setPen(dotted(look.tokens.line, look.pxf(2)))
        painter.drawLines(_upright(labels, layout.axis.zone_left, bottom, look))
    if layout.today is not None and layout.rows:
        _paint_today(painter, layout, layout.today, labels, look)
    for place in places:
        _paint_row(painter, layout.rows[place], place, states, look)


def _word_boxes(row: PlacedRow, layout: ChartLayout, look: Appearance) -> list[QRectF]:
    """Where words stand among the lines, from the top: labels, and before them a name above its bars with its title."""
    boxes = [mark.label for mark in row.marks]
    if not layout.is_stacked:
        return boxes
    title = group_title(row.view.group) if row.has_title else ""
    width = QFontMetricsF(look.font(TextRole.SECOND, Weight.STRONG)).horizontalAdvance(title)
    name = QRectF(row.icon.left(), row.name_at.y(), row.name_at.x() - row.icon.left() + row.name.width, row.name.height)
    return [*([QRectF(0, row.top, width, look.px(_GROUP))] if title else []), name, *boxes]


def paint_zone(painter: QPainter, layout: ChartLayout, look: Appearance, top: float, bottom: float) -> None:
    """The ground of the zone without a set end."""
    zone = QRectF(layout.axis.zone_left, top, layout.axis.zone_width, bottom - top)
    draw_box(painter, zone, radius=look.pxf(_ROW_RADIUS), fill=look.tokens.band, edge=None, width=0)


def _paint_grid(
    painter: QPainter, layout: ChartLayout, labels: Sequence[QRectF], look: Appearance, bottom: float
) -> None:
    """An upright at each named moment, broken where a label stands."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(look.tokens.line, 1))
    for _days, x in layout.axis.ticks:
        painter.drawLines(_upright(labels, round(x), bottom, look))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _upright(labels: Sequence[QRectF], at: float, bottom: float, look: Appearance) -> list[QLineF]:
    """A line down the chart, broken where a label stands."""
    halo = look.px(_HALO)
    lines: list[QLineF] = []
    top = 0.0
    for box in labels:
        if box.left() - halo <= at <= box.right() + halo:
            lines.append(QLineF(at, top, at, box.top()))
            top = box.bottom()
    return [*lines, QLineF(at, top, at, bottom)]


def _paint_today(painter: QPainter, layout: ChartLayout, at: float, labels: Sequence[QRectF], look: Appearance) -> None:
    """Today as an upright under bars and labels, with its tag under the last row."""
    tokens, bottom = look.tokens, layout.height
    width = 3.0 if tokens.is_contrast else 1.5  # the grid is black there as well
    painter.setPen(QPen(tokens.ink, look.pxf(width)))
    painter.drawLines(_upright(labels, at, bottom + look.px(4), look))
    font = look.font(TextRole.NOTE, Weight.STRONG)
    words = _("Today")
    size = QFontMetricsF(font).size(0, words)
    room = size.width() + look.px(14)
    left = min(max(at - room / 2, 0.0), layout.width - room)
    box = QRectF(left, bottom + look.px(3), room, min(size.height() + look.px(3), layout.foot - look.px(4)))
    draw_box(painter, box, radius=look.pxf(4), fill=tokens.ink, edge=None, width=0)
    painter.setFont(font)
    painter.setPen(tokens.on_ink)
    with turned_back(painter, box):
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)


def _paint_row(painter: QPainter, row: PlacedRow, place: int, states: RowStates, look: Appearance) -> None:
    tokens = look.tokens
    if row.has_title:
        painter.setFont(look.font(TextRole.SECOND, Weight.STRONG))
        painter.setPen(tokens.ink3)
        box = QRectF(0, row.top, row.body.width(), look.px(_GROUP))
        flags = int(Qt.AlignmentFlag.AlignVCenter | leading(painter))
        with turned_back(painter, box):
            painter.drawText(box, flags, group_title(row.view.group))
    paint_row_ground(painter, row.body, place, states, look)
    look.icons.paint(painter, row.icon, row.view.icon, tokens.ink2)
    row.name.draw(painter, row.name_at, tokens.ink)
    for chip in row.chips:
        _paint_chip(painter, chip, look)
    for mark in row.marks:
        paint_mark(painter, mark, look)
    shown = 1.0 if place == states.selected else states.pointed(place)
    if shown:
        _paint_chevron(painter, row, look, shown)
    if place == states.focused:
        _paint_focus(painter, row, states.chip, look)


def paint_row_ground(painter: QPainter, body: QRectF, place: int, states: RowStates, look: Appearance) -> None:
    """What lies behind a row that is selected or under the pointer."""
    tokens = look.tokens
    box = body.adjusted(0, 1, 0, -1)
    if place == states.selected:
        edge = tokens.ink if tokens.is_contrast else None
        draw_box(painter, box, radius=look.pxf(_ROW_RADIUS), fill=tokens.sel, edge=edge, width=look.pxf(2))
        bar = QRectF(box.left(), box.top() + look.pxf(7), look.pxf(_MARK_WIDTH), box.height() - look.pxf(14))
        draw_box(painter, bar, radius=look.pxf(1.5), fill=tokens.ink, edge=None, width=0)
    elif pointed := states.pointed(place):
        edge = faded(tokens.line, pointed) if tokens.is_contrast else None
        fill = None if tokens.is_contrast else faded(tokens.band, pointed)
        draw_box(painter, box, radius=look.pxf(_ROW_RADIUS), fill=fill, edge=edge, width=look.pxf(1))


def _paint_focus(painter: QPainter, row: PlacedRow, chip: int, look: Appearance) -> None:
    """The ring inside the row, or round one of its chips."""
    box, radius = row.body.adjusted(0, 1, 0, -1), look.pxf(_ROW_RADIUS)
    if 0 <= chip < len(row.chips):
        box, radius = row.chips[chip].box, look.pxf(5)
    draw_box(painter, box, radius=radius, fill=None, edge=look.tokens.focus, width=look.pxf(2))


def _paint_chevron(painter: QPainter, row: PlacedRow, look: Appearance, shown: float) -> None:
    """The sign that the row opens its details."""
    size = look.pxf(4)
    center = QPointF(row.body.right() - look.pxf(12), row.body.center().y())
    painter.setPen(round_pen(faded(look.tokens.ink2, shown) or look.tokens.ink2, look.pxf(1.8)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        [center + QPointF(-size / 2, -size), center + QPointF(size / 2, 0), center + QPointF(-size / 2, size)]
    )


def _paint_chip(painter: QPainter, chip: PlacedChip, look: Appearance) -> None:
    if chip.source is not None:
        draw_source_number(painter, chip.box, chip.source.number, look)
        return
    painter.setFont(look.font(TextRole.NOTE, Weight.STRONG))
    painter.setPen(look.tokens.ink2)
    with turned_back(painter, chip.box):
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the sign stands before the number
        painter.drawText(chip.box, int(Qt.AlignmentFlag.AlignCenter), f"+{chip.more}")
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def paint_mark(painter: QPainter, mark: PlacedMark, look: Appearance) -> None:
    """One mark and its label."""
    view = mark.view
    if view.mark in LINES:
        draw_open_line(painter, mark.box, mark.fade_from, mark.label_gap, view.tone, look)
    elif view.mark in _DASHED:
        draw_unknown_line(painter, mark.box, mark.label_gap, view.mark, look, view.tone)
    elif view.mark in UPRIGHTS:
        draw_upright(painter, mark.box, view.mark, view.tone, look)
    else:
        draw_bar(painter, mark.box, mark.split, view.tone, look, is_past=view.is_past)
    _paint_label(painter, mark, look)


def _paint_label(painter: QPainter, mark: PlacedMark, look: Appearance) -> None:
    color = label_color(mark, look)
    left = mark.label.left() + (look.px(6) if mark.placement is Placement.BREAK else 0)
    if mark.view.icon:
        size = look.px(16)
        line = look.line_height(TextRole.SECOND)
        box = QRectF(left, mark.label.top() + (line - size) / 2, size, size)
        look.icons.paint(painter, box, mark.view.icon, color)
        left += size + look.px(6)
    mark.block.draw(painter, QPointF(left, mark.label.top()), color)
    if mark.view.is_changed or mark.is_fresh:
        painter.setPen(QPen(color, look.pxf(2)) if mark.is_fresh else dotted(color, look.pxf(1.5)))
        bottom = mark.label.top() + mark.block.height - look.pxf(1)
        painter.drawLine(QLineF(left, bottom, left + mark.block.width, bottom))


def label_color(mark: PlacedMark, look: Appearance) -> QColor:
    """The hue of a label: that of its mark, readable on what lies behind it."""
    tokens = look.tokens
    if mark.view.mark in (Mark.NOT_STATED, Mark.DEPENDS, Mark.SWITCHED_OFF):
        return tokens.ink2
    if mark.placement is Placement.INSIDE and mark.view.tone in (Tone.KEPT, Tone.HAPPENED):
        return tokens.on_ink
    return tokens.kept if mark.view.is_past else ink_of(mark.view.tone, tokens).text
