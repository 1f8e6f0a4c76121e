# SPDX-License-Identifier: MIT
"""Why something is not part of a situation: the answer that shuts it out."""

from collections.abc import Mapping
from datetime import date

import pytest

from desktop_app.policy.evaluate import Assessment, evaluate
from desktop_app.policy.load import read_model
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.applying import chosen_words, not_asked_by, not_offered_by, shut_out_by
from desktop_app.resource_files import policy_files

TODAY = date(2026, 11, 21)


def _assessed(answers: Mapping[str, Answer]) -> Assessment:
    return evaluate(read_model(policy_files()), Selection(answers=answers, as_of=TODAY), TODAY)


@pytest.mark.parametrize(
    ("answers", "subject", "question"),
    [
        ({"channel": "foundry"}, "retention/local-transcript", "channel"),
        ({"channel": "claude-app", "plan": "pro"}, "retention/compliance-copy", "plan"),
        ({"channel": "claude-code", "plan": "cloud", "cloud": "bedrock"}, "zero-retention/azure", "channel"),
        ({"channel": "api"}, "retention/history", "channel"),
        ({"channel": "foundry"}, "retention/conversation", ""),
    ],
)
def test_the_first_answer_that_shuts_a_subject_out_is_named(
    answers: Mapping[str, Answer], subject: str, question: str
) -> None:
    assessment = _assessed(answers)

    assert shut_out_by(assessment, assessment.model.subject_by_id[subject]) == question


def test_a_feature_that_is_not_offered_shuts_its_subject_out() -> None:
    assessment = _assessed({"channel": "foundry"})

    assert shut_out_by(assessment, assessment.model.subject_by_id["retention/cowork"]) == "channel"


def test_a_question_and_an_option_name_what_rules_them_out() -> None:
    assessment = _assessed({"channel": "claude-app"})

    assert not_asked_by(assessment, "hosting") == "channel"
    assert not_offered_by(assessment, "plan", "console") == "channel"
    assert chosen_words(assessment, "channel") == "Claude app"
