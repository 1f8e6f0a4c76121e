# SPDX-License-Identifier: MIT
"""Lengths on the calendar: which day a copy is gone by, and where nobody can say."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.policy.ending import ending, first_known_day
from desktop_app.policy.period import add_period
from desktop_app.policy.values import AnswerLength, OpenRetention, StartEvent, TimedRetention

_DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def kept(longest: str, starts: StartEvent = "sent") -> TimedRetention:
    """A set time."""
    return TimedRetention(kind="fixed", max=longest, starts=starts, holder="anthropic")


def test_sent_on_3_march_with_30_days_is_gone_by_2_april() -> None:
    found = ending(kept("P30D"), {"sent_on": date(2026, 3, 3)})

    assert found is not None
    assert found.latest == date(2026, 4, 2)


def test_years_that_begin_on_29_february_end_on_1_march() -> None:
    found = ending(kept("P2Y"), {"sent_on": date(2024, 2, 29)})

    assert found is not None
    assert found.latest == date(2026, 3, 1)


def test_a_range_ends_between_two_days() -> None:
    value = TimedRetention(kind="range", min="P7D", max="P30D", starts="received", holder="anthropic")

    found = ending(value, {"sent_on": date(2026, 3, 3)})

    assert found is not None
    assert (found.earliest, found.latest) == (date(2026, 3, 10), date(2026, 4, 2))


def test_what_counts_from_the_deletion_never_uses_the_day_of_sending() -> None:
    assert ending(kept("P30D", "deleted"), {"sent_on": date(2026, 3, 3)}) is None
    found = ending(kept("P30D", "deleted"), {"sent_on": date(2026, 3, 3), "deleted_on": date(2026, 5, 1)})
    assert found is not None
    assert found.start == date(2026, 5, 1)


@pytest.mark.parametrize(
    "event", ["last_activity", "created", "flagged", "submitted", "last_used", "account_closed", "contract_ended"]
)
def test_an_event_without_a_day_is_never_guessed(event: StartEvent) -> None:
    answers = {"sent_on": date(2026, 3, 3), "deleted_on": date(2026, 3, 4), "improvement_changed_on": date(2026, 3, 5)}

    assert ending(kept("P30D", event), answers) is None


def test_no_end_without_a_known_length() -> None:
    answers = {"sent_on": date(2026, 3, 3)}
    theirs = TimedRetention(
        kind="fixed", max=AnswerLength(answer="custom_retention"), starts="sent", holder="anthropic"
    )

    assert ending(theirs, answers) is None
    assert ending(OpenRetention(kind="until_you_act", starts="sent", holder="anthropic"), answers) is None
    assert ending(None, answers) is None


def test_past_the_end_of_the_calendar_there_is_no_day() -> None:
    assert ending(kept("P10Y"), {"sent_on": date(9995, 1, 1)}) is None


def test_calendar_begins_with_the_sending_else_with_the_deletion() -> None:
    sent, deleted = date(2026, 3, 3), date(2026, 3, 9)

    assert first_known_day({"deleted_on": deleted, "sent_on": sent}) == sent
    assert first_known_day({"deleted_on": deleted}) == deleted
    assert first_known_day({"improvement_changed_on": sent}) is None


@given(_DAYS, st.integers(1, 5000))
def test_days_are_counted_one_by_one(start: date, days: int) -> None:
    assert add_period(start, f"P{days}D") - start == timedelta(days=days)


@given(_DAYS, st.integers(1, 20))
def test_years_keep_day_and_month_or_take_the_day_after(start: date, years: int) -> None:
    end = add_period(start, f"P{years}Y")

    assert end.year == start.year + years
    expected = (start.month, start.day)
    is_missing = expected == (2, 29) and (end.month, end.day) != expected
    assert (end.month, end.day) == ((3, 1) if is_missing else expected)


@given(_DAYS, st.integers(1, 60))
def test_months_keep_the_day_and_are_never_shorter(start: date, months: int) -> None:
    end = add_period(start, f"P{months}M")
    passed = (end.year - start.year) * 12 + end.month - start.month

    assert (end.day == start.day and passed == months) or (end.day == 1 and passed == months + 1)


@given(_DAYS, _DAYS, st.sampled_from(["P1D", "P30D", "P6M", "P1Y", "P7Y"]))
def test_what_is_sent_later_is_never_gone_earlier(one: date, other: date, length: str) -> None:
    first, last = sorted((one, other))

    assert add_period(first, length) <= add_period(last, length)
