# SPDX-License-Identifier: MIT
"""The rulings of a model: each subject on each day, worked out when first asked for and shared where it can be."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from desktop_app.policy.budget import UNLIMITED, Budget
from desktop_app.policy.cases import Cases
from desktop_app.policy.frame import Frame, atom
from desktop_app.policy.model import Clause, PolicyModel, Rule, Subject
from desktop_app.policy.ruling import Ruling


class Rulings:
    """Which rule decides, for every subject and day of a model."""

    def __init__(self, model: PolicyModel, budget: Budget = UNLIMITED) -> None:
        """Take a model; one that is to be proven comes with a budget."""
        self.model = model
        self.budget = budget
        self._by_day: dict[tuple[str, date], Ruling] = {}
        self._rulings: dict[tuple[object, ...], Ruling] = {}
        self._cases: dict[tuple[int, int], Cases] = {}
        self._guards: dict[int, int] = {}

    @cached_property
    def frame(self) -> Frame:
        """The axes of the model."""
        return Frame(self.model, self.budget)

    def on(self, day: date, subject: Subject) -> Ruling:
        """The ruling of a subject on a day.

        Raises:
            ModelError: the subject sees more than can be thought through, or the budget is spent.
        """
        known = self._by_day.get((subject.id, day))
        if known is None:
            known = self._by_day[subject.id, day] = self._rule(day, subject)
        return known

    def stretches(self, subject: Subject, days: Iterable[date]) -> Iterator[tuple[date, Ruling]]:
        """Of several days in order those on which another ruling of the subject begins, each with that ruling."""
        before = None
        for day in days:
            ruling = self.on(day, subject)
            if ruling is not before:
                before = ruling
                yield day, ruling

    def _rule(self, day: date, subject: Subject) -> Ruling:
        rules = tuple([rule for rule in self.model.rules_by_subject.get(subject.id, ()) if rule.effective.covers(day)])
        clauses = None
        if subject.applies_when is not None:
            clauses = tuple([clause for clause in subject.applies_when if clause.effective.covers(day)])
        cases = self.cases(self._names(subject, rules, clauses), day, f"subject {subject.id}")
        applies = cases.where_any(clauses, day) & self._happens(subject, cases, day)
        key = subject.id, tuple([rule.id for rule in rules]), applies, cases
        known = self._rulings.get(key)
        if known is None:
            self.budget.spend(1 + len(rules) // 8, f"subject {subject.id}")
            known = self._rulings[key] = Ruling(self.model, rules, cases, applies)
        return known

    def _happens(self, subject: Subject, cases: Cases, day: date) -> int:
        """The cases in which what the subject is about can have happened."""
        offered = cases.everywhere
        for name, chosen in (subject.only_if or {}).items():
            question = self.model.question_by_id[name]
            option = question.option(chosen)
            offered &= cases.where_offered(question, option, day) if option else 0
        return offered

    def _names(self, subject: Subject, rules: Iterable[Rule], clauses: Iterable[Clause] | None) -> int:
        """The positions (bits) of all axes on which a subject can hang."""
        frame = self.frame
        seen = 0
        for name in set().union(*[rule.when for rule in rules], *[clause.when for clause in clauses or ()]):
            seen |= frame.behind(name)
        for question, option in (subject.only_if or {}).items():
            name = atom(question, option)
            seen |= frame.behind(name) & ~(1 << frame.axis_by_name[name].position)
        return seen

    def cases(self, positions: int, day: date, place: str) -> Cases:
        """The cases of the axes at some positions (bits) on a day; `place` is blamed if there are too many."""
        frame = self.frame
        guards = self._guards.get(positions)
        if guards is None:
            guards = self._guards[positions] = self._guards_of(positions)
        key = positions, frame.table.in_force(day) & guards
        known = self._cases.get(key)
        if known is None:
            seen = tuple([axis.position for axis in frame.axes if positions >> axis.position & 1])
            known = self._cases[key] = Cases(frame, seen, key[1], place)
        return known

    def _guards_of(self, positions: int) -> int:
        """The bits of what asks and offers the axes at some positions."""
        guards = 0
        for axis in self.frame.axes:
            if positions >> axis.position & 1:
                guards |= self.frame.guards[axis.position].bits
        return guards
