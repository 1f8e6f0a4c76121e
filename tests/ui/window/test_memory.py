# SPDX-License-Identifier: MIT
"""What the window remembers on this computer, and what it forgets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, load_settings
from desktop_app.storage.situation import load_situation
from desktop_app.ui.controls.option_card import OptionCard
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

_PRO = {"channel": "claude-app", "plan": "pro"}


def test_last_situation_is_shown_again(open_window: Open) -> None:
    first = open_window()
    first.choose("Claude app or website")
    first.next()
    first.choose("Pro")
    first.window.close()

    second = open_window()

    assert second.verdict() == "It depends on one setting."
    assert second.heading() == "Which settings?"


def test_situation_is_written_soon_after_a_choice(open_window: Open, paths: AppPaths, qtbot: QtBot) -> None:
    person = open_window()

    person.choose("Claude Code")

    qtbot.waitUntil(lambda: load_situation(paths.situation_file).content == {"channel": "claude-code"})


def test_turning_remembering_off_removes_the_file_at_once(open_window: Open, paths: AppPaths) -> None:
    person = open_window(answers=_PRO)
    assert paths.situation_file.exists()

    _toggle(person, "Remember my situation")
    gone = not paths.situation_file.exists()
    person.choose("Off")
    person.window.close()

    assert gone
    assert not paths.situation_file.exists()
    assert not load_settings(paths.settings_file).content.remembers_situation


def test_turning_remembering_on_again_keeps_what_is_shown(open_window: Open, paths: AppPaths) -> None:
    person = open_window(settings=Settings(remembers_situation=False, is_motion_reduced=True))
    person.choose("Claude Code")

    _toggle(person, "Remember my situation")

    assert load_situation(paths.situation_file).content == {"channel": "claude-code"}


def test_nothing_is_read_while_remembering_is_off(open_window: Open) -> None:
    person = open_window(answers=_PRO, settings=Settings(remembers_situation=False, is_motion_reduced=True))

    assert person.verdict() == ""


def test_size_of_the_window_is_remembered(open_window: Open) -> None:
    first = open_window(size=(760, 640))
    first.window.close()

    second = open_window(size=None)

    assert (second.window.width(), second.window.height()) == (760, 640)


def test_a_window_opens_no_larger_than_its_screen(open_window: Open) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()

    person = open_window(settings=Settings(window_width=5000, window_height=5000), size=None)

    assert person.window.width() <= screen.width()
    assert person.window.height() + 30 <= screen.height()  # a title bar


def test_look_is_remembered(open_window: Open, paths: AppPaths) -> None:
    person = open_window()

    _take(person, "130 %")
    _take(person, "Dark")
    person.window.close()

    settings = load_settings(paths.settings_file).content
    assert settings.text_factor == 1.3
    assert settings.scheme == "dark"


def test_closed_side_panel_stays_closed(open_window: Open) -> None:
    first = open_window(answers=_PRO)
    first.press(Qt.Key.Key_F9)
    first.window.close()

    second = open_window()

    assert not second.find(QWidget, "panel-slot").isVisible()


def test_panel_that_had_no_room_is_not_remembered_as_closed(open_window: Open) -> None:
    first = open_window(answers=_PRO, size=(900, 640))
    first.window.close()

    second = open_window(size=(1280, 800))

    assert second.find(QWidget, "panel-slot").isVisible()


def test_broken_settings_are_told_and_do_no_harm(open_window: Open, paths: AppPaths) -> None:
    paths.config_folder.mkdir()
    paths.settings_file.write_text('{"format_version": 99}', encoding="utf-8")

    person = open_window()

    notice = str(person.find(QWidget, "notice-words").property("text"))
    assert person.find(QWidget, "notice").isVisible()
    assert "format_version" in notice
    person.click("Dismiss")
    assert not person.find(QWidget, "notice").isVisible()


def test_answers_that_cannot_be_saved_are_told_and_stay(open_window: Open, paths: AppPaths, qtbot: QtBot) -> None:
    person = open_window()
    paths.state_folder.parent.mkdir(parents=True, exist_ok=True)
    paths.state_folder.write_bytes(b"a file where the folder should be")

    person.choose("Claude Code")

    qtbot.waitUntil(person.find(QWidget, "notice").isVisible)
    assert person.find(OptionCard, "option-claude-code").isChecked()
    paths.state_folder.unlink()


def _action(person: WindowDriver, words: str) -> QAction:
    return next(action for action in person.window.findChildren(QAction) if action.text().replace("&", "") == words)


def _take(person: WindowDriver, words: str) -> None:
    """Take an entry of the menu by its words."""
    _action(person, words).trigger()
    person.settle()


def _toggle(person: WindowDriver, words: str) -> None:
    """Tick or clear an entry of the menu."""
    before = _action(person, words).isChecked()
    _take(person, words)
    assert _action(person, words).isChecked() is not before
