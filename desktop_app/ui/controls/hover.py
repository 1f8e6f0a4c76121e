# SPDX-License-Identifier: MIT
"""The way of a control from its colors at rest to those under the pointer: 120 milliseconds, and back."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop_app.ui.appearance import Appearance

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

HOVER_MILLISECONDS = 120


class Hover:
    """Asked while its control is painted; on the way it paints the control anew. Where nothing may move, it jumps.

    It finds out by itself whether the pointer is there: a control at rest costs nothing.
    """

    __slots__ = ("_animation", "_look", "_part", "_target")

    def __init__(self, appearance: Appearance) -> None:
        self._look = appearance
        self._target = 0.0
        self._part = 0.0
        self._animation: QVariantAnimation | None = None

    def part(self, widget: QWidget) -> float:
        """How far the colors are: 0 at rest, 1 under the pointer."""
        target = 1.0 if widget.underMouse() and widget.isEnabled() else 0.0
        if target != self._target:
            self._target = target
            self._go(widget)
        return self._part

    def _go(self, widget: QWidget) -> None:
        """Set out from wherever the colors are."""
        duration = self._look.duration(HOVER_MILLISECONDS)
        if self._animation is not None:
            self._animation.stop()
        if not duration:
            self._part = self._target
            return
        if self._animation is None:
            from PySide6.QtCore import QVariantAnimation  # noqa: PLC0415 - nobody points before the first painting

            self._animation = QVariantAnimation(widget)
            self._animation.valueChanged.connect(self._on_value)
        self._animation.setStartValue(self._part)
        self._animation.setEndValue(self._target)
        self._animation.setDuration(duration)
        self._animation.start()

    def _on_value(self, part: float) -> None:
        """Some of the way is done."""
        self._part = part
        widget = self._animation.parent() if self._animation is not None else None
        if isinstance(widget, QWidget):
            widget.update()


def blend(rest: QColor, pointed: QColor, part: float) -> QColor:
    """The color on the way from one to another."""
    if part in {0.0, 1.0}:
        return pointed if part else rest
    parts = ((rest.redF(), pointed.redF()), (rest.greenF(), pointed.greenF()), (rest.blueF(), pointed.blueF()))
    red, green, blue = (start + (end - start) * part for start, end in parts)
    return QColor.fromRgbF(red, green, blue)


def faded(pointed: QColor, part: float) -> QColor | None:
    """A color that is there only under the pointer; None at rest."""
    if not part:
        return None
    color = QColor(pointed)
    color.setAlphaF(pointed.alphaF() * part)
    return color
