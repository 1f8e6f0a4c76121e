# SPDX-License-Identifier: MIT
"""Time travel as a person does it: ribbon, list, band and the way back."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSlider, QWidget

from desktop_app.ui.policy_ribbon import PolicyRibbon
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.unwatched]

_PRO_ON = {"channel": "claude-app", "plan": "pro", "model_improvement": "on", "resumed": "yes"}


def ribbon(person: WindowDriver) -> PolicyRibbon:
    """The ribbon under the answer."""
    return person.find(PolicyRibbon, "policy-ribbon")


def band(person: WindowDriver) -> str:
    """What the band under the header says."""
    words = person.find(QWidget, "time-words")
    return str(words.property("text")) if words.isVisible() else ""


def test_today_there_is_no_band(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)

    assert band(person) == ""
    assert person.find(QAbstractButton, "rules").text() == "Rules in force today"
    assert ribbon(person).value() == ribbon(person).maximum()


def test_keys_go_back_and_the_band_leads_home(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)
    now = person.verdict()
    ribbon(person).setFocus()

    person.press(Qt.Key.Key_Home)

    assert band(person) == "You see the rules of 1 January 2025."
    assert person.find(QAbstractButton, "rules").text() == "Rules of 1 Jan 2025"
    assert person.verdict() != now
    assert "30 days" in person.rows()["Prompts and replies"]
    assert person.focused() is ribbon(person)

    person.click("Back to today")

    assert band(person) == ""
    assert person.verdict() == now
    assert ribbon(person).value() == ribbon(person).maximum()


def test_answers_that_do_not_fit_wait_and_come_back(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)

    ribbon(person).setValue(0)
    person.settle()
    assert person.says("We put an answer aside: Sharing on. It does not apply here.")
    ribbon(person).setValue(ribbon(person).maximum())
    person.settle()

    assert not person.says("We put an answer aside: Sharing on. It does not apply here.")
    assert any(words == "Sharing on" for words in person.buttons())


def test_click_goes_to_the_nearest_stop(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)
    line = ribbon(person)
    place = line.stop_place(3)

    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()) + 2, round(place.y())))
    person.settle()

    assert line.value() == 3
    assert band(person) == "You see the rules of 8 October 2025."


def test_ribbon_is_a_slider_that_says_day_and_answer(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)

    seen = QAccessible.queryAccessibleInterface(ribbon(person))
    ribbon(person).setValue(0)
    person.settle()

    assert seen.role() == QAccessible.Role.Slider
    assert seen.text(QAccessible.Text.Name) == "Policy versions"
    assert seen.text(QAccessible.Text.Description) == "1 January 2025: up to 30 days"


def test_details_say_what_was_and_what_is(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)
    ribbon(person).setValue(0)
    person.settle()

    person.select_row("Prompts and replies")

    assert "Was: up to 30 days. Now: up to 5 years." in person.rows()["Prompts and replies"]
    details = person.find(QWidget, "details-text")
    assert "Was: up to 30 days. Now: up to 5 years." in details.accessibleName()


def test_list_of_the_header_goes_to_a_day(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)

    person.click("Rules in force today")
    person.find(QAbstractButton, "option-2025-08-28").click()
    person.settle()

    assert band(person) == "You see the rules of 28 August 2025."
    assert ribbon(person).value() == 1


def test_in_the_month_of_change_the_day_of_acceptance_is_asked_and_decides(open_window: Open) -> None:
    person = open_window(answers={**_PRO_ON, "terms_accepted_on": date(2025, 9, 10)})

    ribbon(person).setValue(1)
    person.settle()
    before = person.verdict()
    ribbon(person).setValue(2)
    person.settle()
    after = person.verdict()

    assert before.startswith("No")
    assert after.startswith("Yes")


def test_undo_returns_from_a_whole_journey(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)
    for stop in (5, 3, 1):
        ribbon(person).setValue(stop)
        person.settle()

    person.menu("undo")

    assert band(person) == ""


def test_slider_is_reached_by_tab(open_window: Open) -> None:
    person = open_window(answers=_PRO_ON)

    assert person.find(QSlider, "policy-ribbon").focusPolicy() & Qt.FocusPolicy.TabFocus
