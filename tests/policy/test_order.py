# SPDX-License-Identifier: MIT
"""Which value is worse for the person: the declared order, and what has no place in it."""

from itertools import pairwise

import pytest

from desktop_app.policy.order import burden, is_worse, length_in_days
from desktop_app.policy.values import (
    AnswerLength,
    Blocked,
    LongestLength,
    NotStated,
    OpenRetention,
    Outside,
    PartyRole,
    Statement,
    TimedRetention,
    TrainingUse,
    Value,
    ZeroRetention,
)
from tests.policy.builders import NOTHING_KEPT, UNTIL_YOU_ACT, up_to

_FROM_LIGHT_TO_HEAVY: tuple[Value, ...] = (
    NOTHING_KEPT,
    up_to("PT5M"),
    up_to("P30D"),
    TimedRetention(kind="range", min="P7D", max="P31D", starts="sent", holder="post"),
    up_to("P7Y"),
    UNTIL_YOU_ACT,
    OpenRetention(kind="while_account_exists", starts="created", holder="post"),
    OpenRetention(kind="organisation_decides", starts="created", holder="post"),
    OpenRetention(kind="indefinite", starts="created", holder="post"),
)


def test_retention_is_ordered_from_nothing_kept_to_no_end() -> None:
    weights = [burden(value) for value in _FROM_LIGHT_TO_HEAVY]

    assert None not in weights
    assert all(is_worse(heavy, light) for light, heavy in pairwise(_FROM_LIGHT_TO_HEAVY))


@pytest.mark.parametrize(
    ("worse", "than"),
    [
        (TrainingUse(kind="used"), TrainingUse(kind="can_be_used")),
        (TrainingUse(kind="can_be_used"), TrainingUse(kind="not_used")),
        (ZeroRetention(kind="available"), ZeroRetention(kind="applies")),
        (ZeroRetention(kind="does_not_apply"), ZeroRetention(kind="available")),
        (up_to("P30D"), Blocked(kind="blocked")),
    ],
)
def test_worse_is_worse_in_one_direction_only(worse: Value, than: Value) -> None:
    assert is_worse(worse, than)
    assert not is_worse(than, worse)
    assert not is_worse(worse, worse)


@pytest.mark.parametrize(
    "value",
    [
        NotStated(kind="not_stated", ask="post"),
        Outside(kind="outside", reason="vendor_silence", ask="post"),
        Statement(kind="statement"),
        PartyRole(kind="processor", of="you"),
    ],
)
def test_what_is_not_known_has_no_place_in_the_order(value: Value) -> None:
    assert burden(value) is None
    assert not is_worse(value, up_to("P30D"))
    assert not is_worse(up_to("P30D"), value)


def test_the_longest_of_several_counts() -> None:
    assert length_in_days(LongestLength(longest=("P30D", "P1Y"))) == length_in_days("P1Y")
    assert length_in_days(LongestLength(longest=("P30D", AnswerLength(answer="period")))) == float("inf")
