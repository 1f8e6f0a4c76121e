# SPDX-License-Identifier: MIT
"""Whatever says something can be copied as sentences with their day, by key and by the menu of the right button."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QScrollArea, QSlider, QTableView, QWidget

from desktop_app.policy.selection import Answer
from desktop_app.ui import copying
from desktop_app.ui.panel.lines import Lines
from desktop_app.ui.panel.section import PanelSection
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_FOUNDRY: Mapping[str, Answer] = {"channel": "foundry", "hosting": "azure"}
_DAY = "As of 21 November 2026."


def _copied(person: WindowDriver, widget: QWidget) -> str:
    """What Ctrl+C takes where the focus stands on a widget."""
    QGuiApplication.clipboard().clear()
    widget.setFocus()
    person.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QGuiApplication.clipboard().text()


def _copied_by_menu(person: WindowDriver, widget: QWidget) -> str:
    """What the menu of the right button takes in the middle of a widget."""
    QGuiApplication.clipboard().clear()
    person.find(QScrollArea, "side-panel").ensureWidgetVisible(widget)
    person.settle()
    middle = widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, widget.mapToGlobal(middle))
    QApplication.sendEvent(widget, event)
    menu = person.window.findChild(QMenu, "copy-menu")
    if menu is None or not menu.isVisible():
        return ""
    action = menu.findChild(QAction, "copy-sentence")
    assert isinstance(action, QAction)
    action.trigger()
    menu.close()
    person.settle()
    return QGuiApplication.clipboard().text()


def test_a_row_of_the_timeline(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    spoken = person.rows()["Prompts and replies"]

    text = _copied(person, person.timeline())

    assert text.startswith(spoken)
    assert text.endswith(_DAY)


def test_the_row_under_the_pointer_not_the_current_one(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    view = person.timeline()
    box = view.visualRect(view.model().index(2, 0)).center()
    name = list(person.rows())[2]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, box, view.viewport().mapToGlobal(box))
    QApplication.sendEvent(view.viewport(), event)
    person.find(QMenu, "copy-menu").actions()[0].trigger()
    person.find(QMenu, "copy-menu").close()

    assert QGuiApplication.clipboard().text().startswith(f"{name}.")


def test_the_verdict(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)

    text = _copied(person, person.find(QLabel, "verdict"))

    assert text.startswith("Is it used to train Claude? No, unless you agree to it.")
    assert text.endswith(_DAY)


def test_the_details_of_a_row(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    person.select_row("Flagged chats")

    text = _copied(person, person.find(QLabel, "details-name"))

    assert text.startswith("Flagged chats. ")
    assert "Kept for up to 2 years." in text


def test_an_entry_of_the_side_panel(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    entry = person.find(Lines, "location/processing")

    text = _copied_by_menu(person, entry)

    assert text.startswith("Where is it processed and stored?")
    assert text.endswith(_DAY)


def test_a_section_of_the_side_panel_from_its_heading(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    heading = person.find(PanelSection, "topic-location").heading

    text = _copied(person, heading)

    assert text.startswith("Where it is. Where is it processed and stored?")
    assert text.endswith(_DAY)


def test_all_sources_from_their_heading(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    heading = next(label for label in person.window.findChildren(QLabel) if label.text() == "Sources")

    assert "Source 1: " in _copied(person, heading)
    assert "Source 2: " in QGuiApplication.clipboard().text()


def test_a_callout_and_a_party(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    callout = person.find(QWidget, "zero-retention/azure")
    party = next(label for label in person.window.findChildren(QLabel) if label.text() == "Microsoft")

    assert _copied_by_menu(person, callout).startswith("No. Azure’s zero data retention does not extend")
    assert _copied_by_menu(person, party).startswith("Microsoft. Sub-processor. Claude runs on Azure machines")


def test_a_source(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    source = next(
        button for button in person.window.findChildren(QAbstractButton) if button.objectName().startswith("source-")
    )

    text = _copied(person, source)

    assert text.startswith("Source 1: ")
    assert text.endswith(_DAY)


def test_a_version_of_the_policies(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY, size=(1280, 1400))

    text = _copied(person, person.find(QSlider, "policy-ribbon"))

    assert text.startswith("Policy versions. today: up to 30 days.")


def test_a_cell_of_the_overview_names_its_row_and_column(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    table = person.find(QTableView, "overview-table")
    table.setCurrentIndex(table.model().index(person.ways().index("Claude Team"), 1))

    assert _copied(person, table).startswith("Claude Team. Trains Claude?: No, unless your organisation")


def test_the_day_is_that_of_the_rules_shown(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY, size=(1280, 1400))
    person.find(QSlider, "policy-ribbon").setValue(0)
    person.settle()

    assert _copied(person, person.timeline()).endswith("As of 1 January 2025.")


def test_a_button_that_only_does_something_has_nothing_to_copy(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)

    assert _copied_by_menu(person, person.button("Next")) == ""


def test_copying_is_said_quietly(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(copying, "announce", lambda _widget, words: said.append(words))
    person = open_window(answers=_FOUNDRY)

    _copied(person, person.timeline())

    assert said == ["Copied"]


def test_a_point_outside_has_nothing(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)

    assert copying.sentence_of(person.window.childAt(QPoint(5, 5)) or person.window) == ""
