# SPDX-License-Identifier: MIT
"""The list of results: name, answer and where each leads, under the headings of their groups."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.searching import SearchResult, SearchViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.own_viewport import give_viewport
from desktop_app.ui.paint import draw_box, mirrored
from desktop_app.ui.search.model import ResultItem, ResultModel
from desktop_app.ui.text_block import TextBlock
from desktop_app.ui.timeline.blocks import Blocks

_PAD = 12
_ABOVE = 7
_HEADING = 30
_GAP = 12
_RADIUS = 6
_MARK = 3
_BLOCK = 0.62
"""The part of a narrow row that the name may take beside the place that it leads to."""


class ResultList(QListView):
    """Emits `opened(result)` for the one that the person takes; `left()` when arrow keys leave it at the top.

    `typed(event)` carries keys that belong into the field above.
    """

    opened = Signal(object)
    left = Signal()
    typed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._appearance = appearance
        self._results = ResultModel()
        self._delegate = _Delegate(appearance, self, self._results)
        self.setObjectName("search-results")
        self.setAccessibleName(_("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self._results)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    @property
    def results(self) -> tuple[SearchResult, ...]:
        """The results in their order."""
        return tuple(item.result for item in self._results.items)

    def set_view_model(self, view_model: SearchViewModel) -> None:
        """Show other results; the first one is the one that Enter takes."""
        self._results.set_view_model(view_model)
        self.scrollToTop()
        if self._results.items:
            self.setCurrentIndex(self._results.index(0))

    def height_of_all(self, width: int) -> int:
        """The height that all results need at a width."""
        return sum(self._delegate.height(item, width) for item in self._results.items)

    def open_current(self) -> None:
        """Take the current result."""
        row = self.currentIndex().row()
        if 0 <= row < len(self._results.items):
            self.opened.emit(self._results.items[row].result)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes a result, Up at the top goes back to the field, letters go there too."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        elif key == Qt.Key.Key_Backspace or (event.text().isprintable() and event.text()):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)
            self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is under the pointer is what Enter would take."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.row() != self.currentIndex().row():
            self.setCurrentIndex(index)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what was hit."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            self.open_current()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _on_appearance_changed(self) -> None:
        """Take over type, sizes and colors."""
        self._delegate.clear()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, self._appearance.tokens.surface)
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.verticalScrollBar().setSingleStep(self._appearance.px(24))
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """Measures and paints one result."""

    def __init__(self, appearance: Appearance, view: ResultList, results: ResultModel) -> None:
        super().__init__(view)
        self._look, self._view, self._results = appearance, view, results
        self._blocks = Blocks(appearance)

    def clear(self) -> None:
        """Measure anew."""
        self._blocks.clear()

    def height(self, item: ResultItem, width: int) -> int:
        """The height of a result at a width."""
        px = self._look.px
        name, answer, _note = self._parts(item.result, width)
        heading = px(_HEADING) if item.heading else 0
        return math.ceil(heading + 2 * px(_ABOVE) + name.height + px(2) + answer.height)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        return QSize(1, self.height(self._results.items[index.row()], width))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the heading, the ground of the current result, and the words."""
        item, look, tokens = self._results.items[index.row()], self._look, self._look.tokens
        row = self._view.visualRect(index)
        area = QRectF(0, row.y(), self._view.viewport().width(), row.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item.heading:
            heading = self._blocks.get(item.heading, TextRole.SECOND, Weight.STRONG, area.width() - 2 * look.px(_PAD))
            top = area.top() + look.px(_HEADING) - heading.height - look.px(3)
            heading.draw(painter, QPointF(look.px(_PAD), top), tokens.ink3)
            area.setTop(area.top() + look.px(_HEADING))
        if index.row() == self._view.currentIndex().row():
            self._paint_ground(painter, area)
        self._paint_words(painter, area, item.result)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        """The ground and the ink mark of the current result, and the ring where the list has the focus."""
        look, tokens = self._look, self._look.tokens
        box = area.adjusted(look.px(2), 0, -look.px(2), 0)
        edge = tokens.ink if tokens.is_contrast else None
        draw_box(painter, box, radius=look.pxf(_RADIUS), fill=tokens.sel, edge=edge, width=look.pxf(2))
        mark = QRectF(box.left(), box.top() + look.pxf(7), look.pxf(_MARK), box.height() - look.pxf(14))
        place = mirrored(area, mark, self._view.layoutDirection())
        draw_box(painter, place, radius=look.pxf(1.5), fill=tokens.ink, edge=None, width=0)
        if self._view.hasFocus():
            draw_box(painter, box, radius=look.pxf(_RADIUS), fill=None, edge=tokens.focus, width=look.pxf(2))

    def _paint_words(self, painter: QPainter, area: QRectF, result: SearchResult) -> None:
        look, tokens = self._look, self._look.tokens
        name, answer, note = self._parts(result, round(area.width()))
        pad, top = look.px(_PAD), area.top() + look.px(_ABOVE)
        direction = self._view.layoutDirection()
        note_box = QRectF(area.right() - pad - note.width, top, note.width, note.height)
        name_room = QRectF(pad, top, self._name_room(round(area.width()), note), name.height)
        answer_room = QRectF(pad, top + name.height + look.px(2), area.width() - 2 * pad, answer.height)
        name.draw(painter, mirrored(area, name_room, direction).topLeft(), tokens.ink)
        lift = look.line_height(TextRole.BODY) - look.line_height(TextRole.NOTE)
        note.draw(painter, mirrored(area, note_box, direction).topLeft() + QPointF(0, lift / 2), tokens.ink3)
        answer.draw(
            painter,
            mirrored(area, answer_room, direction).topLeft(),
            tokens.ink2 if result.is_here else tokens.ink3,
        )

    def _parts(self, result: SearchResult, width: int) -> tuple[TextBlock, TextBlock, TextBlock]:
        """Name, answer and note laid out for a width."""
        inner = width - 2 * self._look.px(_PAD)
        widest = self._blocks.get(result.note, TextRole.NOTE, Weight.MEDIUM).width
        note = self._blocks.get(
            result.note, TextRole.NOTE, Weight.MEDIUM, math.ceil(min(widest, inner * (1 - _BLOCK))) + 1
        )
        name = self._blocks.get(result.title, TextRole.BODY, Weight.MEDIUM, self._name_room(width, note))
        answer = self._blocks.get(result.answer, TextRole.SECOND, None, inner)
        return name, answer, note

    def _name_room(self, width: int, note: TextBlock) -> float:
        """The width that the name has beside the note."""
        return float(math.floor(width - 2 * self._look.px(_PAD) - note.width - self._look.px(_GAP)))
