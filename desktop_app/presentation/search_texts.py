# SPDX-License-Identifier: MIT
"""What is told about a source or a disagreement that is not part of the situation: a title and paragraphs."""

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.sourcing import source_view_model


def source_lines(assessment: Assessment, name: str) -> tuple[str, ...]:
    """The title of a source, then who published it, its dates, how it was read, and its address."""
    source = source_view_model(assessment.model.source_by_id[name], 0, assessment.today)
    told = _("No answer in your situation rests on it.") if assessment.settled.answers else ""
    lines = (source.title, f"{source.publisher}. {source.kind}.", source.dates, source.seen, source.address, told)
    return tuple(line for line in lines if line)


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
