# SPDX-License-Identifier: MIT
"""Real dates: given in step 5, refused in words, shown in the timeline."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCalendarWidget, QLineEdit, QWidget

from desktop_app.storage.settings import Settings
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_OFF = {"channel": "claude-app", "plan": "pro", "model_improvement": "off"}
_DELETED = {**_OFF, "happened": ("deleted",)}
_SENT = {**_DELETED, "sent_on": date(2026, 3, 3), "deleted_on": date(2026, 3, 3)}


def at_step_5(person: WindowDriver) -> WindowDriver:
    """Go on until the days are asked."""
    for _step in range(4):
        if person.heading() != "When and where?":
            person.next()
    return person


def give(person: WindowDriver, question: str, text: str) -> None:
    """Type a day and press Enter."""
    person.type(f"day-{question}", text)
    QTest.keyClick(person.find(QLineEdit, f"day-{question}"), Qt.Key.Key_Tab)
    person.settle()


def fault(person: WindowDriver, question: str) -> str:
    """What stands under the field of a day."""
    label = person.find(QWidget, f"day-fault-{question}")
    return str(label.property("text")) if label.isVisible() else ""


def labels(person: WindowDriver) -> list[str]:
    """What the second column of the timeline shows."""
    model = person.timeline().model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_sent_3_march_with_30_days_is_gone_by_2_april(open_window: Open) -> None:
    person = at_step_5(open_window(answers=_DELETED))

    give(person, "sent_on", "3.3.2026")
    give(person, "deleted_on", "3 march 2026")
    person.click("Dates")

    assert person.find(QLineEdit, "day-sent_on").text() == "3 March 2026"
    assert "gone by 2 April 2026" in labels(person)
    assert person.says("When it is gone")
    assert "Gone by 2 April 2026." in person.rows()["After you delete"]


def test_dates_wait_for_a_day_and_say_so(open_window: Open) -> None:
    person = open_window(answers=_OFF)
    dates = person.find(QAbstractButton, "switch-dates")

    assert not dates.isEnabled()
    assert dates.toolTip() == "Add a date in step 5."
    assert dates.accessibleDescription() == "Add a date in step 5."


def test_taking_the_day_back_returns_to_lengths(open_window: Open) -> None:
    person = at_step_5(open_window(answers={**_OFF, "sent_on": date(2026, 3, 3)}))
    person.click("Dates")

    give(person, "sent_on", " ")

    assert not person.find(QAbstractButton, "switch-dates").isEnabled()
    assert person.says("How long it is kept")


def test_a_deletion_before_the_sending_is_refused(open_window: Open) -> None:
    person = at_step_5(open_window(answers={**_DELETED, "sent_on": date(2026, 3, 3)}))

    give(person, "deleted_on", "2 March 2026")

    assert fault(person, "deleted_on") == "This is before you sent it."
    assert person.find(QLineEdit, "day-deleted_on").text() == "2 March 2026"
    assert not any("Deleted 2" in words for words in person.buttons())


def test_enter_on_a_day_to_come_stays_and_says_why(open_window: Open) -> None:
    person = at_step_5(open_window(answers=_OFF))
    person.type("day-sent_on", "22 November 2026")

    person.press(Qt.Key.Key_Return)

    assert fault(person, "sent_on") == "This day is still to come."
    assert person.heading() == "When and where?"
    assert person.focused() is person.find(QLineEdit, "day-sent_on")


def test_today_and_the_calendar_give_a_day(open_window: Open) -> None:
    person = at_step_5(open_window(answers=_DELETED))

    person.click("Today: When did you delete it?")
    person.click("Calendar: When did you send it?")
    calendar = person.find(QCalendarWidget, "calendar")
    calendar.activated.emit(QDate(2026, 11, 1))
    person.settle()

    assert person.find(QLineEdit, "day-deleted_on").text() == "21 November 2026"
    assert person.find(QLineEdit, "day-sent_on").text() == "1 November 2026"
    assert calendar.maximumDate() == QDate(2026, 11, 21)


def test_step_can_be_skipped_while_no_day_is_given(open_window: Open) -> None:
    person = at_step_5(open_window(answers=_OFF))

    person.click("Skip")

    assert person.focused() is not None
    assert person.focused() is person.find(QWidget, "verdict")

    person.choose("Today: When did you send it?")
    assert "Skip" not in person.buttons()


def test_table_says_on_which_day_a_copy_ends(open_window: Open) -> None:
    person = open_window(answers=_SENT)

    person.click("Table")

    model = person.timeline().model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert "Ends on" in titles
    column = titles.index("Ends on")
    ends = {model.index(row, 0).data(): model.index(row, column).data() for row in range(model.rowCount())}
    assert ends["After you delete"] == "2 April 2026"
    assert ends["Chat history"] == "no set end"


def test_the_calendar_is_no_wider_than_the_smallest_window(open_window: Open) -> None:
    settings = Settings(language="ar", text_factor=2.0, is_motion_reduced=True)
    person = open_window(answers=_SENT, settings=settings, size=(640, 480))
    person.resize(640, 480)
    person.show_pane("questions")

    person.find(QAbstractButton, "calendar-sent_on").click()

    assert person.find(QWidget, "calendar-popup").width() <= person.window.width()
