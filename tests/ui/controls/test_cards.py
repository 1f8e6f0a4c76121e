# SPDX-License-Identifier: MIT
"""Callouts and condition cards hold their words at every size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.controls.cards import Callout, CalloutKind, ConditionCard
from desktop_app.ui.controls.icon_sign import IconSign
from desktop_app.ui.controls.scroll_pane import ScrollPane
from tests.ui.seen import color_at, colors_in, name_of, show, spoken

LONG = "A sentence that is long enough to be wrapped into several lines in a narrow side panel."


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_label_of_a_narrow_callout_is_cut(qtbot: QtBot, appearance: Appearance, factor: float) -> None:
    appearance.choose_text_factor(factor)
    pane = ScrollPane(appearance, "Pane")
    callout = Callout(appearance, CalloutKind.WARNING, "A title of several words", LONG)
    pane.body.addWidget(callout)
    show(qtbot, pane, appearance.px(312), appearance.px(80))
    for label in callout.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()) > 0
        assert callout.rect().contains(label.geometry())


@pytest.mark.parametrize(("kind", "token"), [(CalloutKind.WARNING, "cond_soft"), (CalloutKind.INFO, "kept_soft")])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_callout_has_its_tint(
    qtbot: QtBot, appearance: Appearance, kind: CalloutKind, token: str, scheme: Scheme
) -> None:
    appearance.choose_scheme(scheme)
    callout = Callout(appearance, kind, "Title", "Words")
    show(qtbot, callout, 300, 120)
    assert color_at(callout, callout.width() / 2, 3) == getattr(appearance.tokens, token)


def test_high_contrast_trades_the_tint_for_an_edge(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.choose_scheme(Scheme.CONTRAST)
    callout = Callout(appearance, CalloutKind.WARNING, "Title", "Words")
    show(qtbot, callout, 300, 120)
    assert color_at(callout, callout.width() / 2, 0) == appearance.tokens.cond_text
    assert color_at(callout, callout.width() / 2, 5) == appearance.tokens.surface


def test_callout_says_something_else(qtbot: QtBot, appearance: Appearance) -> None:
    callout = Callout(appearance, CalloutKind.WARNING, "Before", "Words")
    show(qtbot, callout, 300, 120)
    callout.set_content(CalloutKind.INFO, "After", "")
    assert name_of(callout) == "After"
    shown = [label.text() for label in callout.findChildren(QLabel) if label.isVisible()]
    assert shown == ["After"]
    assert color_at(callout, callout.width() / 2, 3) == appearance.tokens.kept_soft


def test_condition_is_read_with_its_line(qtbot: QtBot, appearance: Appearance) -> None:
    card = ConditionCard(appearance, "flag", "It is flagged", "One line")
    qtbot.addWidget(card)
    assert name_of(card) == "It is flagged"
    assert spoken(card).text(QAccessible.Text.Description) == "One line"


def test_compact_condition_keeps_its_title(qtbot: QtBot, appearance: Appearance) -> None:
    card = ConditionCard(appearance, "flag", "It is flagged", "One line")
    show(qtbot, card, 200, 90)
    full = card.sizeHint().height()
    card.set_compact(compact=True)
    assert [label.text() for label in card.findChildren(QLabel) if label.isVisible()] == ["It is flagged"]
    assert card.sizeHint().height() < full
    assert card.toolTip() == "One line"


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_compact_condition_tells_its_line_on_keyboard_focus(qtbot: QtBot, appearance: Appearance) -> None:
    card = ConditionCard(appearance, "flag", "It is flagged", "One line")
    card.set_compact(compact=True)
    show(qtbot, card, 200, 40)
    card.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QToolTip.text() == "One line")
    card.clearFocus()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_full_condition_is_no_stop_of_the_tab_key(qtbot: QtBot, appearance: Appearance) -> None:
    card = ConditionCard(appearance, "flag", "It is flagged", "One line")
    qtbot.addWidget(card)
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_icon_stands_in_the_tone_asked_for(qtbot: QtBot, appearance: Appearance) -> None:
    sign = IconSign(appearance, "flag", size=48, tone="cond_text")
    show(qtbot, sign, 60, 60)
    assert appearance.tokens.cond_text.name() in colors_in(sign)
    sign.set_icon("check", "kept")
    assert appearance.tokens.kept.name() in colors_in(sign)
    assert appearance.tokens.cond_text.name() not in colors_in(sign)
