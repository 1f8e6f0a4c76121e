# SPDX-License-Identifier: MIT
"""Which rule of a subject decides in which cases, and what that says about those that are still possible."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.policy.branches import Branch, Node, deciding_positions, reduce_cases
from desktop_app.policy.cases import Cases
from desktop_app.policy.model import PolicyModel, Rule
from desktop_app.policy.values import Statement, Value
from desktop_app.quick_dataclass import dataclass, record_maker

NOT_APPLICABLE = 0
"""The label of cases in which the subject does not apply."""
GAP = -1
"""The label of cases in which the subject applies and no rule decides."""
OVERLAP = -2
"""The label of cases in which two undefeated rules decide."""


class End(NamedTuple):
    """One answer: its value (None where the subject does not apply), its cases, and the numbers of the rules behind.

    `meaning` is what makes two answers the same: the value, and for a statement its words.
    """

    value: Value | None
    meaning: Value | str | None
    cases: int
    rules: tuple[int, ...]


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


class Prospect(NamedTuple):
    """What some cases come to.

    Either all of them have one end, with the rules that decide in some of them, or it depends: `deciding` holds the
    positions (bits) of all questions that matter, `alternatives` what follows from the first of them.
    """

    end: End | None
    rules: tuple[Rule, ...]
    deciding: int
    alternatives: tuple[Alternative, ...]


class Ruling:
    """Rules laid over cases: `held` says for each in which it holds, `decided` in which of them it decides.

    It decides where it holds, the subject applies, and no other that names it as overridden holds, whether that one
    decides or not. `gaps` are the cases in which none does, `overlaps` those in which several do. `ends` are the
    different answers: first that the subject does not apply (`NOT_APPLICABLE`), then values, and statements by their
    words, in the order of the rules.
    """

    def __init__(self, model: PolicyModel, rules: tuple[Rule, ...], cases: Cases, applies: int) -> None:
        """Find the cases of some rules of a subject that applies in some of the cases."""
        self.rules = rules
        self.cases = cases
        self.held = [cases.where(rule.when) for rule in rules]
        defeated: dict[str, int] = {}
        for rule, held in zip(rules, self.held, strict=True):
            for name in rule.overrides:
                defeated[name] = defeated.get(name, 0) | held
        self.decided = [held & applies & ~defeated.get(rule.id, 0) for rule, held in zip(rules, self.held, strict=True)]
        once = twice = 0
        for bits in self.decided:
            twice |= once & bits
            once |= bits
        self.gaps, self.overlaps = applies & ~once, twice
        self.ends = [End(None, None, cases.everywhere & ~applies, ()), *self._answers(model)]
        self._prospects: dict[int, Prospect] = {}

    def _answers(self, model: PolicyModel) -> Iterator[End]:
        numbers: dict[Value | str, list[int]] = {}
        for at, rule in enumerate(self.rules):
            stated = isinstance(rule.value, Statement)
            meaning = model.texts.get(f"rule.{rule.id}.says", rule.id) if stated else rule.value
            numbers.setdefault(meaning, []).append(at)
        for meaning, members in numbers.items():
            cases = 0
            for at in members:
                cases |= self.decided[at]
            yield End(self.rules[members[0]].value, meaning, cases & ~self.overlaps, tuple(members))

    def prospect(self, cases: int) -> Prospect:
        """What some cases come to, in all of which one rule decides; kept for the next time."""
        known = self._prospects.get(cases)
        if known is None:
            known = self._prospects[cases] = self._look(cases)
        return known

    def _look(self, cases: int) -> Prospect:
        node = self.reduced(cases)
        if isinstance(node, int):
            rules = tuple([self.rules[at] for at in self.ends[node].rules if self.decided[at] & cases])
            return Prospect(self.ends[node], rules, 0, ())
        return Prospect(None, (), deciding_positions(node), tuple(self._alternatives(node, cases)))

    def reduced(self, cases: int) -> Node:
        """What decides among some cases; its labels are numbers of `ends`, or GAP or OVERLAP."""
        labels = [(at, end.cases) for at, end in enumerate(self.ends)]
        if self.gaps or self.overlaps:
            labels += [(GAP, self.gaps), (OVERLAP, self.overlaps)]
        return reduce_cases(self.cases.root, cases, labels)

    def hangs_on(self, position: int, cases: int) -> bool:
        """Whether another option of a question lets another rule decide, in some of these cases."""
        nobody = self.ends[NOT_APPLICABLE].cases | self.gaps
        labels = [*enumerate(self.decided), (len(self.rules), nobody)]
        return bool(deciding_positions(reduce_cases(self.cases.root, cases, labels)) >> position & 1)

    def _alternatives(self, branch: Branch, cases: int) -> Iterator[Alternative]:
        question, make = self.cases.question_at(branch.position), record_maker(Alternative)
        left = self.cases.left_at(branch.position)
        for options, _node in branch.groups:
            here = 0
            for option in options:
                here |= left[option]
            yield make(question=question, options=options, outcomes=tuple(self._outcomes(cases & here)))

    def _outcomes(self, cases: int) -> Iterator[Outcome]:
        """Every end with its rules, in the order in which the subject's own rules bring them."""
        rules, decided, make = self.rules, self.decided, record_maker(Outcome)
        for value, _meaning, reached, numbers in self.ends:
            if reached & cases:
                behind = numbers if len(numbers) == 1 else [at for at in numbers if decided[at] & cases]
                yield make(value=value, rules=tuple([rules[at].id for at in behind]))
