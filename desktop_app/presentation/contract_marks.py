# SPDX-License-Identifier: MIT
"""Answers of an organisation's own contract where the window shows them: marked, with the public answer beside them.

Bars get a second bar with the public length, cells a second part, cards and paragraphs a sentence more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.contracted import Contracted, contract_words, public_words
from desktop_app.presentation.panel import PanelViewModel
from desktop_app.presentation.summary import answer_in_full
from desktop_app.presentation.timeline_marks import MarkViewModel, Tone, marks_of
from desktop_app.presentation.verdict import VERDICT_SUBJECT, VerdictViewModel
from desktop_app.presentation.wording import in_a_row, listed_apart, stopped

Contracts = Mapping[str, Contracted]
"""The marks of the answers that rest on a contract, by subject."""


def mark_verdict(verdict: VerdictViewModel, assessment: Assessment, contracts: Contracts) -> VerdictViewModel:
    """The verdict with a paragraph for each answer on training that a contract gives."""
    return replace(verdict, contract=tuple(_training_words(assessment, contracts)))


def mark_panel(panel: PanelViewModel, contracts: Contracts) -> PanelViewModel:
    """The side panel with the words of the contract under each answer that rests on it."""
    details = panel.details
    if details is not None and details.subject in contracts:
        details = replace(details, contract=contract_words(contracts[details.subject]))
    sections = (
        replace(
            section,
            entries=tuple(
                replace(entry, text=_with_contract(entry.text, entry.subject, contracts)) for entry in section.entries
            ),
        )
        for section in panel.sections
    )
    return replace(
        panel,
        details=details,
        roles=tuple(
            replace(role, sentence=_with_contract(role.sentence, role.subject, contracts)) for role in panel.roles
        ),
        callouts=tuple(
            replace(callout, text=_with_contract(callout.text, callout.subject, contracts))
            for callout in panel.callouts
        ),
        sections=tuple(sections),
    )


def marked_marks(model: PolicyModel, answer: SubjectAnswer, contracted: Contracted | None) -> tuple[MarkViewModel, ...]:
    """The bars of an answer; those of a contract are named so, with those of the public answer after them."""
    marks = marks_of(model, answer)
    if contracted is None:
        return marks
    own = [_named(mark, _("{words} (your contract)")) for mark in marks]
    if not contracted.has_other_answer:
        return tuple(own)
    public = marks_of(contracted.model, contracted.public)
    named = (replace(_named(mark, _("{words} (public answer)")), tone=Tone.PUBLIC) for mark in public)
    return (*own, *named)


def told_words(words: str, public: str, *, is_contracted: bool) -> str:
    """An answer in a cell: as it is, or marked as one of a contract, with the public one where that is another."""
    if words != public:
        return _("{words} (your contract; public answer: {public})").format(words=words, public=public)
    return _("{words} (your contract)").format(words=words) if is_contracted else words


def told_lines(lines: Sequence[str], public: Sequence[str], *, is_contracted: bool) -> tuple[str, ...]:
    """An answer of several lines in a cell, marked as a whole."""
    if tuple(lines) == tuple(public) and not is_contracted:
        return tuple(lines)
    return (told_words(listed_apart(lines), listed_apart(public), is_contracted=is_contracted),)


def _with_contract(words: str, subject: str, contracts: Contracts) -> str:
    """What is said about an answer, and then what its contract says."""
    contracted = contracts.get(subject)
    return in_a_row((words, *_sentences(contracted))) if contracted else words


def _training_words(assessment: Assessment, contracts: Contracts) -> Iterator[str]:
    """For each answer on training its contract; those that the big line does not give are told as well."""
    for answer in assessment.answers:
        contracted = contracts.get(answer.subject.id)
        if contracted is None or answer.topic != "training":
            continue
        told = _sentences(contracted)
        if answer.subject.id != VERDICT_SUBJECT:
            name = assessment.model.text(f"subject.{answer.subject.id}.name")
            own = stopped(answer_in_full(assessment.model, answer))
            told = (_("{name}: {answer}").format(name=name, answer=own), *told)
        yield in_a_row(told)


def _sentences(contracted: Contracted) -> tuple[str, ...]:
    """Where an answer comes from and what holds for everybody else; whom to ask is left to the details."""
    place, *_others = contract_words(contracted)
    return place, stopped(public_words(contracted))


def _named(mark: MarkViewModel, text: str) -> MarkViewModel:
    """The mark with words around its label, on the calendar as well."""
    template = text.format(words=mark.template or "{words}") if mark.values else ""
    return replace(mark, label=text.format(words=mark.label), template=template)
