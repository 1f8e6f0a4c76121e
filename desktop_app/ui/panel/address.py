# SPDX-License-Identifier: MIT
"""An address as text: it can be marked and copied, by keyboard too, and leads nowhere by itself."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole

_PADDING = 5


class AddressField(QPlainTextEdit):
    """Plain text that cannot be changed, broken anywhere, as high as it needs; Tab leaves it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("address")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_address(self, address: str) -> None:
        """Show another address."""
        self.setPlainText(address)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(120), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(80), self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold the height that this width needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of the lines that the words were broken into."""
        margins = 2 * (self._appearance.px(_PADDING) + self.frameWidth())
        lines = max(1, self.document().firstBlock().layout().lineCount())
        self.setFixedHeight(math.ceil(lines * QFontMetricsF(self.font()).lineSpacing()) + margins)

    def _on_appearance_changed(self) -> None:
        """Take over type and distances."""
        self.setFont(self._appearance.font(TextRole.SECOND))
        self.document().setDocumentMargin(self._appearance.px(_PADDING))
        self._fit()
