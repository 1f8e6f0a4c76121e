# SPDX-License-Identifier: MIT
"""The header of the timeline: the axis with its named moments, or the titles of the table."""

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.mirroring import turn_over
from desktop_app.ui.own_viewport import give_viewport
from desktop_app.ui.text_block import TextBlock
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chart_layout import tick_label, zone_label
from desktop_app.ui.timeline.chart_painter import paint_zone
from desktop_app.ui.timeline.placed import ChartLayout
from desktop_app.ui.timeline.table_layout import TableLayout, paint_titles, titles_height

_DISTANCE = 8
_HEIGHT = 40
_TICK = 8


class TimelineHeader(QHeaderView):
    """A header whose sections are real for readers, and which paints itself from the layout."""

    def __init__(self, appearance: Appearance, blocks: Blocks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        give_viewport(self)
        self._appearance = appearance
        self._blocks = blocks
        self._chart: ChartLayout | None = None
        self._table: TableLayout | None = None
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_chart(self, layout: ChartLayout) -> None:
        """Paint the axis of a chart."""
        self._chart, self._table = layout, None
        self._refresh()

    def show_table(self, layout: TableLayout) -> None:
        """Paint the titles of a table."""
        self._chart, self._table = None, layout
        self._refresh()

    @property
    def wanted_height(self) -> int:
        """Height in pixels that the content needs."""
        look = self._appearance
        if self._table is not None:
            return round(titles_height(self._table, look))
        note = self._note().height
        both = self._chart is not None and self._is_note_on_top(self._chart)
        return round(note + look.px(4) if both else 0) + max(look.px(_HEIGHT), round(note + look.px(_TICK + 6)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.wanted_height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis or the titles."""
        look = self._appearance
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.viewport().rect(), look.tokens.surface)
            turn_over(painter, self.viewport())
            if self._table is not None:
                paint_titles(painter, self._table, self.height(), look)
            elif self._chart is not None:
                self._paint_axis(painter, self._chart)

    def _paint_axis(self, painter: QPainter, layout: ChartLayout) -> None:
        look = self._appearance
        tokens = look.tokens
        bottom = self.height()
        paint_zone(painter, layout, look, 2.0, bottom + look.px(20))
        note = self._note()
        top = bottom - look.px(_TICK) - note.height
        note.draw(painter, QPointF(0, 0 if self._is_note_on_top(layout) else top), tokens.ink3)
        for (_days, left), words in zip(layout.ticks, layout.tick_words, strict=True):
            tick_label(self._blocks, words).draw(painter, QPointF(left, top), tokens.ink2)
        title = zone_label(self._blocks)
        left = layout.axis.zone_left + (layout.axis.zone_width - title.width) / 2
        title.draw(painter, QPointF(left, top), tokens.ink2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(tokens.line, 1))
        for _days, x in layout.axis.ticks:
            painter.drawLine(QLineF(round(x), bottom - look.px(_TICK) + 3, round(x), bottom))

    def _is_note_on_top(self, layout: ChartLayout) -> bool:
        """Whether the words on the steps need a line of their own: beside them the first tick has its label."""
        note = self._note()
        first = min((left for _days, left in layout.ticks), default=layout.axis.left)
        return layout.is_stacked or note.width + self._appearance.px(_DISTANCE) > first

    def _note(self) -> TextBlock:
        """The words on the scale, laid out."""
        is_true = self._chart is not None and self._chart.axis.is_true_scale
        return self._blocks.get(_("In true scale") if is_true else _("Steps are not to scale"), TextRole.NOTE)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.geometriesChanged.emit()
        self.viewport().update()
