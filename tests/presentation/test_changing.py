# SPDX-License-Identifier: MIT
"""Changes by day: grouped over situations, with the rule and sources behind the newer answer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from desktop_app.policy.difference import changes_between
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.model import ChangePoint, Effective, Option
from desktop_app.policy.selection import Answer
from desktop_app.presentation.changing import DayOfChangeViewModel, days_of_change_view_models
from tests.policy.builders import CHANGE, FIRST, QUESTIONS, TODAY, build_model, named, with_question

HOME: dict[str, Answer] = {"place": "home", "stamp": "plain", "sharing": "on", "quiet": "no"}
OFFICE: dict[str, Answer] = {"place": "office", "stamp": "plain"}
LATER = ChangePoint(id="later", day=date(2025, 9, 1))


def _days(
    situations: Mapping[str, Mapping[str, Answer]], since: date = FIRST, until: date = TODAY, **sections: object
) -> tuple[DayOfChangeViewModel, ...]:
    model = build_model(**sections)
    steps = list(changes_between(Reasoner(model), situations, since, until, TODAY))
    names = {name: f"The {name}" for name in situations}
    return days_of_change_view_models(steps, model, names, (since, until))


def test_a_change_tells_before_after_rule_and_sources() -> None:
    (day,) = _days({"home": HOME})

    assert (day.day, day.points) == (CHANGE, ("Words for change.sharing-begins",))
    training, kept = day.changes
    assert (kept.before, kept.after) == ("up to 30 days", "up to 5 years")
    assert (kept.rules, kept.sources) == (("keep-shared",), ("leaflet",))
    assert training.rules == ("read-person",)
    assert kept.title == "Words for topic.retention: Words for subject.retention/letter.name"


def test_the_same_change_of_several_situations_is_told_once() -> None:
    (day,) = _days({"home": HOME, "cottage": HOME, "office": OFFICE})

    assert [change.situations for change in day.changes] == [("The home", "The cottage")] * 2


def test_different_changes_of_one_answer_stand_apart() -> None:
    (day,) = _days({"home": HOME, "quiet": {**HOME, "sharing": "off"}})

    assert [(change.subject, change.situations) for change in day.changes] == [
        ("training/letter", ("The home",)),
        ("training/letter", ("The quiet",)),
        ("retention/letter", ("The home",)),
    ]


def test_a_change_point_is_told_even_if_no_answer_changes() -> None:
    (day,) = _days({"office": OFFICE})

    assert (day.day, day.changes, day.points) == (CHANGE, (), ("Words for change.sharing-begins",))


def test_change_points_outside_the_days_are_not_told() -> None:
    assert _days({"office": OFFICE}, since=CHANGE, change_points=(LATER,), until=date(2025, 8, 31)) == ()
    assert [day.day for day in _days({"office": OFFICE}, since=CHANGE, change_points=(LATER,))] == [LATER.day]


def test_days_stand_in_order() -> None:
    days = _days({"home": HOME}, change_points=(LATER, ChangePoint(id="early", day=date(2025, 2, 1))))

    assert [day.day for day in days] == [date(2025, 2, 1), CHANGE, LATER.day]


def test_a_situation_that_begins_or_ends_is_named() -> None:
    stamp = named(QUESTIONS, "stamp")
    early = replace(stamp, options=(Option(id="plain"), Option(id="gold", effective=Effective(until=CHANGE))))
    late = replace(stamp, options=(Option(id="plain"), Option(id="gold", effective=Effective(since=CHANGE))))
    gold = {"gold": {"place": "office", "stamp": "gold"}}

    (ended,), (begun,) = (_days(gold, questions=with_question(item)) for item in (early, late))

    assert (ended.ending, ended.beginning) == (("The gold",), ())
    assert (begun.ending, begun.beginning) == ((), ("The gold",))
