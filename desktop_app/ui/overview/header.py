# SPDX-License-Identifier: MIT
"""The titles over Overview, which stay while the rows scroll, with the ticks of the common axis."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.presentation.axis import kept_ticks, tick_words
from desktop_app.presentation.overview_table import RowOrder
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.mirroring import turn_over, unturned_point
from desktop_app.ui.overview.model import Column, column_title
from desktop_app.ui.overview.page import OverviewPage
from desktop_app.ui.paint import Direction, draw_chevron
from desktop_app.ui.timeline.blocks import Blocks

_HEIGHT = 40
_TICK_ORDER = (2555, 30, 730)
_SHORT_TICK = 730


class OverviewHeader(QHeaderView):
    """Paints itself from the layout of a page; `kept_pressed` asks for another order by length."""

    kept_pressed = Signal()

    def __init__(self, appearance: Appearance, blocks: Blocks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._appearance = appearance
        self._blocks = blocks
        self._page: OverviewPage | None = None
        self._order = RowOrder.GROUPS
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_page(self, page: OverviewPage, order: RowOrder) -> None:
        """Take the columns of a page; where its rows are stacked there is nothing to head."""
        self._page, self._order = page, order
        self.setVisible(not page.is_stacked)
        self.setFixedHeight(self._appearance.px(_HEIGHT))
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._appearance.px(_HEIGHT))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The title of the lengths changes the order."""
        if self._page is not None and event.button() == Qt.MouseButton.LeftButton:
            left = self._page.left_of(Column.KEPT)
            if left <= unturned_point(event.position(), self.viewport()).x() < self._page.left_of(Column.IN_CHARGE):
                self.kept_pressed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw titles and ticks."""
        look = self._appearance
        tokens = look.tokens
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), tokens.canvas)
            turn_over(painter, self.viewport())
            painter.fillRect(QRectF(0, self.height() - look.border, self.width(), look.border), tokens.line)
            if self._page is None:
                return
            for column in Column:
                block = self._blocks.get(column_title(column), TextRole.SECOND, Weight.STRONG)
                left = self._page.left_of(column) + (look.px(4) if column is Column.NAME else 0)
                block.draw(painter, QPointF(left, (self.height() - block.height) / 2), tokens.ink2)
            self._paint_ticks(painter, self._page)

    def _paint_ticks(self, painter: QPainter, page: OverviewPage) -> None:
        """The ticks that have room beside the title, and the direction of the order."""
        look = self._appearance
        title = self._blocks.get(column_title(Column.KEPT), TextRole.SECOND, Weight.STRONG)
        taken = page.axis.left + title.width
        if self._order is not RowOrder.GROUPS:
            direction = Direction.UP if self._order is RowOrder.SHORTEST else Direction.DOWN
            center = QPointF(taken + look.px(11), self.height() / 2)
            draw_chevron(painter, center, look.pxf(9), look.tokens.ink2, direction)
            taken += look.px(18)
        spans = {}
        for days in _TICK_ORDER:
            width = self._blocks.get(_tick_text(days), TextRole.NOTE).width
            spans[days] = (page.axis.x(days) - width / 2, page.axis.x(days) + width / 2)
        free = [days for days in _TICK_ORDER if spans[days][0] > taken + look.px(8)]
        for days in kept_ticks(free, spans, look.px(5)):
            block = self._blocks.get(_tick_text(days), TextRole.NOTE)
            block.draw(painter, QPointF(spans[days][0], (self.height() - block.height) / 2), look.tokens.ink2)


def _tick_text(days: int) -> str:
    """The label of a tick: the last one names the unit for the one before."""
    return "2" if days == _SHORT_TICK else tick_words(days)
