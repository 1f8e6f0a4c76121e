# SPDX-License-Identifier: MIT
"""Contract terms laid over a model: what they replace, when, and that they cannot break a proof unnoticed."""

from datetime import date, timedelta

import pytest

from desktop_app.policy.contract_rules import is_from_contract
from desktop_app.policy.evaluate import Reasoner, SubjectAnswer
from desktop_app.policy.overlay import (
    Overlay,
    lay_over,
    overlay_faults,
    replaced_rules,
    term_faults,
)
from desktop_app.policy.selection import Answer
from desktop_app.policy.values import PartyRole, Statement
from desktop_app.policy.verify import verify
from tests.policy.builders import NOT_USED, TODAY, USED, build_model, select, up_to
from tests.policy.contracts import overlay, term

MODEL = build_model()


def _answer(
    laid: Overlay, subject: str = "retention/letter", as_of: date = TODAY, /, **answers: Answer
) -> SubjectAnswer:
    return Reasoner(lay_over(MODEL, laid)).answer(subject, select(as_of, **answers), TODAY)


def test_a_term_answers_in_place_of_the_public_rule() -> None:
    answer = _answer(overlay(), place="office", stamp="plain")

    assert answer.value == up_to("P10D")
    assert [rule.id for rule in answer.rules] == ["contract-ten-days"]
    assert [item.locator for item in answer.evidence] == ["Clause 3"]


def test_where_no_term_holds_the_public_answer_stays() -> None:
    answer = _answer(overlay(), place="home", quiet="no", stamp="plain", sharing="off")

    assert answer.value == up_to("P30D")
    assert not any(is_from_contract(rule.id) for rule in answer.rules)


def test_a_term_is_an_exception_to_exceptions_too() -> None:
    answer = _answer(overlay(term(when={})), place="home", quiet="yes", stamp="plain", sharing="on")

    assert answer.value == up_to("P10D")


def test_an_open_question_keeps_the_ends_of_contract_and_public() -> None:
    answer = _answer(overlay())

    assert answer.status == "depends"
    ends = {rule for item in answer.alternatives for outcome in item.outcomes for rule in outcome.rules}
    assert {"contract-ten-days", "keep-letter"} <= ends


@pytest.mark.parametrize(
    ("day", "length"),
    [
        (date(2025, 8, 31), "P30D"),
        (date(2025, 9, 1), "P10D"),
        (date(2026, 1, 31), "P10D"),
        (date(2026, 2, 1), "P30D"),
    ],
)
def test_terms_hold_while_the_contract_does(day: date, length: str) -> None:
    laid = overlay(effective=date(2025, 9, 1), until=date(2026, 2, 1))

    assert _answer(laid, "retention/letter", day, place="office", stamp="plain").value == up_to(length)


def test_the_contract_is_as_strong_as_its_last_reading() -> None:
    fresh, old = (overlay(confirmed_on=TODAY - timedelta(days=days)) for days in (10, 200))

    assert _answer(fresh, place="office", stamp="plain").strength == "strong"
    assert _answer(old, place="office", stamp="plain").strength == "fair"


@pytest.mark.parametrize(
    "laid",
    [
        overlay(),
        overlay(term(when={})),
        overlay(effective=date(2024, 1, 1)),
        overlay(confirmed_on=date(2025, 1, 1), effective=date(2025, 9, 1)),
        overlay(term(), term("flagged-less", subject="retention/flagged", when={}, value=up_to("P90D"))),
        overlay(term("no-training", subject="training/letter", when={}, value=NOT_USED, says="No.")),
    ],
    ids=["some cases", "every case", "before the model", "not yet begun", "two subjects", "in words"],
)
def test_a_sound_overlay_keeps_every_proof(laid: Overlay) -> None:
    model = lay_over(MODEL, laid)

    assert not term_faults(MODEL, laid, "o.json")
    assert not list(overlay_faults(MODEL, laid))
    assert set(verify(model).faults) <= replaced_rules(model)


def test_a_public_rule_that_is_wholly_replaced_is_no_fault() -> None:
    laid = overlay(term(when={}))
    model = lay_over(MODEL, laid)

    replaced = {fault.where for fault in verify(model).faults}
    assert "rule keep-letter" in replaced
    assert not list(overlay_faults(MODEL, laid))


@pytest.mark.parametrize(
    ("laid", "fault"),
    [
        (overlay(term(), term("all", when={})), "contract-ten-days, contract-all both decide for place=office"),
        (overlay(term(when={"place": ("office",), "sharing": ("on",)})), "rule contract-ten-days: can never decide"),
        (overlay(term(when={"place": ("street",), "quiet": ("yes",)})), "rule contract-ten-days: can never decide"),
        (
            overlay(term(subject="retention/draft", when={"stamp": ("gold",)})),
            "rule contract-ten-days: can never decide",
        ),
        (overlay(effective=date(2020, 1, 1), until=date(2021, 1, 1)), "rule contract-ten-days: can never decide"),
        (overlay(term(when={"events.lost": ("yes",)})), "must not depend on events"),
        (
            overlay(term(subject="retention/flagged", when={"quiet": ("yes",)})),
            "subject retention/flagged: must not depend on quiet",
        ),
    ],
    ids=[
        "overlap",
        "contradicting conditions",
        "never asked",
        "does not apply",
        "long over",
        "independent",
        "independent too",
    ],
)
def test_an_overlay_that_breaks_a_proof_is_reported_with_its_case(laid: Overlay, fault: str) -> None:
    told = "\n".join(str(item) for item in overlay_faults(MODEL, laid))

    assert fault in told
    assert fault in "\n".join(str(item) for item in verify(lay_over(MODEL, laid)).faults)


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (
            term(subject="retention/leter"),
            "terms[0].subject: unknown subject 'retention/leter', did you mean 'retention/letter'?",
        ),
        (term(when={"plase": ("office",)}), "terms[0].when.plase: no such question, did you mean 'place'?"),
        (term(when={"place": ("offce",)}), "terms[0].when.place: unknown option 'offce', did you mean 'office'?"),
        (term(when={"place": ()}), "terms[0].when.place: the list of options is empty; name at least one"),
        (term(value=USED), "terms[0].value.kind: 'used' is not a value of the topic 'retention'"),
        (term(value=up_to("10 days")), "terms[0].value.max: '10 days' is not a length such as P30D, P6M, P5Y or PT24H"),
        (
            term(subject="training/letter", value=USED),
            "terms[0].says: is missing; this subject is answered in words: add one short line",
        ),
        (term(says="Ten days."), "terms[0].says: is shown nowhere, since the value says it all; drop it"),
        (
            term(subject="role/post", value=PartyRole(kind="processor", of="yuo")),
            "terms[0].value.of: unknown id 'yuo', did you mean 'you'?",
        ),
        (
            term(subject="role/post", value=Statement(kind="statement"), says="It is."),
            "terms[0].value.kind: 'statement' is not a value of the topic 'role'",
        ),
    ],
)
def test_a_name_that_means_nothing_is_told_with_its_remedy(wrong: object, fault: str) -> None:
    faults = term_faults(MODEL, overlay(wrong), "o.json")  # type: ignore[arg-type]  # a term

    assert [str(item) for item in faults] == [f"o.json: {fault}"]


def test_every_faulty_name_is_told_at_once() -> None:
    wrong = overlay(term(when={"plase": ("office",)}), term(when={"place": ("offce",)}), term("b", value=USED))

    places = [fault.where.removeprefix("o.json: ") for fault in term_faults(MODEL, wrong, "o.json")]
    assert places == ["terms[0].when.plase", "terms[1].id", "terms[1].when.place", "terms[2].value.kind"]
