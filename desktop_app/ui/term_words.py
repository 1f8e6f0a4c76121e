# SPDX-License-Identifier: MIT
"""Words of the glossary inside a text: a dotted line under each, and its meaning on request.

A widget that shows text owns one `TermWords` and tells it what the text is and where its letters stand. Each marked
word is a small button over the painted letters: Tab reaches the first of a text, the arrow keys go on from there.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.paint import dotted

if TYPE_CHECKING:
    from desktop_app.presentation.glossary import TermMark, TermViewModel

BoxesOf = Callable[[int, int, int], tuple[QRectF, ...]]
"""The boxes of the letters from one place up to another in a text, given by its number; one box for each line."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TermWord(QAbstractButton):
    """One marked word. It paints no letters, only the dots below them."""

    accessible_role = QAccessible.Role.Link
    focus_radius = 3

    def __init__(self, appearance: Appearance, step: Callable[[int], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._step = step
        self._term: TermViewModel | None = None
        self._lines: tuple[QRectF, ...] = ()
        self.setObjectName("term")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)

    def set_term(self, words: str, term: "TermViewModel") -> None:
        """Stand for another word; a reader says it, and what it means."""
        self._term = term
        self.setAccessibleName(_("What “{words}” means").format(words=words))
        self.setAccessibleDescription(term.definition)
        self.setToolTip(term.definition)

    def place(self, boxes: tuple[QRectF, ...]) -> None:
        """Cover the letters; where these wrap, nothing of what stands between."""
        whole = QRectF()
        for box in boxes:
            whole = whole.united(box)
        around = whole.toAlignedRect()
        self._lines = tuple(box.translated(-around.topLeft().toPointF()) for box in boxes)
        self.setGeometry(around)
        if len(boxes) > 1:
            region = QRegion()
            for line in self._lines:
                region = region.united(line.toAlignedRect())
            self.setMask(region)
        else:
            self.clearMask()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the meaning as Space does; the arrow keys go on to the next word, or scroll the pane."""
        by = _STEPS.get(Qt.Key(event.key()), 0)
        if event.key() in _ENTER:
            self.click()
        elif not by:
            super().keyPressEvent(event)
        elif not self._step(-by if event.key() in _SIDEWAYS and self.isRightToLeft() else by):
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots, darker under the pointer."""
        look, tokens = self._appearance, self._appearance.tokens
        color = tokens.ink if self.underMouse() else tokens.line_strong
        with QPainter(self) as painter:
            painter.setPen(dotted(color, look.border))
            for line in self._lines:
                below = line.bottom() - look.border / 2  # clear of what hangs below the line, however thick
                painter.drawLine(QPointF(line.left(), below), QPointF(line.right(), below))

    def _on_clicked(self) -> None:
        """The person asks what the word means."""
        from desktop_app.ui.term_popup import TermPopup  # noqa: PLC0415 - most people never ask

        if self._term is not None and self._lines:
            popup = TermPopup(self._appearance, self._term, self)
            popup.open_under(self._anchor())

    def _anchor(self) -> QRect:
        """The last line of the word, on the screen."""
        line = self._lines[-1].toAlignedRect()
        return QRect(self.mapToGlobal(line.topLeft()), line.size())


class TermWords(QObject):
    """The marked words of one widget; `boxes_of` tells where letters stand at its present width.

    Each term is marked once, in the first text that has it.
    """

    def __init__(self, appearance: Appearance, owner: QWidget, boxes_of: BoxesOf) -> None:
        super().__init__(owner)
        self._appearance, self._owner, self._boxes_of = appearance, owner, boxes_of
        self._texts: tuple[str, ...] = ()
        self._marks: tuple[tuple[int, TermMark], ...] = ()
        self._words: list[TermWord] = []
        appearance.glossary_changed.connect(self._mark)

    @property
    def shown(self) -> list[TermWord]:
        """The words in reading order."""
        return self._words[: len(self._marks)]

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Mark other texts."""
        if texts != self._texts:
            self._texts = texts
            self._mark()

    def place(self) -> None:
        """Put each word over its letters: the texts were laid out anew."""
        for word, (place, mark) in zip(self.shown, self._marks, strict=True):
            word.place(self._boxes_of(place, mark.start, mark.end))

    def _step(self, by: int) -> bool:
        """Move the focus on to the next word or back; tells whether there is one."""
        wanted = by + next(place for place, word in enumerate(self.shown) if word.hasFocus())
        if not 0 <= wanted < len(self._marks):
            return False
        self.shown[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _mark(self) -> None:
        """Find the words anew."""
        glossary = self._appearance.glossary
        found = glossary.marks_of(self._texts) if glossary is not None else ()
        self._marks = tuple((place, mark) for place, marks in enumerate(found) for mark in marks)
        while len(self._words) < len(self._marks):
            self._words.append(TermWord(self._appearance, self._step, self._owner))
        for number, word in enumerate(self._words):
            is_shown = number < len(self._marks)
            if glossary is not None and is_shown:
                place, mark = self._marks[number]
                word.set_term(self._texts[place][mark.start : mark.end], glossary.terms[mark.term])
            word.setFocusPolicy(_policy(number) if is_shown else Qt.FocusPolicy.NoFocus)
            word.setVisible(is_shown)
        self.place()


def _policy(number: int) -> Qt.FocusPolicy:
    """The Tab key stops at the first word of a text."""
    return Qt.FocusPolicy.ClickFocus if number else Qt.FocusPolicy.StrongFocus
