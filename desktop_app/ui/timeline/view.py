# SPDX-License-Identifier: MIT
"""The timeline as one table view: real rows and cells for keys and readers, painted in one pass."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QToolTip, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.presentation.wording import in_a_row
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.mirroring import seen_box, turn_over, unturned_point
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chart_painter import RowStates
from desktop_app.ui.timeline.header import TimelineHeader
from desktop_app.ui.timeline.model import Column, Index, Mode, TimelineModel
from desktop_app.ui.timeline.page import EMPTY, Page, chip_words, copied_text
from desktop_app.ui.timeline.placed import ChartLayout, PlacedChip
from desktop_app.ui.timeline.plain_table import make_plain
from desktop_app.ui.timeline.reveal import bring_into_view, show_tip
from desktop_app.ui.timeline.row_hover import RowHover
from desktop_app.ui.timeline.row_sizes import RowSizes

_LEAST_WIDTH = 200
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_MOVE = QItemSelectionModel.SelectionFlag.NoUpdate
_TIP_KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_I)
_BY_POINTER = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class TimelineView(QTableView):
    """Rows of the timeline, as bars or as words. As high as its rows: the pane around it scrolls.

    `row_selected(subject)` asks for the details of a row, `selection_cleared` takes that back,
    `source_requested(source)` asks for one source, `laid_out` tells that the axis moved.
    """

    row_selected = Signal(str)
    selection_cleared = Signal()
    source_requested = Signal(str)
    laid_out = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._lengths = self._view_model = EMPTY
        self._mode = Mode.LENGTHS
        self._rows = TimelineModel(EMPTY)
        self._blocks = Blocks(appearance)
        self._sizes = RowSizes(appearance, self._blocks, EMPTY)
        self._page = Page(appearance, self._blocks, self._sizes, self._mode, self.width())
        self._hover = RowHover(appearance, self)
        self._hover.changed.connect(self._on_row_changed)
        self._chip = -1
        self._is_by_keyboard = True
        self._axis_header = TimelineHeader(appearance, self._blocks, self)
        self.setObjectName("timeline")
        self.setModel(self._rows)
        self.setHorizontalHeader(self._axis_header)
        make_plain(self)
        self.retranslate()
        appearance.changed.connect(self._on_appearance_changed)

    # --- what others ask and tell ------------------------------------------------------------

    @property
    def chart(self) -> ChartLayout:
        """Where everything in the chart stands."""
        return self._page.chart

    @property
    def mode(self) -> Mode:
        """What is shown."""
        return self._mode

    @property
    def selected_subject(self) -> str:
        """The subject of the selected row; empty if none is."""
        place = self._selected_row()
        return self._view_model.rows[place].subject if place >= 0 else ""

    def set_view_model(self, view_model: TimelineViewModel) -> None:
        """Show another timeline; the selected row stays selected if it is still there."""
        if view_model == self._lengths:
            return
        chosen, current = self.selected_subject, self._subject_at(self.currentIndex().row())
        self._lengths = view_model
        self._reset(chosen, current)
        if chosen and not self.selected_subject:
            self.selection_cleared.emit()

    def set_mode(self, mode: Mode) -> None:
        """Show bars or words."""
        if mode is self._mode:
            return
        chosen, current = self.selected_subject, self._subject_at(self.currentIndex().row())
        self._mode = mode
        self._reset(chosen, current)

    def select_subject(self, subject: str) -> None:
        """Select the row of a subject without a signal; an unknown one clears the selection."""
        place = self._view_model.row_of(subject)
        if place is None:
            self.clearSelection()
        else:
            self.selectionModel().select(self._rows.index(place, 0), _SELECT)
        self.viewport().update()

    def set_preview(self, preview: TimelineViewModel | None) -> None:
        """Show what a change would alter as ghost bars; None takes them away."""
        self._page.show_preview(preview.dates if preview and self._mode is Mode.DATES else preview)
        self.viewport().update()

    def show_moving(self, chart: ChartLayout | None) -> None:
        """Paint this chart for the moment, on its way from the one before; None paints it as it is laid out."""
        self._page.moving = chart
        self.viewport().update()

    def set_hovered_row(self, place: int) -> None:
        """Show the row as under the pointer; -1 for none."""
        self._hover.move(place)

    def retranslate(self) -> None:
        """Name the table; tell readers how many rows there are, how to move, and the shortest and longest."""
        self.setAccessibleName(_("When it is gone") if self._mode is Mode.DATES else _("How long it is kept"))
        words = (self._view_model.summary, self._page.scale_words, self._view_model.hint)
        self.setAccessibleDescription(in_a_row(words))

    # --- layout ------------------------------------------------------------------------------

    def _reset(self, chosen: str, current: str) -> None:
        """Rebuild rows and layout, then put selection and current row back."""
        self._chip = -1
        self._hover.clear()
        dates = self._lengths.dates
        self._view_model = dates if dates is not None and self._mode is Mode.DATES else self._lengths
        self._rows.set_content(self._view_model, self._mode)
        self._sizes = RowSizes(self._appearance, self._blocks, self._view_model)
        self._lay_out()
        self.retranslate()
        place = self._view_model.row_of(current) or 0
        if self._view_model.rows:
            self.selectionModel().setCurrentIndex(self._rows.index(place, 0), _MOVE)
        if chosen:
            self.select_subject(chosen)

    def _lay_out(self) -> None:
        """Work out where everything stands, and take the height that it needs."""
        page = self._page = Page(self._appearance, self._blocks, self._sizes, self._mode, self.width())
        if page.table is not None:
            self._axis_header.show_table(page.table)
        else:
            self._axis_header.show_chart(page.chart)
        self._axis_header.setFixedHeight(self._axis_header.wanted_height)
        rows = self.verticalHeader()
        for place, height in enumerate(page.row_heights):
            if rows.sectionSize(place) != height:
                rows.resizeSection(place, height)
        for place, width in enumerate(page.column_widths):
            self._axis_header.resizeSection(place, width)
        sources = len(page.column_widths) - 1
        self._axis_header.moveSection(self._axis_header.visualIndex(sources), page.sources_place)
        self.setFixedHeight(self._axis_header.wanted_height + page.height)
        self.viewport().update()
        self.laid_out.emit()

    def _on_row_changed(self, place: int) -> None:
        """The pointer comes to a row, or leaves it."""
        self.viewport().update(self._row_rect(place))

    def _row_rect(self, place: int) -> QRect:
        if not 0 <= place < len(self._view_model.rows):
            return QRect()
        return QRect(0, self.rowViewportPosition(place), self.viewport().width(), self.rowHeight(place))

    # --- painting ----------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw everything in one pass from the layout."""
        states = RowStates(
            hover=self._hover.part, selected=self._selected_row(), focused=self._focused_row(), chip=self._chip
        )
        with QPainter(self.viewport()) as painter:
            turn_over(painter, self.viewport())
            self._page.paint(painter, states, self.currentIndex().column(), event.rect(), self.viewport().rect())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(_LEAST_WIDTH), self.minimumHeight())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(3 * _LEAST_WIDTH), self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the width changes."""
        super().resizeEvent(event)
        if self._page.width != self.width():
            self._lay_out()

    # --- pointer -----------------------------------------------------------------------------

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer with the row ground."""
        point = event.position()
        self.set_hovered_row(self.rowAt(round(point.y())))
        is_chip = self._chip_at(point) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_chip else Qt.CursorShape.ArrowCursor)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left."""
        self.set_hovered_row(-1)
        super().leaveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row, or ask for the source whose chip was hit."""
        place = self.rowAt(round(event.position().y()))
        if event.button() != Qt.MouseButton.LeftButton or place < 0:
            event.ignore()
            return
        self._is_by_keyboard = False
        self._move_to(place)
        chip = self._chip_at(event.position())
        if chip is not None and chip.source is not None:
            self.source_requested.emit(chip.source.id)
        else:
            self._choose(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press did everything."""
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press in a row is no other request."""
        event.accept()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Show the sentence of a row, or the title of a source, as a tip."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        place = self.rowAt(event.pos().y())
        chip = self._chip_at(QPointF(event.pos()))
        if chip is not None and chip.source is not None:
            show_tip(self.viewport(), event.globalPos(), chip.source.spoken, seen_box(chip.box, self.viewport()))
        elif place >= 0:
            self._show_tip(place, event.globalPos())
        return True

    def _chip_at(self, point: QPointF) -> PlacedChip | None:
        return self._page.chip_at(self.rowAt(round(point.y())), unturned_point(point, self.viewport()))

    def _show_tip(self, place: int, at: QPoint) -> None:
        show_tip(self.viewport(), at, self._view_model.rows[place].spoken, self._row_rect(place))

    # --- keyboard ----------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows by arrows, sources by left and right, details by Enter."""
        self._is_by_keyboard = True
        if event.keyCombination() == _TIP_KEY:
            place = self.currentIndex().row()
            if place >= 0:
                self._show_tip(place, self.viewport().mapToGlobal(self._row_rect(place).bottomLeft()))
        elif not self._handle(Qt.Key(event.key()), event.modifiers()):
            event.ignore()
        self.viewport().update()

    @override
    def keyboardSearch(self, search: str) -> None:
        """No single letter does anything."""

    def _handle(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Act on a plain key; False if it is not one of ours."""
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier or not self._view_model.rows:
            return False
        row, last = self.currentIndex().row(), len(self._view_model.rows) - 1
        targets = {Qt.Key.Key_Up: row - 1, Qt.Key.Key_Down: row + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if key in targets:
            self._move_to(min(max(targets[key], 0), last))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move_aside(1 if (key == Qt.Key.Key_Right) is not self.isRightToLeft() else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate(row)
        elif key == Qt.Key.Key_Escape:
            return self._escape()
        else:
            return False
        return True

    def _move_to(self, place: int) -> None:
        """Make a row the current one, and bring it into view."""
        self._chip = -1
        column = self.currentIndex().column() if self._mode is Mode.TABLE else 0
        self.selectionModel().setCurrentIndex(self._rows.index(place, max(column, 0)), _MOVE)
        self._bring_into_view(place)
        self.viewport().update()

    def _move_aside(self, step: int) -> None:
        """In the chart from the row into its source chips, in the table from cell to cell."""
        row = self.currentIndex().row()
        if self._mode is Mode.TABLE:
            column = min(max(self.currentIndex().column() + step, 0), self._rows.columnCount() - 1)
            self.selectionModel().setCurrentIndex(self._rows.index(row, column), _MOVE)
            return
        chips = self._page.chips_of(row)
        self._chip = min(max(self._chip + step, -1), len(chips) - 1)
        column = 0 if self._chip < 0 else self._rows.columns.index(Column.SOURCES)
        self.selectionModel().setCurrentIndex(self._rows.index(row, column), _MOVE)
        if self._chip >= 0:
            announce(self, chip_words(chips[self._chip]))

    def _activate(self, row: int) -> None:
        """Show the details of the row, or the source whose chip has the focus."""
        chip = self._page.chips_of(row)[self._chip] if self._chip >= 0 else None
        if chip is not None and chip.source is not None:
            self.source_requested.emit(chip.source.id)
        else:
            self._choose(row)

    def _escape(self) -> bool:
        """Leave the tip, the chips, or the selection; False if there was nothing to leave."""
        if QToolTip.isVisible():
            QToolTip.hideText()
        elif self._chip >= 0:
            self._move_to(self.currentIndex().row())
        elif self._selected_row() >= 0:
            self.clearSelection()
            self.selection_cleared.emit()
        else:
            return False
        return True

    def _choose(self, place: int) -> None:
        """Select a row and ask for its details."""
        self.selectionModel().select(self._rows.index(place, 0), _SELECT)
        self.viewport().update()
        self.row_selected.emit(self._view_model.rows[place].subject)

    def copied_sentence(self) -> str:
        """The sentence of the current row with a source: the one whose chip has the focus, else the first."""
        place = self.currentIndex().row()
        rows = self._view_model.rows
        return copied_text(rows[place], max(self._chip, 0)) if 0 <= place < len(rows) else ""

    # --- focus -------------------------------------------------------------------------------

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        self._is_by_keyboard = event.reason() not in _BY_POINTER
        super().focusInEvent(event)
        if self._is_by_keyboard:
            self._bring_into_view(self.currentIndex().row())

    @override
    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Moving the focus selects nothing."""
        return _MOVE

    def _selected_row(self) -> int:
        rows = self.selectionModel().selectedRows() if self.selectionModel() is not None else []
        return rows[0].row() if rows else -1

    def _focused_row(self) -> int:
        return self.currentIndex().row() if self.hasFocus() and self._is_by_keyboard else -1

    def _subject_at(self, place: int) -> str:
        rows = self._view_model.rows
        return rows[place].subject if 0 <= place < len(rows) else ""

    def _bring_into_view(self, place: int) -> None:
        box = self._row_rect(place)
        if not box.isEmpty():
            bring_into_view(self.viewport(), box)

    def _on_appearance_changed(self) -> None:
        """Take over type, sizes and colors."""
        self._blocks.clear()
        self._sizes = RowSizes(self._appearance, self._blocks, self._view_model)
        self._lay_out()
        self.retranslate()
