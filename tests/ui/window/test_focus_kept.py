# SPDX-License-Identifier: MIT
"""The keyboard always acts on something that can be seen, and other words find the room that they need."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from desktop_app.storage.settings import Settings
from tests.ui.drivers import WindowDriver
from tests.ui.fit import cut, sideways
from tests.ui.window.conftest import Open

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.unwatched]
_PRO = {"channel": "claude-app", "plan": "pro"}


def _focus_can_be_seen(person: WindowDriver) -> bool:
    focused = person.focused()
    return focused is not None and focused.isVisible()


def test_key_of_explain_goes_to_the_one_pane_in_view(open_window: Open) -> None:
    person = open_window(answers=_PRO, size=(640, 480))
    person.show_pane("answer")
    person.show_view("compare")

    person.show_view("explain")

    assert _focus_can_be_seen(person)


def test_other_language_keeps_the_focus_in_the_view_that_is_shown(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    person.show_view("compare")

    person.menu("language-de", prefix="")

    assert _focus_can_be_seen(person)


def test_control_that_goes_away_hands_the_focus_on(open_window: Open) -> None:
    person = open_window(answers=_PRO, settings=Settings(text_factor=2.0))
    person.find(QAbstractButton, "switch-explain").setFocus()

    person.resize(640, 480)

    assert _focus_can_be_seen(person)


def test_situation_that_is_added_comes_into_view(open_window: Open) -> None:
    person = open_window(answers=_PRO, size=(640, 480))
    person.compare_ways("Claude Free, Pro or Max", "Claude Team", "Anthropic API")
    person.click("Add")

    person.take("add-menu", "Microsoft Foundry")

    assert person.find(QAbstractButton, "remove-D").isVisible()
    assert person.focused() is person.find(QAbstractButton, "remove-D")


@pytest.mark.parametrize("language", ["de", "fr", "es", "ja", "ar"])
@pytest.mark.parametrize("size", [(1180, 720), (900, 640)], ids=str)
@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_words_of_every_language_have_room(
    open_window: Open, size: tuple[int, int], factor: float, language: str
) -> None:
    settings = Settings(language=language, text_factor=factor, is_motion_reduced=True)

    person = open_window(answers=_PRO, settings=settings, size=size)

    assert cut(person) == []
    assert sideways(person) == []


def test_heading_gives_way_when_the_window_becomes_narrower(open_window: Open) -> None:
    settings = Settings(language="de", text_factor=2.0, is_motion_reduced=True)
    person = open_window(answers=_PRO, settings=settings, size=(1180, 720))
    person.show_pane("answer")

    person.resize(900, 640)

    assert sideways(person) == []
