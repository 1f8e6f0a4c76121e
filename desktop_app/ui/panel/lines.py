# SPDX-License-Identifier: MIT
"""Several pieces of text, each in its own type, in one widget: long lists stay light that way."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.presentation.wording import in_a_row, stopped
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.term_words import TermWords
from desktop_app.ui.text_block import TextBlock, unbroken_parts
from desktop_app.ui.theme import TokenName

_LEAST_EM = 5
_LONGEST_EM = 8
"""A word wider than this is broken rather than given more room."""

_WIDTHS_KEPT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph with its type; `gap` is the distance to the one above, in design pixels."""

    text: str
    role: TextRole = TextRole.SECOND
    tone: TokenName = "ink2"
    weight: Weight | None = None
    gap: int = 2


class LineStack:
    """Paragraphs one under the other: measures and draws them for a width. Empty ones are left out.

    They read in the direction of their `owner`, the widget that draws them.
    """

    def __init__(self, appearance: Appearance, owner: QWidget) -> None:
        self._appearance = appearance
        self._owner = owner
        self._lines: tuple[Line, ...] = ()
        self._known: dict[int, tuple[TextBlock, ...]] = {}
        self._heights: dict[int, int] = {}
        self._longest: int | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The paragraphs shown."""
        return self._lines

    @property
    def spoken(self) -> str:
        """All words in reading order, each paragraph ended by a stop so that readers pause."""
        return in_a_row(stopped(line.text) for line in self._lines)

    def set_lines(self, lines: tuple[Line, ...]) -> bool:
        """Take other paragraphs; tells whether anything changed."""
        shown = tuple(line for line in lines if line.text)
        if shown == self._lines:
            return False
        self._lines = shown
        self.clear()
        return True

    def clear(self) -> None:
        """Measure anew: the type changed."""
        self._known.clear()
        self._heights.clear()
        self._longest = None

    @property
    def longest_word(self) -> int:
        """Width in pixels of the word with the most letters."""
        if self._longest is None:
            self._longest = math.ceil(max(map(self._width_of_longest, self._lines), default=0.0))
        return self._longest

    def _width_of_longest(self, line: Line) -> float:
        word = max(unbroken_parts(line.text), key=len, default="")
        return QFontMetricsF(self._appearance.font(line.role, line.weight)).horizontalAdvance(word)

    def height(self, width: int) -> int:
        """The height that all paragraphs take up in `width` pixels; layouts ask for it again and again."""
        if width not in self._heights:
            gaps = sum(self._gap(place) for place in range(len(self._lines)))
            self._heights[width] = math.ceil(sum(block.height for block in self._blocks(width)) + gaps)
        return self._heights[width]

    def draw(self, painter: QPainter, at: QPointF, width: int) -> None:
        """Draw the paragraphs with the top left corner `at`."""
        top = at.y()
        for place, (line, block) in enumerate(zip(self._lines, self._blocks(width), strict=True)):
            top += self._gap(place)
            block.draw(painter, QPointF(at.x(), round(top)), self._appearance.tokens.color(line.tone))
            top += block.height

    def boxes(self, place: int, start: int, end: int, width: int) -> tuple[QRectF, ...]:
        """Where letters of one paragraph stand."""
        blocks = self._blocks(width)
        top = sum(block.height for block in blocks[:place]) + sum(self._gap(number) for number in range(place + 1))
        return tuple(box.translated(0, round(top)) for box in blocks[place].boxes(start, end))

    def _gap(self, place: int) -> int:
        return self._appearance.px(self._lines[place].gap) if place else 0

    def _blocks(self, width: int) -> tuple[TextBlock, ...]:
        """The paragraphs laid out for a width; the last few widths are kept, since layouts try several."""
        found = self._known.get(width)
        if found is None:
            look, direction = self._appearance, self._owner.layoutDirection()
            while len(self._known) >= _WIDTHS_KEPT:
                del self._known[next(iter(self._known))]
            found = self._known[width] = tuple(
                TextBlock(line.text, look.font(line.role, line.weight), look.line_height(line.role), width, direction)
                for line in self._lines
            )
        return found


class Lines(QWidget):
    """A `LineStack` on the window: plain text to screen readers, as high as its width asks for.

    Words of the glossary can be asked for their meaning.
    """

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._stack = LineStack(appearance, self)
        self._terms = TermWords(appearance, self, self._boxes_of)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_appearance_changed)

    def set_lines(self, *lines: Line) -> None:
        """Show other paragraphs."""
        if self._stack.set_lines(lines):
            self.setAccessibleName(self._stack.spoken)
            self._terms.set_texts(tuple(line.text for line in self._stack.lines))
            self.updateGeometry()
            self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._stack.height(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self._appearance.em * 2 * _LEAST_EM), math.ceil(self._appearance.em))

    @override
    def minimumSizeHint(self) -> QSize:
        em = self._appearance.em
        return QSize(math.ceil(max(em * _LEAST_EM, min(self._stack.longest_word + 1, em * _LONGEST_EM))), 0)

    def tab_widgets(self) -> list[QWidget]:
        """The words of the glossary, in reading order."""
        return list(self._terms.shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words stand elsewhere at another width."""
        super().resizeEvent(event)
        self._terms.place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paragraphs."""
        with QPainter(self) as painter:
            self._stack.draw(painter, QPointF(0, 0), self.width())

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        self._stack.clear()
        self._terms.place()
        self.updateGeometry()
        self.update()

    def _boxes_of(self, place: int, start: int, end: int) -> tuple[QRectF, ...]:
        return self._stack.boxes(place, start, end, self.width())


def body_line(text: str, *, gap: int = 2) -> Line:
    """A strong line in body type: an answer."""
    return Line(text=text, role=TextRole.BODY, tone="ink", weight=Weight.STRONG, gap=gap)


def note_line(text: str, *, gap: int = 2) -> Line:
    """A small line."""
    return Line(text=text, role=TextRole.NOTE, tone="ink3", gap=gap)
