# SPDX-License-Identifier: MIT
"""Where everything in the chart stands: rows, names, chips, bars and labels as rectangles.

Heights are worked out for all rows of a width and a type size, the rest of a row when it is first looked at; painting
and hit tests only read it.
"""

import math

from PySide6.QtCore import QPointF, QRectF

from desktop_app.i18n import _
from desktop_app.presentation.axis import YEAR_PRIORITY, AxisGeometry, axis_geometry, kept_ticks
from desktop_app.presentation.timeline_marks import BARS, LINES, UPRIGHTS, Mark, MarkViewModel, Tone
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.text_block import UNLIMITED, TextBlock, unbroken_parts
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.mark_painter import upright_width
from desktop_app.ui.timeline.placed import ChartLayout, PlacedChip, PlacedMark, PlacedRow, PlacedRows, Placement
from desktop_app.ui.timeline.row_sizes import RowSizes

_LABEL_COLUMN = 200
_LABEL_SHARE = 0.4
_BAND = 26
_PAD = 5
_BAR = 18
_GROUP = 26
_ICON = 16
_ICON_LEFT = 8
_NAME_LEFT = 32
_CHIP = 24
_GAP = 20
_ZONE = 80
_ZONE_PAD = 8
_END_ROOM = 22
_LABEL_GAP = 8
_FILLED = (Tone.KEPT, Tone.HAPPENED)
"""Bars that are high enough for words: no outline stands round these."""
_LINE_LEAD = 14
_LINE_TAIL = 24
_TICK_DISTANCE = 5
_DATE_DISTANCE = 16
"""A day and the year of the next tick would read as one date."""
_SMALLEST_BAR = 4
_SMALLEST_IN_TRUE_SCALE = 2
_LABELS_SHARE = 0.36
_LEAST_LABELS = 120
_LEAST_YEARS = 160
_NAME_LINES = 2
_FOOT = 26
_DASHED = (Mark.NOT_STATED, Mark.DEPENDS, Mark.NO_DATE)


class ChartMaker:
    """Lays a view model out in the type and sizes of an appearance.

    In true scale the labels stand in a column of their own right of the chart, where that leaves room for the years.
    """

    def __init__(
        self,
        look: Appearance,
        blocks: Blocks,
        sizes: RowSizes,
        width: float,
        *,
        is_true_scale: bool = False,
    ) -> None:
        self._look = look
        self._blocks = blocks
        self._sizes = sizes
        self._view_model = sizes.view_model
        self._width = width
        self._band, self._pad = look.px(_BAND), look.px(_PAD)
        self._name_left = look.px(_NAME_LEFT)
        self._line = look.line_height(TextRole.SECOND)
        self._name_line = max(math.ceil(look.line_height(TextRole.BODY)), self._band)
        self._gap = look.px(_LABEL_GAP)
        self._lead, self._tail = look.px(_LINE_LEAD), 2 * look.px(6) + look.px(_LINE_TAIL)
        self._smallest = look.px(_SMALLEST_IN_TRUE_SCALE if is_true_scale else _SMALLEST_BAR)
        self._chips_width = max(sizes.chip_rooms, default=0.0)
        self._is_true_scale = is_true_scale
        self._zone = float(max(look.px(_ZONE), zone_label(blocks).width + 2 * look.px(_ZONE_PAD)))
        column, self._labels_width = self._columns()
        self._is_stacked = column is None
        self._column_width = column or width
        self._right = width - look.px(_END_ROOM)
        self._name_edge = self._right + sizes.gutter if column is None else column
        self._axis = self._make_axis(column)
        self._line_end = self._axis.right - look.px(_ZONE_PAD) if self._labels_width else self._right

    def layout(self, *, has_titles: bool = True) -> ChartLayout:
        """Place everything; without titles no group is named."""
        views = self._view_model.rows
        before = (None, *(view.group for view in views))
        titled = [has_titles and view.group is not group for view, group in zip(views, before, strict=False)]
        tops, heights = self._heights(titled)
        ticks = self._ticks()
        today = self._view_model.today_days
        return ChartLayout(
            width=self._width,
            axis=self._axis,
            is_stacked=self._is_stacked,
            name_width=self._column_width - self._chips_width,
            chips_width=self._chips_width,
            views=views,
            tops=tops,
            heights=heights,
            rows=PlacedRows(len(views), lambda place: self._row(place, tops[place], has_title=titled[place])),
            ticks=ticks,
            tick_words=tuple(self._tick(days) for days, _left in ticks),
            today=None if today is None else self._axis.x(today),
            foot=0.0 if today is None else float(self._look.px(_FOOT)),
        )

    def _heights(self, titled: list[bool]) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Where each row begins, and how high it is with its title."""
        title = self._look.px(_GROUP)
        heights: list[float] = []
        tops: list[float] = []
        top = 0.0
        for place, has_title in enumerate(titled):
            name, marks = self._name_height(place), self._marks_height(place)
            inner = name + marks if self._is_stacked else max(name, marks)
            height = (title if has_title else 0) + 2 * self._pad + inner
            tops.append(top)
            heights.append(height)
            top += height
        return tuple(tops), tuple(heights)

    def _name_height(self, place: int) -> float:
        room = self._name_room(place, self._name_edge)
        if self._sizes.names[place] <= room - 1:
            return self._name_line
        return max(math.ceil(self._name(place, room).height), self._band)

    def _marks_height(self, place: int) -> float:
        marks, needs = self._view_model.rows[place].marks, self._sizes.labels[place]
        return sum([self._band + self._extra(mark, need) for mark, need in zip(marks, needs, strict=True)])

    def _extra(self, mark: MarkViewModel, need: float) -> int:
        """What a mark with a label of this width takes beside its band."""
        start, end, _split = self._span(mark)
        placement, _left = self._place(mark, start, end, need)
        if placement is Placement.BELOW:
            return math.ceil(self._label_height(mark, need, self._right - self._axis.left))
        if placement is Placement.COLUMN:
            return math.ceil(self._label_height(mark, need, self._labels_width) - self._line)
        return 0

    def _label_height(self, mark: MarkViewModel, need: float, room: float) -> float:
        """How high a label becomes in so much room for it and its icon."""
        if need <= room - 1:
            return self._line
        return self._label(mark.label, room - self._sizes.icon_room(mark)).height

    def _columns(self) -> tuple[float | None, float]:
        """Width of the column of names, None where they stand above, and of that of labels, 0 where there is none."""
        names = self._column()
        if not self._is_true_scale:
            return names, 0.0
        look = self._look
        widths = [need for needs in self._sizes.labels for need in needs]
        most = max(self._width * _LABELS_SHARE, look.px(_LEAST_LABELS))
        labels = math.ceil(min(max(widths, default=0.0), most)) + 1.0
        beside = labels + look.px(_LABEL_GAP + _END_ROOM + _GAP) + self._zone
        for column in (names, None):
            if self._width - (column or look.px(_ICON_LEFT)) - beside >= look.px(_LEAST_YEARS):
                return column, labels
        return names, 0.0

    def _tick(self, days: int) -> str:
        """The words of a tick."""
        return self._view_model.year_tick(days) if self._is_true_scale else self._view_model.tick(days)

    def _column(self) -> float | None:
        """Width of the label column beside the bars; None where it would take too much of the width."""
        look = self._look
        most = self._width * _LABEL_SHARE
        if look.px(_LABEL_COLUMN) > most:
            return None
        sizes = self._sizes
        needs = [name + chips for name, chips in zip(sizes.names, sizes.chip_rooms, strict=True)]
        natural = self._name_left + math.ceil(max(needs, default=0.0)) + 1
        column = min(max(natural, look.px(_LABEL_COLUMN)), most)
        return column if all(self._fits(place, column) for place in range(len(needs))) else None

    def _name_room(self, place: int, edge: float) -> float:
        """Width that the name of a row may take, with its chips up to this edge."""
        return edge - self._name_left - self._sizes.chip_rooms[place]

    def _fits(self, place: int, column: float) -> bool:
        """Whether a name needs no more than two lines in a label column and breaks no word."""
        room = self._name_room(place, column)
        if self._sizes.names[place] <= room:
            return True
        metrics = self._sizes.name_metrics
        words = unbroken_parts(self._view_model.rows[place].name) or [""]
        return (
            max(metrics.horizontalAdvance(word) for word in words) <= room
            and self._name(place, room).line_count <= _NAME_LINES
        )

    def _name(self, place: int, width: float) -> TextBlock:
        return self._blocks.get(self._view_model.rows[place].name, TextRole.BODY, Weight.MEDIUM, width)

    def _make_axis(self, column: float | None) -> AxisGeometry:
        look = self._look
        left = float(look.px(_ICON_LEFT)) if column is None else column
        right = self._width - look.px(2)
        if self._labels_width:
            right = self._right - self._labels_width - look.px(_LABEL_GAP)
        return axis_geometry(left, right, float(look.px(_GAP)), self._zone, is_true_scale=self._is_true_scale)

    def _ticks(self) -> tuple[tuple[int, float], ...]:
        """Days and left edge of each tick label that has room."""
        look = self._look
        spans: dict[int, tuple[float, float]] = {}
        for days, x in self._axis.ticks:
            width = tick_label(self._blocks, self._tick(days)).width
            left = x - look.px(2) if days == 0 else x - width / 2
            spans[days] = (left, left + width)
        last = max(spans)
        room = self._axis.zone_left - look.px(2) - spans[last][1]
        if room < 0:
            spans[last] = (spans[last][0] + room, spans[last][1] + room)
        priority = YEAR_PRIORITY if self._is_true_scale else self._view_model.tick_priority
        is_dated = self._view_model.today_days is not None
        kept = kept_ticks(priority, spans, look.px(_DATE_DISTANCE if is_dated else _TICK_DISTANCE))
        return tuple((days, spans[days][0]) for days in kept)

    def _row(self, place: int, top: float, *, has_title: bool) -> PlacedRow:
        look = self._look
        row = self._view_model.rows[place]
        body_top = top + (look.px(_GROUP) if has_title else 0)
        name = self._name(place, self._name_room(place, self._name_edge))
        name_height = max(math.ceil(name.height), self._band)
        marks_top = body_top + self._pad + (name_height if self._is_stacked else 0)
        marks_height = self._marks_height(place)
        bottom = marks_top + marks_height
        if not self._is_stacked and name_height > marks_height:
            marks = self._marks(place, marks_top + (name_height - marks_height) // 2)
            bottom = marks_top + name_height
        else:
            marks = self._marks(place, marks_top)
        first = self._band if name.line_count == 1 and marks_height >= self._band else name_height
        middle = body_top + self._pad + first / 2
        if not self._is_stacked and name.line_count == 1 and len(marks) == 1:
            middle = marks[0].box.center().y()
        body = QRectF(0, body_top, self._width, bottom + self._pad - body_top)
        icon = look.px(_ICON)
        return PlacedRow(
            view=row,
            top=top,
            height=body.bottom() - top,
            has_title=has_title,
            body=body,
            icon=QRectF(look.px(_ICON_LEFT), round(middle - icon / 2), icon, icon),
            name=name,
            name_at=QPointF(self._name_left, round(middle - name.height / 2)),
            chips=self._chips(place, middle),
            marks=marks,
        )

    def _chips(self, place: int, middle: float) -> tuple[PlacedChip, ...]:
        sources, widths = self._view_model.rows[place].sources, self._sizes.chips[place]
        size = self._look.px(_CHIP)
        left = self._name_edge - self._sizes.gutter - sum(widths)
        shown = len(widths) if len(sources) == len(widths) else len(widths) - 1
        chips: list[PlacedChip] = []
        for number, width in enumerate(widths):
            box = QRectF(left, round(middle - size / 2), width, size)
            source = sources[number] if number < shown else None
            chips.append(PlacedChip(box=box, source=source, more=0 if source else len(sources) - shown))
            left += width
        return tuple(chips)

    def _marks(self, place: int, top: float) -> tuple[PlacedMark, ...]:
        placed: list[PlacedMark] = []
        for mark, need in zip(self._view_model.rows[place].marks, self._sizes.labels[place], strict=True):
            placed.append(self._mark(mark, need, top))
            top += self._band + self._extra(mark, need)
        return tuple(placed)

    def _mark(self, mark: MarkViewModel, need: float, top: float) -> PlacedMark:
        look, axis = self._look, self._axis
        inset = (self._band - look.px(_BAR)) / 2
        start, end, split = self._span(mark)
        box = QRectF(start, top + inset, end - start, look.px(_BAR))
        icon = self._sizes.icon_room(mark)
        placement, left = self._place(mark, start, end, need)
        if placement is Placement.COLUMN:
            block = self._label(mark.label, self._labels_width - icon)
            label = QRectF(left, box.center().y() - self._line / 2, icon + block.width, block.height)
        elif placement is Placement.BELOW:
            block = self._label(mark.label, self._right - axis.left - icon)
            label = QRectF(axis.left, top + self._band - 1, icon + block.width, block.height)
        else:
            block = self._label(mark.label, UNLIMITED)
            pad = look.px(6) if placement is Placement.BREAK else 0
            label = QRectF(left, box.center().y() - block.height / 2, need + 2 * pad, block.height)
        return PlacedMark(
            view=mark, box=box, split=split, fade_from=axis.zone_left, placement=placement, label=label, block=block
        )

    def _span(self, mark: MarkViewModel) -> tuple[float, float, float]:
        """Where the mark starts and ends, and where its hatched part begins."""
        axis = self._axis
        start = axis.x(mark.start_days)
        if mark.mark in LINES or mark.mark in _DASHED:
            return start, self._line_end, self._line_end
        if mark.mark in UPRIGHTS:
            return start, axis.left + upright_width(mark.mark, mark.tone, self._look), axis.left
        end = max(axis.x(mark.max_days), axis.left + self._smallest)
        split = axis.x(mark.min_days) if mark.mark is Mark.END_VARIES else end
        return start, max(end, start + self._smallest) if mark.mark in BARS else end, split

    def _place(self, mark: MarkViewModel, start: float, end: float, width: float) -> tuple[Placement, float]:
        """Outside the end, inside it, in the break of a line, in the column of labels, or below without room."""
        gap = self._gap
        if self._labels_width:
            return Placement.COLUMN, self._axis.right + gap
        if mark.mark in LINES or mark.mark in _DASHED:
            left = start + self._lead
            fits = left + width + self._tail <= self._right
            return (Placement.BREAK, left) if fits else (Placement.BELOW, left)
        left = min(end + gap, self._width - width)
        if left >= end + gap / 2:
            return Placement.OUTSIDE, left
        if mark.mark is Mark.SET_TIME and mark.tone in _FILLED and width + 2 * gap <= end - start:
            return Placement.INSIDE, end - gap - width
        return Placement.BELOW, left

    def _label(self, text: str, width: float) -> TextBlock:
        return self._blocks.get(text, TextRole.SECOND, Weight.STRONG, width)


def tick_label(blocks: Blocks, words: str) -> TextBlock:
    """The label of a tick, laid out."""
    return blocks.get(words, TextRole.NOTE)


def zone_label(blocks: Blocks) -> TextBlock:
    """The title of the zone without a set end, laid out."""
    return blocks.get(_("No set end"), TextRole.NOTE)
