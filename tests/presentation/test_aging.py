# SPDX-License-Identifier: MIT
"""How long ago rules and sources were confirmed, and what is older than a limit."""

from datetime import date, timedelta

import pytest

from desktop_app.presentation.aging import Ages, age_words, ages_record, ages_text, confirmation_ages
from desktop_app.presentation.page import Page
from tests.policy.builders import RULES, SUBJECTS, build_model, evidence, named, rule, source, up_to

READ = date(2026, 1, 1)
"""The day on which all evidence of the invented model was confirmed."""
MODEL = build_model()


def _ages(limit: int, days: int) -> Ages:
    return confirmation_ages(MODEL, limit, READ + timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "confirmed today"), (-1, "confirmed today"), (1, "confirmed 1 day ago"), (91, "confirmed 91 days ago")],
)
def test_an_age_in_words(days: int, words: str) -> None:
    assert age_words(days) == words


@pytest.mark.parametrize(("days", "count"), [(89, 0), (90, 0), (91, len(RULES) + 2)])
def test_only_what_is_older_than_the_limit_is_stale(days: int, count: int) -> None:
    assert len(_ages(90, days).stale) == count


def test_every_rule_and_source_has_an_age() -> None:
    ages = _ages(90, 10)

    assert {age.id for age in ages.all if age.kind == "rule"} == {item.id for item in RULES}
    assert {age.id for age in ages.all if age.kind == "source"} == {"leaflet", "poster"}
    assert {age.days for age in ages.all} == {10}
    assert ages.without == ()


def test_the_newest_supporting_evidence_confirms_a_rule() -> None:
    known = named(RULES, "keep-draft")
    cited = (
        evidence(confirmed_on=date(2026, 1, 5)),
        evidence("poster", confirmed_on=date(2026, 1, 9)),
        evidence("poster", confirmed_on=date(2026, 1, 20), stance="background"),
    )
    changed = rule("keep-draft", "retention/draft", known.value, evidence=cited)
    model = build_model(rules=(changed,), subjects=SUBJECTS[2:3], disputes=())

    ages = {age.id: age.confirmed_on for age in confirmation_ages(model, 0, date(2026, 2, 1)).all}

    assert ages["keep-draft"] == date(2026, 1, 9)


def test_a_source_is_as_fresh_as_its_last_reading() -> None:
    known = rule("keep-draft", "retention/draft", up_to("P1D"), evidence=(evidence(confirmed_on=date(2026, 1, 20)),))
    model = build_model(rules=(known,), subjects=SUBJECTS[2:3], disputes=(), sources=(source(), source("unread")))

    ages = {age.id: age.confirmed_on for age in confirmation_ages(model, 0, date(2026, 2, 1)).all}

    assert (ages["leaflet"], ages["unread"]) == (date(2026, 1, 20), READ)


def test_a_rule_without_support_has_no_age_but_is_named() -> None:
    bare = rule("keep-draft", "retention/draft", up_to("P1D"), evidence=(evidence(stance="background"),))
    model = build_model(rules=(bare,), subjects=SUBJECTS[2:3], disputes=())

    assert confirmation_ages(model, 0, READ).without == ("keep-draft",)


def test_the_oldest_come_first() -> None:
    old = source("old", retrieved=date(2025, 6, 1))
    ages = confirmation_ages(build_model(sources=(source(), source("poster"), old)), 90, READ)

    assert ages.all[0].id == "old"


def test_text_lists_what_is_stale_with_its_age() -> None:
    text = str(ages_text(_ages(90, 91), Page()))

    assert text.startswith("Older than 90 days: 2 sources, 13 rules.\n")
    assert "Source leaflet: confirmed 91 days ago, on 1 January 2026\n" in text
    assert "Rule keep-letter: confirmed 91 days ago, on 1 January 2026\n" in text


def test_text_counts_what_is_not_stale_by_age() -> None:
    text = str(ages_text(_ages(90, 90), Page()))

    assert text.startswith("Everything was confirmed within 90 days.\n")
    assert "confirmed 90 days ago: 2 sources, 13 rules\n" in text


def test_strength_falls_with_age() -> None:
    found = {days: {age.strength for age in _ages(0, days).all if age.id == "keep-letter"} for days in (180, 181, 366)}

    assert found == {180: {"strong"}, 181: {"fair"}, 366: {"thin"}}


def test_the_record_has_every_age() -> None:
    record = ages_record(_ages(90, 91), MODEL, "d")

    assert (record["stale"], record["days"], record["today"]) == (15, 90, "2026-04-02")
    assert {
        "kind": "rule",
        "id": "keep-letter",
        "confirmed_on": "2026-01-01",
        "days": 91,
        "is_stale": True,
        "strength": "strong",
    } in record["ages"]  # type: ignore[operator]  # a list
