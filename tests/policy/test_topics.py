# SPDX-License-Identifier: MIT
"""Whoever asks finds something under each topic, and the limits of what policies can tell say where to turn."""

from functools import cache

import pytest

from desktop_app.policy.evaluate import Assessment, Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.selection import Answer, Selection, settle
from desktop_app.policy.values import Outside, Topic
from desktop_app.resource_files import policy_files

pytestmark = pytest.mark.unwatched

EVERYWHERE: tuple[Topic, ...] = (
    "training",
    "retention",
    "role",
    "flow",
    "access",
    "location",
    "right",
    "action",
    "background",
)
"""Zero data retention alone is no topic everywhere: nothing is to be said of it for Microsoft 365 and other apps."""

LIMITS = {
    "right/own-account": "own_account",
    "right/legal-questions": "legal_judgement",
    "action/report-fault": "product_defect",
}


@cache
def reasoner() -> Reasoner:
    return Reasoner(read_model(policy_files()))


@cache
def ways() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Every channel with every plan that it offers."""
    model = reasoner().model
    found: list[tuple[tuple[str, str], ...]] = []
    for option in model.question_by_id["channel"].options:
        channel = ("channel", option.id)
        settled = settle(model, Selection(answers=dict([channel]), as_of=model.confirmed_on))
        plans = settled.offered.get("plan", ())
        if plans:
            found += [(channel, ("plan", plan)) for plan in plans]
        else:
            found.append((channel,))
    return tuple(found)


def assess(way: tuple[tuple[str, str], ...]) -> Assessment:
    answers: dict[str, Answer] = dict(way)
    day = reasoner().model.confirmed_on
    return reasoner().evaluate(Selection(answers=answers, as_of=day), day)


def test_there_are_ways_to_ask_about() -> None:
    assert len(ways()) > 20


@pytest.mark.parametrize("topic", EVERYWHERE)
def test_every_way_to_use_claude_has_the_topic(topic: Topic) -> None:
    without = [way for way in ways() if topic not in {answer.topic for answer in assess(way).answers}]

    assert not without


@pytest.mark.parametrize(("subject", "reason"), LIMITS.items(), ids=LIMITS.keys())
def test_a_limit_is_told_everywhere_with_somebody_to_ask(subject: str, reason: str) -> None:
    parties = {party.id for party in reasoner().model.parties}
    for way in ways():
        value = assess(way).answer_by_subject[subject].value

        assert isinstance(value, Outside), way
        assert value.reason == reason
        assert value.ask in parties - {"you"}


def test_another_companys_app_is_left_to_its_maker() -> None:
    answers = assess((("channel", "other-product"),)).answers
    left = {
        answer.subject.id
        for answer in answers
        if isinstance(answer.value, Outside)
        and answer.value.reason == "other_vendor"
        and answer.value.ask == "app-maker"
    }

    assert {"flow/prompts", "access/human-review", "location/processing", "action/delete"} <= left
