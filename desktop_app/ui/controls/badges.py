# SPDX-License-Identifier: MIT
"""The answer glyph and the support badge as widgets; delegates use `marks` instead."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.marks import Answer, Support, draw_answer, draw_support
from desktop_app.ui.paint import mirrored

_TEXT_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine)


class AnswerGlyph(QWidget):
    """The answer as a circle: 36 pixels beside the verdict, 24 in Compare, 18 in Overview.

    The word must stand beside it; `word` is what screen readers say for the glyph itself.
    """

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, appearance: Appearance, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._side = size
        self._answer = Answer.NOT_STATED
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def answer(self) -> Answer:
        """The answer shown."""
        return self._answer

    def set_answer(self, answer: Answer, word: str) -> None:
        """Show `answer`."""
        self._answer = answer
        self.setAccessibleName(word)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(self._side), self._appearance.px(self._side))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glyph."""
        with QPainter(self) as painter:
            draw_answer(painter, QRectF(self.rect()), self._answer, self._appearance)

    def _on_appearance_changed(self) -> None:
        """Take over size and colors."""
        self.updateGeometry()
        self.update()


class SupportBadge(QAbstractButton):
    """Three blocks and a word: how sure the sources make us.

    It is plain text until `set_opens(True)` makes it a button that leads to the sources (`clicked`). In a
    narrow list `shows_words=False` leaves the words to the tooltip and to screen readers.
    """

    focus_radius = 4

    def __init__(self, appearance: Appearance, *, shows_words: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shows_words = shows_words
        self._support = Support.THIN
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_opens(opens=False)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def accessible_role(self) -> QAccessible.Role | None:
        """Plain text, except where it leads somewhere: then what Qt says of a button holds."""
        return None if self.focusPolicy() else QAccessible.Role.StaticText

    @property
    def support(self) -> Support:
        """The support shown."""
        return self._support

    def set_support(self, support: Support, words: str) -> None:
        """Show `support` with its words, such as "Fair support, 3 sources"."""
        self._support = support
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip("" if self._shows_words else words)
        self.updateGeometry()
        self.update()

    def set_opens(self, *, opens: bool) -> None:
        """Be a button, or plain text; before the badge is first shown."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not opens)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    @override
    def sizeHint(self) -> QSize:
        look = self._appearance
        words = self.fontMetrics().horizontalAdvance(self.text()) + look.px(7) if self._shows_words else 0
        return QSize(look.px(22) + math.ceil(words) + 1, look.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw blocks and words; underlined under the pointer where it leads somewhere."""
        look = self._appearance
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            blocks = QRectF(0, 0, look.px(22), self.height())
            draw_support(painter, mirrored(area, blocks, self.layoutDirection()), self._support, look)
            if not self._shows_words:
                return
            font = self.font()
            font.setUnderline(self.underMouse() and bool(self.focusPolicy()))
            painter.setFont(font)
            painter.setPen(look.tokens.ink2)
            left = look.px(29)
            words = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(mirrored(area, words, self.layoutDirection()), _TEXT_FLAGS, self.text())

    def _on_appearance_changed(self) -> None:
        """Take over type and size."""
        self.setFont(self._appearance.font(TextRole.SECOND, Weight.REGULAR))
        self.updateGeometry()
        self.update()
