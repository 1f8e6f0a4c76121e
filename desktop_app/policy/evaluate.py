# SPDX-License-Identifier: MIT
"""From a selection to an assessment: one answer for every subject that applies."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

from desktop_app.policy.diagram import NOT_APPLICABLE, Branch, Diagram, Exploration, Found, Leaf
from desktop_app.policy.frame import Frame
from desktop_app.policy.model import Dispute, Evidence, PolicyModel, Rule, Subject
from desktop_app.policy.period import period_in_days
from desktop_app.policy.selection import Answer, Selection, SetAside, Settled, settle
from desktop_app.policy.strength import Strength, rule_strength, weakest
from desktop_app.policy.values import (
    AnswerLength,
    Length,
    LongestLength,
    TimedRetention,
    Topic,
    Value,
)

AnswerStatus = Literal["decided", "depends", "not_applicable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One possible end: the value (None where the subject would not apply) and its rules."""

    value: Value | None
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """What follows from one group of options of the first deciding question."""

    question: str
    options: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectAnswer:
    """The answer for one subject.

    `value` and the deciding `rules` are set where the status is *decided*;
    `alternatives` and `depends_on` (deciding questions, the first of which can be asked
    now) where it *depends*. `assumes` lists presumed options that mattered.
    """

    subject: Subject
    status: AnswerStatus
    value: Value | None = None
    rules: tuple[Rule, ...] = ()
    happened: bool = False
    disputed: bool = False
    disputes: tuple[Dispute, ...] = ()
    strength: Strength | None = None
    alternatives: tuple[Alternative, ...] = ()
    depends_on: tuple[str, ...] = ()
    assumes: tuple[tuple[str, str], ...] = ()

    @property
    def topic(self) -> Topic:
        """The topic of the subject."""
        return self.subject.topic

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence of the deciding rules, each source and locator once."""
        return tuple(dict.fromkeys(item for rule in self.rules for item in rule.evidence))


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """All answers for one selection, as of its day, judged on `today`."""

    model: PolicyModel
    selection: Selection
    settled: Settled
    today: date
    answers: tuple[SubjectAnswer, ...]

    @cached_property
    def answer_by_subject(self) -> Mapping[str, SubjectAnswer]:
        """The answers that apply, by subject id."""
        return {answer.subject.id: answer for answer in self.answers}

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Answers that do not fit, with the reason."""
        return self.settled.set_aside


class Reasoner:
    """A model made ready to answer: its frame and the diagrams of its subjects."""

    def __init__(self, model: PolicyModel) -> None:
        """Take a model; subjects are compiled when they are first needed."""
        self.model = model
        self._diagrams: dict[str, Diagram] = {}

    @cached_property
    def frame(self) -> Frame:
        """The axes of the model."""
        return Frame(self.model)

    def diagram(self, subject: Subject) -> Diagram:
        """The compiled conditions of one subject."""
        known = self._diagrams.get(subject.id)
        if known is None:
            known = self._diagrams[subject.id] = Diagram(self.frame, subject)
        return known

    def evaluate(self, selection: Selection, today: date) -> Assessment:
        """Answer every subject for the selection; see `evaluate`."""
        settled = settle(self.frame, selection)
        answers = (self._answer(subject, selection, settled, today) for subject in self.model.subjects)
        return Assessment(
            model=self.model,
            selection=selection,
            settled=settled,
            today=today,
            answers=tuple(answer for answer in answers if answer.status != "not_applicable"),
        )

    def _answer(self, subject: Subject, selection: Selection, settled: Settled, today: date) -> SubjectAnswer:
        diagram = self.diagram(subject)
        exploration = diagram.explore(selection.as_of, settled.restriction)
        found = exploration.found
        content = diagram.nodes[found.node]
        if isinstance(content, Leaf) and content.outcome == NOT_APPLICABLE:
            return SubjectAnswer(subject=subject, status="not_applicable")
        assumes = self._assumes(found, settled)
        happened = _happened(subject, settled.answers)
        if isinstance(content, Branch):
            return SubjectAnswer(
                subject=subject,
                status="depends",
                happened=happened,
                alternatives=self._alternatives(diagram, exploration, content),
                depends_on=self._questions(diagram, found),
                assumes=assumes,
            )
        rules = diagram.rules_in(found.rules[content.outcome])
        decided = self._decided(subject, rules, today)
        value = resolve(diagram.value_of(content.outcome), settled.answers)
        return replace(decided, value=value, happened=happened, assumes=assumes)

    def _decided(self, subject: Subject, rules: tuple[Rule, ...], today: date) -> SubjectAnswer:
        known = self.model.disputes_by_rule
        disputes = tuple(dict.fromkeys(d for rule in rules for d in known.get(rule.id, ())))
        return SubjectAnswer(
            subject=subject,
            status="decided",
            rules=rules,
            disputes=disputes,
            disputed=any(d.state == "open" and d.about == "value" for d in disputes),
            strength=weakest(tuple(rule_strength(self.model, rule, today) for rule in rules)),
        )

    def _assumes(self, found: Found, settled: Settled) -> tuple[tuple[str, str], ...]:
        if not found.presumed:
            return ()
        axes = self.frame.axes
        return tuple(
            (axes[position].question, option)
            for position, option in settled.restriction.presumed.items()
            if found.presumed >> position & 1
        )

    def _questions(self, diagram: Diagram, found: Found) -> tuple[str, ...]:
        axes = self.frame.axes
        positions = sorted(diagram.deciding(found.node))
        return tuple(dict.fromkeys(axes[position].question for position in positions))

    def _alternatives(self, diagram: Diagram, exploration: Exploration, branch: Branch) -> tuple[Alternative, ...]:
        axis = self.frame.axes[branch.position]
        alternatives = []
        for options, _ in branch.groups:
            rules: dict[int, int] = {}
            for option in options:
                part = exploration.restricted(branch.position, option)
                for outcome, bits in part.rules.items():
                    rules[outcome] = rules.get(outcome, 0) | bits
            outcomes = tuple(
                Outcome(
                    value=diagram.value_of(outcome),
                    rules=tuple(rule.id for rule in diagram.rules_in(bits)),
                )
                for outcome, bits in sorted(rules.items())
            )
            alternatives.append(Alternative(question=axis.question, options=options, outcomes=outcomes))
        return tuple(alternatives)


def evaluate(model: PolicyModel, selection: Selection, today: date) -> Assessment:
    """Answer every subject of the model for a selection.

    The rules are those of `selection.as_of`; `today` only ages the evidence. Total on
    partial selections: an answer that hangs on open questions has the status *depends*
    and lists, per option of the first deciding question, what can follow. Whoever asks
    more than once keeps a `Reasoner`, which compiles the model's subjects only once.
    """
    return Reasoner(model).evaluate(selection, today)


def resolve(value: Value | None, answers: Mapping[str, Answer]) -> Value | None:
    """The value with every length that refers to an answer replaced by that answer.

    A length whose answer is not a number stays as it is: the organisation's own period.
    """
    if not isinstance(value, TimedRetention):
        return value
    longest = _resolve_length(value.max, answers)
    shortest = None if value.min is None else _resolve_length(value.min, answers)
    if longest is value.max and shortest is value.min:
        return value
    return replace(value, max=longest, min=shortest)


def _resolve_length(length: Length, answers: Mapping[str, Answer]) -> Length:
    if isinstance(length, AnswerLength):
        answer = answers.get(length.answer)
        return f"P{answer}D" if isinstance(answer, int) else length
    if isinstance(length, LongestLength):
        parts = tuple(_resolve_length(part, answers) for part in length.longest)
        known = [part for part in parts if isinstance(part, str)]
        return max(known, key=period_in_days) if len(known) == len(parts) else length
    return length


def _happened(subject: Subject, answers: Mapping[str, Answer]) -> bool:
    for question, option in (subject.only_if or {}).items():
        answer = answers.get(question)
        if isinstance(answer, tuple) and option in answer:
            return True
    return False
