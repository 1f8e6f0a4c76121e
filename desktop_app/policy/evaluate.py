# SPDX-License-Identifier: MIT
"""From a selection to an assessment: one answer for every subject that applies."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from desktop_app.policy.cases import Cases
from desktop_app.policy.dispute import told_dispute
from desktop_app.policy.faults import Fault, ModelError
from desktop_app.policy.model import Dispute, Evidence, PolicyModel, Rule, Subject
from desktop_app.policy.period import period_in_days
from desktop_app.policy.ruling import Alternative
from desktop_app.policy.rulings import Rulings
from desktop_app.policy.selection import Answer, Selection, SetAside, Settled, settle
from desktop_app.policy.sight import Sight
from desktop_app.policy.strength import Strength, told_strength, weakest
from desktop_app.policy.testimony import told_evidence
from desktop_app.policy.values import (
    AnswerLength,
    Length,
    LongestLength,
    TimedRetention,
    Topic,
    Value,
)
from desktop_app.quick_dataclass import dataclass, record_maker

AnswerStatus = Literal["decided", "depends", "not_applicable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectAnswer:
    """The answer for one subject.

    `value` and the deciding `rules` are set where the status is *decided*;
    `evidence` is what their sources had said by the day, each source and locator once.
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
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    depends_on: tuple[str, ...] = ()
    assumes: tuple[tuple[str, str], ...] = ()

    @property
    def topic(self) -> Topic:
        """The topic of the subject."""
        return self.subject.topic

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source that the answer cites: its evidence, then what each side of its disputes goes by."""
        claimed = [name for item in self.disputes for claim in item.claims for name in claim.sources]
        return tuple(dict.fromkeys([*(item.source for item in self.evidence), *claimed]))


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


class _Left(NamedTuple):
    """The cases that a selection leaves; for each presumed option those that would be left without it, and its axis."""

    cases: int
    presumed: Mapping[str, tuple[int, int]]


class Reasoner:
    """A model made ready to answer: the rulings of its subjects, and what is remembered of its evidence."""

    def __init__(self, model: PolicyModel) -> None:
        """Take a model that is proven; what its subjects see is worked out when it is first needed."""
        self.model = model
        self.rulings = Rulings(model)
        self._make = record_maker(SubjectAnswer)
        self._settled: Settled | None = None
        self._left_of: dict[Cases, _Left] = {}
        self._strengths: dict[tuple[str, date, date], Strength] = {}
        self._evidence: dict[tuple[str, date], tuple[Evidence, ...]] = {}
        self._told: dict[tuple[str, date], Dispute | None] = {}

    def evaluate(self, selection: Selection, today: date) -> Assessment:
        """Answer every subject for the selection; see `evaluate`."""
        settled = settle(self.model, selection)
        answers = [self._answer(subject, settled, today) for subject in self.model.subjects]
        return self._assessment(selection, settled, today, answers)

    def reconsider(self, before: Assessment, selection: Selection) -> Assessment:
        """Answer a selection near one that is assessed: only what sees the difference is thought over."""
        if selection.as_of != before.selection.as_of:
            return self.evaluate(selection, before.today)
        settled = settle(self.model, selection)
        affected = self._sight.affected(before.settled, settled)
        old = before.answer_by_subject
        answers = [
            self._answer(subject, settled, before.today) if subject.id in affected else old.get(subject.id)
            for subject in self.model.subjects
        ]
        return self._assessment(selection, settled, before.today, answers)

    def _assessment(
        self, selection: Selection, settled: Settled, today: date, answers: Iterable[SubjectAnswer | None]
    ) -> Assessment:
        return Assessment(
            model=self.model,
            selection=selection,
            settled=settled,
            today=today,
            answers=tuple([answer for answer in answers if answer and answer.status != "not_applicable"]),
        )

    @cached_property
    def _sight(self) -> Sight:
        return Sight(self.model)

    def answer(self, subject: str, selection: Selection, today: date) -> SubjectAnswer:
        """Answer one subject for the selection; it can be *not applicable*."""
        settled = settle(self.model, selection)
        return self._answer(self.model.subject_by_id[subject], settled, today)

    def _answer(self, subject: Subject, settled: Settled, today: date) -> SubjectAnswer:
        """Decide directly where everything that matters is known, else by the cases that are left."""
        applies = _applies(self.model, subject, settled)
        if applies is False:
            return self._make(subject=subject, status="not_applicable")
        if applies:
            holding = self._holding(subject, settled)
            if holding is not None:
                return self._decided(subject, settled, today, (_undefeated(subject, holding),))
        return self._explored(subject, settled, today)

    def _holding(self, subject: Subject, settled: Settled) -> list[Rule] | None:
        """The rules that hold; None where one is open or a presumption plays a part."""
        known = settled.known
        holding = []
        for rule in self.model.rules_by_subject[subject.id]:
            if not rule.effective.covers(known.day):
                continue
            if settled.assumed and not settled.assumed.keys().isdisjoint(rule.when):
                return None
            held = known.holds(rule.when)
            if held is None:
                return None
            if held:
                holding.append(rule)
        return holding

    def _explored(self, subject: Subject, settled: Settled, today: date) -> SubjectAnswer:
        ruling = self.rulings.on(settled.known.day, subject)
        left = self._left(ruling.cases, settled)
        if (ruling.gaps | ruling.overlaps) & left.cases:
            message = "not exactly one rule decides for this selection; run the check on the model"
            raise ModelError([Fault(f"subject {subject.id}", message)])
        prospect = ruling.prospect(left.cases)
        assumes = tuple(
            [
                (question, settled.assumed[question])
                for question, (position, cases) in left.presumed.items()
                if ruling.hangs_on(position, cases)
            ]
        )
        if prospect.end is None:
            return self._make(
                subject=subject,
                status="depends",
                happened=_happened(subject, settled.answers),
                alternatives=prospect.alternatives,
                depends_on=self._questions(prospect.deciding),
                assumes=assumes,
            )
        if prospect.end.value is None:
            return self._make(subject=subject, status="not_applicable")
        return self._decided(subject, settled, today, prospect.rules, assumes)

    def _left(self, cases: Cases, settled: Settled) -> _Left:
        """What a selection leaves of some cases; all subjects with these cases ask, one after the other."""
        if self._settled is not settled:
            self._settled, self._left_of = settled, {}
        known = self._left_of.get(cases)
        if known is None:
            known = self._left_of[cases] = self._restrict(cases, settled)
        return known

    def _decided(
        self,
        subject: Subject,
        settled: Settled,
        today: date,
        rules: tuple[Rule, ...],
        assumes: tuple[tuple[str, str], ...] = (),
    ) -> SubjectAnswer:
        day = settled.known.day
        disputes = self._disputes(rules, day)
        return self._make(
            subject=subject,
            status="decided",
            value=resolve(rules[0].value, settled.answers),
            rules=rules,
            happened=_happened(subject, settled.answers),
            disputes=disputes,
            disputed=any(item.state == "open" and item.about == "value" for item in disputes),
            strength=weakest(tuple([self._strength(rule, today, day) for rule in rules])),
            evidence=self._told_evidence(rules[0], day) if len(rules) == 1 else self._joined_evidence(rules, day),
            assumes=assumes,
        )

    def _disputes(self, rules: tuple[Rule, ...], day: date) -> tuple[Dispute, ...]:
        """Who contests the rules, as far as each side had spoken by the day."""
        known = self.model.disputes_by_rule
        contesting = {item.id: item for rule in rules if rule.id in known for item in known[rule.id]}
        return tuple([told for item in contesting.values() if (told := self._told_on(item, day))])

    def _told_on(self, dispute: Dispute, day: date) -> Dispute | None:
        if (dispute.id, day) not in self._told:
            self._told[dispute.id, day] = told_dispute(dispute, self.model.source_by_id, day)
        return self._told[dispute.id, day]

    def _strength(self, rule: Rule, today: date, day: date) -> Strength:
        known = self._strengths.get((rule.id, today, day))
        if known is None:
            told = self._told_evidence(rule, day)
            known = self._strengths[rule.id, today, day] = told_strength(self.model, rule, told, today)
        return known

    def _told_evidence(self, rule: Rule, day: date) -> tuple[Evidence, ...]:
        """What the sources of a rule had said by the day; kept for the next time."""
        known = self._evidence.get((rule.id, day))
        if known is None:
            known = self._evidence[rule.id, day] = told_evidence(rule, self.model.source_by_id, day)
        return known

    def _joined_evidence(self, rules: tuple[Rule, ...], day: date) -> tuple[Evidence, ...]:
        """The evidence of several rules, each piece once."""
        return tuple(dict.fromkeys([item for rule in rules for item in self._told_evidence(rule, day)]))

    def _restrict(self, cases: Cases, settled: Settled) -> _Left:
        axes = self.rulings.frame.axis_by_name
        chosen = {axes[name].position: option for name, option in settled.given.items()}
        for question in self.model.questions:
            if question.presume is not None and question.id not in settled.answers:
                chosen[axes[question.id].position] = question.presume
        left = cases.left_by(chosen)
        presumed = {}
        for name in settled.assumed:
            position = axes[name].position
            otherwise = cases.left_by({at: option for at, option in chosen.items() if at != position})
            if otherwise != left:
                presumed[name] = position, otherwise
        return _Left(left, presumed)

    def _questions(self, positions: int) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys([axis.question for axis in self.rulings.frame.axes if positions >> axis.position & 1])
        )


def _applies(model: PolicyModel, subject: Subject, settled: Settled) -> bool | None:
    """Whether a subject applies; None where it hangs on an open or a presumed answer."""
    applies = settled.known.any_holds(subject.applies_when)
    if applies is False:
        return False
    for question, name in (subject.only_if or {}).items():
        if question not in settled.asked:
            return None if question in settled.possible else False
        if name not in settled.offered[question]:
            return False
        option = model.question_by_id[question].option(name)
        if option is None or not settled.known.any_holds(option.offered_when):
            return None
    return applies


def _undefeated(subject: Subject, holding: list[Rule]) -> Rule:
    defeated = {name for rule in holding for name in rule.overrides}
    left = [rule for rule in holding if rule.id not in defeated]
    if len(left) != 1:
        names = ", ".join(rule.id for rule in left) or "none"
        message = f"{subject.id}: exactly one rule must decide, but these do: {names}"
        raise ModelError([Fault(f"subject {subject.id}", message)])
    return left[0]


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
