# SPDX-License-Identifier: MIT
"""The line under a table of lengths that says how to read its axis."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.labels import WrapLabel


class ScaleNote(QWidget):
    """Says that steps are not to scale, under a hairline where the rows that scroll end."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._column = QVBoxLayout(self)
        self._column.addWidget(WrapLabel(appearance, _("Steps are not to scale"), role=TextRole.NOTE, tone="ink3"))
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline."""
        look = self._appearance
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), look.border, look.tokens.line)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._column.setContentsMargins(0, self._appearance.px(6), 0, 0)
        self.update()
