# SPDX-License-Identifier: MIT
"""Back and Next: under the questions, or at the bottom of the pane while the questions go on below."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.flow import FlowLayout


class _Anchor(QWidget):
    """Holds the place of the bar in the layout."""

    moved = Signal()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()


class ActionBar(QWidget):
    """The buttons of the open step. `anchor` stands in the layout and says where the bar belongs."""

    anchor_moved = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_stuck = False
        self.anchor = _Anchor(parent)
        self.anchor.moved.connect(self.anchor_moved)
        self.back = Button(appearance, _("&Back"))
        self.back.setObjectName("back")
        self.next = Button(appearance, _("&Next"), kind=ButtonKind.PRIMARY)
        self.next.setObjectName("next")
        self.skip = Button(appearance, _("&Skip"), kind=ButtonKind.LINK)
        self.skip.setObjectName("skip")
        self._column = QVBoxLayout(self)
        self._buttons = FlowLayout(appearance, gap=8)
        self._buttons.addWidget(self.back)
        self._buttons.addWidget(self.next)
        self._buttons.addWidget(self.skip)
        self._column.addLayout(self._buttons)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_step(self, *, is_first: bool, is_last: bool, can_skip: bool) -> None:
        """Name the buttons for the place of the step; one that nobody has to answer can be skipped."""
        self.skip.setVisible(can_skip)
        self.back.setVisible(not is_first)
        self.next.setText(_("&Done") if is_last else _("&Next"))

    def place(self, *, least: int, most: int) -> int:
        """Stand at the anchor, or above `most` but below `least`; returns the height covered when stuck."""
        height = self._height()
        self.anchor.setFixedHeight(height)
        natural = self.anchor.y()
        top = max(min(natural, most - height), least)
        self._is_stuck = top < natural
        self.setGeometry(QRect(self.anchor.x(), top, self.anchor.width(), height))
        self.raise_()
        self.update()
        return height if self._is_stuck else 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Over questions the bar has a ground of its own and an edge."""
        if self._is_stuck:
            tokens = self._appearance.tokens
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), tokens.canvas)
                edge = tokens.line_strong if tokens.is_contrast else tokens.line
                painter.fillRect(0, 0, self.width(), self._appearance.border, edge)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self.skip.setMinimumHeight(self.next.sizeHint().height())
        self._column.setContentsMargins(0, px(8), 0, px(8))
        self.anchor.setFixedHeight(self._height())

    def _height(self) -> int:
        """The height for the width of the anchor: long words make two lines of buttons."""
        return self._buttons.heightForWidth(self.anchor.width()) + 2 * self._appearance.px(8)
