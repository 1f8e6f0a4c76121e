# SPDX-License-Identifier: MIT
"""`explain`: everything that follows from one way of using Claude."""

from typing import Literal

from desktop_app.commands.answers import assess
from desktop_app.commands.days import warn_of_days_ahead
from desktop_app.commands.environment import EXIT_FINE, EXIT_NOT_MET, Environment
from desktop_app.commands.files import deliver
from desktop_app.commands.overlaid import open_model
from desktop_app.policy.change import changes_from
from desktop_app.presentation.explained import Explanation
from desktop_app.quick_dataclass import dataclass

ExplainFormat = Literal["text", "json", "md", "csv"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainRequest:
    """What was asked on the command line, as it was written."""

    answers: tuple[str, ...]
    as_of: str | None
    format: ExplainFormat
    output: str | None
    requirements: tuple[str, ...]
    overlay: str | None = None


def explain(request: ExplainRequest, environment: Environment) -> int:
    """Write the explanation; the status says whether all requirements are met.

    Raises:
        UsageError: an answer or a requirement does not fit.
        UserFacingError: the output file cannot be written.
    """
    opened = open_model(request.overlay, environment)
    assessment = assess(opened.reasoner, request.answers, request.as_of, environment.today)
    unmet: tuple[str, ...] = ()
    if request.requirements:
        from desktop_app.commands.requirements import unmet_requirements

        unmet = unmet_requirements(assessment, request.requirements)
    explanation = Explanation(
        assessment=assessment,
        changes=changes_from(opened.reasoner, assessment),
        digest=opened.digest,
        overlay=opened.laid_over,
        contracts=opened.contracts(assessment),
    )
    warn_of_days_ahead(opened.model, assessment.selection.as_of, environment)
    deliver(_render(explanation, request, environment), request.output, environment)
    for message in unmet:
        environment.warn(message)
    return EXIT_NOT_MET if unmet else EXIT_FINE


def _render(explanation: Explanation, request: ExplainRequest, environment: Environment) -> str:
    """The explanation in the format that was asked for; only its renderer is imported."""
    match request.format:
        case "json":
            from desktop_app.presentation.explained import explained_record
            from desktop_app.presentation.records import json_text

            return json_text(explained_record(explanation))
        case "md":
            from desktop_app.presentation.explained_markdown import explained_markdown

            return explained_markdown(explanation)
        case "csv":
            from desktop_app.presentation.explained_csv import explained_csv

            return explained_csv(explanation)
        case "text":
            from desktop_app.presentation.explained_text import explained_text
            from desktop_app.presentation.page import Page

            return explained_text(explanation, Page(has_color=environment.has_color and request.output is None))
