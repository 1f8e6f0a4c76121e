# SPDX-License-Identifier: MIT
"""Which sides of a dispute had spoken by a day: nobody disagrees before the sources do."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from desktop_app.policy.model import Claim, Dispute, PolicyModel, Source


def told_dispute(dispute: Dispute, sources: Mapping[str, Source], day: date) -> Dispute | None:
    """The dispute with the claims that are made on a day and the sources that make them; None if there is none.

    There is one where the governing claim and another are both made. While a dispute is open, a source makes
    its claim as long as it is in force. Where a dispute is over, the side that gave way is history: a claim
    that nothing in force makes any more is told by the sources that made it before that day.
    """
    claims = tuple([told for told in (_told_claim(dispute, claim, sources, day) for claim in dispute.claims) if told])
    sides = {claim.id for claim in claims}
    if dispute.governing not in sides or sides == {dispute.governing}:
        return None
    return dispute if claims == dispute.claims else replace(dispute, claims=claims)


def marking_days(model: PolicyModel) -> frozenset[date]:
    """The days on which an answer can begin or cease to be marked as disputed."""
    marking = [item for item in model.disputes if item.state == "open" and item.about == "value"]
    names = {name for item in marking for claim in item.claims for name in claim.sources}
    periods = [model.source_by_id[name].in_force for name in names]
    return frozenset(day for period in periods for day in (period.since, period.until) if day)


def _told_claim(dispute: Dispute, claim: Claim, sources: Mapping[str, Source], day: date) -> Claim | None:
    periods = {name: sources[name].in_force for name in claim.sources}
    names = tuple([name for name, period in periods.items() if period.covers(day)])
    if not names and dispute.state != "open":
        names = tuple([name for name, period in periods.items() if period.since and period.since <= day])
    if not names:
        return None
    return claim if names == claim.sources else replace(claim, sources=names)
