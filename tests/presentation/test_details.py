# SPDX-License-Identifier: MIT
"""The details of a row: a sentence for the value, since when, by whom, why, and who disagrees."""

import pytest

from desktop_app.presentation.details import ValueTone
from desktop_app.presentation.periods import start_words
from tests.presentation.situations import SITUATIONS, deployments, situation

KEPT = "retention/conversation"
FLAGGED = "retention/flagged-content"


def test_length_becomes_a_sentence() -> None:
    details = situation("foundry").details(KEPT)
    assert details.value.startswith("Kept for ")
    assert details.value.endswith(".")
    assert details.tone is ValueTone.KEPT


def test_details_say_what_the_copy_is_and_why() -> None:
    case = situation("foundry")
    details = case.details(KEPT)
    (rule,) = case.answer(KEPT).rules
    assert details.name == case.text(f"subject.{KEPT}.name")
    assert details.copy == case.text(f"subject.{KEPT}.copy")
    assert details.because == case.text(f"rule.{rule.id}.because")


def test_details_say_from_when_and_who_holds_it() -> None:
    case = situation("foundry")
    details = case.details(KEPT)
    value = case.answer(KEPT).value
    assert details.starts == f"Counted {start_words(value.starts)}."  # type: ignore[union-attr]  # a length
    assert case.text(f"party.{value.holder}.name") in details.holder  # type: ignore[union-attr]  # a length


def test_copy_on_the_own_computer_lies_there() -> None:
    case = situation({"channel": "claude-code", "plan": "pro"})
    assert case.details("retention/local-transcript").holder == "It lies on your computer."


def test_condition_reads_as_a_sentence() -> None:
    details = situation("foundry").details(FLAGGED)
    assert details.only_if == "Only if it is flagged."
    assert details.tone is ValueTone.ONLY_IF


def test_condition_that_happened_is_told_as_such() -> None:
    details = situation({**SITUATIONS["foundry"], "happened": ("flagged",)}).details(FLAGGED)
    assert details.only_if == "It counts, since you ticked: it is flagged."


def test_open_answer_shows_the_question_and_each_branch() -> None:
    case = situation("pro")
    details = case.details(KEPT)
    assert details.value == f"Depends on: {case.text('question.model_improvement.short')}"
    assert [branch.title for branch in details.branches] == [
        case.text(f"option.model_improvement.{option}.chip") for option in ("on", "off")
    ]
    assert all(branch.answers for branch in details.branches)
    assert details.tone is ValueTone.PLAIN


def test_presumed_answers_are_owned_up_to() -> None:
    case = situation("pro")
    assumed = [case.text(f"option.{question}.{option}.chip") for question, option in case.answer(KEPT).assumes]
    assert assumed
    assert [words in line for words, line in zip(assumed, case.details(KEPT).assumes, strict=True)] == [True]


def test_silence_is_said_in_its_own_tone() -> None:
    tones = {
        details.tone: details.value
        for case in deployments().values()
        for answer in case.assessment.answers
        if answer.topic == "retention" and answer.value is not None and answer.value.kind == "not_stated"
        for details in [case.details(answer.subject.id)]
    }
    assert list(tones) == [ValueTone.UNKNOWN]
    assert tones[ValueTone.UNKNOWN].startswith("Not stated. Ask ")


def test_dispute_puts_the_claim_that_governs_first_and_says_why() -> None:
    case = situation("foundry")
    (dispute,) = case.answer(KEPT).disputes
    (shown,) = case.details(KEPT).disputes
    assert shown.title == case.text(f"dispute.{dispute.id}.title")
    assert shown.why == case.text(f"dispute.{dispute.id}.why")
    assert [claim.is_governing for claim in shown.claims] == [True] + [False] * (len(dispute.claims) - 1)
    assert shown.claims[0].text == case.text(f"dispute.{dispute.id}.{dispute.governing}")


def test_each_claim_names_its_sources_with_a_day() -> None:
    for claim in situation("foundry").details(KEPT).disputes[0].claims:
        assert claim.sources
        assert all(source.number > 0 and source.day for source in claim.sources)


def test_disputed_answer_says_so_instead_of_its_strength() -> None:
    details = situation("foundry").details(KEPT)
    assert details.is_disputed
    assert details.support == "Sources disagree"


def test_sources_stand_in_the_order_of_their_numbers() -> None:
    numbers = [source.number for source in situation("foundry").details(KEPT).sources]
    assert numbers == sorted(numbers)
    assert len(numbers) == len(set(numbers)) > 1


@pytest.mark.parametrize("name", list(deployments()))
def test_every_row_has_a_whole_sentence_or_the_question_it_hangs_on(name: str) -> None:
    case = deployments()[name]
    for answer in case.assessment.answers:
        details = case.details(answer.subject.id) if answer.topic in ("retention", "training") else None
        if details is None:
            continue
        assert details.value[0].isupper(), details
        assert details.value.endswith(".") or details.value.startswith("Depends on: "), details
        assert details.because, details
