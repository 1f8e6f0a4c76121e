# SPDX-License-Identifier: MIT
"""What a person or an organisation could change, and which answers that alters."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.policy.change import PossibleChange, what_would_change
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.model import Subject
from desktop_app.policy.selection import Answer
from desktop_app.policy.values import Statement
from tests.policy.builders import (
    FIRST,
    QUESTIONS,
    RULES,
    SUBJECTS,
    TODAY,
    build_model,
    clause,
    named,
    rule,
    select,
    when,
)

_REASONER = Reasoner(build_model())
_PERSON: dict[str, Answer] = {"place": "home", "stamp": "plain"}
_GOLD: dict[str, Answer] = {"place": "office", "stamp": "gold"}
_LETTER = ("training/letter", "retention/letter")


def _changes(answers: dict[str, Answer], as_of: date = TODAY) -> list[tuple[str, str, tuple[str, ...]]]:
    found = what_would_change(_REASONER, select(as_of, **answers), TODAY)
    return [(item.question, item.option, item.subjects) for item in found]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (
            {**_PERSON, "sharing": "on"},
            [("sharing", "off", _LETTER), ("quiet", "yes", ("retention/letter",))],
        ),
        (
            {**_PERSON, "sharing": "off"},
            [("sharing", "on", _LETTER), ("quiet", "yes", ("retention/letter",))],
        ),
        (
            {**_PERSON, "sharing": "off", "quiet": "yes"},
            [("sharing", "on", ("training/letter",)), ("quiet", "no", ("retention/letter",))],
        ),
        (
            {**_PERSON},
            [("sharing", "on", _LETTER), ("sharing", "off", _LETTER), ("quiet", "yes", ("retention/letter",))],
        ),
        ({**_GOLD, "period": "none"}, [("period", "set", ("retention/letter",))]),
        (_GOLD, [("period", "set", ("retention/letter",))]),
        ({**_GOLD, "period": 90}, [("period", "none", ("retention/letter",))]),
        ({"place": "street"}, []),
        ({}, []),
    ],
)
def test_single_changes_of_a_setting_are_listed_with_what_they_alter(
    answers: dict[str, Answer], expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert _changes(answers) == expected


def test_a_setting_that_did_not_exist_yet_is_not_listed() -> None:
    assert [question for question, _, _ in _changes(_PERSON, FIRST)] == ["quiet"]


def test_who_can_change_it_is_told() -> None:
    (change,) = what_would_change(_REASONER, select(TODAY, **_GOLD), TODAY)

    assert change == PossibleChange(
        question="period", option="set", changeable_by="organisation", subjects=("retention/letter",)
    )


def test_a_statement_that_says_something_else_is_altered() -> None:
    rules = (
        rule("place-with-sharing", "location/letter", Statement(kind="statement"), when(sharing="on")),
        rule("place-without-sharing", "location/letter", Statement(kind="statement"), when(sharing="off")),
    )
    place = Subject(id="location/letter", applies_when=(clause(sharing=("on", "off")),))
    bare = build_model(subjects=(*SUBJECTS, place), rules=(*RULES, *rules))
    said = {"rule.place-with-sharing.says": "In Bonn.", "rule.place-without-sharing.says": "In Rome."}
    reasoner = Reasoner(replace(bare, texts={**bare.texts, **said}))

    changes = what_would_change(reasoner, select(TODAY, **_PERSON, sharing="on"), TODAY)

    assert (changes[0].option, changes[0].subjects) == ("off", (*_LETTER, "location/letter"))


@given(
    st.fixed_dictionaries(
        {"place": st.sampled_from(["home", "office"])},
        optional={
            "stamp": st.just("plain"),
            "sharing": st.sampled_from(["on", "off"]),
            "quiet": st.sampled_from(["yes", "no"]),
            "events": st.just(("lost",)),
        },
    )
)
def test_a_listed_change_alters_exactly_the_listed_answers(answers: dict[str, Answer]) -> None:
    selection = select(TODAY, **answers)
    before = _REASONER.evaluate(selection, TODAY)

    for change in what_would_change(_REASONER, selection, TODAY):
        after = _REASONER.evaluate(selection.with_answer(change.question, change.option), TODAY)
        assert named(QUESTIONS, change.question).changeable_by == change.changeable_by != "fact"
        for subject in before.model.subjects:
            old, new = before.answer_by_subject.get(subject.id), after.answer_by_subject.get(subject.id)
            same = (old is None) == (new is None) and (
                old is None
                or new is None
                or (old.status, old.value, old.alternatives) == (new.status, new.value, new.alternatives)
            )
            assert (subject.id in change.subjects) is not same
