# SPDX-License-Identifier: MIT
"""`terms`: the words of the glossary, all of them or one, with what they mean."""

import json
from typing import Literal

from desktop_app.commands.environment import EXIT_FINE, Environment, UsageError
from desktop_app.commands.in_force import open_model_in_force
from desktop_app.policy.faults import suggestion
from desktop_app.presentation.glossary import Glossary, TermViewModel
from desktop_app.presentation.listed import terms_record, terms_text
from desktop_app.presentation.page import Page


def terms(wanted: str | None, form: Literal["text", "json"], environment: Environment) -> int:
    """Write every term, or the one that is called `wanted`: by its id, its name or any spelling.

    Raises:
        UsageError: no term is called so.
    """
    glossary = Glossary(open_model_in_force(environment).reasoner.model)
    shown = tuple(glossary.terms.values()) if wanted is None else (_find(glossary, wanted),)
    if form == "json":
        environment.out.write(json.dumps(terms_record(shown), ensure_ascii=False, indent=2) + "\n")
    else:
        environment.out.write(terms_text(shown, Page(has_color=environment.has_color)))
    return EXIT_FINE


def _find(glossary: Glossary, wanted: str) -> TermViewModel:
    found = glossary.find(wanted)
    if found is None:
        remedy = suggestion(wanted, glossary.terms, otherwise="'afterprompt terms' lists them all")
        raise UsageError(f"unknown term {wanted!r}, {remedy}")
    return found
