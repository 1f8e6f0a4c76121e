# SPDX-License-Identifier: MIT
"""The head of a view gives its controls the room that they need, whenever they come."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import Button
from desktop_app.ui.page_top import PageTop


def test_a_control_that_comes_later_has_its_room(qtbot: QtBot, appearance: Appearance) -> None:
    top = PageTop(appearance, "Compare")
    qtbot.addWidget(top)
    later = Button(appearance, "Add", icon="plus")
    later.hide()
    top.add_control(later)
    top.resize(800, 60)
    top.show()
    QApplication.processEvents()

    later.show()
    QApplication.processEvents()

    assert later.width() >= later.sizeHint().width()
