# SPDX-License-Identifier: MIT
"""Whoever hears a row and whoever sees its bar learn the same lengths, whatever values and claims there are."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop_app.policy.period import period_in_days
from desktop_app.policy.values import Blocked, NotStated, NotStored, TimedRetention, Value
from desktop_app.presentation.axis import axis_fraction, axis_geometry
from desktop_app.presentation.timeline import TimelineRow
from desktop_app.presentation.timeline_marks import BARS, Mark, MarkViewModel
from tests.presentation.invented import fixed, open_end, ranged, up_to
from tests.presentation.test_timeline import alone, by_paper

pytestmark = pytest.mark.unwatched

_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_AMOUNTS = re.compile(r"(?:(\d+)(?: (day|week|month|year)s?)? to )?(\d+) (day|week|month|year)s?")
_PERIODS = st.builds("P{}{}".format, st.integers(1, 40), st.sampled_from("DWMY"))


def _range(one: str, other: str) -> Value:
    shortest, longest = sorted((one, other), key=period_in_days)
    return fixed(longest) if period_in_days(shortest) == period_in_days(longest) else ranged(shortest, longest)


_TIMED = st.one_of(_PERIODS.map(fixed), _PERIODS.map(up_to), st.builds(_range, _PERIODS, _PERIODS))
_VALUES: st.SearchStrategy[Value] = st.one_of(
    _TIMED,
    st.sampled_from(
        (
            NotStored(kind="not_stored", holder="post"),
            Blocked(kind="blocked"),
            NotStated(kind="not_stated", ask="post"),
            *(open_end(kind) for kind in ("until_you_act", "organisation_decides", "indefinite")),
        )
    ),
)


def _lengths(words: str) -> list[float]:
    """Every length that words name, in days; a unit is said once for both ends of a range."""
    found: list[float] = []
    for first, first_unit, last, unit in _AMOUNTS.findall(words):
        if first:
            found.append(period_in_days(f"P{first}{_UNITS[first_unit or unit]}"))
        found.append(period_in_days(f"P{last}{_UNITS[unit]}"))
    return found


def _told(mark: MarkViewModel) -> list[float]:
    """The lengths that the label names for the bar itself; nothing kept is a length of zero."""
    is_gone = "not stored" in mark.label or "not possible here" in mark.label
    return [*_lengths(mark.label), *([0.0] if is_gone and not mark.further else [])]


def _check(row: TimelineRow) -> None:
    axis = axis_geometry(0, 1000, 20, 80)
    for mark in row.marks:
        assert set(_lengths(mark.label)) <= set(_lengths(row.spoken)) & set(_lengths(row.cells.how_long))
        if mark.mark not in BARS:
            assert mark.max_days == 0
            continue
        told = _told(mark)
        assert mark.max_days == max(told)
        assert mark.min_days == min(told) or mark.mark is Mark.SET_TIME
        assert axis.x(mark.max_days) == axis.left + axis.steps_width * axis_fraction(max(told))
        assert (mark.mark is Mark.SET_TIME) == (mark.min_days == mark.max_days)


@settings(max_examples=60)
@given(_VALUES, st.lists(_TIMED, max_size=2))
def test_row_on_which_sources_disagree_says_what_its_bar_shows(value: Value, claims: list[Value]) -> None:
    assume(isinstance(value, TimedRetention) or not claims)
    _check(alone(value, *claims))


@settings(max_examples=60)
@given(_VALUES, _VALUES)
def test_row_of_two_cases_says_what_its_bars_show(one: Value, other: Value) -> None:
    _check(by_paper(one, one, one, other, other))


def test_lengths_are_read_out_of_words() -> None:
    assert _lengths("7 to 30 days") == [7, 30]
    assert _lengths("Insured: up to 2 years") == [730]
    assert _lengths("until you delete it") == []
