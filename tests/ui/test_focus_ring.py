# SPDX-License-Identifier: MIT
"""The focus ring stands round the focused control, where it can be seen, and nowhere else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.labels import Heading
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.focus_ring import FocusRing
from tests.ui.seen import color_at, picture, show


class Row(QWidget):
    """A window with two buttons."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        layout = self.row = QHBoxLayout(self)
        layout.setContentsMargins(40, 40, 40, 40)
        layout.setSpacing(40)
        self.first = Button(appearance, "First")
        self.second = Button(appearance, "Second", kind=ButtonKind.PRIMARY)
        layout.addWidget(self.first)
        layout.addWidget(self.second)


def _ring_above(button: QWidget, appearance: Appearance) -> bool:
    """Whether the ring's color shows above the middle of `button`, outside the gap."""
    return color_at(button, button.width() / 2, -appearance.px(4) + 1) == appearance.tokens.focus


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_tab_moves_the_ring_from_control_to_control(
    qtbot: QtBot, appearance: Appearance, ring: FocusRing, scheme: Scheme, factor: float
) -> None:
    appearance.choose_scheme(scheme)
    appearance.choose_text_factor(factor)
    window = Row(appearance)
    show(qtbot, window)
    window.first.setFocus()
    assert _ring_above(window.first, appearance)
    QTest.keyClick(window.first, Qt.Key.Key_Tab)
    assert window.second.hasFocus()
    assert _ring_above(window.second, appearance)
    assert not _ring_above(window.first, appearance)


def test_gap_between_control_and_ring_shows_the_ground(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    window = Row(appearance)
    show(qtbot, window)
    window.second.setFocus()
    assert color_at(window.second, window.second.width() / 2, -1) == appearance.tokens.canvas


def test_mouse_press_shows_no_ring_until_a_key_is_used(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    window = Row(appearance)
    show(qtbot, window)
    window.first.setFocus()
    QTest.mouseClick(window.second, Qt.MouseButton.LeftButton)
    assert window.second.hasFocus()
    assert not _ring_above(window.second, appearance)
    QTest.keyClick(window.second, Qt.Key.Key_Space)
    assert _ring_above(window.second, appearance)


def test_ring_follows_a_change_of_theme(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    window = Row(appearance)
    show(qtbot, window)
    window.first.setFocus()
    appearance.choose_scheme(Scheme.DARK)
    assert _ring_above(window.first, appearance)


def test_fields_of_qt_get_the_same_ring(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    field = QLineEdit()
    layout.addWidget(field)
    show(qtbot, window)
    field.setFocus()
    assert _ring_above(field, appearance)


def test_lists_show_the_focus_inside_their_row(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    rows = QListWidget()
    rows.addItems(["one", "two"])
    layout.addWidget(rows)
    show(qtbot, window)
    rows.setFocus()
    rows.setCurrentRow(1)
    row = rows.visualItemRect(rows.item(1))
    assert not _ring_above(rows, appearance)
    assert color_at(rows.viewport(), row.center().x(), row.top() + 1) == appearance.tokens.focus


def test_ring_is_cut_off_where_the_pane_ends(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 100, 0, 0)
    pane = ScrollPane(appearance, "Pane")
    button = Button(appearance, "Far up")
    pane.body.addWidget(button)
    pane.body.addSpacing(2000)
    layout.addWidget(pane)
    show(qtbot, window, 300, 300)
    button.setFocus()
    assert _ring_above(button, appearance)
    top = button.y() + button.height() // 2
    pane.verticalScrollBar().setValue(top)
    image = picture(window)
    above_the_pane = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(100)}
    assert appearance.tokens.focus.name() not in above_the_pane
    pane.verticalScrollBar().setValue(1000)
    image = picture(window)
    anywhere = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert appearance.tokens.focus.name() not in anywhere


def test_ring_lives_on_when_its_window_is_gone(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    first = Row(appearance)
    first.show()
    first.activateWindow()
    first.first.setFocus()
    qtbot.waitUntil(lambda: _ring_above(first.first, appearance))
    with qtbot.waitSignal(first.destroyed):
        first.close()
        first.deleteLater()
    second = Row(appearance)
    show(qtbot, second)
    second.second.setFocus()
    assert _ring_above(second.second, appearance)


def test_hidden_control_loses_its_ring(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    window = Row(appearance)
    show(qtbot, window)
    window.first.setFocus()
    window.first.hide()
    window.second.clearFocus()
    image = picture(window)
    anywhere = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert appearance.tokens.focus.name() not in anywhere


def test_a_heading_that_the_program_focuses_has_a_ring_only_for_who_uses_keys(
    qtbot: QtBot, appearance: Appearance, ring: FocusRing
) -> None:
    window = Row(appearance)
    heading = Heading(appearance, "Heading")
    window.row.addWidget(heading)
    show(qtbot, window)
    heading.setFocus()
    assert not _ring_above(heading, appearance)
    QTest.keyClick(heading, Qt.Key.Key_Backtab)
    heading.setFocus()
    assert _ring_above(heading, appearance)
