# SPDX-License-Identifier: MIT
"""One choice, one evaluation, one signal; every change can be taken back."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import resource_files
from desktop_app.policy.evaluate import Assessment, Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.selection import Answer, Selection
from desktop_app.typing_support import override
from desktop_app.ui.session import Session

TODAY = date(2026, 11, 21)


class CountingReasoner(Reasoner):
    """The real reasoner, counting how often it is asked."""

    evaluations = 0

    @override
    def evaluate(self, selection: Selection, today: date) -> Assessment:
        self.evaluations += 1
        return super().evaluate(selection, today)


@pytest.fixture(scope="module")
def reasoner() -> CountingReasoner:
    return CountingReasoner(read_model(resource_files.policy_files()))


def session_of(reasoner: Reasoner, answers: Mapping[str, Answer] | None = None) -> Session:
    return Session(reasoner, today=TODAY, answers=answers or {})


def test_choice_is_evaluated_once_and_told_once(qtbot: QtBot, reasoner: CountingReasoner) -> None:
    session = session_of(reasoner)
    before = reasoner.evaluations

    with qtbot.waitSignal(session.changed) as told:
        session.choose("channel", "foundry")

    assert reasoner.evaluations == before + 1
    assert told.args == [session.assessment]
    assert session.assessment.settled.answers == {"channel": "foundry"}


def test_same_choice_again_changes_nothing(qtbot: QtBot, reasoner: CountingReasoner) -> None:
    session = session_of(reasoner, {"channel": "foundry"})

    with qtbot.assertNotEmitted(session.changed):
        session.choose("channel", "foundry")

    assert not session.can_undo


def test_undo_and_redo_walk_over_the_changes(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner)
    session.choose("channel", "claude-app")
    session.choose("plan", "pro")

    session.undo()
    assert session.selection.answers == {"channel": "claude-app"}
    session.undo()
    assert session.selection.answers == {}
    session.redo()
    session.redo()

    assert session.selection.answers == {"channel": "claude-app", "plan": "pro"}
    assert session.can_undo
    assert not session.can_redo


def test_new_choice_ends_redo(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner)
    session.choose("channel", "claude-app")
    session.undo()

    session.choose("channel", "api")

    assert not session.can_redo


def test_undo_returns_to_the_step_of_the_change(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner)
    session.choose("channel", "claude-app")
    session.next_step()
    assert session.wizard.current == 2

    session.undo()

    assert session.wizard.current == 1


def test_start_over_can_be_undone(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner, {"channel": "foundry", "hosting": "azure"})

    session.start_over()
    assert session.selection.answers == {}
    assert session.wizard.current == 1
    session.undo()

    assert session.selection.answers == {"channel": "foundry", "hosting": "azure"}


def test_answer_that_no_longer_fits_is_set_aside_and_back_with_undo(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner, {"channel": "claude-app", "plan": "team"})

    session.choose("channel", "api")
    assert [note.question for note in session.wizard.set_aside] == ["plan"]
    session.undo()

    assert session.wizard.set_aside == ()
    assert session.assessment.settled.answers["plan"] == "team"


def test_forgotten_answer_is_named_no_more(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner, {"channel": "api", "plan": "team"})

    session.forget("plan")

    assert session.wizard.set_aside == ()
    assert session.selection.answers == {"channel": "api"}


def test_not_knowing_is_shown_as_chosen(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner, {"channel": "claude-app"})

    session.choose("plan", None)

    plan = session.wizard.steps[1].questions[0]
    assert [option.id for option in plan.options if option.is_chosen] == ["unknown"]


def test_next_passes_over_steps_that_are_not_needed(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner)
    session.choose("channel", "foundry")

    session.next_step()

    assert session.wizard.steps[1].state == "skipped"
    assert session.wizard.current == 3


def test_next_returns_to_a_question_that_a_later_answer_opened(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner)
    session.choose("channel", "claude-code")
    session.next_step()
    session.choose("plan", "cloud")

    session.next_step()
    assert session.wizard.current == 1
    assert [question.id for question in session.wizard.steps[0].questions] == ["channel", "cloud"]
    session.next_step()

    assert session.wizard.current == 2


def test_back_loses_no_answer(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner)
    session.choose("channel", "claude-app")
    session.next_step()
    session.choose("plan", "pro")
    session.previous_step()
    session.next_step()

    assert session.selection.answers == {"channel": "claude-app", "plan": "pro"}


def test_remembered_answers_resume_at_the_first_open_step(reasoner: CountingReasoner) -> None:
    session = session_of(reasoner, {"channel": "claude-app", "plan": "pro"})

    assert session.wizard.current == 3
    assert [step.state for step in session.wizard.steps[:2]] == ["done", "done"]


def test_every_tile_with_answers_opens_a_step_with_questions(reasoner: CountingReasoner) -> None:
    tiles = [tile for tile in reasoner.model.tiles if tile.answers]
    assert tiles
    for tile in tiles:
        session = session_of(reasoner)

        session.choose_tile(tile.id)

        wizard = session.wizard
        assert session.assessment.settled.answers
        assert wizard.set_aside == ()
        assert wizard.steps[wizard.current - 1].questions


def test_subject_without_an_answer_is_let_go(qtbot: QtBot, reasoner: CountingReasoner) -> None:
    session = session_of(reasoner, {"channel": "claude-app", "plan": "pro"})
    subject = next(
        answer.subject.id
        for answer in session.assessment.answers
        if answer.subject.applies_when is not None and answer.topic == "retention"
    )
    session.select_subject(subject)

    with qtbot.waitSignal(session.subject_selected) as told:
        session.start_over()

    assert told.args == [""]
    assert session.subject == ""
