# SPDX-License-Identifier: MIT
"""Days as words, words as days, and days that cannot be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.presentation.days import DayOrder, day_words, read_day, short_day_words, span_words
from desktop_app.presentation.entered_days import day_limits

TODAY = date(2026, 11, 21)
DAY = date(2026, 3, 2)
_DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("2 March 2026", "dmy"),
        ("2 mar 2026", "dmy"),
        ("March 2, 2026", "mdy"),
        ("2026 March 2", "ymd"),
        ("2.3.2026", "dmy"),
        ("02/03/2026", "dmy"),
        ("3/2/2026", "mdy"),
        ("2026-03-02", "dmy"),
        ("2026-03-02", "mdy"),
        ("  2 March 2026 ", "dmy"),
    ],
)
def test_day_is_read_in_the_order_of_the_language(text: str, order: DayOrder) -> None:
    assert read_day(text, order) == DAY


@pytest.mark.parametrize(
    "text", ["", "soon", "2 March", "2 Ma 2026", "30 February 2026", "2.3.26", "2.13.2026", "2 3", "1 2 3 4", "2026"]
)
def test_what_is_no_whole_day_is_not_guessed(text: str) -> None:
    assert read_day(text, "dmy") is None


@given(_DAYS, st.sampled_from(["dmy", "mdy", "ymd"]))
def test_words_for_a_day_are_read_back_in_every_order(day: date, order: DayOrder) -> None:
    assert read_day(day_words(day), order) == day
    assert read_day(short_day_words(day), order) == day
    assert read_day(day.isoformat(), order) == day


def test_span_names_the_year_once() -> None:
    assert span_words(date(2026, 3, 10), date(2026, 4, 2)) == "10 March and 2 April 2026"
    assert span_words(date(2026, 12, 10), date(2027, 1, 2)) == "10 December 2026 and 2 January 2027"


def test_a_deletion_before_the_sending_is_refused() -> None:
    limits = day_limits("deleted_on", {"sent_on": date(2026, 3, 3)}, TODAY)

    assert limits.refusal(date(2026, 3, 2)) == "This is before you sent it."
    assert limits.refusal(date(2026, 3, 3)) == ""


def test_a_sending_after_the_deletion_is_refused() -> None:
    limits = day_limits("sent_on", {"deleted_on": date(2026, 3, 3)}, TODAY)

    assert limits.refusal(date(2026, 3, 4)) == "You deleted it before this day."
    assert limits.refusal(date(2026, 3, 3)) == ""


@pytest.mark.parametrize("question", ["sent_on", "deleted_on", "improvement_changed_on", "terms_accepted_on"])
def test_a_day_to_come_and_no_day_at_all_are_refused(question: str) -> None:
    limits = day_limits(question, {}, TODAY)

    assert limits.refusal(date(2026, 11, 22)) == "This day is still to come."
    assert limits.refusal(TODAY) == ""
    assert limits.refusal(date(1999, 12, 31)) == "This day is too long ago."
    assert limits.refusal(None) == "We cannot read this day. Write it like 21 November 2026."
