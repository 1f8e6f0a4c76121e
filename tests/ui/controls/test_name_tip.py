# SPDX-License-Identifier: MIT
"""The name of a button without words is shown as a tip, and said once."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import IconButton
from tests.ui.seen import name_of, show, spoken

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def test_name_is_a_tip_for_the_eye_and_no_description_for_the_ear(qtbot: QtBot, appearance: Appearance) -> None:
    button = IconButton(appearance, "x", "Remove it")
    show(qtbot, button)

    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 3), button.mapToGlobal(QPoint(3, 3))))

    assert QToolTip.text() == "Remove it"
    assert name_of(button) == "Remove it"
    assert spoken(button).text(QAccessible.Text.Description) == ""
    QToolTip.hideText()
