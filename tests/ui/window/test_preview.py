# SPDX-License-Identifier: MIT
"""What would change the answer is seen in the chart before it is taken over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

_PRO = {"channel": "claude-app", "plan": "pro", "model_improvement": "off"}


def _chart(person: WindowDriver) -> QImage:
    return person.timeline().viewport().grab().toImage()


def test_change_with_the_focus_shows_as_ghost_bars_until_the_focus_leaves(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    before = _chart(person)
    card = person.find(QAbstractButton, "change-model_improvement-on")

    card.setFocus(Qt.FocusReason.TabFocusReason)
    person.settle()
    during = _chart(person)
    card.clearFocus()
    person.settle()

    assert during != before
    assert _chart(person) == before


def test_change_that_is_taken_over_leaves_no_ghost(open_window: Open, qtbot: QtBot) -> None:
    person = open_window(answers=_PRO)
    card = person.find(QAbstractButton, "change-model_improvement-on")
    card.setFocus(Qt.FocusReason.TabFocusReason)
    person.settle()

    person.press(Qt.Key.Key_Space)

    without = _chart(open_window(answers={**_PRO, "model_improvement": "on"}))
    qtbot.waitUntil(lambda: _chart(person) == without)  # the bars grow to their new length first
