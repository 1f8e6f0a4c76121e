# SPDX-License-Identifier: MIT
"""How sure the evidence makes us: kind, age and agreement, limited by the facts."""

from datetime import date, timedelta
from typing import Literal

import pytest

from desktop_app.policy.model import Evidence, PolicyModel, SourceKind
from desktop_app.policy.strength import Strength, rule_strength, weakest
from tests.policy.builders import NOT_USED, build_model, evidence, rule, source

_TODAY = date(2026, 3, 1)


def _model(*kinds: SourceKind, superseded_on: date | None = None) -> PolicyModel:
    sources = tuple(source(f"s{at}", kind=kind, superseded_on=superseded_on) for at, kind in enumerate(kinds))
    return build_model(sources=sources)


def _strength(
    model: PolicyModel, *items: Evidence, confidence: Literal["high", "medium", "low"] = "high", today: date = _TODAY
) -> Strength:
    return rule_strength(model, rule("r", "training/letter", NOT_USED, evidence=items, confidence=confidence), today)


@pytest.mark.parametrize(
    ("days_ago", "expected"), [(0, "strong"), (180, "strong"), (181, "fair"), (365, "fair"), (366, "thin")]
)
def test_an_official_text_ages(days_ago: int, expected: Strength) -> None:
    read = _TODAY - timedelta(days=days_ago)

    assert _strength(_model("contract"), evidence("s0", confirmed_on=read)) == expected


@pytest.mark.parametrize(("confidence", "expected"), [("high", "strong"), ("medium", "fair"), ("low", "thin")])
def test_the_confidence_of_the_facts_is_an_upper_limit(
    confidence: Literal["high", "medium", "low"], expected: Strength
) -> None:
    read = evidence("s0", confirmed_on=_TODAY)

    assert _strength(_model("contract"), read, confidence=confidence) == expected


def test_one_other_source_is_thin_and_two_that_agree_are_fair() -> None:
    model = _model("community_answer", "news")
    first, second = evidence("s0", confirmed_on=_TODAY), evidence("s1", confirmed_on=_TODAY)

    assert _strength(model, first) == "thin"
    assert _strength(model, first, second) == "fair"
    assert _strength(model, first, evidence("s0", locator="Page 2", confirmed_on=_TODAY)) == "thin"


def test_only_support_counts() -> None:
    model = _model("community_answer", "contract")
    support = evidence("s0", confirmed_on=_TODAY)

    assert _strength(model, support, evidence("s1", stance="background", confirmed_on=_TODAY)) == "thin"
    assert _strength(model, evidence("s1", stance="contradicts", confirmed_on=_TODAY)) == "thin"


def test_a_replaced_text_is_no_longer_strong() -> None:
    read = evidence("s0", confirmed_on=_TODAY)

    assert _strength(_model("contract", superseded_on=_TODAY), read) == "fair"


def test_a_claim_is_as_sure_as_its_weakest_link() -> None:
    assert weakest(("strong", "thin", "fair")) == "thin"
    assert weakest(()) == "thin"
