# SPDX-License-Identifier: MIT
"""The details of one answer: what it is, from when, why, which sources, and who disagrees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import Claim, Dispute
from desktop_app.policy.strength import Strength
from desktop_app.policy.values import OpenRetention, TimedRetention
from desktop_app.presentation.periods import start_words
from desktop_app.presentation.sourcing import SourceViewModel, source_view_model, strength_reason
from desktop_app.presentation.summary import alternative_words, answer_summary, outcome_words


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchViewModel:
    """What follows from one group of options while the question is open."""

    title: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimViewModel:
    """One side of a dispute with its sources."""

    text: str
    is_governing: bool
    sources: tuple[SourceViewModel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeViewModel:
    """Sources that disagree, side by side, and why one of them governs."""

    title: str
    state: str
    claims: tuple[ClaimViewModel, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsViewModel:
    """All that can be said about one answer in the panel."""

    subject: str
    icon: str
    name: str
    copy: str
    value: str
    starts: str
    holder: str
    because: str
    only_if: str
    assumes: tuple[str, ...]
    branches: tuple[BranchViewModel, ...]
    strength: Strength | None
    support: str
    sources: tuple[SourceViewModel, ...]
    disputes: tuple[DisputeViewModel, ...]


def details_view_model(assessment: Assessment, answer: SubjectAnswer, numbers: Mapping[str, int]) -> DetailsViewModel:
    """The details of one answer; `numbers` gives each source its number in the view."""
    model, subject = assessment.model, answer.subject
    sources = dict.fromkeys(item.source for item in answer.evidence)
    return DetailsViewModel(
        subject=subject.id,
        icon=subject.icon or "info",
        name=model.text(f"subject.{subject.id}.name"),
        copy=model.texts.get(f"subject.{subject.id}.copy", ""),
        value=answer_summary(model, answer),
        starts=_starts(answer),
        holder=_holder(assessment, answer),
        because=model.text(f"rule.{answer.rules[0].id}.because") if answer.rules else "",
        only_if=_only_if(assessment, answer),
        assumes=tuple(_assumes(assessment, answer)),
        branches=tuple(_branches(assessment, answer)),
        strength=answer.strength,
        support=strength_reason(answer.strength) if answer.strength else "",
        sources=tuple(_source(assessment, name, numbers) for name in sources),
        disputes=tuple(_dispute(assessment, item, numbers) for item in answer.disputes),
    )


def _source(assessment: Assessment, name: str, numbers: Mapping[str, int]) -> SourceViewModel:
    return source_view_model(assessment.model.source_by_id[name], numbers.get(name, 0), assessment.today)


def _starts(answer: SubjectAnswer) -> str:
    if isinstance(answer.value, TimedRetention | OpenRetention):
        return start_words(answer.value.starts)
    return ""


def _holder(assessment: Assessment, answer: SubjectAnswer) -> str:
    if isinstance(answer.value, TimedRetention | OpenRetention):
        name = assessment.model.text(f"party.{answer.value.holder}.name")
        return _("Held by {party}").format(party=name)
    return ""


def _only_if(assessment: Assessment, answer: SubjectAnswer) -> str:
    for question, option in (answer.subject.only_if or {}).items():
        condition = assessment.model.text(f"option.{question}.{option}.condition")
        if answer.happened:
            return _("You told us: {condition}").format(condition=condition)
        return _("Only if: {condition}").format(condition=condition)
    return ""


def _assumes(assessment: Assessment, answer: SubjectAnswer) -> Iterator[str]:
    model = assessment.model
    for question, option in answer.assumes:
        name = model.text(f"question.{question}.short")
        chosen = model.text(f"option.{question}.{option}.chip")
        yield _("We assume: {question}, {option}.").format(question=name, option=chosen)


def _branches(assessment: Assessment, answer: SubjectAnswer) -> Iterator[BranchViewModel]:
    model = assessment.model
    for alternative in answer.alternatives:
        words = (outcome_words(model, outcome) for outcome in alternative.outcomes)
        yield BranchViewModel(title=alternative_words(model, alternative), answers=tuple(dict.fromkeys(words)))


def _dispute(assessment: Assessment, dispute: Dispute, numbers: Mapping[str, int]) -> DisputeViewModel:
    states = {"open": _("Open"), "superseded": _("An older text was replaced"), "reconciled": _("Both can be true")}
    return DisputeViewModel(
        title=assessment.model.text(f"dispute.{dispute.id}.title"),
        state=states[dispute.state],
        claims=tuple(_claim(assessment, dispute, claim, numbers) for claim in dispute.claims),
        why=assessment.model.text(f"dispute.{dispute.id}.why"),
    )


def _claim(assessment: Assessment, dispute: Dispute, claim: Claim, numbers: Mapping[str, int]) -> ClaimViewModel:
    return ClaimViewModel(
        text=assessment.model.text(f"dispute.{dispute.id}.{claim.id}"),
        is_governing=claim.id == dispute.governing,
        sources=tuple(_source(assessment, name, numbers) for name in claim.sources),
    )
