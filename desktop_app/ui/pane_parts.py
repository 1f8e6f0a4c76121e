# SPDX-License-Identifier: MIT
"""What stands between the panes and over them: the lines that can be moved, and the veil under the side panel."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.paint import fill, veil

_STEP = 16
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Handle(QSplitterHandle):
    """The line between two panes, which can be dragged, or moved by the arrow keys."""

    accessible_role = QAccessible.Role.Splitter
    focus_radius = 0

    def __init__(self, appearance: Appearance, parent: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a hairline."""
        with QPainter(self) as painter:
            fill(painter, self.rect(), self._appearance.tokens.line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move the line, as a pointer would drag it."""
        step = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() in _PLAIN:
            self.moveSplitter(self.x() + self._appearance.px(step))
            announce(self, self.accessibleDescription())
        else:
            event.ignore()


class Splitter(QSplitter):
    """Panes side by side with hairlines between them; `asked` tells that one needs another least width."""

    asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._appearance = appearance
        self.setObjectName("panes")
        self.setChildrenCollapsible(False)

    @override
    def createHandle(self) -> QSplitterHandle:
        return Handle(self._appearance, self)

    @override
    def event(self, event: QEvent) -> bool:
        """Notice that the content of a pane has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return super().event(event)


class Scrim(QWidget):
    """Dims what the side panel lies over; a click closes the panel."""

    clicked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.hide()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell that the person wants to go back to what lies below."""
        self.clicked.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a veil."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil(self._appearance.tokens))
