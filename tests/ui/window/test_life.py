# SPDX-License-Identifier: MIT
"""The window comes up light, goes without a trace, and says so when something breaks."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop_app.app import CrashHook
from desktop_app.ui.dialogs import CrashDialog, InfoDialog
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

_FOUNDRY = {"channel": "foundry", "hosting": "azure"}
_FIRST_PAINT = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from desktop_app import app

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.instance(), QApplication.quit)
        return False

run = QApplication.exec

def watch():
    watcher = Watch()
    for window in QApplication.topLevelWidgets():
        window.installEventFilter(watcher)
    status = run()
    names = [name for name in sys.modules if name.startswith(("PySide6.Qt", "pydantic")) and name.count(".") < 2]
    print(*sorted(names))
    return status

QApplication.exec = staticmethod(watch)
sys.exit(app.main())
"""


@pytest.mark.parametrize("remembered", ["", '{"answers": {"channel": "foundry"}, "format_version": 1}'])
def test_first_painting_loads_little(tmp_path: Path, remembered: str) -> None:
    state = tmp_path / "state" / "afterprompt"
    state.mkdir(parents=True)
    if remembered:
        (state / "situation.json").write_text(remembered, encoding="utf-8")
    folders = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_STATE_HOME": str(tmp_path / "state")}

    finished = subprocess.run(
        [sys.executable, "-c", _FIRST_PAINT],
        env=os.environ | folders | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )

    assert set(finished.stdout.split()) == {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg", "PySide6.QtWidgets"}
    assert finished.stderr == ""


def test_windows_that_were_closed_leave_nothing(open_window: Open) -> None:
    counts = []
    for _round in range(5):
        open_window(answers=_FOUNDRY).destroy()
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(QApplication.allWidgets()))

    assert len(set(counts[1:])) == 1


def test_error_goes_to_standard_error_and_once_to_the_person(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[str] = []
    hook = CrashHook(shown.append)
    error = ValueError("a planted fault")

    hook(ValueError, error, None)
    hook(ValueError, error, None)

    assert len(shown) == 1
    assert "a planted fault" in shown[0]
    assert capsys.readouterr().err.count("a planted fault") == 2


def test_details_of_a_crash_can_be_copied(open_window: Open) -> None:
    person = open_window()

    person.window.show_crash("Traceback: a planted fault")
    person.settle()
    dialog = person.window.findChild(CrashDialog)
    assert dialog is not None
    person.click("Copy the details")

    details = dialog.findChild(QPlainTextEdit, "crash-details")
    assert details is not None
    assert details.toPlainText() == "Traceback: a planted fault"
    assert QGuiApplication.clipboard().text() == "Traceback: a planted fault"
    person.click("Close")


@pytest.mark.parametrize("entry", ["about", "shortcuts"])
def test_dialog_of_the_menu_opens_and_closes(open_window: Open, entry: str) -> None:
    person = open_window()

    person.menu(entry)
    dialog = person.window.findChild(InfoDialog)
    assert dialog is not None
    assert dialog.isVisible()
    words = person.words()
    person.click("Close")

    assert person.window.findChild(InfoDialog) is None
    assert "not legal advice" in words or "F6" in words


def test_quit_closes_the_window(open_window: Open) -> None:
    person = open_window()

    person.menu("quit")

    assert not person.window.isVisible()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have fonts")
def test_missing_fonts_are_explained_in_words(tmp_path: Path) -> None:
    configuration = tmp_path / "fonts.conf"
    configuration.write_text('<?xml version="1.0"?><fontconfig/>', encoding="utf-8")

    finished = subprocess.run(
        [sys.executable, "-m", "desktop_app"],
        env=os.environ | {"FONTCONFIG_FILE": str(configuration), "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
    )

    assert finished.returncode == 1
    assert "no font" in finished.stderr
    assert "afterprompt explain" in finished.stderr


def test_the_side_panel_never_asks_for_what_was_just_given(open_window: Open) -> None:
    person = open_window()
    hint = person.find(QWidget, "panel-hint")
    tile = next(words for words in person.buttons() if words.startswith("I use Claude Code"))
    assert hint.isVisible()

    person.button(tile).click()

    assert person.verdict()
    assert not hint.isVisible()


def test_a_remembered_answer_is_followed_by_its_questions(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro"})

    assert person.heading() == "Which settings?"
    assert person.focused() is person.find(QWidget, "step-heading")
