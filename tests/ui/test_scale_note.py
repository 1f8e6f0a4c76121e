# SPDX-License-Identifier: MIT
"""The note under a table of lengths."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.scale_note import ScaleNote


def test_note_says_that_steps_are_not_to_scale_under_a_hairline(qtbot: QtBot, appearance: Appearance) -> None:
    note = ScaleNote(appearance)
    qtbot.addWidget(note)
    note.resize(300, 40)
    image = note.grab().toImage()
    (words,) = note.findChildren(QLabel)
    assert words.text() == "Steps are not to scale"
    assert image.pixelColor(150, 0) == appearance.tokens.line
    assert words.geometry().top() > appearance.border
