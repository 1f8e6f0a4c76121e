# SPDX-License-Identifier: MIT
"""Where the columns of Compare stand: heads and rows share these places."""

from dataclasses import dataclass

from desktop_app.presentation.axis import AxisGeometry, axis_geometry
from desktop_app.ui.appearance import Appearance

STACKED_EM = 53
"""Below this width, in a window of 57 em, the name of a row stands over its cells in two columns at most."""

_NAMES = 176
_LEAST = 220
_MOST = 400
_GAP = 14
_INSET = 14
_AXIS_GAP = 10
_ZONE = 44
_NARROW_MOST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardColumns:
    """The width of the names, the left edge of each column that is shown, and their common width.

    `shown` are the situations in view; the place after them is free for the card that adds one if `has_add`.
    """

    names: int
    shown: tuple[int, ...]
    lefts: tuple[int, ...]
    width: int
    inset: int
    has_add: bool

    @property
    def is_stacked(self) -> bool:
        """Whether the names stand over the cells."""
        return self.names == 0

    def left_of(self, situation: int) -> int:
        """Left edge of the column of a situation that is shown."""
        return self.lefts[self.shown.index(situation)]


def board_columns(look: Appearance, width: int, count: int, other: int) -> BoardColumns:
    """Lay columns out for `count` situations; where not all fit, A stays and `other` is the first one beside it."""
    is_stacked = width < STACKED_EM * look.em
    names = 0 if is_stacked else look.px(_NAMES)
    gap = look.px(_GAP)
    room = width - names
    fitting = max(1, (room + gap) // (look.px(_LEAST) + gap))
    fitting = min(fitting, _NARROW_MOST) if is_stacked else fitting
    shown = shown_situations(count, fitting, other)
    has_add = count < 4 and len(shown) == count and fitting > count  # noqa: PLR2004 - there are four letters
    places = max(1, len(shown) + has_add)
    each = (room - gap * (places - 1)) // places
    each = each if is_stacked else min(each, look.px(_MOST))
    lefts = tuple(names + place * (each + gap) for place in range(places))
    return BoardColumns(names=names, shown=shown, lefts=lefts, width=each, inset=look.px(_INSET), has_add=has_add)


def shown_situations(count: int, fitting: int, other: int) -> tuple[int, ...]:
    """Which situations stand side by side: all, or A and those from `other` on; where one fits, `other` alone."""
    if count <= fitting:
        return tuple(range(count))
    if fitting == 1:
        return (min(max(other, 0), count - 1),)
    beside = fitting - 1
    start = min(max(other, 1), count - beside)
    return (0, *range(start, start + beside))


def column_axis(look: Appearance, columns: BoardColumns, left: int) -> AxisGeometry:
    """The small axis of a column."""
    right = left + columns.width - look.px(8)
    return axis_geometry(left + columns.inset, right, look.px(_AXIS_GAP), look.px(_ZONE))
