# SPDX-License-Identifier: MIT
"""What people type finds what they mean, with the answer for their situation and the way there."""

from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest

from desktop_app.policy.evaluate import Assessment, evaluate
from desktop_app.policy.load import read_model
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.search_index import SearchIndex
from desktop_app.presentation.search_results import TargetKind
from desktop_app.presentation.search_texts import dispute_lines, source_lines
from desktop_app.presentation.searching import SearchGroup, SearchResult, SearchViewModel, search_view_model
from desktop_app.presentation.sourcing import source_view_model
from desktop_app.resource_files import policy_files
from desktop_app.storage.shipped_words import model_in

TODAY = date(2026, 11, 21)
CODE_PRO: Mapping[str, Answer] = {"channel": "claude-code", "plan": "pro", "model_improvement": "off"}
APP_TEAM: Mapping[str, Answer] = {"channel": "claude-app", "plan": "team"}
FOUNDRY: Mapping[str, Answer] = {"channel": "foundry", "hosting": "azure"}
API: Mapping[str, Answer] = {"channel": "api"}
BEDROCK: Mapping[str, Answer] = {"channel": "bedrock"}

FIRST_HITS = [
    ("train on my code", CODE_PRO, "training/conversation"),
    ("no-train", CODE_PRO, "training/conversation"),
    ("training set", CODE_PRO, "training/conversation"),
    ("unpaid data provider", CODE_PRO, "training/conversation"),
    ("Help improve Claude", CODE_PRO, "action/training-setting"),
    ("turn off training", CODE_PRO, "action/training-setting"),
    ("share my data", CODE_PRO, "action/training-setting"),
    ("logs", CODE_PRO, "retention/local-transcript"),
    ("transcripts", CODE_PRO, "retention/local-transcript"),
    ("session history", CODE_PRO, "retention/local-transcript"),
    (".jsonl", CODE_PRO, "retention/local-transcript"),
    ("chat logs", CODE_PRO, "retention/local-transcript"),
    ("cleanupPeriodDays", CODE_PRO, "retention/local-transcript"),
    ("silently deleted", CODE_PRO, "retention/local-transcript"),
    ("30-day retention", CODE_PRO, "retention/conversation"),
    ("kept on their server", CODE_PRO, "retention/conversation"),
    ("telemetry", CODE_PRO, "flow/usage-metrics"),
    ("Statsig", CODE_PRO, "flow/usage-metrics"),
    ("Sentry", CODE_PRO, "flow/usage-metrics"),
    ("phone home", CODE_PRO, "flow/usage-metrics"),
    ("DISABLE_TELEMETRY", CODE_PRO, "flow/usage-metrics"),
    ("stop telemetry", CODE_PRO, "action/extra-traffic"),
    ("leaves my machine", CODE_PRO, "flow/prompts"),
    ("proprietary code", CODE_PRO, "flow/prompts"),
    ("WebFetch", CODE_PRO, "flow/host-name-check"),
    ("thumbs", APP_TEAM, "retention/feedback"),
    ("How is Claude doing", CODE_PRO, "retention/session-rating"),
    ("nag", CODE_PRO, "retention/session-rating"),
    ("/bug", CODE_PRO, "retention/feedback-report"),
    ("/feedback", CODE_PRO, "retention/feedback-report"),
    ("false positive", CODE_PRO, "retention/flagged-content"),
    ("violates our Usage Policy", CODE_PRO, "retention/flagged-content"),
    ("delete my account", CODE_PRO, "action/close-account"),
    ("delete for good", CODE_PRO, "retention/deleted-conversation"),
    ("personal account", CODE_PRO, "action/which-account"),
    ("same email", CODE_PRO, "action/which-account"),
    ("GDPR Article 17", CODE_PRO, "right/request"),
    ("right to be forgotten", CODE_PRO, "right/request"),
    ("who reads my prompts", CODE_PRO, "access/human-review"),
    ("subpoena", CODE_PRO, "access/authorities"),
    ("is my boss reading this", APP_TEAM, "access/organisation"),
    ("can my employer see", APP_TEAM, "access/organisation"),
    ("works council", APP_TEAM, "access/organisation"),
    ("get my conversations out", APP_TEAM, "action/export"),
    ("HIPAA", API, "action/contracts"),
    ("AVV", API, "role/anthropic"),
    ("whose policies apply", API, "role/anthropic"),
    ("ZDR", API, "zero-retention/anthropic"),
    ("not logged at all", API, "zero-retention/anthropic"),
    ("EU data residency", API, "location/processing"),
    ("CLOUD Act", API, "location/processing"),
    ("retention mode none", BEDROCK, "zero-retention/aws"),
    ("aws_review", BEDROCK, "retention_mode"),
    ("Azure ZDR", FOUNDRY, "zero-retention/azure"),
    ("Fable 5", BEDROCK, "model"),
    ("ghost", CODE_PRO, "incognito-chat"),
    ("sub-processor", API, "sub-processor"),
    ("FedRAMP", API, "fedramp"),
    ("Privacy Policy", CODE_PRO, "a3"),
    ("telemtry", CODE_PRO, "flow/usage-metrics"),
    ("incognitto", APP_TEAM, "incognito-chat"),
]


@cache
def shipped() -> PolicyModel:
    return read_model(policy_files())


@cache
def index() -> SearchIndex:
    return SearchIndex(shipped())


def assessed(answers: Mapping[str, Answer]) -> Assessment:
    return evaluate(shipped(), Selection(answers=answers, as_of=TODAY), TODAY)


def found(query: str, answers: Mapping[str, Answer]) -> SearchViewModel:
    return search_view_model(assessed(answers), query, index().find(query))


def result(query: str, answers: Mapping[str, Answer], name: str) -> SearchResult:
    return next(item for item in found(query, answers).results if item.id == name)


@pytest.mark.parametrize(("query", "answers", "expected"), FIRST_HITS, ids=[query for query, _a, _e in FIRST_HITS])
def test_the_words_that_people_use_find_the_right_thing_first(
    query: str, answers: Mapping[str, Answer], expected: str
) -> None:
    assert [item.id for item in found(query, answers).results][:1] == [expected]


@pytest.mark.unwatched
def test_everything_in_the_model_can_be_found() -> None:
    model = shipped()
    known = {
        hit.id
        for name in ("name", "ask")
        for item in model.subjects
        for hit in index().find(model.text(f"subject.{item.id}.{name}"))
    }

    assert {item.id for item in model.subjects} <= known


@pytest.mark.unwatched
def test_every_question_source_dispute_and_change_is_found_by_its_title() -> None:
    model = shipped()
    titles = {
        **{item.id: model.text(f"question.{item.id}.title") for item in model.questions},
        **{item.id: item.title for item in model.sources},
        **{item.id: model.text(f"dispute.{item.id}.title") for item in model.disputes},
        **{item.id: model.text(f"change.{item.id}") for item in model.change_points},
        **{item.id: model.text(f"glossary.{item.id}.term") for item in model.terms},
    }
    missing = [name for name, title in titles.items() if name not in {hit.id for hit in index().find(title)}]

    assert not missing


def test_an_answer_is_told_in_short() -> None:
    assert result("server logs", FOUNDRY, "retention/conversation").answer == "Kept for up to 30 days."


def test_what_does_not_apply_says_why_and_leads_to_the_answer_that_shuts_it_out() -> None:
    hit = result("transcripts", FOUNDRY, "retention/local-transcript")

    assert hit.answer == "Does not apply here, because you chose: Microsoft Foundry."
    assert (hit.target.kind, hit.target.id, hit.is_here) == (TargetKind.QUESTION, "channel", False)


def test_a_question_that_is_not_asked_says_why() -> None:
    hit = result("which plan", FOUNDRY, "plan")

    assert hit.answer == "Not asked here, because you chose: Microsoft Foundry."


def test_a_question_that_waits_says_for_what() -> None:
    hit = result("which plan", {}, "plan")

    assert hit.answer == "We ask this once we know: Where."
    assert hit.target.id == "channel"


def test_an_answered_question_tells_the_answer_and_its_step() -> None:
    hit = result("which plan", CODE_PRO, "plan")

    assert (hit.answer, hit.note, hit.target.kind) == ("Your answer: Pro.", "Step 2", TargetKind.QUESTION)


def test_an_option_says_whether_it_was_chosen() -> None:
    assert result("Max", CODE_PRO, "plan=max").answer == "You have not chosen this."


def test_without_any_answer_a_subject_asks_for_the_first_one() -> None:
    hit = result("transcripts", {}, "retention/local-transcript")

    assert hit.target.id == "channel"
    assert hit.is_here


def test_a_term_tells_its_meaning() -> None:
    hit = result("ZDR", API, "zero-data-retention")

    assert hit.answer == shipped().text("glossary.zero-data-retention.definition")
    assert hit.target.kind is TargetKind.TERM


def test_a_row_of_the_timeline_and_other_answers_lead_to_different_places() -> None:
    assert result("server logs", FOUNDRY, "retention/conversation").note == "In the chart"
    assert result("Azure ZDR", FOUNDRY, "zero-retention/azure").note == "In the details"


def test_a_change_leads_to_its_day() -> None:
    change = next(
        item for item in found("Fable 5 Mythos 5 Covered Models begin", BEDROCK).results if "change" in item.kind.value
    )

    assert change.target.kind is TargetKind.DAY
    assert date.fromisoformat(change.target.id) in {point.day for point in shipped().change_points}


def test_a_source_that_is_not_behind_an_answer_says_so() -> None:
    hit = result("incognito chats", FOUNDRY, "h11")

    assert hit.answer.endswith("No answer here rests on it.")
    source = source_view_model(shipped().source_by_id["h11"], 0, TODAY)
    assert source_lines(assessed(FOUNDRY), source)[-1] == "No answer in your situation rests on it."


def test_a_dispute_leads_to_the_answer_it_is_about_or_to_what_each_side_says() -> None:
    here = result("a week to a month or 30 days", FOUNDRY, "k4")
    elsewhere = result("a week to a month or 30 days", API, "k4")

    assert (here.target.kind, elsewhere.target.kind) == (TargetKind.SUBJECT, TargetKind.DISPUTE)
    assert len(dispute_lines(shipped(), "k4")) >= 4


def test_what_holds_here_stands_before_what_does_not() -> None:
    assert next(item.is_here for item in found("logs", APP_TEAM).groups[0].results)


def test_results_stand_in_groups_of_a_bounded_size() -> None:
    groups = found("retention", API).groups

    assert len({group.group for group in groups}) == len(groups)
    assert all(0 < len(group.results) <= 6 for group in groups)
    assert groups[0].group is SearchGroup.ANSWERS


def test_the_number_of_results_is_told() -> None:
    view_model = found("logs", CODE_PRO)

    assert view_model.count == f"{len(view_model.results)} results"


def test_nothing_typed_and_nothing_found_each_help() -> None:
    assert found("  ", API).hint.startswith("Type what you want to know")
    assert found("xyzzy", API).hint == "We found nothing for “xyzzy”. Try another word, or only one."
    assert found("xyzzy", API).results == ()


@cache
def index_in(language: str) -> tuple[PolicyModel, SearchIndex]:
    model = model_in(language, shipped())
    return model, SearchIndex(model)


@pytest.mark.parametrize(
    ("language", "query", "answers", "expected"),
    [
        ("de", "liest mein Chef mit", APP_TEAM, "access/organisation"),
        ("de", "Konto löschen", CODE_PRO, "action/close-account"),
        ("de", "konto loschen", CODE_PRO, "action/close-account"),
        ("de", "Telemetrie", CODE_PRO, "flow/usage-metrics"),
        ("de", "DSGVO", CODE_PRO, "right/request"),
        ("de", "AV-Vertrag", API, "action/contracts"),
        ("fr", "mon patron", APP_TEAM, "access/organisation"),
        ("fr", "supprimer mon compte", CODE_PRO, "action/close-account"),
        ("fr", "telemetrie", CODE_PRO, "flow/usage-metrics"),
        ("fr", "RGPD", CODE_PRO, "right/request"),
        ("es", "mi jefe", APP_TEAM, "access/organisation"),
        ("es", "borrar mi cuenta", CODE_PRO, "action/close-account"),
        ("es", "telemetria", CODE_PRO, "flow/usage-metrics"),
        ("ja", "学習させない", CODE_PRO, "training/conversation"),
        ("ja", "アカウント削除", CODE_PRO, "action/close-account"),
        ("ja", "上司に見られる", APP_TEAM, "access/organisation"),
        ("ja", "ﾃﾚﾒﾄﾘｰ", CODE_PRO, "flow/usage-metrics"),
        ("ar", "حذف حسابي", CODE_PRO, "action/close-account"),
        ("ar", "هل يقرأ مديري هذا", APP_TEAM, "access/organisation"),
        ("ar", "الشرطة", CODE_PRO, "access/authorities"),
        ("ja", "telemetry", CODE_PRO, "flow/usage-metrics"),
    ],
)
@pytest.mark.unwatched
def test_each_language_has_its_own_words_and_the_english_ones_as_well(
    language: str, query: str, answers: Mapping[str, Answer], expected: str
) -> None:
    model, known = index_in(language)
    assessment = evaluate(model, Selection(answers=answers, as_of=TODAY), TODAY)

    assert search_view_model(assessment, query, known.find(query)).results[0].id == expected
