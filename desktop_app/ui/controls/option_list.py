# SPDX-License-Identifier: MIT
"""The answers to one question, one card each."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.option_card import OptionCard, OptionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionItem:
    """One answer that an `OptionList` offers."""

    id: str
    title: str
    help_text: str = ""


class OptionList(QWidget):
    """The cards of one question; radio cards exclude each other.

    `toggled(id, is_on)` tells what the person did, never what code set. While nothing is chosen, the first
    card of a radio list is its stop of the Tab key; arrow keys move, Space chooses.
    """

    toggled = Signal(str, bool)
    accessible_role = QAccessible.Role.Grouping

    def __init__(self, appearance: Appearance, kind: OptionKind, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kind = kind
        self._cards: dict[str, OptionCard] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(name)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_options(self, options: tuple[OptionItem, ...]) -> None:
        """Offer these answers; cards whose id stays are kept, with their focus."""
        wanted = {option.id for option in options}
        for gone in [known for known in self._cards if known not in wanted]:
            card = self._cards.pop(gone)
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, option in enumerate(options):
            card = self._cards.get(option.id) or self._new_card(option)
            card.set_texts(option.title, option.help_text)
            self._layout.removeWidget(card)
            self._layout.insertWidget(place, card)
        self._cards = {option.id: self._cards[option.id] for option in options}
        self._keep_tab_order()

    def set_chosen(self, chosen: Iterable[str]) -> None:
        """Show these answers as chosen and no others, without a signal."""
        ids = frozenset(chosen)
        for known, card in self._cards.items():
            card.setAutoExclusive(False)
            card.setChecked(known in ids)
        for card in self._cards.values():
            card.setAutoExclusive(self._kind is OptionKind.RADIO)
        self._keep_tab_order()

    def card(self, option: str) -> OptionCard:
        """The card of one answer: to disable it, or to move the focus there."""
        return self._cards[option]

    def focus_first(self) -> None:
        """Move the focus to the chosen card, else to the first."""
        cards = list(self._cards.values())
        target = next((card for card in cards if card.isChecked()), cards[0] if cards else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_card(self, option: OptionItem) -> OptionCard:
        """A card for `option`, not yet in the layout."""
        card = OptionCard(self._appearance, self._kind, option.title, option.help_text, self)
        card.setObjectName(f"option-{option.id}")
        card.clicked.connect(self._on_clicked)
        self._cards[option.id] = card
        return card

    def _keep_tab_order(self) -> None:
        """Cards follow each other; an unanswered radio list is one stop of the Tab key."""
        cards = list(self._cards.values())
        for before, after in pairwise(cards):
            QWidget.setTabOrder(before, after)
        if self._kind is OptionKind.CHECK:
            return
        stop = next((card for card in cards if card.isChecked()), cards[0] if cards else None)
        for card in cards:
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if card is stop else Qt.FocusPolicy.ClickFocus)

    def _on_clicked(self, is_on: bool) -> None:  # noqa: FBT001 - the signature of the signal
        """The person clicked a card or pressed Space on it."""
        self._keep_tab_order()
        sender = self.sender()
        for known, card in self._cards.items():
            if card is sender:
                self.toggled.emit(known, is_on)
                return

    def _on_appearance_changed(self) -> None:
        """Take over the distance between cards."""
        self._layout.setSpacing(self._appearance.px(6))
