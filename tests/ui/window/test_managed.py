# SPDX-License-Identifier: MIT
"""What an organisation set holds in the window: locked settings say who set them, a broken file is told."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, load_settings, save_settings
from desktop_app.storage.situation import load_situation
from tests.storage.managed_files import WHO, write_managed
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

_PRO = {"channel": "claude-app", "plan": "pro"}
_NO_REMEMBERING = {"remember": {"value": False, "locked": True}}


def _manage(paths: AppPaths, settings: Mapping[str, object], who: str = WHO) -> None:
    write_managed(Path(paths.site_folders[0]), {"format": 1, "set_by": who, "settings": settings})


def test_a_locked_theme_holds_whatever_the_person_chose(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, {"theme": {"value": "contrast", "locked": True}})

    person = open_window(settings=Settings(scheme="light"))

    assert _action(person, "High contrast").isChecked()
    assert not _action(person, "Light").isEnabled()
    assert not _action(person, "High contrast").isEnabled()


def test_a_locked_language_holds(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, {"language": {"value": "de", "locked": True}})

    person = open_window(settings=Settings(language="fr"))

    assert WHO in _title(person, "language")
    assert not _action(person, "Français").isEnabled()
    assert _action(person, "Deutsch").isChecked()


@pytest.mark.parametrize(
    ("settings", "title"),
    [
        ({"theme": {"value": "dark", "locked": True}}, f"Theme: Dark – Set by {WHO}"),
        ({"language": {"value": "en", "locked": True}}, f"Language: English – Set by {WHO}"),
        (_NO_REMEMBERING, f"Remember my situation: Off – Set by {WHO}"),
    ],
)
def test_a_lock_says_who_set_it_to_eyes_and_ears(
    open_window: Open, paths: AppPaths, settings: Mapping[str, object], title: str
) -> None:
    _manage(paths, settings)

    person = open_window()

    assert _action(person, title).isVisible()
    assert title in [item.text(QAccessible.Text.Name).replace("&", "") for item in _items(_menu(person))]


def test_locked_choices_are_told_as_disabled_and_what_holds_as_ticked(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, _NO_REMEMBERING)
    person = open_window()
    off = _action(person, "Off")

    items = _items(next(menu for menu in person.window.findChildren(QMenu) if off in menu.actions()))

    assert [item.text(QAccessible.Text.Name) for item in items] == ["On", "Off"]
    assert all(item.state().disabled for item in items)
    assert [bool(item.state().checked) for item in items] == [False, True]
    assert not _action(person, "Remember my situation").isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_keys_reach_a_locked_setting(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, _NO_REMEMBERING)
    person = open_window()
    menu = _menu(person)
    menu.popup(person.window.mapToGlobal(person.window.rect().center()))

    reached = set()
    for _step in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        reached.add(menu.activeAction().text().replace("&", ""))
    menu.close()

    assert f"Remember my situation: Off – Set by {WHO}" in reached


def test_a_name_with_an_ampersand_is_shown_whole(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, _NO_REMEMBERING, who="Smith & Sons")

    person = open_window()

    assert any("Set by Smith && Sons" in action.text() for action in person.window.findChildren(QAction))


def test_what_is_not_locked_is_a_default_that_the_person_can_change(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, {"theme": {"value": "contrast"}})
    first = open_window()
    default = _action(first, "High contrast").isChecked()
    _action(first, "Light").trigger()
    first.window.close()

    second = open_window()

    assert default
    assert _action(second, "Light").isChecked()


def test_a_lock_leaves_the_choice_of_the_person_in_their_file(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, {"theme": {"value": "contrast", "locked": True}})
    person = open_window(settings=Settings(scheme="light"))
    _action(person, "130 %").trigger()

    person.window.close()

    own = load_settings(paths.settings_file).content
    assert (own.scheme, own.text_factor) == ("light", 1.3)


def test_locked_remembering_neither_reads_nor_writes(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, _NO_REMEMBERING)

    person = open_window(answers=_PRO, settings=Settings(remembers_situation=True))
    shown = person.verdict()
    person.choose("Claude Code")
    person.window.close()

    assert shown == ""
    assert not paths.situation_file.exists()


def test_remembering_that_is_locked_on_remembers(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, {"remember": {"value": True, "locked": True}})
    save_settings(paths.settings_file, Settings(remembers_situation=False))

    person = open_window()
    person.choose("Claude Code")
    person.window.close()

    assert load_situation(paths.situation_file).content == {"channel": "claude-code"}


def test_a_broken_file_is_told_with_its_place_and_gives_the_usual_settings(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, {"theme": {"value": "pink", "locked": True}})

    person = open_window()

    words = str(person.find(QWidget, "notice-words").property("text"))
    assert "We could not use the settings of your organisation." in words
    assert "managed.json: settings.theme.value: must be one of" in words
    assert _action(person, "System").isEnabled()


def test_of_many_faults_the_first_are_told_and_where_to_read_all(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, {f"setting-{number}": {} for number in range(5)})

    person = open_window()

    lines = str(person.find(QWidget, "notice-words").property("text")).splitlines()
    assert len(lines) == 5
    assert lines[-1] == "And 2 more faults: “afterprompt doctor” lists all."


def test_while_the_file_is_broken_nothing_is_remembered_and_nothing_is_lost(open_window: Open, paths: AppPaths) -> None:
    _manage(paths, {"remember": {"value": "no"}})

    person = open_window(answers=_PRO)
    shown = person.verdict()
    person.choose("Claude Code")
    person.window.close()

    assert shown == ""
    assert load_situation(paths.situation_file).content == _PRO


def _action(person: WindowDriver, words: str) -> QAction:
    return next(action for action in person.window.findChildren(QAction) if action.text().replace("&", "") == words)


def _menu(person: WindowDriver) -> QMenu:
    """The menu of the window: the one that holds the command to quit."""
    quit_ = person.window.findChild(QAction, "action-quit")
    return next(menu for menu in person.window.findChildren(QMenu) if quit_ in menu.actions())


def _title(person: WindowDriver, setting: str) -> str:
    """How the menu names a setting that has a menu of its own."""
    known = person.window.findChild(QAction, f"{setting}-system")
    return next(menu.title() for menu in person.window.findChildren(QMenu) if known in menu.actions())


def _items(menu: QMenu) -> list[QAccessibleInterface]:
    node = QAccessible.queryAccessibleInterface(menu)
    children = [node.child(place) for place in range(node.childCount())]
    return [child for child in children if child.isValid()]
