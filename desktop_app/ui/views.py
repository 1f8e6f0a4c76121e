# SPDX-License-Identifier: MIT
"""The views of the window: Explain, and Compare and Overview, which are made when they are first wanted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.selection import Selection
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.compare.situations import Answers, ComparedAnswers
from desktop_app.ui.compare_foot import CompareFoot
from desktop_app.ui.header import View
from desktop_app.ui.session import Session
from desktop_app.ui.tab_order import TabOrder

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from desktop_app.presentation.overview_table import WayRow
    from desktop_app.ui.compare.view import CompareView
    from desktop_app.ui.overview.view import OverviewView


class Views(QObject):
    """Shows one view at a time below the header, and binds session and compared situations to them.

    `view_changed` after another view came up, `opened` after a way to use Claude was opened in Explain.
    """

    view_changed = Signal()
    opened = Signal()

    def __init__(
        self,
        appearance: Appearance,
        session: Session,
        compared: ComparedAnswers,
        *,
        explain: QWidget,
        foot: CompareFoot,
    ) -> None:
        super().__init__(explain)
        self._look, self._session, self._compared = appearance, session, compared
        self._explain, self._foot = explain, foot
        self._column: QBoxLayout | None = None
        self._tab_order: TabOrder | None = None
        self._view = View.EXPLAIN
        self._compare: CompareView | None = None
        self._overview: OverviewView | None = None
        self._menu: QMenu | None = None
        self._offered: tuple[Answers, ...] = ()
        foot.add_requested.connect(self._on_add_current)
        foot.compare_requested.connect(self._on_compare_wanted)
        session.changed.connect(self._on_changed)
        compared.changed.connect(self._on_changed)
        self._show_foot()

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view

    def stand_in(self, column: QBoxLayout) -> None:
        """Put views into this layout, after what it holds."""
        self._column = column
        root = self._explain.parentWidget()
        self._tab_order = TabOrder(root) if root is not None else None

    def show(self, view: View, arrive: Callable[[], None] | None = None) -> None:
        """Bring a view up; the focus stays where it is, unless `arrive` moves it.

        The old view goes after that: else Qt would pass the focus on to any other control first, and a reader say it.
        """
        shown = self._widget(view)
        if view is not self._view:
            self._view = view
            self._refresh()
            shown.show()
            self._order_tabs()
            self.view_changed.emit()
        if arrive is not None:
            arrive()
        for widget in (self._explain, self._compare, self._overview):
            if widget is not None and widget is not shown:
                widget.hide()

    def focus_start(self) -> None:
        """Move the focus to the beginning of Compare or Overview."""
        if self._view is View.COMPARE and self._compare is not None:
            self._compare.focus_start()
        elif self._view is View.OVERVIEW and self._overview is not None:
            self._overview.focus_start()

    # --- making ------------------------------------------------------------------------------

    def _widget(self, view: View) -> QWidget:
        """The widget of a view, made now if it was not wanted before."""
        if view is View.COMPARE:
            return self._compare or self._make_compare()
        if view is View.OVERVIEW:
            return self._overview or self._make_overview()
        return self._explain

    def _make_compare(self) -> "CompareView":
        from desktop_app.ui.compare.view import CompareView  # noqa: PLC0415 - only who compares needs it

        view = self._compare = CompareView(self._look)
        view.add_requested.connect(self._on_add_requested)
        view.remove_requested.connect(self._on_remove_requested)
        view.move_requested.connect(self._on_move_requested)
        view.choice_changed.connect(self._refresh)
        self._place(view)
        return view

    def _make_overview(self) -> "OverviewView":
        from desktop_app.ui.overview.view import OverviewView  # noqa: PLC0415 - only who opens it needs it

        view = self._overview = OverviewView(self._look)
        view.opened.connect(self._on_opened)
        view.compare_requested.connect(self._on_compare_requested)
        self._place(view)
        return view

    def _place(self, view: QWidget) -> None:
        view.hide()
        if self._column is not None:
            self._column.addWidget(view, 1)

    # --- filling -----------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Fill the view that is shown from the session."""
        if self._view is View.COMPARE and self._compare is not None:
            from desktop_app.presentation.compare_board import contracted_board  # noqa: PLC0415 - as above
            from desktop_app.presentation.comparing import ComparedSituation  # noqa: PLC0415 - as above

            situations = [
                ComparedSituation(
                    assessment=item, contracts=self._session.contracts_of(item), public=self._public(answers)
                )
                for answers, item in ((answers, self._assess(answers)) for answers in self._compared.all)
            ]
            self._compare.set_view_model(contracted_board(situations, self._compare.choice))
        elif self._view is View.OVERVIEW and self._overview is not None:
            self._overview.set_ways(self._ways())

    def _assess(self, answers: Answers) -> Assessment:
        selection = Selection(answers=answers, as_of=self._session.selection.as_of)
        return self._session.reasoner.evaluate(selection, self._session.assessment.today)

    def _public(self, answers: Answers) -> Assessment | None:
        """The assessment by public policy alone, where contract terms are laid over."""
        if self._session.terms is None:
            return None
        selection = Selection(answers=answers, as_of=self._session.selection.as_of)
        return self._session.public.evaluate(selection, self._session.assessment.today)

    def _ways(self) -> "tuple[WayRow, ...]":
        """Every way to use Claude, by the rules of the day that is asked for."""
        from desktop_app.presentation.overview import OverviewRow  # noqa: PLC0415 - as above
        from desktop_app.presentation.overview_table import way_rows  # noqa: PLC0415 - as above

        known = self._session.reasoner.model.deployments
        assessed = ((item, self._assess(item.answers)) for item in known)
        return way_rows(
            OverviewRow(
                deployment=item,
                assessment=assessment,
                contracts=self._session.contracts_of(assessment),
                public=self._public(item.answers),
            )
            for item, assessment in assessed
        )

    def _current(self) -> Answers:
        """The answers of Explain that count."""
        return dict(self._session.assessment.settled.answers)

    def _show_foot(self) -> None:
        answers = self._current()
        letter = self._compared.letter_of(answers)
        self._foot.set_state(is_answered=bool(answers), letter=letter, is_full=self._compared.is_full)

    def _on_changed(self) -> None:
        """Answers changed, or what is compared."""
        self._show_foot()
        self._refresh()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab follow the eye in a view that was made late."""
        if self._tab_order is not None and self._view is not View.EXPLAIN:
            self._tab_order.update()

    # --- Compare -----------------------------------------------------------------------------

    def _on_add_current(self) -> None:
        """The situation of Explain goes to Compare."""
        answers = self._current()
        self._compared.add(answers)
        announce(self._foot, self._added_words(answers))

    def _added_words(self, answers: Answers) -> str:
        return _("Added to Compare as {letter}.").format(letter=self._compared.letter_of(answers))

    def _on_compare_wanted(self) -> None:
        """The situation is in Compare already: go there."""
        self.show(View.COMPARE, self.focus_start)

    def _on_add_requested(self, button: QWidget) -> None:
        """Offer the situation of Explain and every way that is not compared yet."""
        if self._compare is None:
            return
        menu = self._menu
        if menu is None:
            from PySide6.QtWidgets import QMenu  # noqa: PLC0415 - as above

            from desktop_app.ui.first_entry import FirstEntry  # noqa: PLC0415 - as above

            menu = self._menu = QMenu(self._compare)
            FirstEntry(menu)
            menu.setObjectName("add-menu")
            menu.triggered.connect(self._on_offer_taken)
        menu.clear()
        self._offered = self._fill_menu(menu)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _fill_menu(self, menu: "QMenu") -> tuple[Answers, ...]:
        """Put the offers into a menu; each action knows its place among them."""
        from desktop_app.presentation.glance import situation_title  # noqa: PLC0415 - as above
        from desktop_app.presentation.overview_table import group_title  # noqa: PLC0415 - as above
        from desktop_app.presentation.wording import listed  # noqa: PLC0415 - as above

        offered: list[Answers] = []
        current = self._current()
        if current and not self._compared.letter_of(current):
            menu.addSection(_("Your situation"))
            parts = [part for part in situation_title(self._session.assessment) if part]
            self._offer(menu, listed(parts), current, offered)
        group = ""
        for way in self._ways():
            if self._compared.letter_of(way.answers):
                continue
            if way.group != group:
                group = way.group
                menu.addSection(group_title(way.group))
            self._offer(menu, way.name, way.answers, offered)
        return tuple(offered)

    def _offer(self, menu: "QMenu", words: str, answers: Answers, offered: list[Answers]) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setData(len(offered))
        offered.append(answers)

    def _on_offer_taken(self, action: "QAction") -> None:
        """The person chose what to add."""
        answers = self._offered[action.data()]
        self._compared.add(answers)
        if self._compare is not None:
            self._compare.focus_letter(len(self._compared.all) - 1)
            self._compare.say(self._added_words(answers))

    def _on_remove_requested(self, place: int) -> None:
        """One situation less; the focus goes to the card in its place."""
        self._compared.remove(place)
        if self._compare is not None:
            self._compare.focus_letter(place)
            self._compare.say(_("Removed from Compare."))

    def _on_move_requested(self, place: int, target: int) -> None:
        """A situation goes to another letter."""
        if self._compared.move(place, target) and self._compare is not None:
            self._compare.say_moved(target)

    # --- Overview ----------------------------------------------------------------------------

    def _on_opened(self, way: str) -> None:
        """A way to use Claude becomes the situation of Explain; undo brings the other one back."""
        answers = self._answers_of((way,))
        self._session.open_situation(answers[0])
        self.show(View.EXPLAIN, self.opened.emit)

    def _on_compare_requested(self, ways: Sequence[str]) -> None:
        """What is marked is compared instead of what was; without marks Compare just opens."""
        if ways:
            self._compared.replace_all(self._answers_of(ways))
        self._on_compare_wanted()

    def _answers_of(self, ways: Sequence[str]) -> tuple[Answers, ...]:
        known = {item.id: item.answers for item in self._session.reasoner.model.deployments}
        return tuple(known[way] for way in ways)
