# SPDX-License-Identifier: MIT
"""`sources --stale DAYS`: what nobody has confirmed for longer than that."""

from typing import Literal

from desktop_app.commands.environment import EXIT_FINE, EXIT_STALE, Environment, UsageError
from desktop_app.commands.overlaid import open_model
from desktop_app.presentation.aging import ages_record, ages_text, confirmation_ages
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import json_text


def stale(days: int, form: Literal["text", "json"], environment: Environment) -> int:
    """Write the ages as of today, a contract among them; the status says whether something is older.

    Raises:
        UsageError: the number of days is below zero.
    """
    if days < 0:
        raise UsageError(f"--stale {days}: give a number of days, 0 or more")
    opened = open_model(None, environment)
    ages = confirmation_ages(opened.model, days, environment.today)
    if form == "json":
        environment.out.write(json_text(ages_record(ages, opened.model, opened.digest, opened.laid_over)))
    else:
        environment.out.write(ages_text(ages, Page(has_color=environment.has_color)))
    return EXIT_STALE if ages.stale else EXIT_FINE
