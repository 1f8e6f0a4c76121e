# SPDX-License-Identifier: MIT
"""Small round and square buttons: a chip repeats an answer, a source chip names a source."""

import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import Hover, blend
from desktop_app.ui.controls.name_tip import shows_name
from desktop_app.ui.marks import draw_source_number
from desktop_app.ui.paint import draw_box, mirrored

_TEXT_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine)


class Chip(QAbstractButton):
    """A round button, 28 high, with a word or two and perhaps an icon."""

    focus_radius = 14

    def __init__(self, appearance: Appearance, text: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon_name = icon
        self._hover = Hover(appearance)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_content(text, icon)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_content(self, text: str, icon: str = "") -> None:
        """Show other words and another icon."""
        self._icon_name = icon
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._appearance
        width = math.ceil(self.fontMetrics().horizontalAdvance(self.accessibleName())) + 2 * look.px(12)
        if self._icon_name:
            width += look.px(20)
        return QSize(width, look.px(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the round ground, icon and words."""
        look = self._appearance
        tokens = look.tokens
        hovered = 1.0 if tokens.is_contrast else self._hover.part(self)
        edge = blend(tokens.line, tokens.line_strong, hovered)
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            draw_box(painter, box, radius=self.height() / 2, fill=tokens.sel, edge=edge, width=look.border)
            left = look.px(12)
            color = tokens.ink if self.isEnabled() else tokens.line_strong
            if self._icon_name:
                size = look.px(14)
                place = QRectF(left, (self.height() - size) / 2, size, size)
                place = mirrored(box, place, self.layoutDirection())
                look.icons.paint(painter, place, self._icon_name, color)
                left += look.px(20)
            words = QRectF(left, 0, self.width() - left - look.px(12) + 1, self.height())
            painter.setFont(self.font())
            painter.setPen(color)
            painter.drawText(mirrored(box, words, self.layoutDirection()), _TEXT_FLAGS, self.accessibleName())

    def _on_appearance_changed(self) -> None:
        """Take over type and size."""
        self.setFont(self._appearance.font(TextRole.SECOND, Weight.MEDIUM))
        self.updateGeometry()
        self.update()


class SourceChip(QAbstractButton):
    """The number of a source: the same number everywhere in one view, named after its source."""

    focus_radius = 5

    def __init__(self, appearance: Appearance, number: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._number = number
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_source(number, name)
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def number(self) -> int:
        """The number shown."""
        return self._number

    def set_source(self, number: int, name: str) -> None:
        """Stand for another source; `name` is what readers say, such as "Source 2: its title"."""
        self._number = number
        self.setText(str(number))
        self.setAccessibleName(name)
        self._on_appearance_changed()

    @override
    def event(self, event: QEvent) -> bool:
        """The name is the tip as well."""
        return shows_name(self, event) or super().event(event)

    @override
    def sizeHint(self) -> QSize:
        look = self._appearance
        width = max(look.px(24), math.ceil(look.pxf(8) + look.em * 0.58 * len(str(self._number))) + 2)
        return QSize(width, look.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number in its box."""
        with QPainter(self) as painter:
            draw_source_number(painter, QRectF(self.rect()), self._number, self._appearance)

    def _on_appearance_changed(self) -> None:
        """Take over size and colors."""
        self.updateGeometry()
        self.update()
