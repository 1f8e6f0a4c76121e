# SPDX-License-Identifier: MIT
"""What becomes of the answers of a person: which fit, which are set aside and why, and what is asked next."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.policy.selection import Answer, Selection, SetAsideReason, Settled, settle
from tests.policy.builders import CHANGE, QUESTIONS, TODAY, build_model, clause, named, select, with_question

_BEFORE = date(2025, 5, 31)


def _settle(as_of: date = TODAY, /, **answers: Answer) -> Settled:
    return settle(build_model(), select(as_of, **answers))


def test_a_choice_makes_a_new_selection() -> None:
    first = select(place="home")

    second = first.with_answer("stamp", "plain")

    assert dict(first.answers) == {"place": "home"}
    assert dict(second.answers) == {"place": "home", "stamp": "plain"}
    assert second.as_of == first.as_of
    assert dict(second.with_answer("stamp", None).answers) == {"place": "home"}


def test_nothing_answered_asks_what_is_always_asked() -> None:
    settled = _settle()

    assert settled.asked == ("place", "events", "sent_on")
    assert settled.possible == ("stamp", "sharing", "quiet", "period")
    assert settled.open == settled.asked
    assert settled.assumed == {}


def test_each_answer_brings_its_questions() -> None:
    settled = _settle(place="home", stamp="plain")

    assert settled.asked == ("place", "stamp", "sharing", "quiet", "events", "sent_on")
    assert settled.open == ("sharing", "quiet", "events", "sent_on")
    assert settled.possible == ()
    assert settled.assumed == {"quiet": "no"}


def test_options_are_offered_where_their_conditions_allow() -> None:
    assert _settle(place="home").offered["stamp"] == ("plain",)
    assert _settle(place="office").offered["stamp"] == ("plain", "gold")


def test_a_question_with_nothing_to_tick_is_not_asked() -> None:
    events = named(QUESTIONS, "events")
    at_home = replace(events, options=tuple(replace(o, offered_when=(clause(place="home"),)) for o in events.options))
    model = build_model(questions=with_question(at_home))

    def settled(**answers: Answer) -> Settled:
        return settle(model, select(**answers))

    assert "events" in settled(place="home").asked
    assert "events" in settled().asked
    elsewhere = settled(place="street", events=("lost",))
    assert "events" not in (*elsewhere.asked, *elsewhere.possible, *elsewhere.open)
    assert [(item.question, item.reason) for item in elsewhere.set_aside] == [("events", "not_asked")]


@pytest.mark.parametrize(
    ("answers", "question", "reason"),
    [
        ({"place": "home", "planet": "mars"}, "planet", "unknown_question"),
        ({"place": "hme"}, "place", "unknown_option"),
        ({"place": ("home",)}, "place", "wrong_kind"),
        ({"place": 3}, "place", "wrong_kind"),
        ({"place": "office", "quiet": "yes"}, "quiet", "not_asked"),
        ({"place": "home", "stamp": "gold"}, "stamp", "not_offered"),
        ({"quiet": "yes"}, "quiet", "earlier_answer_missing"),
        ({"place": "office", "stamp": "gold", "period": 29}, "period", "out_of_range"),
        ({"place": "office", "stamp": "gold", "period": "ever"}, "period", "unknown_option"),
        ({"place": "office", "stamp": "gold", "period": date(2026, 1, 1)}, "period", "wrong_kind"),
        ({"events": "flagged"}, "events", "wrong_kind"),
        ({"events": ("flagged", "burnt")}, "events", "unknown_option"),
        ({"sent_on": 3}, "sent_on", "wrong_kind"),
    ],
)
def test_an_answer_that_does_not_fit_is_set_aside_with_the_reason(
    answers: dict[str, Answer], question: str, reason: SetAsideReason
) -> None:
    settled = _settle(TODAY, **answers)

    assert [(item.question, item.answer, item.reason) for item in settled.set_aside] == [
        (question, answers[question], reason)
    ]
    assert question not in settled.answers


def test_what_is_set_aside_comes_back_when_it_fits_again() -> None:
    selection = select(place="home", stamp="plain", sharing="on")
    moved = selection.with_answer("place", "office")

    assert [item.question for item in settle(build_model(), moved).set_aside] == ["sharing"]
    assert settle(build_model(), moved.with_answer("place", "home")).answers["sharing"] == "on"


def test_a_question_is_asked_only_during_its_time() -> None:
    before = _settle(_BEFORE, place="home", stamp="plain", sharing="on")
    after = _settle(CHANGE, place="home", stamp="plain", sharing="on")

    assert [(item.question, item.reason) for item in before.set_aside] == [("sharing", "not_asked")]
    assert "sharing" not in before.asked
    assert after.answers["sharing"] == "on"


@pytest.mark.parametrize(("period", "band"), [(30, "set"), (5000, "set"), ("none", "none"), ("set", "set")])
def test_a_number_is_seen_as_its_band(period: int | str, band: str) -> None:
    assert _settle(place="office", stamp="gold", period=period).given["period"] == band


def test_no_option_of_many_is_an_answer_and_none_given_is_not() -> None:
    said_none = _settle(events=())
    unknown = _settle()

    assert "events" not in said_none.open
    assert said_none.given == {"events.flagged": "no", "events.lost": "no"}
    assert "events" in unknown.open
    assert unknown.given == {}


def test_a_date_without_bands_is_kept_and_decides_nothing() -> None:
    settled = _settle(sent_on=date(2026, 1, 5))

    assert settled.answers == {"sent_on": date(2026, 1, 5)}
    assert settled.given == {}


def test_the_order_in_which_answers_were_given_does_not_matter() -> None:
    answers: dict[str, Answer] = {"place": "home", "stamp": "plain", "sharing": "on", "events": ("lost",)}
    backwards = dict(reversed(answers.items()))

    assert settle(build_model(), Selection(answers=answers, as_of=TODAY)) == settle(
        build_model(), Selection(answers=backwards, as_of=TODAY)
    )
