# SPDX-License-Identifier: MIT
"""The marks of the timeline, drawn into plain rectangles: chart, legend and samples share them.

A bar has a known length, a line does not. Filled is so, outlined is "only if".
"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from desktop_app.presentation.timeline_marks import Mark, Tone
from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.paint import draw_box
from desktop_app.ui.theme import Tokens

_RADIUS = 3
_EDGE = 1.5
_HATCH_WIDTH = 2.2
_HATCH_STEP = 6.0
_FOOT = 4.0
_LINE = 4.0
_UPRIGHT = 2.0
_DASH = 2.0
_FADED = 0.45
_DASH_FADES_AT = 0.75
_DASHES: dict[Mark, list[float]] = {Mark.DEPENDS: [5, 2, 1, 2], Mark.NO_DATE: [1, 2]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """The colors of a tone: edge and solid part, ground of outlined parts, text."""

    edge: QColor
    soft: QColor
    text: QColor
    is_filled: bool


def ink_of(tone: Tone, tokens: Tokens) -> Ink:
    """The colors in which a tone is drawn."""
    if tone is Tone.KEPT:
        return Ink(edge=tokens.kept, soft=tokens.kept_soft, text=tokens.kept, is_filled=True)
    if tone is Tone.BRANCH:
        return Ink(edge=tokens.kept, soft=tokens.kept_soft, text=tokens.kept, is_filled=False)
    if tone is Tone.PUBLIC:
        return Ink(edge=tokens.unk, soft=tokens.surface, text=tokens.ink2, is_filled=False)
    is_filled = tone is Tone.HAPPENED
    return Ink(edge=tokens.cond, soft=tokens.cond_soft, text=tokens.cond_text, is_filled=is_filled)


def _past_ink(tokens: Tokens) -> Ink:
    """Time that is over: paler, and an outline alone where tints are not wanted."""
    soft = tokens.surface if tokens.is_contrast else tokens.kept_soft
    return Ink(edge=tokens.kept_past, soft=soft, text=tokens.kept, is_filled=not tokens.is_contrast)


def draw_bar(
    painter: QPainter, box: QRectF, split: float, tone: Tone, look: Appearance, *, is_past: bool = False
) -> None:
    """A bar over `box`: solid or tinted up to `split`, hatched from there to its end; paler if its time is over."""
    ink = _past_ink(look.tokens) if is_past else ink_of(tone, look.tokens)
    is_plain = split >= box.right() - 0.5 or box.width() < look.pxf(_HATCH_STEP)
    radius = min(look.pxf(_RADIUS), box.width() / 2)
    if is_plain and ink.is_filled:
        draw_box(painter, box, radius=radius, fill=ink.edge, edge=None, width=0)
        return
    width = look.pxf(_EDGE + (0.5 if look.tokens.is_contrast else 0))
    draw_box(painter, box, radius=radius, fill=ink.soft, edge=ink.edge, width=width)
    if is_plain:
        return
    if ink.is_filled:
        solid = QRectF(box.left(), box.top(), max(split - box.left(), 0.0), box.height())
        painter.save()
        painter.setClipRect(solid, Qt.ClipOperation.IntersectClip)
        draw_box(painter, box, radius=radius, fill=ink.edge, edge=None, width=0)
        painter.restore()
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    _hatch(painter, QRectF(QPointF(max(split, inner.left()), inner.top()), inner.bottomRight()), ink.edge, look)


def draw_upright(painter: QPainter, box: QRectF, color: QColor, look: Appearance) -> None:
    """A thin upright at the left edge of `box`: nothing is kept."""
    painter.fillRect(QRectF(box.left(), box.top(), look.pxf(_UPRIGHT), box.height()), color)


def draw_open_line(
    painter: QPainter, box: QRectF, fade_from: float, gap: tuple[float, float] | None, tone: Tone, look: Appearance
) -> None:
    """A line with a foot and an arrow head: it ends only when somebody acts, or never.

    `gap` is where the label stands; from `fade_from` on the line grows fainter.
    """
    ink = ink_of(tone, look.tokens)
    head = look.pxf(7)
    middle = round(box.center().y())
    brush = _fading(ink.edge, fade_from, box.right(), _FADED, look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    foot = look.pxf(_FOOT)
    _tube(painter, QRectF(box.left(), box.top(), foot, box.height()), QBrush(ink.edge), ink, look)
    for left, right in _pieces(box.left() + foot, box.right() - look.pxf(2), gap):
        _tube(painter, QRectF(left, middle - look.pxf(_LINE) / 2, right - left, look.pxf(_LINE)), brush, ink, look)
    pen = QPen(brush, look.pxf(2.6), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tip = QPointF(box.right(), middle)
    painter.drawPolyline(QPolygonF([tip + QPointF(-head, -head), tip, tip + QPointF(-head, head)]))
    painter.restore()


def draw_unknown_line(
    painter: QPainter,
    box: QRectF,
    gap: tuple[float, float] | None,
    mark: Mark,
    look: Appearance,
    tone: Tone = Tone.KEPT,
) -> None:
    """A dashed line with a gray foot: nobody says. Dots between the dashes: it depends on an answer.

    Dots alone, in the hue of the tone: the length is known, the day from which it counts is not.
    """
    color = ink_of(tone, look.tokens).edge if mark is Mark.NO_DATE else look.tokens.unk
    middle = round(box.center().y())
    fade_from = box.left() + box.width() * _DASH_FADES_AT
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(box.left(), box.top(), look.pxf(_FOOT), box.height()), color)
    pen = QPen(_fading(color, fade_from, box.right(), 0.0, look), look.pxf(_DASH))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_DASHES.get(mark, [3, 3]))
    painter.setPen(pen)
    for left, right in _pieces(box.left() + look.pxf(_FOOT), box.right(), gap):
        painter.drawLine(QLineF(left, middle, right, middle))
    painter.restore()


def _tube(painter: QPainter, box: QRectF, brush: QBrush, ink: Ink, look: Appearance) -> None:
    """A thick line; hollow where it is not so yet."""
    painter.fillRect(box, brush)
    edge = look.pxf(1.2)
    hollow = box.adjusted(edge, edge, -edge, -edge)
    if not ink.is_filled and not hollow.isEmpty():
        painter.fillRect(hollow, ink.soft)


def _pieces(left: float, right: float, gap: tuple[float, float] | None) -> tuple[tuple[float, float], ...]:
    """The parts of a line on both sides of its label."""
    if gap is None:
        return ((left, right),)
    return tuple(piece for piece in ((left, gap[0]), (gap[1], right)) if piece[1] > piece[0])


def _hatch(painter: QPainter, box: QRectF, color: QColor, look: Appearance) -> None:
    """Lines at 45 degrees over `box`."""
    step = look.pxf(_HATCH_STEP) * 2**0.5
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    pen = QPen(color, look.pxf(_HATCH_WIDTH))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    x = box.left() - box.height()
    while x < box.right() + step:
        painter.drawLine(QLineF(x, box.bottom() + 1, x + box.height() + 2, box.top() - 1))
        x += step
    painter.restore()


def _fading(color: QColor, start: float, end: float, last: float, look: Appearance) -> QBrush:
    """The color, growing fainter from `start` to `end`; solid in high contrast."""
    if look.tokens.is_contrast or end <= start:
        return QBrush(color)
    gradient = QLinearGradient(start, 0, end, 0)
    faint = QColor(color)
    faint.setAlphaF(last)
    gradient.setColorAt(0, color)
    gradient.setColorAt(1, faint)
    return QBrush(gradient)
