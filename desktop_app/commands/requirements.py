# SPDX-License-Identifier: MIT
"""Requirements such as ``retention/conversation<=P30D``: read, checked, and told why they are not met."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from desktop_app.commands.environment import UsageError
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.faults import suggestion
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.order import burden
from desktop_app.policy.period import period_in_days
from desktop_app.policy.values import TOPIC_VALUES, VALUE_CLASSES, TimedRetention, Value
from desktop_app.presentation.summary import answer_summary

Operator = Literal["=", "!=", "<=", "<", ">=", ">"]

_SHAPE = re.compile(r"^\s*([^\s<>=!]+)\s*(<=|>=|!=|=|<|>)\s*([^\s<>=!]+)\s*$")
_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "=": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<=": lambda left, right: left <= right,
    "<": lambda left, right: left < right,
    ">=": lambda left, right: left >= right,
    ">": lambda left, right: left > right,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What must hold for a subject: a comparison with a kind of value, or with a length of time."""

    text: str
    subject: str
    operator: Operator
    wanted: str

    @property
    def is_about_length(self) -> bool:
        """Whether the right side is a length such as P30D."""
        return self.wanted not in VALUE_CLASSES


def unmet_requirements(assessment: Assessment, given: Iterable[str]) -> tuple[str, ...]:
    """One line for each requirement that does not hold for certain, with the answer there is.

    Where open questions decide, a requirement is met only if every answer that can follow meets it.

    Raises:
        UsageError: a requirement cannot be read.
    """
    requirements = [read_requirement(assessment.model, text) for text in given]
    return tuple(message for item in requirements for message in _unmet(assessment, item))


def read_requirement(model: PolicyModel, text: str) -> Requirement:
    """A requirement from its text.

    Raises:
        UsageError: its shape, subject, kind or length is not known.
    """
    match = _SHAPE.match(text)
    if match is None:
        raise UsageError(f"--require {text}: write subject=kind or subject<=length")
    subject, operator, wanted = match[1], match[2], match[3]
    known = model.subject_by_id.get(subject)
    if known is None:
        raise UsageError(f"--require {text}: unknown subject {subject!r}, {suggestion(subject, model.subject_by_id)}")
    kinds = [kind for kind, shape in VALUE_CLASSES.items() if shape in TOPIC_VALUES[known.topic]]
    if wanted not in kinds:
        _check_length(text, wanted, kinds, can_be_long=known.topic == "retention")
    elif operator not in ("=", "!="):
        raise UsageError(f"--require {text}: a kind can be compared with = and != only")
    return Requirement(text=text, subject=subject, operator=_operator(operator), wanted=wanted)


def _operator(text: str) -> Operator:
    for operator in ("=", "!=", "<=", "<", ">="):
        if text == operator:
            return operator
    return ">"


def _check_length(text: str, wanted: str, kinds: list[str], *, can_be_long: bool) -> None:
    hint = suggestion(wanted, kinds)
    if not can_be_long:
        raise UsageError(f"--require {text}: {wanted!r} is not an answer of this topic, {hint}")
    try:
        period_in_days(wanted)
    except ValueError as error:
        shape = "a length such as P30D, P6M or P5Y"
        raise UsageError(f"--require {text}: {wanted!r} is neither a kind of answer nor {shape}; {hint}") from error


def _unmet(assessment: Assessment, requirement: Requirement) -> Iterator[str]:
    answer = assessment.answer_by_subject.get(requirement.subject)
    if answer is None:
        yield f"not met: {requirement.text}: {requirement.subject} does not apply here"
    elif not all(_meets(requirement, value) for value in _possible_values(answer)):
        words = answer_summary(assessment.model, answer)
        kind = f" [{answer.value.kind}]" if answer.value else ""
        yield f"not met: {requirement.text}: {words}{kind}"


def _possible_values(answer: SubjectAnswer) -> Iterator[Value | None]:
    if answer.status == "decided":
        yield answer.value
    for alternative in answer.alternatives:
        for outcome in alternative.outcomes:
            yield outcome.value


def _meets(requirement: Requirement, value: Value | None) -> bool:
    if value is None:
        return False
    if not requirement.is_about_length:
        return (value.kind == requirement.wanted) == (requirement.operator == "=")
    weight = burden(value)
    if weight is None or (requirement.operator in ("=", "!=") and not isinstance(value, TimedRetention)):
        return False
    return _COMPARISONS[requirement.operator](weight, period_in_days(requirement.wanted))
