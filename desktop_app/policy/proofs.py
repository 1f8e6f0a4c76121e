# SPDX-License-Identifier: MIT
"""Proofs over every reachable selection, in every stretch of time, with counterexamples."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from desktop_app.policy.budget import Budget
from desktop_app.policy.diagram import (
    FIRST_VALUE,
    GAP,
    OVERLAP,
    Branch,
    Diagram,
    Leaf,
    Restriction,
)
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import Fault
from desktop_app.policy.model import DerivedValue, PolicyModel, Question, Rule, Subject
from desktop_app.policy.order import is_worse
from desktop_app.policy.steps import Found, Node
from desktop_app.policy.values import Statement
from desktop_app.quick_dataclass import dataclass

ANYTHING = Restriction()

NO_RULE = "no rule decides"
"""How the fault of a hole begins."""


def change_days(model: PolicyModel) -> tuple[date, ...]:
    """The first day of every stretch in which all conditions stay the same."""
    effectives = [rule.effective for rule in model.rules]
    for question in model.questions:
        effectives.append(question.effective)
        effectives += [clause.effective for clause in question.asked_when or ()]
        for option in question.options:
            effectives.append(option.effective)
            effectives += [clause.effective for clause in option.offered_when or ()]
    for subject in model.subjects:
        effectives += [clause.effective for clause in subject.applies_when or ()]
    days = {model.first_date}
    for effective in effectives:
        days |= {day for day in (effective.since, effective.until) if day}
    return tuple(sorted(day for day in days if day >= model.first_date))


@dataclass(frozen=True, slots=True)
class Stretch:
    """One subject on the first day of one stretch: all its selections explored.

    `masks` are those in which all that matters was known and that no walk had reached before.
    """

    day: date
    found: Found
    masks: tuple[int, ...]


class SubjectProof:
    """The proofs of one subject over all its stretches of time."""

    def __init__(self, reasoner: Reasoner, subject: Subject, days: Iterable[date]) -> None:
        """Explore the subject in each stretch in which its own bits differ."""
        self._reasoner = reasoner
        self._subject = subject
        self.diagram = reasoner.diagram(subject)
        self.stretches = tuple(self._explore(days))

    def _explore(self, days: Iterable[date]) -> Iterator[Stretch]:
        for day in self.diagram.first_days(days):
            before = len(self.diagram.reached)
            found = self.diagram.explore(day, ANYTHING).found
            yield Stretch(day, found, tuple(self.diagram.reached)[before:])

    @property
    def cases(self) -> int:
        """How many different ways through the questions were proven, over all stretches."""
        return sum(stretch.found.cases for stretch in self.stretches)

    @cached_property
    def decided(self) -> int:
        """The rules (bits) that decide somewhere."""
        bits = 0
        for stretch in self.stretches:
            for outcome, rules in stretch.found.rules.items():
                if outcome >= FIRST_VALUE:
                    bits |= rules
        return bits

    def faults(self) -> Iterator[Fault]:
        """Every gap, overlap, dead rule, dead override and broken independence.

        What is wrong in several stretches in a row is told once, as of the first day of the first.
        """
        place = f"subject {self._subject.id}"
        before: set[tuple[str, str]] = set()
        for stretch in self.stretches:
            now = {*self._undecided(stretch), *self._dependence(stretch)}
            for what, remedy in sorted(now - before):
                yield Fault(place, f"{what} as of {stretch.day.isoformat()}{remedy}")
            before = now
        for number, rule in enumerate(self.diagram.rules):
            if not self.decided >> number & 1:
                yield dead_rule(rule)
        yield from self._overrides()

    def first_gap(self) -> str:
        """The first selection and day for which no rule decides, in words; empty if one always does."""
        return self._first(GAP)

    def first_collision(self) -> str:
        """The first selection and day for which several rules decide, in words; empty if there is none."""
        return self._first(OVERLAP)

    def _first(self, wanted: int) -> str:
        for stretch in self.stretches:
            if wanted in stretch.found.rules:
                path = way_to(self.diagram, stretch.found.node, wanted)
                return f"{self._case(path)} as of {stretch.day.isoformat()}"
        return ""

    def _undecided(self, stretch: Stretch) -> Iterator[tuple[str, str]]:
        if GAP in stretch.found.rules:
            path = way_to(self.diagram, stretch.found.node, GAP)
            yield f"{NO_RULE} for {self._case(path)}", ""
        if OVERLAP in stretch.found.rules:
            path = way_to(self.diagram, stretch.found.node, OVERLAP)
            names = ", ".join(rule.id for rule in self._colliding(path, stretch.day))
            yield f"{names} both decide for {self._case(path)}", "; let one override the other"

    def _colliding(self, path: Mapping[int, str], day: date) -> tuple[Rule, ...]:
        found = self.diagram.explore(day, Restriction(given=path)).found
        return self.diagram.rules_in(found.rules.get(OVERLAP, 0))

    def _case(self, path: Mapping[int, str]) -> str:
        axes = self._reasoner.frame.axes
        words = [f"{axes[at].name}={option}" for at, option in sorted(path.items())]
        return " ".join(words) or "any answers"

    def _dependence(self, stretch: Stretch) -> Iterator[tuple[str, str]]:
        found = stretch.found
        deciding = {axis.question for axis in self._reasoner.frame.axes if found.deciding >> axis.position & 1}
        for name in self._subject.independent_of:
            if name in deciding:
                yield f"must not depend on {name}, but does", ""

    def _overrides(self) -> Iterator[Fault]:
        held = {self.diagram.holding(mask) for mask in self.diagram.reached}
        budget, place = self.diagram.frame.budget, self.diagram.place
        number = {rule.id: at for at, rule in enumerate(self.diagram.rules)}
        for rule in self.diagram.rules:
            for other in rule.overrides:
                budget.spend(1 + len(held) // 64, place)
                both = 1 << number[rule.id] | 1 << number[other]
                if not any(bits & both == both for bits in held):
                    yield Fault(f"rule {rule.id}", f"overrides {other}, but the two never hold together")
        yield from self._circles()

    def _circles(self) -> Iterator[Fault]:
        overrides = {rule.id: rule.overrides for rule in self.diagram.rules}
        budget = self.diagram.frame.budget
        for start, named in overrides.items():
            seen, queue = set(), list(named)
            while queue:
                name = queue.pop()
                if name == start:
                    yield Fault(f"rule {start}", "overrides itself in a circle")
                    break
                budget.spend(place=self.diagram.place)
                if name not in seen:
                    seen.add(name)
                    queue += overrides[name]


def dead_rule(rule: Rule) -> Fault:
    """The fault of a rule that decides in no selection on no day."""
    return Fault(f"rule {rule.id}", "can never decide; widen it or drop it")


def presumption_faults(
    reasoner: Reasoner, subject: Subject, question: Question, days: Iterable[date]
) -> Iterator[Fault]:
    """Cases in which another option is worse for the person than the presumed one."""
    if question.presume is None or question.presume_reason is not None:
        return
    diagram = reasoner.diagram(subject)
    axis = reasoner.frame.axes_of_question[question.id][0]
    if axis.position not in diagram.positions:
        return
    budget = reasoner.frame.budget
    for day in days:
        budget.spend(len(axis.options), diagram.place)
        presumed = diagram.explore(day, Restriction(given={axis.position: question.presume}))
        for option in axis.options:
            if option == question.presume:
                continue
            other = diagram.explore(day, Restriction(given={axis.position: option}))
            for good, bad in _outcome_pairs(diagram, presumed.found.node, other.found.node):
                fine, worse = diagram.value_of(good), diagram.value_of(bad)
                if fine is not None and worse is not None and is_worse(worse, fine):
                    yield Fault(
                        f"question {question.id}",
                        f"presumes {question.presume!r}, but {option!r} is worse for "
                        f"{subject.id} as of {day.isoformat()}; drop the presumption or give "
                        "a presume_reason",
                    )
                    return


def _outcome_pairs(diagram: Diagram, left: Node, right: Node) -> set[tuple[int, int]]:
    """Outcomes of two diagrams of one subject that can meet in one selection."""
    done: dict[tuple[Node, Node], set[tuple[int, int]]] = {}

    def pairs(one: Node, two: Node) -> set[tuple[int, int]]:
        if (one, two) not in done:
            done[one, two] = _pairs_of(one, two)
        return done[one, two]

    def _pairs_of(one: Node, two: Node) -> set[tuple[int, int]]:
        first, second = diagram.nodes[one], diagram.nodes[two]
        if isinstance(first, Leaf) and isinstance(second, Leaf):
            return {(first.outcome, second.outcome)}
        top = min(node.position for node in (first, second) if isinstance(node, Branch))
        ways_one, ways_two = _ways(first, one, top), _ways(second, two, top)
        diagram.frame.budget.spend(len(ways_one) * len(ways_two), diagram.place)
        met: set[tuple[int, int]] = set()
        for options, child in ways_one:
            for others, partner in ways_two:
                if options is None or others is None or set(options) & set(others):
                    met |= pairs(child, partner)
        return met

    return pairs(left, right)


def _ways(content: Leaf | Branch, node: Node, position: int) -> tuple[tuple[tuple[str, ...] | None, Node], ...]:
    if isinstance(content, Branch) and content.position == position:
        return content.groups
    return ((None, node),)


def way_to(diagram: Diagram, node: Node, wanted: int) -> dict[int, str]:
    """The first way from a node to a leaf with an outcome that can be reached; one option per deciding axis on it."""
    leading = {at for at, item in enumerate(diagram.nodes) if isinstance(item, Leaf) and item.outcome == wanted}
    for at, item in enumerate(diagram.nodes):  # a node comes after those that it leads to
        if isinstance(item, Branch) and any(child in leading for _options, child in item.groups):
            leading.add(at)
    way: dict[int, str] = {}
    content = diagram.nodes[node]
    while isinstance(content, Branch):
        options, child = next(group for group in content.groups if group[1] in leading)
        way[content.position] = options[0]
        content = diagram.nodes[child]
    return way


def paths(diagram: Diagram, node: Node) -> Iterator[tuple[dict[int, str], int]]:
    """Every way from a node to a leaf: one option per deciding axis, and the outcome."""
    content = diagram.nodes[node]
    if isinstance(content, Leaf):
        yield {}, content.outcome
        return
    for options, child in content.groups:
        for path, outcome in paths(diagram, child):
            yield {content.position: options[0], **path}, outcome


def partition_faults(
    model: PolicyModel, derived: DerivedValue, days: Iterable[date], budget: Budget
) -> Iterator[Fault]:
    """The first selection in which a derived value has no value, or two."""
    rows = tuple(
        Rule(id=f"row-{at}", subject="table", when=row.when, value=Statement(kind="statement"))
        for at, row in enumerate(derived.rows)
    )
    proof = _table_proof(model, rows, days, budget)
    for stretch in proof.stretches:
        for mask in stretch.masks:
            budget.spend(1 + len(rows) // 64)
            held = proof.diagram.holding(mask)
            values = {row.value: rows[at] for at, row in enumerate(derived.rows) if held >> at & 1}
            if len(values) != 1:
                told = " and ".join(sorted(values)) or "no value"
                case = _table_proof(model, tuple(values.values()), days, budget).first_collision() if values else ""
                yield Fault(
                    f"derived {derived.id}",
                    f"has {told} for {case or proof.first_gap()}; it needs exactly one: "
                    "mend its rows under `derived` in questions.json",
                )
                return


def _table_proof(model: PolicyModel, rows: tuple[Rule, ...], days: Iterable[date], budget: Budget) -> SubjectProof:
    subject = Subject(id="table")
    return SubjectProof(Reasoner(replace(model, subjects=(subject,), rules=rows), budget), subject, days)
