# SPDX-License-Identifier: MIT
"""An icon beside words."""

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.theme import TokenName


class IconSign(QWidget):
    """An icon in a token's color; a picture beside words, silent to screen readers.

    With `line` it is as high as one line of that type, so that it stands level with the words beside it
    when both are aligned at the top.
    """

    def __init__(
        self,
        appearance: Appearance,
        icon: str = "",
        *,
        size: int = 16,
        tone: TokenName = "ink2",
        line: TextRole | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon_name = icon
        self._side = size
        self._tone: TokenName = tone
        self._line = line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._on_appearance_changed)

    def set_icon(self, icon: str, tone: TokenName | None = None) -> None:
        """Show another icon, perhaps in another color."""
        self._icon_name = icon
        self._tone = tone or self._tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._appearance.px(self._side)
        return QSize(side, math.ceil(self._appearance.line_height(self._line)) if self._line else side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the middle."""
        if not self._icon_name:
            return
        with QPainter(self) as painter:
            color = self._appearance.tokens.color(self._tone)
            side = self._appearance.px(self._side)
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            self._appearance.icons.paint(painter, box, self._icon_name, color)

    def _on_appearance_changed(self) -> None:
        """Take over size and color."""
        self.updateGeometry()
        self.update()
