# SPDX-License-Identifier: MIT
"""An assessment as one JSON record: the contract of `explain --format json`.

`resources/schema/explain.schema.json` describes it; whoever adds a key raises `EXPLAIN_FORMAT`
if a reader of the old form could be misled.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from desktop_app.policy.change import PossibleChange
from desktop_app.policy.ending import ending
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import Dispute, Evidence, PolicyModel
from desktop_app.policy.ruling import Alternative
from desktop_app.presentation.records import Json, to_json
from desktop_app.presentation.summary import answer_summary, outcome_words
from desktop_app.quick_dataclass import dataclass

if TYPE_CHECKING:
    from desktop_app.presentation.contracted import Contracted, LaidOver

EXPLAIN_FORMAT = 1
"""Version of the record; it grows when a key changes its meaning or goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """All that `explain` tells: the answers, what would change them, and which files said so.

    `contracts` marks, by subject, the answers that rest on an overlay.
    """

    assessment: Assessment
    changes: tuple[PossibleChange, ...]
    digest: str
    overlay: "LaidOver | None" = None
    contracts: Mapping[str, "Contracted"] = field(default_factory=dict)


def explained_record(explanation: Explanation) -> dict[str, Json]:
    """The record of an explanation, in the order of its contract."""
    assessment = explanation.assessment
    settled = assessment.settled
    return {
        "format": EXPLAIN_FORMAT,
        "policy_model": {"version": assessment.model.version, "digest": explanation.digest},
        "overlay": _overlay(explanation.overlay),
        "as_of": assessment.selection.as_of.isoformat(),
        "selection": to_json(settled.answers),
        "set_aside": [to_json(item) for item in assessment.set_aside],
        "assumed": to_json(settled.assumed),
        "open_questions": list(settled.open),
        "answers": [
            answer_record(assessment, answer, explanation.contracts.get(answer.subject.id))
            for answer in assessment.answers
        ],
        "what_would_change": [to_json(change) for change in explanation.changes],
    }


def answer_record(
    assessment: Assessment, answer: SubjectAnswer, contracted: "Contracted | None" = None
) -> dict[str, Json]:
    """One answer of an assessment, as every command tells it."""
    model, told = assessment.model, main_dispute(answer.disputes)
    return {
        "subject": answer.subject.id,
        "topic": answer.topic,
        "status": answer.status,
        "disputed": answer.disputed,
        "only_if": to_json(answer.subject.only_if),
        "happened": answer.happened,
        "value": to_json(answer.value),
        "summary": answer_summary(model, answer),
        "because": model.text(f"rule.{answer.rules[0].id}.because") if answer.rules else None,
        "rules": [rule.id for rule in answer.rules],
        "overrides": _unique(name for rule in answer.rules for name in rule.overrides),
        "evidence": [_evidence(item) for item in answer.evidence],
        "dispute": _dispute(model, told) if told else None,
        "further_disputes": [_dispute(model, item) for item in answer.disputes if item is not told],
        "sources": list(answer.sources),
        "strength": answer.strength,
        "alternatives": [_alternative(model, item) for item in answer.alternatives],
        "depends_on": list(answer.depends_on),
        "assumes": [question for question, _ in answer.assumes],
        "facts": _unique(name for rule in answer.rules for name in rule.facts),
        "contract": _contract(contracted),
        "ends_on": _ends_on(assessment, answer),
    }


def _ends_on(assessment: Assessment, answer: SubjectAnswer) -> str | None:
    """The last day of a copy, where the day is known from which that counts."""
    found = ending(answer.value, assessment.settled.answers)
    return found.latest.isoformat() if found else None


def _overlay(overlay: "LaidOver | None") -> dict[str, Json] | None:
    if overlay is None:
        return None
    from desktop_app.presentation.contracted import overlay_record  # noqa: PLC0415 - most runs have no overlay

    return overlay_record(overlay)


def _contract(contracted: "Contracted | None") -> dict[str, Json] | None:
    if contracted is None:
        return None
    from desktop_app.presentation.contracted import contract_record  # noqa: PLC0415 - most runs have no overlay

    return contract_record(contracted)


def _unique(names: Iterable[str]) -> list[Json]:
    return list(dict.fromkeys(names))


def _evidence(item: Evidence) -> dict[str, Json]:
    return {
        "source": item.source,
        "locator": item.locator,
        "stance": item.stance,
        "confirmed_on": item.confirmed_on.isoformat(),
        "reports_from": item.reports_from.isoformat() if item.reports_from else None,
    }


def main_dispute(disputes: tuple[Dispute, ...]) -> Dispute | None:
    """The dispute to tell first: an open one about the value, else the first; None if nobody disagrees."""
    about_value = (item for item in disputes if item.state == "open" and item.about == "value")
    return next(about_value, disputes[0] if disputes else None)


def _dispute(model: PolicyModel, dispute: Dispute) -> dict[str, Json]:
    return {
        "id": dispute.id,
        "about": dispute.about,
        "state": dispute.state,
        "claims": [
            {"id": claim.id, "value": to_json(claim.value), "sources": list(claim.sources)} for claim in dispute.claims
        ],
        "governing": dispute.governing,
        "why": model.text(f"dispute.{dispute.id}.why"),
    }


def _alternative(model: PolicyModel, item: Alternative) -> dict[str, Json]:
    return {
        "question": item.question,
        "options": list(item.options),
        "outcomes": [
            {
                "value": to_json(outcome.value),
                "summary": outcome_words(model, outcome),
                "rules": list(outcome.rules),
            }
            for outcome in item.outcomes
        ],
    }
