# SPDX-License-Identifier: MIT
"""The place of the side panel, with the way back where it covers the answer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import Button, ButtonKind, IconButton
from desktop_app.ui.header import PaneMode

if TYPE_CHECKING:
    from PySide6.QtGui import QShortcut


class PanelSlot(QWidget):
    """Holds the side panel; Escape and its own buttons ask to be closed."""

    close_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._mode = PaneMode.THREE
        self.setObjectName("panel-slot")
        self.setAutoFillBackground(True)
        self._back = Button(appearance, _("Back to the answer"), kind=ButtonKind.QUIET, icon="arrow-left")
        self._back.setObjectName("back-to-answer")
        self._back.clicked.connect(self.close_requested)
        self._close = IconButton(appearance, "x", _("Close the side panel"))
        self._close.setObjectName("close-panel")
        self._close.clicked.connect(self.close_requested)
        self._bar = QWidget()
        self._bar_row = QHBoxLayout(self._bar)
        self._bar_row.addWidget(self._back)
        self._bar_row.addStretch(1)
        self._bar_row.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._escape: QShortcut | None = None
        self.set_mode(PaneMode.THREE)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_panel(self, panel: QWidget) -> None:
        """Hold this panel from now on."""
        self._column.addWidget(panel, 1)
        self._escape = self._new_escape()

    def set_mode(self, mode: PaneMode) -> None:
        """Offer the way back that fits: none side by side, a cross over the answer, words where it stands alone."""
        self._mode = mode
        self._bar.setVisible(mode is not PaneMode.THREE)
        self._back.setVisible(mode is PaneMode.ONE)
        self._close.setVisible(mode is PaneMode.TWO)
        if self._escape is not None:
            self._escape.setEnabled(mode is not PaneMode.THREE)
        self._on_appearance_changed()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge towards the answer that it covers."""
        if self._mode is PaneMode.TWO:
            tokens = self._appearance.tokens
            with QPainter(self) as painter:
                left = self.width() - self._appearance.border if self.isRightToLeft() else 0
                painter.fillRect(left, 0, self._appearance.border, self.height(), tokens.line_strong)

    def _new_escape(self) -> "QShortcut":
        """The key that leads back to the answer."""
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415 - not needed for the first painting

        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_requested)
        escape.setEnabled(self._mode is not PaneMode.THREE)
        return escape

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._bar_row.setContentsMargins(px(8), px(8), px(8), 0)
        edge = self._appearance.border if self._mode is PaneMode.TWO else 0
        is_mirrored = self.isRightToLeft()
        self._column.setContentsMargins(0 if is_mirrored else edge, 0, edge if is_mirrored else 0, 0)
        self.update()
