# SPDX-License-Identifier: MIT
"""Which copies of the data the timeline shows, in which group, and in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from math import inf

from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.order import burden, length_in_days
from desktop_app.policy.values import TimedRetention, Value


class RowGroup(Enum):
    """Whether a copy exists for this person anyway, or only if something happens."""

    ALWAYS = "always"
    ONLY_IF = "only_if"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedAnswer:
    """An answer of the topic *retention* with its group."""

    group: RowGroup
    answer: SubjectAnswer


def retention_answers(assessment: Assessment) -> tuple[OrderedAnswer, ...]:
    """The answers that the timeline shows, first those that hold anyway.

    Within a group: shortest to longest, then until the person acts, then not stated; equal
    ones in the order of the model. Nothing is shown before the first question is answered.
    """
    if is_unanswered(assessment):
        return ()
    shown = [
        OrderedAnswer(group=_group(answer), answer=answer)
        for answer in assessment.answers
        if answer.topic == "retention" and any(True for _value in shown_values(answer))
    ]
    return tuple(sorted(shown, key=_order))


def is_unanswered(assessment: Assessment) -> bool:
    """Whether the person has not yet said where they use Claude: the first question is open."""
    questions = assessment.model.questions
    return bool(questions) and questions[0].id not in assessment.settled.answers


def shown_values(answer: SubjectAnswer) -> Iterator[Value]:
    """Every value that an answer has or can still have."""
    if answer.value is not None:
        yield answer.value
    for alternative in answer.alternatives:
        for outcome in alternative.outcomes:
            if outcome.value is not None:
                yield outcome.value


def _group(answer: SubjectAnswer) -> RowGroup:
    return RowGroup.ONLY_IF if answer.subject.only_if and not answer.happened else RowGroup.ALWAYS


def _order(item: OrderedAnswer) -> tuple[bool, bool, float, float]:
    weights = [(burden(value), _shortest(value)) for value in shown_values(item.answer)]
    known = [(weight, shortest) for weight, shortest in weights if weight is not None]
    longest, shortest = max(known, default=(inf, inf))
    return item.group is RowGroup.ONLY_IF, not known, longest, shortest


def _shortest(value: Value) -> float:
    if isinstance(value, TimedRetention):
        return length_in_days(value.max if value.min is None else value.min)
    return inf
