# SPDX-License-Identifier: MIT
"""The window in Arabic: tables, heads and the line of versions run from right to left."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCalendarWidget, QTableView, QWidget

from desktop_app.storage.settings import Settings
from desktop_app.ui.policy_ribbon import PolicyRibbon
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

PRO = {"channel": "claude-app", "plan": "pro", "model_improvement": "off"}


@pytest.fixture
def arabic(open_window: Open) -> WindowDriver:
    """The window in Arabic."""
    return open_window(answers=PRO, settings=Settings(language="ar"))


def test_the_overview_begins_at_the_right_and_its_ticks_are_there(arabic: WindowDriver) -> None:
    arabic.show_view("overview")
    table = arabic.find(QTableView, "overview-table")
    boxes = [table.visualRect(table.model().index(0, column)) for column in range(table.model().columnCount())]
    assert [box.right() for box in boxes] == sorted((box.right() for box in boxes), reverse=True)
    before = arabic.find(QAbstractButton, "compare-marked").text()
    point = QPoint(table.viewport().width() - 10, boxes[0].center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    arabic.settle()
    assert arabic.find(QAbstractButton, "compare-marked").text() != before


def test_the_left_key_goes_to_the_next_cell(arabic: WindowDriver) -> None:
    arabic.show_view("overview")
    table = arabic.find(QTableView, "overview-table")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().column() == 1
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().column() == 0


def test_heads_of_compare_stand_over_their_columns(arabic: WindowDriver) -> None:
    arabic.show_view("overview")
    arabic.mark_ways(*arabic.ways()[:2])
    arabic.find(QAbstractButton, "compare-marked").click()
    arabic.settle()
    table = arabic.find(QTableView, "compare-table")
    heads = [arabic.find(QWidget, f"head-{letter}") for letter in "AB"]
    assert heads[0].x() > heads[1].x()
    row = next(
        row
        for row in range(table.model().rowCount())
        if table.visualRect(table.model().index(row, 2)).width() == heads[1].width()
        and table.visualRect(table.model().index(row, 1)).width() == heads[0].width()
    )
    for place, head in enumerate(heads):
        cell = table.visualRect(table.model().index(row, place + 1))
        left = table.viewport().mapTo(arabic.window, cell.topLeft()).x()
        assert left == head.mapTo(arabic.window, QPoint(0, 0)).x()


def test_the_versions_run_to_the_left_and_a_press_finds_its_stop(arabic: WindowDriver) -> None:
    ribbon = arabic.find(PolicyRibbon, "policy-ribbon")
    last = ribbon.maximum()
    assert ribbon.stop_place(0).x() > ribbon.stop_place(last).x()
    QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=ribbon.stop_place(1).toPoint())
    assert ribbon.value() == 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_months_are_named_in_the_language_and_numbers_are_as_in_our_words(open_window: Open) -> None:
    answers = {**PRO, "happened": ("deleted",), "sent_on": date(2026, 3, 3), "deleted_on": date(2026, 3, 3)}
    driver = open_window(answers=answers, settings=Settings(language="ar"))
    driver.find(QAbstractButton, "calendar-sent_on").click()
    driver.settle()
    calendar = driver.find(QCalendarWidget, "calendar")
    assert calendar.locale().language() is QLocale.Language.Arabic
    assert calendar.locale().toString(12) == "12"
    assert calendar.firstDayOfWeek() is QLocale().firstDayOfWeek()


def test_side_panel_over_the_answer_comes_from_the_left(open_window: Open) -> None:
    settings = Settings(language="ar", is_motion_reduced=True)
    person = open_window(answers=PRO, settings=settings, size=(900, 640))

    person.show_panel()

    panel, answer = person.find(QWidget, "panel-slot"), person.find(QWidget, "answer")
    assert panel.mapTo(person.window, QPoint(0, 0)).x() == 0
    assert panel.width() < answer.mapTo(person.window, QPoint(answer.width(), 0)).x()


def test_tab_goes_on_to_the_left_and_from_the_questions_at_the_right_to_the_answer(arabic: WindowDriver) -> None:
    wizard, answer = arabic.find(QWidget, "wizard"), arabic.find(QWidget, "answer")
    reached: list[QWidget] = []
    while (focused := arabic.focused()) is not None and focused not in reached and len(reached) < 60:
        reached.append(focused)
        arabic.press(Qt.Key.Key_Tab)
        if answer.isAncestorOf(focused) and not answer.isAncestorOf(arabic.focused() or answer):
            break

    places = [(widget, widget.mapTo(arabic.window, widget.rect().center())) for widget in reached]
    inside = [widget for widget, _place in places if wizard.isAncestorOf(widget) or answer.isAncestorOf(widget)]
    assert wizard.mapTo(arabic.window, QPoint(0, 0)).x() > answer.mapTo(arabic.window, QPoint(0, 0)).x()
    assert [wizard.isAncestorOf(widget) for widget in inside] == sorted(
        (wizard.isAncestorOf(widget) for widget in inside), reverse=True
    )
    beside = [
        (first, second)
        for (one, first), (other, second) in pairwise(places)
        if one.parentWidget() is other.parentWidget() and abs(first.y() - second.y()) < 4
    ]
    assert beside
    assert all(second.x() < first.x() for first, second in beside)
