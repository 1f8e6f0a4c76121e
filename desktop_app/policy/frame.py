# SPDX-License-Identifier: MIT
"""The frame of a model: every question as finite axes, and what asks and offers them as bits.

A clause of `asked_when` or `offered_when` becomes one or more *conjunctions* over base axes, and each conjunction one
bit of an integer. Choosing an option of an axis keeps the bits that allow it; so what some answers leave open is an
integer, and asking whether a question still comes up is one bitwise *and*.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from desktop_app.policy.budget import UNLIMITED, Budget
from desktop_app.policy.model import (
    ALWAYS,
    Clause,
    Conditions,
    Effective,
    Option,
    PolicyModel,
    Question,
)
from desktop_app.quick_dataclass import dataclass

YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A finite variable: a question, or one option of a *many* question as yes or no."""

    name: str
    question: str
    options: tuple[str, ...]
    position: int


class BitTable:
    """Conjunctions as bits: which bits each option of each axis allows.

    `mentions[axis]` holds the bits that mention the axis, `allowed[axis][option]` those
    of them that the option satisfies. When the axis is not asked, all that mention it die.
    """

    def __init__(self, positions: Mapping[str, int]) -> None:
        """Start an empty table for axes with these positions."""
        self._positions = positions
        self._next = 0
        self._dated: list[tuple[int, Effective]] = []
        self._undated = 0
        self._in_force: dict[date, int] = {}
        self.mentions = [0] * len(positions)
        self.allowed: list[dict[str, int]] = [{} for _ in positions]

    def add(self, conditions: Conditions, effective: Effective = ALWAYS) -> int:
        """Add a conjunction over base axes; its bit (a power of two)."""
        bit = 1 << self._next
        self._next += 1
        for name, options in conditions.items():
            position = self._positions[name]
            self.mentions[position] |= bit
            allowed = self.allowed[position]
            for option in options:
                allowed[option] = allowed.get(option, 0) | bit
        if effective is ALWAYS or effective == ALWAYS:
            self._undated |= bit
        else:
            self._dated.append((bit, effective))
        return bit

    def denied(self, position: int, option: str) -> int:
        """The bits that die when the axis takes the option."""
        return self.mentions[position] & ~self.allowed[position].get(option, 0)

    def in_force(self, day: date) -> int:
        """The bits whose conjunction is in force on the day, once the table is complete."""
        known = self._in_force.get(day)
        if known is None:
            known = self._undated
            for bit, effective in self._dated:
                if effective.covers(day):
                    known |= bit
            self._in_force[day] = known
        return known


@dataclass(frozen=True, slots=True, kw_only=True)
class Guards:
    """When an axis is asked and its options offered: lists of which one bit must live.

    `asked` is a tuple of masks: every mask needs a living bit. An empty mask in it can
    never live (a list of clauses that cannot hold). `offered` is per option likewise.
    """

    asked: tuple[int, ...]
    offered: Mapping[str, int]
    bits: int


class Frame:
    """The axes and guards of a model, computed once and shared by all its subjects."""

    def __init__(self, model: PolicyModel, budget: Budget = UNLIMITED) -> None:
        """Lay out the axes of the model and the bits of its questions; all that is done with them is on the budget."""
        self.model = model
        self.budget = budget
        self.axes = _axes_of(model)
        self.axis_by_name = {axis.name: axis for axis in self.axes}
        self._derived = {item.id: item for item in model.derived}
        self._expanded: dict[tuple[str, tuple[str, ...]], list[Conditions]] = {}
        self._behind: dict[str, int] = {}
        self._positions = {axis.name: axis.position for axis in self.axes}
        self.table = BitTable(self._positions)
        self.guards = tuple(self._guards(axis) for axis in self.axes)
        self.choices = tuple(self._choices(axis) for axis in self.axes)

    def behind(self, name: str) -> int:
        """The positions (bits) of all axes on which a condition on this name hangs, directly or by what asks them."""
        known = self._behind.get(name)
        if known is None:
            self.budget.spend()
            known = 0
            if name in self._derived:
                names = {other for row in self._derived[name].rows for other in row.when}
            else:
                axis = self.axis_by_name[name]
                known = 1 << axis.position
                names = {other for clause in self._clauses(axis) for other in clause.when}
            for other in names:
                known |= self.behind(other)
            self._behind[name] = known
        return known

    def _clauses(self, axis: Axis) -> Iterator[Clause]:
        """What asks an axis and offers its options."""
        question = self.model.question_by_id[axis.question]
        yield from question.asked_when or ()
        for option in question.options:
            if question.kind != "many" or axis.name == atom(question.id, option.id):
                yield from option.offered_when or ()

    def expand(self, conditions: Conditions) -> list[Conditions]:
        """A conjunction as conjunctions over base axes, derived values resolved."""
        names = [name for name in conditions if name in self._derived]
        if not names:
            return [conditions]
        results = [{name: options for name, options in conditions.items() if name not in names}]
        for name in names:
            parts = self._parts(name, conditions[name])
            self.budget.spend(len(results) * len(parts))
            results = [merged for result in results for part in parts if (merged := _conjoin(result, part)) is not None]
        return results

    def _parts(self, name: str, options: tuple[str, ...]) -> list[Conditions]:
        known = self._expanded.get((name, options))
        if known is None:
            rows = [row.when for row in self._derived[name].rows if row.value in options]
            known = self._expanded[name, options] = [part for when in rows for part in self.expand(when)]
        return known

    def _add_clauses(self, clauses: Iterable[Clause]) -> int:
        """Add all conjunctions of a list of clauses to the table; the mask of their bits."""
        mask = 0
        for clause in clauses:
            for conditions in self.expand(clause.when):
                mask |= self.table.add(conditions, clause.effective)
        return mask

    def _guards(self, axis: Axis) -> Guards:
        question = self.model.question_by_id[axis.question]
        asked: list[int] = []
        if question.asked_when is not None:
            asked.append(self._add_clauses(question.asked_when))
        if question.effective != ALWAYS:
            asked.append(self.table.add({}, question.effective))
        offered: dict[str, int] = {}
        for option in question.options:
            if question.kind == "many":
                if axis.name == atom(question.id, option.id):
                    asked.extend(self._option_masks(option))
            elif masks := self._option_masks(option):
                offered[option.id] = masks[0]
        bits = 0
        for mask in (*asked, *offered.values()):
            bits |= mask
        return Guards(asked=tuple(asked), offered=offered, bits=bits)

    def _choices(self, axis: Axis) -> tuple[tuple[str, int, int | None], ...]:
        """Per option the bits that survive it, and those of which one must live for it to be offered, if any must."""
        offered = self.guards[axis.position].offered
        denied = self.table.denied
        return tuple([(option, ~denied(axis.position, option), offered.get(option)) for option in axis.options])

    def _option_masks(self, option: Option) -> list[int]:
        """One mask that must live for the option to be offered, or none if always."""
        if option.offered_when is None and option.effective == ALWAYS:
            return []
        clauses = option.offered_when or (Clause(when={}),)
        limited = [
            Clause(when=clause.when, effective=intersect(clause.effective, option.effective)) for clause in clauses
        ]
        return [self._add_clauses(limited)]


def atom(question: str, option: str) -> str:
    """The name of the yes-or-no axis of one option of a *many* question."""
    return f"{question}.{option}"


def question_options(question: Question) -> tuple[str, ...]:
    """The ids by which conditions know the answers: options, or bands."""
    return tuple(item.id for item in (question.options or question.bands))


def question_clauses(question: Question) -> Iterator[Clause]:
    """Every clause that can ask a question or offer one of its options."""
    yield from question.asked_when or ()
    for option in question.options:
        yield from option.offered_when or ()


def axis_names(question: Question) -> tuple[str, ...]:
    """The names by which conditions know a question: itself, or its atoms."""
    if question.kind == "many":
        return tuple(atom(question.id, option.id) for option in question.options)
    return (question.id,)


def _axes_of(model: PolicyModel) -> tuple[Axis, ...]:
    named = [(name, question) for question in model.questions for name in axis_names(question)]
    return tuple(
        Axis(
            name=name,
            question=question.id,
            options=YES_NO if question.kind == "many" else question_options(question),
            position=position,
        )
        for position, (name, question) in enumerate(named)
    )


def _conjoin(left: Conditions, right: Conditions) -> Conditions | None:
    """Both conjunctions at once, or None where they exclude each other."""
    merged = dict(left)
    for name, options in right.items():
        known = merged.get(name)
        common = options if known is None else tuple(o for o in known if o in options)
        if not common:
            return None
        merged[name] = common
    return merged


def intersect(left: Effective, right: Effective) -> Effective:
    """The stretch of time that lies in both; an empty one covers no day."""
    starts = [day for day in (left.since, right.since) if day]
    ends = [day for day in (left.until, right.until) if day]
    return Effective(
        since=max(starts) if starts else None,
        until=min(ends) if ends else None,
    )
