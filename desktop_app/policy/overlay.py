# SPDX-License-Identifier: MIT
"""An organisation's own contract terms, laid over the public policy model.

A term becomes a rule of the same kind as any other, an exception to every public rule
that can hold together with it; so every proof of a model holds for model and overlay
together, and the public answer stays one evaluation away.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from desktop_app.policy.evaluate import Reasoner
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
from desktop_app.policy.proofs import SubjectProof, change_days
from desktop_app.policy.text_ids import says_its_answer
from desktop_app.policy.values import Value

OVERLAY_FORMAT = 1
"""Version of the file format; a newer file is refused."""
CONTRACT_SOURCE = "your-contract"
"""The id of the source that stands for the organisation's contract."""
CONTRACT_PREFIX = "contract-"
"""How the ids of rules begin that come from an overlay."""

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

    The names in the terms must mean something in the model (`overlay_faults` tells).
    """
    bare = replace(
        model,
        rules=(*model.rules, *(_rule(overlay, term, ()) for term in overlay.terms)),
        sources=(*model.sources, _source(overlay.contract)),
        facts=(*model.facts, *(Fact(id=_fact(term), confidence="high") for term in overlay.terms)),
        texts={**model.texts, **dict(_texts(model, overlay))},
    )
    exceptions = tuple(_rule(overlay, term, tuple(_met(bare, term))) for term in overlay.terms)
    return replace(bare, rules=(*model.rules, *exceptions))


def is_from_contract(rule: Rule) -> bool:
    """Whether a rule comes from an overlay and not from public policy."""
    return rule.id.startswith(CONTRACT_PREFIX)


def _met(model: PolicyModel, term: Term) -> Iterator[str]:
    """The public rules that hold together with the term's rule in some selection."""
    reasoner = Reasoner(model)
    proof = SubjectProof(reasoner, model.subject_by_id[term.subject], change_days(model))
    own = next(at for at, rule in enumerate(proof.diagram.rules) if rule.id == CONTRACT_PREFIX + term.id)
    met = 0
    for stretch in proof.stretches:
        for mask in stretch.masks:
            held = proof.diagram.holding(mask)
            if held >> own & 1:
                met |= held
    return (rule.id for rule in proof.diagram.rules_in(met) if not is_from_contract(rule))


def _rule(overlay: Overlay, term: Term, overrides: tuple[str, ...]) -> Rule:
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
        first_seen=contract.effective,
        effective=contract.effective,
        superseded_on=contract.until,
    )


def _fact(term: Term) -> str:
    return f"contract/{term.id}"


def _texts(model: PolicyModel, overlay: Overlay) -> Iterator[tuple[str, str]]:
    for term in overlay.terms:
        rule = _rule(overlay, term, ())
        yield f"rule.{rule.id}.because", term.because
        if says_its_answer(model, rule):
            yield f"rule.{rule.id}.says", term.says
