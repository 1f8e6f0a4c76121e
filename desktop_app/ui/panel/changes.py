# SPDX-License-Identifier: MIT
"""What would change this: each single change of a setting with its effects; a press takes it over."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.panel import ChangeViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import Hover, blend
from desktop_app.ui.paint import draw_box, mirrored
from desktop_app.ui.panel.lines import Line, LineStack, body_line
from desktop_app.ui.panel.section import PanelSection
from desktop_app.ui.pool import Pool

_PADDING = 12
_ICON = 16
_ICON_SPACE = 24
_POINTING = {
    QEvent.Type.Enter: True,
    QEvent.Type.FocusIn: True,
    QEvent.Type.Leave: False,
    QEvent.Type.FocusOut: False,
    QEvent.Type.Hide: False,
}


class ChangeCard(QAbstractButton):
    """One change: its name, who can make it, what follows. `pointed(True)` while it has pointer or focus."""

    pointed = Signal(bool)
    focus_radius = 10

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hover = Hover(appearance)
        self._stack = LineStack(appearance, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, change: ChangeViewModel) -> None:
        """Offer another change."""
        self.setObjectName(f"change-{change.question}-{change.option}")
        self.setText(change.title)
        self.setAccessibleName(change.spoken)
        self.setAccessibleDescription(_("Takes this change over"))
        self.setToolTip(_("See the answer with this change"))
        self._stack.set_lines(
            (
                body_line(change.title),
                Line(text=change.who, role=TextRole.NOTE, tone="ink3"),
                *(Line(text=effect, gap=4 if place == 0 else 2) for place, effect in enumerate(change.effects)),
                Line(text=change.more, weight=Weight.MEDIUM),
            )
        )
        self.updateGeometry()
        self.update()

    def copied_sentence(self) -> str:
        """The change with its effects as sentences."""
        return self.accessibleName()

    @override
    def event(self, event: QEvent) -> bool:
        """Tell when pointer or focus come and go."""
        if event.type() in _POINTING:
            self.pointed.emit(_POINTING[event.type()])
        return super().event(event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._stack.height(self._text_width(width)) + 2 * self._appearance.px(_PADDING - 2)

    @override
    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self._appearance.em * 10), self._appearance.px(34))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(math.ceil(self._appearance.em * 8), self._appearance.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, the icon and the words."""
        look, tokens = self._appearance, self._appearance.tokens
        area = QRectF(self.rect())
        px = look.px
        hovered = self._hover.part(self)
        edge = blend(tokens.line_strong, tokens.ink, hovered)
        fill = tokens.sel if self.isDown() else blend(tokens.surface, tokens.band, hovered)
        with QPainter(self) as painter:
            draw_box(painter, area, radius=look.pxf(10), fill=fill, edge=edge, width=look.border)
            top = px(_PADDING - 2)
            line = look.line_height(TextRole.BODY)
            icon = QRectF(px(_PADDING), top + (line - px(_ICON)) / 2, px(_ICON), px(_ICON))
            place = mirrored(area, icon, self.layoutDirection())
            look.icons.paint(painter, place, "toggle-left", tokens.ink2)
            width = self._text_width(self.width())
            words = QRectF(px(_PADDING + _ICON_SPACE), top, width, self.height())
            corner = mirrored(area, words, self.layoutDirection()).topLeft()
            self._stack.draw(painter, QPointF(corner), width)

    def _text_width(self, width: int) -> int:
        return max(1, width - self._appearance.px(2 * _PADDING + _ICON_SPACE))

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        self._stack.clear()
        self.updateGeometry()
        self.update()


class ChangeList(PanelSection):
    """The changes in wizard order; `requested` carries question and option of the one that was pressed.

    `previewed` carries them for the one that has pointer or focus; `preview_ended` takes that back.
    """

    requested = Signal(str, str)
    previewed = Signal(str, str)
    preview_ended = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, gap=8, parent=parent)
        self._cards = Pool(self.body, self._make_card)
        self._shown: tuple[ChangeViewModel, ...] = ()

    def set_view_models(self, changes: tuple[ChangeViewModel, ...]) -> None:
        """Offer other changes; without any the part is hidden."""
        self.setVisible(bool(changes))
        if changes == self._shown:
            return
        self._shown = changes
        for card, change in zip(self._cards.take(len(changes)), changes, strict=True):
            card.set_view_model(change)

    def retranslate(self) -> None:
        """Take over the language."""
        self.set_title(_("What would change this"))

    def _make_card(self) -> ChangeCard:
        card = ChangeCard(self._appearance)
        card.clicked.connect(self._on_clicked)
        card.pointed.connect(self._on_pointed)
        return card

    def _on_clicked(self) -> None:
        """The person takes a change over."""
        change = self._sent()
        if change is not None:
            self.requested.emit(change.question, change.option)

    def _on_pointed(self, is_pointed: bool) -> None:  # noqa: FBT001 - carried by a signal
        """The person looks at a change, or away from it."""
        change = self._sent() if is_pointed else None
        if change is not None:
            self.previewed.emit(change.question, change.option)
        else:
            self.preview_ended.emit()

    def _sent(self) -> ChangeViewModel | None:
        """The change whose card sent the signal."""
        sender = self.sender()
        pairs = zip(self._cards.shown, self._shown, strict=False)
        return next((change for card, change in pairs if card is sender), None)
