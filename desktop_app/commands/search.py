# SPDX-License-Identifier: MIT
"""`search`: everything that the model can say about some words, with the answer for a way to use Claude."""

import json
from typing import Literal

from desktop_app.commands.answers import assess
from desktop_app.commands.environment import EXIT_FINE, Environment
from desktop_app.commands.overlaid import open_model
from desktop_app.presentation.page import Page
from desktop_app.presentation.search_index import SearchIndex
from desktop_app.presentation.search_texts import search_record, search_text
from desktop_app.presentation.searching import search_view_model
from desktop_app.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """What was asked on the command line, as it was written."""

    words: tuple[str, ...]
    answers: tuple[str, ...]
    as_of: str | None
    format: Literal["text", "json"]
    overlay: str | None


def search(request: SearchRequest, environment: Environment) -> int:
    """Write what was found, best first.

    Raises:
        UsageError: an answer does not fit.
    """
    reasoner = open_model(request.overlay, environment).reasoner
    assessment = assess(reasoner, request.answers, request.as_of, environment.today)
    query = " ".join(request.words)
    view_model = search_view_model(assessment, query, SearchIndex(reasoner.model).find(query))
    if request.format == "json":
        environment.out.write(json.dumps(search_record(view_model), ensure_ascii=False, indent=2) + "\n")
    else:
        page = Page(has_color=environment.has_color)
        environment.out.write(search_text(view_model, page, is_answered=bool(assessment.settled.answers)))
    return EXIT_FINE
