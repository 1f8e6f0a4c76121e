# SPDX-License-Identifier: MIT
"""`why`: the rules that were tried for one subject, the disputes, and what would change the answer."""

from dataclasses import replace

from desktop_app.commands.answers import assess
from desktop_app.commands.days import warn_of_days_ahead
from desktop_app.commands.environment import EXIT_FINE, Environment, UsageError
from desktop_app.commands.overlaid import open_model
from desktop_app.policy.change import changes_from
from desktop_app.policy.faults import suggestion
from desktop_app.policy.trace import trace
from desktop_app.presentation.explained import Explanation
from desktop_app.presentation.page import Page
from desktop_app.presentation.traced_text import traced_text
from desktop_app.quick_dataclass import dataclass

_FINDING = "'afterprompt subjects' lists them, 'afterprompt search' finds them by words"


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyRequest:
    """What was asked on the command line, as it was written; a full trace has the rules for other ways too."""

    subject: str
    answers: tuple[str, ...]
    as_of: str | None
    overlay: str | None
    is_full: bool


def why(request: WhyRequest, environment: Environment) -> int:
    """Write the trace of one subject.

    Raises:
        UsageError: the subject is unknown, or an answer does not fit.
    """
    opened = open_model(request.overlay, environment)
    reasoner, subject = opened.reasoner, request.subject
    known = reasoner.model.subject_by_id.get(subject)
    if known is None:
        remedy = suggestion(subject, reasoner.model.subject_by_id, otherwise=_FINDING)
        raise UsageError(f"unknown subject {subject!r}, {remedy}")
    assessment = assess(reasoner, request.answers, request.as_of, environment.today)
    changes = tuple(
        replace(change, subjects=(subject,))
        for change in changes_from(reasoner, assessment)
        if subject in change.subjects
    )
    warn_of_days_ahead(opened.model, assessment.selection.as_of, environment)
    explanation = Explanation(
        assessment=assessment,
        changes=changes,
        digest=opened.digest,
        overlay=opened.laid_over,
        contracts=opened.contracts(assessment),
    )
    traced = trace(reasoner, assessment.selection, known)
    page = Page(has_color=environment.has_color)
    environment.out.write(traced_text(explanation, traced, page, is_full=request.is_full))
    return EXIT_FINE
