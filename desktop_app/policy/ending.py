# SPDX-License-Identifier: MIT
"""When a copy is gone, as days of the calendar: where the day is known from which its length counts."""

from collections.abc import Mapping
from datetime import date

from desktop_app.policy.period import add_period
from desktop_app.policy.selection import Answer
from desktop_app.policy.values import StartEvent, TimedRetention, Value
from desktop_app.quick_dataclass import dataclass

DAY_OF_EVENT: Mapping[StartEvent, str] = {"sent": "sent_on", "received": "sent_on", "deleted": "deleted_on"}
"""The question that tells on which day an event was. No question tells of the other events, and none is guessed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A length laid on the calendar: it starts on a day, and is over between two days, which can be the same."""

    start: date
    earliest: date
    latest: date


def ending(value: Value | None, answers: Mapping[str, Answer]) -> Ending | None:
    """When a copy is gone; None where its length or the day of its start is not known.

    The day of the start is day 0, see `add_period`. A maximum is over on its last day, so people hear "by".
    """
    if not isinstance(value, TimedRetention) or not isinstance(value.max, str):
        return None
    start = answers.get(DAY_OF_EVENT.get(value.starts, ""))
    if not isinstance(start, date):
        return None
    try:
        latest = add_period(start, value.max)
    except (ValueError, OverflowError):
        return None  # past the end of the calendar
    shortest = value.min if value.kind == "range" else None
    earliest = add_period(start, shortest) if isinstance(shortest, str) else latest
    return Ending(start=start, earliest=min(earliest, latest), latest=latest)


def first_known_day(answers: Mapping[str, Answer]) -> date | None:
    """The day on which the calendar of a situation begins: the sending, else the deletion."""
    for question in dict.fromkeys(DAY_OF_EVENT.values()):
        day = answers.get(question)
        if isinstance(day, date):
            return day
    return None
