# SPDX-License-Identifier: MIT
"""Decision diagrams: what a subject answers over every selection at once.

For each subject the reachable selections form a tree over the axes in wizard order.
Options that leave the same conjunctions alive are one branch, equal subtrees are one
node, and a node whose branches agree is no node at all: what remains is the canonical
diagram of the answer. Its root is the first question that decides, its leaves are the
outcomes, and proofs about "every selection" are walks over a few dozen nodes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from desktop_app.policy.budget import MOST_AXES
from desktop_app.policy.frame import Frame, atom
from desktop_app.policy.model import Rule, Subject
from desktop_app.policy.steps import Found, Memo, Node, Step
from desktop_app.policy.values import Statement, Value
from desktop_app.quick_dataclass import dataclass

NOT_APPLICABLE = 0
"""The outcome of a selection in which the subject does not apply."""
GAP = 1
"""The outcome of a selection in which the subject applies and no rule decides."""
OVERLAP = 2
"""The outcome of a selection in which two undefeated rules decide."""
FIRST_VALUE = 3


class Leaf(NamedTuple):
    """An end of the diagram: one outcome. Nodes and findings are tuples, since thousands are made and compared."""

    outcome: int


class Branch(NamedTuple):
    """A question that decides: groups of options, each with the node it leads to."""

    position: int
    groups: tuple[tuple[tuple[str, ...], Node], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """What is fixed while exploring: given options, and options presumed if unanswered."""

    given: Mapping[int, str] = field(default_factory=dict)
    presumed: Mapping[int, str] = field(default_factory=dict)


class Diagram:
    """The compiled conditions of one subject, and its diagrams per day and restriction."""

    def __init__(self, frame: Frame, subject: Subject, day: date | None = None) -> None:
        """Compile the rules and the applicability of the subject into bits; with a day only what then holds."""
        self.frame = frame
        self.subject = subject
        self.place = f"subject {subject.id}"
        rules = frame.model.rules_by_subject.get(subject.id, ())
        self.rules = tuple([rule for rule in rules if day is None or rule.effective.covers(day)])
        self.values: list[Value] = []
        self._meanings: dict[Value | str, int] = {}
        self._outcome_of_rule: list[int] = []
        self._table = frame.new_table()
        self._variants = [self._compile(rule) for rule in self.rules]
        index = {rule.id: number for number, rule in enumerate(self.rules)}
        self._defeats = [sum(1 << index[name] for name in rule.overrides if name in index) for rule in self.rules]
        self.applies = self._compile_applicability()
        self.nodes: list[Leaf | Branch] = []
        self._unique: dict[Leaf | Branch, Node] = {}
        self._ends: dict[tuple[int, int], Found] = {}
        self._memo = Memo({}, {})

    def _compile(self, rule: Rule) -> int:
        outcome = self._meanings.setdefault(self._meaning(rule), len(self.values))
        if outcome == len(self.values):
            self.values.append(rule.value)
        self._outcome_of_rule.append(FIRST_VALUE + outcome)
        mask = 0
        for conditions in self.frame.expand(rule.when):
            mask |= self._table.add(conditions, rule.effective)
        return mask

    def _meaning(self, rule: Rule) -> Value | str:
        """What makes two answers the same: the value, and for a statement its words."""
        if isinstance(rule.value, Statement):
            return self.frame.model.texts.get(f"rule.{rule.id}.says", rule.id)
        return rule.value

    def _compile_applicability(self) -> tuple[int, ...]:
        masks: list[int] = []
        if self.subject.applies_when is not None:
            masks.append(self.frame.add_clauses(self._table, self.subject.applies_when))
        for question, option in (self.subject.only_if or {}).items():
            axis = self.frame.axis_by_name[atom(question, option)]
            masks.extend(self.frame.guards[axis.position].asked)
        return tuple(masks)

    @cached_property
    def core(self) -> int:
        """The bits that decide: rules and applicability."""
        mask = 0
        for bits in (*self._variants, *self.applies):
            mask |= bits
        return mask

    @cached_property
    def positions(self) -> tuple[int, ...]:
        """The axes that the subject can see, directly or through what asks them."""
        self.frame.budget.spend(1 + len(self.frame.axes) // 16, self.place)
        needed, seen = self.core, []
        shared, own, guards = self.frame.table.mentions, self._table.mentions, self.frame.guards
        for position in range(len(shared) - 1, -1, -1):
            if needed & (shared[position] | own[position]):
                seen.append(position)
                needed |= guards[position].bits
        if len(seen) > MOST_AXES:
            self.frame.budget.refuse(self.place, f"depends on {len(seen)} questions and options, more than {MOST_AXES}")
        return tuple(reversed(seen))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """What is decided at each visible axis, in wizard order."""
        return tuple(self._step(position) for position in self.positions)

    @cached_property
    def guarded(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Per step, from the last back to it: the bits that mention an axis, and those that then matter too."""
        guarded: list[tuple[tuple[int, int], ...]] = [()]
        found: list[tuple[int, int]] = []
        for step in reversed(self.steps):
            if step.guards:
                found.append((step.mentions, step.guards))
            guarded.append(tuple(found))
        return tuple(reversed(guarded))

    def _step(self, position: int) -> Step:
        guards, choices = self.frame.guards[position], self.frame.choices[position]
        own, allowed = self._table.mentions[position], self._table.allowed[position]
        if own:
            choices = tuple([(name, kept & ~(own & ~allowed.get(name, 0)), offers) for name, kept, offers in choices])
        cost = len(choices) * (1 + len(self.rules) // 500)
        return Step(position, self.frame.table.mentions[position] | own, guards.bits, guards.asked, choices, cost)

    def in_force(self, day: date) -> int:
        """All bits whose conjunction is in force on the day."""
        return self.frame.table.in_force(day) | self._table.in_force(day)

    def first_days(self, days: Iterable[date]) -> Iterator[date]:
        """Of several days in order those on which something changes that the subject can see."""
        visible = self.core
        for step in self.steps:
            visible |= step.guards
        seen = None
        for day in days:
            alive = self.in_force(day) & visible
            if alive != seen:
                seen = alive
                yield day

    def value_of(self, outcome: int) -> Value | None:
        """The value of an outcome; None where the subject does not apply."""
        return self.values[outcome - FIRST_VALUE] if outcome >= FIRST_VALUE else None

    def meaning_of(self, outcome: int) -> Value | str | None:
        """The value of an outcome, or the words of a statement; None where the subject does not apply."""
        return tuple(self._meanings)[outcome - FIRST_VALUE] if outcome >= FIRST_VALUE else None

    def rules_in(self, bits: int) -> tuple[Rule, ...]:
        """The rules whose numbers are set in the bits, in the order of the files."""
        rules = []
        while bits:
            lowest = bits & -bits
            rules.append(self.rules[lowest.bit_length() - 1])
            bits ^= lowest
        return tuple(rules)

    def decide(self, mask: int) -> tuple[int, int]:
        """Outcome and deciding rules (bits) once all that matters is known."""
        for bits in self.applies:
            if not mask & bits:
                return NOT_APPLICABLE, 0
        holding = defeated = 0
        for number, bits in enumerate(self._variants):
            if mask & bits:
                holding |= 1 << number
                defeated |= self._defeats[number]
        undefeated = holding & ~defeated
        if undefeated == 0:
            return GAP, holding
        if undefeated & (undefeated - 1):
            return OVERLAP, undefeated
        return self._outcome_of_rule[undefeated.bit_length() - 1], undefeated

    def holding(self, mask: int) -> int:
        """All rules (bits) whose conditions hold, defeated ones included."""
        return sum(1 << number for number, bits in enumerate(self._variants) if mask & bits)

    def intern(self, content: Leaf | Branch) -> Node:
        """The one number of a node with this content."""
        node = self._unique.get(content)
        if node is None:
            node = self._unique[content] = len(self.nodes)
            self.nodes.append(content)
        return node

    def explore(self, day: date, restriction: Restriction) -> "Exploration":
        """Start a walk over the selections that the restriction leaves, on one day."""
        return Exploration(self, self.in_force(day), restriction)

    @property
    def reached(self) -> Collection[int]:
        """The masks in which all that matters was known, of all walks so far."""
        return self._memo.found.keys()

    def memos(self, restriction: Restriction) -> tuple[dict[int, Found], ...]:
        """What was found from each step on, by the bits that live there, shared by all walks restricted alike there."""
        memo = self._memo
        memos = [memo.found]
        for step in reversed(self.steps):
            fixed = restriction.given.get(step.position), restriction.presumed.get(step.position)
            known = memo.before.get(fixed)
            if known is None:
                known = memo.before[fixed] = Memo({}, {})
            memo = known
            memos.append(memo.found)
        return tuple(reversed(memos))

    def end_of(self, mask: int) -> Found:
        """What is found where these bits live and everything that matters is known."""
        self.frame.budget.spend(1 + len(self.rules) // 32, self.place)
        return self.end(*self.decide(mask))

    def end(self, outcome: int, rules: int) -> Found:
        """What is found at an end: the outcome with its rules."""
        known = self._ends.get((outcome, rules))
        if known is None:
            known = self._ends[outcome, rules] = Found(self.intern(Leaf(outcome)), {outcome: rules}, 0, 0, 1)
        return known


class Exploration:
    """One walk over a subject's diagram under a restriction, on one day."""

    def __init__(self, diagram: Diagram, start: int, restriction: Restriction) -> None:
        """Prepare the walk from the bits that are in force; `found` does it."""
        self._diagram = diagram
        self._steps, self._guarded = diagram.steps, diagram.guarded
        self._start = start
        self._restriction = restriction
        self._memos = diagram.memos(restriction)
        self._budget = diagram.frame.budget

    @cached_property
    def found(self) -> Found:
        """The diagram under the restriction."""
        return self._visit(0, self._start)

    def _needed(self, index: int, mask: int) -> int:
        """The mask without bits that nothing from here on can use."""
        keep = self._diagram.core
        for mentions, guards in self._guarded[index]:
            if mask & keep & mentions:
                keep |= guards
        return mask & keep

    def _visit(self, index: int, mask: int) -> Found:
        for bits in self._diagram.applies:
            if not mask & bits:
                return self._diagram.end(NOT_APPLICABLE, 0)
        mask = self._needed(index, mask)
        steps = self._steps
        while index < len(steps) and not mask & steps[index][1]:
            index += 1
        memo = self._memos[index]
        known = memo.get(mask)
        if known is None:
            known = memo[mask] = self._branch(index, mask) if index < len(steps) else self._diagram.end_of(mask)
        return known

    def _branch(self, index: int, mask: int) -> Found:
        step = self._steps[index]
        self._budget.spend(step.cost, self._diagram.place)
        alive = self._ways(step, mask)
        if not alive:
            return self._visit(index + 1, mask & ~step.mentions)
        presumed = self._presumed_way(step, alive)
        if presumed is not None:
            found = self._visit(index + 1, presumed)
            return found._replace(presumed=found.presumed | 1 << step.position)
        groups = [(tuple(options), self._visit(index + 1, survivors)) for survivors, options in alive.items()]
        return self._join(step.position, groups)

    def _ways(self, step: Step, mask: int) -> dict[int, list[str]]:
        """The options that are offered here, by the bits that survive them; none where the question is not asked."""
        for bits in step.asked:
            if not mask & bits:
                return {}
        offered = [(option, mask & allowed) for option, allowed, offers in step.choices if mask & offers]
        given = self._restriction.given.get(step.position)
        if given is not None:
            offered = [choice for choice in offered if choice[0] == given] or offered
        alive: dict[int, list[str]] = {}
        for option, survivors in offered:
            alive.setdefault(survivors, []).append(option)
        return alive

    def _presumed_way(self, step: Step, alive: Mapping[int, list[str]]) -> int | None:
        """The bits that survive the presumed option, where it stands in for others that differ."""
        presumed = self._restriction.presumed.get(step.position)
        if presumed is None or len(alive) == 1 or step.position in self._restriction.given:
            return None
        return next((survivors for survivors, options in alive.items() if presumed in options), None)

    def _join(self, position: int, groups: list[tuple[tuple[str, ...], Found]]) -> Found:
        rules: dict[int, int] = {}
        deciding = presumed = cases = 0
        merged: dict[Node, tuple[str, ...]] = {}
        for options, found in groups:
            merged[found.node] = (*merged.get(found.node, ()), *options)
            for outcome, bits in found.rules.items():
                rules[outcome] = rules.get(outcome, 0) | bits
            deciding |= found.deciding
            presumed |= found.presumed
            cases += found.cases * len(options)
        if len(merged) == 1:
            return Found(groups[0][1].node, rules, deciding, presumed, cases)
        content = Branch(position, tuple((options, node) for node, options in merged.items()))
        return Found(self._diagram.intern(content), rules, deciding | 1 << position, presumed, cases)

    def split(self, position: int) -> list[tuple[tuple[str, ...], Found]]:
        """The diagram for each group of options of one axis that lead to the same."""
        index = next(at for at, step in enumerate(self._steps) if step.position == position)
        mask = self._straight_to(index)
        if mask is not None:
            ways = self._ways(self._steps[index], mask)
            return [(tuple(options), self._visit(index + 1, survivors)) for survivors, options in ways.items()]
        parts: list[tuple[tuple[str, ...], Found]] = []
        for option in self._diagram.frame.axes[position].options:
            given = {**self._restriction.given, position: option}
            narrowed = Restriction(given=given, presumed=self._restriction.presumed)
            parts.append(((option,), Exploration(self._diagram, self._start, narrowed).found))
        return parts

    def _straight_to(self, index: int) -> int | None:
        """The bits that live at a step, if there is one way to it only."""
        mask = self._start
        for step in self._steps[:index]:
            if not mask & step.mentions:
                continue
            alive = self._ways(step, mask)
            presumed = self._presumed_way(step, alive) if alive else None
            if presumed is not None:
                mask = presumed
            elif len(alive) == 1:
                mask = next(iter(alive))
            elif not alive:
                mask &= ~step.mentions
            else:
                return None
        return mask
