# SPDX-License-Identifier: MIT
"""The same rows in true scale: thin bars on a straight axis of seven years."""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.axis import YEAR_DAYS, YEAR_PRIORITY, kept_ticks, true_scale_ticks
from desktop_app.presentation.timeline_marks import LINES, UPRIGHTS, Mark, MarkViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.mirroring import turn_over
from desktop_app.ui.text_block import UNLIMITED
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.mark_painter import ink_of
from desktop_app.ui.timeline.placed import ChartLayout

if TYPE_CHECKING:
    from desktop_app.presentation.timeline import TimelineRow

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
        self._views: tuple[TimelineRow, ...] = ()
        self._marks: tuple[tuple[int, MarkViewModel], ...] = ()
        self.setObjectName("true-scale")
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def bars(self) -> tuple[tuple[int, QRectF], ...]:
        """Place of the row and box of each bar."""
        return () if self._chart is None else tuple(self._boxes(self._chart, range(len(self._marks))))

    def set_chart(self, chart: ChartLayout) -> None:
        """Follow the chart above."""
        self._chart = chart
        if chart.views is not self._views:
            self._views = chart.views
            marks = ((place, mark) for place, row in enumerate(chart.views) for mark in row.marks)
            self._marks = tuple((place, mark) for place, mark in marks if mark.mark not in _SPARE)
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
            self._paint_bars(painter, self._chart, QRectF(event.rect()))
            title = self._blocks.get(
                _("The same, in true scale"), TextRole.SECOND, Weight.STRONG, self._title_room(self._chart)
            )
            top = 0 if self._chart.is_stacked else self._bars_top - self._appearance.px(3)
            title.draw(painter, QPointF(0, top), self._appearance.tokens.ink3)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which row's bar is under the pointer."""
        look = self._appearance
        reach = look.px(_PITCH - _BAR) / 2
        number = math.floor((event.position().y() - self._bars_top + reach) / look.px(_PITCH))
        self.row_hovered.emit(self._marks[number][0] if 0 <= number < len(self._marks) else -1)

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
        return self._appearance.px(_PITCH) * max(len(self._marks), _LEAST_BARS)

    def _title_room(self, chart: ChartLayout) -> float:
        return UNLIMITED if chart.is_stacked else chart.axis.left - self._appearance.px(8)

    def _boxes(self, chart: ChartLayout, numbers: range) -> Iterator[tuple[int, QRectF]]:
        """Place of the row and box of some bars."""
        look, axis = self._appearance, chart.axis
        for number in numbers:
            place, mark = self._marks[number]
            end = axis.right if mark.mark in LINES else axis.true_x(mark.max_days)
            start = axis.true_x(mark.start_days)
            top = self._bars_top + number * look.px(_PITCH)
            yield place, QRectF(start, top, max(end - start, look.pxf(2)), look.px(_BAR))

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

    def _paint_bars(self, painter: QPainter, chart: ChartLayout, area: QRectF) -> None:
        tokens, pitch = self._appearance.tokens, self._appearance.px(_PITCH)
        first = max(math.floor((area.top() - self._bars_top) / pitch), 0)
        last = min(math.ceil((area.bottom() - self._bars_top) / pitch), len(self._marks))
        numbers = range(first, last)
        for number, (_place, box) in zip(numbers, self._boxes(chart, numbers), strict=True):
            mark = self._marks[number][1]
            painter.fillRect(box, tokens.kept_past if mark.is_past else ink_of(mark.tone, tokens).edge)

    def _on_appearance_changed(self) -> None:
        """Take over type; the chart's next layout brings the places."""
        self._blocks.clear()
        self.update()
