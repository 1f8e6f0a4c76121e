# SPDX-License-Identifier: MIT
"""Words are wrapped and never cut, at any text size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import TEXT_FACTORS, Appearance, AppearanceChoice, Scheme, TextRole, Weight
from desktop_app.ui.controls.labels import Heading, WrapLabel
from tests.ui.seen import colors_in, show

WORDS = "Prompts and replies stay where they are until somebody takes them away again, which is a long sentence."


@pytest.mark.parametrize("factor", TEXT_FACTORS)
@pytest.mark.parametrize("role", TextRole)
def test_narrow_label_gets_the_height_it_needs(
    qtbot: QtBot, appearance: Appearance, role: TextRole, factor: float
) -> None:
    appearance.choose_text_factor(factor)
    window = QWidget()
    layout = QVBoxLayout(window)
    label = WrapLabel(appearance, WORDS, role=role)
    layout.addWidget(label)
    show(qtbot, window, appearance.px(300), appearance.px(60))
    assert label.height() >= label.heightForWidth(label.width()) > appearance.line_height(role)


def test_label_grows_with_the_text_size_while_shown(qtbot: QtBot, appearance: Appearance) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    label = WrapLabel(appearance, WORDS)
    layout.addWidget(label)
    show(qtbot, window, 400, 100)
    before = label.height()
    appearance.choose_text_factor(2.0)
    qtbot.waitUntil(lambda: label.height() >= 2 * before)
    assert label.height() >= label.heightForWidth(label.width())


def test_longer_words_ask_for_more_room(qtbot: QtBot, appearance: Appearance) -> None:
    label = WrapLabel(appearance, "Short")
    show(qtbot, label, 200, 20)
    before = label.minimumHeight()
    label.setText(WORDS)
    assert label.minimumHeight() > before
    label.setText("")
    assert label.minimumHeight() == 0


def test_label_is_no_narrower_than_its_longest_word(qtbot: QtBot, appearance: Appearance) -> None:
    label = WrapLabel(appearance, "a incomprehensibilities b")
    qtbot.addWidget(label)
    word = label.fontMetrics().horizontalAdvance("incomprehensibilities")
    assert label.minimumSizeHint().width() >= word


def test_measure_limits_the_line_length(qtbot: QtBot, appearance: Appearance) -> None:
    label = WrapLabel(appearance, WORDS)
    qtbot.addWidget(label)
    label.set_measure(30)
    assert label.sizeHint().width() < label.fontMetrics().horizontalAdvance(WORDS) / 2
    before = label.maximumWidth()
    appearance.choose_text_factor(2.0)
    assert label.maximumWidth() > 1.8 * before


def test_easier_reading_makes_lines_higher(qtbot: QtBot, appearance: Appearance) -> None:
    label = WrapLabel(appearance, WORDS)
    qtbot.addWidget(label)
    before = label.heightForWidth(2000)
    appearance.choose(AppearanceChoice(easy_reading=True))
    assert label.heightForWidth(2000) > before


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_tone_decides_the_color(qtbot: QtBot, appearance: Appearance, scheme: Scheme) -> None:
    appearance.choose_scheme(scheme)
    label = WrapLabel(appearance, "IIIIII", role=TextRole.VERDICT, weight=Weight.BOLD)
    show(qtbot, label, 300, 60)
    assert appearance.tokens.ink.name() in colors_in(label)
    label.set_tone("train")
    assert appearance.tokens.train.name() in colors_in(label)
    assert appearance.tokens.ink.name() not in colors_in(label)


def test_markup_is_shown_as_it_is_written(qtbot: QtBot, appearance: Appearance) -> None:
    label = WrapLabel(appearance, "<b>not bold</b>")
    qtbot.addWidget(label)
    plain = WrapLabel(appearance, "not bold")
    qtbot.addWidget(plain)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > plain.sizeHint().width()


def test_line_breaks_of_the_text_hold(qtbot: QtBot, appearance: Appearance) -> None:
    label = WrapLabel(appearance, "one\ntwo")
    qtbot.addWidget(label)
    assert label.heightForWidth(1000) >= 2 * appearance.line_height(TextRole.BODY) - 1


def test_heading_takes_the_focus_from_code_but_not_from_tab(qtbot: QtBot, appearance: Appearance) -> None:
    heading = Heading(appearance, "How long")
    show(qtbot, heading, 300, 40)
    heading.setFocus()
    assert heading.hasFocus()
    assert not heading.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_right_to_left_text_stands_at_the_right(qtbot: QtBot, appearance: Appearance) -> None:
    label = WrapLabel(appearance, "abc")
    show(qtbot, label, 300, 40)
    half = label.rect()
    half.setWidth(150)
    assert len(colors_in(label, half)) > 1
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert len(colors_in(label, half)) == 1
