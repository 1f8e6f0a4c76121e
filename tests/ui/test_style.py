# SPDX-License-Identifier: MIT
"""Standard widgets of Qt can be seen in every theme and grow with the text."""

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.controls.scroll_pane import ScrollPane
from tests.ui.seen import color_at, colors_in, picture, show

SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)
FIELDS = (QLineEdit, QComboBox, QDateEdit, QSpinBox, QPushButton)
TOGGLES = (QCheckBox, QRadioButton)


def _click(widget: QWidget, at: QPoint) -> None:
    """A click with the left button at a point of `widget`."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", FIELDS)
def test_edge_of_a_field_has_the_strong_line(
    qtbot: QtBot, appearance: Appearance, scheme: Scheme, kind: type[QWidget]
) -> None:
    appearance.choose_scheme(scheme)
    field = kind()
    show(qtbot, field, 200, 40)
    assert color_at(field, 0, field.height() / 2) == appearance.tokens.line_strong
    assert color_at(field, field.width() - 1, field.height() / 2) == appearance.tokens.line_strong


@pytest.mark.parametrize("kind", TOGGLES)
def test_switched_on_indicator_is_ink(qtbot: QtBot, appearance: Appearance, kind: type[QCheckBox]) -> None:
    toggle = kind("Words")
    show(qtbot, toggle, 200, 40)
    box = toggle.rect()
    box.setWidth(appearance.px(18))
    assert appearance.tokens.ink.name() not in colors_in(toggle, box)
    toggle.setChecked(True)
    assert appearance.tokens.ink.name() in colors_in(toggle, box)


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_indicator_grows_with_the_text(qtbot: QtBot, appearance: Appearance, factor: float) -> None:
    appearance.choose_text_factor(factor)
    toggle = QCheckBox("Words")
    toggle.setChecked(True)
    show(qtbot, toggle, 300, 60)
    image = picture(toggle)
    row = image.height() // 2 + appearance.px(5)
    painted = [x for x in range(image.width()) if image.pixelColor(x, row) == appearance.tokens.ink]
    assert painted[0] <= appearance.px(2)
    assert max(x for x in painted if x < appearance.px(24)) == pytest.approx(appearance.px(18), abs=2)


@pytest.mark.parametrize("factor", [0.9, 1.0, 2.0])
@pytest.mark.parametrize("kind", [*FIELDS, *TOGGLES])
def test_target_is_large_enough(qtbot: QtBot, appearance: Appearance, kind: type[QWidget], factor: float) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    appearance.choose_text_factor(factor)
    assert widget.sizeHint().height() >= min(24, 24 * factor)


def test_arrows_of_a_spin_box_step_by_mouse(qtbot: QtBot, appearance: Appearance) -> None:
    box = QSpinBox()
    show(qtbot, box, 200, 40)
    _click(box, QPoint(box.width() - appearance.px(14), 8))
    assert box.value() == 1
    QTest.mouseClick(
        box,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(box.width() - appearance.px(14), box.height() - 8),
    )
    assert box.value() == 0


def test_date_field_keeps_its_text_clear_of_the_arrow(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.choose_text_factor(2.0)
    field = QDateEdit(QDate(2026, 12, 30))
    field.setCalendarPopup(True)
    show(qtbot, field, field.sizeHint().width(), field.sizeHint().height())
    editor = field.findChild(QLineEdit)
    assert editor is not None
    assert editor.geometry().right() <= field.width() - appearance.px(28) + appearance.px(2)
    assert editor.fontMetrics().horizontalAdvance(field.text()) <= editor.width()


def test_scroll_handle_can_be_seen_and_dragged_down(qtbot: QtBot, appearance: Appearance) -> None:
    pane = ScrollPane(appearance, "Pane")
    pane.body.addSpacing(3000)
    show(qtbot, pane, 200, 300)
    bar = pane.verticalScrollBar()
    assert color_at(bar, bar.width() / 2, 20) == appearance.tokens.line_strong
    assert color_at(bar, bar.width() / 2, bar.height() - 20) == appearance.tokens.canvas
    bar.setValue(bar.maximum())
    assert color_at(bar, bar.width() / 2, bar.height() - 20) == appearance.tokens.line_strong


def test_page_step_by_click_below_the_handle(qtbot: QtBot, appearance: Appearance) -> None:
    pane = ScrollPane(appearance, "Pane")
    pane.body.addSpacing(3000)
    show(qtbot, pane, 200, 300)
    bar = pane.verticalScrollBar()
    _click(bar, QPoint(bar.width() // 2, bar.height() - 10))
    assert bar.value() == bar.pageStep()


def test_disabled_button_of_qt_is_paler(qtbot: QtBot, appearance: Appearance) -> None:
    button = QPushButton("Words")
    show(qtbot, button, 200, 40)
    button.setEnabled(False)
    assert QColor(appearance.tokens.ink).name() not in colors_in(button)


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_the_longest_entry_of_a_menu_shows_all_its_words(qtbot: QtBot, appearance: Appearance, factor: float) -> None:
    appearance.choose_text_factor(factor)
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Go back to the built-in model")
    menu.ensurePolished()
    width = menu.sizeHint().width()

    menu.resize(menu.sizeHint())
    last = _last_inked_column(menu, width)
    menu.setFixedWidth(2 * width)

    assert last == _last_inked_column(menu, width)


def _last_inked_column(menu: QMenu, width: int) -> int:
    """The last column with ink in a menu of that width, apart from its edges."""
    image = menu.grab().toImage()
    ground = image.pixelColor(width // 2, 3)
    columns = [x for x in range(4, width - 4) for y in range(4, image.height() - 4) if image.pixelColor(x, y) != ground]
    return max(columns)
