# SPDX-License-Identifier: MIT
"""What differs: between two situations, two days, or two policy models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.policy.content import told_content
from desktop_app.policy.dispute import marking_days
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.proofs import change_days
from desktop_app.policy.selection import Answer, Selection, settle


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One subject whose answer is not the same on both sides; None where it does not apply."""

    subject: str
    before: SubjectAnswer | None
    after: SubjectAnswer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One situation on the two sides of a change, and what differs.

    `day` is the first day of the newer side. A side is None where the situation cannot be chosen: a channel that
    does not exist yet is no change of any answer.
    """

    day: date
    situation: str
    before: Assessment | None
    after: Assessment | None
    differences: tuple[Difference, ...]


def differences(before: Assessment, after: Assessment) -> tuple[Difference, ...]:
    """Every subject of either side whose answer differs, in the order of the model."""
    left, right = before.answer_by_subject, after.answer_by_subject
    order = dict.fromkeys((*after.model.subject_by_id, *before.model.subject_by_id))
    return tuple(
        Difference(subject=name, before=left.get(name), after=right.get(name))
        for name in order
        if told_content(before.model, left.get(name)) != told_content(after.model, right.get(name))
    )


def changes_between(
    reasoner: Reasoner,
    situations: Mapping[str, Mapping[str, Answer]],
    since: date,
    until: date,
    today: date,
) -> Iterator[Step]:
    """Every change after `since`, up to and with `until`: one step per situation and day on which something differs.

    `situations` gives the answers of each way to use Claude by its name.
    """
    for name, answers in situations.items():
        before = assess_if_possible(reasoner, answers, since, today)
        for day in days_of_change(reasoner.model, answers, since, until):
            after = assess_if_possible(reasoner, answers, day, today)
            yield from _step(day, name, before, after)
            before = after


def days_of_change(model: PolicyModel, answers: Mapping[str, Answer], since: date, until: date) -> tuple[date, ...]:
    """The days after `since`, up to and with `until`, on which an answer of a situation can change."""
    given = {answer for answer in answers.values() if isinstance(answer, date)}
    days = given.union(change_days(model), marking_days(model))
    return tuple(sorted(day for day in days if since < day <= until))


def changes_of_model(
    old: Reasoner, new: Reasoner, situations: Mapping[str, Mapping[str, Answer]], as_of: date, today: date
) -> Iterator[Step]:
    """Every answer, as of one day, that a newer policy model gives differently from an older one."""
    for name, answers in situations.items():
        before = assess_if_possible(old, answers, as_of, today)
        after = assess_if_possible(new, answers, as_of, today)
        yield from _step(as_of, name, before, after)


def assess_if_possible(
    reasoner: Reasoner, answers: Mapping[str, Answer], as_of: date, today: date
) -> Assessment | None:
    """The assessment of a situation on a day; None where one of its options cannot be chosen.

    An answer to what is not asked is set aside, as ever: a setting that does not exist changes nothing.
    """
    selection = Selection(answers=answers, as_of=as_of)
    reasons = {item.reason for item in settle(reasoner.model, selection).set_aside}
    return None if reasons & {"not_offered", "unknown_option"} else reasoner.evaluate(selection, today)


def _step(day: date, name: str, before: Assessment | None, after: Assessment | None) -> Iterator[Step]:
    found = differences(before, after) if before and after else ()
    if found or (before is None) != (after is None):
        yield Step(day=day, situation=name, before=before, after=after, differences=found)
