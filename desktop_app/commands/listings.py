# SPDX-License-Identifier: MIT
"""`questions`, `subjects` and `sources`: what can be answered, what is told, and what it rests on."""

import json
from typing import Literal

from desktop_app.commands.environment import EXIT_FINE, Environment
from desktop_app.commands.overlaid import open_model
from desktop_app.presentation.listed import (
    questions_record,
    questions_text,
    sources_record,
    sources_text,
    subjects_record,
    subjects_text,
)
from desktop_app.presentation.page import Page

ListingName = Literal["questions", "subjects", "sources"]
ListingFormat = Literal["text", "json"]

_TEXTS = {"questions": questions_text, "subjects": subjects_text, "sources": sources_text}
_RECORDS = {"questions": questions_record, "subjects": subjects_record, "sources": sources_record}


def listing(name: ListingName, form: ListingFormat, environment: Environment) -> int:
    """Write one list of the model in force; a contract of the organisation is among the sources."""
    model = open_model(None, environment).model
    if form == "json":
        environment.out.write(json.dumps(_RECORDS[name](model), ensure_ascii=False, indent=2) + "\n")
    else:
        environment.out.write(_TEXTS[name](model, Page(has_color=environment.has_color)))
    return EXIT_FINE
