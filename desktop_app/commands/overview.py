# SPDX-License-Identifier: MIT
"""`overview`: every way to use Claude, with the same few answers for each."""

from dataclasses import replace
from typing import Literal

from desktop_app.commands.environment import EXIT_FINE, Environment
from desktop_app.commands.overlaid import open_model
from desktop_app.presentation.overview import overview_csv, overview_record, overview_rows, overview_text
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import json_text

OverviewFormat = Literal["text", "csv", "json"]


def overview(form: OverviewFormat, environment: Environment, overlay: str | None = None) -> int:
    """Write the overview as of today."""
    opened = open_model(overlay, environment)
    plain = overview_rows(opened.reasoner, environment.today)
    rows = tuple(replace(row, contracts=opened.contracts(row.assessment)) for row in plain)
    match form:
        case "json":
            record = overview_record(rows, opened.model, opened.digest, environment.today, opened.laid_over)
            environment.out.write(json_text(record))
        case "csv":
            environment.out.write(overview_csv(rows))
        case "text":
            environment.out.write(overview_text(rows, Page(has_color=environment.has_color)))
    return EXIT_FINE
