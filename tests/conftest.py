# SPDX-License-Identifier: MIT
"""Rules that hold for every test: no display, no one's own files, no dialog that waits, no window left behind."""

import itertools
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox

from desktop_app.i18n import ENGLISH, use_language

# Qt reads these when the application object is made, not when it is imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("LANGUAGE", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_FONT_DPI"):
    os.environ.pop(_name, None)

# The same examples in every run: a failure is found by whoever causes it. "thorough" is for a quiet night.
_phases = tuple(phase for phase in Phase if phase is not Phase.explain)  # it watches every line, for a comment
settings.register_profile("steady", derandomize=True, deadline=None, database=None, max_examples=50, phases=_phases)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

_STORAGE_VARIABLES = (
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_DATA_DIRS",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
    "XDG_RUNTIME_DIR",
    "WIN_PD_OVERRIDE_APPDATA",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA",
)
_WAITING_CALLS = (
    (QDialog, "exec"),
    (QMenu, "exec"),
    (QMessageBox, "about"),
    (QMessageBox, "critical"),
    (QMessageBox, "information"),
    (QMessageBox, "question"),
    (QMessageBox, "warning"),
    (QFileDialog, "getExistingDirectory"),
    (QFileDialog, "getOpenFileName"),
    (QFileDialog, "getOpenFileNames"),
    (QFileDialog, "getSaveFileName"),
)
_numbers = itertools.count()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let coverage look away from a test that is marked `unwatched`."""
    watching = sys.gettrace()
    if type(watching).__name__ != "CTracer" or item.get_closest_marker("unwatched") is None:
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(watching)


@pytest.fixture(autouse=True)
def private_storage(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Point every storage folder at a place of this test's own, which does not exist yet."""
    folder = tmp_path_factory.getbasetemp() / f"storage-{next(_numbers)}"
    for name in _STORAGE_VARIABLES:
        monkeypatch.setenv(name, str(folder / name.lower()))
    return folder


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Begin and end every test in English; a language in force holds for the whole process."""
    use_language(ENGLISH)
    yield
    use_language(ENGLISH)


@pytest.fixture(autouse=True)
def _no_waiting_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail where a dialog would wait for a person; windows use open() and a result signal."""
    for owner, name in _WAITING_CALLS:
        monkeypatch.setattr(owner, name, _refuse(f"{owner.__name__}.{name}() waits for a person"))


def _refuse(message: str) -> object:
    def refuse(*_arguments: object, **_options: object) -> None:
        pytest.fail(message)

    return refuse


@pytest.fixture(autouse=True)
def _no_stray_window() -> Iterator[None]:
    """Fail a test that leaves a visible window which it did not hand to qtbot."""
    before = _visible_windows()
    yield
    stray = _visible_windows() - before
    for window in QApplication.topLevelWidgets():
        if _identify(window) in stray:
            window.close()
            window.deleteLater()
    if stray:
        pytest.fail(f"windows left open: {', '.join(sorted(stray))}")


def _visible_windows() -> set[str]:
    return {_identify(window) for window in QApplication.topLevelWidgets() if window.isVisible()}


def _identify(window: object) -> str:
    return f"{type(window).__name__} at {id(window):#x}"
