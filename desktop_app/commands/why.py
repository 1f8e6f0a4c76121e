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


def why(
    subject: str, answers: tuple[str, ...], as_of: str | None, environment: Environment, overlay: str | None = None
) -> int:
    """Write the trace of one subject.

    Raises:
        UsageError: the subject is unknown, or an answer does not fit.
    """
    opened = open_model(overlay, environment)
    reasoner = opened.reasoner
    known = reasoner.model.subject_by_id.get(subject)
    if known is None:
        raise UsageError(f"unknown subject {subject!r}, {suggestion(subject, reasoner.model.subject_by_id)}")
    assessment = assess(reasoner, answers, as_of, environment.today)
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
    environment.out.write(traced_text(explanation, traced, Page(has_color=environment.has_color)))
    return EXIT_FINE
