# SPDX-License-Identifier: MIT
"""Words for values: units as authored, unknown always said."""

from datetime import date
from typing import get_args

import pytest

from desktop_app.policy.model import PolicyModel
from desktop_app.policy.values import (
    VALUE_CLASSES,
    AnswerLength,
    Blocked,
    LongestLength,
    NotStated,
    NotStored,
    OpenRetention,
    Outside,
    OutsideReason,
    PartyRole,
    Place,
    StartEvent,
    Statement,
    TimedRetention,
    TrainingUse,
    Value,
    ZeroRetention,
)
from desktop_app.presentation.periods import (
    kept_sentence,
    length_words,
    period_words,
    place_words,
    start_words,
    value_words,
)
from desktop_app.presentation.wording import either, in_sentence

MODEL = PolicyModel(
    format=1,
    version="test",
    first_date=date(2025, 1, 1),
    confirmed_on=date(2026, 1, 1),
    texts={"party.maker.name": "Maker", "party.organisation.name": "Your organisation"},
)


def timed(kind: str, longest: str, shortest: str | None = None) -> TimedRetention:
    return TimedRetention(kind=kind, max=longest, min=shortest, starts="sent", holder="maker")  # type: ignore[arg-type]  # kind is checked by the table


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P30D", "30 days"),
        ("P1D", "1 day"),
        ("P4W", "4 weeks"),
        ("P1M", "1 month"),
        ("P18M", "18 months"),
        ("P1Y", "1 year"),
        ("P5Y", "5 years"),
        ("PT24H", "24 hours"),
        ("PT5M", "5 minutes"),
    ],
)
def test_period_keeps_the_unit_as_authored(text: str, words: str) -> None:
    assert period_words(text) == words


def test_period_refuses_what_is_no_length() -> None:
    with pytest.raises(ValueError, match="not a length"):
        period_words("30 days")


@pytest.mark.parametrize(
    ("value", "words", "sentence"),
    [
        (timed("fixed", "P30D"), "30 days", "Kept for 30 days."),
        (timed("up_to", "P2Y"), "up to 2 years", "Kept for up to 2 years."),
        (timed("range", "P30D", "P7D"), "7 to 30 days", "Kept for 7 to 30 days."),
        (timed("range", "P5Y", "P30D"), "30 days to 5 years", "Kept for 30 days to 5 years."),
        (
            OpenRetention(kind="until_you_act", starts="sent", holder="maker"),
            "until you delete it",
            "Kept until you delete it.",
        ),
        (
            OpenRetention(kind="while_account_exists", starts="created", holder="maker"),
            "until you close your account",
            "Kept until you close your account.",
        ),
        (
            OpenRetention(kind="organisation_decides", starts="sent", holder="maker"),
            "as long as your organisation sets",
            "Kept as long as your organisation sets.",
        ),
        (OpenRetention(kind="indefinite", starts="sent", holder="maker"), "no set end", "Kept with no set end."),
        (NotStored(kind="not_stored", holder="maker"), "not stored", "Not stored."),
        (NotStated(kind="not_stated", ask="maker"), "Not stated. Ask Maker.", "Not stated. Ask Maker."),
        (
            NotStated(kind="not_stated", ask="organisation"),
            "Not stated. Ask your organisation.",
            "Not stated. Ask your organisation.",
        ),
        (Blocked(kind="blocked"), "not possible here", "Not possible here."),
    ],
)
def test_retention_is_said_as_people_say_it(value: Value, words: str, sentence: str) -> None:
    assert value_words(MODEL, value) == words
    assert kept_sentence(MODEL, value) == sentence


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (TrainingUse(kind="not_used"), "not used for training"),
        (TrainingUse(kind="can_be_used", purpose="safety"), "can be used to train safety tools"),
        (PartyRole(kind="processor"), "Processor"),
        (PartyRole(kind="sub_processor", of="maker"), "Sub-processor"),
        (ZeroRetention(kind="applies"), "Applies"),
        (ZeroRetention(kind="does_not_apply"), "Does not apply"),
        (
            Outside(kind="outside", reason="other_vendor", ask="organisation"),
            "Another company decides. Ask your organisation.",
        ),
    ],
)
def test_other_topics_have_words(value: Value, words: str) -> None:
    assert value_words(MODEL, value) == words


def test_a_length_of_the_organisation_is_never_a_number() -> None:
    own = AnswerLength(answer="custom_retention")
    assert length_words(own) == "as long as your organisation sets"
    longest = LongestLength(longest=("P2Y", own))
    assert length_words(longest) == "2 years, or longer if your organisation sets more"
    value = TimedRetention(kind="up_to", max=own, starts="sent", holder="maker")
    assert kept_sentence(MODEL, value) == "Kept as long as your organisation sets."


def test_no_value_is_without_words() -> None:
    for kind in VALUE_CLASSES:
        assert value_words(MODEL, _sample(kind))


def test_every_start_place_and_reason_has_words() -> None:
    starts = [start_words(event) for event in get_args(StartEvent)]
    places = [place_words(place) for place in get_args(Place)]
    reasons = [
        value_words(MODEL, Outside(kind="outside", reason=reason, ask="maker")) for reason in get_args(OutsideReason)
    ]
    for words in (starts, places, reasons):
        assert len(set(words)) == len(words)
    assert all(words.startswith("from ") for words in starts)


def test_choices_are_joined_once_each() -> None:
    assert either(("Free", "Pro", "Free", "Max")) == "Free, Pro or Max"
    assert either(("Free", "Free")) == "Free"
    assert either(()) == ""


def test_names_keep_their_capital_inside_a_sentence() -> None:
    assert in_sentence("You rate a reply") == "you rate a reply"
    assert in_sentence("Claude runs code") == "Claude runs code"


def _sample(kind: str) -> Value:
    by_class: dict[type, Value] = {
        TimedRetention: timed(kind, "P30D", "P7D"),
        OpenRetention: OpenRetention(kind=kind, starts="sent", holder="maker"),  # type: ignore[arg-type]  # by class
        NotStored: NotStored(kind="not_stored", holder="maker"),
        TrainingUse: TrainingUse(kind=kind),  # type: ignore[arg-type]  # by class
        PartyRole: PartyRole(kind=kind),  # type: ignore[arg-type]  # by class
        ZeroRetention: ZeroRetention(kind=kind),  # type: ignore[arg-type]  # by class
        Statement: Statement(kind="statement"),
        NotStated: NotStated(kind="not_stated", ask="maker"),
        Blocked: Blocked(kind="blocked"),
        Outside: Outside(kind="outside", reason="own_account", ask="maker"),
    }
    return by_class[VALUE_CLASSES[kind]]
