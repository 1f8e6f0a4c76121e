# SPDX-License-Identifier: MIT
"""The details of one answer: what it is, from when, why, which sources, and who disagrees."""

from collections.abc import Iterator, Mapping
from enum import Enum

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import Claim, Dispute
from desktop_app.policy.strength import Strength
from desktop_app.policy.values import NotStated, OpenRetention, Outside, TimedRetention, TrainingUse
from desktop_app.presentation.ending_words import gone_sentence
from desktop_app.presentation.periods import kept_sentence, party_in_sentence, place_words, start_words
from desktop_app.presentation.sourcing import SourceViewModel, source_view_model, support_reason, support_words
from desktop_app.presentation.summary import (
    BranchViewModel,
    answer_summary,
    branch_view_models,
    only_if_sentence,
    reason_words,
)
from desktop_app.presentation.timeline_dates import count_rules
from desktop_app.presentation.wording import sentence
from desktop_app.quick_dataclass import dataclass


class ValueTone(Enum):
    """The hue in which a value stands: the same as its mark in the timeline."""

    KEPT = "kept"
    ONLY_IF = "only_if"
    TRAINING = "training"
    UNKNOWN = "unknown"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimViewModel:
    """One side of a dispute with its sources; `mark` says which side governs."""

    text: str
    is_governing: bool
    mark: str
    sources: tuple[SourceViewModel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeViewModel:
    """Sources that disagree, side by side, and why one of them governs; `state` is empty while it is open."""

    title: str
    state: str
    claims: tuple[ClaimViewModel, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsViewModel:
    """All that can be said about one answer in the panel; what does not apply is an empty text.

    `changed` tells, on a day of the past, what the answer was then and is today. `contract` are the words about the
    organisation's own contract where the answer rests on it.
    """

    subject: str
    icon: str
    name: str
    copy: str
    value: str
    tone: ValueTone
    gone: str
    counting: tuple[str, ...]
    starts: str
    holder: str
    because: str
    only_if: str
    assumes: tuple[str, ...]
    branches: tuple[BranchViewModel, ...]
    strength: Strength | None
    is_disputed: bool
    support: str
    support_reason: str
    sources: tuple[SourceViewModel, ...]
    disputes: tuple[DisputeViewModel, ...]
    changed: str = ""
    contract: tuple[str, ...] = ()


def details_view_model(assessment: Assessment, answer: SubjectAnswer, numbers: Mapping[str, int]) -> DetailsViewModel:
    """The details of one answer; `numbers` gives each source its number in the view."""
    model, subject = assessment.model, answer.subject
    sources = sorted({item.source for item in answer.evidence}, key=lambda name: numbers.get(name, 0))
    return DetailsViewModel(
        subject=subject.id,
        icon=subject.icon or "info",
        name=model.text(f"subject.{subject.id}.name"),
        copy=model.find_text(f"subject.{subject.id}.copy"),
        value=_value(assessment, answer),
        tone=_tone(answer),
        gone=gone_sentence(assessment, answer) if answer.topic == "retention" else "",
        counting=count_rules(assessment, answer) if answer.topic == "retention" else (),
        starts=_starts(answer),
        holder=_holder(assessment, answer),
        because=reason_words(model, answer),
        only_if=only_if_sentence(model, answer),
        assumes=tuple(_assumes(assessment, answer)),
        branches=branch_view_models(model, answer),
        strength=answer.strength,
        is_disputed=answer.disputed,
        support=support_words(assessment, answer) if answer.status == "decided" else "",
        support_reason=support_reason(assessment, answer),
        sources=tuple(_source(assessment, name, numbers) for name in sources),
        disputes=tuple(_dispute(assessment, item, numbers) for item in answer.disputes),
    )


def _source(assessment: Assessment, name: str, numbers: Mapping[str, int]) -> SourceViewModel:
    source, as_of = assessment.model.source_by_id[name], assessment.selection.as_of
    return source_view_model(source, numbers.get(name, 0), assessment.today, as_of)


def _value(assessment: Assessment, answer: SubjectAnswer) -> str:
    """The answer as it stands alone: a length becomes a sentence, the rest begins with a capital."""
    model = assessment.model
    if answer.status == "decided" and isinstance(answer.value, TimedRetention | OpenRetention):
        return kept_sentence(model, answer.value)
    summary = answer_summary(model, answer)
    return sentence(summary) if answer.status == "decided" else summary


def _tone(answer: SubjectAnswer) -> ValueTone:
    if answer.status != "decided" or answer.value is None:
        return ValueTone.PLAIN
    if isinstance(answer.value, NotStated | Outside):
        return ValueTone.UNKNOWN
    if isinstance(answer.value, TrainingUse) and answer.value.kind == "used":
        return ValueTone.TRAINING
    if answer.topic not in ("retention", "training"):
        return ValueTone.PLAIN
    return ValueTone.ONLY_IF if answer.subject.only_if else ValueTone.KEPT


def _starts(answer: SubjectAnswer) -> str:
    if isinstance(answer.value, TimedRetention):
        return _("Counted {start}.").format(start=start_words(answer.value.starts))
    return ""


def _holder(assessment: Assessment, answer: SubjectAnswer) -> str:
    value = answer.value
    if not isinstance(value, TimedRetention | OpenRetention):
        return ""
    if value.holder == "you":
        return _("It lies {place}.").format(place=place_words(value.place))
    party = party_in_sentence(assessment.model, value.holder)
    if value.place == "back_end":
        return _("Held by {party}.").format(party=party)
    return _("Held by {party}, {place}.").format(party=party, place=place_words(value.place))


def _assumes(assessment: Assessment, answer: SubjectAnswer) -> Iterator[str]:
    for question, option in answer.assumes:
        chosen = assessment.model.text(f"option.{question}.{option}.chip")
        yield _("You did not say, so we assume: {option}.").format(option=chosen)


def _dispute(assessment: Assessment, dispute: Dispute, numbers: Mapping[str, int]) -> DisputeViewModel:
    states = {
        "open": "",
        "superseded": _("A newer text replaced the older one."),
        "reconciled": _("Each is right about a part."),
    }
    return DisputeViewModel(
        title=assessment.model.text(f"dispute.{dispute.id}.title"),
        state=states[dispute.state],
        claims=tuple(_claim(assessment, dispute, claim, numbers) for claim in _governing_first(dispute)),
        why=assessment.model.text(f"dispute.{dispute.id}.why"),
    )


def _governing_first(dispute: Dispute) -> list[Claim]:
    return sorted(dispute.claims, key=lambda claim: claim.id != dispute.governing)


def _claim(assessment: Assessment, dispute: Dispute, claim: Claim, numbers: Mapping[str, int]) -> ClaimViewModel:
    is_governing = claim.id == dispute.governing
    return ClaimViewModel(
        text=assessment.model.text(f"dispute.{dispute.id}.{claim.id}"),
        is_governing=is_governing,
        mark=_("We go by this") if is_governing else _("Also said"),
        sources=tuple(_source(assessment, name, numbers) for name in claim.sources),
    )
