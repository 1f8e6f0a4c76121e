# SPDX-License-Identifier: MIT
"""Is a model sound? Everything that is proven before it may answer anybody."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.policy.dispute_proofs import dispute_faults
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import Fault
from desktop_app.policy.frame import question_options
from desktop_app.policy.model import PolicyModel, Rule
from desktop_app.policy.option_proofs import option_faults
from desktop_app.policy.order import length_in_days
from desktop_app.policy.proofs import (
    SubjectProof,
    change_days,
    partition_faults,
    presumption_faults,
)
from desktop_app.policy.references import Locate, plain_location, reference_faults
from desktop_app.policy.selection import Answer, Selection, settle
from desktop_app.policy.values import AnswerLength, LongestLength, Outside, TimedRetention

FREE_OF_EVIDENCE = Outside
"""The kind of value that says that nothing is known, and so needs no source."""


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


def verify(model: PolicyModel, locate: Locate = plain_location) -> Verification:
    """Prove the model over every reachable selection and every stretch of time.

    Names are checked first; only a model whose names all mean something is reasoned
    about. Each fault names its place and, where it is about selections, a
    counterexample with its date.
    """
    faults = reference_faults(model, locate)
    days = change_days(model)
    cases = 0
    if not any(fault.where != "texts" for fault in faults):
        reasoner = Reasoner(model)
        proofs = [SubjectProof(reasoner, subject, days) for subject in model.subjects]
        cases = sum(proof.cases for proof in proofs)
        faults += [fault for proof in proofs for fault in proof.faults()]
        faults += _whole_model(model, reasoner, days)
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


def _whole_model(model: PolicyModel, reasoner: Reasoner, days: tuple[date, ...]) -> Iterator[Fault]:
    for derived in model.derived:
        yield from partition_faults(model, derived, days)
    for question in model.questions:
        for subject in model.subjects:
            yield from presumption_faults(reasoner, subject, question, days)
    yield from _unused_options(model)
    yield from option_faults(model, days)
    for rule in model.rules:
        yield from rule_faults(model, rule)
    yield from _sources(model)
    for dispute in model.disputes:
        yield from dispute_faults(model, dispute)
    yield from _facts(model)
    yield from _presets(model)


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


def rule_faults(model: PolicyModel, rule: Rule) -> Iterator[Fault]:
    """What is wrong with one rule by itself: its evidence, its facts, its lengths."""
    yield from _evidence(model, rule)
    yield from _pointless_longest(model, rule)


def _evidence(model: PolicyModel, rule: Rule) -> Iterator[Fault]:
    place = f"rule {rule.id}"
    first_day = max(rule.effective.since or model.first_date, model.first_date)
    supported = isinstance(rule.value, FREE_OF_EVIDENCE)
    for evidence in rule.evidence:
        source = model.source_by_id[evidence.source]
        begins = evidence.reports_from or source.in_force.since
        ends = source.in_force.until
        if begins is None or (rule.effective.until and begins >= rule.effective.until):
            yield Fault(place, f"cites {source.id} from a time after the rule; {_remedy()}")
        elif ends is not None and ends <= first_day:
            yield Fault(place, f"cites {source.id}, which was superseded on {ends}; {_remedy()}")
        elif evidence.stance == "supports" and begins <= first_day:
            supported = True
    if not supported:
        yield Fault(place, f"no supporting source was in force on its first day {first_day}; {_remedy()}")
    if not isinstance(rule.value, FREE_OF_EVIDENCE) and not rule.facts:
        yield Fault(place, "names no fact; give the row ids that it rests on")


def _remedy() -> str:
    return "cite another source, start the rule later, or set reports_from"


def _pointless_longest(model: PolicyModel, rule: Rule) -> Iterator[Fault]:
    value = rule.value
    if not isinstance(value, TimedRetention) or not isinstance(value.max, LongestLength):
        return
    parts = value.max.longest
    known = max((length_in_days(part) for part in parts if isinstance(part, str)), default=0.0)
    for part in parts:
        if isinstance(part, AnswerLength):
            bounds = [band.min or 0 for band in model.question_by_id[part.answer].bands]
            if known <= max(bounds, default=0):
                yield Fault(f"rule {rule.id}", f"longest is pointless: {part.answer} is never shorter")


def _sources(model: PolicyModel) -> Iterator[Fault]:
    cited = {evidence.source for rule in model.rules for evidence in rule.evidence}
    cited |= {name for item in model.disputes for claim in item.claims for name in claim.sources}
    for source in model.sources:
        if source.id not in cited:
            yield Fault(f"source {source.id}", "is cited by nothing; cite it or drop it")
        if source.retrieved < source.first_seen:
            yield Fault(f"source {source.id}", "was read before it was first seen; mend the dates")


def _facts(model: PolicyModel) -> Iterator[Fault]:
    told = {name for rule in model.rules for name in rule.facts}
    told |= {name for dispute in model.disputes for name in dispute.facts}
    for fact in model.facts:
        if fact.id in told and fact.omitted is not None:
            yield Fault(f"fact {fact.id}", "is told by a rule and listed as omitted; drop one")
        if fact.id not in told and fact.omitted is None:
            yield Fault(f"fact {fact.id}", "is told by no rule; write one or say why it is omitted")


def _presets(model: PolicyModel) -> Iterator[Fault]:
    presets: list[tuple[str, Mapping[str, Answer]]] = [
        (f"deployment {item.id}", item.answers) for item in model.deployments
    ]
    presets += [(f"tile {item.id}", item.answers) for item in model.tiles]
    for place, answers in presets:
        chosen = Selection(answers=answers, as_of=model.confirmed_on)
        for aside in settle(model, chosen).set_aside:
            yield Fault(place, f"its answer to {aside.question} does not fit: {aside.reason}")
