# SPDX-License-Identifier: MIT
"""Is a dispute sound? Its sides differ, its rules hold what governs, and each side speaks on some day."""

from collections.abc import Iterator
from datetime import date

from desktop_app.policy.budget import Budget
from desktop_app.policy.dispute import told_dispute
from desktop_app.policy.faults import Fault
from desktop_app.policy.model import Dispute, PolicyModel
from desktop_app.policy.testimony import is_in_force


def dispute_faults(model: PolicyModel, dispute: Dispute, budget: Budget) -> Iterator[Fault]:
    """What is wrong with one dispute of a model whose names all mean something."""
    for what in (*_sides(dispute), *_governing(model, dispute), *_days(model, dispute, budget)):
        yield Fault(f"dispute {dispute.id}", what)


def _sides(dispute: Dispute) -> Iterator[str]:
    if len(dispute.claims) == 1:
        yield "has one claim only; a dispute needs two sides"
    if dispute.about != "value":
        return
    governing = next(claim for claim in dispute.claims if claim.id == dispute.governing)
    for claim in dispute.claims:
        if claim.value is None:
            yield f"is about a value, but the claim {claim.id} has none; add its `value`"
        elif claim is not governing and claim.value == governing.value:
            yield f"the claims {governing.id} and {claim.id} have the same value; nobody disagrees"


def _governing(model: PolicyModel, dispute: Dispute) -> Iterator[str]:
    if dispute.state != "open" or dispute.about != "value":
        return
    governing = next(claim for claim in dispute.claims if claim.id == dispute.governing)
    for name in dispute.contests:
        if name in model.rule_by_id and model.rule_by_id[name].value != governing.value:
            yield f"the governing claim differs from the value of rule {name}"


def _days(model: PolicyModel, dispute: Dispute, budget: Budget) -> Iterator[str]:
    """Claims and sources that are told on no day, and the first day on which the governing side is missing."""
    cited: set[tuple[str, str]] = set()
    speechless: date | None = None
    cost = 1 + (len(dispute.contests) + sum(len(claim.sources) for claim in dispute.claims)) // 4
    for day in _first_days(model, dispute):
        budget.spend(cost, f"dispute {dispute.id}")
        told = told_dispute(dispute, model.source_by_id, day)
        if told is not None:
            cited |= {(claim.id, source) for claim in told.claims for source in claim.sources}
        elif speechless is None and dispute.state == "open" and _is_contested(model, dispute, day):
            speechless = day
    if not cited and len(dispute.claims) > 1:
        yield "is never told: on no day of its rules do the governing claim and another have a source in force"
        return
    if speechless is not None:
        yield (
            f"the governing claim {dispute.governing} has no source in force on {speechless.isoformat()}, "
            "though another claim has; name the version of that day"
        )
    for claim in dispute.claims:
        for source in claim.sources:
            if cited and (claim.id, source) not in cited:
                yield f"the claim {claim.id} cites {source}, which is in force on no day on which it is told; drop it"


def _is_contested(model: PolicyModel, dispute: Dispute, day: date) -> bool:
    """Whether a side that does not govern has a source in force."""
    others = (claim for claim in dispute.claims if claim.id != dispute.governing)
    return any(is_in_force(model.source_by_id[name], day) for claim in others for name in claim.sources)


def _first_days(model: PolicyModel, dispute: Dispute) -> list[date]:
    """The first day of every stretch of time in which a contested rule is in force and no source begins or ends."""
    effectives = [model.rule_by_id[name].effective for name in dispute.contests if name in model.rule_by_id]
    periods = [model.source_by_id[name].in_force for claim in dispute.claims for name in claim.sources]
    days = {day for period in (*effectives, *periods) for day in (period.since, period.until) if day}
    days = {day for day in days if day > model.first_date} | {model.first_date}
    return sorted(day for day in days if any(effective.covers(day) for effective in effectives))
