# SPDX-License-Identifier: MIT
"""The side panel: the chosen row, who does what, warnings, what would change it, the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from desktop_app.i18n import _, ngettext
from desktop_app.policy.change import PossibleChange
from desktop_app.policy.contract_rules import contract_rules
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.values import NotStated, Outside, Topic
from desktop_app.presentation.details import DetailsViewModel, details_view_model
from desktop_app.presentation.numbering import all_sources
from desktop_app.presentation.periods import party_in_sentence
from desktop_app.presentation.retention_order import retention_answers
from desktop_app.presentation.sourcing import SourceViewModel, source_view_models, support_reason
from desktop_app.presentation.summary import (
    BranchViewModel,
    answer_summary,
    branch_view_models,
    choice_words,
    reason_words,
)
from desktop_app.presentation.verdict import VERDICT_SUBJECT
from desktop_app.presentation.wording import in_a_row, sentence, without_stop

CALLOUTS_AT_MOST = 2
EFFECTS_AT_MOST = 6
_NAMED_BY_TOPIC = ("training", "zero-retention", "action")
_SPELLED_OUT = 3
"""An answer that depends names its possible ends as long as these are few."""
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
    """One party: its name, its role as a word of the glossary, and why, in a sentence or two.

    A role that depends has branches in place of the sentence.
    """

    subject: str
    icon: str
    name: str
    role: str
    sentence: str
    branches: tuple[BranchViewModel, ...]


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
    branches: tuple[BranchViewModel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionViewModel:
    """The answers of one topic under its heading."""

    topic: Topic
    title: str
    entries: tuple[EntryViewModel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeViewModel:
    """One change of a setting, who can make it, and what it would alter.

    Of many effects the first are told, and `more` counts the rest.
    """

    question: str
    option: str
    title: str
    who: str
    effects: tuple[str, ...]
    more: str

    @property
    def spoken(self) -> str:
        """The change as a few sentences."""
        return in_a_row(sentence(words) for words in (self.title, self.who, *self.effects, self.more) if words)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelViewModel:
    """The whole side panel, top to bottom.

    `hint` stands there alone while nothing is answered. `sources` are behind the verdict, the timeline, the
    roles and the callouts; `further_sources` behind the rest.
    """

    hint: str
    details: DetailsViewModel | None
    roles: tuple[RoleViewModel, ...]
    callouts: tuple[CalloutViewModel, ...]
    changes: tuple[ChangeViewModel, ...]
    sections: tuple[SectionViewModel, ...]
    sources: tuple[SourceViewModel, ...]
    further_sources: tuple[SourceViewModel, ...]
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
    if not assessment.settled.answers:
        return _empty()
    answer = assessment.answer_by_subject.get(selected) if selected else None
    callouts = tuple(_callouts(assessment))[:CALLOUTS_AT_MOST]
    leading = _leading_sources(assessment)
    sources = source_view_models(assessment, numbers)
    verdict = assessment.answer_by_subject.get(VERDICT_SUBJECT)
    return PanelViewModel(
        hint="",
        details=details_view_model(assessment, answer, numbers) if answer else None,
        roles=tuple(_roles(assessment)),
        callouts=callouts,
        changes=tuple(_change(assessment, reasoner, change) for change in changes),
        sections=tuple(_sections(assessment, {callout.subject for callout in callouts})),
        sources=tuple(source for source in sources if source.id in leading),
        further_sources=tuple(source for source in sources if source.id not in leading),
        support=support_reason(assessment, verdict) if verdict else "",
    )


def _empty() -> PanelViewModel:
    return PanelViewModel(
        hint=_("Tell us where you use Claude. Then you see here who does what, and each source."),
        details=None,
        roles=(),
        callouts=(),
        changes=(),
        sections=(),
        sources=(),
        further_sources=(),
        support="",
    )


def _leading_sources(assessment: Assessment) -> frozenset[str]:
    """The sources behind what the window shows first."""
    shown = [item.answer for item in retention_answers(assessment)]
    shown += [
        answer
        for answer in assessment.answers
        if answer.subject.id == VERDICT_SUBJECT or answer.topic == "role" or answer.subject.callout is not None
    ]
    return frozenset(source for answer in shown for source in all_sources(assessment, answer))


def _roles(assessment: Assessment) -> Iterator[RoleViewModel]:
    model = assessment.model
    for answer in assessment.answers:
        if answer.topic != "role" or not _takes_part(answer):
            continue
        word, sentences = _role_words(assessment, answer)
        yield RoleViewModel(
            subject=answer.subject.id,
            icon=answer.subject.icon or "user",
            name=model.text(f"party.{answer.subject.about}.name"),
            role=word,
            sentence=sentences,
            branches=branch_view_models(model, answer),
        )


def _takes_part(answer: SubjectAnswer) -> bool:
    """Whether a party has a part for sure in at least one case that is still open."""
    cases = (alternative.outcomes for alternative in answer.alternatives)
    return answer.status == "decided" or any(all(end.value is not None for end in case) for case in cases)


def _role_words(assessment: Assessment, answer: SubjectAnswer) -> tuple[str, str]:
    """The role as a word, never a sentence, and what is said about it."""
    model = assessment.model
    reason = reason_words(model, answer)
    if answer.status == "depends":
        return answer_summary(model, answer), ""
    if isinstance(answer.value, NotStated | Outside):
        ask = _("Ask {party}.").format(party=party_in_sentence(model, answer.value.ask))
        return _("Not stated"), reason if without_stop(ask) in reason else in_a_row((reason, ask))
    return answer_summary(model, answer), reason


def _callouts(assessment: Assessment) -> Iterator[CalloutViewModel]:
    model = assessment.model
    for answer in sorted(assessment.answers, key=lambda item: item.subject.callout != "warning"):
        if answer.subject.callout is None or answer.status != "decided":
            continue
        if isinstance(answer.value, NotStated | Outside):
            continue
        yield CalloutViewModel(
            subject=answer.subject.id,
            kind=answer.subject.callout,
            title=answer_summary(model, answer),
            text=reason_words(model, answer),
        )


def _sections(assessment: Assessment, called_out: set[str]) -> Iterator[SectionViewModel]:
    """The topics with what is left to tell: what a callout says is not said again."""
    model = assessment.model
    for topic in _LISTED_TOPICS:
        entries = tuple(
            EntryViewModel(
                subject=answer.subject.id,
                title=model.text(f"subject.{answer.subject.id}.ask"),
                answer=sentence(answer_summary(model, answer)) if answer.value else answer_summary(model, answer),
                text=reason_words(model, answer) if answer.status == "decided" else "",
                branches=branch_view_models(model, answer),
            )
            for answer in assessment.answers
            if answer.topic == topic and answer.subject.id not in called_out
        )
        if entries:
            yield SectionViewModel(topic=topic, title=model.text(f"topic.{topic}"), entries=entries)


def _change(assessment: Assessment, reasoner: Reasoner, change: PossibleChange) -> ChangeViewModel:
    model = assessment.model
    selection = assessment.selection.with_answer(change.question, change.option)
    effects = []
    for subject in change.subjects[:EFFECTS_AT_MOST]:
        after = reasoner.answer(subject, selection, assessment.today)
        answer = _effect_words(assessment, after)
        if any(contract_rules(after)):
            answer = _("{words} (your contract)").format(words=answer)
        effects.append(_("{name}: {answer}").format(name=_effect_name(assessment, after), answer=answer))
    who = {"you": _("You can change this."), "organisation": _("Your organisation can change this.")}
    return ChangeViewModel(
        question=change.question,
        option=change.option,
        title=model.text(f"option.{change.question}.{change.option}.chip"),
        who=who.get(change.changeable_by, ""),
        effects=tuple(effects),
        more=_more_words(len(change.subjects) - len(effects)),
    )


def _more_words(count: int) -> str:
    if count <= 0:
        return ""
    return ngettext("And {count} more answer.", "And {count} more answers.", count).format(count=count)


def _effect_name(assessment: Assessment, after: SubjectAnswer) -> str:
    """What changes: the copy by its name; what nobody would know by its name alone says its topic."""
    model = assessment.model
    if after.topic not in _NAMED_BY_TOPIC:
        return model.text(f"subject.{after.subject.id}.name")
    topic = model.text(f"topic.{after.topic}")
    if after.subject.id == VERDICT_SUBJECT:
        return topic
    return _("{topic}, {name}").format(topic=topic, name=model.text(f"subject.{after.subject.id}.name"))


def _effect_words(assessment: Assessment, after: SubjectAnswer) -> str:
    """The answer after a change; one that still depends names its ends where these are few.

    A copy that does not apply is not there, and a step that does not apply is one less to take.
    """
    model = assessment.model
    if after.status == "not_applicable" and after.topic in ("retention", "action"):
        return _("none here") if after.topic == "retention" else _("no longer needed")
    if after.status == "depends" and after.topic in ("retention", "training"):
        ends = tuple(dict.fromkeys(end for branch in branch_view_models(model, after) for end in branch.answers))
        if len(ends) <= _SPELLED_OUT:
            return choice_words(ends)
    return answer_summary(model, after)
