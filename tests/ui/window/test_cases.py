# SPDX-License-Identifier: MIT
"""An answer that hangs on a question leads to it: a case answers at once, or opens the question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

_SHARING = {"channel": "claude-app", "plan": "pro", "model_improvement": "on"}


def test_case_is_taken_over_with_its_answer_ticked_and_can_be_undone(open_window: Open) -> None:
    person = open_window(answers=_SHARING)

    person.click("Older chat. No, while the old chat stays untouched.")

    assert person.verdict() == "No, while the old chat stays untouched."
    assert person.focused() is person.find(QWidget, "verdict")
    assert person.button("No, an older chat").isChecked()
    person.menu("undo")
    assert person.verdict() == "It depends on one more answer."


def test_case_is_reached_by_tab_and_taken_by_a_key(open_window: Open) -> None:
    person = open_window(answers=_SHARING)
    case = person.button("New or resumed. Yes, while sharing is on.")
    for _press in range(60):
        if person.focused() is case:
            break
        person.press(Qt.Key.Key_Tab)

    person.press(Qt.Key.Key_Space)

    assert person.verdict() == "Yes, while sharing is on."


def test_case_of_several_plans_opens_the_question_where_the_answer_hid_it(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app"}, size=(640, 600))
    person.show_pane("answer")
    plans = [words for words in person.buttons() if words.startswith("Free, Pro or Max.")]

    person.click(plans[0])

    assert person.heading() == "Which plan?"
    focused = person.focused()
    assert isinstance(focused, QAbstractButton)
    assert (focused.accessibleName(), focused.isVisible()) == ("Free", True)
