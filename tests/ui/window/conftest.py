# SPDX-License-Identifier: MIT
"""The real window with the embedded policy model, files of its own, and a person to act on it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.app import build_window, choice_of
from desktop_app.policy.selection import Answer
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, save_settings
from desktop_app.storage.situation import save_situation
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.memory import Memory
from tests.ui.desktop import FakeDesktop
from tests.ui.drivers import WindowDriver

TODAY = date(2026, 11, 21)


Open = Callable[..., WindowDriver]


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    """Where the window of this test keeps its files."""
    return AppPaths(
        config_folder=tmp_path / "config", state_folder=tmp_path / "state", site_folders=(str(tmp_path / "site"),)
    )


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, paths: AppPaths) -> Iterator[Open]:
    """Open the window as the program does: `open_window(answers=..., settings=..., size=...)`.

    Without arguments of its own it shows what the files of this test remember.
    """
    install_roles()
    opened: list[WindowDriver] = []
    kept: list[QObject] = []

    def open_(
        answers: Mapping[str, Answer] | None = None,
        settings: Settings | None = None,
        size: tuple[int, int] | None = (1280, 800),
    ) -> WindowDriver:
        if answers is not None:
            save_situation(paths.situation_file, answers)
        if settings is not None:
            save_settings(paths.settings_file, settings)
        memory = Memory(paths, qapp)
        look = Appearance(qapp, choice=choice_of(memory.settings), system=FakeDesktop(), parent=qapp)
        look.apply()
        kept.extend((memory, look))
        window = build_window(memory, look, TODAY)
        if size is not None:
            window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
            window.activateWindow()
        window.focus_start()
        driver = WindowDriver(window)
        driver.settle()
        opened.append(driver)
        return driver

    yield open_
    for driver in opened:
        if isValid(driver.window):
            driver.destroy()
    for thing in kept:
        thing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
