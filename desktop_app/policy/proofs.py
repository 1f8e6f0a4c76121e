# SPDX-License-Identifier: MIT
"""Proofs over every reachable selection, in every stretch of time, with counterexamples."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from desktop_app.policy.branches import deciding_positions, meeting_labels, reduce_cases, way_to
from desktop_app.policy.faults import Fault
from desktop_app.policy.frame import Frame
from desktop_app.policy.model import DerivedValue, PolicyModel, Question, Rule, Subject
from desktop_app.policy.order import is_worse
from desktop_app.policy.ruling import GAP, OVERLAP, Ruling
from desktop_app.policy.rulings import Rulings

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


class SubjectProof:
    """The proofs of one subject over all its stretches of time."""

    def __init__(self, rulings: Rulings, subject: Subject, days: Iterable[date]) -> None:
        """Look at the subject on each of several days, in order, on which its ruling changes."""
        self._rulings = rulings
        self._subject = subject
        self._place = f"subject {subject.id}"
        self._rules = rulings.model.rules_by_subject.get(subject.id, ())
        self.stretches = tuple(rulings.stretches(subject, days))

    @property
    def cases(self) -> int:
        """How many different ways through the questions were proven, over all stretches."""
        return sum(ruling.cases.count for _day, ruling in self.stretches)

    def faults(self) -> Iterator[Fault]:
        """Every gap, overlap, dead rule, dead override and broken independence.

        What is wrong in several stretches in a row is told once, as of the first day of the first.
        """
        before: set[tuple[str, str]] = set()
        for day, ruling in self.stretches:
            now = {*self._undecided(ruling), *self._dependence(ruling)}
            for what, remedy in sorted(now - before):
                yield Fault(self._place, f"{what} as of {day.isoformat()}{remedy}")
            before = now
        yield from self._dead_rules()
        yield from self._overrides()

    def first_gap(self) -> str:
        """The first selection and day for which no rule decides, in words; empty if one always does."""
        for day, ruling in self.stretches:
            if ruling.gaps:
                return f"{self._case(ruling, GAP)} as of {day.isoformat()}"
        return ""

    def _undecided(self, ruling: Ruling) -> Iterator[tuple[str, str]]:
        if ruling.gaps:
            yield f"{NO_RULE} for {self._case(ruling, GAP)}", ""
        if ruling.overlaps:
            way = self._way(ruling, OVERLAP)
            here = ruling.cases.left_by(way) & ruling.overlaps
            colliding = (rule.id for rule, decided in zip(ruling.rules, ruling.decided, strict=True) if decided & here)
            case = _case_words(self._rulings.frame, way)
            yield f"{', '.join(colliding)} both decide for {case}", "; let one override the other"

    def _case(self, ruling: Ruling, wanted: int) -> str:
        return _case_words(self._rulings.frame, self._way(ruling, wanted))

    def _way(self, ruling: Ruling, wanted: int) -> dict[int, str]:
        self._rulings.budget.spend(1 + ruling.cases.count // 8, self._place)
        return way_to(ruling.reduced(ruling.cases.everywhere), wanted)

    def _dependence(self, ruling: Ruling) -> Iterator[tuple[str, str]]:
        if not self._subject.independent_of:
            return
        self._rulings.budget.spend(1 + ruling.cases.count // 8, self._place)
        positions = deciding_positions(ruling.reduced(ruling.cases.everywhere))
        deciding = {axis.question for axis in self._rulings.frame.axes if positions >> axis.position & 1}
        for name in self._subject.independent_of:
            if name in deciding:
                yield f"must not depend on {name}, but does", ""

    def _dead_rules(self) -> Iterator[Fault]:
        deciding = {
            rule.id
            for _day, ruling in self.stretches
            for rule, decided in zip(ruling.rules, ruling.decided, strict=True)
            if decided & ~ruling.overlaps
        }
        return (dead_rule(rule) for rule in self._rules if rule.id not in deciding)

    def _overrides(self) -> Iterator[Fault]:
        met = {pair for _day, ruling in self.stretches for pair in self._met(ruling)}
        for rule in self._rules:
            for other in rule.overrides:
                if (rule.id, other) not in met:
                    yield Fault(f"rule {rule.id}", f"overrides {other}, but the two never hold together")
        yield from self._circles()

    def _met(self, ruling: Ruling) -> Iterator[tuple[str, str]]:
        """The rules that hold together with one that they override."""
        held = {rule.id: cases for rule, cases in zip(ruling.rules, ruling.held, strict=True)}
        for rule in ruling.rules:
            self._rulings.budget.spend(len(rule.overrides), self._place)
            for other in rule.overrides:
                if held[rule.id] & held.get(other, 0):
                    yield rule.id, other

    def _circles(self) -> Iterator[Fault]:
        overrides = {rule.id: rule.overrides for rule in self._rules}
        for start, named in overrides.items():
            seen, queue = set(), list(named)
            while queue:
                name = queue.pop()
                if name == start:
                    yield Fault(f"rule {start}", "overrides itself in a circle")
                    break
                self._rulings.budget.spend(place=self._place)
                if name not in seen:
                    seen.add(name)
                    queue += overrides[name]


def dead_rule(rule: Rule) -> Fault:
    """The fault of a rule that decides in no selection on no day."""
    return Fault(f"rule {rule.id}", "can never decide; widen it or drop it")


def presumption_faults(rulings: Rulings, subject: Subject, question: Question, days: Iterable[date]) -> Iterator[Fault]:
    """The first case in which another option is worse for the person than the presumed one."""
    if question.presume is None or question.presume_reason is not None:
        return
    axis = rulings.frame.axis_by_name[question.id]
    for day, ruling in rulings.stretches(subject, days):
        if axis.position not in ruling.cases.positions:
            continue
        for option in axis.options:
            if option != question.presume and _is_worse(rulings, ruling, axis.position, question.presume, option):
                yield Fault(
                    f"question {question.id}",
                    f"presumes {question.presume!r}, but {option!r} is worse for {subject.id} as of {day.isoformat()}; "
                    "drop the presumption or give a presume_reason",
                )
                return


def _is_worse(rulings: Rulings, ruling: Ruling, position: int, presumed: str, option: str) -> bool:
    """Whether an option can bring somebody a worse answer than the presumed one."""
    place = f"question {ruling.cases.question_at(position)}"
    rulings.budget.spend(1 + ruling.cases.count // 8, place)
    fine, other = (ruling.reduced(ruling.cases.with_option(position, name)) for name in (presumed, option))
    for good, bad in meeting_labels(fine, other, lambda: rulings.budget.spend(place=place)):
        if good > 0 and bad > 0:
            better, worse = ruling.ends[good].value, ruling.ends[bad].value
            if better is not None and worse is not None and is_worse(worse, better):
                return True
    return False


def partition_faults(rulings: Rulings, derived: DerivedValue, days: Iterable[date]) -> Iterator[Fault]:
    """The first selection in which a derived value has no value, or two."""
    positions = rulings.frame.behind(derived.id)
    for day in days:
        cases = rulings.cases(positions, day, f"derived {derived.id}")
        values: dict[str, int] = {}
        for row in derived.rows:
            values[row.value] = values.get(row.value, 0) | cases.where(row.when)
        once = twice = 0
        for held in values.values():
            twice |= once & held
            once |= held
        wrong = cases.everywhere & ~once | twice
        if wrong:
            first = wrong & -wrong
            told = sorted(value for value, held in values.items() if held & first)
            for value, held in values.items():
                wrong &= held if value in told else ~held
            labels = (0, cases.everywhere & ~wrong), (1, wrong)
            way = way_to(reduce_cases(cases.root, cases.everywhere, labels), 1)
            yield Fault(
                f"derived {derived.id}",
                f"has {' and '.join(told) or 'no value'} for {_case_words(rulings.frame, way)} "
                f"as of {day.isoformat()}; it needs exactly one: mend its rows under `derived` in questions.json",
            )
            return


def _case_words(frame: Frame, way: Mapping[int, str]) -> str:
    words = [f"{frame.axes[at].name}={option}" for at, option in sorted(way.items())]
    return " ".join(words) or "any answers"
