# SPDX-License-Identifier: MIT
"""An answer to choose: a card with a radio button or check box."""

import math
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import Hover, blend
from desktop_app.ui.paint import Indicator, draw_box, draw_check, draw_radio, mirrored
from desktop_app.ui.text_block import TextBlock, TextMeasurer

_PADDING = 12
_INDENT = 38
_INDICATOR = 18


class OptionKind(Enum):
    """Whether one card of a list can be chosen or several."""

    RADIO = auto()
    CHECK = auto()


class OptionCard(QAbstractButton):
    """A full-width card with a title and perhaps a line of help; the whole card is the target.

    Screen readers get a radio button or check box named by the title, with the help as description. A
    `companion` below it belongs to it: what the answer asks for further, or says.
    """

    focus_radius = 8
    companion: QWidget | None = None

    def __init__(
        self, appearance: Appearance, kind: OptionKind, title: str, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kind = kind
        self._hover = Hover(appearance)
        self._help_text = ""
        self._measurer = TextMeasurer(appearance)
        self._given_width = 0
        self.setCheckable(True)
        self.setAutoExclusive(kind is OptionKind.RADIO)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_texts(title, help_text)
        appearance.changed.connect(self._on_appearance_changed)

    def set_texts(self, title: str, help_text: str = "") -> None:
        """Show these words; an `&` in the title is a letter like any other."""
        self._help_text = help_text
        self._measurer.clear()
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(help_text)
        self._fit_height()
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        look = self._appearance
        room = width - look.px(_INDENT + _PADDING)
        title = self._measurer.height(self.accessibleName(), TextRole.BODY, room, Weight.MEDIUM)
        words = title + self._measurer.height(self._help_text, TextRole.SECOND, room)
        return max(math.ceil(words + 2 * look.pxf(9)), look.px(40))

    @override
    def sizeHint(self) -> QSize:
        look = self._appearance
        natural = max(
            self._measurer.natural_width(self.accessibleName(), TextRole.BODY, Weight.MEDIUM),
            self._measurer.natural_width(self._help_text, TextRole.SECOND),
        )
        width = math.ceil(min(natural, look.em * 16)) + look.px(_INDENT + _PADDING) + 1
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        look = self._appearance
        words = self._measurer.longest_word(self.accessibleName(), TextRole.BODY, Weight.MEDIUM)
        return QSize(words + look.px(_INDENT + _PADDING) + 1, look.px(40))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold the height that this width needs."""
        super().resizeEvent(event)
        self._given_width = event.size().width()
        self._fit_height()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, indicator, title and help."""
        look = self._appearance
        tokens = look.tokens
        title, help_block = self._blocks(self.width())
        faded = tokens.unk if tokens.is_contrast else tokens.line_strong
        with QPainter(self) as painter:
            self._draw_card(painter)
            self._draw_indicator(painter, title.height)
            left = look.px(_PADDING if self._is_mirrored() else _INDENT)
            content = title.height + (help_block.height if help_block else 0.0)
            top = max(look.pxf(9), (self.height() - content) / 2)
            title.draw(painter, QPointF(left, top), tokens.ink if self.isEnabled() else faded)
            if help_block is not None:
                tone = tokens.ink2 if self.isEnabled() else faded
                help_block.draw(painter, QPointF(left, top + title.height), tone)

    def _draw_card(self, painter: QPainter) -> None:
        """The ground: ink edge when chosen, a band under the pointer."""
        look = self._appearance
        tokens = look.tokens
        hovered = self._hover.part(self)
        rest = tokens.line_strong if tokens.is_contrast else tokens.line  # what must be found is the indicator
        edge = tokens.ink if self.isChecked() else blend(rest, tokens.line_strong, hovered)
        width = look.pxf(3 if tokens.is_contrast else 1.75) if self.isChecked() else float(look.border)
        fill = tokens.band if self.isDown() else blend(tokens.surface, tokens.band, hovered)
        draw_box(painter, QRectF(self.rect()), radius=look.pxf(8), fill=fill, edge=edge, width=width)

    def _draw_indicator(self, painter: QPainter, line_height: float) -> None:
        """Radio button or check box beside the first line."""
        look = self._appearance
        size = look.px(_INDICATOR)
        first_line = min(line_height, look.line_height(TextRole.BODY))
        title, help_block = self._blocks(self.width())
        content = title.height + (help_block.height if help_block else 0.0)
        top = max(look.pxf(9), (self.height() - content) / 2)
        box = QRectF(look.px(_PADDING), round(top + (first_line - size) / 2), size, size)
        box = mirrored(QRectF(self.rect()), box, self.layoutDirection())
        draw = draw_radio if self._kind is OptionKind.RADIO else draw_check
        state = Indicator.ON if self.isChecked() else Indicator.OFF
        draw(painter, box, look.tokens, state, look.tokens.line_strong)

    def _blocks(self, width: float) -> tuple[TextBlock, TextBlock | None]:
        """Title and help, laid out for a card of `width`."""
        room = width - self._appearance.px(_INDENT + _PADDING)
        direction = self.layoutDirection()
        title = self._measurer.block(self.accessibleName(), TextRole.BODY, room, Weight.MEDIUM, direction)
        if not self._help_text:
            return title, None
        return title, self._measurer.block(self._help_text, TextRole.SECOND, room, None, direction)

    def _is_mirrored(self) -> bool:
        """Whether the indicator stands at the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _fit_height(self) -> None:
        """Never let a layout give less height than the words need at the width it gave."""
        needed = self.heightForWidth(self._given_width) if self._given_width else 0
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        self._measurer.clear()
        self._fit_height()
        self.updateGeometry()
        self.update()
