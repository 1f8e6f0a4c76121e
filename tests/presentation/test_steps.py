# SPDX-License-Identifier: MIT
"""The wizard in view models: which step asks what, what is done, skipped or still to come."""

from collections.abc import Mapping

import pytest

from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.steps import WizardProgress, WizardViewModel, wizard_view_model
from tests.presentation.situations import embedded_reasoner

FOUNDRY: Mapping[str, Answer] = {"channel": "foundry", "hosting": "azure"}
PRO: Mapping[str, Answer] = {"channel": "claude-app", "plan": "pro"}


def _wizard(answers: Mapping[str, Answer], progress: WizardProgress | None = None) -> WizardViewModel:
    reasoner = embedded_reasoner()
    day = reasoner.model.confirmed_on
    selection = Selection(answers=answers, as_of=day)
    return wizard_view_model(reasoner.evaluate(selection, day), progress or WizardProgress())


def test_nothing_is_chosen_at_first() -> None:
    wizard = _wizard({})

    assert [step.state for step in wizard.steps] == ["current", "todo", "todo", "todo", "todo"]
    assert not any(option.is_chosen for question in wizard.steps[0].questions for option in question.options)


def test_a_step_without_a_question_is_skipped_with_its_reason() -> None:
    wizard = _wizard(FOUNDRY, WizardProgress(current=3))

    assert wizard.steps[1].state == "skipped"
    assert wizard.steps[1].reason
    assert wizard.neighbour(-1) == 1


def test_a_finished_step_tells_its_answers_in_short_words() -> None:
    wizard = _wizard(FOUNDRY, WizardProgress(current=3))
    model = embedded_reasoner().model

    assert wizard.steps[0].state == "done"
    assert model.text("option.channel.foundry.chip") in wizard.steps[0].summary
    assert model.text("option.hosting.azure.chip") in wizard.steps[0].summary


def test_a_step_left_without_an_answer_counts_as_done_and_unsure() -> None:
    wizard = _wizard(PRO, WizardProgress(current=4, passed=frozenset({1, 2, 3})))

    assert wizard.steps[2].state == "done"
    assert wizard.steps[2].summary == "Not sure"


def test_at_most_three_settings_stand_open() -> None:
    step = _wizard(PRO, WizardProgress(current=3)).steps[2]

    assert len(step.questions) <= 3
    assert step.questions[0].id == "model_improvement"


@pytest.mark.parametrize(("answer", "chosen"), [("on", "on"), ("off", "off")])
def test_the_given_option_is_chosen(answer: str, chosen: str) -> None:
    step = _wizard({**PRO, "model_improvement": answer}, WizardProgress(current=3)).steps[2]

    assert [option.id for option in step.questions[0].options if option.is_chosen] == [chosen]


def test_not_knowing_is_chosen_only_when_it_was_said() -> None:
    said = WizardProgress(current=3, unknown=frozenset({"model_improvement"}))

    silent = _wizard(PRO, WizardProgress(current=3)).steps[2].questions[0].options[-1]
    told = _wizard(PRO, said).steps[2].questions[0].options[-1]

    assert (silent.id, silent.is_chosen) == ("unknown", False)
    assert told.is_chosen
    assert told.answer is None


def test_ticking_an_event_adds_it_and_ticking_again_takes_it_back() -> None:
    events = _wizard({**PRO, "happened": ("flagged",)}, WizardProgress(current=4)).steps[3].questions[0]
    by_id = {option.id: option for option in events.options}

    assert by_id["flagged"].is_chosen
    assert by_id["flagged"].answer == ()
    assert by_id["deleted"].answer == ("flagged", "deleted")


def test_nothing_happened_is_an_answer_that_clears_the_others() -> None:
    events = _wizard({**PRO, "happened": ()}, WizardProgress(current=4)).steps[3].questions[0]

    assert events.options[-1].is_chosen
    assert events.options[-1].answer == ()


def test_an_answer_that_no_longer_fits_is_named() -> None:
    wizard = _wizard({"channel": "foundry", "plan": "pro"})
    model = embedded_reasoner().model

    assert [item.question for item in wizard.set_aside] == ["plan"]
    assert model.text("option.plan.pro.chip") in wizard.set_aside[0].text


def test_an_answer_whose_words_hold_its_question_is_named_once() -> None:
    notes = {item.question: item.text for item in _wizard({"channel": "api", "model_improvement": "on"}).set_aside}

    assert notes["model_improvement"] == "We put an answer aside: Sharing on. It does not apply here."


def test_a_number_of_days_is_shown_with_its_least() -> None:
    answers: Mapping[str, Answer] = {"channel": "claude-app", "plan": "enterprise", "custom_retention": 90}
    step = _wizard(answers, WizardProgress(current=3)).steps[2]
    question = next(item for item in (*step.questions, *step.more) if item.id == "custom_retention")

    assert question.number == 90
    assert question.least_number == 30
    assert [option.id for option in question.options if option.is_chosen] == ["set"]
