# SPDX-License-Identifier: MIT
"""How sure the evidence of a rule makes us, computed and never written down."""

from datetime import date, timedelta
from typing import Literal

from desktop_app.policy.model import Evidence, PolicyModel, Rule, Source
from desktop_app.policy.testimony import is_in_force, told_evidence

Strength = Literal["strong", "fair", "thin"]

FRESH = timedelta(days=180)
"""Evidence read within this time is fresh."""
STALE = timedelta(days=365)
"""Evidence last read longer ago than this is thin, whatever its kind."""

_OFFICIAL = ("contract", "official_policy", "vendor_documentation", "help_article")
_ORDER: tuple[Strength, ...] = ("thin", "fair", "strong")
_CAPS: dict[str, Strength] = {"high": "strong", "medium": "fair", "low": "thin"}


def rule_strength(model: PolicyModel, rule: Rule, today: date, day: date | None = None) -> Strength:
    """Strength of a rule today: kind, age and agreement of its supporting evidence.

    With a `day`, only what speaks to that day counts: later texts do not prove how it was before them.

    Strong: an official or contract text in force that was read within 180 days.
    Fair: official but older, or at least two other sources that agree. Thin: one source
    that is not official, or nothing read within a year. The confidence of the facts
    behind the rule is an upper limit (medium: fair, low: thin).
    """
    return told_strength(
        model, rule, rule.evidence if day is None else told_evidence(rule, model.source_by_id, day), today
    )


def told_strength(model: PolicyModel, rule: Rule, told: tuple[Evidence, ...], today: date) -> Strength:
    """Strength of a rule today by some of its evidence."""
    supporting = [item for item in told if item.stance == "supports"]
    best = max([_grade(model, item, today) for item in supporting], default=0)
    if best == 0 and len({item.source for item in supporting if today - item.confirmed_on <= STALE}) > 1:
        best = 1  # these sources agree
    return weakest((_ORDER[best], _CAPS[rule.confidence]))


def source_strength(source: Source, today: date) -> Strength:
    """Strength that a source alone could give today, by its kind and when it was read."""
    if source.kind not in _OFFICIAL or today - source.retrieved > STALE:
        return "thin"
    fresh = today - source.retrieved <= FRESH and is_in_force(source, today)
    return "strong" if fresh and source.seen != "named" else "fair"


def weakest(strengths: tuple[Strength, ...]) -> Strength:
    """The weakest of several strengths: a claim is as sure as its weakest needed link."""
    return min(strengths, key=_ORDER.index, default="thin")


def _grade(model: PolicyModel, evidence: Evidence, today: date) -> int:
    source = model.source_by_id.get(evidence.source)
    if source is None or source.kind not in _OFFICIAL:
        return 0
    age = today - evidence.confirmed_on
    if age > STALE:
        return 0
    fresh = age <= FRESH and is_in_force(source, today)
    return 2 if fresh else 1
