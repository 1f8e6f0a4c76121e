# SPDX-License-Identifier: MIT
"""Where everything in the chart stands: rows, names, chips, bars and labels as rectangles.

Made once for a width and a type size; painting and hit tests only read it.
"""

import math
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from desktop_app.i18n import _
from desktop_app.presentation.axis import YEAR_PRIORITY, AxisGeometry, axis_geometry, kept_ticks
from desktop_app.presentation.timeline import SourceMark, TimelineRow, TimelineViewModel
from desktop_app.presentation.timeline_marks import BARS, LINES, UPRIGHTS, Mark, MarkViewModel
from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.text_block import UNLIMITED, TextBlock, unbroken_parts
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chip_widths import chip_widths
from desktop_app.ui.timeline.mark_painter import upright_width

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
_CHIPS_GAP = 6
_GUTTER = 14
_GAP = 20
_ZONE = 80
_ZONE_PAD = 8
_END_ROOM = 22
_LABEL_GAP = 8
_LABEL_ICON = 16
_LINE_LEAD = 14
_LINE_TAIL = 24
_TICK_DISTANCE = 5
_SMALLEST_BAR = 4
_SMALLEST_IN_TRUE_SCALE = 2
_LABELS_SHARE = 0.36
_LEAST_LABELS = 120
_LEAST_YEARS = 160
_NAME_LINES = 2
_FOOT = 26
_DASHED = (Mark.NOT_STATED, Mark.DEPENDS, Mark.NO_DATE)


class Placement(Enum):
    """Where the label of a mark stands."""

    OUTSIDE = "outside"
    INSIDE = "inside"
    BREAK = "break"
    BELOW = "below"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedMark:
    """A mark with its band, the place of its label, and the words laid out; `is_fresh` says that it is a new one."""

    view: MarkViewModel
    box: QRectF
    split: float
    fade_from: float
    placement: Placement
    label: QRectF
    block: TextBlock
    is_fresh: bool = False

    @property
    def label_gap(self) -> tuple[float, float] | None:
        """The part of a line that its label takes."""
        return (self.label.left(), self.label.right()) if self.placement is Placement.BREAK else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedChip:
    """A source chip; without a source it stands for the `more` sources that are not shown."""

    box: QRectF
    source: SourceMark | None
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """One row: `top` and `height` with its group title, `body` without it."""

    view: TimelineRow
    top: float
    height: float
    has_title: bool
    body: QRectF
    icon: QRectF
    name: TextBlock
    name_at: QPointF
    chips: tuple[PlacedChip, ...]
    marks: tuple[PlacedMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLayout:
    """The whole chart at one width. `labels` are the tick labels that have room, left edge first."""

    width: float
    axis: AxisGeometry
    is_stacked: bool
    name_width: float
    chips_width: float
    rows: tuple[PlacedRow, ...]
    ticks: tuple[tuple[int, float], ...]
    tick_words: tuple[str, ...]
    today: float | None
    foot: float

    @property
    def height(self) -> float:
        """Height of all rows."""
        return self.rows[-1].top + self.rows[-1].height if self.rows else 0.0


class ChartMaker:
    """Lays a view model out in the type and sizes of an appearance.

    In true scale the labels stand in a column of their own right of the chart, where that leaves room for the years.
    """

    def __init__(
        self,
        look: Appearance,
        blocks: Blocks,
        view_model: TimelineViewModel,
        width: float,
        *,
        is_true_scale: bool = False,
    ) -> None:
        self._look = look
        self._blocks = blocks
        self._view_model = view_model
        self._width = width
        self._name_metrics = QFontMetricsF(look.font(TextRole.BODY, Weight.MEDIUM))
        self._chip_widths = {row.subject: chip_widths(look, row) for row in view_model.rows}
        self._chips_width = max((self._chips_room(row) for row in view_model.rows), default=0.0)
        self._is_true_scale = is_true_scale
        self._zone = float(max(look.px(_ZONE), zone_label(blocks).width + 2 * look.px(_ZONE_PAD)))
        column, self._labels_width = self._columns()
        self._is_stacked = column is None
        self._column_width = column or width
        self._right = width - look.px(_END_ROOM)
        self._axis = self._make_axis(column)
        self._line_end = self._axis.right - look.px(_ZONE_PAD) if self._labels_width else self._right

    def layout(self, *, has_titles: bool = True) -> ChartLayout:
        """Place everything; without titles no group is named."""
        rows: list[PlacedRow] = []
        top = 0.0
        for place, row in enumerate(self._view_model.rows):
            is_first = place == 0 or self._view_model.rows[place - 1].group is not row.group
            placed = self._row(row, top, has_title=has_titles and is_first)
            rows.append(placed)
            top += placed.height
        ticks = self._ticks()
        today = self._view_model.today_days
        return ChartLayout(
            width=self._width,
            axis=self._axis,
            is_stacked=self._is_stacked,
            name_width=self._column_width - self._chips_width,
            chips_width=self._chips_width,
            rows=tuple(rows),
            ticks=ticks,
            tick_words=tuple(self._tick(days) for days, _left in ticks),
            today=None if today is None else self._axis.x(today),
            foot=0.0 if today is None else float(self._look.px(_FOOT)),
        )

    def _columns(self) -> tuple[float | None, float]:
        """Width of the column of names, None where they stand above, and of that of labels, 0 where there is none."""
        names = self._column()
        if not self._is_true_scale:
            return names, 0.0
        look = self._look
        widths = [self._icon_room(mark) + self._label(mark.label, UNLIMITED).width for mark in self._all_marks()]
        most = max(self._width * _LABELS_SHARE, look.px(_LEAST_LABELS))
        labels = math.ceil(min(max(widths, default=0.0), most)) + 1.0
        beside = labels + look.px(_LABEL_GAP + _END_ROOM + _GAP) + self._zone
        for column in (names, None):
            if self._width - (column or look.px(_ICON_LEFT)) - beside >= look.px(_LEAST_YEARS):
                return column, labels
        return names, 0.0

    def _all_marks(self) -> list[MarkViewModel]:
        return [mark for row in self._view_model.rows for mark in row.marks]

    def _tick(self, days: int) -> str:
        """The words of a tick."""
        return self._view_model.year_tick(days) if self._is_true_scale else self._view_model.tick(days)

    def _column(self) -> float | None:
        """Width of the label column beside the bars; None where it would take too much of the width."""
        look = self._look
        most = self._width * _LABEL_SHARE
        if look.px(_LABEL_COLUMN) > most:
            return None
        rows = self._view_model.rows
        needs = [self._name_metrics.horizontalAdvance(row.name) + self._chips_room(row) for row in rows]
        natural = look.px(_NAME_LEFT) + math.ceil(max(needs, default=0.0)) + 1
        column = min(max(natural, look.px(_LABEL_COLUMN)), most)
        return column if all(self._fits(row.name, self._name_room(row, column)) for row in rows) else None

    def _name_room(self, row: TimelineRow, column: float) -> float:
        """Width that the name of a row may take in a label column."""
        return column - self._look.px(_NAME_LEFT) - self._chips_room(row)

    def _fits(self, name: str, room: float) -> bool:
        """Whether a name needs no more than two lines and breaks no word."""
        if self._name_metrics.horizontalAdvance(name) <= room:
            return True
        longest = max(self._name_metrics.horizontalAdvance(word) for word in unbroken_parts(name) or [""])
        return longest <= room and self._name(name, room).line_count <= _NAME_LINES

    def _name(self, text: str, width: float) -> TextBlock:
        return self._blocks.get(text, TextRole.BODY, Weight.MEDIUM, width)

    def _chips_room(self, row: TimelineRow) -> float:
        return sum(self._chip_widths[row.subject]) + self._look.px(_CHIPS_GAP) + self._gutter

    @property
    def _gutter(self) -> float:
        return self._look.px(_GUTTER)

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
        kept = kept_ticks(priority, spans, look.px(_TICK_DISTANCE))
        return tuple((days, spans[days][0]) for days in kept)

    def _row(self, row: TimelineRow, top: float, *, has_title: bool) -> PlacedRow:
        look = self._look
        body_top = top + (look.px(_GROUP) if has_title else 0)
        edge = self._right + self._gutter if self._is_stacked else self._column_width
        name = self._name(row.name, self._name_room(row, edge))
        name_height = max(math.ceil(name.height), look.px(_BAND))
        marks_top = body_top + look.px(_PAD) + (name_height if self._is_stacked else 0)
        marks, bottom = self._marks(row.marks, marks_top)
        marks_height = bottom - marks_top
        if not self._is_stacked and name_height > marks_height:
            marks, bottom = self._marks(row.marks, marks_top + (name_height - marks_height) // 2)
            bottom = marks_top + name_height
        first = look.px(_BAND) if name.line_count == 1 and marks_height >= look.px(_BAND) else name_height
        middle = body_top + look.px(_PAD) + first / 2
        if not self._is_stacked and name.line_count == 1 and len(marks) == 1:
            middle = marks[0].box.center().y()
        body = QRectF(0, body_top, self._width, bottom + look.px(_PAD) - body_top)
        icon = look.px(_ICON)
        return PlacedRow(
            view=row,
            top=top,
            height=body.bottom() - top,
            has_title=has_title,
            body=body,
            icon=QRectF(look.px(_ICON_LEFT), round(middle - icon / 2), icon, icon),
            name=name,
            name_at=QPointF(look.px(_NAME_LEFT), round(middle - name.height / 2)),
            chips=self._chips(row, middle),
            marks=marks,
        )

    def _chips(self, row: TimelineRow, middle: float) -> tuple[PlacedChip, ...]:
        widths = self._chip_widths[row.subject]
        size = self._look.px(_CHIP)
        left = (self._right if self._is_stacked else self._column_width - self._gutter) - sum(widths)
        shown = len(widths) if len(row.sources) == len(widths) else len(widths) - 1
        chips: list[PlacedChip] = []
        for place, width in enumerate(widths):
            box = QRectF(left, round(middle - size / 2), width, size)
            source = row.sources[place] if place < shown else None
            chips.append(PlacedChip(box=box, source=source, more=0 if source else len(row.sources) - shown))
            left += width
        return tuple(chips)

    def _marks(self, marks: Sequence[MarkViewModel], top: float) -> tuple[tuple[PlacedMark, ...], float]:
        placed: list[PlacedMark] = []
        for mark in marks:
            item = self._mark(mark, top)
            placed.append(item)
            top += self._look.px(_BAND)
            if item.placement is Placement.BELOW:
                top += math.ceil(item.block.height)
            elif item.placement is Placement.COLUMN:
                top += math.ceil(item.block.height - self._look.line_height(TextRole.SECOND))
        return tuple(placed), top

    def _mark(self, mark: MarkViewModel, top: float) -> PlacedMark:
        look, axis = self._look, self._axis
        inset = (look.px(_BAND) - look.px(_BAR)) / 2
        end, split = self._ends(mark)
        start = axis.x(mark.start_days)
        end = max(end, start + self._smallest) if mark.mark in BARS else end
        box = QRectF(start, top + inset, end - start, look.px(_BAR))
        icon = self._icon_room(mark)
        block = self._label(mark.label, UNLIMITED)
        placement, left = self._place(mark, box, icon + block.width)
        if placement is Placement.COLUMN:
            block = self._label(mark.label, self._labels_width - icon)
            line = box.center().y() - look.line_height(TextRole.SECOND) / 2
            label = QRectF(left, line, icon + block.width, block.height)
        elif placement is Placement.BELOW:
            block = self._label(mark.label, self._right - axis.left - icon)
            label = QRectF(axis.left, top + look.px(_BAND) - 1, icon + block.width, block.height)
        else:
            pad = look.px(6) if placement is Placement.BREAK else 0
            middle = box.center().y()
            label = QRectF(left, middle - block.height / 2, icon + block.width + 2 * pad, block.height)
        return PlacedMark(
            view=mark, box=box, split=split, fade_from=axis.zone_left, placement=placement, label=label, block=block
        )

    @property
    def _smallest(self) -> int:
        """The least width of a bar: in true scale it would look like weeks."""
        return self._look.px(_SMALLEST_IN_TRUE_SCALE if self._is_true_scale else _SMALLEST_BAR)

    def _icon_room(self, mark: MarkViewModel) -> int:
        """What the icon before a label takes."""
        return self._look.px(_LABEL_ICON) + self._look.px(6) if mark.icon else 0

    def _ends(self, mark: MarkViewModel) -> tuple[float, float]:
        """Where the mark ends, and where its hatched part begins."""
        axis, look = self._axis, self._look
        if mark.mark in LINES or mark.mark in _DASHED:
            return self._line_end, self._line_end
        if mark.mark in UPRIGHTS:
            return axis.left + upright_width(mark.mark, mark.tone, look), axis.left
        end = max(axis.x(mark.max_days), axis.left + self._smallest)
        return end, axis.x(mark.min_days) if mark.mark is Mark.END_VARIES else end

    def _place(self, mark: MarkViewModel, box: QRectF, width: float) -> tuple[Placement, float]:
        """Outside the end, inside it, in the break of a line, in the column of labels, or below without room."""
        look = self._look
        gap = look.px(_LABEL_GAP)
        if self._labels_width:
            return Placement.COLUMN, self._axis.right + gap
        if mark.mark in LINES or mark.mark in _DASHED:
            left = box.left() + look.px(_LINE_LEAD)
            fits = left + width + 2 * look.px(6) + look.px(_LINE_TAIL) <= self._right
            return (Placement.BREAK, left) if fits else (Placement.BELOW, left)
        left = box.right() + gap
        if left + width <= self._right:
            return Placement.OUTSIDE, left
        if mark.mark is Mark.SET_TIME and width + 2 * gap <= box.width():
            return Placement.INSIDE, box.right() - gap - width
        return Placement.BELOW, left

    def _label(self, text: str, width: float) -> TextBlock:
        return self._blocks.get(text, TextRole.SECOND, Weight.STRONG, width)


def tick_label(blocks: Blocks, words: str) -> TextBlock:
    """The label of a tick, laid out."""
    return blocks.get(words, TextRole.NOTE)


def zone_label(blocks: Blocks) -> TextBlock:
    """The title of the zone without a set end, laid out."""
    return blocks.get(_("No set end"), TextRole.NOTE)
