# SPDX-License-Identifier: MIT
"""What changes on the screen is said as well, and not more often than anybody can hear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui import explain
from desktop_app.ui.wizard import day_field, set_aside
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that the window hands to a screen reader."""
    words: list[str] = []

    def note(_widget: QWidget, text: str) -> str:
        words.append(text)
        return text

    for module in (explain, day_field, set_aside):
        monkeypatch.setattr(module, "announce", note)
    return words


def test_new_verdict_is_said_once_after_several_choices(open_window: Open, said: list[str], qtbot: QtBot) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro"})

    person.choose("On", "Off")

    qtbot.waitUntil(lambda: bool(said), timeout=3000)
    assert said == [f"Is it used to train Claude? {person.verdict()}"]


def test_verdict_that_stays_is_not_said_again(open_window: Open, said: list[str], qtbot: QtBot) -> None:
    person = open_window(answers={"channel": "foundry"})
    verdict = person.verdict()

    person.choose("Hosted on Azure")
    person.choose("Hosted on Anthropic")
    person.choose("Hosted on Azure")

    assert person.verdict() == verdict
    with qtbot.assertNotEmitted(person.window.destroyed, wait=1200):
        assert said == []


def test_answer_that_is_set_aside_is_said(open_window: Open, said: list[str]) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "team"})
    person.click("Where do you use Claude? Claude app")

    person.choose("Anthropic API or Console")

    assert any("Team" in words for words in said)


def test_fault_of_a_number_is_said(open_window: Open, said: list[str]) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "enterprise"})
    person.choose("A number of days")
    said.clear()

    person.type("days", "7")
    person.find(QWidget, "days").clearFocus()
    person.settle()

    assert any("30" in words for words in said)


def test_answer_that_takes_the_focus_is_not_said_a_second_time(
    open_window: Open, said: list[str], qtbot: QtBot
) -> None:
    person = open_window(answers={"channel": "foundry"})
    person.show_view("overview")

    person.find(QWidget, "overview-table").setFocus()
    person.press(Qt.Key.Key_Return)

    assert person.focused() is person.find(QWidget, "verdict")
    with qtbot.assertNotEmitted(person.window.destroyed, wait=1200):
        assert said == []


def test_focus_stops_nowhere_on_its_way(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro"})
    stops: list[str] = []

    def note(_old: QWidget | None, new: QWidget | None) -> None:
        stops.append(new.objectName() if new is not None else "")

    QApplication.instance().focusChanged.connect(note)  # type: ignore[union-attr]  # there is one
    try:
        person.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        person.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        person.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        person.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    finally:
        QApplication.instance().focusChanged.disconnect(note)  # type: ignore[union-attr]  # as above

    assert len(stops) == 4
    assert person.focused() is not None
