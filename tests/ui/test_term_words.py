# SPDX-License-Identifier: MIT
"""Words of the glossary in a text: by pointer, by keyboard, for readers, in both directions, at every width."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.presentation.glossary import Glossary
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.explained_label import ExplainedLabel
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.panel.lines import Line, Lines
from desktop_app.ui.term_words import TermWord
from tests.presentation.situations import embedded_reasoner
from tests.ui.seen import colors_in, show, spoken

# The offscreen platform says so for each popup.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard", extend=True
)

_TEXT = "Flagged chats and feedback are exceptions, and so is what a safety check finds in an incognito chat."


@pytest.fixture
def glossary() -> Glossary:
    """The terms of the shipped model."""
    return Glossary(embedded_reasoner().model)


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance, glossary: Glossary) -> Iterator[QWidget]:
    """A window with an explained text, a plain one, and two paragraphs."""
    appearance.set_glossary(glossary)
    window = QWidget()
    column = QVBoxLayout(window)
    explained, plain, lines = ExplainedLabel(appearance), WrapLabel(appearance, _TEXT), Lines(appearance)
    for name, widget in (("explained", explained), ("plain", plain), ("lines", lines)):
        widget.setObjectName(name)
        column.addWidget(widget)
    explained.setText(_TEXT)
    lines.set_lines(Line(text="It is flagged."), Line(text="Flagged text gets a safety score."))
    show(qtbot, window, 420, 300)
    yield window
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _words(page: QWidget, name: str = "explained") -> list[TermWord]:
    owner = page.findChild(QWidget, name)
    assert owner is not None
    return [word for word in owner.findChildren(TermWord) if word.isVisible()]


def _names(*words: str) -> list[str]:
    return [f"What “{word}” means" for word in words]


def _region(word: TermWord) -> QRegion:
    """What of the text a word takes."""
    own = QRegion(word.rect()) if word.mask().isEmpty() else word.mask()
    return own.translated(word.pos())


def _meaning() -> list[str]:
    popup = QApplication.activePopupWidget()
    return [label.text() for label in popup.findChildren(QLabel)] if popup is not None else []


def test_terms_of_an_explained_text_are_marked_in_reading_order(page: QWidget) -> None:
    assert [word.accessibleName() for word in _words(page)] == _names("Flagged chats", "feedback", "incognito chat")


def test_a_plain_text_has_no_marks(page: QWidget) -> None:
    assert _words(page, "plain") == []


def test_paragraphs_that_stand_together_mark_a_term_once(page: QWidget) -> None:
    assert [word.accessibleName() for word in _words(page, "lines")] == _names("flagged", "safety score")


def test_nothing_is_marked_before_there_is_a_glossary(qtbot: QtBot, appearance: Appearance, glossary: Glossary) -> None:
    label = ExplainedLabel(appearance)
    label.setText(_TEXT)
    show(qtbot, label, 420, 100)
    before = len(label.findChildren(TermWord))

    appearance.set_glossary(glossary)

    assert (before, len(label.findChildren(TermWord))) == (0, 3)


def test_other_words_take_their_own_marks(page: QWidget) -> None:
    label = page.findChild(ExplainedLabel, "explained")
    assert label is not None

    label.setText("A processor.")

    assert [word.accessibleName() for word in _words(page)] == _names("processor")
    assert len(label.tab_widgets()) == 1


def test_a_text_that_is_taken_away_takes_its_marks_along(page: QWidget) -> None:
    label = page.findChild(ExplainedLabel, "explained")
    assert label is not None

    label.setText("")

    assert _words(page) == []


def test_a_reader_hears_a_link_with_the_meaning(page: QWidget, glossary: Glossary) -> None:
    word = spoken(_words(page)[1])

    assert word.role() == QAccessible.Role.Link
    assert word.text(QAccessible.Text.Name) == "What “feedback” means"
    assert word.text(QAccessible.Text.Description) == glossary.terms["feedback-data"].definition
    assert word.state().focusable


def test_a_press_opens_the_meaning(page: QWidget, glossary: Glossary) -> None:
    QTest.mouseClick(_words(page)[0], Qt.MouseButton.LeftButton)

    term = glossary.terms["flagged-content"]
    assert _meaning() == [term.name, term.definition]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_the_meaning_and_esc_leads_back(page: QWidget, key: Qt.Key) -> None:
    word = _words(page)[0]
    word.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(word, key)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    reader = spoken(popup)
    QTest.keyClick(popup, Qt.Key.Key_Escape)

    assert reader.role() == QAccessible.Role.Dialog
    assert reader.text(QAccessible.Text.Name)
    assert QApplication.activePopupWidget() is None
    assert page.focusWidget() is word


def test_tab_stops_once_and_the_arrow_keys_go_on(page: QWidget) -> None:
    first, second, third = _words(page)
    first.setFocus(Qt.FocusReason.TabFocusReason)

    reached = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        focused = page.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        reached.append(page.focusWidget())

    assert reached == [second, third, third, second]
    assert [bool(word.focusPolicy() & Qt.FocusPolicy.TabFocus) for word in (first, second, third)] == [
        True,
        False,
        False,
    ]


def test_the_arrow_keys_follow_the_reading_direction(page: QWidget) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second, _third = _words(page)
    first.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(first, Qt.Key.Key_Left)

    assert page.focusWidget() is second


@pytest.mark.parametrize("width", [420, 260, 160])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_marks_stand_over_their_letters_at_every_width(
    page: QWidget, width: int, direction: Qt.LayoutDirection, appearance: Appearance
) -> None:
    page.setLayoutDirection(direction)
    page.resize(width, 500)
    QApplication.processEvents()
    label = page.findChild(QWidget, "explained")
    assert label is not None

    ink = appearance.tokens.ink.name()
    for word in _words(page):
        assert label.rect().contains(word.geometry())
        assert ink in colors_in(label, word.geometry())
    assert not any(one.intersects(other) for one, other in combinations(map(_region, _words(page)), 2))


def test_a_word_over_two_lines_leaves_out_what_stands_between(page: QWidget) -> None:
    page.resize(160, 500)
    QApplication.processEvents()
    wrapped = [word for word in _words(page) if not word.mask().isEmpty()]

    for word in wrapped:
        assert word.mask().rectCount() >= 2
        assert not word.mask().contains(QPoint(0, 0)) or not word.mask().contains(word.rect().bottomRight())


def test_the_meaning_stays_on_the_screen(page: QWidget) -> None:
    room = page.screen().availableGeometry()
    page.move(room.right() - 60, room.bottom() - 60)
    QTest.mouseClick(_words(page)[0], Qt.MouseButton.LeftButton)

    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert room.contains(popup.geometry())
