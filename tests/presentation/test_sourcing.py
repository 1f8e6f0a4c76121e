# SPDX-License-Identifier: MIT
"""Sources in words: what kind of text, which day, how it was read, and what that is worth."""

from datetime import date, timedelta

import pytest

from desktop_app.policy.model import Source, SourceKind
from desktop_app.policy.strength import rule_strength, weakest
from desktop_app.presentation.sourcing import (
    kind_words,
    read_source_words,
    source_view_model,
    support_reason,
    support_words,
    weakest_support,
)
from desktop_app.presentation.verdict import VERDICT_SUBJECT
from tests.presentation.situations import DAY, situation


def _source(**changes: object) -> Source:
    fields: dict[str, object] = {
        "id": "one",
        "title": "A sample text",
        "publisher": "Somebody",
        "kind": "help_article",
        "address": "https://example.org/one",
        "seen": "full",
        "retrieved": date(2026, 10, 1),
        "first_seen": date(2026, 1, 1),
    }
    return Source(**{**fields, **changes})  # type: ignore[arg-type]  # the table gives each its type


def test_source_is_told_in_one_sentence() -> None:
    shown = source_view_model(_source(), 3, DAY)
    assert shown.spoken == "Source 3: A sample text. Somebody. Official help. Read 1 October 2026."
    assert shown.name == "Source 3: A sample text"


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, "Read 1 October 2026."),
        ({"published": date(2026, 5, 2)}, "Published 2 May 2026."),
        ({"published": date(2026, 5, 2), "effective": date(2026, 6, 3)}, "In force 3 June 2026."),
    ],
)
def test_day_is_the_one_that_places_the_text(changes: dict[str, object], day: str) -> None:
    shown = source_view_model(_source(**changes), 1, DAY)
    assert shown.day == day
    assert shown.dates.endswith("Read 1 October 2026.")
    assert shown.dates.count("Read") == 1


@pytest.mark.parametrize(("as_of", "is_told"), [(date(2025, 12, 31), True), (date(2026, 1, 1), False), (None, False)])
def test_a_text_that_is_newer_than_the_day_says_so(as_of: date | None, *, is_told: bool) -> None:
    shown = source_view_model(_source(), 1, DAY, as_of)
    assert ("Newer than this day" in shown.dates) == is_told
    assert shown.dates in shown.spoken


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ("full", "We read the whole text."),
        ("excerpt", "We read a part of the text."),
        ("quoted", "We read it as others quote it."),
        ("named", "We only saw that others name it."),
    ],
)
def test_way_of_reading_is_owned_up_to(seen: str, words: str) -> None:
    assert source_view_model(_source(seen=seen), 1, DAY).seen == words


def test_replaced_text_says_since_when() -> None:
    shown = source_view_model(_source(superseded_on=date(2026, 9, 1)), 1, DAY)
    assert shown.seen.endswith("It was replaced on 1 September 2026.")


@pytest.mark.parametrize("kind", ["contract", "official_policy", "vendor_documentation", "help_article"])
def test_official_text_read_lately_is_strong(kind: SourceKind) -> None:
    assert source_view_model(_source(kind=kind), 1, DAY).support == "Strong support"


@pytest.mark.parametrize("kind", ["community_answer", "news"])
def test_other_text_is_thin(kind: SourceKind) -> None:
    shown = source_view_model(_source(kind=kind), 1, DAY)
    assert shown.support == "Thin support"
    assert shown.kind == shown.short_kind == kind_words(kind)


def test_support_ages_with_the_day_on_which_one_asks() -> None:
    reasons = []
    for days in (0, 200, 800):
        case = situation("enterprise", today=DAY + timedelta(days=days))
        reasons.append(support_reason(case.assessment, case.answer(VERDICT_SUBJECT)))
    assert reasons[0].startswith("Support is strong: ")
    assert reasons[1].startswith("Support is fair: an official text says so, last read on ")
    assert reasons[2] == "Support is thin: nobody has read these texts for over a year."


def test_part_read_second_hand_is_told() -> None:
    case = situation("foundry")
    answer = case.answer("retention/flagged-content")
    assert answer.strength == "fair"
    assert support_reason(case.assessment, answer).endswith("but we read a part second-hand.")


def test_a_title_that_asks_gets_no_second_stop() -> None:
    asking, plain = (read_source_words(title, "Post", date(2026, 1, 1)) for title in ("Is it read?", "Leaflet"))
    assert asking == "Is it read? Post, read 1 January 2026."
    assert plain == "Leaflet. Post, read 1 January 2026."


def test_answer_without_evidence_claims_no_strength() -> None:
    case = situation("foundry", as_of=date(2025, 6, 1))
    answer = case.answer(VERDICT_SUBJECT)
    assert not answer.evidence
    assert support_reason(case.assessment, answer) == "No source speaks to this, so we do not tell."


def test_open_answer_is_as_sure_as_the_weakest_of_its_ends() -> None:
    case = situation("pro")
    answer = case.answer(VERDICT_SUBJECT)
    behind = {name for item in answer.alternatives for outcome in item.outcomes for name in outcome.rules}
    rules = [case.model.rule_by_id[name] for name in behind]
    assert weakest_support(case.assessment, answer) == weakest(
        tuple(rule_strength(case.model, rule, case.assessment.today) for rule in rules)
    )
    count = len({item.source for rule in rules for item in rule.evidence})
    assert support_words(case.assessment, answer).endswith(f" support, {count} sources")
    assert support_reason(case.assessment, case.answer(VERDICT_SUBJECT)) == ""


def test_a_source_tells_where_in_it_to_read_for_which_answer() -> None:
    case = situation("pro, sharing off")
    name = case.text("subject.retention/flagged-content.name")
    cited = {item.source: item.locator for item in case.answer("retention/flagged-content").evidence}

    for source in case.panel().sources:
        if source.id in cited:
            assert [words for words in source.passages if cited[source.id] in words and name in words]
    assert {source.id for source in case.panel().sources} & set(cited)


def test_a_place_is_told_once_for_all_its_answers() -> None:
    for source in situation("pro, sharing off").panel().sources:
        places = [words.partition("”")[0] for words in source.passages]
        assert len(places) == len(set(places))
