# SPDX-License-Identifier: MIT
"""What a chart is made of once it is laid out: rows, names, chips, bars and labels as rectangles."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from enum import Enum
from typing import overload

from PySide6.QtCore import QPointF, QRectF

from desktop_app.presentation.axis import AxisGeometry
from desktop_app.presentation.timeline import SourceMark, TimelineRow
from desktop_app.presentation.timeline_marks import MarkViewModel
from desktop_app.quick_dataclass import dataclass
from desktop_app.typing_support import override
from desktop_app.ui.text_block import TextBlock


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


class PlacedRows(Sequence[PlacedRow]):
    """The rows of a chart, each placed when it is first looked at: of many only a few are in view."""

    def __init__(self, count: int, make: Callable[[int], PlacedRow]) -> None:
        self._made: list[PlacedRow | None] = [None] * count
        self._make = make

    @override
    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> PlacedRow: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[PlacedRow]: ...

    @override
    def __getitem__(self, place: int | slice) -> PlacedRow | Sequence[PlacedRow]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        made = self._made[place]
        if made is None:
            made = self._made[place] = self._make(place % len(self))
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLayout:
    """The whole chart at one width.

    `views` are its rows as they are told, `tops` and `heights` where each stands with its group title; `rows` are
    placed whole. `ticks` are the tick labels that have room, left edge first.
    """

    width: float
    axis: AxisGeometry
    is_stacked: bool
    name_width: float
    chips_width: float
    views: tuple[TimelineRow, ...]
    tops: tuple[float, ...]
    heights: tuple[float, ...]
    rows: Sequence[PlacedRow]
    ticks: tuple[tuple[int, float], ...]
    tick_words: tuple[str, ...]
    today: float | None
    foot: float

    @property
    def height(self) -> float:
        """Height of all rows."""
        return self.tops[-1] + self.heights[-1] if self.tops else 0.0

    def places_in(self, area: QRectF) -> range:
        """The places of the rows that lie in an area, if only in part."""
        first = max(bisect_right(self.tops, area.top()) - 1, 0)
        return range(first, bisect_left(self.tops, area.bottom()))
