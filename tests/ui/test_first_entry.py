# SPDX-License-Identifier: MIT
"""A menu that a key opens begins at its first entry."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.ui.first_entry import FirstEntry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_menu_begins_at_the_first_entry_that_can_be_taken(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    FirstEntry(menu)
    menu.addSection("Group")
    menu.addAction("Not now").setEnabled(False)
    first = menu.addAction("First")
    menu.addAction("Second")

    menu.popup(QPoint(10, 10))

    qtbot.waitUntil(lambda: menu.activeAction() is first)
    menu.close()
