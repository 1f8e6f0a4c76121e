# SPDX-License-Identifier: MIT
"""The menus of Overview: what is shown, and in which order."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.overview_table import (
    GROUPS,
    AnswerFilter,
    Group,
    OverviewChoice,
    RowOrder,
    answer_filter_words,
    group_title,
    order_words,
)
from desktop_app.ui.first_entry import FirstEntry


class OverviewMenus(QObject):
    """Two menus over one `OverviewChoice`; `chosen` carries another one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choice = OverviewChoice()
        self.filters = QMenu(parent)
        self.order = QMenu(parent)
        self.filters.setObjectName("filter-menu")
        self.order.setObjectName("order-menu")
        self._answers = QActionGroup(self)
        self._groups = QActionGroup(self)
        self._orders = QActionGroup(self)
        for menu in (self.filters, self.order):
            FirstEntry(menu)
        self._fill_filters()
        self._fill_order()
        self._answers.triggered.connect(self._on_answer)
        self._groups.triggered.connect(self._on_group)
        self._orders.triggered.connect(self._on_order)

    def set_choice(self, choice: OverviewChoice) -> None:
        """Tick what holds."""
        self._choice = choice
        for action in self._answers.actions():
            action.setChecked(action.data() == choice.answer.value)
        for action in self._groups.actions():
            action.setChecked(action.data() == (choice.group or ""))
        for action in self._orders.actions():
            action.setChecked(action.data() == choice.order.value)
        self._unknowns.setChecked(choice.has_unknowns)
        self._folded.setChecked(choice.is_folded)

    def _fill_filters(self) -> None:
        menu = self.filters
        menu.addSection(_("Trains Claude?"))
        for kind in AnswerFilter:
            self._option(menu, self._answers, answer_filter_words(kind), kind.value)
        menu.addSection(_("Group"))
        self._option(menu, self._groups, _("Every group"), "")
        for group in GROUPS:
            self._option(menu, self._groups, group_title(group), group)
        menu.addSeparator()
        self._unknowns = self._toggle(menu, _("Only what has open answers"))
        self._unknowns.triggered.connect(self._on_unknowns)

    def _fill_order(self) -> None:
        menu = self.order
        for order in RowOrder:
            self._option(menu, self._orders, order_words(order), order.value)
        menu.addSeparator()
        self._folded = self._toggle(menu, _("Fold neighbours with the same rules"))
        self._folded.triggered.connect(self._on_folded)

    def _option(self, menu: QMenu, group: QActionGroup, words: str, value: str) -> None:
        action = self._toggle(menu, words)
        action.setData(value)
        group.addAction(action)

    def _toggle(self, menu: QMenu, words: str) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        return action

    def _on_answer(self, action: QAction) -> None:
        self.chosen.emit(replace(self._choice, answer=AnswerFilter(action.data())))

    def _on_group(self, action: QAction) -> None:
        group: Group | None = next((known for known in GROUPS if known == action.data()), None)
        self.chosen.emit(replace(self._choice, group=group))

    def _on_order(self, action: QAction) -> None:
        self.chosen.emit(replace(self._choice, order=RowOrder(action.data())))

    def _on_unknowns(self, is_on: bool) -> None:  # noqa: FBT001 - the signature of the signal
        self.chosen.emit(replace(self._choice, has_unknowns=is_on))

    def _on_folded(self, is_on: bool) -> None:  # noqa: FBT001 - the signature of the signal
        self.chosen.emit(replace(self._choice, is_folded=is_on))
