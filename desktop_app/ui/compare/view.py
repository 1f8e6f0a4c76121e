# SPDX-License-Identifier: MIT
"""Compare: heads that stay, rows that scroll, and everything to add, remove and reorder."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.i18n import _, ngettext
from desktop_app.presentation.compare_board import BoardChoice, BoardViewModel, board_view_model
from desktop_app.presentation.wording import listed
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.cell_table import CellTable
from desktop_app.ui.compare.columns import BoardColumns, board_columns, shown_situations
from desktop_app.ui.compare.head_row import HeadRow
from desktop_app.ui.compare.model import BoardModel
from desktop_app.ui.compare.page import BoardPage
from desktop_app.ui.controls.buttons import Button
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.controls.switch import Switch
from desktop_app.ui.page_top import PageTop
from desktop_app.ui.scale_note import ScaleNote
from desktop_app.ui.timeline.blocks import Blocks

_FLOWING_EM = 36
_WEIGHT = 1000
_NARROW_EM = 30
_MARGINS = (28, 18, 28, 12)
_NARROW_MARGINS = (14, 14, 14, 12)
_EMPTY = board_view_model(())


class CompareView(ScrollPane):
    """Draws a `BoardViewModel`. `add_requested(widget)` names the widget under which a menu may open."""

    add_requested = Signal(object)
    remove_requested = Signal(int)
    move_requested = Signal(int, int)
    choice_changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, _("Compare"), ground="surface", parent=parent)
        self.setObjectName("compare")
        self._look = appearance
        self._blocks = Blocks(appearance)
        self._view_model: BoardViewModel = _EMPTY
        self._other = 0
        self._fitting = 0
        self._is_narrow: bool | None = None
        self._top = PageTop(appearance, _("Compare"))
        self._letters: Switch | None = None
        self._parts: tuple[tuple[str, str], ...] = ()
        self._add = Button(appearance, _("Add"), icon="plus")
        self._add.setObjectName("add-button")
        self._add.clicked.connect(self._on_add_clicked)
        parts = (
            (BoardChoice.EVERYTHING.value, _("Everything")),
            (BoardChoice.DIFFERENCES.value, _("Only what differs")),
        )
        self._switch = Switch(appearance, _("Rows"), parts)
        self._switch.chosen.connect(self._on_choice)
        self._top.add_control(self._add)
        self._top.add_control(self._switch)
        self._heads = HeadRow(appearance)
        self._heads.remove_requested.connect(self.remove_requested)
        self._heads.add_requested.connect(self._on_card_clicked)
        self._heads.moved.connect(self.move_requested)
        self._message = WrapLabel(appearance, role=TextRole.LEAD, tone="ink2")
        self._message.setObjectName("compare-message")
        self._model = BoardModel(_EMPTY)
        self._table = CellTable(appearance, self._model, self._make_page)
        self._table.setObjectName("compare-table")
        self._table.setAccessibleName(_("Situations side by side"))
        self._table.setAccessibleDescription(_("Use the arrow keys. Ctrl+C copies a row as a sentence."))
        self._table.horizontalHeader().hide()
        self._table.laid_out.connect(self._place_heads)
        self._note = ScaleNote(appearance)
        self._lay_out()
        self._add_keys()
        self._show(_EMPTY)
        appearance.changed.connect(self._on_look_changed)

    @property
    def choice(self) -> BoardChoice:
        """Which rows the person wants to see."""
        return BoardChoice(self._switch.chosen_part)

    def set_view_model(self, view_model: BoardViewModel) -> None:
        """Show other situations or other rows."""
        if view_model != self._view_model:
            self._show(view_model)

    def _show(self, view_model: BoardViewModel) -> None:
        """Fill heads and rows; the current cell stays the current one."""
        row, column = self._table.currentIndex().row(), self._table.currentIndex().column()
        self._view_model = view_model
        self._model.set_view_model(view_model)
        self._heads.set_view_model(view_model)
        self._top.lead.setText(view_model.lead)
        self._message.setText(view_model.message)
        self._message.setVisible(bool(view_model.message))
        self._switch.setVisible(len(view_model.columns) > 1)
        self._table.setVisible(bool(view_model.rows))
        self._note.setVisible(bool(view_model.rows))
        self._table.make_current(max(row, 0), max(column, 0))
        self._arrange()
        self._table.lay_out()

    def focus_start(self) -> None:
        """Move the focus to the title."""
        self._top.focus_start()

    def focus_letter(self, place: int) -> None:
        """Move the focus to the card of a situation, or to the place that adds one."""
        cards = self._heads.cards
        if cards:
            place = min(place, len(cards) - 1)
            self._show_letter(place)
            cards[place].remove_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._adder().setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Have a reader tell what became of a request."""
        announce(self, words)

    def say_moved(self, place: int) -> None:
        """Have a reader tell where a situation stands now."""
        column = self._view_model.columns[place]
        self.say(_("{name} is now {letter}.").format(name=column.name, letter=column.letter))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the columns anew."""
        super().resizeEvent(event)
        self._arrange()

    # --- inside ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addWidget(self._top)
        self.body.addSpacing(self._look.px(14))
        self.body.addWidget(self._heads)
        self.body.addSpacing(self._look.px(8))
        self.body.addWidget(self._message)
        self.body.addWidget(self._table, _WEIGHT)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    def _add_keys(self) -> None:
        """Ctrl+Shift+Left and Right move the situation in which the focus is."""
        for keys, slot in (("Ctrl+Shift+Left", self._on_move_left), ("Ctrl+Shift+Right", self._on_move_right)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _columns(self, width: int) -> BoardColumns:
        return board_columns(self._look, width, len(self._view_model.columns), self._other)

    def _make_page(self, width: int) -> BoardPage:
        return BoardPage(self._look, self._blocks, self._view_model, self._columns(max(width, 1)))

    def _fit(self) -> None:
        """Give the content what there is in a narrow window."""
        is_narrow = self.width() < _NARROW_EM * self._look.em
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.set_margins(*(_NARROW_MARGINS if is_narrow else _MARGINS))
            self._switch.set_texts((_("Everything"), _("Differences") if is_narrow else _("Only what differs")))

    def _arrange(self) -> None:
        """Place heads and rows for the size there is."""
        self._fit()
        is_flowing = self.height() < _FLOWING_EM * self._look.em
        self._table.set_flowing(is_flowing=is_flowing)
        if not self._table.isVisibleTo(self):
            self._place_heads()

    def _place_heads(self) -> None:
        """Heads stand over the columns of the rows, whether or not these have a scroll bar."""
        margins = self.body.contentsMargins()
        width = self.viewport().width() - margins.left() - margins.right()
        if self._table.isVisibleTo(self):
            width -= max(0, self._table.width() - self._table.viewport().width())
        columns = self._columns(max(width, 1))
        self._heads.place(columns)
        self._add.setVisible(self._view_model.can_add and not columns.has_add)
        self._offer_letters(columns)

    def _offer_letters(self, columns: BoardColumns) -> None:
        """Where not all situations fit, a switch chooses those beside A."""
        parts = self._letter_parts(columns)
        if parts == self._parts:
            return
        self._parts = parts
        if self._letters is not None:
            self._letters.hide()
            self._letters.deleteLater()
            self._letters = None
        if not parts:
            return
        switch = self._letters = Switch(self._look, _("Situations in view"), parts)
        switch.setObjectName("letters")
        starts = [int(start) for start, _words in parts]
        self._other = min(max(self._other, starts[0]), starts[-1])
        switch.set_chosen(str(self._other))
        switch.chosen.connect(self._on_letters_chosen)
        self._top.add_control(switch)

    def _show_letter(self, place: int) -> None:
        """Bring a situation into view where not all of them fit."""
        count = len(self._view_model.columns)
        starts = (int(start) for start, _words in self._parts)
        found = next((start for start in starts if place in shown_situations(count, self._fitting, start)), None)
        if found is not None and self._letters is not None and not self._heads.cards[place].isVisible():
            self._letters.set_chosen(str(found))
            self._on_letters_chosen(str(found))

    def _letter_parts(self, columns: BoardColumns) -> tuple[tuple[str, str], ...]:
        """The parts of the switch: which situations stand side by side; none where all do."""
        count, fitting = len(self._view_model.columns), len(columns.shown)
        self._fitting = fitting
        if fitting >= count:
            return ()
        letters = [column.letter for column in self._view_model.columns]
        starts = range(count) if fitting == 1 else range(1, count - fitting + 2)
        views = ((start, shown_situations(count, fitting, start)) for start in starts)
        return tuple((str(start), listed([letters[place] for place in shown])) for start, shown in views)

    def _adder(self) -> QWidget:
        return self._heads.add_card if self._heads.add_card.isVisible() else self._add

    def _on_letters_chosen(self, start: str) -> None:
        """Other situations come into view."""
        self._other = int(start)
        self._table.lay_out()

    def _on_choice(self, _part: str) -> None:
        """Everything, or only what differs; what it did is said."""
        self.choice_changed.emit()
        count = len(self._view_model.rows)
        shown = ngettext("{count} row shown.", "{count} rows shown.", count).format(count=count)
        self.say(self._view_model.message or shown)

    def _on_add_clicked(self) -> None:
        self.add_requested.emit(self._add)

    def _on_card_clicked(self) -> None:
        self.add_requested.emit(self._heads.add_card)

    def _on_move_left(self) -> None:
        self._move(1 if self.isRightToLeft() else -1)

    def _on_move_right(self) -> None:
        self._move(-1 if self.isRightToLeft() else 1)

    def _move(self, step: int) -> None:
        """Ask to move the situation that has the focus."""
        focused = QApplication.focusWidget()
        in_table = focused is self._table
        place = self._table.currentIndex().column() - 1 if in_table else self._heads.place_of(focused)
        target = place + step
        if place < 0 or not 0 <= target < len(self._view_model.columns):
            return
        row = self._table.currentIndex().row()
        self.move_requested.emit(place, target)
        if in_table:
            self._table.make_current(row, target + 1)
        else:
            self.focus_letter(target)

    def _on_look_changed(self) -> None:
        """Take over type and sizes."""
        self._blocks.clear()
        self._arrange()
        self._table.lay_out()
