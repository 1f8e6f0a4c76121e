# SPDX-License-Identifier: MIT
"""Marks that mean something: answer glyphs, support blocks, source numbers.

Drawn into a rectangle, so that labels, delegates and the printed report show the same. Each differs in
shape, not in hue alone, and none is ever shown without its word.
"""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.mirroring import turned_back
from desktop_app.ui.paint import draw_box


class Answer(Enum):
    """The kinds of answer to a yes or no question; the value is the id in view models."""

    NO = "no"
    ONLY_IF = "only_if"
    YES = "yes"
    NOT_STATED = "not_stated"
    DEPENDS = "depends"
    DISPUTED = "disputed"


class Support(Enum):
    """How sure the sources make us; the value is the id in view models."""

    STRONG = "strong"
    FAIR = "fair"
    THIN = "thin"
    DISPUTED = "disputed"


_BLOCKS = {Support.THIN: 1, Support.FAIR: 2, Support.STRONG: 3}


def draw_answer(painter: QPainter, box: QRectF, answer: Answer, appearance: Appearance) -> None:
    """The answer glyph as the largest circle in `box`: it reads as "how full"."""
    tokens = appearance.tokens
    size = min(box.width(), box.height())
    width = max(1.75, size * 0.1)
    radius = size / 2 - width / 2 - size * 0.02
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if answer is Answer.NO:
        _draw_ring(painter, box.center(), radius, tokens.kept, width)
    elif answer is Answer.YES:
        _draw_disc(painter, box.center(), radius + width / 2, tokens.train)
    elif answer in (Answer.ONLY_IF, Answer.DEPENDS):
        with turned_back(painter, box):
            _draw_half(painter, box.center(), radius, tokens.cond, width)
    elif answer is Answer.NOT_STATED:
        with turned_back(painter, box):
            _draw_question(painter, box.center(), radius, appearance)
    else:
        _draw_ring(painter, box.center(), radius, tokens.unk, max(1.5, size * 0.07))
        inner = size * 0.56
        place = QRectF(box.center().x() - inner / 2, box.center().y() - inner / 2, inner, inner)
        appearance.icons.paint(painter, place, "git-compare", tokens.ink2)
    painter.restore()


def draw_support(painter: QPainter, box: QRectF, support: Support, appearance: Appearance) -> None:
    """Three rising blocks (20 x 14 at 100 %) centered in `box`, or the sign for sources that disagree."""
    tokens = appearance.tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if support is Support.DISPUTED:
        size = appearance.pxf(16)
        place = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
        appearance.icons.paint(painter, place, "git-compare", tokens.ink2)
    else:
        with turned_back(painter, box):
            _draw_blocks(painter, box.center(), _BLOCKS[support], appearance)
    painter.restore()


def draw_source_number(painter: QPainter, box: QRectF, number: int, appearance: Appearance) -> None:
    """A source's number in its small box (20 x 18 at 100 %), centered in `box`."""
    tokens = appearance.tokens
    font = appearance.font(TextRole.NOTE, Weight.STRONG)
    words = str(number)
    width = max(appearance.pxf(20), appearance.pxf(8) + appearance.em * 0.58 * len(words))
    height = appearance.pxf(18)
    place = QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
    painter.save()
    edge = tokens.line_strong if tokens.is_contrast else tokens.line
    draw_box(painter, place, radius=appearance.pxf(4), fill=tokens.sel, edge=edge, width=appearance.border)
    font.setPointSizeF(font.pointSizeF() * 0.96)
    painter.setFont(font)
    painter.setPen(tokens.ink2)
    with turned_back(painter, place):
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.restore()


def _draw_ring(painter: QPainter, center: QPointF, radius: float, color: QColor, width: float) -> None:
    """A circle with nothing in it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, width))
    painter.drawEllipse(center, radius, radius)


def _draw_disc(painter: QPainter, center: QPointF, radius: float, color: QColor) -> None:
    """A full circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(center, radius, radius)


def _draw_half(painter: QPainter, center: QPointF, radius: float, color: QColor, width: float) -> None:
    """A ring whose first half is full."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
    painter.drawPie(box, 90 * 16, 180 * 16)
    _draw_ring(painter, center, radius, color, width)


def _draw_question(painter: QPainter, center: QPointF, radius: float, appearance: Appearance) -> None:
    """A dashed ring with a question mark."""
    color = appearance.tokens.unk
    width = max(1.5, radius * 0.15)
    pen = QPen(color, width)
    dash = 2 * 3.14159265 * radius / width / 16  # eight dashes and eight gaps go round exactly
    pen.setDashPattern([dash * 1.2, dash * 0.8])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, radius, radius)
    font = appearance.font(TextRole.BODY, Weight.STRONG)
    font.setPointSizeF(font.pointSizeF() * radius * 1.15 / appearance.em)
    painter.setFont(font)
    painter.setPen(color)
    box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "?")


def _draw_blocks(painter: QPainter, center: QPointF, filled: int, appearance: Appearance) -> None:
    """Three blocks, the first `filled` of them full."""
    tokens = appearance.tokens
    line = appearance.pxf(1.6 if tokens.is_contrast else 1.2)
    width = appearance.pxf(5)
    bottom = center.y() + appearance.pxf(7)
    for index, height in enumerate((5.5, 9.5, 14)):
        left = center.x() - appearance.pxf(10) + index * appearance.pxf(7.5)
        tall = appearance.pxf(height)
        is_full = index < filled
        draw_box(
            painter,
            QRectF(left, bottom - tall, width, tall),
            radius=appearance.pxf(1.3),
            fill=tokens.ink2 if is_full else None,
            edge=None if is_full else tokens.line_strong,
            width=line,
        )
