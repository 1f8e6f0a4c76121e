# SPDX-License-Identifier: MIT
"""A pane scrolls without moving what stands in it to the side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.scroll_pane import ScrollPane
from tests.ui.seen import show


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_content_keeps_place_and_width_when_the_scroll_bar_comes(
    qtbot: QtBot, appearance: Appearance, direction: Qt.LayoutDirection
) -> None:
    pane = ScrollPane(appearance, "Pane")
    pane.setLayoutDirection(direction)
    content = QWidget()
    pane.body.addWidget(content)
    show(qtbot, pane, 300, 300)
    before = content.mapTo(pane, content.rect().topLeft()), content.width()

    content.setFixedHeight(2000)
    qtbot.waitUntil(pane.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: content.height() == 2000)

    assert (content.mapTo(pane, content.rect().topLeft()), content.width()) == before
