# SPDX-License-Identifier: MIT
"""The look follows the person first and the desktop second."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import (
    TEXT_FACTORS,
    Appearance,
    AppearanceChoice,
    Scheme,
    TextRole,
    Weight,
)
from desktop_app.ui.system_hints import SystemHints
from desktop_app.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens
from tests.ui.desktop import FakeDesktop


@pytest.mark.parametrize(
    ("scheme", "is_dark", "is_contrast", "expected"),
    [
        (Scheme.SYSTEM, False, False, LIGHT),
        (Scheme.SYSTEM, True, False, DARK),
        (Scheme.SYSTEM, False, True, CONTRAST_LIGHT),
        (Scheme.SYSTEM, True, True, CONTRAST_DARK),
        (Scheme.LIGHT, True, True, LIGHT),
        (Scheme.DARK, False, False, DARK),
        (Scheme.CONTRAST, False, False, CONTRAST_LIGHT),
        (Scheme.CONTRAST, True, False, CONTRAST_DARK),
    ],
)
def test_choice_and_desktop_decide_the_theme(
    appearance: Appearance,
    desktop: FakeDesktop,
    scheme: Scheme,
    is_dark: bool,  # noqa: FBT001 - a column of the table
    is_contrast: bool,  # noqa: FBT001 - a column of the table
    expected: Tokens,
) -> None:
    desktop.ask(dark=is_dark, contrast=is_contrast)
    appearance.choose_scheme(scheme)
    assert appearance.tokens is expected


def test_desktop_turning_dark_repaints_at_once(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance, desktop: FakeDesktop
) -> None:
    with qtbot.waitSignal(appearance.changed):
        desktop.ask(dark=True)
    assert appearance.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.canvas


def test_first_paint_has_the_colors_and_the_rest_follows(qapp: QApplication, desktop: FakeDesktop) -> None:
    look = Appearance(qapp, choice=AppearanceChoice(scheme=Scheme.DARK), system=desktop)
    look.apply_first()
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.canvas
    look.choose_scheme(Scheme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window) == LIGHT.canvas


@pytest.mark.parametrize(
    ("scheme", "requested"),
    [
        (Scheme.DARK, Qt.ColorScheme.Dark),
        (Scheme.LIGHT, Qt.ColorScheme.Light),
        (Scheme.CONTRAST, Qt.ColorScheme.Unknown),
    ],
)
def test_title_bars_are_asked_to_follow(
    appearance: Appearance, desktop: FakeDesktop, scheme: Scheme, requested: Qt.ColorScheme
) -> None:
    appearance.choose_scheme(scheme)
    assert desktop.requested == requested


def test_choosing_the_same_again_is_silent(qtbot: QtBot, appearance: Appearance) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(appearance.choice)


@pytest.mark.parametrize("factor", TEXT_FACTORS)
def test_every_size_multiplies_by_the_text_factor(appearance: Appearance, factor: float) -> None:
    em, padding = appearance.em, appearance.pxf(14)
    appearance.choose_text_factor(factor)
    assert appearance.em == pytest.approx(em * factor)
    assert appearance.pxf(14) == pytest.approx(padding * factor)
    assert appearance.px(14) == round(appearance.pxf(14))


def test_text_factor_stays_within_what_the_layouts_hold(appearance: Appearance) -> None:
    appearance.choose_text_factor(9)
    assert appearance.choice.text_factor == TEXT_FACTORS[-1]


def test_body_text_is_never_smaller_than_fifteen_pixels(appearance: Appearance) -> None:
    assert appearance.em >= 15


@pytest.mark.parametrize("role", TextRole)
def test_type_sizes_are_points_in_ratio_to_body_text(appearance: Appearance, role: TextRole) -> None:
    body = appearance.font(TextRole.BODY).pointSizeF()
    font = appearance.font(role)
    assert font.pixelSize() == -1
    assert font.pointSizeF() == pytest.approx(body * role.ratio)
    assert font.weight() == QFont.Weight(int(role.weight))


def test_weight_can_be_asked_for(appearance: Appearance) -> None:
    assert appearance.font(TextRole.BODY, Weight.BOLD).weight() == QFont.Weight.Bold


def test_application_font_follows_the_text_factor(qapp: QApplication, appearance: Appearance) -> None:
    before = qapp.font().pointSizeF()
    appearance.choose_text_factor(2.0)
    assert qapp.font().pointSizeF() == pytest.approx(2 * before)


def test_easier_reading_widens_lines_and_letters(appearance: Appearance) -> None:
    height = appearance.line_height(TextRole.BODY)
    appearance.choose(AppearanceChoice(easy_reading=True))
    assert appearance.line_height(TextRole.BODY) > height
    assert appearance.font(TextRole.BODY).letterSpacing() > 100


def test_chosen_font_family_is_used(appearance: Appearance) -> None:
    appearance.choose(AppearanceChoice(family="DejaVu Serif"))
    assert appearance.font(TextRole.LEAD).family() == "DejaVu Serif"


@pytest.mark.parametrize(
    ("choice", "system_asks", "expected"),
    [
        (AppearanceChoice(), False, 120),
        (AppearanceChoice(reduced_motion=True), False, 0),
        (AppearanceChoice(), True, 0),
        (AppearanceChoice(text_factor=1.75), False, 0),
        (AppearanceChoice(text_factor=1.5), False, 120),
    ],
)
def test_motion_takes_no_time_when_less_is_wanted(
    appearance: Appearance,
    desktop: FakeDesktop,
    choice: AppearanceChoice,
    system_asks: bool,  # noqa: FBT001 - a column of the table
    expected: int,
) -> None:
    desktop.ask(reduced_motion=system_asks)
    appearance.choose(choice)
    assert appearance.duration(120) == expected


def test_animations_of_qt_stop_with_reduced_motion(qapp: QApplication, appearance: Appearance) -> None:
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    assert qapp.style().styleHint(hint) > 0
    appearance.choose(AppearanceChoice(reduced_motion=True))
    assert qapp.style().styleHint(hint) == 0


def test_borders_double_in_high_contrast(appearance: Appearance) -> None:
    assert appearance.border == 1
    appearance.choose_scheme(Scheme.CONTRAST)
    assert appearance.border == 2


def test_real_desktop_can_be_read_again_and_again(qapp: QApplication) -> None:
    hints = SystemHints()
    for _ in range(3):
        assert hints.is_contrast() in {True, False}
        assert hints.is_dark() in {True, False}
        assert hints.is_reduced_motion() in {True, False}
