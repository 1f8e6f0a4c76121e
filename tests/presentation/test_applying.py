# SPDX-License-Identifier: MIT
"""Which answer takes a question out of a situation."""

import pytest

from desktop_app.policy.selection import Answer
from desktop_app.presentation.applying import not_asked_by, not_offered_by
from tests.presentation.situations import situation


@pytest.mark.parametrize(
    ("answers", "question", "blocker"),
    [
        ({"channel": "api"}, "plan", "channel"),
        ({"channel": "microsoft-365-copilot"}, "happened", "channel"),
        ({"channel": "claude-app", "plan": "education"}, "features", "plan"),
        ({"channel": "claude-app", "plan": "team"}, "features", ""),
    ],
    ids=["its own condition", "nothing to tick", "nothing to tick on this plan", "it is asked"],
)
def test_the_answer_that_takes_a_question_away_is_named(
    answers: dict[str, Answer], question: str, blocker: str
) -> None:
    assessment = situation(answers).assessment

    assert (question in assessment.settled.asked) == (not blocker)
    assert not blocker or not_asked_by(assessment, question) == blocker


def test_the_answer_that_takes_an_option_away_is_named() -> None:
    assessment = situation({"channel": "claude-app", "plan": "team"}).assessment

    assert not_offered_by(assessment, "happened", "account-closed") == "plan"
