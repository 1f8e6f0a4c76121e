# SPDX-License-Identifier: MIT
"""The language of the window: chosen, remembered, changed while it runs, and written from right to left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from desktop_app.i18n import LANGUAGES, REVIEWED_LANGUAGES
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, load_settings
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.dialogs import InfoDialog
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

PRO = {"channel": "claude-app", "plan": "pro", "model_improvement": "off"}


def choose(driver: WindowDriver, language: str) -> None:
    """Choose a language in the menu."""
    driver.window.complete()
    actions = [
        action for action in driver.window.findChildren(QAction) if action.objectName() == f"language-{language}"
    ]
    actions[-1].trigger()
    driver.settle()


def _state(driver: WindowDriver) -> tuple[object, ...]:
    """What is open and chosen, apart from words."""
    current = driver.timeline().currentIndex()
    return driver.window.size(), len(driver.rows()), current.row(), len(driver.buttons())


def test_another_language_changes_every_word_at_once_and_back(open_window: Open) -> None:
    driver = open_window(answers=PRO, settings=Settings(language="en"))
    buttons, verdict = driver.buttons(), driver.verdict()

    choose(driver, "de")
    assert "Next" not in driver.buttons()

    choose(driver, "en")
    assert (driver.buttons(), driver.verdict()) == (buttons, verdict)


def test_answers_step_and_row_stay_when_the_language_changes(open_window: Open) -> None:
    driver = open_window(answers=PRO, settings=Settings(language="en"))
    driver.next()
    driver.select_row(next(iter(driver.rows())))
    before = _state(driver)

    choose(driver, "de")

    assert _state(driver) == before
    choose(driver, "en")
    assert _state(driver) == before


def test_a_language_is_remembered(open_window: Open, paths: AppPaths) -> None:
    driver = open_window(answers=PRO, settings=Settings(language="en"))

    choose(driver, "ja")
    driver.window.close()

    assert load_settings(paths.settings_file).content.language == "ja"


def test_arabic_runs_from_right_to_left(open_window: Open, qapp: QApplication) -> None:
    driver = open_window(answers=PRO, settings=Settings(language="ar"))

    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert driver.window.isRightToLeft()


def test_a_window_in_the_language_of_an_unknown_system_is_in_english(open_window: Open, qapp: QApplication) -> None:
    driver = open_window(settings=Settings())

    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert driver.heading() == "Where do you use Claude?"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_window_says_which_translations_no_native_speaker_has_checked(open_window: Open, language: str) -> None:
    driver = open_window(settings=Settings(language=language))
    driver.window.complete()
    driver.menu("about")

    (dialog,) = driver.window.findChildren(InfoDialog)
    words = "\n".join(label.text() for label in dialog.findChildren(WrapLabel))
    dialog.close()

    assert all(name in words for tag, name in LANGUAGES.items() if tag not in REVIEWED_LANGUAGES)
