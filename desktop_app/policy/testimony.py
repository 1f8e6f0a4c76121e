# SPDX-License-Identifier: MIT
"""Which evidence speaks to a day: a text that did not exist yet says nothing, unless it tells of that time."""

from collections.abc import Mapping
from datetime import date

from desktop_app.policy.model import Evidence, Rule, Source


def told_evidence(rule: Rule, sources: Mapping[str, Source], day: date) -> tuple[Evidence, ...]:
    """The evidence of a rule whose source was there by the day, or tells of it from a later time."""
    return tuple([item for item in rule.evidence if _speaks_of(item, sources, day)])


def is_from_later(source: Source, day: date) -> bool:
    """Whether a source is newer than a day: what it tells of that day, it tells in hindsight."""
    return (source.effective or source.published or source.first_seen) > day


def is_in_force(source: Source, day: date) -> bool:
    """Whether a source is in force on a day."""
    return not is_from_later(source, day) and (source.superseded_on is None or day < source.superseded_on)


def _speaks_of(evidence: Evidence, sources: Mapping[str, Source], day: date) -> bool:
    if evidence.reports_from is not None:
        return evidence.reports_from <= day
    source = sources.get(evidence.source)
    return source is None or not is_from_later(source, day)
