# SPDX-License-Identifier: MIT
"""Days in words, the month in letters: never 03/04/26."""

from datetime import date

from desktop_app.i18n import _


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
    return _("{day} {month} {year}").format(day=day.day, month=month_words(day.month), year=day.year)
