# SPDX-License-Identifier: MIT
"""The words about an organisation's own contract under the verdict."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.mirroring import turn_over
from desktop_app.ui.paint import draw_box

_GAP = 8


class ContractNote(QWidget):
    """Paragraphs on a ground of their own; hidden while no answer rests on a contract."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = WrapLabel(appearance, role=TextRole.SECOND, tone="ink")
        self._words.setObjectName("verdict-contract")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)
        self.hide()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_paragraphs(self, paragraphs: tuple[str, ...]) -> None:
        """Show other paragraphs; none hides the note."""
        self.setVisible(bool(paragraphs))
        self._words.setText("\n".join(paragraphs))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and a thick edge where reading begins."""
        look, tokens = self._appearance, self._appearance.tokens
        edge = tokens.line_strong if tokens.is_contrast else None
        box = QRectF(self.rect()).adjusted(0, look.px(_GAP), 0, 0)
        with QPainter(self) as painter:
            turn_over(painter, self)
            draw_box(painter, box, radius=look.pxf(6), fill=tokens.band, edge=edge, width=look.border)
            painter.fillRect(QRectF(box.left(), box.top(), look.pxf(3), box.height()), tokens.ink)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._row.setContentsMargins(px(12), px(_GAP + 7), px(12), px(7))
