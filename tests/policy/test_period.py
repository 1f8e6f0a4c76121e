# SPDX-License-Identifier: MIT
"""Lengths of time: read, ordered, and added to a day by the calendar."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.policy.period import add_period, is_period, parse_period, period_in_days


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("P30D", 30, "day"),
        ("P2W", 2, "week"),
        ("P6M", 6, "month"),
        ("P5Y", 5, "year"),
        ("PT24H", 24, "hour"),
        ("PT5M", 5, "minute"),
    ],
)
def test_a_length_keeps_its_unit(text: str, amount: int, unit: str) -> None:
    assert parse_period(text) == (amount, unit)


@pytest.mark.parametrize(
    "text", ["", "30", "P", "P0D", "P30", "P1Y6M", "PT1D", "P5H", "P-3D", "p30d", "P30D\n", "P 3D"]
)
def test_other_texts_are_refused(text: str) -> None:
    assert not is_period(text)
    with pytest.raises(ValueError, match="not a length"):
        parse_period(text)


def test_order_counts_a_month_as_thirty_days() -> None:
    ordered = ["PT5M", "PT24H", "P7D", "P2W", "P1M", "P31D", "P12M", "P1Y", "P2Y"]

    assert all(period_in_days(left) < period_in_days(right) for left, right in pairwise(ordered))
    assert period_in_days("P1M") == period_in_days("P30D")


@pytest.mark.parametrize(
    ("start", "text", "end"),
    [
        (date(2026, 3, 3), "P30D", date(2026, 4, 2)),
        (date(2026, 3, 3), "P2W", date(2026, 3, 17)),
        (date(2026, 1, 31), "P1M", date(2026, 3, 1)),
        (date(2024, 2, 29), "P1Y", date(2025, 3, 1)),
        (date(2024, 2, 29), "P4Y", date(2028, 2, 29)),
        (date(2025, 12, 15), "P1M", date(2026, 1, 15)),
        (date(2026, 3, 3), "P5Y", date(2031, 3, 3)),
        (date(2026, 3, 3), "PT24H", date(2026, 3, 4)),
        (date(2026, 3, 3), "PT5M", date(2026, 3, 4)),
        (date(2026, 3, 3), "PT72H", date(2026, 3, 6)),
    ],
)
def test_a_length_ends_by_the_calendar(start: date, text: str, end: date) -> None:
    assert add_period(start, text) == end


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 600), st.sampled_from("DWMY"))
def test_an_end_is_never_shown_too_early(start: date, amount: int, unit: str) -> None:
    text = f"P{min(amount, 99)}{unit}"

    passed = (add_period(start, text) - start).days

    shortest = {"D": 1, "W": 7, "M": 28, "Y": 365}[unit]
    assert passed >= min(amount, 99) * shortest
