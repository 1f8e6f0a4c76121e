# SPDX-License-Identifier: MIT
"""Drawings that run from right to left: laid out and painted as if from the left, and turned over as a whole.

A view turns its painter over once. Words, numbers and most signs turn themselves back inside their own boxes,
so that no layout has a second form.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QWidget

_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_LEADING_MIRRORED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


def reading_direction() -> Qt.LayoutDirection:
    """The direction in which the application reads."""
    return QGuiApplication.layoutDirection()


def turn_over(painter: QPainter, owner: QWidget) -> None:
    """From here on what is drawn at the left edge of `owner` shows at its right edge, if it reads from the right."""
    if owner.isRightToLeft():
        painter.translate(owner.width(), 0)
        painter.scale(-1, 1)


def is_turned(painter: QPainter) -> bool:
    """Whether the painter draws turned over."""
    return painter.transform().m11() < 0


@contextmanager
def turned_back(painter: QPainter, box: QRectF) -> Iterator[None]:
    """What is drawn meanwhile keeps its place in `box` and is not turned over."""
    if not is_turned(painter):
        yield
        return
    painter.save()
    _turn_round(painter, box)
    try:
        yield
    finally:
        painter.restore()


@contextmanager
def turned_as_read(painter: QPainter, box: QRectF) -> Iterator[None]:
    """A sign with a direction, drawn in `box` for reading from the left, points the other way from the right."""
    is_mirrored = reading_direction() == Qt.LayoutDirection.RightToLeft
    if is_turned(painter) == is_mirrored:
        yield
        return
    painter.save()
    _turn_round(painter, box)
    try:
        yield
    finally:
        painter.restore()


def leading(painter: QPainter) -> Qt.AlignmentFlag:
    """The side of a box, turned back in this painter, at which words begin."""
    return _LEADING_MIRRORED if is_turned(painter) else _LEADING


def unturned_point(point: QPointF, owner: QWidget) -> QPointF:
    """A point of `owner` in the coordinates of its layout."""
    return QPointF(owner.width() - point.x(), point.y()) if owner.isRightToLeft() else QPointF(point)


def seen_box(box: QRectF, owner: QWidget) -> QRect:
    """A box of the layout as it stands in `owner`, in the reading direction."""
    whole = box.toRect()
    if owner.isRightToLeft():
        whole.moveRight(owner.rect().right() - whole.left())
    return whole


def _turn_round(painter: QPainter, box: QRectF) -> None:
    """Turn over about the middle of a box."""
    painter.translate(box.left() + box.right(), 0)
    painter.scale(-1, 1)
