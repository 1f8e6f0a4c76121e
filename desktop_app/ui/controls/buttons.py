# SPDX-License-Identifier: MIT
"""Push buttons: primary, second, quiet and link, and the square button that shows only an icon."""

import math
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import Hover, blend, faded
from desktop_app.ui.controls.name_tip import shows_name
from desktop_app.ui.paint import Direction, draw_box, draw_chevron, mirrored
from desktop_app.ui.theme import Tokens

_TEXT_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(
    # a mark under a letter parts it from the next, which makes the word a little wider than it was measured
    Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
)


class ButtonKind(Enum):
    """How much a button asks for attention; one primary button per pane."""

    PRIMARY = auto()
    SECOND = auto()
    QUIET = auto()
    LINK = auto()


class Button(QPushButton):
    """A button with words and, if wanted, an icon before them."""

    def __init__(
        self,
        appearance: Appearance,
        text: str,
        *,
        kind: ButtonKind = ButtonKind.SECOND,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)  # given above, PySide6 would look for an icon too, and build all of QIcon
        self._appearance = appearance
        self._kind = kind
        self._hover = Hover(appearance)
        self._icon_name = icon
        self.focus_radius = 3 if kind is ButtonKind.LINK else 7
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind is ButtonKind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_icon_name(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._appearance
        if self._kind is ButtonKind.LINK:
            return QSize(self._content_width(), look.px(24))
        return QSize(self._content_width() + 2 * look.px(14), look.px(34))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon, words and, with a menu, a chevron."""
        look = self._appearance
        ink = self._ink(look.tokens)
        with QPainter(self) as painter:
            self._draw_ground(painter, look.tokens)
            left = (self.width() - self._content_width()) / 2
            if self._icon_name:
                box = QRectF(left, (self.height() - look.px(16)) / 2, look.px(16), look.px(16))
                look.icons.paint(painter, self._turned(box), self._icon_name, ink)
                left += look.px(24)
            words = QRectF(left, 0, self._text_width(), self.height())
            font = self.font()
            font.setUnderline(self._kind is ButtonKind.LINK)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(self._turned(words), _TEXT_FLAGS, self.text())
            if self.menu() is not None:
                arrow = QRectF(words.right() + look.px(8), 0, look.px(10), self.height())
                draw_chevron(painter, self._turned(arrow).center(), look.pxf(9), ink, Direction.DOWN)

    def _draw_ground(self, painter: QPainter, tokens: Tokens) -> None:
        """The box behind the words; a quiet button has one only under the pointer."""
        if self._kind is ButtonKind.LINK:
            return
        fill, edge = self._ground(tokens)
        if fill is None and edge is None:
            return
        draw_box(
            painter,
            QRectF(self.rect()),
            radius=self._appearance.pxf(7),
            fill=fill,
            edge=edge,
            width=self._appearance.border,
        )

    def _ground(self, tokens: Tokens) -> tuple[QColor | None, QColor | None]:
        """Fill and edge for the present state."""
        is_pressed = self.isDown() or self.isChecked()
        hovered = self._hover.part(self)
        if self._kind is ButtonKind.PRIMARY:
            if not self.isEnabled():
                return tokens.sel, tokens.line_strong
            return (tokens.ink2 if is_pressed else blend(tokens.ink, tokens.ink2, hovered)), None
        if self._kind is ButtonKind.QUIET:
            if is_pressed:
                return tokens.sel, tokens.line_strong
            return faded(tokens.sel, hovered), (faded(tokens.line_strong, hovered) if tokens.is_contrast else None)
        edge = blend(tokens.line_strong, tokens.ink, hovered)
        return (tokens.sel if is_pressed else blend(tokens.surface, tokens.band, hovered)), edge

    def _ink(self, tokens: Tokens) -> QColor:
        """Color of words and icon."""
        if not self.isEnabled():
            return tokens.unk if tokens.is_contrast else tokens.line_strong
        return tokens.on_ink if self._kind is ButtonKind.PRIMARY else tokens.ink

    def _text_width(self) -> int:
        """Width of the words, without their mnemonic mark."""
        return math.ceil(self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width())

    def _content_width(self) -> int:
        """Width of icon, words and chevron together."""
        look = self._appearance
        width = self._text_width()
        if self._icon_name:
            width += look.px(24)
        if self.menu() is not None:
            width += look.px(18)
        return width

    def _turned(self, box: QRectF) -> QRectF:
        """`box` in the reading direction."""
        return mirrored(QRectF(self.rect()), box, self.layoutDirection())

    def _on_appearance_changed(self) -> None:
        """Take over type and size."""
        role = TextRole.SECOND if self._kind is ButtonKind.LINK else TextRole.BODY
        self.setFont(self._appearance.font(role, Weight.MEDIUM))
        self.updateGeometry()
        self.update()


class IconButton(QPushButton):
    """A square button with an icon only; its name is spoken and shown as a tooltip."""

    def __init__(
        self, appearance: Appearance, icon: str, name: str, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hover = Hover(appearance)
        self._icon_name = icon
        self._is_on = False
        self._side = 26 if small else 34
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def is_on(self) -> bool:
        """Whether what the button opens is open."""
        return self._is_on

    def set_on(self, *, is_on: bool) -> None:
        """Show that what the button opens is open; to readers it stays a button, not a box to tick."""
        self._is_on = is_on
        self.update()

    def set_name(self, name: str) -> None:
        """Say and show what the button does."""
        self.setAccessibleName(name)

    @override
    def event(self, event: QEvent) -> bool:
        """The name is the tip as well."""
        return shows_name(self, event) or super().event(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(self._side), self._appearance.px(self._side))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon, on a box when pointed at, pressed or switched on."""
        look = self._appearance
        tokens = look.tokens
        is_active = self.isDown() or self._is_on
        shown = 1.0 if is_active else self._hover.part(self)
        with QPainter(self) as painter:
            if shown:
                edge = faded(tokens.line_strong, shown) if is_active or tokens.is_contrast else None
                fill, box = faded(tokens.sel, shown), QRectF(self.rect())
                draw_box(painter, box, radius=look.pxf(7), fill=fill, edge=edge, width=look.border)
            size = look.px(16 if self._side > 26 else 14)  # noqa: PLR2004 - the small button has the small icon
            color = tokens.ink if self.isEnabled() else tokens.line_strong
            place = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
            look.icons.paint(painter, place, self._icon_name, color)

    def _on_appearance_changed(self) -> None:
        """Take over size and colors."""
        self.updateGeometry()
        self.update()
