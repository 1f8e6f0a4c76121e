# SPDX-License-Identifier: MIT
"""Wrapped text with a line height of our own: measured and drawn the same way everywhere.

Qt's own wrapping takes the font's line height, which is too tight in some fonts and cannot be widened
for the "Easier to read" setting.
"""

import math
import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import cast
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.mirroring import is_turned, turned_back
from desktop_app.ui.phrases import keep_numbers, with_phrases

UNLIMITED = 1_000_000.0
"""A width at which nothing is wrapped."""

_LINE_SEPARATOR = "\u2028"
_FIRST_WITHOUT_SPACES = "\u2e80"
_ROUNDING = 1.0
"""A layout may need a fraction more than the metrics say."""

_LONELY = 0.25
"""A last line shorter than this share of the width looks left behind."""

_TEXTS_KNOWN = 4096
"""How many texts are remembered with the direction they run in."""

_SPACES = re.compile(r"[ \n\t\u2028]+")
_NARROWER = (0.94, 0.87, 0.8, 0.73, 0.66, 0.59)
_BEFORE_BREAK = frozenset("-\u2010\u2013\u2014/")


class TextBlock:
    """Text laid out in lines no wider than `width`; `height` and `width` are what it takes up.

    No word is left alone on the last line where the others can be shorter without another line. Layouts ask for many
    heights and draw few of them, so the lines are made even when they are first drawn or measured across.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: float,
        width: float,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> None:
        kept = keep_numbers(text)
        if kept != text and _widest(kept, font) > width:
            kept = text
        joined, self._joiners = with_phrases(kept.replace("\n", _LINE_SEPARATOR))
        is_mirrored = direction == Qt.LayoutDirection.RightToLeft
        self._layout = QTextLayout(joined, font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight if _runs_left_to_right(text) else direction)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._line_height = line_height
        self._room = max(width, 1.0)
        self._is_mirrored = is_mirrored
        self._width, self.line_count = self._lay_out(self._room)
        self._is_even = self.line_count <= 1 or _LINE_SEPARATOR in joined
        self.height = self.line_count * line_height

    @property
    def width(self) -> float:
        """How far the longest line reaches."""
        self._even_out()
        return self._width

    def _lay_out(self, width: float) -> tuple[float, int]:
        """Break into lines and place each in the middle of its line height; returns the width taken, and how many."""
        left = self._room - width if self._is_mirrored else 0.0
        taken, count = 0.0, 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            top = count * self._line_height + (self._line_height - line.height()) / 2
            line.setPosition(QPointF(left, top))
            taken = max(taken, line.naturalTextWidth())
            count += 1
        self._layout.endLayout()
        return taken, count

    def _is_end_lonely(self) -> bool:
        """Whether the last line is very short."""
        return self._layout.lineAt(self.line_count - 1).naturalTextWidth() < _LONELY * self._room

    def _even_out(self) -> None:
        """Make the lines shorter until the last one has company, if that takes no line more and tears no word."""
        if self._is_even:
            return
        self._is_even = True
        if not self._is_end_lonely():
            return
        for share in _NARROWER:
            self._width, count = self._lay_out(self._room * share)
            if count > self.line_count or self._is_torn(count):
                break
            if not self._is_end_lonely():
                return
        self._width, _ = self._lay_out(self._room)

    def _is_torn(self, count: int) -> bool:
        """Whether one of so many lines ends inside a word."""
        text = self._layout.text()
        starts = (self._layout.lineAt(number).textStart() for number in range(1, count))
        return any(not _can_break(text[start - 1], text[start]) for start in starts)

    def boxes(self, start: int, end: int) -> tuple[QRectF, ...]:
        """Where the letters from `start` up to `end` stand, a box for each line that has some of them."""
        self._even_out()
        found: list[QRectF] = []
        start, end = start + bisect_right(self._joiners, start), end + bisect_left(self._joiners, end)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, self._end_of(line))
            if first < last:
                left, right = _reach(line, first, last)
                top = line.position().y()
                found.append(QRectF(left, top, right - left, line.ascent() + line.descent()))
        return tuple(found)

    def _end_of(self, line: QTextLine) -> int:
        """Where the letters of a line end, without the spaces at which it was broken."""
        first = line.textStart()
        return first + len(self._layout.text()[first : first + line.textLength()].rstrip())

    def draw(self, painter: QPainter, at: QPointF, color: QColor) -> None:
        """Draw with the first line's top left corner `at`; where the painter is turned over, its top right one."""
        self._even_out()
        painter.setPen(color)
        if not is_turned(painter):
            self._layout.draw(painter, at)
            return
        shift = self._width - self._room if self._is_mirrored else 0.0
        with turned_back(painter, QRectF(at.x(), at.y(), self._width, self.height)):
            self._layout.draw(painter, at + QPointF(shift, 0))


class TextMeasurer:
    """Measures and lays out texts in the appearance's type.

    Layouts ask again and again: the last few blocks and all sizes are kept until `clear`, and a text that
    fits on its line is measured without being laid out.
    """

    _KEPT = 6

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._blocks: dict[tuple[str, TextRole, Weight | None, int, bool], TextBlock] = {}
        self._heights: dict[tuple[str, TextRole, Weight | None, int], float] = {}
        self._widths: dict[tuple[str, TextRole, Weight | None], float] = {}
        self._words: dict[tuple[str, TextRole, Weight | None], int] = {}

    def clear(self) -> None:
        """Forget everything, because the type or the texts changed."""
        self._blocks.clear()
        self._heights.clear()
        self._widths.clear()
        self._words.clear()

    def block(
        self,
        text: str,
        role: TextRole,
        width: float,
        weight: Weight | None = None,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> TextBlock:
        """`text` in the type of `role`, wrapped at `width` pixels, to be drawn."""
        key = (text, role, weight, math.floor(width), direction is Qt.LayoutDirection.RightToLeft)
        if key not in self._blocks:
            while len(self._blocks) >= self._KEPT:
                del self._blocks[next(iter(self._blocks))]
            font = self._appearance.font(role, weight)
            line_height = self._appearance.line_height(role)
            self._blocks[key] = TextBlock(text, font, line_height, math.floor(width), direction)
        return self._blocks[key]

    def height(self, text: str, role: TextRole, width: float, weight: Weight | None = None) -> float:
        """Pixels from top to bottom when `text` is wrapped at `width`; 0 without text."""
        if not text:
            return 0.0
        key = (text, role, weight, math.floor(width))
        if key not in self._heights:
            if self.natural_width(text, role, weight) <= math.floor(width):
                self._heights[key] = self._appearance.line_height(role) * (text.count("\n") + 1)
            else:
                self._heights[key] = self.block(text, role, width, weight).height
        return self._heights[key]

    def natural_width(self, text: str, role: TextRole, weight: Weight | None = None) -> float:
        """Width of `text` where nothing is wrapped."""
        key = (text, role, weight)
        if key not in self._widths:
            metrics = QFontMetricsF(self._appearance.font(role, weight))
            self._widths[key] = max(metrics.horizontalAdvance(line) for line in text.split("\n")) + _ROUNDING
        return self._widths[key]

    def longest_word(self, text: str, role: TextRole, weight: Weight | None = None) -> int:
        """Width of the widest word: the least width at which no word is broken."""
        key = (text, role, weight)
        if key not in self._words:
            metrics = QFontMetricsF(self._appearance.font(role, weight))
            widest = max((metrics.horizontalAdvance(word) for word in set(unbroken_parts(text))), default=0.0)
            self._words[key] = math.ceil(widest + _ROUNDING)
        return self._words[key]


@lru_cache(maxsize=_TEXTS_KNOWN)
def _runs_left_to_right(text: str) -> bool:
    """Whether all letters of a text are of scripts that run to the right, as in the English title of a source.

    Its last mark then stays at its end, although the window runs the other way.
    """
    kinds = {bidirectional(letter) for letter in text}
    return "L" in kinds and not kinds & {"R", "AL"}


def _can_break(before: str, after: str) -> bool:
    """Whether a line may end between two letters."""
    return before.isspace() or before in _BEFORE_BREAK or max(before, after) >= _FIRST_WITHOUT_SPACES


def _reach(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    """How far from the left some letters of a line reach, whichever way each of them runs."""
    edges = [
        cast("tuple[float, int]", line.cursorToX(place, edge))[0]  # its stubs know only that it is some object
        for place in range(first, last)
        for edge in (QTextLine.Edge.Leading, QTextLine.Edge.Trailing)
    ]
    return min(edges), max(edges)


def _widest(text: str, font: QFont) -> float:
    """The width of the widest part that is kept together."""
    metrics = QFontMetricsF(font)
    return max(metrics.horizontalAdvance(part) for part in _SPACES.split(text))


def unbroken_parts(text: str) -> list[str]:
    """What no end of a line divides: words, and in scripts without spaces what Unicode keeps together."""
    if max(text, default="") < _FIRST_WITHOUT_SPACES:
        return _SPACES.split(keep_numbers(text.strip()))
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    parts: list[str] = []
    start = 0
    while (end := finder.toNextBoundary()) > start:
        parts.append(text[start:end].strip())
        start = end
    return parts
