# SPDX-License-Identifier: MIT
"""Answers that rest on a contract: which are marked, and whether the public answer differs."""

from dataclasses import replace

import pytest

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.overlay import Term, lay_over
from desktop_app.policy.selection import Answer
from desktop_app.policy.values import Value
from desktop_app.presentation.contracted import Contracted, contract_record, contract_words
from desktop_app.presentation.contracting import contracted_answers
from tests.policy.builders import NOT_USED, TODAY, USED, build_model, select, up_to
from tests.policy.contracts import overlay, term

PUBLIC = Reasoner(build_model())
OFFICE: dict[str, Answer] = {"place": "office", "stamp": "plain"}


def _marks(*terms: Term, **answers: Answer) -> dict[str, Contracted]:
    laid = overlay(*terms, contact="privacy@example.com" if not terms else "")
    reasoner = Reasoner(lay_over(PUBLIC.model, laid))
    return dict(contracted_answers(reasoner.evaluate(select(**answers), TODAY), laid, PUBLIC))


def test_only_answers_of_a_term_are_marked() -> None:
    assert list(_marks(**OFFICE)) == ["retention/letter"]
    assert _marks(place="home", stamp="plain", sharing="off", quiet="no") == {}


def test_a_mark_tells_clause_contact_and_the_public_answer() -> None:
    mark = _marks(**OFFICE)["retention/letter"]

    assert contract_words(mark) == (
        "Your contract: Postal Addendum 2, Clause 3.",
        "Contact: privacy@example.com",
        "Public answer, which differs: up to 30 days",
    )


def test_a_mark_without_clause_or_contact_says_less() -> None:
    mark = _marks(term(clause="", value=up_to("P30D")), **OFFICE)["retention/letter"]

    assert contract_words(mark) == (
        "Your contract: Postal Addendum 2.",
        "Public answer, the same: up to 30 days",
    )


@pytest.mark.parametrize(("value", "differs"), [(NOT_USED, False), (USED, True)])
def test_other_words_for_the_same_value_do_not_differ(value: Value, differs: bool) -> None:  # noqa: FBT001 - what is expected
    wanted = replace(term("said", subject="training/letter", says="As we agreed."), value=value)

    assert _marks(wanted, **OFFICE)["training/letter"].has_other_answer is differs


def test_an_open_answer_is_marked_if_a_term_decides_one_of_its_ends() -> None:
    mark = _marks(stamp="plain")["retention/letter"]

    assert mark.has_other_answer
    assert mark.clause == "Clause 3"


def test_the_record_is_that_of_the_contract() -> None:
    assert contract_record(_marks(**OFFICE)["retention/letter"]) == {
        "title": "Postal Addendum 2",
        "clause": "Clause 3",
        "public": {
            "value": {"kind": "up_to", "max": "P30D", "starts": "sent", "holder": "post", "place": "back_end"},
            "summary": "up to 30 days",
            "rules": ["keep-letter"],
        },
        "differs": True,
    }
