# SPDX-License-Identifier: MIT
"""Which of two values is worse for the person: the declared order of kinds."""

from math import inf

from desktop_app.policy.period import period_in_days
from desktop_app.policy.values import (
    Blocked,
    Length,
    LongestLength,
    NotStored,
    OpenRetention,
    TimedRetention,
    TrainingUse,
    Value,
    ZeroRetention,
)

_OPEN_ENDS = {
    "until_you_act": 1e6,
    "while_account_exists": 1e7,
    "organisation_decides": 1e8,
    "indefinite": inf,
}
_TRAINING = {"not_used": 0.0, "can_be_used": 1.0, "used": 2.0}
_ZERO = {
    "applies": 0.0,
    "by_default": 0.0,
    "available": 1.0,
    "does_not_apply": 2.0,
    "not_available": 2.0,
}


def length_in_days(length: Length) -> float:
    """Days of a length for ordering; infinite where it is not known as a number."""
    if isinstance(length, str):
        return period_in_days(length)
    if isinstance(length, LongestLength):
        return max(length_in_days(part) for part in length.longest)
    return inf


def burden(value: Value) -> float | None:
    """How much a value weighs for the person, within its topic; None if it cannot be said.

    Retention is ordered by its longest end: nothing kept, then known lengths, then
    until you act, while the account exists, as long as the organisation decides, and no
    set end. Training: not used, can be used, used. Zero retention: holds, can be had,
    cannot be had. Values that say that something is not known have no place in the order.
    """
    match value:
        case NotStored() | Blocked():
            return 0.0
        case TimedRetention():
            return length_in_days(value.max)
        case OpenRetention():
            return _OPEN_ENDS[value.kind]
        case TrainingUse():
            return _TRAINING[value.kind]
        case ZeroRetention():
            return _ZERO[value.kind]
        case _:
            return None


def is_worse(value: Value, than: Value) -> bool:
    """Whether the first value is known to be worse for the person than the second."""
    left, right = burden(value), burden(than)
    return left is not None and right is not None and left > right
