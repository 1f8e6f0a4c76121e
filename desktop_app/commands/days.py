# SPDX-License-Identifier: MIT
"""Days that were given: read, and held against the days of which the policy model tells."""

from datetime import date

from desktop_app.commands.environment import Environment, UsageError
from desktop_app.policy.model import PolicyModel


def read_date(text: str, where: str) -> date:
    """A day as ISO 8601.

    Raises:
        UsageError: the text is no such day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{where} {text}: not a day; write it as YYYY-MM-DD") from error


def covered_day(model: PolicyModel, text: str, where: str) -> date:
    """A day of which the model tells.

    Raises:
        UsageError: the text is no day, or one before the first of the model.
    """
    day = read_date(text, where)
    if day < model.first_date:
        raise UsageError(
            f"{where} {text}: before the first day of the policy model; it tells of {model.first_date} and later"
        )
    return day


def warn_of_days_ahead(model: PolicyModel, day: date, environment: Environment) -> None:
    """Say beside the result that for a day to come only what is announced is known."""
    if day > environment.today:
        environment.warn(f"{day} is yet to come: told is what was announced by {model.confirmed_on}")
