# SPDX-License-Identifier: MIT
"""What the window shows first is the verdict, in its place; everything else comes after that."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.app import build_window
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.situation import save_situation
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.memory import Memory
from tests.ui.desktop import FakeDesktop
from tests.ui.window.conftest import TODAY

pytestmark = pytest.mark.unwatched

_NEAR = 4
"""As far as words may move, in pixels, when everything else comes: nobody sees that."""


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, paths: AppPaths) -> Iterator[MainWindow]:
    """A window with a remembered answer, laid out and not yet painted."""
    save_situation(paths.situation_file, {"channel": "claude-app", "plan": "team"})
    memory = Memory(paths, qapp)
    look = Appearance(qapp, system=FakeDesktop(), parent=qapp)
    look.apply()
    window = build_window(memory, look, TODAY)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.ensurePolished()
    yield window
    window.close()
    for thing in (memory, look):
        thing.deleteLater()


@pytest.mark.parametrize("name", ["verdict", "lead"])
def test_the_words_of_the_verdict_are_there_first_and_stay_where_they_are(opened: MainWindow, name: str) -> None:
    opened.grab()
    first, before = _place(opened, name)
    opened.complete()
    for _turn in range(5):
        QApplication.processEvents()
    opened.grab()

    words, after = _place(opened, name)

    assert words == first
    assert (after - before).manhattanLength() <= _NEAR


def test_words_at_first_sight_are_plain_text(opened: MainWindow) -> None:
    label = opened.findChild(QLabel, "verdict")

    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_narrow_window_opens_with_its_questions(qtbot: QtBot, opened: MainWindow) -> None:
    opened.resize(640, 600)
    opened.complete()
    with qtbot.waitExposed(opened):
        opened.show()

    label = opened.findChild(QLabel, "verdict")

    assert label is not None
    assert not label.isVisible()


def _place(window: MainWindow, name: str) -> tuple[str, QPoint]:
    """The words of a label and where they begin in the window."""
    label = window.findChild(QLabel, name)
    assert label is not None
    return label.text(), label.mapTo(window, QPoint(0, 0))
