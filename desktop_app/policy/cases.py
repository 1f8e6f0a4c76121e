# SPDX-License-Identifier: MIT
"""The cases of some questions: every way through them, each of them one bit of an integer.

A condition is then the set of the cases in which it holds, a conjunction one *and*, an exception one *and not*; what
is still possible after some answers is such a set as well. Subjects that see the same questions share their cases, a
few dozen in the shipped model, and lay their rules over them (`ruling`).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple, Optional

from desktop_app.policy.budget import MOST_AXES, MOST_CASES
from desktop_app.policy.frame import Frame
from desktop_app.policy.model import Clause, Conditions, Option, Question

Way = tuple[str, int, Optional["Fork"]]
"""One option of a fork: the cases behind it, and the next fork among them (None if there is one case only)."""


class Fork(NamedTuple):
    """A question that can be answered in several ways here. Its cases are neighbors, in the order of the options."""

    position: int
    ways: tuple[Way, ...]


class Cases:
    """All ways through some questions.

    `positions` are those of their axes in the frame; `everywhere` holds all cases, `count` is how many there are, and
    `root` the first fork, None if there is one case only.
    """

    def __init__(self, frame: Frame, positions: tuple[int, ...], mask: int, place: str) -> None:
        """Walk through the axes at the positions, in wizard order, where these bits of the frame's table live.

        The positions have to include those of all that asks and offers them. `place` is blamed for too many cases.

        Raises:
            ModelError: there are more than `MOST_AXES` positions or `MOST_CASES`.
        """
        self.positions = positions
        self._frame = frame
        self._place = place
        self._taken: dict[str, dict[str, int]] = {frame.axes[position].name: {} for position in positions}
        self._offers: dict[int, list[list[Way]]] = {position: [] for position in positions}
        self._left: dict[int, dict[str, int]] = {}
        self._derived = {item.id: item for item in frame.model.derived}
        self._known: dict[tuple[str, tuple[str, ...]], int] = {}
        self.count = 0
        if len(positions) > MOST_AXES:
            told = f"depends on {len(positions)} questions and options, more than {MOST_AXES}"
            frame.budget.refuse(place, told)
        self._steps = [(frame.guards[at].asked, frame.choices[at], ~frame.table.mentions[at]) for at in positions]
        self.root = self._grow(0, mask)
        self.everywhere = (1 << self.count) - 1

    def _grow(self, index: int, mask: int) -> Fork | None:
        """The next fork from a position on, where these bits live; takes the next cases."""
        steps = self._steps
        while index < len(steps):
            asked, choices, others = steps[index]
            for bits in asked:
                if not mask & bits:
                    break
            else:
                ways = [(option, mask & kept) for option, kept, offers in choices if offers is None or mask & offers]
                if ways:
                    return self._fork(index, ways)
            mask &= others  # the question is not asked
            index += 1
        self.count += 1
        return None

    def _fork(self, index: int, ways: list[tuple[str, int]]) -> Fork | None:
        """The fork at a position, with all that follows it."""
        position = self.positions[index]
        self._frame.budget.spend(len(ways), self._place)
        is_last = index + 1 == len(self.positions)
        taken = self._taken[self._frame.axes[position].name]
        grown: list[Way] = []
        for option, mask in ways:
            start = self.count
            if is_last:
                self.count, fork = start + 1, None
            else:
                fork = self._grow(index + 1, mask)
            cases = (1 << self.count) - (1 << start)
            taken[option] = taken.get(option, 0) | cases
            grown.append((option, cases, fork))
        if self.count > MOST_CASES:
            self._frame.budget.refuse(self._place, f"has more than {MOST_CASES:,} cases")
        self._offers[position].append(grown)
        return Fork(position, tuple(grown)) if len(grown) > 1 else grown[0][2]

    def where(self, conditions: Conditions) -> int:
        """The cases in which a conjunction holds; none where a question of it is not asked."""
        cases = self.everywhere
        known = self._known
        for condition in conditions.items():
            found = known.get(condition)
            if found is None:
                found = known[condition] = self._where_one(*condition)
            cases &= found
        return cases

    def _where_one(self, name: str, options: tuple[str, ...]) -> int:
        cases = 0
        derived = self._derived.get(name)
        if derived is None:
            taken = self._taken[name]
            for option in options:
                cases |= taken.get(option, 0)
        else:
            for row in derived.rows:
                if row.value in options:
                    cases |= self.where(row.when)
        return cases

    def where_any(self, clauses: Iterable[Clause] | None, day: date) -> int:
        """The cases in which a clause holds that is in force on the day; all without a list of clauses."""
        if clauses is None:
            return self.everywhere
        cases = 0
        for clause in clauses:
            if clause.effective.covers(day):
                cases |= self.where(clause.when)
        return cases

    def where_offered(self, question: Question, option: Option, day: date) -> int:
        """The cases in which a question is asked on the day and offers an option."""
        if question.effective.covers(day) and option.effective.covers(day):
            return self.where_any(question.asked_when, day) & self.where_any(option.offered_when, day)
        return 0

    def question_at(self, position: int) -> str:
        """The question to which the axis at a position belongs."""
        return self._frame.axes[position].question

    def with_option(self, position: int, option: str) -> int:
        """The cases that are left where an option was chosen: those in which it is not offered stay open."""
        return self.left_at(position).get(option, self.everywhere)

    def left_at(self, position: int) -> Mapping[str, int]:
        """The cases that each option at a position leaves, if it is offered in any."""
        known = self._left.get(position)
        if known is None:
            known = self._left[position] = self._left_at(position)
        return known

    def _left_at(self, position: int) -> dict[str, int]:
        left: dict[str, int] = {}
        for ways in self._offers[position]:
            whole = 0
            for _option, behind, _fork in ways:
                whole |= behind
            for option, behind, _fork in ways:
                left[option] = left.get(option, self.everywhere) & ~(whole ^ behind)
        return left

    def left_by(self, chosen: Mapping[int, str]) -> int:
        """The cases that are left by options chosen at some positions; what these cases do not see changes nothing."""
        cases = self.everywhere
        for position in self.positions:
            if position in chosen:
                cases &= self.with_option(position, chosen[position])
        return cases
