# SPDX-License-Identifier: MIT
"""The answers to one question, one card each."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.controls.option_card import OptionCard, OptionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionItem:
    """One answer that an `OptionList` offers; answers that follow each other share the heading of their `group`."""

    id: str
    title: str
    help_text: str = ""
    group: str = ""


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
        self._headings: list[WrapLabel] = []
        self._below: dict[str, QWidget] = {}
        self._is_setting = False
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
        self._drop_headings()
        group = ""
        for option in options:
            if option.group and option.group != group:
                self._add_heading(option.group)
            group = option.group
            card = self._cards.get(option.id) or self._new_card(option)
            card.set_texts(option.title, option.help_text)
            for widget in (card, self._below.get(option.id)):
                if widget is not None:
                    self._layout.removeWidget(widget)
                    self._layout.addWidget(widget)
        self._cards = {option.id: self._cards[option.id] for option in options}
        self._keep_reading_order()
        self._keep_tab_order()
        self._choose_tab_stop()

    def set_below(self, option: str, widget: QWidget) -> None:
        """Place a widget under the card of `option`: what that answer asks for further."""
        self._below[option] = widget
        self._cards[option].companion = widget
        self._layout.insertWidget(self._layout.indexOf(self._cards[option]) + 1, widget)

    def set_chosen(self, chosen: Iterable[str]) -> None:
        """Show these answers as chosen and no others, without a signal."""
        ids = frozenset(chosen)
        self._is_setting = True
        for known, card in self._cards.items():
            card.setAutoExclusive(False)
            card.setChecked(known in ids)
        for card in self._cards.values():
            card.setAutoExclusive(self._kind is OptionKind.RADIO)
        self._is_setting = False
        self._choose_tab_stop()

    def card(self, option: str) -> OptionCard:
        """The card of one answer: to disable it, or to move the focus there."""
        return self._cards[option]

    def focus_first(self) -> None:
        """Move the focus to the chosen card, else to the first."""
        cards = list(self._cards.values())
        target = next((card for card in cards if card.isChecked()), cards[0] if cards else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_heading(self, group: str) -> None:
        """The words over a group of cards."""
        heading = WrapLabel(
            self._appearance, group, role=TextRole.SECOND, tone="ink3", weight=Weight.STRONG, parent=self
        )
        self._headings.append(heading)
        self._layout.addWidget(heading)

    def _drop_headings(self) -> None:
        """Take the headings away; cards may be grouped anew."""
        for heading in self._headings:
            self._layout.removeWidget(heading)
            heading.hide()
            heading.deleteLater()
        self._headings.clear()

    def _new_card(self, option: OptionItem) -> OptionCard:
        """A card for `option`, not yet in the layout."""
        card = OptionCard(self._appearance, self._kind, option.title, option.help_text, self)
        card.setObjectName(f"option-{option.id}")
        card.toggled.connect(self._on_toggled)  # not clicked: assistive tools toggle without a click
        self._cards[option.id] = card
        return card

    def _keep_reading_order(self) -> None:
        """Let readers meet the headings over their cards: they walk through the parts as these lie."""
        if self._headings:
            for place in range(self._layout.count()):
                item = self._layout.itemAt(place)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.raise_()

    def _keep_tab_order(self) -> None:
        """Let the cards follow each other where the list stands: new ones come last in the window otherwise."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders only widgets that can have the focus
        for before, after in pairwise((self, *self._cards.values())):
            QWidget.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _choose_tab_stop(self) -> None:
        """Make a radio list one stop of the Tab key: the chosen card, else the first."""
        if self._kind is OptionKind.CHECK:
            return
        cards = list(self._cards.values())
        stop = next((card for card in cards if card.isChecked()), cards[0] if cards else None)
        for card in cards:
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if card is stop else Qt.FocusPolicy.ClickFocus)

    def _on_toggled(self, is_on: bool) -> None:  # noqa: FBT001 - the signature of the signal
        """The person chose a card, or cleared a check box."""
        if self._is_setting or (self._kind is OptionKind.RADIO and not is_on):
            return
        self._choose_tab_stop()
        sender = self.sender()
        chosen = next((known for known, card in self._cards.items() if card is sender), None)
        if chosen is not None:
            self.toggled.emit(chosen, is_on)

    def _on_appearance_changed(self) -> None:
        """Take over the distance between cards."""
        self._layout.setSpacing(self._appearance.px(6))
