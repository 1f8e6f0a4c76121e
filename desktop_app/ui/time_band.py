# SPDX-License-Identifier: MIT
"""The band under the header on another day than today, or while the sources are old."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.buttons import Button
from desktop_app.ui.controls.icon_sign import IconSign
from desktop_app.ui.controls.labels import WrapLabel

_WORDS_EM = 22


class TimeBand(QWidget):
    """Says what time the rules are of; `today_requested` asks for those of today."""

    today_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("time-band")
        self._sign = IconSign(appearance, line=TextRole.SECOND, tone="cond_text")
        self._sign.set_icon("history")
        self._words = WrapLabel(appearance, role=TextRole.SECOND)
        self._words.setObjectName("time-words")
        self._back = Button(appearance, _("Back to today"))
        self._back.setObjectName("back-to-today")
        self._back.clicked.connect(self.today_requested)
        self._told = QHBoxLayout()
        self._told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._told.addWidget(self._words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._told, 1)
        self._row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def show_words(self, words: str, *, is_past: bool) -> None:
        """Show and speak `words`, with the way back if they are of the past; nothing hides the band."""
        is_new = words != self._words.text()
        self._words.setText(words)
        self._back.setVisible(is_past)
        self._turn(self.window().width())
        self.setVisible(bool(words))
        if words and is_new:
            announce(self, words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._turn(self.width())

    def _turn(self, width: int) -> None:
        """Put the way back under the words where these would have too little room beside it."""
        beside = width - self._back.sizeHint().width() >= _WORDS_EM * self._appearance.em
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)

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
        self._row.setContentsMargins(px(16), px(6), px(12), px(7))
        self._row.setSpacing(px(8))
        self._told.setSpacing(px(8))
