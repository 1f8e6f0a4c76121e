# SPDX-License-Identifier: MIT
"""Why an answer is as it is: what became of every rule of its subject."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.selection import Answer
from desktop_app.policy.trace import ConditionTrace, RuleFate, Trace, trace
from tests.policy.builders import SUBJECTS, TODAY, build_model, named, select

_REASONER = Reasoner(build_model())
_BEFORE = date(2025, 5, 31)
_PERSON: dict[str, Answer] = {"place": "home", "stamp": "plain"}


def _trace(subject: str, as_of: date = TODAY, /, **answers: Answer) -> Trace:
    return trace(_REASONER, select(as_of, **answers), named(SUBJECTS, subject))


def _fates(traced: Trace) -> dict[str, RuleFate]:
    return {item.rule.id: item.fate for item in traced.rules}


@pytest.mark.parametrize(
    ("answers", "fates"),
    [
        (
            {**_PERSON, "sharing": "on"},
            {"keep-letter": "overridden", "keep-shared": "decides", "keep-gold": "failed", "keep-quiet": "failed"},
        ),
        (
            {**_PERSON, "sharing": "on", "quiet": "yes"},
            {"keep-letter": "overridden", "keep-shared": "overridden", "keep-gold": "failed", "keep-quiet": "decides"},
        ),
        (
            _PERSON,
            {"keep-letter": "decides", "keep-shared": "open", "keep-gold": "failed", "keep-quiet": "failed"},
        ),
        (
            {"place": "street"},
            {"keep-letter": "decides", "keep-shared": "failed", "keep-gold": "failed", "keep-quiet": "failed"},
        ),
    ],
)
def test_every_rule_has_a_fate(answers: dict[str, Answer], fates: dict[str, RuleFate]) -> None:
    assert _fates(_trace("retention/letter", TODAY, **answers)) == fates


def test_what_overrides_a_rule_is_named() -> None:
    traced = _trace("retention/letter", TODAY, **_PERSON, sharing="on", quiet="yes")

    assert [(item.rule.id, item.overridden_by) for item in traced.with_fate("overridden")] == [
        ("keep-letter", ("keep-shared", "keep-quiet")),
        ("keep-shared", ("keep-quiet",)),
    ]


def test_the_condition_that_failed_is_named_with_what_there_is() -> None:
    traced = {item.rule.id: item.conditions for item in _trace("training/letter", TODAY, place="office").rules}

    assert traced["read-person"] == (
        ConditionTrace(question="sender", wanted=("person",), state="failed", actual="firm"),
        ConditionTrace(question="sharing", wanted=("on",), state="failed", actual=None),
    )
    assert traced["spare-firm"] == ()


def test_an_open_condition_is_no_failure() -> None:
    traced = _trace("training/letter", TODAY, **_PERSON)

    assert [item.conditions for item in traced.with_fate("open")] == [
        (ConditionTrace(question="sharing", wanted=("on",), state="open", actual=None),),
        (ConditionTrace(question="sharing", wanted=("off",), state="open", actual=None),),
    ]


def test_a_rule_of_another_time_is_not_tried() -> None:
    after, before = _trace("training/letter", TODAY, **_PERSON), _trace("training/letter", _BEFORE, **_PERSON)

    assert _fates(after)["spare-person-before"] == "not_in_force"
    assert _fates(before)["spare-person-before"] == "decides"


@pytest.mark.parametrize(
    ("answers", "elsewhere"),
    [
        ({**_PERSON, "sharing": "off"}, {"spare-firm"}),
        ({"place": "office"}, {"read-person", "spare-person", "spare-person-before"}),
        ({}, set()),
    ],
)
def test_rules_that_no_later_answer_can_bring_are_elsewhere(answers: dict[str, Answer], elsewhere: set[str]) -> None:
    traced = _trace("training/letter", TODAY, **answers)

    assert {item.rule.id for item in traced.rules if item.is_elsewhere} == elsewhere


def test_where_the_subject_does_not_apply_the_limit_is_named() -> None:
    outside = _trace("retention/draft", TODAY, place="office", stamp="gold")
    unknown = _trace("retention/draft", TODAY, place="office")

    assert outside.applies is False
    assert outside.limits == (ConditionTrace(question="stamp", wanted=("plain",), state="failed", actual="gold"),)
    assert unknown.applies is None
    assert [item.state for item in unknown.limits] == ["open"]
    assert _trace("retention/draft", TODAY, **_PERSON).limits == ()


def test_the_sources_behind_the_answer_are_listed_once() -> None:
    assert _trace("retention/flagged").sources == ("leaflet", "poster")


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "place": st.sampled_from(["home", "office", "street"]),
            "stamp": st.sampled_from(["plain", "gold"]),
            "sharing": st.sampled_from(["on", "off"]),
            "quiet": st.sampled_from(["yes", "no"]),
            "period": st.sampled_from([30, "none"]),
        },
    ),
    st.sampled_from([TODAY, _BEFORE]),
)
def test_the_trace_agrees_with_the_answer(answers: dict[str, Answer], as_of: date) -> None:
    assessment = _REASONER.evaluate(select(as_of, **answers), TODAY)

    for answer in assessment.answers:
        traced = trace(_REASONER, assessment.selection, answer.subject)
        fates = _fates(traced)
        assert all(fates[rule.id] in ("decides", "open") for rule in answer.rules)
        ends = {rule for item in answer.alternatives for outcome in item.outcomes for rule in outcome.rules}
        assert all(fates[rule] in ("decides", "open") for rule in ends)
        if answer.status == "decided" and len(traced.with_fate("open")) == 0:
            assert [item.rule for item in traced.with_fate("decides")] == list(answer.rules)
