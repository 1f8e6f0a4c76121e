# SPDX-License-Identifier: MIT
"""Geometry of the time axis: named moments at equal steps, and the strip in true scale.

Plain numbers without a unit: whoever draws passes pixels in and gets pixels back.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from desktop_app.i18n import _
from desktop_app.quick_dataclass import dataclass

AXIS_DAYS = (0, 1, 7, 30, 365, 730, 1825, 2555)
"""The named moments: sent, 1 day, 1 week, 30 days, 1, 2, 5 and 7 years."""

STEPS = len(AXIS_DAYS) - 1
TRUE_SCALE_YEARS = 7
_DAYS_A_YEAR = 365
YEAR_DAYS = tuple(year * _DAYS_A_YEAR for year in range(TRUE_SCALE_YEARS + 1))
"""The moments of the axis in true scale: sent, and each year after."""
YEAR_PRIORITY = tuple(year * _DAYS_A_YEAR for year in (0, TRUE_SCALE_YEARS, 5, 2, 1, 3, 4, 6))
"""Those moments in the order in which their labels are kept when room is short."""
_LAST_TO_GO = (30, 365, 1825, 7, 730, 1)
"""Ticks that mark no end of a bar, in the order in which their labels are kept."""

_TICK_WORDS: dict[int, Callable[[], str]] = {
    0: lambda: _("Sent"),
    1: lambda: _("1 day"),
    7: lambda: _("1 week"),
    30: lambda: _("30 days"),
    365: lambda: _("1 year"),
    730: lambda: _("2 years"),
    1825: lambda: _("5 years"),
    2555: lambda: _("7 years"),
}


def tick_words(days: int) -> str:
    """The label of the tick at a named moment."""
    return _TICK_WORDS[days]()


def axis_fraction(days: float) -> float:
    """Where a length ends on the axis: 0 at the sending, 1 at seven years; longer ones end at 1.

    Equal steps from one named moment to the next, a straight line inside a step, so it grows strictly.
    """
    if days <= 0:
        return 0.0
    if days >= AXIS_DAYS[-1]:
        return 1.0
    step = bisect_right(AXIS_DAYS, days) - 1
    start, end = AXIS_DAYS[step], AXIS_DAYS[step + 1]
    return (step + (days - start) / (end - start)) / STEPS


def true_fraction(days: float) -> float:
    """Where a length ends in true scale: a straight line from 0 to seven years."""
    return min(max(days / (TRUE_SCALE_YEARS * _DAYS_A_YEAR), 0.0), 1.0)


def true_scale_ticks() -> tuple[tuple[float, str], ...]:
    """Fraction and label of each year in the strip; the last one names the unit."""
    years = [(year / TRUE_SCALE_YEARS, str(year)) for year in range(TRUE_SCALE_YEARS)]
    return (*years, (1.0, tick_words(AXIS_DAYS[-1])))


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisGeometry:
    """The axis laid out: where the steps begin, how wide they are, then a gap and the zone without end.

    In true scale the years stand in place of the steps.
    """

    left: float
    steps_width: float
    gap: float
    zone_width: float
    is_true_scale: bool = False

    def x(self, days: float) -> float:
        """Where a length ends."""
        return self.true_x(days) if self.is_true_scale else self.left + self.steps_width * axis_fraction(days)

    def true_x(self, days: float) -> float:
        """Where a length ends in the strip in true scale under the chart."""
        return self.left + self.steps_width * true_fraction(days)

    @property
    def ticks(self) -> tuple[tuple[int, float], ...]:
        """Days and place of each named moment, in true scale of each year."""
        return tuple((days, self.x(days)) for days in (YEAR_DAYS if self.is_true_scale else AXIS_DAYS))

    @property
    def zone_left(self) -> float:
        """Where the zone without a set end begins."""
        return self.left + self.steps_width + self.gap

    @property
    def right(self) -> float:
        """Where the chart ends."""
        return self.zone_left + self.zone_width


def axis_geometry(
    left: float, right: float, gap: float, zone_width: float, *, is_true_scale: bool = False
) -> AxisGeometry:
    """The axis between two edges; the steps take what gap and zone leave."""
    steps_width = max(right - left - gap - zone_width, 0.0)
    return AxisGeometry(left=left, steps_width=steps_width, gap=gap, zone_width=zone_width, is_true_scale=is_true_scale)


def tick_priority(first_end: float | None, shortest_ends: Sequence[float], other_ends: Sequence[float]) -> list[int]:
    """Named moments in the order in which their labels are kept when room is short.

    The two ends of the axis, the end of the first bar, shortest ends of ranges, other ends, then the rest.
    """
    first = () if first_end is None else (first_end,)
    wanted = [AXIS_DAYS[0], AXIS_DAYS[-1], *first, *shortest_ends, *other_ends, *_LAST_TO_GO]
    return [int(days) for days in dict.fromkeys(wanted) if days in AXIS_DAYS]


def kept_ticks(priority: Sequence[int], spans: Mapping[int, tuple[float, float]], distance: float) -> tuple[int, ...]:
    """The ticks whose labels stay, so that none comes closer to another than `distance`.

    `spans` gives left and right edge of each label.
    """
    kept: list[int] = []
    for days in priority:
        left, right = spans[days]
        if all(left - spans[other][1] >= distance or spans[other][0] - right >= distance for other in kept):
            kept.append(days)
    return tuple(sorted(kept))
