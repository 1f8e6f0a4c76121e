# SPDX-License-Identifier: MIT
"""A person takes a newer policy model from a file and goes back; the window says which one answers."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QMenu, QWidget

from desktop_app.storage.managed import NOT_MANAGED
from desktop_app.storage.managed_file import FILE_NAME
from desktop_app.storage.model_places import ModelPlaces, places_of_this_user
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings
from tests.storage.updates import NEWER, OLDER, ORGANISATION, STRANGER, longer_file, model_file, put
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

Manage = Callable[..., None]

_FREE = {"channel": "claude-app", "plan": "free", "happened": ("feedback-rating",)}
_SINCE = "in force since 21 November 2026"


@pytest.fixture
def places() -> ModelPlaces:
    """Where the window of this test looks for models."""
    return places_of_this_user(sys.platform, os.environ, NOT_MANAGED)


def _open(driver: WindowDriver, path: Path) -> None:
    """Choose a file with the menu."""
    driver.menu("open-model")
    dialog = driver.find(QFileDialog, "choose-model")
    dialog.selectFile(str(path))
    dialog.fileSelected.emit(str(path))
    dialog.close()
    driver.settle()


def _dialog(driver: WindowDriver) -> str:
    """All words of the dialog that is open."""
    dialogs = [dialog for dialog in driver.window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    parts = [str(part.property("text")) for part in dialogs[0].findChildren(QWidget) if part.property("text")]
    return "\n".join(parts)


def _about(driver: WindowDriver) -> str:
    driver.menu("about")
    words = _dialog(driver)
    driver.click("Close")
    return words


@pytest.fixture
def managed(paths: AppPaths) -> Manage:
    """Let an organisation set something for this computer: `managed(update_key=...)`."""

    def manage(**values: str) -> None:
        content = json.dumps({"format": 1, "set_by": "Example Company", **values}).encode()
        put(Path(paths.site_folders[0]) / FILE_NAME, content)

    return manage


def test_a_newer_model_says_what_it_changes_and_then_answers(open_window: Open, tmp_path: Path) -> None:
    driver = open_window(_FREE)
    assert not any("9 years" in words for words in driver.rows().values())

    _open(driver, put(tmp_path / "model.json", longer_file()))

    words = _dialog(driver)
    assert f"Policy model {NEWER}" in words
    assert "1 answer changes for your situation:" in words
    assert "Before: " in words
    assert "9 years" in words.partition("After: ")[2]
    driver.click("Use this model")
    assert any("9 years" in words for words in driver.rows().values())
    assert driver.says(f"Policy model {NEWER}, {_SINCE}, from a file that you opened.")
    assert _SINCE in _about(driver)


def test_not_now_changes_nothing(open_window: Open, tmp_path: Path, places: ModelPlaces) -> None:
    driver = open_window(_FREE)

    _open(driver, put(tmp_path / "model.json", longer_file()))
    driver.click("Not now")

    assert not any("9 years" in words for words in driver.rows().values())
    assert not Path(places.own).exists()


def test_a_model_that_was_taken_answers_at_the_next_start_and_can_be_given_up(
    open_window: Open, tmp_path: Path, places: ModelPlaces
) -> None:
    first = open_window(_FREE)
    _open(first, put(tmp_path / "model.json", longer_file()))
    first.click("Use this model")
    first.destroy()

    driver = open_window(_FREE)
    assert any("9 years" in words for words in driver.rows().values())
    driver.menu("go-back")

    assert not any("9 years" in words for words in driver.rows().values())
    assert driver.says("built into this version of Afterprompt.")
    assert not Path(places.own).exists()
    assert (tmp_path / "model.json").exists()
    back = driver.window.findChild(QAction, "action-go-back")
    assert back is not None
    assert not back.isEnabled()


def test_without_answers_nothing_changes_for_the_person(open_window: Open, tmp_path: Path) -> None:
    driver = open_window()

    _open(driver, put(tmp_path / "model.json", longer_file()))

    assert "You have not answered anything yet, so nothing changes for you." in _dialog(driver)
    driver.click("Not now")


@pytest.mark.parametrize(
    ("version", "signature", "reason"),
    [
        (OLDER, ORGANISATION.sign(model_file(OLDER)), f"Its version {OLDER} is older than "),
        (NEWER, b"", "It is not signed, and your organisation asks for that."),
        (NEWER, STRANGER.sign(model_file()), "Its signature does not fit."),
    ],
    ids=["older", "unsigned", "wrongly signed"],
)
def test_a_model_that_is_not_taken_says_why(
    open_window: Open, managed: Manage, tmp_path: Path, version: str, signature: bytes, reason: str
) -> None:
    managed(update_key=ORGANISATION.key)
    driver = open_window(_FREE)

    _open(driver, put(tmp_path / "model.json", model_file(version), signature))

    assert reason in _dialog(driver)
    driver.click("Close")


def test_a_signed_model_is_taken_with_its_signature(open_window: Open, managed: Manage, tmp_path: Path) -> None:
    managed(update_key=ORGANISATION.key)
    data = longer_file()
    first = open_window(_FREE)
    _open(first, put(tmp_path / "model.json", data, ORGANISATION.sign(data)))
    first.click("Use this model")
    first.destroy()

    assert any("9 years" in words for words in open_window(_FREE).rows().values())


def test_a_file_that_cannot_be_used_is_told_at_the_start(open_window: Open, places: ModelPlaces) -> None:
    put(places.own, b"{}")

    driver = open_window(_FREE)

    assert driver.says(places.own)
    assert driver.says("Ask for the right file.")
    driver.menu("go-back")
    assert not Path(places.own).exists()
    assert not driver.says("Ask for the right file.")


def test_the_model_of_an_organisation_is_named_after_it_and_cannot_be_exchanged(
    open_window: Open, managed: Manage, tmp_path: Path
) -> None:
    named = put(tmp_path / "share" / "model.json", longer_file())
    managed(policy_model=str(named))

    driver = open_window(_FREE)

    assert any("9 years" in words for words in driver.rows().values())
    assert f"Policy model {NEWER}, {_SINCE}, from a file of Example Company." in _about(driver)
    entry = driver.window.findChild(QAction, "action-open-model")
    assert entry is not None
    assert not entry.isEnabled()
    assert driver.find(QMenu, "policy-model-menu").title() == "&Policy model – Set by Example Company"


def test_a_newer_model_speaks_every_language(open_window: Open, tmp_path: Path) -> None:
    driver = open_window(_FREE, Settings(language="de"))
    _open(driver, put(tmp_path / "model.json", longer_file()))
    driver.find(QAbstractButton, "take-model").click()
    driver.settle()

    assert any("9 Jahre" in words for words in driver.rows().values())


def test_a_model_about_something_else_can_be_shown(open_window: Open, places: ModelPlaces) -> None:
    put(places.own, model_file())

    driver = open_window({"place": "home", "stamp": "plain", "plan": "free"})

    assert driver.says("Words for question.place.title")
    for view in ("overview", "compare", "explain"):
        driver.show_view(view)
    driver.menu("go-back")
    assert driver.says("built into this version of Afterprompt.")
    assert driver.says("set aside")
