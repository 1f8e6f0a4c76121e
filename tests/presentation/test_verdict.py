# SPDX-License-Identifier: MIT
"""The big line follows the model: its words, its conditions, and what stays open."""

import re

import pytest

from desktop_app.policy.evaluate import SubjectAnswer
from desktop_app.policy.values import TrainingUse
from desktop_app.presentation.verdict import CARDS_AT_MOST, VERDICT_SUBJECT, Glyph, verdict_view_model
from tests.presentation.situations import SITUATIONS, Situation, deployments, embedded_reasoner, situation


def _trains(answer: SubjectAnswer) -> bool:
    return isinstance(answer.value, TrainingUse) and answer.value.kind != "not_used"


def _conditions(case: Situation) -> list[str]:
    """The clauses under which content would be used after all."""
    answers = [item for item in case.assessment.answers if item.topic == "training" and item.subject.only_if]
    return [
        case.text(f"option.{question}.{option}.condition")
        for answer in answers
        if _trains(answer) and not answer.happened
        for question, option in (answer.subject.only_if or {}).items()
    ]


@pytest.mark.parametrize(
    ("name", "glyph"),
    [
        ("foundry", "no"),
        ("pro", "depends"),
        ("pro, sharing on", "yes"),
        ("pro, sharing off", "no"),
        ("enterprise", "no"),
        ("bedrock, covered", "no"),
        ("another product", "not_stated"),
    ],
)
def test_glyph_shows_how_full_the_answer_is(name: str, glyph: Glyph) -> None:
    assert situation(name).verdict().glyph == glyph


def test_no_verdict_while_nothing_is_answered() -> None:
    assert verdict_view_model(situation("nothing").assessment, embedded_reasoner()) is None


@pytest.mark.parametrize("name", ["foundry", "pro, sharing on", "pro, sharing off", "enterprise", "bedrock, covered"])
def test_headline_is_what_the_deciding_rule_says(name: str) -> None:
    case = situation(name)
    (rule,) = case.answer(VERDICT_SUBJECT).rules
    assert case.verdict().headline == case.text(f"rule.{rule.id}.says")
    assert case.verdict().lead.startswith(case.text(f"rule.{rule.id}.because"))


@pytest.mark.parametrize("name", ["foundry", "enterprise", "pro, sharing off"])
def test_every_condition_stands_on_a_card_or_in_the_lead(name: str) -> None:
    case = situation(name)
    verdict = case.verdict()
    titles = [card.title for card in verdict.cards]
    assert _conditions(case)
    assert [
        words for words in _conditions(case) if words not in titles and words.lower() not in verdict.lead.lower()
    ] == []


def test_open_setting_is_named_and_both_cases_stand_on_cards() -> None:
    case = situation("pro")
    verdict = case.verdict()
    assert verdict.headline == "It depends on one setting."
    assert verdict.lead.startswith(case.text("question.model_improvement.title"))
    assert "We show both cases." in verdict.lead
    chips = [case.text(f"option.model_improvement.{option}.chip") for option in ("on", "off")]
    assert [card.title for card in verdict.cards] == chips


def test_open_fact_is_asked_for() -> None:
    case = situation({"channel": "claude-app", "plan": "pro", "model_improvement": "on"})
    assert case.verdict().headline == "It depends on one more answer."
    assert case.verdict().lead.startswith(case.text("question.resumed.title"))


def test_open_verdict_names_what_is_an_exception_in_each_case() -> None:
    case = situation("pro")
    for condition in _conditions(case):
        assert condition.lower() in case.verdict().lead.lower()


def test_yes_shows_what_ends_it_and_counts_nothing_else() -> None:
    case = situation("pro, sharing on")
    titles = [card.title for card in case.verdict().cards]
    assert titles[0] == case.text("option.model_improvement.off.chip")
    assert not set(titles) & set(_conditions(case))


def test_no_names_the_setting_that_would_end_it_first() -> None:
    case = situation("pro, sharing off")
    assert case.verdict().cards[0].title == case.text("option.model_improvement.on.chip")


def test_conditions_are_counted_in_words() -> None:
    case = situation("enterprise")
    words = {1: "One thing", 2: "Two things", 3: "Three things", 4: "Four things"}
    assert f"{words[len(_conditions(case))]} can change that." in case.verdict().lead


def test_condition_that_happened_moves_to_the_lead_and_fills_the_glyph() -> None:
    case = situation({**SITUATIONS["pro, sharing off"], "happened": ("feedback-rating",)})
    condition = case.text("option.happened.feedback-rating.condition")
    verdict = case.verdict()
    assert verdict.glyph == "only_if"
    assert condition in verdict.lead
    assert condition not in [card.title for card in verdict.cards]


@pytest.mark.parametrize("name", ["pro, sharing off", "pro"])
def test_big_line_names_what_happened_and_leads_to_training(name: str) -> None:
    case = situation({**SITUATIONS[name], "happened": ("feedback-rating",)})
    condition = case.text("option.happened.feedback-rating.condition")
    before = situation(name).verdict().headline
    assert case.verdict().headline == f"{before} But it can be, once {condition[0].lower()}{condition[1:]}."


def test_big_line_stays_short_where_several_things_happened() -> None:
    case = situation({**SITUATIONS["pro"], "happened": ("feedback-rating", "feedback-report")})
    assert case.verdict().headline == f"{situation('pro').verdict().headline} But some of it can be."


def test_yes_needs_no_further_reason() -> None:
    case = situation({**SITUATIONS["pro, sharing on"], "happened": ("feedback-rating",)})
    assert case.verdict().headline == situation("pro, sharing on").verdict().headline


def test_chips_repeat_the_answers_with_their_steps() -> None:
    case = situation("pro, sharing off")
    shown = [(chip.text, chip.step) for chip in case.verdict().chips]
    questions = case.model.question_by_id
    assert shown == [
        (case.text(f"option.{question}.{option}.chip"), questions[question].step)
        for question, option in SITUATIONS["pro, sharing off"].items()
    ]


def test_badge_tells_strength_and_number_of_sources() -> None:
    case = situation("enterprise")
    verdict = case.verdict()
    count = len({item.source for item in case.answer(VERDICT_SUBJECT).evidence})
    assert verdict.support == f"Strong support, {count} sources"


def test_open_verdict_has_the_badge_of_its_weakest_end() -> None:
    assert " support, " in situation("pro").verdict().support


def test_silence_names_whom_to_ask() -> None:
    case = situation("another product")
    assert case.verdict().headline == "Published policies cannot tell."
    assert case.verdict().lead == case.text(f"rule.{case.answer(VERDICT_SUBJECT).rules[0].id}.because")


def test_reason_is_not_picked_where_several_rules_agree() -> None:
    case = situation({"channel": "claude-code", "plan": "cloud"})
    reasons = [case.text(f"rule.{rule.id}.because") for rule in case.answer(VERDICT_SUBJECT).rules]
    assert len(set(reasons)) > 1
    assert not any(reason in case.verdict().lead for reason in reasons)


@pytest.mark.parametrize("name", list(deployments()))
def test_nothing_is_empty_or_half_said(name: str) -> None:
    verdict = deployments()[name].verdict()
    assert verdict.headline.endswith(".")
    assert verdict.lead.endswith((".", "?"))
    assert "  " not in verdict.lead
    assert len(verdict.cards) <= CARDS_AT_MOST
    for card in verdict.cards:
        assert card.title
        assert card.text.endswith(".")
        assert card.text[0].isupper() or not card.text[0].isalpha()


def test_spoken_verdict_holds_every_word() -> None:
    verdict = situation("pro, sharing off").verdict()
    for words in (verdict.question, verdict.headline, verdict.lead, *(card.text for card in verdict.cards)):
        assert words in verdict.spoken


@pytest.mark.parametrize("name", list(deployments()))
def test_sentences_of_the_lead_are_short(name: str) -> None:
    for sentence in re.split(r"(?<=[.?]) ", deployments()[name].verdict().lead):
        assert len(sentence.split()) <= 18, sentence
