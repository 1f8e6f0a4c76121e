# SPDX-License-Identifier: MIT
"""Days in words and words as days, the month in letters: never 03/04/26."""

import re
from datetime import date
from typing import Literal

from desktop_app.i18n import _

DayOrder = Literal["dmy", "mdy", "ymd"]
"""In which order a language writes day, month and year."""

LEAST_YEAR = 2000
"""No day before this year is taken: Claude is younger, so it is a slip of the finger."""
_SHORT_MONTH = 3


def month_words(month: int) -> str:
    """The name of a month, 1 to 12."""
    names = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return names[month - 1]


def day_words(day: date) -> str:
    """A day such as "2 April 2026"."""
    # i18n: fr "1er {month} {year}", since only the first of a month is counted so
    pattern = _("1 {month} {year}") if day.day == 1 else _("{day} {month} {year}")
    return pattern.format(day=day.day, month=month_words(day.month), year=day.year)


def short_month_words(month: int) -> str:
    """The short name of a month, 1 to 12, where room is short."""
    names = (
        _("Jan"),
        _("Feb"),
        _("Mar"),
        _("Apr"),
        _("May"),
        _("Jun"),
        _("Jul"),
        _("Aug"),
        _("Sep"),
        _("Oct"),
        _("Nov"),
        _("Dec"),
    )
    return names[month - 1]


def short_day_words(day: date) -> str:
    """A day where room is short, such as "2 Apr 2026"."""
    pattern = _("{day} {short_month} {year}")
    return pattern.format(day=day.day, short_month=short_month_words(day.month), year=day.year)


def day_in_year_words(day: date) -> str:
    """A day whose year is told beside it, such as "2 Apr"."""
    return _("{day} {short_month}").format(day=day.day, short_month=short_month_words(day.month))


def span_words(first: date, last: date) -> str:
    """Two days as the ends of a span: "10 March and 2 April 2026"; the year is said once where both share it."""
    start = day_words(first)
    if first.year == last.year:
        start = _("{day} {month}").format(day=first.day, month=month_words(first.month))
    # i18n: two days as the ends of a span, as they follow the word for "between": fr "{first_day} et le {last_day}"
    return _("{first_day} and {last_day}").format(first_day=start, last_day=day_words(last))


def read_day(text: str, order: DayOrder) -> date | None:
    """The day that somebody typed, in the order of the language; None if it is none.

    The month can be a number or its name, at least three letters of it. A number of four digits is the year,
    wherever it stands; a year needs four digits.
    """
    numbers = re.findall(r"\d+", text)
    named = _named_month(re.findall(r"[^\W\d_]+", text))
    if named is not None and len(numbers) == 2:  # noqa: PLR2004 - day and year
        first, last = numbers
        year, day = (first, last) if _is_year(first) else (last, first)
        return _day_of(year, named, day)
    if len(numbers) != 3:  # noqa: PLR2004 - day, month and year
        return None
    known = "ymd" if _is_year(numbers[0]) else order
    parts = dict(zip(known, numbers, strict=True))
    return _day_of(parts["y"], int(parts["m"]) if len(parts["m"]) <= 2 else 0, parts["d"])  # noqa: PLR2004 - two digits


def _is_year(number: str) -> bool:
    return len(number) == 4  # noqa: PLR2004 - a year has four digits


def _named_month(words: list[str]) -> int | None:
    for word in words:
        start = word.casefold()
        for month in range(1, 13):
            names = (month_words(month).casefold(), short_month_words(month).casefold().rstrip("."))
            if start == names[1] or (len(start) >= _SHORT_MONTH and names[0].startswith(start)):
                return month
    return None


def _day_of(year: str, month: int, day: str) -> date | None:
    if not _is_year(year) or len(day) > 2:  # noqa: PLR2004 - two digits
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
