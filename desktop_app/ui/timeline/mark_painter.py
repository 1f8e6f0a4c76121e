# SPDX-License-Identifier: MIT
"""The marks of the timeline, drawn into plain rectangles: chart, legend and samples share them.

A bar has a known length, a line does not. Filled is so, outlined is "only if". No two kinds differ in hue alone.
"""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from desktop_app.presentation.timeline_marks import Mark, Tone
from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.theme import Tokens

_RADIUS = 3
_EDGE = 1.5
_HATCH_WIDTH = 2.2
_HATCH_STEP = 6.0
_FOOT = 4.0
_LINE = 4.0
_LINES = {Tone.ONLY_IF: 6.0, Tone.BRANCH: 6.0, Tone.PUBLIC: 1.5}
_PIECE = 14.0
_UPRIGHT = 2.0
_CUT = 2.0
_CUT_AT = 5.0
_NOTCH = 0.45
_BRANCH_DASH = (2.6, 1.8)
_WITHIN = Qt.ClipOperation.IntersectClip
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
    """A bar over `box`: solid or tinted up to `split`, hatched from there to its end; paler if its time is over.

    Tones differ in form as well: what did happen has a cut near its start, one possible case a dashed edge, the public
    answer half the height, and time that is over a notch at its end.
    """
    if tone is Tone.PUBLIC:
        box = box.adjusted(0, box.height() / 4, 0, -box.height() / 4)
    if tone is not Tone.HAPPENED:
        _draw_whole_bar(painter, box, split, tone, look, is_past=is_past)
        return
    for piece in _cut(box, look):
        painter.save()
        painter.setClipRect(piece, _WITHIN)
        _draw_whole_bar(painter, box, split, tone, look, is_past=is_past)
        painter.restore()


def _draw_whole_bar(
    painter: QPainter, box: QRectF, split: float, tone: Tone, look: Appearance, *, is_past: bool
) -> None:
    """A bar without a cut."""
    ink = _past_ink(look.tokens) if is_past else ink_of(tone, look.tokens)
    is_plain = split >= box.right() - 0.5 or box.width() < look.pxf(_HATCH_STEP)
    width = 0.0 if is_plain and ink.is_filled else look.pxf(_EDGE + (0.5 if look.tokens.is_contrast else 0))
    shape = _shape(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), look, is_past=is_past)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ink.edge if is_plain and ink.is_filled else ink.soft)
    painter.setPen(_edge_pen(ink.edge, width, tone) if width else Qt.PenStyle.NoPen)
    painter.drawPath(shape)
    if is_plain:
        return
    painter.save()
    painter.setClipPath(shape, _WITHIN)
    if ink.is_filled:
        painter.fillRect(QRectF(box.left(), box.top(), max(split - box.left(), 0.0), box.height()), ink.edge)
    hatched = QRectF(QPointF(max(split, box.left()), box.top()), box.bottomRight())
    _hatch(painter, hatched, ink, look)
    painter.restore()


def _shape(box: QRectF, look: Appearance, *, is_past: bool) -> QPainterPath:
    """The outline of a bar: round corners, or a notch at the end of time that is over."""
    path = QPainterPath()
    if not is_past:
        radius = min(look.pxf(_RADIUS), box.width() / 2)
        path.addRoundedRect(box, radius, radius)
        return path
    depth = min(box.height() * _NOTCH, box.width() / 2)
    notch = QPointF(box.right() - depth, box.center().y())
    path.addPolygon(QPolygonF([box.topLeft(), box.topRight(), notch, box.bottomRight(), box.bottomLeft()]))
    path.closeSubpath()
    return path


def _edge_pen(color: QColor, width: float, tone: Tone) -> QPen:
    """The edge of an outlined bar, dashed where the bar is one possible case."""
    pen = QPen(color, width)
    if tone is Tone.BRANCH:
        pen.setDashPattern(_BRANCH_DASH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _cut(box: QRectF, look: Appearance) -> tuple[QRectF, ...]:
    """The two parts of a bar with a cut near its start; across, where the bar is too short for that."""
    gap, start = look.pxf(_CUT), look.pxf(_CUT_AT)
    if box.width() < 2 * start:
        half = (box.height() - gap) / 2
        return box.adjusted(0, 0, 0, -half - gap), box.adjusted(0, half + gap, 0, 0)
    left = round(box.left() + start)
    return (
        QRectF(box.left(), box.top(), left - box.left(), box.height()),
        QRectF(left + gap, box.top(), box.right() - left - gap, box.height()),
    )


def upright_width(mark: Mark, tone: Tone, look: Appearance) -> float:
    """How far an upright reaches to the right of its left edge: one line, or as far as its second one or its foot."""
    is_wide = mark is Mark.SWITCHED_OFF or tone in (Tone.HAPPENED, Tone.ONLY_IF)
    return _upright_line(look) * (3 if is_wide else 1)


def _upright_line(look: Appearance) -> float:
    """How thick the line of an upright is: in high contrast the grid is as strong as any mark."""
    return look.pxf(_UPRIGHT * (2 if look.tokens.is_contrast else 1))


def draw_upright(painter: QPainter, box: QRectF, mark: Mark, tone: Tone, look: Appearance) -> None:
    """A thin upright at the left edge of `box`: nothing is kept. With a foot in gray: the feature is off.

    Hollow where that holds only if something happens, in three parts for one possible case, two for what did happen,
    half as high for the public answer.
    """
    width = _upright_line(look)
    height = box.height()
    line = QRectF(box.left(), box.top(), width, height)
    color = look.tokens.unk if mark is Mark.SWITCHED_OFF else ink_of(tone, look.tokens).edge
    parts: tuple[QRectF, ...] = (line,)
    if tone is Tone.BRANCH:
        gap = look.pxf(_CUT) * 1.5
        step = (height + gap) / 3
        parts = tuple(QRectF(box.left(), box.top() + place * step, width, step - gap) for place in range(3))
    elif tone is Tone.PUBLIC:
        parts = (line.adjusted(0, height / 4, 0, -height / 4),)
    elif tone in (Tone.HAPPENED, Tone.ONLY_IF):
        parts = (line, line.translated(2 * width, 0))
    if tone is Tone.ONLY_IF:
        ends = QRectF(box.left(), box.top(), 3 * width, width)
        parts = (*parts, ends, ends.translated(0, height - width))
    if mark is Mark.SWITCHED_OFF:
        parts = (*parts, QRectF(box.left(), box.bottom() - width, 3 * width, width))
    for part in parts:
        painter.fillRect(part, color)


def draw_open_line(
    painter: QPainter, box: QRectF, fade_from: float, gap: tuple[float, float] | None, tone: Tone, look: Appearance
) -> None:
    """A line with a foot and an arrow head: it ends only when somebody acts, or never.

    `gap` is where the label stands; from `fade_from` on the line grows fainter. Hollow where it is not so yet, in
    pieces for one possible case, apart from its foot for what did happen, thin for the public answer.
    """
    ink = ink_of(tone, look.tokens)
    head = look.pxf(7)
    middle = round(box.center().y())
    brush = _fading(ink.edge, fade_from, box.right(), _FADED, look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thick = look.pxf(_LINES.get(tone, _LINE))
    foot = QRectF(box.left(), box.top(), max(thick, look.pxf(_FOOT)), box.height())
    _tube(painter, foot, QBrush(ink.edge), tone, look)
    start = foot.right() + (look.pxf(_LINE) if tone is Tone.HAPPENED else 0)
    for left, right in _pieces(start, box.right() - look.pxf(2), gap):
        for first, last in _broken(left, right, look) if tone is Tone.BRANCH else ((left, right),):
            _tube(painter, QRectF(first, middle - thick / 2, last - first, thick), brush, tone, look)
    pen = QPen(brush, look.pxf(2.6), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tip = QPointF(box.right(), middle)
    painter.drawPolyline(QPolygonF([tip + QPointF(-head, -head), tip, tip + QPointF(-head, head)]))
    painter.restore()


def _broken(left: float, right: float, look: Appearance) -> Iterator[tuple[float, float]]:
    """A line in long pieces, the last one up to its end."""
    piece, between = look.pxf(_PIECE), look.pxf(_LINE)
    while right - left > 2 * piece:
        yield left, left + piece
        left += piece + between
    yield left, right


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


def _tube(painter: QPainter, box: QRectF, brush: QBrush, tone: Tone, look: Appearance) -> None:
    """A thick line; hollow where it is not so yet."""
    painter.fillRect(box, brush)
    edge = look.pxf(1.4)
    hollow = box.adjusted(edge, edge, -edge, -edge)
    if tone in (Tone.ONLY_IF, Tone.BRANCH) and not hollow.isEmpty():
        painter.fillRect(hollow, ink_of(tone, look.tokens).soft)


def _pieces(left: float, right: float, gap: tuple[float, float] | None) -> tuple[tuple[float, float], ...]:
    """The parts of a line on both sides of its label."""
    if gap is None:
        return ((left, right),)
    return tuple(piece for piece in ((left, gap[0]), (gap[1], right)) if piece[1] > piece[0])


def _hatch(painter: QPainter, box: QRectF, ink: Ink, look: Appearance) -> None:
    """Lines at 45 degrees over `box`, which lean back where it is not so yet."""
    step = look.pxf(_HATCH_STEP) * 2**0.5
    painter.setClipRect(box, _WITHIN)
    pen = QPen(ink.edge, look.pxf(_HATCH_WIDTH))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    low, high = (box.bottom() + 1, box.top() - 1) if ink.is_filled else (box.top() - 1, box.bottom() + 1)
    x = box.left() - box.height()
    while x < box.right() + step:
        painter.drawLine(QLineF(x, low, x + box.height() + 2, high))
        x += step


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
