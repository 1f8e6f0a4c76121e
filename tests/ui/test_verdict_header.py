# SPDX-License-Identifier: MIT
"""The head of the answer as people see, press and hear it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.badges import AnswerGlyph, SupportBadge
from desktop_app.ui.controls.cards import ConditionCard
from desktop_app.ui.controls.chips import Chip
from desktop_app.ui.verdict import VerdictHeader
from desktop_app.ui.verdict_case import CaseCard
from tests.presentation.situations import SITUATIONS, situation
from tests.ui.panel.widgets import cut_off, settle
from tests.ui.seen import name_of, show, spoken, tree

ANSWERED = [name for name in SITUATIONS if name != "nothing"]


@pytest.fixture
def header(qtbot: QtBot, appearance: Appearance) -> Iterator[VerdictHeader]:
    """A header in a window as wide as the answer pane, with height to spare."""
    window = QWidget()
    column = QVBoxLayout(window)
    verdict = VerdictHeader(appearance)
    column.addWidget(verdict)
    column.addStretch(1)
    show(qtbot, window, 644, 700)
    yield verdict
    window.close()


def _show(header: VerdictHeader, name: str) -> None:
    header.set_view_model(situation(name).verdict())
    settle()


def _shown(header: VerdictHeader, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in header.findChildren(kind) if widget.isVisible()]


def test_header_is_hidden_without_a_verdict(header: VerdictHeader) -> None:
    _show(header, "foundry")
    assert header.isVisible()
    header.set_view_model(None)
    assert not header.isVisible()


def test_verdict_comes_back_after_it_was_hidden(header: VerdictHeader) -> None:
    _show(header, "foundry")
    header.set_view_model(None)
    _show(header, "foundry")
    assert header.isVisible()


def test_chip_leads_to_its_step(header: VerdictHeader, qtbot: QtBot) -> None:
    _show(header, "pro, sharing off")
    chips = situation("pro, sharing off").verdict().chips
    for widget, chip in zip(_shown(header, Chip), chips, strict=True):
        with qtbot.waitSignal(header.step_requested) as asked:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        assert asked.args == [chip.step]
        assert name_of(widget) == chip.text


def test_badge_leads_to_the_sources(header: VerdictHeader, qtbot: QtBot) -> None:
    _show(header, "enterprise")
    (badge,) = _shown(header, SupportBadge)
    assert name_of(badge) == situation("enterprise").verdict().support
    with qtbot.waitSignal(header.sources_requested):
        QTest.mouseClick(badge, Qt.MouseButton.LeftButton)


def test_open_verdict_has_the_badge_of_its_weakest_end(header: VerdictHeader) -> None:
    _show(header, "enterprise")
    _show(header, "pro")
    (badge,) = _shown(header, SupportBadge)
    assert name_of(badge).startswith("Fair support, ")


@pytest.mark.parametrize("name", ANSWERED)
def test_one_heading_speaks_question_and_verdict(header: VerdictHeader, name: str) -> None:
    _show(header, name)
    headings = [node for node in tree(spoken(header)) if node.role() == QAccessible.Role.Heading]
    verdict = situation(name).verdict()
    assert [node.text(QAccessible.Text.Name) for node in headings] == [f"{verdict.question} {verdict.headline}"]


@pytest.mark.parametrize("name", ANSWERED)
def test_each_card_is_spoken_with_its_words(header: VerdictHeader, name: str) -> None:
    _show(header, name)
    cards = [
        (name_of(card), spoken(card).text(QAccessible.Text.Description))
        for card in (*_shown(header, ConditionCard), *_shown(header, CaseCard))
    ]
    assert cards == [
        (f"{card.title}. {card.text}", card.action) if card.question else (card.title, card.text)
        for card in situation(name).verdict().cards
    ]


def test_glyph_says_its_word(header: VerdictHeader) -> None:
    _show(header, "pro")
    (glyph,) = _shown(header, AnswerGlyph)
    assert name_of(glyph) == situation("pro").verdict().glyph_word


def test_cards_are_equally_wide_and_stand_in_one_row(header: VerdictHeader) -> None:
    _show(header, "enterprise")
    cards = _shown(header, ConditionCard)
    assert len(cards) == 3
    assert len({card.width() for card in cards}) == 1
    assert len({card.geometry().top() for card in cards}) == 1


def test_cards_wrap_where_the_width_is_short(header: VerdictHeader) -> None:
    header.window().resize(330, 900)
    _show(header, "enterprise")
    cards = _shown(header, ConditionCard)
    assert len({card.geometry().left() for card in cards}) == 1
    assert len({card.geometry().top() for card in cards}) == 3
    assert cut_off(header) == []


def test_short_window_keeps_the_titles(header: VerdictHeader) -> None:
    _show(header, "enterprise")
    tall = header.height()
    header.set_compact(compact=True)
    settle()
    assert header.height() < tall
    card = _shown(header, ConditionCard)[0]
    assert card.toolTip() == situation("enterprise").verdict().cards[0].text
    assert card.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_short_cases_of_an_open_question_say_what_follows(header: VerdictHeader) -> None:
    _show(header, "pro")
    tall = header.height()
    header.set_compact(compact=True)
    settle()
    assert header.height() < tall
    assert [card.toolTip() for card in _shown(header, CaseCard)] == [
        f"{card.text} Choose this." for card in situation("pro").verdict().cards
    ]
    header.set_compact(compact=False)
    assert [card.toolTip() for card in _shown(header, CaseCard)] == ["", ""]


def test_a_case_of_one_option_answers_the_question(header: VerdictHeader, qtbot: QtBot) -> None:
    _show(header, "pro")
    cards = _shown(header, CaseCard)
    assert [spoken(card).role() for card in cards] == [QAccessible.Role.Button] * 2
    with qtbot.waitSignal(header.answered) as answered:
        QTest.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    assert answered.args == ["model_improvement", "off"]


def test_a_case_of_several_options_leads_to_the_question(header: VerdictHeader, qtbot: QtBot) -> None:
    _show(header, "claude app")
    card = _shown(header, CaseCard)[0]
    card.setFocus()
    with qtbot.waitSignal(header.question_requested) as asked:
        QTest.keyClick(card, Qt.Key.Key_Space)
    assert asked.args == ["plan"]


def test_conditions_and_cases_never_stand_together(header: VerdictHeader) -> None:
    _show(header, "pro")
    _show(header, "enterprise")
    assert (len(_shown(header, ConditionCard)), len(_shown(header, CaseCard))) == (3, 0)
    _show(header, "pro")
    assert (len(_shown(header, ConditionCard)), len(_shown(header, CaseCard))) == (0, 2)


def test_an_open_question_without_cases_has_a_link_to_it(header: VerdictHeader, qtbot: QtBot) -> None:
    header.set_view_model(replace(situation("pro").verdict(), cards=()))
    settle()
    link = header.findChild(QPushButton, "question-link")
    assert link is not None
    assert name_of(link) == "Go to the question"
    with qtbot.waitSignal(header.question_requested) as asked:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args == ["model_improvement"]
    _show(header, "pro")
    assert not link.isVisible()


def test_later_cards_are_short_too(header: VerdictHeader) -> None:
    _show(header, "foundry")
    header.set_compact(compact=True)
    _show(header, "enterprise")
    assert all(card.toolTip() for card in _shown(header, ConditionCard))


def test_reader_can_be_moved_to_the_verdict(header: VerdictHeader) -> None:
    _show(header, "foundry")
    header.focus_start()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "verdict"


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("width", [430, 644, 880])
@pytest.mark.parametrize("name", ANSWERED)
def test_nothing_is_cut(header: VerdictHeader, appearance: Appearance, name: str, width: int, factor: float) -> None:
    appearance.choose_text_factor(factor)
    header.window().resize(appearance.px(width), appearance.px(900))
    _show(header, name)
    assert cut_off(header) == []


def test_badge_goes_under_the_chips_where_the_width_is_short(header: VerdictHeader) -> None:
    _show(header, "pro, sharing off")
    chips, badge = _shown(header, Chip), _shown(header, SupportBadge)[0]
    assert badge.geometry().top() < chips[0].geometry().bottom()
    header.window().resize(360, 900)
    settle()
    assert badge.mapTo(header, badge.rect().topLeft()).y() > chips[-1].mapTo(header, chips[-1].rect().bottomLeft()).y()
