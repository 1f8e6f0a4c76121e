# SPDX-License-Identifier: MIT
"""The heads of Compare side by side, over the columns of its rows; they stay while the rows scroll."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.compare_board import BoardViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.compare.columns import BoardColumns
from desktop_app.ui.compare.head_card import AddCard, HeadCard
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.mirroring import turn_over, unturned_point


class HeadRow(QWidget):
    """Cards in the columns of a board; `moved(from, to)` when one was dragged to the place of another."""

    remove_requested = Signal(int)
    add_requested = Signal()
    moved = Signal(int, int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._cards: list[HeadCard] = []
        self._columns: BoardColumns | None = None
        self._target = -1
        self.add_card = AddCard(appearance, self)
        self.add_card.clicked.connect(self.add_requested)
        self._question = WrapLabel(appearance, _("Used to train Claude?"), weight=Weight.STRONG, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def cards(self) -> tuple[HeadCard, ...]:
        """One card for each situation, A first."""
        return tuple(self._cards)

    def set_view_model(self, view_model: BoardViewModel) -> None:
        """Show other situations; cards are kept for those that stay."""
        while len(self._cards) < len(view_model.columns):
            self._cards.append(self._new_card())
        while len(self._cards) > len(view_model.columns):
            card = self._cards.pop()
            if self._cards and card.isAncestorOf(QApplication.focusWidget() or self):
                self._cards[-1].remove_button.setFocus()  # else Qt would pass the focus on when the card goes
            card.hide()
            card.deleteLater()
        for card, column in zip(self._cards, view_model.columns, strict=True):
            card.set_view_model(column)

    def place(self, columns: BoardColumns) -> None:
        """Stand in these columns, as high as the highest card needs."""
        self._columns = columns
        shown = [self._cards[place] for place in columns.shown]
        names = max((card.names_height(columns.width) for card in shown), default=0)
        for card in shown:
            card.set_names_height(names)
        heights = [card.heightForWidth(columns.width) for card in shown]
        height = max([*heights, self.add_card.sizeHint().height() if columns.has_add else 0])
        for place, card in enumerate(self._cards):
            card.setVisible(place in columns.shown)
            if place in columns.shown:
                card.setGeometry(self._seen(QRect(columns.left_of(place), 0, columns.width, height)))
        self.add_card.setVisible(columns.has_add)
        self.add_card.setGeometry(self._seen(QRect(columns.lefts[-1], 0, columns.width, height)))
        self._question.setVisible(bool(columns.names and self._cards))
        if columns.names and shown:
            room = columns.names - self._appearance.px(10)
            needed = self._question.heightForWidth(room)
            line = self._appearance.line_height(TextRole.BODY)
            box = QRect(0, shown[0].verdict_line - round(line / 2), room, needed)
            self._question.setGeometry(self._seen(box))
        self.setFixedHeight(height)
        self.update()

    def _seen(self, box: QRect) -> QRect:
        """A box of the layout as it stands here, in the reading direction."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places count from the edge at which reading begins."""
        super().resizeEvent(event)
        if self._columns is not None and self.isRightToLeft() and event.size().width() != event.oldSize().width():
            self.place(self._columns)

    def tab_widgets(self) -> list[QWidget]:
        """What the Tab key reaches here, in reading order."""
        return [*(card.remove_button for card in self._cards), self.add_card]

    def place_of(self, widget: QWidget | None) -> int:
        """The situation whose card holds a widget; -1 if none does."""
        found = (place for place, card in enumerate(self._cards) if widget is not None and card.isAncestorOf(widget))
        return next(found, -1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(300), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(160), self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """While a card is dragged, mark where it would go."""
        if self._target < 0 or self._columns is None or self._target not in self._columns.shown:
            return
        look = self._appearance
        left = self._columns.left_of(self._target) - look.px(6)
        with QPainter(self) as painter:
            turn_over(painter, self)
            painter.fillRect(max(left, 0), 0, look.px(4), self.height(), look.tokens.ink)

    def _new_card(self) -> HeadCard:
        card = HeadCard(self._appearance, self)
        card.remove_requested.connect(self._on_remove_requested)
        card.dragged.connect(self._on_dragged)
        card.dropped.connect(self._on_dropped)
        return card

    def _sender_place(self) -> int:
        sender = self.sender()
        return next((place for place, card in enumerate(self._cards) if card is sender), -1)

    def _place_at(self, point: QPoint) -> int:
        """The situation whose column lies under a point of the screen."""
        x = unturned_point(QPointF(self.mapFromGlobal(point)), self).x()
        if self._columns is None or not self._columns.shown:
            return -1
        return min(self._columns.shown, key=lambda place: abs(self._middle(place) - x))

    def _middle(self, place: int) -> int:
        return self._columns.left_of(place) + self._columns.width // 2 if self._columns is not None else 0

    def _on_remove_requested(self) -> None:
        """The cross of a card."""
        self.remove_requested.emit(self._sender_place())

    def _on_dragged(self, point: QPoint) -> None:
        """A card is on its way."""
        place = self._place_at(point)
        self._target = place if place != self._sender_place() else -1
        self.update()

    def _on_dropped(self, point: QPoint) -> None:
        """A card was let go."""
        place, target, self._target = self._sender_place(), self._place_at(point), -1
        self.update()
        if target >= 0 and place != target:
            self.moved.emit(place, target)
