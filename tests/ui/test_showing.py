# SPDX-License-Identifier: MIT
"""What is shown before its window opens comes up with it, laid out once; what was hidden stays hidden."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.showing import set_shown
from tests.ui.seen import show


def _window() -> tuple[QWidget, QWidget]:
    window = QWidget()
    layout = QVBoxLayout(window)
    part = QWidget()
    layout.addWidget(part)
    return window, part


def test_a_part_comes_up_with_its_window(qtbot: QtBot) -> None:
    window, part = _window()

    set_shown(part, is_shown=True)
    show(qtbot, window)

    assert part.isVisible()


def test_a_hidden_part_stays_hidden_until_it_is_shown_again(qtbot: QtBot) -> None:
    window, part = _window()

    set_shown(part, is_shown=False)
    show(qtbot, window)
    assert not part.isVisible()

    set_shown(part, is_shown=True)
    assert part.isVisible()


def test_the_last_wish_before_the_window_opens_counts(qtbot: QtBot) -> None:
    window, part = _window()

    set_shown(part, is_shown=False)
    set_shown(part, is_shown=True)
    show(qtbot, window)

    assert part.isVisible()
