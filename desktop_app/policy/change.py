# SPDX-License-Identifier: MIT
"""What a person or an organisation could change, and what that would alter."""

from collections.abc import Iterator
from datetime import date

from desktop_app.policy.content import answer_content
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.model import ChangeableBy, PolicyModel, Question
from desktop_app.policy.selection import Selection, Settled
from desktop_app.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleChange:
    """A single change of a setting and the subjects whose answers it alters."""

    question: str
    option: str
    changeable_by: ChangeableBy
    subjects: tuple[str, ...]


def what_would_change(reasoner: Reasoner, selection: Selection, today: date) -> tuple[PossibleChange, ...]:
    """Every single change of a setting that alters an answer, in wizard order.

    A setting is a question asked here that you or your organisation can change. Tried is every offered option but
    the one that is given or presumed; a setting that is not answered at all lists all options that narrow an answer.
    """
    return changes_from(reasoner, reasoner.evaluate(selection, today))


def changes_from(reasoner: Reasoner, before: Assessment) -> tuple[PossibleChange, ...]:
    """The same as `what_would_change`, for an assessment that was made already."""
    return tuple(
        PossibleChange(question=question.id, option=option, changeable_by=question.changeable_by, subjects=subjects)
        for question, option in _settings(before)
        if (subjects := _altered(reasoner, before, question.id, option))
    )


def _settings(before: Assessment) -> Iterator[tuple[Question, str]]:
    settled = before.settled
    for name in settled.asked:
        question = before.model.question_by_id[name]
        if question.changeable_by == "fact" or question.kind == "many":
            continue
        for option in settled.offered[name]:
            if option != _current(settled, name):
                yield question, option


def _current(settled: Settled, question: str) -> str | None:
    return settled.given.get(question, settled.assumed.get(question))


def _altered(reasoner: Reasoner, before: Assessment, question: str, option: str) -> tuple[str, ...]:
    after = reasoner.reconsider(before, before.selection.with_answer(question, option))
    old, new = before.answer_by_subject, after.answer_by_subject
    return tuple(
        subject.id
        for subject in before.model.subjects
        if _is_altered(before.model, old.get(subject.id), new.get(subject.id))
    )


def _is_altered(model: PolicyModel, old: SubjectAnswer | None, new: SubjectAnswer | None) -> bool:
    """Whether two answers of one subject say different things; most were not even thought over again."""
    return old is not new and answer_content(model, old) != answer_content(model, new)
