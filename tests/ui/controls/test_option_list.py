# SPDX-License-Identifier: MIT
"""Options are chosen by mouse and by keyboard, and code can show a choice without a signal."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import TEXT_FACTORS, Appearance, Scheme
from desktop_app.ui.controls.buttons import Button
from desktop_app.ui.controls.option_card import OptionCard, OptionKind
from desktop_app.ui.controls.option_list import OptionItem, OptionList
from tests.ui.seen import color_at, show

ITEMS = (
    OptionItem(id="one", title="First"),
    OptionItem(id="two", title="Second", help_text="A line of help that is long enough to be wrapped into more lines"),
    OptionItem(id="three", title="Third"),
)


class Question(QWidget):
    """A list of options between two buttons."""

    def __init__(self, appearance: Appearance, kind: OptionKind) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        self.before = Button(appearance, "Before")
        self.options = OptionList(appearance, kind, "Which?")
        self.after = Button(appearance, "After")
        for widget in (self.before, self.options, self.after):
            layout.addWidget(widget)
        self.options.set_options(ITEMS)

    def checked(self) -> list[str]:
        """The ids of the chosen options."""
        return [item.id for item in ITEMS if self.options.card(item.id).isChecked()]


@pytest.fixture
def radios(qtbot: QtBot, appearance: Appearance) -> Question:
    """A question with one answer."""
    question = Question(appearance, OptionKind.RADIO)
    show(qtbot, question, 300, 400)
    return question


@pytest.fixture
def checks(qtbot: QtBot, appearance: Appearance) -> Question:
    """A question with several answers."""
    question = Question(appearance, OptionKind.CHECK)
    show(qtbot, question, 300, 400)
    return question


def _click(widget: QWidget, at: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_nothing_is_chosen_at_first(radios: Question) -> None:
    assert radios.checked() == []


def test_click_anywhere_on_the_card_chooses_it(qtbot: QtBot, radios: Question) -> None:
    card = radios.options.card("two")
    with qtbot.waitSignal(radios.options.toggled) as toggled:
        _click(card, QPoint(card.width() - 4, card.height() - 4))
    assert toggled.args == ["two", True]
    assert radios.checked() == ["two"]


def test_another_radio_takes_over_with_one_signal(qtbot: QtBot, radios: Question) -> None:
    radios.options.set_chosen(("one",))
    heard: list[tuple[str, bool]] = []
    radios.options.toggled.connect(lambda option, is_on: heard.append((option, is_on)))
    radios.options.card("three").click()
    assert heard == [("three", True)]
    assert radios.checked() == ["three"]


def test_clicking_the_chosen_radio_again_changes_nothing(qtbot: QtBot, radios: Question) -> None:
    radios.options.set_chosen(("one",))
    with qtbot.assertNotEmitted(radios.options.toggled):
        radios.options.card("one").click()
    assert radios.checked() == ["one"]


def test_check_boxes_are_independent(qtbot: QtBot, checks: Question) -> None:
    checks.options.card("one").click()
    checks.options.card("three").click()
    assert checks.checked() == ["one", "three"]
    with qtbot.waitSignal(checks.options.toggled) as toggled:
        checks.options.card("one").click()
    assert toggled.args == ["one", False]


@pytest.mark.parametrize("kind", OptionKind)
def test_code_shows_a_choice_without_a_signal(qtbot: QtBot, appearance: Appearance, kind: OptionKind) -> None:
    question = Question(appearance, kind)
    qtbot.addWidget(question)
    with qtbot.assertNotEmitted(question.options.toggled):
        question.options.set_chosen(("two",))
        assert question.checked() == ["two"]
        question.options.set_chosen(())
    assert question.checked() == []


def test_space_chooses_the_focused_card(qtbot: QtBot, radios: Question) -> None:
    radios.options.focus_first()
    with qtbot.waitSignal(radios.options.toggled) as toggled:
        QTest.keyClick(radios.options.card("one"), Qt.Key.Key_Space)
    assert toggled.args == ["one", True]


def test_arrows_move_without_choosing_while_nothing_is_chosen(radios: Question) -> None:
    radios.options.focus_first()
    QTest.keyClick(radios.options.card("one"), Qt.Key.Key_Down)
    assert radios.options.card("two").hasFocus()
    assert radios.checked() == []


def test_arrows_move_the_choice_once_there_is_one(qtbot: QtBot, radios: Question) -> None:
    radios.options.set_chosen(("one",))
    radios.options.focus_first()
    with qtbot.waitSignal(radios.options.toggled) as toggled:
        QTest.keyClick(radios.options.card("one"), Qt.Key.Key_Down)
    assert toggled.args == ["two", True]
    assert radios.options.card("two").hasFocus()


@pytest.mark.parametrize("chosen", [(), ("two",)])
def test_radios_are_one_stop_of_the_tab_key(radios: Question, chosen: tuple[str, ...]) -> None:
    radios.options.set_chosen(chosen)
    radios.before.setFocus()
    QTest.keyClick(radios.before, Qt.Key.Key_Tab)
    stop = radios.options.card(chosen[0] if chosen else "one")
    assert stop.hasFocus()
    QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert radios.after.hasFocus()
    QTest.keyClick(radios.after, Qt.Key.Key_Backtab)
    assert stop.hasFocus()


def test_each_check_box_is_a_stop_of_the_tab_key(checks: Question) -> None:
    checks.before.setFocus()
    for option in ("one", "two", "three"):
        QTest.keyClick(checks.focusWidget(), Qt.Key.Key_Tab)
        assert checks.options.card(option).hasFocus()


def test_card_that_stays_keeps_the_focus(radios: Question) -> None:
    radios.options.card("two").setFocus()
    radios.options.set_options((*ITEMS[1:], OptionItem(id="four", title="Fourth")))
    assert radios.options.card("two").hasFocus()
    radios.options.card("two").click()
    radios.options.card("four").click()
    assert not radios.options.card("two").isChecked()


def test_options_stand_in_the_order_given(qtbot: QtBot, radios: Question) -> None:
    radios.options.set_options(tuple(reversed(ITEMS)))
    cards = [radios.options.card(option) for option in ("three", "two", "one")]
    qtbot.waitUntil(lambda: [card.y() for card in cards] == sorted({card.y() for card in cards}))


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_chosen_card_has_an_ink_edge(qtbot: QtBot, appearance: Appearance, radios: Question, scheme: Scheme) -> None:
    appearance.choose_scheme(scheme)
    card = radios.options.card("one")
    assert color_at(card, card.width() / 2, 0) != color_at(card, -2, -2)
    radios.options.set_chosen(("one",))
    assert color_at(card, card.width() / 2, 0) == appearance.tokens.ink


@pytest.mark.parametrize("factor", TEXT_FACTORS)
@pytest.mark.parametrize("width", [180, 260, 400])
def test_card_is_as_high_as_its_words(qtbot: QtBot, appearance: Appearance, factor: float, width: int) -> None:
    appearance.choose_text_factor(factor)
    card = OptionCard(appearance, OptionKind.CHECK, ITEMS[1].title, ITEMS[1].help_text)
    narrow, wide = card.heightForWidth(appearance.px(width)), card.heightForWidth(appearance.px(width * 2))
    assert narrow >= wide >= appearance.px(40)
    show(qtbot, card, appearance.px(width), 1)
    qtbot.waitUntil(lambda: card.height() == card.heightForWidth(card.width()))


def test_disabled_card_cannot_be_chosen(radios: Question) -> None:
    card = radios.options.card("one")
    card.setEnabled(False)
    _click(card, QPoint(10, 10))
    assert radios.checked() == []
