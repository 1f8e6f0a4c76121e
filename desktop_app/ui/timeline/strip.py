# SPDX-License-Identifier: MIT
"""The same rows in true scale: thin bars on a straight axis of seven years."""

import math

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.axis import YEAR_DAYS, YEAR_PRIORITY, kept_ticks, true_scale_ticks
from desktop_app.presentation.timeline_marks import LINES, UPRIGHTS, Mark
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.mirroring import turn_over
from desktop_app.ui.text_block import UNLIMITED
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chart_layout import ChartLayout
from desktop_app.ui.timeline.mark_painter import ink_of

_BAR = 4
_PITCH = 6
_TOP = 12
_LEAST_BARS = 4
_DISTANCE = 5
_SPARE = (Mark.NOT_STATED, Mark.DEPENDS, Mark.NO_DATE, *UPRIGHTS)
"""Marks without a length: left out here."""


class TrueScaleStrip(QWidget):
    """The rows of the chart above, in the same order, on the same edges; `row_hovered(place)`."""

    row_hovered = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._blocks = Blocks(appearance)
        self._chart: ChartLayout | None = None
        self._bars: tuple[tuple[int, QRectF], ...] = ()
        self.setObjectName("true-scale")
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def bars(self) -> tuple[tuple[int, QRectF], ...]:
        """Place of the row and box of each bar."""
        return self._bars

    def set_chart(self, chart: ChartLayout) -> None:
        """Follow the chart above."""
        self._chart = chart
        self._bars = tuple(self._lay_out(chart))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._appearance
        labels = math.ceil(look.line_height(TextRole.NOTE)) + look.px(4)
        return QSize(look.px(200), self._bars_top + self._bars_height + labels)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, years and bars."""
        if self._chart is None:
            return
        with QPainter(self) as painter:
            turn_over(painter, self)
            self._paint_years(painter, self._chart)
            self._paint_bars(painter, self._chart)
            title = self._blocks.get(
                _("The same, in true scale"), TextRole.SECOND, Weight.STRONG, self._title_room(self._chart)
            )
            top = 0 if self._chart.is_stacked else self._bars_top - self._appearance.px(3)
            title.draw(painter, QPointF(0, top), self._appearance.tokens.ink3)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which row's bar is under the pointer."""
        y = event.position().y()
        reach = self._appearance.px(_PITCH - _BAR) / 2
        found = (place for place, box in self._bars if box.top() - reach <= y < box.bottom() + reach)
        self.row_hovered.emit(next(found, -1))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left."""
        self.row_hovered.emit(-1)
        super().leaveEvent(event)

    @property
    def _bars_top(self) -> int:
        look = self._appearance
        stacked = self._chart is not None and self._chart.is_stacked
        title = math.ceil(look.line_height(TextRole.SECOND)) + look.px(4)
        return title if stacked else look.px(_TOP)

    @property
    def _bars_height(self) -> int:
        return self._appearance.px(_PITCH) * max(len(self._bars), _LEAST_BARS)

    def _title_room(self, chart: ChartLayout) -> float:
        return UNLIMITED if chart.is_stacked else chart.axis.left - self._appearance.px(8)

    def _lay_out(self, chart: ChartLayout) -> list[tuple[int, QRectF]]:
        look, axis = self._appearance, chart.axis
        bars: list[tuple[int, QRectF]] = []
        stacked_top = math.ceil(look.line_height(TextRole.SECOND)) + look.px(4)
        top = float(stacked_top if chart.is_stacked else look.px(_TOP))
        for place, row in enumerate(chart.rows):
            for mark in row.marks:
                if mark.view.mark in _SPARE:
                    continue
                end = axis.right if mark.view.mark in LINES else axis.true_x(mark.view.max_days)
                start = axis.true_x(mark.view.start_days)
                width = max(end - start, look.pxf(2))
                bars.append((place, QRectF(start, top, width, look.px(_BAR))))
                top += look.px(_PITCH)
        return bars

    def _paint_years(self, painter: QPainter, chart: ChartLayout) -> None:
        look, axis = self._appearance, chart.axis
        ticks = true_scale_ticks()
        bottom = self._bars_top + self._bars_height
        blocks = [self._blocks.get(label, TextRole.NOTE) for _fraction, label in ticks]
        places = [axis.left + axis.steps_width * fraction for fraction, _label in ticks]
        spans = {
            days: (x - block.width / 2, x + block.width / 2)
            for days, x, block in zip(YEAR_DAYS, places, blocks, strict=True)
        }
        kept = kept_ticks(YEAR_PRIORITY, spans, look.px(_DISTANCE))
        painter.setPen(QPen(look.tokens.line, 1))
        for x in places:
            painter.drawLine(QLineF(round(x), self._bars_top - look.px(4), round(x), bottom))
        for days in kept:
            at = QPointF(spans[days][0], bottom + look.px(2))
            blocks[YEAR_DAYS.index(days)].draw(painter, at, look.tokens.ink3)

    def _paint_bars(self, painter: QPainter, chart: ChartLayout) -> None:
        marks = [mark for row in chart.rows for mark in row.marks if mark.view.mark not in _SPARE]
        for (_place, box), mark in zip(self._bars, marks, strict=True):
            tokens = self._appearance.tokens
            painter.fillRect(box, tokens.kept_past if mark.view.is_past else ink_of(mark.view.tone, tokens).edge)

    def _on_appearance_changed(self) -> None:
        """Take over type; the chart's next layout brings the places."""
        self._blocks.clear()
        self.update()
