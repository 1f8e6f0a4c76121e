# SPDX-License-Identifier: MIT
"""A switch is one stop of the Tab key; arrow keys and clicks choose a part."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.controls.buttons import Button
from desktop_app.ui.controls.switch import Switch
from tests.ui.seen import color_at, show

PARTS = (("lengths", "Lengths"), ("dates", "Dates"), ("table", "Table"))


class Bar(QWidget):
    """A switch between two buttons."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        self.before = Button(appearance, "Before")
        self.switch = Switch(appearance, "Shown as", PARTS)
        self.after = Button(appearance, "After")
        for widget in (self.before, self.switch, self.after):
            layout.addWidget(widget)

    def part(self, part: str) -> QAbstractButton:
        """The button of a part."""
        found = self.switch.findChild(QAbstractButton, f"switch-{part}")
        assert found is not None
        return found


@pytest.fixture
def bar(qtbot: QtBot, appearance: Appearance) -> Bar:
    """The bar, shown."""
    shown = Bar(appearance)
    show(qtbot, shown)
    return shown


def test_first_part_is_chosen_at_first(bar: Bar) -> None:
    assert bar.switch.chosen_part == "lengths"


def test_click_chooses_a_part(qtbot: QtBot, bar: Bar) -> None:
    with qtbot.waitSignal(bar.switch.chosen) as chosen:
        QTest.mouseClick(bar.part("table"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["table"]
    assert bar.switch.chosen_part == "table"


def test_code_chooses_without_a_signal(qtbot: QtBot, bar: Bar) -> None:
    with qtbot.assertNotEmitted(bar.switch.chosen):
        bar.switch.set_chosen("dates")
    assert bar.switch.chosen_part == "dates"


def test_arrow_keys_choose_the_next_part(qtbot: QtBot, bar: Bar) -> None:
    bar.part("lengths").setFocus()
    with qtbot.waitSignal(bar.switch.chosen) as chosen:
        QTest.keyClick(bar.part("lengths"), Qt.Key.Key_Right)
    assert chosen.args == ["dates"]
    assert bar.part("dates").hasFocus()
    QTest.keyClick(bar.part("dates"), Qt.Key.Key_Left)
    assert bar.switch.chosen_part == "lengths"


def test_switch_is_one_stop_of_the_tab_key(bar: Bar) -> None:
    bar.switch.set_chosen("dates")
    bar.before.setFocus()
    QTest.keyClick(bar.before, Qt.Key.Key_Tab)
    assert bar.part("dates").hasFocus()
    QTest.keyClick(bar.part("dates"), Qt.Key.Key_Tab)
    assert bar.after.hasFocus()


def test_arrow_keys_pass_over_a_part_that_is_not_available(bar: Bar) -> None:
    bar.switch.set_available("dates", "Add a date first")
    bar.part("lengths").setFocus()
    QTest.keyClick(bar.part("lengths"), Qt.Key.Key_Right)
    assert bar.switch.chosen_part == "table"


def test_part_that_is_not_available_says_why_until_it_is(bar: Bar) -> None:
    bar.switch.set_available("dates", "Add a date first")
    assert not bar.part("dates").isEnabled()
    assert bar.part("dates").toolTip() == "Add a date first"
    bar.switch.set_available("dates")
    assert bar.part("dates").isEnabled()
    assert bar.part("dates").toolTip() == ""


def test_unknown_part_is_an_error(bar: Bar) -> None:
    with pytest.raises(ValueError, match="tuple"):
        bar.switch.set_chosen("nowhere")


def test_new_words_change_the_width(qtbot: QtBot, bar: Bar) -> None:
    before = bar.switch.sizeHint().width()
    bar.switch.set_texts(("Lengths of time", "Dates", "Table"))
    assert bar.part("lengths").text() == "Lengths of time"
    assert bar.switch.sizeHint().width() > before


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_chosen_part_has_the_strong_edge(qtbot: QtBot, appearance: Appearance, bar: Bar, scheme: Scheme) -> None:
    appearance.choose_scheme(scheme)
    part = bar.part("lengths")
    assert color_at(part, part.width() / 2, 0) == appearance.tokens.line_strong
    assert color_at(bar.part("table"), 10, 0) == appearance.tokens.sunken


def test_parts_keep_their_width_when_chosen(bar: Bar) -> None:
    widths = [bar.part(part).sizeHint().width() for part, _ in PARTS]
    bar.switch.set_chosen("table")
    assert [bar.part(part).sizeHint().width() for part, _ in PARTS] == widths
