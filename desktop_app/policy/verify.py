# SPDX-License-Identifier: MIT
"""Is a model sound? Everything that is proven before it may answer anybody."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.policy.budget import Budget
from desktop_app.policy.dispute_proofs import dispute_faults
from desktop_app.policy.faults import Fault, ModelError
from desktop_app.policy.frame import question_options
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.option_proofs import option_faults
from desktop_app.policy.proofs import NO_RULE, SubjectProof, change_days, partition_faults, presumption_faults
from desktop_app.policy.record_proofs import icon_faults, record_faults
from desktop_app.policy.references import Locate, plain_location, reference_faults
from desktop_app.policy.rulings import Rulings


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was proven of a model: counts, and every fault found (none if it is sound)."""

    questions: int
    subjects: int
    rules: int
    sources: int
    disputes: int
    texts: int
    stretches: int
    cases: int
    faults: tuple[Fault, ...]


def verify(
    model: PolicyModel, locate: Locate = plain_location, drawings: Collection[str] | None = None
) -> Verification:
    """Prove the model over every reachable selection and every stretch of time.

    Names are checked first; only a model whose names all mean something is reasoned
    about, as far as its budget goes. Each fault names its place and, where it is about selections, a
    counterexample with its date. With the names of the `drawings` that there are,
    the icons of the model are held against them.
    """
    faults = reference_faults(model, locate)
    days = change_days(model)
    cases = 0
    if not any(fault.where != "texts" for fault in faults):
        try:
            cases, found = _proven(model, days)
        except ModelError as error:
            found = error.faults
        faults += found
    if drawings is not None:
        faults += icon_faults(model, drawings)
    return Verification(
        questions=len(model.questions),
        subjects=len(model.subjects),
        rules=len(model.rules),
        sources=len(model.sources),
        disputes=len(model.disputes),
        texts=len(model.texts),
        stretches=len(days),
        cases=cases,
        faults=tuple(sorted(set(faults))),
    )


def _proven(model: PolicyModel, days: tuple[date, ...]) -> tuple[int, tuple[Fault, ...]]:
    """How many cases were proven, and what is wrong in them.

    Raises:
        ModelError: the model is too intricate to be proven.
    """
    rulings = Rulings(model, Budget())
    proofs = [SubjectProof(rulings, subject, days) for subject in model.subjects]
    faults = [*_grouped(fault for proof in proofs for fault in proof.faults())]
    faults += _whole_model(model, rulings, days)
    return sum(proof.cases for proof in proofs), tuple(faults)


def _grouped(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Faults of subjects, with the same hole of several subjects told once."""
    holes: dict[str, list[str]] = {}
    for fault in faults:
        if fault.what.startswith(NO_RULE):
            holes.setdefault(fault.what, []).append(fault.where.removeprefix("subject "))
        else:
            yield fault
    for what, subjects in holes.items():
        if len(subjects) == 1:
            yield Fault(f"subject {subjects[0]}", what)
        else:
            remedy = "write a rule for each, give the option a `platform` that has them, or let it begin later"
            yield Fault(f"{len(subjects)} subjects", f"{what}: {', '.join(subjects)}; {remedy}")


def _whole_model(model: PolicyModel, rulings: Rulings, days: tuple[date, ...]) -> Iterator[Fault]:
    for derived in model.derived:
        yield from partition_faults(rulings, derived, days)
    for question in model.questions:
        for subject in model.subjects:
            yield from presumption_faults(rulings, subject, question, days)
    yield from _unused_options(model)
    yield from option_faults(model, days, rulings.budget)
    yield from record_faults(model)
    for dispute in model.disputes:
        yield from dispute_faults(model, dispute, rulings.budget)


def _unused_options(model: PolicyModel) -> Iterator[Fault]:
    used = set(_used_options(model))
    for question in model.questions:
        for option in question_options(question):
            if (question.id, option) in used or option == question.presume:
                continue
            known = question.option(option)
            if known is None or not known.neutral:
                yield Fault(
                    f"question {question.id}",
                    f"no condition uses the option {option!r}; drop it or mark it neutral",
                )


def _used_options(model: PolicyModel) -> Iterator[tuple[str, str]]:
    conditions = [rule.when for rule in model.rules]
    conditions += [row.when for item in model.derived for row in item.rows]
    for question in model.questions:
        conditions += [clause.when for clause in question.asked_when or ()]
        for option in question.options:
            conditions += [clause.when for clause in option.offered_when or ()]
    for subject in model.subjects:
        conditions += [clause.when for clause in subject.applies_when or ()]
        yield from (subject.only_if or {}).items()
    for conjunction in conditions:
        for name, options in conjunction.items():
            owner, _, many_option = name.partition(".")
            if many_option:
                yield owner, many_option
            for chosen in options:
                yield name, chosen
