# SPDX-License-Identifier: MIT
"""What differs between situations, days and models."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.policy.difference import (
    Step,
    assess_if_possible,
    changes_between,
    changes_of_model,
    days_of_change,
    differences,
)
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.model import DerivedRow, Effective, Option
from desktop_app.policy.selection import Answer
from tests.policy.builders import (
    CHANGE,
    DERIVED,
    FIRST,
    NOT_USED,
    QUESTIONS,
    RULES,
    TODAY,
    USED,
    assess,
    build_model,
    named,
    question,
    rule,
    source,
    up_to,
    when,
    with_question,
    with_rule,
)

MODEL = build_model()
HOME: dict[str, Answer] = {"place": "home", "stamp": "plain", "quiet": "no"}
OFFICE: dict[str, Answer] = {"place": "office", "stamp": "plain"}


def _subjects(step: Step) -> list[str]:
    return [item.subject for item in step.differences]


# ---------------------------------------------------------------- between situations


def test_equal_situations_do_not_differ() -> None:
    assert differences(assess(place="home"), assess(place="home")) == ()


def test_what_differs_is_told_with_both_sides_in_the_order_of_the_model() -> None:
    home = assess(place="home", stamp="plain", sharing="on", quiet="no")
    found = differences(home, assess(place="office", stamp="plain"))

    assert [item.subject for item in found] == ["training/letter", "retention/letter", "role/post"]
    assert [(item.before.value, item.after.value) for item in found[:2] if item.before and item.after] == [
        (USED, NOT_USED),
        (up_to("P5Y"), up_to("P30D")),
    ]


def test_a_subject_that_applies_on_one_side_only_differs() -> None:
    (found,) = differences(assess(place="office", stamp="plain"), assess(place="office", stamp="gold"))

    assert found.subject == "retention/draft"
    assert found.before is not None
    assert found.after is None


def test_another_rule_with_the_same_answer_is_no_difference() -> None:
    twin = rule("keep-office", "retention/letter", up_to("P30D"), when(place="office"), overrides=("keep-letter",))
    other = Reasoner(build_model(rules=with_rule(twin)))

    assert differences(assess(**OFFICE), other.evaluate(assess(**OFFICE).selection, TODAY)) == ()


# ---------------------------------------------------------------- between days


def test_a_change_is_told_on_its_first_day_with_both_sides() -> None:
    (step,) = changes_between(Reasoner(MODEL), {"home": HOME}, FIRST, TODAY, TODAY)

    assert (step.day, step.situation) == (CHANGE, "home")
    assert _subjects(step) == ["training/letter", "retention/letter"]
    before, after = step.differences[0].before, step.differences[0].after
    assert before is not None
    assert after is not None
    assert (before.value, after.status) == (NOT_USED, "depends")


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        (FIRST, date(2025, 5, 31), 0),
        (FIRST, CHANGE, 1),
        (date(2025, 5, 31), TODAY, 1),
        (CHANGE, TODAY, 0),
    ],
)
def test_changes_count_after_the_first_day_and_with_the_last(since: date, until: date, count: int) -> None:
    assert len(list(changes_between(Reasoner(MODEL), {"home": HOME}, since, until, TODAY))) == count


def test_the_day_on_which_a_source_disagrees_is_a_day_of_change() -> None:
    begins, ends = date(2025, 9, 1), date(2025, 11, 1)
    poster = source("poster", kind="community_answer", first_seen=begins, superseded_on=ends)
    reasoner = Reasoner(build_model(sources=(source(), poster)))

    steps = list(changes_between(reasoner, {"home": HOME}, date(2025, 8, 1), TODAY, TODAY))

    assert [(step.day, _subjects(step)) for step in steps] == [
        (begins, ["retention/flagged"]),
        (ends, ["retention/flagged"]),
    ]
    assert [step.differences[0].after and step.differences[0].after.disputed for step in steps] == [True, False]


def test_a_situation_that_nothing_changes_for_is_not_told() -> None:
    steps = list(changes_between(Reasoner(MODEL), {"office": OFFICE, "home": HOME}, FIRST, TODAY, TODAY))

    assert [step.situation for step in steps] == ["home"]


def test_a_setting_that_does_not_exist_yet_is_left_out_before_its_day() -> None:
    (step,) = changes_between(Reasoner(MODEL), {"home": {**HOME, "sharing": "on"}}, FIRST, TODAY, TODAY)

    values = [(item.before.value, item.after.value) for item in step.differences if item.before and item.after]
    assert values == [(NOT_USED, USED), (up_to("P30D"), up_to("P5Y"))]


def test_a_way_that_begins_is_no_change_of_an_answer() -> None:
    late = Option(
        id="gold", offered_when=named(QUESTIONS, "stamp").options[1].offered_when, effective=Effective(since=CHANGE)
    )
    model = build_model(questions=with_question(replace(named(QUESTIONS, "stamp"), options=(Option(id="plain"), late))))

    (step,) = changes_between(Reasoner(model), {"gold": {"place": "office", "stamp": "gold"}}, FIRST, TODAY, TODAY)

    assert (step.day, step.before, step.differences) == (CHANGE, None, ())
    assert step.after is not None


def test_a_date_that_was_given_is_a_day_of_change() -> None:
    assert days_of_change(MODEL, {}, FIRST, TODAY) == (CHANGE,)
    assert days_of_change(MODEL, {"sent_on": date(2025, 9, 1)}, FIRST, TODAY) == (CHANGE, date(2025, 9, 1))
    assert days_of_change(MODEL, {"sent_on": date(2027, 9, 1)}, FIRST, TODAY) == (CHANGE,)


def test_an_option_that_cannot_be_chosen_gives_no_assessment() -> None:
    reasoner = Reasoner(MODEL)

    assert assess_if_possible(reasoner, {"place": "home", "stamp": "gold"}, TODAY, TODAY) is None
    assert assess_if_possible(reasoner, {"place": "moon"}, TODAY, TODAY) is None
    assert assess_if_possible(reasoner, {"place": "home", "sharing": "on"}, FIRST, TODAY) is not None


# ---------------------------------------------------------------- between models


def test_a_model_with_a_changed_value_differs_where_its_rule_decides() -> None:
    changed = replace(named(RULES, "keep-shared"), value=up_to("P1Y"))
    new = Reasoner(build_model(rules=with_rule(changed)))
    situations = {"shared": {**HOME, "sharing": "on"}, "office": OFFICE}

    (step,) = changes_of_model(Reasoner(MODEL), new, situations, TODAY, TODAY)

    assert (step.situation, _subjects(step)) == ("shared", ["retention/letter"])


def test_a_model_differs_from_itself_in_nothing() -> None:
    situations = {"home": HOME, "office": OFFICE, "open": {}}

    assert list(changes_of_model(Reasoner(MODEL), Reasoner(build_model()), situations, TODAY, TODAY)) == []


def test_a_way_that_only_the_newer_model_knows_begins() -> None:
    neutral = tuple(Option(id=name, neutral=True) for name in ("street", "ship"))
    sender = named(DERIVED, "sender")
    unknown = DerivedRow(value="unknown", when=when(place=("street", "ship")))
    new = build_model(
        questions=with_question(question("place", "home", "office", *neutral)),
        derived=(replace(sender, rows=(*sender.rows[:2], unknown)),),
    )
    situations: dict[str, dict[str, Answer]] = {"moon": {"place": "moon"}, "home": HOME, "ship": {"place": "ship"}}

    (step,) = changes_of_model(Reasoner(MODEL), Reasoner(new), situations, TODAY, TODAY)

    assert (step.situation, step.before, step.differences) == ("ship", None, ())
