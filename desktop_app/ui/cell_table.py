# SPDX-License-Identifier: MIT
"""A table whose rows and cells are real for keys and readers, and which a page of precomputed boxes paints."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.wording import in_a_row, stopped
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.mirroring import seen_box, turn_over, unturned_point
from desktop_app.ui.paint import draw_box
from desktop_app.ui.row_sentences import SENTENCE_ROLE
from desktop_app.ui.timeline.plain_table import make_plain
from desktop_app.ui.timeline.reveal import bring_into_view, show_tip
from desktop_app.ui.timeline.row_hover import RowHover

_MOVE = QItemSelectionModel.SelectionFlag.NoUpdate
_TIP_KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_I)
_LEAST_WIDTH = 200
_LEAST_HEIGHT = 150
_HIGHEST = 16_777_215
_RADIUS = 6


class TablePage(Protocol):
    """Rows laid out for one width; boxes count from the top left corner of their row."""

    @property
    def heights(self) -> tuple[int, ...]:
        """Height of each row."""

    @property
    def widths(self) -> tuple[int, ...]:
        """Width of each column; 0 hides it."""

    @property
    def toggle_edge(self) -> int:
        """A press left of this ticks a row; 0 where rows cannot be ticked."""

    def body(self, row: int) -> QRectF:
        """The row without the title over it."""

    def cell(self, row: int, column: int) -> QRectF:
        """Where a cell stands."""

    def paint(self, painter: QPainter, row: int, *, pointed: float) -> None:
        """Draw a row; the painter's origin is the row's top left corner.

        `pointed` tells how far it has come under the pointer: 0 at rest, 1 there.
        """


class CellTable(QTableView):
    """Moves through real cells and leaves the painting to its page.

    `row_activated(row)` on Enter or a press on a row, `row_toggled(row)` on Space or a press left of
    the page's `toggle_edge`, `laid_out` after every layout; Ctrl+C copies the description of the first cell: the
    row as a sentence.
    """

    row_activated = Signal(int)
    row_toggled = Signal(int)
    laid_out = Signal()
    draws_own_focus = True

    def __init__(
        self,
        appearance: Appearance,
        model: QAbstractTableModel,
        make_page: Callable[[int], TablePage],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._make_page = make_page
        self._page: TablePage = make_page(1)
        self._hover = RowHover(appearance, self)
        self._hover.changed.connect(self._on_row_changed)
        self._is_by_keyboard = True
        self._is_flowing = False
        self.setModel(model)
        make_plain(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setMinimumHeight(appearance.px(_LEAST_HEIGHT))

    def lay_out(self) -> None:
        """Work out where everything stands, after other rows, another width or another look."""
        width = self.viewport().width()
        page = self._page = self._make_page(width)
        for row, height in enumerate(page.heights):
            self.verticalHeader().resizeSection(row, height)
        for column, column_width in enumerate(page.widths):
            self.setColumnHidden(column, not column_width)
            self.horizontalHeader().resizeSection(column, max(column_width, 1))
        self.verticalScrollBar().setSingleStep(self._appearance.px(24))
        if self._is_flowing:
            self.setFixedHeight(self._header_height() + sum(page.heights))
        else:
            self.setMinimumHeight(self._appearance.px(_LEAST_HEIGHT))
        self.updateGeometry()
        self.viewport().update()
        self.laid_out.emit()

    def set_flowing(self, *, is_flowing: bool) -> None:
        """Be as high as all rows, for a pane that scrolls as a whole; or scroll inside."""
        if is_flowing == self._is_flowing:
            return
        self._is_flowing = is_flowing
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_flowing else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.setMaximumHeight(_HIGHEST)
        self.lay_out()

    def make_current(self, row: int, column: int = 0) -> None:
        """Make a cell the current one, where there is one."""
        rows, columns = self.model().rowCount(), self.model().columnCount()
        if rows and columns:
            index = self.model().index(min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
            self.selectionModel().setCurrentIndex(index, _MOVE)

    # --- places ------------------------------------------------------------------------------

    def row_box(self, row: int) -> QRect:
        """Where a row stands in the viewport, without its title."""
        if not 0 <= row < len(self._page.heights):
            return QRect()
        return self._seen(self._page.body(row), row)

    @override
    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where readers find a cell."""
        if not index.isValid() or index.row() >= len(self._page.heights):
            return QRect()
        return self._seen(self._page.cell(index.row(), index.column()), index.row())

    def _seen(self, box: QRectF, row: int) -> QRect:
        """A box of a row as it stands in the viewport, in the reading direction."""
        return seen_box(box.translated(0, self.rowViewportPosition(row)), self.viewport())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(_LEAST_WIDTH), self.minimumHeight())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(3 * _LEAST_WIDTH), self.minimumHeight())

    def _header_height(self) -> int:
        return 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().height()

    # --- painting ----------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that can be seen."""
        look = self._appearance
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), look.tokens.surface)
            turn_over(painter, self.viewport())
            for row, height in enumerate(self._page.heights):
                top = self.rowViewportPosition(row)
                if top < event.rect().bottom() + 1 and top + height > event.rect().top():
                    painter.save()
                    painter.translate(0, top)
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    self._page.paint(painter, row, pointed=self._hover.part(row))
                    self._paint_focus(painter, row)
                    painter.restore()

    def _paint_focus(self, painter: QPainter, row: int) -> None:
        """The ring inside the row, and round the cell where keys moved to one."""
        if not self.hasFocus() or not self._is_by_keyboard or row != self.currentIndex().row():
            return
        look = self._appearance
        box = self._page.body(row).adjusted(0, 1, 0, -1)
        draw_box(painter, box, radius=look.pxf(_RADIUS), fill=None, edge=look.tokens.focus, width=look.pxf(2))
        if self.currentIndex().column() > 0:
            cell = self._page.cell(row, self.currentIndex().column()).intersected(box).adjusted(3, 3, -3, -3)
            draw_box(painter, cell, radius=look.pxf(4), fill=None, edge=look.tokens.focus, width=look.pxf(1))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by a key."""
        self._is_by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.make_current(0)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- pointer -----------------------------------------------------------------------------

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer with the ground of the row."""
        self._hover.move(self._row_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left."""
        self._hover.move(-1)
        super().leaveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a row, or tick it."""
        row = self._row_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or row < 0:
            event.ignore()
            return
        self._is_by_keyboard = False
        self.make_current(row)
        if unturned_point(event.position(), self.viewport()).x() < self._page.toggle_edge:
            self.row_toggled.emit(row)
        else:
            self.row_activated.emit(row)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press did everything."""
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press in a row is no other request."""
        event.accept()

    def _row_at(self, point: QPointF) -> int:
        row = self.rowAt(round(point.y()))
        return row if row >= 0 and self.row_box(row).contains(point.toPoint()) else -1

    def _on_row_changed(self, row: int) -> None:
        """The pointer comes to a row, or leaves it."""
        self.viewport().update(self.row_box(row))

    # --- keyboard ----------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows by up and down, cells by left and right, Enter opens, Space ticks."""
        self._is_by_keyboard = True
        row = self.currentIndex().row()
        if event.keyCombination() == _TIP_KEY and row >= 0:
            box = self.row_box(row)
            show_tip(self.viewport(), self.viewport().mapToGlobal(box.bottomLeft()), self._sentence(row), box)
        elif not self._handle(Qt.Key(event.key()), event.modifiers()):
            event.ignore()
        self.viewport().update()

    @override
    def keyboardSearch(self, search: str) -> None:
        """No single letter does anything."""

    def _handle(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Act on a plain key; False if it is not one of ours."""
        rows = self.model().rowCount()
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier or not rows:
            return False
        row = self.currentIndex().row()
        page = max(1, self.viewport().height() // max(1, self.rowHeight(max(row, 0))) - 1)
        targets = {
            Qt.Key.Key_Up: row - 1,
            Qt.Key.Key_Down: row + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: rows - 1,
            Qt.Key.Key_PageUp: row - page,
            Qt.Key.Key_PageDown: row + page,
        }
        if key in targets:
            self._move_to(targets[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move_aside(1 if (key == Qt.Key.Key_Right) is not self.isRightToLeft() else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_activated.emit(row)
        elif key == Qt.Key.Key_Space:
            self.row_toggled.emit(row)
        else:
            return False
        return True

    def _move_to(self, row: int) -> None:
        """Another row, in the same column, and all of it in view."""
        self.make_current(row, self.currentIndex().column())
        self.reveal(self.currentIndex().row())

    def reveal(self, row: int) -> None:
        """Bring a row into view, with the title over it."""
        top = self.rowViewportPosition(row)
        bottom = top + self._page.heights[row]
        bar = self.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top)
        elif bottom > self.viewport().height():
            bar.setValue(bar.value() + min(bottom - self.viewport().height(), top))
        box = self.row_box(row)
        bring_into_view(self, box.translated(self.viewport().mapTo(self, QPoint(0, 0))))

    def _move_aside(self, step: int) -> None:
        """To the next cell of the row that is shown."""
        column = self.currentIndex().column() + step
        while 0 <= column < self.model().columnCount() and self.isColumnHidden(column):
            column += step
        if 0 <= column < self.model().columnCount():
            self.make_current(self.currentIndex().row(), column)

    def copied_sentence(self) -> str:
        """The current row as sentences, or the cell that keys moved to, with its row and column."""
        index = self.currentIndex()
        if not index.isValid() or not index.column():
            return self._sentence(index.row()) if index.isValid() else ""
        title = self.model().headerData(index.column(), Qt.Orientation.Horizontal)
        cell = _("{name}: {answer}").format(name=title, answer=index.data())
        return in_a_row((stopped(str(index.siblingAtColumn(0).data())), cell))

    def _sentence(self, row: int) -> str:
        return str(self.model().index(row, 0).data(SENTENCE_ROLE))
