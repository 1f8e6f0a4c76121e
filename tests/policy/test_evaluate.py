# SPDX-License-Identifier: MIT
"""From a selection to answers: a decision table over the invented model, and what an answer carries."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.policy.evaluate import Reasoner, evaluate
from desktop_app.policy.faults import ModelError
from desktop_app.policy.selection import Answer
from desktop_app.policy.values import AnswerLength, LongestLength, TimedRetention, Value
from tests.policy.builders import (
    DISPUTE,
    FIRST,
    NOT_USED,
    RULES,
    TODAY,
    UNTIL_YOU_ACT,
    USED,
    answer_to,
    assess,
    build_model,
    named,
    rule,
    select,
    up_to,
    with_rule,
    without_rule,
)

_BEFORE = date(2025, 5, 31)
_PERSON: dict[str, Answer] = {"place": "home", "stamp": "plain"}
_GOLD: dict[str, Answer] = {"place": "office", "stamp": "gold"}


@pytest.mark.parametrize(
    ("answers", "subject", "value", "rule_id"),
    [
        ({**_PERSON, "sharing": "on"}, "training/letter", USED, "read-person"),
        ({**_PERSON, "sharing": "off"}, "training/letter", NOT_USED, "spare-person"),
        ({"place": "office"}, "training/letter", NOT_USED, "spare-firm"),
        ({"place": "street"}, "training/letter", NOT_USED, "spare-firm"),
        ({**_PERSON, "sharing": "on"}, "retention/letter", up_to("P5Y"), "keep-shared"),
        ({**_PERSON, "sharing": "off"}, "retention/letter", up_to("P30D"), "keep-letter"),
        ({**_PERSON, "sharing": "on", "quiet": "yes"}, "retention/letter", up_to("P1W"), "keep-quiet"),
        ({**_GOLD, "period": "none"}, "retention/letter", up_to("P30D"), "keep-letter"),
        ({**_GOLD, "period": 30}, "retention/letter", up_to("P60D"), "keep-gold"),
        ({**_GOLD, "period": 90}, "retention/letter", up_to("P90D"), "keep-gold"),
        (_PERSON, "retention/draft", UNTIL_YOU_ACT, "keep-draft"),
        ({"events": ()}, "retention/flagged", up_to("P2Y"), "keep-flagged"),
    ],
)
def test_a_selection_has_the_answer_of_the_one_rule_that_is_left(
    answers: dict[str, Answer], subject: str, value: Value, rule_id: str
) -> None:
    answer = answer_to(subject, TODAY, **answers)

    assert answer.status == "decided"
    assert answer.value == value
    assert [item.id for item in answer.rules] == [rule_id]
    assert answer.alternatives == ()
    assert answer.depends_on == ()


def test_the_day_chooses_the_rules_and_today_does_not() -> None:
    model = build_model()
    selection = select(_BEFORE, **_PERSON)

    early, late = (evaluate(model, selection, today) for today in (FIRST, TODAY))

    assert early.answer_by_subject["training/letter"].rules == (named(RULES, "spare-person-before"),)
    assert early.answer_by_subject["training/letter"].rules == late.answer_by_subject["training/letter"].rules


def test_an_open_question_is_answered_option_by_option() -> None:
    answer = answer_to("training/letter", TODAY, **_PERSON)

    assert answer.status == "depends"
    assert answer.value is None
    assert answer.depends_on == ("sharing",)
    assert [
        (item.options, [outcome.value for outcome in item.outcomes], [outcome.rules for outcome in item.outcomes])
        for item in answer.alternatives
    ] == [(("on",), [USED], [("read-person",)]), (("off",), [NOT_USED], [("spare-person",)])]


def test_options_that_lead_to_the_same_are_told_together() -> None:
    answer = answer_to("training/letter")

    assert answer.depends_on == ("place", "sharing")
    assert [(item.options, [outcome.value for outcome in item.outcomes]) for item in answer.alternatives] == [
        (("home",), [USED, NOT_USED]),
        (("office", "street"), [NOT_USED]),
    ]


def test_an_open_question_that_does_not_matter_leaves_the_answer_decided() -> None:
    assert answer_to("retention/letter", TODAY, place="street").status == "decided"
    assert answer_to("retention/letter", _BEFORE, place="home", quiet="yes").value == up_to("P1W")


def test_a_length_that_hangs_on_an_answer_stays_open_until_it_is_given() -> None:
    value = answer_to("retention/letter", TODAY, **_GOLD, period="set").value

    assert value == TimedRetention(
        kind="up_to", max=LongestLength(longest=("P60D", AnswerLength(answer="period"))), starts="sent", holder="post"
    )


def test_what_does_not_apply_is_not_told() -> None:
    assert "retention/draft" not in assess(TODAY, **_GOLD).answer_by_subject
    assert "retention/draft" not in assess(place="street").answer_by_subject


def test_where_applying_is_open_an_outcome_has_no_value() -> None:
    answer = answer_to("retention/draft", TODAY, place="office")

    assert answer.status == "depends"
    assert [(item.options, item.outcomes[0].value) for item in answer.alternatives] == [
        (("plain",), UNTIL_YOU_ACT),
        (("gold",), None),
    ]


@pytest.mark.parametrize(
    ("events", "happened"), [(("flagged",), True), (("lost", "flagged"), True), (("lost",), False), ((), False)]
)
def test_an_event_moves_its_answer_forward_and_changes_nothing_else(events: tuple[str, ...], happened: bool) -> None:  # noqa: FBT001
    answer = answer_to("retention/flagged", TODAY, events=events)

    assert answer.happened is happened
    assert answer.value == up_to("P2Y")
    assert replace(answer, happened=False) == answer_to("retention/flagged")


def test_a_presumption_that_mattered_is_told() -> None:
    shared = answer_to("retention/letter", TODAY, **_PERSON, sharing="on")

    assert shared.assumes == (("quiet", "no"),)
    assert answer_to("retention/letter", TODAY, **_PERSON, sharing="on", quiet="no").assumes == ()
    assert answer_to("training/letter", TODAY, **_PERSON, sharing="on").assumes == ()


def test_only_an_open_dispute_about_the_value_marks_the_answer() -> None:
    about_words = build_model(disputes=(replace(DISPUTE, about="wording"),))

    marked = answer_to("retention/flagged")
    told = evaluate(about_words, select(), TODAY).answer_by_subject["retention/flagged"]

    assert (marked.disputed, marked.disputes) == (True, (DISPUTE,))
    assert (told.disputed, [item.id for item in told.disputes]) == (False, ["week"])
    assert marked.value == told.value == up_to("P2Y")


def test_strength_is_that_of_the_deciding_rule() -> None:
    assert answer_to("retention/flagged").strength == "strong"
    assert evaluate(build_model(), select(), date(2027, 6, 1)).answer_by_subject["retention/flagged"].strength == "thin"


def test_evidence_is_that_of_the_deciding_rules_each_once() -> None:
    assert [item.source for item in answer_to("retention/flagged").evidence] == ["leaflet", "poster"]


@pytest.mark.parametrize("answers", [{**_PERSON, "sharing": "off"}, _PERSON])
def test_a_model_with_a_gap_does_not_answer(answers: dict[str, Answer]) -> None:
    model = build_model(rules=without_rule("spare-person"))

    with pytest.raises(ModelError, match="training/letter"):
        Reasoner(model).evaluate(select(TODAY, **answers), TODAY)


def test_a_model_with_an_overlap_does_not_answer() -> None:
    model = build_model(rules=with_rule(rule("read-all", "training/letter", USED)))

    with pytest.raises(ModelError, match="training/letter"):
        Reasoner(model).evaluate(select(place="office"), TODAY)
