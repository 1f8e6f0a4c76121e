# SPDX-License-Identifier: MIT
"""Lengths of time as ISO 8601 text, kept in the unit in which a source wrote them."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

PeriodUnit = Literal["minute", "hour", "day", "week", "month", "year"]

PERIOD_PATTERN = r"^P(?:T[1-9]\d{0,4}[MH]|[1-9]\d{0,4}[DWMY])$"

_SHAPE = re.compile(r"^P(T?)([1-9]\d{0,4})([MHDWY])$")
_UNITS: dict[tuple[str, str], PeriodUnit] = {
    ("T", "M"): "minute",
    ("T", "H"): "hour",
    ("", "D"): "day",
    ("", "W"): "week",
    ("", "M"): "month",
    ("", "Y"): "year",
}
_DAYS: dict[PeriodUnit, float] = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.0,
    "year": 365.0,
}


@lru_cache(maxsize=256)
def parse_period(text: str) -> tuple[int, PeriodUnit]:
    """Split an ISO 8601 length such as ``P30D`` into amount and unit.

    Raises:
        ValueError: the text is not one number with one unit.
    """
    match = _SHAPE.fullmatch(text)
    unit = _UNITS.get((match[1], match[3])) if match else None
    if match is None or unit is None:
        message = f"{text!r} is not a length such as P30D, P6M, P5Y or PT24H"
        raise ValueError(message)
    return int(match[2]), unit


def is_period(text: str) -> bool:
    """Whether the text is a length that `parse_period` can read."""
    return re.fullmatch(PERIOD_PATTERN, text) is not None


@lru_cache(maxsize=256)
def period_in_days(text: str) -> float:
    """Length in days for ordering: a month counts 30 days, a year 365."""
    amount, unit = parse_period(text)
    return amount * _DAYS[unit]


def add_period(start: date, text: str) -> date:
    """Day on which a length that starts on `start` is over, by the calendar.

    The first day counts as day 0. Months and years keep the day of the month; where
    that day does not exist, the first day of the following month is taken, so a
    promise of deletion is never shown too early. Parts of a day end on the next day.
    """
    amount, unit = parse_period(text)
    if unit in ("minute", "hour"):
        return start + timedelta(days=max(1, round(amount * _DAYS[unit])))
    if unit in ("day", "week"):
        return start + timedelta(days=int(amount * _DAYS[unit]))
    months = amount * (12 if unit == "year" else 1)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    try:
        return start.replace(year=year, month=month + 1)
    except ValueError:
        year, month = divmod(year * 12 + month + 1, 12)
        return date(year, month + 1, 1)
