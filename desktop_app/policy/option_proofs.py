# SPDX-License-Identifier: MIT
"""Proofs that every option matters where it is offered, and that every question offers something where it is asked.

Each claim is laid out as a subject that applies where the option is offered (or the question asked) and has
a rule for whatever answers it; a gap of that subject is the counterexample.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.policy.budget import Budget
from desktop_app.policy.faults import Fault
from desktop_app.policy.frame import atom, intersect
from desktop_app.policy.model import Clause, Effective, Option, PolicyModel, Rule, Subject
from desktop_app.policy.proofs import SubjectProof
from desktop_app.policy.rulings import Rulings
from desktop_app.policy.values import Statement

_ANYWHERE = (Clause(when={}),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """A subject that must have no gap, with the clauses that fill it, and what a gap means."""

    question: str
    subject: Subject
    clauses: tuple[Clause, ...]
    fault: str

    @property
    def rules(self) -> tuple[Rule, ...]:
        """A rule for each clause."""
        return tuple(
            Rule(
                id=f"{self.subject.id} {number}",
                subject=self.subject.id,
                when=clause.when,
                value=Statement(kind="statement"),
                effective=clause.effective,
            )
            for number, clause in enumerate(self.clauses)
        )


def option_faults(model: PolicyModel, days: Iterable[date], budget: Budget) -> Iterator[Fault]:
    """Options of *many* questions that nothing sees where they are offered, and questions that offer nothing."""
    claims = [*_heard(model), *_furnished(model)]
    probe = replace(
        model,
        subjects=tuple(claim.subject for claim in claims),
        rules=tuple(rule for claim in claims for rule in claim.rules),
    )
    rulings, days = Rulings(probe, budget), tuple(days)
    for claim in claims:
        gap = SubjectProof(rulings, claim.subject, days).first_gap()
        if gap:
            yield Fault(f"question {claim.question}", claim.fault.format(gap=gap))


def _heard(model: PolicyModel) -> Iterator[_Claim]:
    seeing = _seeing(model)
    for question in model.questions:
        for option in question.options if question.kind == "many" else ():
            name = atom(question.id, option.id)
            if name in seeing and not option.neutral:
                yield _Claim(
                    question=question.id,
                    subject=Subject(id=f"heard/{name}", only_if={question.id: option.id}),
                    clauses=tuple(seeing[name]),
                    fault=f"offers {option.id!r} for {{gap}}, where no subject sees it; "
                    "say in `offered_when` where it matters",
                )


def _seeing(model: PolicyModel) -> dict[str, list[Clause]]:
    """Where something sees each atom: subjects that tell of it, and conditions on it without that condition."""
    seeing: dict[str, list[Clause]] = {}
    for subject in model.subjects:
        for question, option in (subject.only_if or {}).items():
            seeing.setdefault(atom(question, option), []).extend(subject.applies_when or _ANYWHERE)
    for clause in _conditions(model):
        for name in clause.when:
            if "." in name:
                others = {other: options for other, options in clause.when.items() if other != name}
                seeing.setdefault(name, []).append(replace(clause, when=others))
    return seeing


def _conditions(model: PolicyModel) -> Iterator[Clause]:
    yield from (Clause(when=rule.when, effective=rule.effective) for rule in model.rules)
    yield from (Clause(when=row.when) for item in model.derived for row in item.rows)
    for subject in model.subjects:
        yield from subject.applies_when or ()
    for question in model.questions:
        yield from question.asked_when or ()
        for option in question.options:
            yield from option.offered_when or ()


def _furnished(model: PolicyModel) -> Iterator[_Claim]:
    for question in model.questions:
        if question.kind == "one":
            asked = tuple(_within(question.asked_when or _ANYWHERE, question.effective))
            yield _Claim(
                question=question.id,
                subject=Subject(id=f"furnished/{question.id}", applies_when=asked),
                clauses=tuple(clause for option in question.options for clause in _offers(option)),
                fault="is asked for {gap}, where it offers no option; mend `asked_when` or `offered_when`",
            )


def _offers(option: Option) -> Iterator[Clause]:
    """Where the option is offered, whether or not its question is asked there."""
    return _within(option.offered_when or _ANYWHERE, option.effective)


def _within(clauses: Iterable[Clause], effective: Effective) -> Iterator[Clause]:
    return (replace(clause, effective=intersect(clause.effective, effective)) for clause in clauses)
