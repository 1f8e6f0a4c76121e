# SPDX-License-Identifier: MIT
"""Wrapped text with a line height of our own: measured and drawn the same way everywhere.

Qt's own wrapping takes the font's line height, which is too tight in some fonts and cannot be widened
for the "Easier to read" setting.
"""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from desktop_app.ui.appearance import Appearance, TextRole, Weight

UNLIMITED = 1_000_000.0
_LINE_SEPARATOR = "\u2028"


class TextBlock:
    """Text laid out in lines no wider than `width`; `height` and `width` are what it takes up."""

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: float,
        width: float,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
        option = QTextOption(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.width = 0.0
        self.line_count = 0
        self._lay_out(max(width, 1.0), line_height)
        self.height = self.line_count * line_height

    def _lay_out(self, width: float, line_height: float) -> None:
        """Break into lines and place each in the middle of its line height."""
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            top = self.line_count * line_height + (line_height - line.height()) / 2
            line.setPosition(QPointF(0, top))
            self.width = max(self.width, line.naturalTextWidth())
            self.line_count += 1
        self._layout.endLayout()

    def draw(self, painter: QPainter, at: QPointF, color: QColor) -> None:
        """Draw with the first line's top left corner `at`."""
        painter.setPen(color)
        self._layout.draw(painter, at)


class TextMeasurer:
    """Makes text blocks in the appearance's type, keeping the last few: layouts ask again and again."""

    _KEPT = 6

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._blocks: dict[tuple[str, TextRole, Weight | None, int, Qt.LayoutDirection], TextBlock] = {}

    def clear(self) -> None:
        """Forget all blocks, because the type changed."""
        self._blocks.clear()

    def block(
        self,
        text: str,
        role: TextRole,
        width: float,
        weight: Weight | None = None,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> TextBlock:
        """`text` in the type of `role`, wrapped at `width` pixels."""
        key = (text, role, weight, math.floor(width), direction)
        if key not in self._blocks:
            while len(self._blocks) >= self._KEPT:
                del self._blocks[next(iter(self._blocks))]
            self._blocks[key] = TextBlock(
                text,
                self._appearance.font(role, weight),
                self._appearance.line_height(role),
                math.floor(width),
                direction,
            )
        return self._blocks[key]

    def longest_word(self, text: str, role: TextRole, weight: Weight | None = None) -> int:
        """Width of the widest word: the least width at which no word is broken."""
        font = self._appearance.font(role, weight)
        words = text.split() or [""]
        return math.ceil(max(TextBlock(word, font, 1.0, UNLIMITED).width for word in words))
