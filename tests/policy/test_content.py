# SPDX-License-Identifier: MIT
"""What an answer says: its value, a dispute about it, and the words of a statement."""

from dataclasses import replace

import pytest

from desktop_app.policy.content import answer_content, told_content
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.model import Subject
from desktop_app.policy.selection import Answer
from desktop_app.policy.values import Statement
from tests.policy.builders import (
    NOT_USED,
    RULES,
    SUBJECTS,
    TODAY,
    answer_to,
    assess,
    build_model,
    named,
    rule,
    with_rule,
)

MODEL = build_model()
OFFICE: dict[str, Answer] = {"place": "office", "stamp": "plain"}


@pytest.mark.parametrize("subject", ["retention/letter", "retention/flagged"])
def test_a_dispute_is_part_of_what_an_answer_says(subject: str) -> None:
    settled = build_model(disputes=())

    contents = [
        answer_content(model, Reasoner(model).answer(subject, assess(**OFFICE).selection, TODAY))
        for model in (MODEL, settled)
    ]
    assert (contents[0] == contents[1]) == (subject == "retention/letter")


def _worded(says: str, value: object = NOT_USED) -> tuple[object, object]:
    """The content, and the content to the word, of an answer that the rule words so."""
    changed = replace(named(RULES, "spare-firm"), value=value)
    bare = build_model(rules=with_rule(changed))
    model = replace(bare, texts={**bare.texts, "rule.spare-firm.says": says})
    answer = Reasoner(model).answer("training/letter", assess(**OFFICE).selection, TODAY)
    return answer_content(model, answer), told_content(model, answer)


def test_words_that_differ_are_told_but_do_not_change_a_value() -> None:
    (plain, plainly), (careful, carefully) = _worded("No."), _worded("No, unless you agree.")

    assert plain == careful
    assert plainly != carefully


def test_a_statement_says_its_words() -> None:
    subjects = (*SUBJECTS, Subject(id="location/letter"))
    statement = rule("place-letter", "location/letter", Statement(kind="statement"))
    bare = build_model(subjects=subjects, rules=(*RULES, statement))
    here, there = (
        replace(bare, texts={**bare.texts, "rule.place-letter.says": words}) for words in ("In Bonn.", "In Rome.")
    )
    selection = assess(**OFFICE).selection

    contents = [
        answer_content(model, Reasoner(model).answer("location/letter", selection, TODAY)) for model in (here, there)
    ]
    assert contents[0] != contents[1]


def test_what_does_not_apply_has_no_content() -> None:
    hidden = Reasoner(MODEL).answer("retention/draft", assess(place="office", stamp="gold").selection, TODAY)

    assert answer_content(MODEL, hidden) is None
    assert answer_content(MODEL, None) is None
    assert answer_content(MODEL, answer_to("retention/draft", **OFFICE)) is not None
