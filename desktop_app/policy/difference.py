# SPDX-License-Identifier: MIT
"""What differs: between two situations, two days, or two policy models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.proofs import change_days
from desktop_app.policy.selection import Answer, Selection
from desktop_app.policy.values import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One subject whose answer is not the same on both sides; None where it does not apply."""

    subject: str
    before: SubjectAnswer | None
    after: SubjectAnswer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedDifference:
    """A difference for one way to use Claude, and the first day of the newer answer."""

    day: date
    situation: str
    difference: Difference


def differences(before: Assessment, after: Assessment) -> tuple[Difference, ...]:
    """Every subject of either side whose answer differs, in the order of the model."""
    left, right = before.answer_by_subject, after.answer_by_subject
    names = dict.fromkeys((*left, *right))
    return tuple(
        Difference(subject=name, before=left.get(name), after=right.get(name))
        for name in names
        if answer_content(before, left.get(name)) != answer_content(after, right.get(name))
    )


def answer_content(assessment: Assessment, answer: SubjectAnswer | None) -> object:
    """What an answer says, apart from the rules and sources behind it; None if it does not apply.

    A statement says its words, so two statements are the same only in the same words.
    """
    if answer is None:
        return None
    said: object = answer.value
    if isinstance(answer.value, Statement):
        said = tuple(sorted(assessment.model.text(f"rule.{rule.id}.says") for rule in answer.rules))
    branches = [
        (item.question, item.options, tuple(outcome.value for outcome in item.outcomes)) for item in answer.alternatives
    ]
    return answer.status, answer.disputed, said, branches


def changes_between(
    reasoner: Reasoner,
    situations: Mapping[str, Mapping[str, Answer]],
    since: date,
    until: date,
    today: date,
) -> Iterator[DatedDifference]:
    """Every change of an answer after `since`, up to and with `until`, by day and situation.

    `situations` gives the answers of each way to use Claude by its name.
    """
    days = [since, *(day for day in change_days(reasoner.model) if since < day <= until)]
    for name, answers in situations.items():
        before = reasoner.evaluate(Selection(answers=answers, as_of=since), today)
        for day in days[1:]:
            after = reasoner.evaluate(Selection(answers=answers, as_of=day), today)
            for item in differences(before, after):
                yield DatedDifference(day=day, situation=name, difference=item)
            before = after


def changes_of_model(
    old: Reasoner, new: Reasoner, situations: Mapping[str, Mapping[str, Answer]], as_of: date, today: date
) -> Iterator[DatedDifference]:
    """Every answer, as of one day, that a newer policy model gives differently from an older one."""
    for name, answers in situations.items():
        selection = Selection(answers=answers, as_of=as_of)
        for item in differences(old.evaluate(selection, today), new.evaluate(selection, today)):
            yield DatedDifference(day=as_of, situation=name, difference=item)
