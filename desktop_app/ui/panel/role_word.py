# SPDX-License-Identifier: MIT
"""A role as one word; where it stands in the glossary, a press shows its meaning."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight

_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine)


class RoleWord(QAbstractButton):
    """Dotted underline: the word can be pressed, and its meaning is the tooltip too."""

    focus_radius = 4

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("role-word")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def accessible_role(self) -> QAccessible.Role | None:
        """Plain text where there is nothing to explain."""
        return None if self.focusPolicy() else QAccessible.Role.StaticText

    def set_word(self, word: str, meaning: str) -> None:
        """Show another role; without a meaning it is plain text."""
        self.setText(word)
        self.setAccessibleName(word)
        self.setAccessibleDescription(meaning)
        self.setToolTip(meaning)
        self.setChecked(self.isChecked() and bool(meaning))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if meaning else Qt.FocusPolicy.NoFocus)
        self.setEnabled(bool(word))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not meaning)
        self.setCursor(Qt.CursorShape.PointingHandCursor if meaning else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self.fontMetrics().horizontalAdvance(self.text())) + 1, self._appearance.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word and, where it leads to a meaning, the dots under it."""
        tokens = self._appearance.tokens
        is_active = bool(self.focusPolicy()) and (self.underMouse() or self.isChecked())
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(tokens.ink if is_active else tokens.ink3)
            painter.drawText(QRectF(self.rect()), _FLAGS, self.text())
            if not self.focusPolicy():
                return
            below = (self.height() + self.fontMetrics().ascent()) / 2 + self._appearance.pxf(2)
            painter.setPen(QPen(tokens.line_strong, self._appearance.border, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(0, below), QPointF(self.width(), below))

    def _on_appearance_changed(self) -> None:
        """Take over type and size."""
        self.setFont(self._appearance.font(TextRole.SECOND, Weight.MEDIUM))
        self.updateGeometry()
        self.update()
