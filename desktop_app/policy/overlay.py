# SPDX-License-Identifier: MIT
"""An organisation's own contract terms, laid over the public policy model.

A term becomes a rule of the same kind as any other, an exception to every public rule
that can hold together with it; so every proof of a model holds for model and overlay
together, and the public answer stays one evaluation away.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import ClassVar

from desktop_app.policy.budget import Budget
from desktop_app.policy.contract_rules import CONTRACT_PREFIX, is_from_contract
from desktop_app.policy.faults import Fault
from desktop_app.policy.model import (
    ALWAYS,
    Conditions,
    Effective,
    Evidence,
    Fact,
    PolicyModel,
    Rule,
    Source,
)
from desktop_app.policy.proofs import SubjectProof, change_days, dead_rule
from desktop_app.policy.rulings import Rulings
from desktop_app.policy.text_ids import says_its_answer
from desktop_app.policy.values import Value
from desktop_app.quick_dataclass import dataclass

OVERLAY_FORMAT = 1
"""Version of the file format; a newer file is refused."""
CONTRACT_SOURCE = "your-contract"
"""The id of the source that stands for the organisation's contract."""

_STRICT = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The signed paper on which the terms rest: `effective` is its first day."""

    __pydantic_config__: ClassVar = _STRICT
    title: str
    parties: str
    effective: date
    confirmed_on: date
    until: date | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One promise of the contract: what holds for a subject, and under which conditions.

    `because` is the clause in the organisation's words; `says`, the answer in one short line,
    is needed where the subject's topic words its answers (training, zero retention, statements).
    """

    __pydantic_config__: ClassVar = _STRICT
    id: str
    subject: str
    when: Conditions
    value: Value
    because: str
    says: str = ""
    clause: str = ""
    effective: Effective = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """All terms of one organisation's contract."""

    __pydantic_config__: ClassVar = _STRICT
    format: int
    contract: Contract
    terms: tuple[Term, ...]


def lay_over(model: PolicyModel, overlay: Overlay) -> PolicyModel:
    """The model with the terms of the overlay as exceptions to its rules.

    The names in the terms must mean something in the model (`term_faults` tells).
    """
    bare = _joined(model, overlay, tuple(contract_rule(overlay, term, ()) for term in overlay.terms))
    met = _met(bare)
    exceptions = tuple(contract_rule(overlay, term, met[CONTRACT_PREFIX + term.id]) for term in overlay.terms)
    return _joined(model, overlay, exceptions)


def term_faults(model: PolicyModel, overlay: Overlay, file: str) -> tuple[Fault, ...]:
    """Every name, value or text in the terms that the model does not know or that is missing, with its place.

    `model` is public; its own faults are not told.
    """
    from desktop_app.policy.references import reference_faults  # noqa: PLC0415 - only for terms that are not yet proven

    rules = tuple(contract_rule(overlay, term, ()) for term in overlay.terms)
    probe = _joined(replace(model, rules=(), disputes=()), overlay, rules)
    faults = [
        fault
        for fault in reference_faults(probe, lambda section, index: _place(file, section, index))
        if fault.where.startswith(f"{file}: ")
    ]
    faults += _wordless(model, overlay, file)
    return tuple(sorted(set(faults)))


def _place(file: str, section: str, index: int) -> str:
    """Where a fault of the joined model stands: a rule of it is a term of the file."""
    return f"{file}: terms[{index}]" if section == "rules" else section


def _wordless(model: PolicyModel, overlay: Overlay, file: str) -> Iterator[Fault]:
    for index, term in enumerate(overlay.terms):
        if term.subject not in model.subject_by_id:
            continue
        is_needed = says_its_answer(model, contract_rule(overlay, term, ()))
        if is_needed and not term.says:
            yield Fault(
                f"{file}: terms[{index}].says", "is missing; this subject is answered in words: add one short line"
            )
        if term.says and not is_needed:
            yield Fault(f"{file}: terms[{index}].says", "is shown nowhere, since the value says it all; drop it")


def overlay_faults(model: PolicyModel, overlay: Overlay) -> Iterator[Fault]:
    """What the proofs of the subjects with terms find, once the overlay is laid over the model.

    A public rule that the contract leaves nothing to decide is no fault.
    """
    laid = lay_over(model, overlay)
    rulings = Rulings(laid, Budget())
    excused = replaced_rules(laid)
    for subject in dict.fromkeys(term.subject for term in overlay.terms):
        proof = SubjectProof(rulings, laid.subject_by_id[subject], change_days(laid))
        yield from (fault for fault in proof.faults() if fault not in excused)


def replaced_rules(laid: PolicyModel) -> frozenset[Fault]:
    """The faults that are none: a public rule can never decide because a term takes its place."""
    return frozenset(
        dead_rule(laid.rule_by_id[name]) for rule in laid.rules if is_from_contract(rule.id) for name in rule.overrides
    )


def _joined(model: PolicyModel, overlay: Overlay, rules: tuple[Rule, ...]) -> PolicyModel:
    """Model and overlay as one, with the terms as these rules."""
    facts = dict.fromkeys(_fact(term) for term in overlay.terms)
    return replace(
        model,
        rules=(*model.rules, *rules),
        sources=(*model.sources, _source(overlay.contract)),
        facts=(*model.facts, *(Fact(id=name, confidence="high") for name in facts)),
        texts={**model.texts, **dict(_texts(model, overlay))},
    )


def _met(bare: PolicyModel) -> dict[str, tuple[str, ...]]:
    """For each rule of a contract, the public rules that hold together with it in some selection.

    Only days on which the contract holds are looked at: this is done at each start.
    """
    rulings, days = Rulings(bare, Budget()), change_days(bare)
    signed = [rule for rule in bare.rules if is_from_contract(rule.id)]
    met: dict[str, dict[str, None]] = {rule.id: {} for rule in signed}
    for subject in dict.fromkeys(rule.subject for rule in signed):
        stretches = [rule.effective for rule in signed if rule.subject == subject]
        covered = [day for day in days if any(stretch.covers(day) for stretch in stretches)]
        for _day, ruling in rulings.stretches(bare.subject_by_id[subject], covered):
            held = {rule.id: cases for rule, cases in zip(ruling.rules, ruling.held, strict=True)}
            for name in held.keys() & met.keys():
                others = (other for other, cases in held.items() if cases & held[name] and other not in met)
                met[name].update(dict.fromkeys(others))
    return {name: tuple(others) for name, others in met.items()}


def contract_rule(overlay: Overlay, term: Term, overrides: tuple[str, ...]) -> Rule:
    """A term as a rule of the model: in force while the contract is, and resting on its clause."""
    contract = overlay.contract
    starts = [day for day in (term.effective.since, contract.effective) if day]
    ends = [day for day in (term.effective.until, contract.until) if day]
    evidence = Evidence(
        source=CONTRACT_SOURCE,
        locator=term.clause or contract.title,
        confirmed_on=contract.confirmed_on,
    )
    return Rule(
        id=CONTRACT_PREFIX + term.id,
        subject=term.subject,
        when=term.when,
        value=term.value,
        evidence=(evidence,),
        overrides=overrides,
        effective=Effective(since=max(starts), until=min(ends) if ends else None),
        facts=(_fact(term),),
    )


def _source(contract: Contract) -> Source:
    return Source(
        id=CONTRACT_SOURCE,
        title=contract.title,
        publisher=contract.parties,
        kind="contract",
        address="",
        seen="full",
        retrieved=contract.confirmed_on,
        first_seen=min(contract.effective, contract.confirmed_on),
        effective=contract.effective,
        superseded_on=contract.until,
    )


def _fact(term: Term) -> str:
    return f"contract/{term.id}"


def _texts(model: PolicyModel, overlay: Overlay) -> Iterator[tuple[str, str]]:
    for term in overlay.terms:
        rule = contract_rule(overlay, term, ())
        yield f"rule.{rule.id}.because", term.because
        if term.subject in model.subject_by_id and says_its_answer(model, rule):
            yield f"rule.{rule.id}.says", term.says
