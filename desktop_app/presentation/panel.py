# SPDX-License-Identifier: MIT
"""The side panel: the chosen row, who does what, warnings, what would change it, the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from desktop_app.i18n import _
from desktop_app.policy.change import PossibleChange
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.values import PartyRole, Topic
from desktop_app.presentation.details import DetailsViewModel, details_view_model
from desktop_app.presentation.sourcing import SourceViewModel, source_view_models, support_sentence
from desktop_app.presentation.summary import answer_summary

CALLOUTS_AT_MOST = 2
_LISTED_TOPICS: tuple[Topic, ...] = (
    "zero-retention",
    "flow",
    "access",
    "location",
    "right",
    "action",
    "background",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleViewModel:
    """One party: its name, its role as a word, and why, in one sentence."""

    subject: str
    icon: str
    name: str
    role: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalloutViewModel:
    """A warning or a note that stands out."""

    subject: str
    kind: Literal["warning", "info"]
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryViewModel:
    """One answer of a listed topic: its question, its line, and the reason."""

    subject: str
    title: str
    answer: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionViewModel:
    """The answers of one topic under its heading."""

    topic: Topic
    title: str
    entries: tuple[EntryViewModel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeViewModel:
    """One change of a setting, who can make it, and what it would alter."""

    question: str
    option: str
    title: str
    who: str
    effects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelViewModel:
    """The whole side panel, top to bottom."""

    details: DetailsViewModel | None
    roles: tuple[RoleViewModel, ...]
    callouts: tuple[CalloutViewModel, ...]
    changes: tuple[ChangeViewModel, ...]
    sections: tuple[SectionViewModel, ...]
    sources: tuple[SourceViewModel, ...]
    support: str


def panel_view_model(
    assessment: Assessment,
    reasoner: Reasoner,
    changes: tuple[PossibleChange, ...],
    numbers: Mapping[str, int],
    selected: str | None,
) -> PanelViewModel:
    """The panel for an assessment, with the details of the selected subject, if any.

    `numbers` gives each source its number in the whole view.
    """
    answer = assessment.answer_by_subject.get(selected) if selected else None
    return PanelViewModel(
        details=details_view_model(assessment, answer, numbers) if answer else None,
        roles=tuple(_roles(assessment)),
        callouts=tuple(_callouts(assessment))[:CALLOUTS_AT_MOST],
        changes=tuple(_change(assessment, reasoner, change) for change in changes),
        sections=tuple(_sections(assessment)),
        sources=source_view_models(assessment, numbers),
        support=support_sentence(assessment),
    )


def _because(assessment: Assessment, answer: SubjectAnswer) -> str:
    if answer.rules:
        return assessment.model.text(f"rule.{answer.rules[0].id}.because")
    if answer.depends_on:
        return assessment.model.text(f"question.{answer.depends_on[0]}.help")
    return ""


def _roles(assessment: Assessment) -> Iterator[RoleViewModel]:
    model = assessment.model
    if not assessment.settled.answers:
        return
    for answer in assessment.answers:
        if answer.topic != "role":
            continue
        party = answer.subject.about
        yield RoleViewModel(
            subject=answer.subject.id,
            icon=answer.subject.icon or "user",
            name=model.text(f"party.{party}.name"),
            role=answer_summary(model, answer),
            sentence=_because(assessment, answer),
        )


def _callouts(assessment: Assessment) -> Iterator[CalloutViewModel]:
    model = assessment.model
    for answer in sorted(assessment.answers, key=lambda item: item.subject.callout != "warning"):
        if answer.subject.callout is None or answer.status != "decided":
            continue
        yield CalloutViewModel(
            subject=answer.subject.id,
            kind=answer.subject.callout,
            title=answer_summary(model, answer),
            text=_because(assessment, answer),
        )


def _sections(assessment: Assessment) -> Iterator[SectionViewModel]:
    model = assessment.model
    for topic in _LISTED_TOPICS if assessment.settled.answers else ():
        entries = tuple(
            EntryViewModel(
                subject=answer.subject.id,
                title=model.text(f"subject.{answer.subject.id}.ask"),
                answer=answer_summary(model, answer),
                text=_because(assessment, answer),
            )
            for answer in assessment.answers
            if answer.topic == topic and not isinstance(answer.value, PartyRole)
        )
        if entries:
            yield SectionViewModel(topic=topic, title=model.text(f"topic.{topic}"), entries=entries)


def _change(assessment: Assessment, reasoner: Reasoner, change: PossibleChange) -> ChangeViewModel:
    model = assessment.model
    selection = assessment.selection.with_answer(change.question, change.option)
    effects = []
    for subject in change.subjects:
        after = reasoner.answer(subject, selection, assessment.today)
        name = model.text(f"subject.{subject}.name")
        effects.append(_("{name}: {answer}").format(name=name, answer=answer_summary(model, after)))
    who = {"you": _("You can change this."), "organisation": _("Your organisation can change this.")}
    return ChangeViewModel(
        question=change.question,
        option=change.option,
        title=model.text(f"option.{change.question}.{change.option}.chip"),
        who=who.get(change.changeable_by, ""),
        effects=tuple(effects),
    )
