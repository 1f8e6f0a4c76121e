# SPDX-License-Identifier: MIT
"""Buttons, chips and badges: their size, their states and what a press does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import TEXT_FACTORS, Appearance, Scheme
from desktop_app.ui.controls.badges import SupportBadge
from desktop_app.ui.controls.buttons import Button, ButtonKind, IconButton
from desktop_app.ui.controls.chips import Chip, SourceChip
from desktop_app.ui.marks import Support
from tests.ui.seen import color_at, colors_in, name_of, picture, show, spoken


def _badge(look: Appearance) -> SupportBadge:
    badge = SupportBadge(look)
    badge.set_support(Support.FAIR, "Fair support")
    badge.set_opens(opens=True)
    return badge


MAKERS: dict[str, Callable[[Appearance], QAbstractButton]] = {
    "primary": lambda look: Button(look, "Next", kind=ButtonKind.PRIMARY),
    "second": lambda look: Button(look, "Back"),
    "quiet": lambda look: Button(look, "Today", kind=ButtonKind.QUIET, icon="history"),
    "link": lambda look: Button(look, "See all", kind=ButtonKind.LINK),
    "icon": lambda look: IconButton(look, "x", "Remove"),
    "small icon": lambda look: IconButton(look, "pencil", "Change", small=True),
    "chip": lambda look: Chip(look, "Somewhere", icon="cloud"),
    "source": lambda look: SourceChip(look, 3, "Source 3"),
    "badge": _badge,
}
HEIGHTS = {"primary": 34, "second": 34, "quiet": 34, "icon": 34, "chip": 28, "source": 24, "link": 24, "badge": 24}


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("factor", TEXT_FACTORS)
def test_target_grows_with_the_text(qtbot: QtBot, appearance: Appearance, kind: str, factor: float) -> None:
    button = MAKERS[kind](appearance)
    qtbot.addWidget(button)
    appearance.choose_text_factor(factor)
    size = button.sizeHint()
    assert min(size.width(), size.height()) >= appearance.px(24)
    assert size.height() == appearance.px(HEIGHTS.get(kind, 26))
    assert button.minimumSizeHint() == size


@pytest.mark.parametrize("kind", MAKERS)
def test_click_and_space_press_it(qtbot: QtBot, appearance: Appearance, kind: str) -> None:
    button = MAKERS[kind](appearance)
    show(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize(("kind", "token"), [("second", "ink"), ("quiet", "ink"), ("chip", "ink"), ("badge", "ink2")])
@pytest.mark.parametrize("factor", [0.9, 1.0, 1.3, 2.0])
def test_more_width_shows_no_more_of_the_words(
    qtbot: QtBot, appearance: Appearance, kind: str, token: str, factor: float
) -> None:
    appearance.choose_text_factor(factor)
    button = MAKERS[kind](appearance)
    show(qtbot, button)
    color = getattr(appearance.tokens, token)

    def inked(width: int) -> int:
        button.resize(width, button.sizeHint().height())
        image = picture(button)
        return sum(image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height()))

    assert inked(button.sizeHint().width()) == inked(button.sizeHint().width() + 40) > 0


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_primary_button_is_ink(qtbot: QtBot, appearance: Appearance, scheme: Scheme) -> None:
    appearance.choose_scheme(scheme)
    button = MAKERS["primary"](appearance)
    show(qtbot, button)
    assert color_at(button, 6, button.height() / 2) == appearance.tokens.ink
    assert appearance.tokens.on_ink.name() in colors_in(button)


def test_second_button_has_the_strong_edge(qtbot: QtBot, appearance: Appearance) -> None:
    button = MAKERS["second"](appearance)
    show(qtbot, button)
    assert color_at(button, 0, button.height() / 2) == appearance.tokens.line_strong


def test_disabled_button_cannot_be_pressed(qtbot: QtBot, appearance: Appearance) -> None:
    button = MAKERS["second"](appearance)
    show(qtbot, button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert appearance.tokens.ink.name() not in colors_in(button)


def test_icon_and_menu_widen_a_button(qtbot: QtBot, appearance: Appearance) -> None:
    button = Button(appearance, "More")
    qtbot.addWidget(button)
    plain = button.sizeHint().width()
    button.set_icon_name("menu")
    with_icon = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert plain < with_icon < button.sizeHint().width()


def test_mnemonic_presses_the_button(qtbot: QtBot, appearance: Appearance) -> None:
    button = Button(appearance, "&Next")
    show(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)


def test_icon_button_can_be_renamed(qtbot: QtBot, appearance: Appearance) -> None:
    button = IconButton(appearance, "panel-right", "Hide details")
    qtbot.addWidget(button)
    button.set_name("Show details")
    assert name_of(button) == "Show details"


def test_chip_takes_other_words(qtbot: QtBot, appearance: Appearance) -> None:
    chip = Chip(appearance, "A", icon="cloud")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.set_content("A much longer answer & more")
    assert chip.sizeHint().width() > before
    assert name_of(chip) == "A much longer answer & more"


def test_source_chip_stands_for_another_source(qtbot: QtBot, appearance: Appearance) -> None:
    chip = SourceChip(appearance, 1, "Source 1: first")
    qtbot.addWidget(chip)
    chip.set_source(112, "Source 112: last")
    assert chip.number == 112
    assert name_of(chip) == "Source 112: last"
    assert chip.sizeHint().width() > appearance.px(24)


def test_badge_in_a_list_keeps_its_words_for_readers(qtbot: QtBot, appearance: Appearance) -> None:
    badge = SupportBadge(appearance, shows_words=False)
    qtbot.addWidget(badge)
    badge.set_support(Support.STRONG, "Strong support")
    assert badge.support is Support.STRONG
    assert badge.toolTip() == "Strong support"
    assert spoken(badge).text(QAccessible.Text.Name) == "Strong support"
    assert badge.sizeHint().width() < appearance.px(30)


def test_plain_badge_lets_clicks_through(qtbot: QtBot, appearance: Appearance) -> None:
    badge = SupportBadge(appearance)
    qtbot.addWidget(badge)
    assert badge.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    badge.set_opens(opens=True)
    assert not badge.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
