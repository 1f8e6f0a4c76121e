# SPDX-License-Identifier: MIT
"""Small shapes that several controls and the style share, drawn from colors and rectangles alone."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.ui.theme import Tokens


class Indicator(Enum):
    """What a check box or radio button shows."""

    OFF = auto()
    ON = auto()
    PARTLY = auto()


class Direction(Enum):
    """Where a chevron points."""

    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()


def round_pen(color: QColor, width: float) -> QPen:
    """A pen with round ends and corners."""
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def dotted(color: QColor, width: float) -> QPen:
    """A pen of dots as long as it is thick, with gaps that show."""
    pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, 1.0 if width <= 1 else 1.5])
    return pen


def fill(painter: QPainter, box: QRect, color: QColor) -> None:
    """Fill a box; for the first painting, where `QPainter.fillRect` would make PySide6 build all of QGradient."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(box)


def veil(tokens: Tokens) -> QColor:
    """What dims a window below something that lies over it: lighter on a light ground."""
    color = QColor(Qt.GlobalColor.black)
    color.setAlphaF(0.5 if tokens.is_dark else 0.3)
    return color


def draw_box(
    painter: QPainter, box: QRectF, *, radius: float, fill: QColor | None, edge: QColor | None, width: float
) -> None:
    """A rounded box whose edge lies wholly inside `box`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None or width <= 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, radius, radius)
        return
    half = width / 2
    painter.setPen(QPen(edge, width))
    inner = max(radius - half, 0.0)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), inner, inner)


def draw_check(painter: QPainter, box: QRectF, tokens: Tokens, state: Indicator, edge: QColor) -> None:
    """A check box that fills `box`: outlined when off, ink with a tick or dash when on."""
    size = box.width()
    is_on = state is not Indicator.OFF
    draw_box(
        painter,
        box,
        radius=size * 0.24,
        fill=tokens.ink if is_on else tokens.surface,
        edge=tokens.ink if is_on else edge,
        width=size * (0.11 if tokens.is_contrast else 0.083),
    )
    if not is_on:
        return
    painter.setPen(round_pen(tokens.on_ink, size * 0.115))
    if state is Indicator.PARTLY:
        painter.drawLine(_at(box, 0.28, 0.5), _at(box, 0.72, 0.5))
    else:
        painter.drawPolyline(QPolygonF([_at(box, 0.26, 0.52), _at(box, 0.43, 0.69), _at(box, 0.75, 0.33)]))


def draw_radio(painter: QPainter, box: QRectF, tokens: Tokens, state: Indicator, edge: QColor) -> None:
    """A radio button that fills `box`: a ring, with an ink disc when on."""
    size = box.width()
    is_on = state is Indicator.ON
    width = size * (0.11 if tokens.is_contrast or is_on else 0.083)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.ink if is_on else edge, width))
    painter.setBrush(tokens.surface)
    half = width / 2
    painter.drawEllipse(box.adjusted(half, half, -half, -half))
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.ink)
        painter.drawEllipse(box.center(), size * 0.25, size * 0.25)


def draw_chevron(painter: QPainter, center: QPointF, size: float, color: QColor, direction: Direction) -> None:
    """An open arrow head, `size` wide, with its middle at `center`."""
    rise = size / 4 if direction in (Direction.DOWN, Direction.RIGHT) else -size / 4
    points = [QPointF(-size / 2, -rise), QPointF(0, rise), QPointF(size / 2, -rise)]
    if direction in (Direction.LEFT, Direction.RIGHT):
        points = [point.transposed() for point in points]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(round_pen(color, max(1.5, size * 0.17)))
    painter.drawPolyline(QPolygonF([center + point for point in points]))


def mirrored(outer: QRectF, box: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """`box`, laid out left to right inside `outer`, as it stands in the reading direction."""
    if direction != Qt.LayoutDirection.RightToLeft:
        return box
    return QRectF(outer.left() + outer.right() - box.right(), box.top(), box.width(), box.height())


def _at(box: QRectF, x: float, y: float) -> QPointF:
    """The point at the given fractions of `box`."""
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())
