# SPDX-License-Identifier: MIT
"""`overview`: every way to use Claude, with the same few answers for each."""

from typing import Literal

from desktop_app.commands.embedded import open_embedded_model
from desktop_app.commands.environment import EXIT_FINE, Environment
from desktop_app.presentation.overview import overview_csv, overview_record, overview_rows, overview_text
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import json_text

OverviewFormat = Literal["text", "csv", "json"]


def overview(form: OverviewFormat, environment: Environment) -> int:
    """Write the overview as of today."""
    embedded = open_embedded_model()
    rows = overview_rows(embedded.reasoner, environment.today)
    match form:
        case "json":
            record = overview_record(rows, embedded.reasoner.model, embedded.digest, environment.today)
            environment.out.write(json_text(record))
        case "csv":
            environment.out.write(overview_csv(rows))
        case "text":
            environment.out.write(overview_text(rows, Page(has_color=environment.has_color)))
    return EXIT_FINE
