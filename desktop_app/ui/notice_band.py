# SPDX-License-Identifier: MIT
"""A band under the header for things that the person should know once."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.buttons import IconButton
from desktop_app.ui.controls.labels import WrapLabel


class NoticeBand(QWidget):
    """Shows words until they are dismissed; hidden while there is nothing to say."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("notice")
        self._words = WrapLabel(appearance, role=TextRole.SECOND)
        self._words.setObjectName("notice-words")
        self._close = IconButton(appearance, "x", _("Dismiss"), small=True)
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        self.hide()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def say(self, words: str) -> None:
        """Show and speak `words`."""
        self._words.setText(words)
        self.show()
        announce(self, words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint and the line under it."""
        tokens = self._appearance.tokens
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.cond_soft)
            thick = self._appearance.border
            painter.fillRect(0, self.height() - thick, self.width(), thick, tokens.line)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._row.setContentsMargins(px(16), px(6), px(12), px(6))
        self._row.setSpacing(px(8))
