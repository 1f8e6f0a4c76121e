# SPDX-License-Identifier: MIT
"""Panes scroll to what has the focus; flows wrap; nothing stays in memory when its window is gone."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.controls.buttons import Button
from desktop_app.ui.controls.chips import Chip
from desktop_app.ui.controls.flow import FlowLayout
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.focus_ring import FocusRing
from tests.ui.gallery import Gallery
from tests.ui.seen import color_at, show


def _pane(appearance: Appearance, count: int) -> tuple[ScrollPane, list[Button]]:
    """A pane with a column of buttons."""
    pane = ScrollPane(appearance, "Pane", ground="surface")
    buttons = [Button(appearance, f"Button {number}") for number in range(count)]
    for button in buttons:
        pane.body.addWidget(button)
    return pane, buttons


def test_pane_shows_what_gets_the_focus(qtbot: QtBot, appearance: Appearance, ring: FocusRing) -> None:
    pane, buttons = _pane(appearance, 30)
    show(qtbot, pane, 300, 200)
    buttons[0].setFocus()
    for _ in range(12):
        QTest.keyClick(pane.window().focusWidget(), Qt.Key.Key_Tab)
    focused = buttons[12]
    assert focused.hasFocus()
    top = focused.mapTo(pane, focused.rect().topLeft()).y()
    assert appearance.px(4) <= top <= pane.height() - focused.height() - appearance.px(4)
    assert color_at(focused, focused.width() / 2, focused.height() + 3) == appearance.tokens.focus


def test_pane_is_a_stop_of_the_tab_key_only_while_it_scrolls(qtbot: QtBot, appearance: Appearance) -> None:
    pane, _ = _pane(appearance, 30)
    show(qtbot, pane, 300, 200)
    assert pane.focusPolicy() & Qt.FocusPolicy.TabFocus
    pane.resize(300, 3000)
    qtbot.waitUntil(lambda: pane.focusPolicy() == Qt.FocusPolicy.NoFocus)


def test_arrow_keys_scroll_the_pane(qtbot: QtBot, appearance: Appearance) -> None:
    pane, _ = _pane(appearance, 30)
    show(qtbot, pane, 300, 200)
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Down)
    assert pane.verticalScrollBar().value() > 0
    pane.scroll_to_top()
    assert pane.verticalScrollBar().value() == 0


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_pane_has_its_ground(qtbot: QtBot, appearance: Appearance, scheme: Scheme) -> None:
    pane, _ = _pane(appearance, 1)
    show(qtbot, pane, 300, 200)
    appearance.choose_scheme(scheme)
    assert color_at(pane, 200, 150) == appearance.tokens.surface


def test_margins_grow_with_the_text(qtbot: QtBot, appearance: Appearance) -> None:
    pane, _ = _pane(appearance, 1)
    qtbot.addWidget(pane)
    pane.set_margins(28, 18, 24, 12)
    appearance.choose_text_factor(2.0)
    assert pane.body.contentsMargins().left() == 56
    assert pane.body.contentsMargins().bottom() == 24


def test_long_words_wrap_instead_of_scrolling_sideways(qtbot: QtBot, appearance: Appearance) -> None:
    pane = ScrollPane(appearance, "Pane")
    label = WrapLabel(appearance, "Words that go on and on until the end of the line is reached and then once more")
    pane.body.addWidget(label)
    pane.body.addStretch(1)
    show(qtbot, pane, 220, 300)
    assert pane.horizontalScrollBar().maximum() == 0
    assert label.height() >= label.heightForWidth(label.width())


def _flow(appearance: Appearance, count: int) -> tuple[QWidget, list[Chip]]:
    """A row of chips that wraps."""
    window = QWidget()
    layout = FlowLayout(appearance, parent=window)
    chips = [Chip(appearance, f"Chip number {number}") for number in range(count)]
    for chip in chips:
        layout.addWidget(chip)
    return window, chips


def test_flow_wraps_when_the_line_is_full(qtbot: QtBot, appearance: Appearance) -> None:
    window, chips = _flow(appearance, 4)
    show(qtbot, window, 300, 200)
    assert chips[0].y() == chips[1].y() < chips[2].y()
    assert all(chip.geometry().right() < 300 for chip in chips)
    assert chips[1].x() - chips[0].geometry().right() - 1 == appearance.px(6)


def test_flow_needs_more_height_when_it_is_narrow(qtbot: QtBot, appearance: Appearance) -> None:
    window, _ = _flow(appearance, 4)
    qtbot.addWidget(window)
    assert window.heightForWidth(150) > window.heightForWidth(1000)


def test_flow_starts_at_the_right_in_right_to_left_languages(qtbot: QtBot, appearance: Appearance) -> None:
    window, chips = _flow(appearance, 2)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(qtbot, window, 400, 100)
    assert chips[0].x() > chips[1].x()


def test_hidden_chip_leaves_no_gap(qtbot: QtBot, appearance: Appearance) -> None:
    window, chips = _flow(appearance, 3)
    show(qtbot, window, 500, 100)
    place = chips[1].x()
    chips[0].hide()
    qtbot.waitUntil(lambda: chips[1].x() == 0)
    assert place > 0


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.CONTRAST])
def test_no_words_are_cut_in_the_gallery(qtbot: QtBot, appearance: Appearance, factor: float, scheme: Scheme) -> None:
    appearance.choose_text_factor(factor)
    appearance.choose_scheme(scheme)
    window = Gallery(appearance)
    show(qtbot, window, round(1280 * factor), round(800 * factor))
    labels = [label for label in window.findChildren(QLabel) if label.text() and label.isVisible()]
    cut = [
        label.text()
        for label in labels
        if label.hasHeightForWidth() and label.height() < label.heightForWidth(label.width())
    ]
    assert len(labels) > 20
    assert cut == []


def test_everything_is_gone_when_its_window_is(qapp: QApplication, appearance: Appearance, ring: FocusRing) -> None:
    def open_and_close() -> weakref.ref[Gallery]:
        window = Gallery(appearance)
        window.show()
        window.activateWindow()
        window.back.setFocus()
        qapp.processEvents()
        appearance.choose_text_factor(1.5)
        appearance.choose_text_factor(1.0)
        window.close()
        window.deleteLater()
        return weakref.ref(window)

    def settle() -> int:
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            qapp.processEvents()
            gc.collect()
        return len(QApplication.allWidgets())

    first = open_and_close()
    count = settle()
    assert first() is None
    for _ in range(3):
        open_and_close()
    assert settle() == count
