# SPDX-License-Identifier: MIT
"""Overview: every way to use Claude on one page, to filter, to order, to open, and to mark for Compare."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.i18n import _, ngettext
from desktop_app.presentation.letters import LETTERS
from desktop_app.presentation.overview_table import OverviewChoice, OverviewViewModel, RowOrder, WayRow
from desktop_app.presentation.overview_table import overview_view_model as shown_ways
from desktop_app.presentation.wording import in_a_row
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.cell_table import CellTable
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.overview.header import OverviewHeader
from desktop_app.ui.overview.menus import OverviewMenus
from desktop_app.ui.overview.model import OverviewModel
from desktop_app.ui.overview.page import OverviewPage
from desktop_app.ui.page_top import PageTop
from desktop_app.ui.scale_note import ScaleNote
from desktop_app.ui.timeline.blocks import Blocks

_FLOWING_EM = 32
_WEIGHT = 1000
_NARROW_EM = 30
_MARGINS = (28, 18, 28, 12)
_NARROW_MARGINS = (14, 14, 14, 12)
_EMPTY = OverviewViewModel(rows=(), choice=OverviewChoice(), status="", message="")
_NEXT_ORDER = {
    RowOrder.GROUPS: RowOrder.SHORTEST,
    RowOrder.SHORTEST: RowOrder.LONGEST,
    RowOrder.LONGEST: RowOrder.GROUPS,
}


class OverviewView(ScrollPane):
    """Shows ways to use Claude; `opened(id)` asks for one in Explain, `compare_requested(ids)` for some in Compare."""

    opened = Signal(str)
    compare_requested = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, _("Overview"), ground="surface", parent=parent)
        self.setObjectName("overview")
        self._look = appearance
        self._blocks = Blocks(appearance)
        self._ways: tuple[WayRow, ...] = ()
        self._view_model = _EMPTY
        self._marked: tuple[str, ...] = ()
        self._is_narrow: bool | None = None
        self._menus = OverviewMenus(self)
        self._menus.chosen.connect(self._on_choice)
        self._top = PageTop(appearance, _("Overview"))
        self._top.lead.setText(_("Every way to use Claude, on one page. Choose a row to open it."))
        self._filter = self._button(_("Filter"), "list-filter", "filter")
        self._filter.setMenu(self._menus.filters)
        self._order = self._button(_("Order"), "", "order")
        self._order.setMenu(self._menus.order)
        self._compare = self._button(_("Compare"), "columns-2", "compare-marked")
        self._compare.clicked.connect(self._on_compare)
        self._status = WrapLabel(appearance, role=TextRole.SECOND, tone="ink2")
        self._status.setObjectName("overview-status")
        self._all = Button(appearance, _("Show all"), kind=ButtonKind.LINK)
        self._all.setObjectName("show-all")
        self._all.clicked.connect(self._on_show_all)
        self._model = OverviewModel(_EMPTY)
        self._header = OverviewHeader(appearance, self._blocks, self)
        self._table = CellTable(appearance, self._model, self._make_page)
        self._note = ScaleNote(appearance)
        self._set_up_table()
        self._lay_out()
        self._menus.set_choice(self._view_model.choice)
        self._show_state()
        appearance.changed.connect(self._on_look_changed)

    def set_ways(self, ways: tuple[WayRow, ...]) -> None:
        """Show these ways, through the filters that are set."""
        if ways != self._ways:
            self._ways = ways
            self._show(self._view_model.choice)

    def focus_start(self) -> None:
        """Move the focus to the title."""
        self._top.focus_start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page scroll as a whole where it is low."""
        super().resizeEvent(event)
        self._arrange()

    # --- inside ------------------------------------------------------------------------------

    def _button(self, words: str, icon: str, name: str) -> Button:
        button = Button(self._look, words, icon=icon)
        button.setObjectName(name)
        self._top.add_control(button)
        return button

    def _set_up_table(self) -> None:
        self._table.setObjectName("overview-table")
        self._table.setHorizontalHeader(self._header)
        self._table.setAccessibleName(_("Every way to use Claude"))
        words = _("Use the arrow keys. Enter opens a row, Space marks it for Compare.")
        self._table.setAccessibleDescription(words)
        self._table.row_activated.connect(self._on_activated)
        self._table.row_toggled.connect(self._on_toggled)
        self._header.kept_pressed.connect(self._on_kept_pressed)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(self._look.px(10))
        line.addWidget(self._status, 1)
        line.addWidget(self._all, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self._top)
        self.body.addSpacing(self._look.px(6))
        self.body.addLayout(line)
        self.body.addSpacing(self._look.px(6))
        self.body.addWidget(self._table, _WEIGHT)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    def _make_page(self, width: int) -> OverviewPage:
        marked = self._model.marked
        page = OverviewPage(self._look, self._blocks, self._view_model, marked, max(width, 1))
        self._header.show_page(page, self._view_model.choice.order)
        return page

    def _fit(self) -> None:
        """Give the content what there is in a narrow window."""
        is_narrow = self.width() < _NARROW_EM * self._look.em
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.set_margins(*(_NARROW_MARGINS if is_narrow else _MARGINS))

    def _arrange(self) -> None:
        """Place the rows for the size there is."""
        self._fit()
        self._table.set_flowing(is_flowing=self.height() < _FLOWING_EM * self._look.em)

    def _show(self, choice: OverviewChoice) -> None:
        """Show what a choice lets through; the current row stays the current one."""
        row, column = self._table.currentIndex().row(), self._table.currentIndex().column()
        current = self._model.rows[row].id if 0 <= row < len(self._model.rows) else ""
        self._view_model = shown_ways(self._ways, choice)
        self._model.set_view_model(self._view_model)
        self._menus.set_choice(choice)
        place = next((place for place, item in enumerate(self._model.rows) if item.id == current), 0)
        self._table.make_current(place, max(column, 0))
        self._show_state()
        self._table.lay_out()

    def _show_state(self) -> None:
        """Words and buttons that follow from choice and marks."""
        shown, count = self._view_model, len(self._marked)
        words = in_a_row((shown.status, shown.message))
        self._status.setText(words)
        self._status.setVisible(bool(words))
        self._all.setVisible(bool(words))
        self._note.setVisible(bool(shown.rows))
        filters = shown.choice.filters
        self._filter.setText(_("Filter ({count})").format(count=filters) if filters else _("Filter"))
        self._compare.setText(_("Compare ({count})").format(count=count) if count else _("Compare"))

    def _on_choice(self, choice: OverviewChoice) -> None:
        """Another filter or order; what it did is said."""
        self._show(choice)
        announce(self, self._status.text() or _("All ways are shown, by group."))

    def _on_show_all(self) -> None:
        """Back to everything in its usual order."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_choice(OverviewChoice())

    def _on_kept_pressed(self) -> None:
        """The title of the lengths goes through the orders."""
        choice = self._view_model.choice
        self._on_choice(replace(choice, order=_NEXT_ORDER[choice.order]))

    def _on_activated(self, row: int) -> None:
        """Open a way in Explain."""
        self.opened.emit(self._model.rows[row].id)

    def _on_toggled(self, row: int) -> None:
        """Mark a way for Compare, or take the mark back."""
        item = self._model.rows[row]
        if item.id in self._marked:
            self._marked = tuple(known for known in self._marked if known != item.id)
        elif len(self._marked) < len(LETTERS):
            self._marked = (*self._marked, item.id)
        else:
            announce(self, _("Four are marked. Take one mark back first."))
            return
        self._model.set_marked(frozenset(self._marked))
        self._table.lay_out()
        self._show_state()
        count = len(self._marked)
        words = ngettext("{count} marked for Compare.", "{count} marked for Compare.", count)
        announce(self, words.format(count=count))

    def _on_compare(self) -> None:
        """Open Compare, with what is marked."""
        self.compare_requested.emit(self._marked)

    def _on_look_changed(self) -> None:
        """Take over type and sizes."""
        self._blocks.clear()
        self._arrange()
        self._table.lay_out()
