# SPDX-License-Identifier: MIT
"""Double entry: the register of facts, written without the rules, against what the rules answer.

`register.json` says per fact which value the text states for a subject under given answers on a given day. An
expectation names only the fields that the text fixes; a list allows any of its members. Lengths compare in days.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.policy.evaluate import Reasoner, SubjectAnswer, resolve
from desktop_app.policy.load import read_model
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.period import period_in_days
from desktop_app.policy.selection import Answer, Selection
from desktop_app.resource_files import policy_files

pytestmark = pytest.mark.unwatched

Entry = dict[str, Any]

REGISTER = json.loads(Path(__file__).with_name("register.json").read_text(encoding="utf-8"))
ENTRIES: list[Entry] = REGISTER["entries"]
WITHOUT_VALUE: dict[str, str] = REGISTER["without_value"]
TODAY = date(2026, 11, 21)
VALUED_TOPICS = {"training", "retention", "role", "zero-retention"}
LEAST_ROWS = {
    "CON": 47,
    "CCC": 28,
    "CCW": 17,
    "CCK": 11,
    "CC3": 13,
    "TEA": 23,
    "ENT": 16,
    "GOV": 8,
    "EDU": 9,
    "API": 36,
    "CPA": 3,
    "BED": 14,
    "GCP": 15,
    "FND": 17,
    "M36": 6,
    "GHC": 6,
    "TIM": 12,
    "COV": 7,
    "ZDR": 5,
    "TRN": 5,
    "S0": 20,
    "S1": 28,
    "S2": 26,
    "K": 25,
}
"""How many rows of each family were read; later reading can only add some."""


@cache
def reasoner() -> Reasoner:
    return Reasoner(read_model(policy_files()))


def model() -> PolicyModel:
    return reasoner().model


def selection_of(entry: Entry) -> Selection:
    answers = {question: answer_to(question, given) for question, given in entry["answers"].items()}
    return Selection(answers=answers, as_of=date.fromisoformat(entry["as_of"]))


def answer_to(question: str, given: str | int | list[str]) -> Answer:
    if isinstance(given, list):
        return tuple(given)
    if isinstance(given, str) and model().question_by_id[question].kind == "date":
        return date.fromisoformat(given)
    return given


def name_of(entry: Entry) -> str:
    answers = ",".join(str(given) for given in entry["answers"].values())
    return f"{entry['fact']} {entry['subject']} [{answers}] {entry['as_of']}"


def told(answer: SubjectAnswer, answers: Mapping[str, Answer]) -> dict[str, object]:
    """What the answer says, field by field, with lengths that refer to an answer filled in."""
    value = resolve(answer.value, answers)
    if value is None:
        return {"kind": None}
    return {field.name: getattr(value, field.name) for field in fields(value)}


def agrees(field: str, stated: object, said: object) -> bool:
    if isinstance(stated, list):
        return any(agrees(field, item, said) for item in stated)
    if field in {"min", "max"} and isinstance(stated, str) and isinstance(said, str):
        return period_in_days(stated) == period_in_days(said)
    return stated == said


def facts_of_rules(topics: Iterable[str]) -> dict[str, list[str]]:
    """The facts on which rules of the topics rest, with the ids of those rules."""
    wanted = set(topics)
    table: dict[str, list[str]] = {}
    for rule in model().rules:
        if rule.subject.partition("/")[0] in wanted:
            for fact in rule.facts:
                table.setdefault(fact, []).append(rule.id)
    return table


@pytest.mark.parametrize("entry", ENTRIES, ids=name_of)
def test_the_model_answers_what_the_fact_states(entry: Entry) -> None:
    assessment = reasoner().evaluate(selection_of(entry), TODAY)
    assert assessment.set_aside == (), "the register gives answers that are not asked"
    answer = assessment.answer_by_subject.get(entry["subject"])
    assert answer is not None, "the subject does not apply here"
    assert answer.status == "decided", f"the answer depends on {answer.depends_on}"
    said = told(answer, assessment.settled.answers)
    wrong = {
        field: (stated, said.get(field))
        for field, stated in entry["expect"].items()
        if not agrees(field, stated, said.get(field))
    }
    assert not wrong, f"(stated, said) by {[rule.id for rule in answer.rules]}: {wrong}"
    assert answer.disputed == entry.get("disputed", answer.disputed)


def test_every_fact_behind_a_value_is_in_the_register() -> None:
    registered = {entry["fact"] for entry in ENTRIES} | WITHOUT_VALUE.keys()
    used = facts_of_rules(VALUED_TOPICS)
    missing = {fact: rules for fact, rules in used.items() if fact not in registered}
    assert used, "no rule rests on a fact"
    assert not missing


def test_every_fact_of_the_register_is_known_to_the_model() -> None:
    known = {fact.id for fact in model().facts if fact.omitted is None}
    assert {entry["fact"] for entry in ENTRIES} | WITHOUT_VALUE.keys() <= known


def test_every_fact_of_the_register_carries_a_rule_or_a_dispute() -> None:
    carried = facts_of_rules(subject.topic for subject in model().subjects).keys()
    disputed = {fact for dispute in model().disputes for fact in dispute.facts}
    assert not {entry["fact"] for entry in ENTRIES} - carried - disputed


def test_no_fact_is_both_registered_and_without_a_value() -> None:
    assert not {entry["fact"] for entry in ENTRIES} & WITHOUT_VALUE.keys()


@pytest.mark.parametrize(("family", "least"), LEAST_ROWS.items())
def test_no_row_of_facts_was_lost(family: str, least: int) -> None:
    found = (re.fullmatch(rf"{family}[-.]?(\d+)", fact.id) for fact in model().facts)
    numbers = sorted(int(item[1]) for item in found if item)

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= least


def test_what_is_left_out_says_why() -> None:
    omitted = [fact for fact in model().facts if fact.omitted is not None]

    assert omitted
    assert all(len(fact.omitted.split()) > 2 for fact in omitted if fact.omitted is not None)
