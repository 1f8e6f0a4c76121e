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
from desktop_app.ui.text_block import TextBlock
from desktop_app.ui.timeline.blocks import Blocks

_HEIGHT = 40
_TICK_ORDER = (2555, 30, 730)


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
            ticks, shift = self._ticks(self._page)
            for column in Column:
                block = self._blocks.get(column_title(column), TextRole.SECOND, Weight.STRONG)
                left = float(self._page.left_of(column) + (look.px(4) if column is Column.NAME else 0))
                top = (self.height() - block.height) / 2 - (shift if column is Column.KEPT else 0.0)
                block.draw(painter, QPointF(left, top), tokens.ink2)
            self._paint_order(painter, self._page, self.height() / 2 - shift)
            for days, left in ticks:
                block = self._blocks.get(tick_words(days), TextRole.NOTE)
                block.draw(painter, QPointF(left, (self.height() - block.height) / 2 + shift), tokens.ink2)

    def _ticks(self, page: OverviewPage) -> tuple[tuple[tuple[int, float], ...], float]:
        """Days and left edge of each tick, and how far title and ticks part where one would cover the other."""
        look, spans = self._appearance, {}
        for days in _TICK_ORDER:
            half = self._blocks.get(tick_words(days), TextRole.NOTE).width / 2
            spans[days] = (page.axis.x(days) - half, page.axis.x(days) + half)
        taken = page.axis.left + self._title().width + (look.px(18) if self._order is not RowOrder.GROUPS else 0)
        is_beside = all(left > taken + look.px(8) for left, _right in spans.values())
        part = (look.line_height(TextRole.SECOND) + look.line_height(TextRole.NOTE)) / 4
        kept = kept_ticks(_TICK_ORDER, spans, look.px(5))
        return tuple((days, spans[days][0]) for days in kept), 0.0 if is_beside else part

    def _paint_order(self, painter: QPainter, page: OverviewPage, middle: float) -> None:
        """The direction of the order beside the title."""
        if self._order is RowOrder.GROUPS:
            return
        look = self._appearance
        direction = Direction.UP if self._order is RowOrder.SHORTEST else Direction.DOWN
        center = QPointF(page.axis.left + self._title().width + look.px(11), middle)
        draw_chevron(painter, center, look.pxf(9), look.tokens.ink2, direction)

    def _title(self) -> TextBlock:
        return self._blocks.get(column_title(Column.KEPT), TextRole.SECOND, Weight.STRONG)
