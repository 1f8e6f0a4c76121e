# SPDX-License-Identifier: MIT
"""Text on the window: wrapped labels that are never cut, and headings that readers can jump to."""

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.text_block import TextBlock, TextMeasurer
from desktop_app.ui.theme import TokenName

_PREFERRED_CHARACTERS = 48
_LONGEST_EM = 16
"""Longer words are addresses and paths, which are broken where a line ends."""


class WrapLabel(QLabel):
    """Plain text in one of the type roles, wrapped to its width and as high as it needs.

    With height to spare the words stand in the middle; `setAlignment(AlignTop)` moves them up.
    """

    def __init__(
        self,
        appearance: Appearance,
        text: str = "",
        *,
        role: TextRole = TextRole.BODY,
        tone: TokenName = "ink",
        weight: Weight | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._role = role
        self._tone: TokenName = tone
        self._weight = weight
        self._measure = 0
        self._given_width = 0
        self._measurer = TextMeasurer(appearance)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_tone(self, tone: TokenName) -> None:
        """Use another color."""
        self._tone = tone
        self.update()

    def set_type(self, role: TextRole, weight: Weight | None = None) -> None:
        """Use another size and weight."""
        self._role = role
        self._weight = weight
        self._on_appearance_changed()

    def set_measure(self, characters: int) -> None:
        """Limit the line length; 45 to 75 characters read well."""
        self._measure = characters
        self._on_appearance_changed()

    @override
    def setText(self, text: str) -> None:
        """Show other words; the place they need is asked for anew."""
        if text == self.text():
            return
        super().setText(text)
        self._measurer.clear()
        self._fit_height()
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._measurer.height(self.text(), self._role, width, self._weight))

    @override
    def sizeHint(self) -> QSize:
        most = self._appearance.em * 0.5 * (self._measure or _PREFERRED_CHARACTERS)
        natural = self._measurer.natural_width(self.text(), self._role, self._weight)
        width = math.ceil(min(natural, most)) + 1
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        longest = self._measurer.longest_word(self.text(), self._role, self._weight) + 1
        most = math.ceil(self._appearance.em * self._role.ratio * _LONGEST_EM)
        width = min(longest, most, self.maximumWidth())
        return QSize(width, math.ceil(self._appearance.line_height(self._role)) if self.text() else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold the height that this width needs, whatever layout the label stands in."""
        super().resizeEvent(event)
        self._given_width = event.size().width()
        self._fit_height()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines in the tone, faded when disabled."""
        tokens = self._appearance.tokens
        color = tokens.color(self._tone) if self.isEnabled() else tokens.line_strong
        if not self.text():
            return
        block = self._block()
        with QPainter(self) as painter:
            block.draw(painter, QPointF(0, self._top_of(block)), color)

    def _block(self) -> TextBlock:
        """The lines at the width there is."""
        return self._measurer.block(self.text(), self._role, self.width(), self._weight, self.layoutDirection())

    def _top_of(self, block: TextBlock) -> int:
        """Where the first line begins."""
        spare = max(0.0, self.height() - block.height)
        return round(spare / 2) if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0

    def _fit_height(self) -> None:
        """Never let a layout give less height than the wrapped text needs at the width it gave."""
        needed = self.heightForWidth(self._given_width) if self._given_width else 0
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def _on_appearance_changed(self) -> None:
        """Take over type and line length."""
        self._measurer.clear()
        self.setFont(self._appearance.font(self._role, self._weight))
        if self._measure:
            self.setMaximumWidth(math.ceil(self.fontMetrics().averageCharWidth() * self._measure))
        self._fit_height()
        self.updateGeometry()
        self.update()


class Heading(WrapLabel):
    """A label that screen readers announce as a heading and can jump to.

    Call `setFocus()` to move the reader there; it is no stop of the Tab key.
    """

    accessible_role = QAccessible.Role.Heading

    def __init__(
        self,
        appearance: Appearance,
        text: str = "",
        *,
        role: TextRole = TextRole.SECTION,
        tone: TokenName = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, text, role=role, tone=tone, weight=Weight.STRONG, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # without one it has no place in the order of the Tab key

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the window: a label of Qt would take the one that copies, and copy nothing."""
        event.ignore()
