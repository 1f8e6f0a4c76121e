# SPDX-License-Identifier: MIT
"""`compare`: up to four ways of using Claude side by side."""

from typing import Literal

from desktop_app.commands.answers import assess
from desktop_app.commands.days import warn_of_days_ahead
from desktop_app.commands.environment import EXIT_FINE, Environment, UsageError
from desktop_app.commands.files import deliver
from desktop_app.commands.overlaid import open_model
from desktop_app.presentation.compared import (
    Comparison,
    compared_csv,
    compared_markdown,
    compared_record,
    compared_text,
)
from desktop_app.presentation.comparing import FEWEST, ComparedSituation, comparison_view_model
from desktop_app.presentation.letters import LETTERS
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import json_text
from desktop_app.quick_dataclass import dataclass

CompareFormat = Literal["text", "json", "md", "csv"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRequest:
    """What was asked on the command line: the answers of each situation, as they were written."""

    situations: tuple[tuple[str, ...], ...]
    as_of: str | None
    has_differences_only: bool
    format: CompareFormat
    output: str | None
    overlay: str | None


def compare(request: CompareRequest, environment: Environment) -> int:
    """Write the comparison.

    Raises:
        UsageError: there are too few situations or too many, or an answer does not fit.
        UserFacingError: the overlay cannot be used, or the output file cannot be written.
    """
    _check_situations(request.situations)
    opened = open_model(request.overlay, environment)
    situations = []
    for letter, answers in zip(LETTERS, request.situations, strict=False):
        try:
            assessment = assess(opened.reasoner, answers, request.as_of, environment.today)
        except UsageError as error:
            raise UsageError(f"situation {letter}: {error}") from error
        situations.append(ComparedSituation(assessment=assessment, contracts=opened.contracts(assessment)))
    warn_of_days_ahead(opened.model, situations[0].assessment.selection.as_of, environment)
    comparison = Comparison(
        situations=tuple(situations),
        view_model=comparison_view_model(situations, has_differences_only=request.has_differences_only),
        digest=opened.digest,
        overlay=opened.laid_over,
    )
    deliver(_render(comparison, request, environment), request.output, environment)
    return EXIT_FINE


def _check_situations(situations: tuple[tuple[str, ...], ...]) -> None:
    if len(situations) < FEWEST:
        raise UsageError("compare needs a second situation; add --with and its answers, such as --with -a channel=api")
    if len(situations) > len(LETTERS):
        raise UsageError(f"compare takes {len(LETTERS)} situations at most, not {len(situations)}; drop some --with")
    for letter, answers in zip(LETTERS, situations, strict=False):
        if not answers:
            place = "before the first --with" if letter == LETTERS[0] else "after its --with"
            raise UsageError(f"situation {letter} has no answers; add -a question=option {place}")


def _render(comparison: Comparison, request: CompareRequest, environment: Environment) -> str:
    match request.format:
        case "json":
            return json_text(compared_record(comparison))
        case "md":
            return compared_markdown(comparison)
        case "csv":
            return compared_csv(comparison)
        case "text":
            return compared_text(comparison, Page(has_color=environment.has_color and request.output is None))
