# SPDX-License-Identifier: MIT
"""Why an answer is as it is: every rule of its subject, and what became of it."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.model import Clause, Rule, Subject
from desktop_app.policy.selection import Selection, Settled, settle
from desktop_app.policy.testimony import told_evidence

RuleFate = Literal["decides", "overridden", "open", "failed", "not_in_force"]
"""It decides; it holds, but an exception holds too; it hangs on open questions; a condition failed; another time."""

ConditionState = Literal["failed", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionTrace:
    """A condition that does not hold: the options that it wants, and the one there is.

    `actual` is None where the question is not asked here, or not answered yet (state *open*).
    """

    question: str
    wanted: tuple[str, ...]
    state: ConditionState
    actual: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTrace:
    """What became of one rule: conditions that do not hold, and exceptions that hold in its place.

    A rule is elsewhere if it is about other ways to use Claude: one that failed and cannot decide whatever else is
    answered after the first question, or one that is not in force and would fail if it were.
    """

    rule: Rule
    fate: RuleFate
    conditions: tuple[ConditionTrace, ...] = ()
    overridden_by: tuple[str, ...] = ()
    is_elsewhere: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """All rules of a subject for one selection, and the sources behind those that decide.

    `applies` is None where open questions decide whether the subject applies at all; `limits` are the
    conditions of `applies_when` that do not hold, of the clause that comes nearest.
    """

    subject: Subject
    applies: bool | None
    limits: tuple[ConditionTrace, ...]
    rules: tuple[RuleTrace, ...]
    sources: tuple[str, ...]

    def with_fate(self, fate: RuleFate) -> tuple[RuleTrace, ...]:
        """The rules of one fate, in the order of the files."""
        return tuple(item for item in self.rules if item.fate == fate)


def trace(reasoner: Reasoner, selection: Selection, subject: Subject) -> Trace:
    """Try every rule of a subject on a selection and keep what became of it.

    Where the subject does not apply, rules are tried all the same, but none decides.
    """
    settled = settle(reasoner.model, selection)
    rules = reasoner.model.rules_by_subject[subject.id]
    applies = settled.known.any_holds(subject.applies_when)
    holding = [rule for rule in rules if rule.effective.covers(selection.as_of) and settled.known.holds(rule.when)]
    near = _near_rules(reasoner, subject, settled)
    traced = tuple(_trace_rule(rule, settled, holding, near) for rule in rules)
    telling = [item.rule for item in traced if item.fate in ("decides", "open")]
    known, day = reasoner.model.source_by_id, selection.as_of
    return Trace(
        subject=subject,
        applies=applies,
        limits=() if applies else _nearest(subject.applies_when or (), settled),
        rules=traced,
        sources=tuple(dict.fromkeys(item.source for rule in telling for item in told_evidence(rule, known, day))),
    )


def _near_rules(reasoner: Reasoner, subject: Subject, settled: Settled) -> frozenset[str]:
    """The rules that can decide on this day with the same answer to the first question, whatever else is answered."""
    first, day = reasoner.model.questions[0].id, settled.known.day
    ruling = reasoner.rulings.on(day, subject)
    given = {}
    if first in settled.given:
        given[reasoner.rulings.frame.axis_by_name[first].position] = settled.given[first]
    left = ruling.cases.left_by(given)
    return frozenset(rule.id for rule, cases in zip(ruling.rules, ruling.decided, strict=True) if cases & left)


def _trace_rule(rule: Rule, settled: Settled, holding: list[Rule], near: frozenset[str]) -> RuleTrace:
    if not rule.effective.covers(settled.known.day):
        return RuleTrace(rule=rule, fate="not_in_force", is_elsewhere=settled.known.holds(rule.when) is False)
    conditions = _unfulfilled(Clause(when=rule.when), settled)
    if any(condition.state == "failed" for condition in conditions):
        return RuleTrace(rule=rule, fate="failed", conditions=conditions, is_elsewhere=rule.id not in near)
    defeaters = tuple(other.id for other in holding if rule.id in other.overrides)
    if defeaters:
        return RuleTrace(rule=rule, fate="overridden", conditions=conditions, overridden_by=defeaters)
    if conditions:
        return RuleTrace(rule=rule, fate="open", conditions=conditions)
    return RuleTrace(rule=rule, fate="decides")


def _unfulfilled(clause: Clause, settled: Settled) -> tuple[ConditionTrace, ...]:
    traced = []
    for name, wanted in clause.when.items():
        held = settled.known.holds({name: wanted})
        if not held:
            state: ConditionState = "open" if held is None else "failed"
            traced.append(ConditionTrace(question=name, wanted=wanted, state=state, actual=settled.known.option(name)))
    return tuple(traced)


def _nearest(clauses: tuple[Clause, ...], settled: Settled) -> tuple[ConditionTrace, ...]:
    traced = [_unfulfilled(clause, settled) for clause in clauses if clause.effective.covers(settled.known.day)]
    return min(traced, key=len, default=())
