# SPDX-License-Identifier: MIT
"""Results of a search outside the window, and what is told about a source or a disagreement that has no place in it."""

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import Json
from desktop_app.presentation.searching import SearchViewModel
from desktop_app.presentation.sourcing import SourceViewModel
from desktop_app.presentation.wording import stopped

_EXAMPLE = "-a channel=claude-app"


def source_lines(assessment: Assessment, source: SourceViewModel) -> tuple[str, ...]:
    """Kind and dates of a source that the window lists nowhere; with answers, that none rests on it."""
    told = _("No answer in your situation rests on it.") if assessment.settled.answers else ""
    return tuple(line for line in (stopped(source.kind), source.dates, told) if line)


def dispute_lines(model: PolicyModel, name: str) -> tuple[str, ...]:
    """The title of a disagreement, then each side, the one that governs first, and why."""
    dispute = next(item for item in model.disputes if item.id == name)
    claims = sorted(dispute.claims, key=lambda claim: claim.id != dispute.governing)
    sides = tuple(
        (_("We go by this: {claim}") if claim.id == dispute.governing else _("Also said: {claim}")).format(
            claim=model.text(f"dispute.{name}.{claim.id}")
        )
        for claim in claims
    )
    return (model.text(f"dispute.{name}.title"), *sides, model.text(f"dispute.{name}.why"))


def search_text(view_model: SearchViewModel, page: Page, *, is_answered: bool) -> str:
    """The results in words, group after group; without any answer given, how to give one comes first."""
    page.text(view_model.hint or view_model.count)
    if view_model.groups and not is_answered:
        page.text(_("Add where you use Claude to see the answers, such as {example}.").format(example=_EXAMPLE))
    for group in view_model.groups:
        page.heading(group.title, level=2)
        for result in group.results:
            page.strong(result.title, indent=2)
            page.text(result.answer, indent=4)
            page.text(f"[{result.kind.value}: {result.id}]", indent=4)
    return str(page)


def search_record(view_model: SearchViewModel) -> dict[str, Json]:
    """The results for programs, best first within their kinds; `leads_to` is where the window would go."""
    return {
        "query": view_model.query,
        "results": [
            {
                "kind": result.kind.value,
                "id": result.id,
                "title": result.title,
                "answer": result.answer,
                "applies": result.is_here,
                "leads_to": {"kind": result.target.kind.value, "id": result.target.id},
            }
            for result in view_model.results
        ],
    }
