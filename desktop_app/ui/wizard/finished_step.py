# SPDX-License-Identifier: MIT
"""A finished step: question, answer and a pencil, all one button that opens the step again."""

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import Hover, faded
from desktop_app.ui.paint import draw_box, mirrored
from desktop_app.ui.text_block import TextBlock, TextMeasurer

_PENCIL = 14
_PENCIL_ROOM = 26
_TOP = 1


class FinishedStep(QAbstractButton):
    """Shows what was asked and answered; with `is_short` the answer alone."""

    focus_radius = 6

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hover = Hover(appearance)
        self._question = ""
        self._answer = ""
        self._is_short = False
        self._measurer = TextMeasurer(appearance)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_appearance_changed)

    def set_content(self, question: str, answer: str, *, is_short: bool) -> None:
        """Show another question and answer."""
        self._question = question
        self._answer = answer
        self._is_short = is_short
        self.setAccessibleName(_("{question} {answer}").format(question=question, answer=answer))
        self.setAccessibleDescription(_("Change this answer"))
        self.setToolTip(_("Change this answer"))
        self._on_appearance_changed()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = width - self._appearance.px(_PENCIL_ROOM)
        height = self._measurer.height(self._answer, TextRole.BODY, room, Weight.STRONG)
        if not self._is_short:
            height += self._measurer.height(self._question, TextRole.SECOND, room)
        return max(math.ceil(height) + 2 * self._appearance.px(_TOP), self._appearance.px(24))

    @override
    def sizeHint(self) -> QSize:
        natural = self._measurer.natural_width(self._answer, TextRole.BODY, Weight.STRONG)
        if not self._is_short:
            natural = max(natural, self._measurer.natural_width(self._question, TextRole.SECOND))
        width = math.ceil(min(natural, self._appearance.em * 16)) + self._appearance.px(_PENCIL_ROOM) + 1
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        words = self._measurer.longest_word(self._answer, TextRole.BODY, Weight.STRONG)
        return QSize(words + self._appearance.px(_PENCIL_ROOM), self._appearance.px(24))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold the height that this width needs."""
        super().resizeEvent(event)
        self._fit_height(event.size().width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw question, answer and pencil, on a band under the pointer."""
        look = self._appearance
        tokens = look.tokens
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = look.px(_PENCIL_ROOM) if is_mirrored else 0
        with QPainter(self) as painter:
            shown = 1.0 if self.isDown() else self._hover.part(self)
            if shown:
                edge = faded(tokens.line_strong, shown) if tokens.is_contrast else None
                fill, whole = faded(tokens.sel, shown), QRectF(self.rect())
                draw_box(painter, whole, radius=look.pxf(6), fill=fill, edge=edge, width=look.border)
            top = float(look.px(_TOP))
            for block, tone in self._blocks(self.width()):
                block.draw(painter, QPointF(left, top), tokens.color(tone))
                top += block.height
            size = look.px(_PENCIL)
            box = QRectF(self.width() - size - look.px(4), (self.height() - size) / 2, size, size)
            look.icons.paint(painter, mirrored(QRectF(self.rect()), box, self.layoutDirection()), "pencil", tokens.ink2)

    def _blocks(self, width: float) -> tuple[tuple[TextBlock, Literal["ink", "ink2"]], ...]:
        """The lines of text with their colors, for a button of `width`."""
        room = width - self._appearance.px(_PENCIL_ROOM)
        direction = self.layoutDirection()
        answer = self._measurer.block(self._answer, TextRole.BODY, room, Weight.STRONG, direction)
        if self._is_short:
            return ((answer, "ink"),)
        question = self._measurer.block(self._question, TextRole.SECOND, room, None, direction)
        return ((question, "ink2"), (answer, "ink"))

    def _fit_height(self, width: int) -> None:
        """Never let a layout give less height than the words need."""
        needed = self.heightForWidth(width)
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        self._measurer.clear()
        self._fit_height(self.width())
        self.updateGeometry()
        self.update()
