# SPDX-License-Identifier: MIT
"""A file that takes a moment: the dialog goes, the pointer says wait, and is the usual one afterwards."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.file_choice import FileChoice


def test_the_pointer_says_wait_while_a_file_is_proven(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "model.json"
    file.write_text("{}", encoding="utf-8")
    window = QWidget()
    qtbot.addWidget(window)
    choice = FileChoice("choose-model", window, window)
    seen: list[tuple[str, Qt.CursorShape | None]] = []
    choice.chosen.connect(lambda path: seen.append((path, _shown_shape())))
    choice.open("Open a policy model", "Policy models (*.json)")
    dialog = window.findChild(QFileDialog, "choose-model")
    assert dialog is not None

    dialog.selectFile(str(file))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(seen))

    assert [(Path(path), shape) for path, shape in seen] == [(file, Qt.CursorShape.WaitCursor)]
    assert _shown_shape() is None


def _shown_shape() -> Qt.CursorShape | None:
    """The pointer that stands in for all others, if there is one."""
    cursor = QGuiApplication.overrideCursor()
    return None if cursor is None else cursor.shape()
