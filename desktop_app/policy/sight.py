# SPDX-License-Identifier: MIT
"""What each subject can see: which of its answers have to be thought over after a change."""

from collections.abc import Iterable
from functools import cached_property

from desktop_app.policy.frame import atom, axis_names, question_clauses
from desktop_app.policy.model import PolicyModel, Subject
from desktop_app.policy.selection import Settled
from desktop_app.policy.values import AnswerLength, Length, LongestLength, TimedRetention, Value


class Sight:
    """The axes that each subject of a model sees, directly or through what asks and offers them."""

    def __init__(self, model: PolicyModel) -> None:
        """Take a model; what its subjects see is worked out when it is first needed."""
        self._model = model
        self._behind: dict[str, frozenset[str]] = {}

    def affected(self, before: Settled, after: Settled) -> frozenset[str]:
        """The subjects that see a difference between two settled selections of the same day."""
        changed = {question for question in self._model.question_by_id if _differs(before, after, question)}
        names = {name for question in self._model.questions for name in axis_names(question)}
        changed |= {name for name in names if _state(before, name) != _state(after, name)}
        return frozenset(subject for subject, seen in self._seen.items() if not changed.isdisjoint(seen))

    @cached_property
    def _seen(self) -> dict[str, frozenset[str]]:
        return {subject.id: self._seen_by(subject) for subject in self._model.subjects}

    def _seen_by(self, subject: Subject) -> frozenset[str]:
        names = {name for clause in subject.applies_when or () for name in clause.when}
        for question, option in (subject.only_if or {}).items():
            names |= {question, atom(question, option)}
        for rule in self._model.rules_by_subject[subject.id]:
            names.update(rule.when, _lengths_in(rule.value))
        seen: set[str] = set()
        while names:
            name = names.pop()
            if name not in seen:
                seen.add(name)
                names |= self._names_behind(name)
        return frozenset(seen)

    def _names_behind(self, name: str) -> frozenset[str]:
        """The names directly behind one: of a derived value those in its table, of a question those that ask it."""
        known = self._behind.get(name)
        if known is None:
            derived = next((item for item in self._model.derived if item.id == name), None)
            if derived is not None:
                known = frozenset(other for row in derived.rows for other in row.when)
            else:
                question = self._model.question_by_id[name.partition(".")[0]]
                known = frozenset(other for clause in question_clauses(question) for other in clause.when)
            self._behind[name] = known
        return known


def _differs(before: Settled, after: Settled, question: str) -> bool:
    return before.answers.get(question) != after.answers.get(question) or (
        before.assumed.get(question) != after.assumed.get(question)
    )


def _state(settled: Settled, name: str) -> tuple[bool, str | None]:
    return settled.known.is_told(name), settled.known.option(name)


def _lengths_in(value: Value) -> Iterable[str]:
    if not isinstance(value, TimedRetention):
        return ()
    return [*_answers_in(value.max), *(_answers_in(value.min) if value.min is not None else ())]


def _answers_in(length: Length) -> list[str]:
    if isinstance(length, AnswerLength):
        return [length.answer]
    if isinstance(length, LongestLength):
        return [part.answer for part in length.longest if isinstance(part, AnswerLength)]
    return []
