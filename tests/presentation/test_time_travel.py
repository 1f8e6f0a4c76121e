# SPDX-License-Identifier: MIT
"""Rules of other days: the stops, what they change, and the words for it, on the shipped policy model."""

from datetime import date, timedelta

import pytest

from desktop_app.policy.difference import differences
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.details import details_view_model
from desktop_app.presentation.numbering import number_sources
from desktop_app.presentation.time_travel import (
    changes_to_today,
    current_stop,
    past_words,
    ribbon_view_model,
    rules_words,
    stale_words,
    stop_days,
    stop_view_models,
)
from desktop_app.presentation.timeline import mark_changes, timeline_view_model
from tests.presentation.situations import DAY, embedded_reasoner

FIRST, ANNOUNCED, IN_FORCE = date(2025, 1, 1), date(2025, 8, 28), date(2025, 10, 8)
PRO_ON: dict[str, Answer] = {"channel": "claude-app", "plan": "pro", "model_improvement": "on", "resumed": "yes"}
FOUNDRY: dict[str, Answer] = {"channel": "foundry"}
MODEL = embedded_reasoner().model


def assessed(as_of: date = DAY, answers: dict[str, Answer] | None = None) -> Assessment:
    """A situation by the rules of a day."""
    return embedded_reasoner().evaluate(Selection(answers=PRO_ON if answers is None else answers, as_of=as_of), DAY)


def test_stops_go_from_the_first_known_day_to_today() -> None:
    days = stop_days(MODEL, DAY)

    assert days[0] == FIRST
    assert days[-1] == DAY
    assert {ANNOUNCED, IN_FORCE} < set(days)
    assert list(days) == sorted(set(days))


def test_a_change_to_come_is_no_stop() -> None:
    assert stop_days(MODEL, date(2025, 9, 1)) == (FIRST, ANNOUNCED, date(2025, 9, 1))


@pytest.mark.parametrize(("as_of", "stop"), [(FIRST, 0), (ANNOUNCED - timedelta(days=1), 0), (ANNOUNCED, 1)])
def test_the_last_stop_reached_is_the_current_one(as_of: date, stop: int) -> None:
    assert current_stop(stop_days(MODEL, DAY), as_of) == stop


def test_list_tells_each_change_and_marks_those_that_matter_here() -> None:
    stops = {stop.day: stop for stop in stop_view_models(embedded_reasoner(), assessed())}

    assert stops[DAY].title == "Today"
    assert stops[IN_FORCE].title == "8 October 2025"
    assert stops[IN_FORCE].summary == MODEL.text("change.consumer-terms-in-force")
    assert stops[IN_FORCE].is_change
    assert stops[IN_FORCE].note == "It changes your answers."
    assert not all(stop.is_change for stop in stops.values())
    assert not stops[FIRST].is_change


def test_list_begins_with_today() -> None:
    days = [stop.day for stop in stop_view_models(embedded_reasoner(), assessed())]

    assert days == sorted(days, reverse=True)


def test_ribbon_tells_what_older_rules_gave() -> None:
    ribbon = ribbon_view_model(embedded_reasoner(), assessed())

    assert ribbon.current == len(ribbon.days) - 1
    assert ribbon.left.startswith("Before: ")
    assert ribbon.right == "Since then: up to 5 years"
    assert ribbon.pivot < ribbon.current


def test_ribbon_of_the_past_sets_then_beside_today() -> None:
    ribbon = ribbon_view_model(embedded_reasoner(), assessed(FIRST))

    assert (ribbon.current, ribbon.pivot_day) == (0, "1 Jan 2025")
    assert (ribbon.left, ribbon.right) == ("Then: up to 30 days", "Today: up to 5 years")
    assert ribbon.spoken[0] == "1 January 2025: up to 30 days"


def test_month_of_acceptance_is_open_for_personal_plans_only() -> None:
    ribbon = ribbon_view_model(embedded_reasoner(), assessed())

    assert [(ribbon.days[since], ribbon.days[until]) for since, until in ribbon.open_spans] == [(ANNOUNCED, IN_FORCE)]
    assert ribbon_view_model(embedded_reasoner(), assessed(answers=FOUNDRY)).open_spans == ()


def test_band_tells_the_day_and_where_the_model_begins() -> None:
    assert past_words(MODEL, Selection(as_of=DAY), DAY) == ""
    assert past_words(MODEL, Selection(as_of=date(2025, 6, 1)), DAY) == "You see the rules of 1 June 2025."
    before = past_words(MODEL, Selection(as_of=date(2024, 6, 1)), DAY)
    assert before == "You see the rules of 1 June 2024. We know the rules from 1 January 2025 on."


@pytest.mark.parametrize(("age", "is_stale"), [(180, ""), (181, "Check them before you decide.")])
def test_sources_are_stale_after_180_days(age: int, is_stale: str) -> None:
    words = stale_words(MODEL, MODEL.confirmed_on + timedelta(days=age))

    assert words.endswith(is_stale)
    assert bool(words) is bool(is_stale)


def test_button_tells_whose_rules_are_shown() -> None:
    assert rules_words(Selection(as_of=DAY), DAY) == "Rules in force today"
    assert rules_words(Selection(as_of=date(2025, 6, 1)), DAY) == "Rules of 1 Jun 2025"


def test_changed_answers_say_what_was_and_what_is() -> None:
    changes = changes_to_today(assessed(FIRST), assessed())

    assert changes["retention/conversation"] == "Was: up to 30 days. Now: up to 5 years."
    assert "retention/flagged-content" not in changes


def test_changed_rows_are_marked_and_spoken() -> None:
    past = assessed(FIRST)
    changes = changes_to_today(past, assessed())

    rows = {row.subject: row for row in mark_changes(timeline_view_model(past), changes).rows}

    assert all(mark.is_changed for mark in rows["retention/conversation"].marks)
    assert rows["retention/conversation"].spoken.endswith(changes["retention/conversation"])
    assert not any(mark.is_changed for mark in rows["retention/flagged-content"].marks)


def test_nothing_changed_between_today_and_today() -> None:
    assert changes_to_today(assessed(), assessed()) == {}
    answer = assessed().answer_by_subject["retention/conversation"]
    assert details_view_model(assessed(), answer, number_sources(assessed())).changed == ""


@pytest.mark.parametrize("answers", [PRO_ON, FOUNDRY, {"channel": "claude-code"}, {"channel": "github-copilot"}])
def test_marks_are_those_of_whole_assessments(answers: dict[str, Answer]) -> None:
    days = stop_days(MODEL, DAY)
    whole = [assessed(day, answers) for day in days]
    changed = {
        day for day, before, after in zip(days[1:], whole, whole[1:], strict=False) if differences(before, after)
    }

    stops = stop_view_models(embedded_reasoner(), assessed(answers=answers))

    assert {stop.day for stop in stops if stop.is_change} == changed
