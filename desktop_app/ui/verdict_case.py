# SPDX-License-Identifier: MIT
"""A case of the open question as a button: a press answers the question, or leads to it."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.presentation.verdict import CardViewModel
from desktop_app.presentation.wording import in_a_row, sentence
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import Hover, blend
from desktop_app.ui.paint import draw_box, mirrored
from desktop_app.ui.panel.lines import Line, LineStack, body_line
from desktop_app.ui.text_block import TextBlock, TextMeasurer

_SIDE = 12
_TOP = 8
_ICON = 16
_ICON_SPACE = 22
_ACTION_GAP = 4


class CaseCard(QAbstractButton):
    """One case: its name, what follows, and what a press does; in compact form its name and what follows in short."""

    focus_radius = 10

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view_model: CardViewModel | None = None
        self._is_compact = False
        self._hover = Hover(appearance)
        self._stack = LineStack(appearance, self)
        self._measurer = TextMeasurer(appearance)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def view_model(self) -> CardViewModel | None:
        """The case that is shown."""
        return self._view_model

    def set_view_model(self, case: CardViewModel) -> None:
        """Stand for another case."""
        self._view_model = case
        self.setObjectName(f"case-{case.question}-{case.option}")
        self._show(case)

    def set_compact(self, *, compact: bool) -> None:
        """Save height: what follows stands behind the name, and what a press does in the tooltip."""
        self._is_compact = compact
        if self._view_model is not None:
            self._show(self._view_model)

    def copied_sentence(self) -> str:
        """The case as sentences."""
        return self.accessibleName()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        look, room = self._appearance, self._text_width(width)
        action = 0 if self._is_compact else self._action(room).height + look.px(_ACTION_GAP)
        return math.ceil(self._stack.height(room) + action) + 2 * look.px(_TOP)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._appearance.px(34))

    @override
    def minimumSizeHint(self) -> QSize:
        look = self._appearance
        widest = (self._measurer.longest_word(line.text, line.role, line.weight) for line in self._stack.lines)
        return QSize(max(widest, default=0) + look.px(self._beside()) + 1, look.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the icon and the words; at the foot what a press does."""
        look, tokens, px = self._appearance, self._appearance.tokens, self._appearance.px
        area = QRectF(self.rect())
        hovered = self._hover.part(self)
        edge = blend(tokens.line_strong, tokens.ink, hovered)
        fill = tokens.sel if self.isDown() else blend(tokens.surface, tokens.band, hovered)
        with QPainter(self) as painter:
            draw_box(painter, area, radius=look.pxf(10), fill=fill, edge=edge, width=look.border)
            self._draw_icon(painter, px(_SIDE), self._view_model.icon if self._view_model is not None else "")
            width = self._text_width(self.width())
            words = QRectF(px(_SIDE + _ICON_SPACE), px(_TOP), width, self.height() - 2 * px(_TOP))
            words = mirrored(area, words, self.layoutDirection())
            self._stack.draw(painter, words.topLeft(), width)
            if self._is_compact:
                is_turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
                name = "chevron-left" if is_turned else "chevron-right"
                self._draw_icon(painter, self.width() - px(_SIDE + _ICON), name)
            else:
                action = self._action(width)
                action.draw(painter, QPointF(words.left(), round(words.bottom() - action.height)), tokens.ink)

    def _draw_icon(self, painter: QPainter, left: float, name: str) -> None:
        """An icon beside the first line."""
        look, size = self._appearance, self._appearance.px(_ICON)
        middle = look.px(_TOP) + look.line_height(TextRole.BODY) / 2
        box = mirrored(QRectF(self.rect()), QRectF(left, middle - size / 2, size, size), self.layoutDirection())
        look.icons.paint(painter, box, name, look.tokens.ink2)

    def _show(self, case: CardViewModel) -> None:
        """Put the words in, in the form wanted."""
        self.setText(case.title)
        self.setAccessibleName(in_a_row((sentence(case.title), case.text)))
        self.setAccessibleDescription(case.action)
        self.setToolTip(in_a_row((case.text, sentence(case.action))) if self._is_compact else "")
        lines = (body_line(case.title), Line(text=case.text, gap=0))
        self._stack.set_lines((body_line(case.short),) if self._is_compact else lines)
        self.updateGeometry()
        self.update()

    def _text_width(self, width: int) -> int:
        return max(1, width - self._appearance.px(self._beside()))

    def _beside(self) -> int:
        """What stands left and right of the words, in design pixels."""
        return 2 * _SIDE + _ICON_SPACE * (2 if self._is_compact else 1)

    def _action(self, width: int) -> TextBlock:
        """What a press does, underlined as a link is."""
        look, words = self._appearance, self._view_model.action if self._view_model is not None else ""
        font = QFont(look.font(TextRole.SECOND, Weight.MEDIUM))
        font.setUnderline(True)
        return TextBlock(words, font, look.line_height(TextRole.SECOND), width, self.layoutDirection())

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        self._stack.clear()
        self._measurer.clear()
        self.updateGeometry()
        self.update()
