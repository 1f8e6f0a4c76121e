# SPDX-License-Identifier: MIT
"""The axis in plain numbers: named moments at equal steps, a straight line inside a step."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.presentation.axis import (
    AXIS_DAYS,
    axis_fraction,
    axis_geometry,
    kept_ticks,
    tick_priority,
    tick_words,
    true_fraction,
    true_scale_ticks,
)


@pytest.mark.parametrize(("place", "days"), list(enumerate(AXIS_DAYS)))
def test_named_moments_stand_at_equal_steps(place: int, days: int) -> None:
    assert axis_fraction(days) == pytest.approx(place / 7)


def test_thirty_days_stand_at_three_sevenths() -> None:
    assert axis_fraction(30) == 3 / 7


def test_inside_a_step_the_line_is_straight() -> None:
    assert axis_fraction((30 + 365) / 2) == pytest.approx(3.5 / 7)
    assert axis_fraction(0.5) == pytest.approx(0.5 / 7)


@given(st.floats(0, 2555), st.floats(0, 2555))
def test_longer_is_never_drawn_shorter(one: float, other: float) -> None:
    shorter, longer = sorted((one, other))
    assert axis_fraction(shorter) <= axis_fraction(longer)
    if longer - shorter > 1e-6:
        assert axis_fraction(shorter) < axis_fraction(longer)


def test_longer_than_the_axis_ends_at_its_edge() -> None:
    assert axis_fraction(3650) == 1.0
    assert axis_fraction(-1) == 0.0


def test_strip_is_true_to_scale() -> None:
    assert true_fraction(365) == pytest.approx(1 / 7)
    assert true_fraction(30) == pytest.approx(30 / 2555)
    assert true_fraction(9999) == 1.0
    assert [label for _fraction, label in true_scale_ticks()] == ["0", "1", "2", "3", "4", "5", "6", "7 years"]


def test_geometry_leaves_gap_and_zone_at_the_end() -> None:
    axis = axis_geometry(left=204, right=644, gap=20, zone_width=80)
    assert axis.steps_width == 340
    assert axis.x(0) == 204
    assert axis.x(2555) == 544
    assert (axis.zone_left, axis.right) == (564, 644)
    assert axis.true_x(365 * 7) == axis.x(365 * 7)
    assert [days for days, _x in axis.ticks] == list(AXIS_DAYS)


def test_geometry_without_room_has_no_steps() -> None:
    assert axis_geometry(left=100, right=120, gap=20, zone_width=80).steps_width == 0


def test_label_of_every_named_moment() -> None:
    words = [tick_words(days) for days in AXIS_DAYS]
    assert words == ["Sent", "1 day", "1 week", "30 days", "1 year", "2 years", "5 years", "7 years"]


def test_ends_of_bars_keep_their_labels_longest() -> None:
    order = tick_priority(first_end=730, shortest_ends=[7], other_ends=[1825, 90])
    assert order == [0, 2555, 730, 7, 1825, 30, 365, 1]


def test_without_bars_the_usual_order_holds() -> None:
    assert tick_priority(None, [], []) == [0, 2555, 30, 365, 1825, 7, 730, 1]


def test_labels_that_come_too_close_are_dropped_in_order() -> None:
    spans = {0: (0.0, 20.0), 1: (24.0, 40.0), 7: (30.0, 50.0), 30: (60.0, 80.0)}
    assert kept_ticks([0, 30, 7, 1], spans, distance=5) == (0, 7, 30)
    assert kept_ticks([0, 30, 1, 7], spans, distance=4) == (0, 1, 30)


@given(st.permutations(AXIS_DAYS), st.floats(100, 700), st.floats(10, 60))
def test_kept_labels_never_come_closer_than_the_distance(order: list[int], width: float, label: float) -> None:
    axis = axis_geometry(0, width, 20, 60)
    spans = {days: (x - label / 2, x + label / 2) for days, x in axis.ticks}
    kept = kept_ticks(order, spans, distance=5)
    assert order[0] in kept
    assert all(spans[after][0] - spans[before][1] >= 5 for before, after in pairwise(kept))
