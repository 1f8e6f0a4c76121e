# SPDX-License-Identifier: MIT
"""What a word of the glossary means, in a small window under the word."""

import math

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.presentation.glossary import TermViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.paint import draw_box

_WIDTH = 300
_GAP = 3


class TermPopup(QWidget):
    """Term and meaning; Esc or a press anywhere else closes it, and the focus is where it was before."""

    accessible_role = QAccessible.Role.Dialog

    def __init__(self, appearance: Appearance, term: TermViewModel, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("term-popup")
        self.setAccessibleName(term.name)
        self.setAccessibleDescription(term.definition)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addWidget(WrapLabel(appearance, term.name, weight=Weight.STRONG))
        column.addWidget(WrapLabel(appearance, term.definition, role=TextRole.SECOND, tone="ink2"))
        px = appearance.px
        column.setContentsMargins(px(14), px(11), px(14), px(12))
        column.setSpacing(px(4))

    def open_under(self, anchor: QRect) -> None:
        """Open below a box of the screen, or above it where there is no room, and read the meaning."""
        width = self._appearance.px(_WIDTH)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        self.setGeometry(_beside(anchor, width, height, self._appearance.px(_GAP), self))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and edge."""
        look, tokens = self._appearance, self._appearance.tokens
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            draw_box(painter, box, radius=0, fill=tokens.surface, edge=tokens.line_strong, width=look.border)


def _beside(anchor: QRect, width: int, height: int, gap: int, popup: QWidget) -> QRect:
    """Where the window stands: it begins where the word begins, and stays on the screen."""
    room = popup.screen().availableGeometry()
    width = min(width, room.width())
    left = anchor.right() + 1 - width if popup.isRightToLeft() else anchor.left()
    top = anchor.bottom() + 1 + gap
    if top + height > room.bottom() + 1:
        top = anchor.top() - gap - height
    corner = QPoint(max(room.left(), min(left, room.right() + 1 - width)), max(room.top(), top))
    return QRect(corner.x(), corner.y(), width, math.ceil(height))
