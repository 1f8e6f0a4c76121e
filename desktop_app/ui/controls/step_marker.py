# SPDX-License-Identifier: MIT
"""The circles and the line beside the steps of the wizard."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.paint import round_pen

_SIDE = 24
_DISC = 23.0


class StepState(Enum):
    """Where a step of the wizard stands."""

    DONE = auto()
    CURRENT = auto()
    TODO = auto()
    SKIPPED = auto()


class StepMarker(QWidget):
    """A circle at the top with the line down to the next one: put it beside the step, full height.

    It only repeats what the step says in words, so screen readers pass over it.
    """

    def __init__(self, appearance: Appearance, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._number = number
        self._state = StepState.TODO
        self._is_last = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def state(self) -> StepState:
        """The state shown."""
        return self._state

    def set_state(self, state: StepState, *, is_last: bool = False) -> None:
        """Show `state`; the last step has no line below."""
        self._state = state
        self._is_last = is_last
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(_SIDE), self._appearance.px(_SIDE))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then the circle."""
        look = self._appearance
        side = look.pxf(_SIDE)
        center = QPointF(self.width() / 2, side / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._is_last and self.height() > side:
                tone = look.tokens.line_strong if look.tokens.is_contrast else look.tokens.line
                painter.setPen(QPen(tone, look.pxf(2)))
                painter.drawLine(QPointF(center.x(), side + look.pxf(2)), QPointF(center.x(), self.height()))
            self._draw_circle(painter, center, look.pxf(_DISC) / 2)

    def _draw_circle(self, painter: QPainter, center: QPointF, radius: float) -> None:
        """Full with a tick, a strong ring, a thin ring, or dashed with a dash."""
        look = self._appearance
        tokens = look.tokens
        if self._state is StepState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.ink2)
            painter.drawEllipse(center, radius, radius)
            size = radius * 1.2
            box = QRectF(center.x() - size / 2, center.y() - size / 2, size, size)
            look.icons.paint(painter, box, "check", tokens.on_ink)
            return
        is_current = self._state is StepState.CURRENT
        width = look.pxf(2.0 if is_current else 1.3)
        pen = QPen(tokens.ink if is_current else tokens.line_strong, width)
        if self._state is StepState.SKIPPED:
            pen.setDashPattern([3.0 / 1.3, 2.4 / 1.3])
        painter.setPen(pen)
        painter.setBrush(tokens.surface if is_current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, radius - width / 2, radius - width / 2)
        if self._state is StepState.SKIPPED:
            painter.setPen(round_pen(tokens.ink3, look.pxf(1.6)))
            reach = look.pxf(4)
            painter.drawLine(center - QPointF(reach, 0), center + QPointF(reach, 0))
            return
        painter.setFont(look.font(TextRole.NOTE, Weight.STRONG if is_current else Weight.MEDIUM))
        painter.setPen(tokens.ink if is_current else tokens.ink2)
        box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self._number))

    def _on_appearance_changed(self) -> None:
        """Take over size and colors."""
        self.updateGeometry()
        self.update()
