# SPDX-License-Identifier: MIT
"""A person searches with the keyboard alone and lands where the answer stands."""

import re
from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.policy.selection import Answer
from desktop_app.storage.settings import Settings
from desktop_app.ui.search import layer
from tests.ui.drivers import WindowDriver
from tests.ui.fit import cut, sideways
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_FOUNDRY: Mapping[str, Answer] = {"channel": "foundry", "hosting": "azure"}
_PRO: Mapping[str, Answer] = {"channel": "claude-app", "plan": "pro"}
_CTRL = Qt.KeyboardModifier.ControlModifier


class Searcher:
    """A person who searches."""

    def __init__(self, person: WindowDriver) -> None:
        self.person = person

    def search(self, words: str) -> None:
        """Open the search with its key and type."""
        self.person.press(Qt.Key.Key_F, _CTRL)
        QTest.keyClicks(self.field(), words)
        self.person.settle()

    def field(self) -> QLineEdit:
        """The field to type in."""
        return self.person.find(QLineEdit, "search-field")

    def found(self) -> QListView:
        """The list of results."""
        return self.person.find(QListView, "search-results")

    def results(self) -> list[str]:
        """What readers say for each result."""
        model = self.found().model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def is_open(self) -> bool:
        """Whether the search is over the window."""
        return self.person.find(QWidget, "search").isVisible()

    def take(self, words: str) -> None:
        """Move down to the result that begins so, and take it."""
        place = next(row for row, text in enumerate(self.results()) if words in text)
        self.person.press(Qt.Key.Key_Down)
        for _step in range(place):
            self.person.press(Qt.Key.Key_Down)
        self.person.press(Qt.Key.Key_Return)


def test_results_come_while_one_types(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))

    searcher.search("ZDR")

    assert searcher.results()[0].startswith("Answers: Can you have zero data retention from Anthropic?")
    assert searcher.person.find(QLabel, "search-status").text() == f"{len(searcher.results())} results"


def test_an_answer_opens_in_the_side_panel(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("Azure ZDR")

    searcher.person.press(Qt.Key.Key_Return)

    focused = searcher.person.focused()
    assert not searcher.is_open()
    assert focused is not None
    assert searcher.person.find(QWidget, "side-panel").isAncestorOf(focused)
    assert searcher.person.says("Azure’s promise")


def test_an_answer_with_a_row_selects_it(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("server logs")

    searcher.take("How long are prompts and replies kept?")

    rows = searcher.person.timeline().selectionModel().selectedRows()
    assert [row.data() for row in rows] == ["Prompts and replies"]


def test_a_question_opens_its_step(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_PRO))
    searcher.search("which plan")

    searcher.take("Which plan?")

    assert searcher.person.heading() == "Which plan?"


def test_a_question_behind_more_settings_is_reached(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_PRO))
    searcher.search("private session")

    searcher.take("Is it an incognito chat?")

    focused = searcher.person.focused()
    assert focused is not None
    question = focused.parentWidget()
    assert question is not None
    assert question.accessibleName() == "Is it an incognito chat?"
    assert searcher.person.heading() == "Which settings?"


def test_what_does_not_apply_leads_to_the_answer_that_shuts_it_out(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("transcripts")

    searcher.take("How long do session files stay on your computer?")

    assert searcher.person.heading() == "Where do you use Claude?"


def test_a_word_shows_its_meaning_and_the_search_stays(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("sub-processor")

    searcher.take("Sub-processor")

    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName() == "Sub-processor"
    popup.close()
    assert searcher.is_open()


def test_a_source_behind_an_answer_opens_in_the_list(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("Microsoft Foundry documentation privacy")

    searcher.take(next(words for words in searcher.results() if re.search(r"Source \d+\.$", words)))

    focused = searcher.person.focused()
    assert focused is not None
    assert focused.objectName().startswith("source-")


def test_another_source_opens_in_a_dialog(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("use incognito chats")

    searcher.take("Use incognito chats")

    assert searcher.person.says("No answer in your situation rests on it.")


def test_another_source_fits_into_the_smallest_window_and_its_address_can_be_copied(open_window: Open) -> None:
    settings = Settings(text_factor=2.0, is_motion_reduced=True)
    searcher = Searcher(open_window(answers=_PRO, size=(640, 480), settings=settings))
    searcher.person.resize(640, 480)
    searcher.search("compare hosting options")

    searcher.take("Compare hosting options for Claude models in Microsoft Foundry")
    searcher.person.click("Copy address")

    assert sideways(searcher.person) == []
    assert cut(searcher.person) == []
    assert QGuiApplication.clipboard().text().startswith("https://learn.microsoft.com/")


def test_a_change_shows_the_rules_of_its_day(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("two ways to host Claude in Foundry")

    searcher.take("Microsoft describes two ways")

    assert searcher.person.says("You see the rules of")


def test_a_result_leads_back_to_explain_from_another_view(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    person.show_view("overview")
    searcher = Searcher(person)
    searcher.search("Azure ZDR")

    person.press(Qt.Key.Key_Return)

    assert person.timeline().isVisible()


def test_escape_gives_the_focus_back(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    person.timeline().setFocus()
    searcher = Searcher(person)
    searcher.search("ZDR")

    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Escape)

    assert not searcher.is_open()
    assert person.focused() is person.timeline()


def test_tab_stays_in_the_search(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    searcher = Searcher(person)
    searcher.search("ZDR")
    reached = []
    for _step in range(3):
        person.press(Qt.Key.Key_Tab)
        reached.append(person.focused())

    assert reached == [person.find(QWidget, "close-search"), searcher.found(), searcher.field()]


def test_typing_goes_on_from_the_list_and_up_leaves_it(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    searcher = Searcher(person)
    searcher.search("ZD")

    person.press(Qt.Key.Key_Down)
    QTest.keyClicks(person.focused() or person.window, "R")
    assert searcher.field().text() == "ZDR"
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Up)

    assert person.focused() is searcher.field()


def test_the_button_in_the_header_opens_it_too(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)

    person.click("Search")

    assert person.focused() is person.find(QLineEdit, "search-field")


def test_opened_again_the_last_words_are_selected(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("ZDR")
    searcher.person.press(Qt.Key.Key_Escape)

    searcher.person.press(Qt.Key.Key_F, _CTRL)

    assert searcher.field().selectedText() == "ZDR"
    assert searcher.results()


def test_answers_that_change_meanwhile_are_told_at_once(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})
    person.choose("Hosted on Azure")
    searcher = Searcher(person)
    searcher.search("who hosts Claude")
    before = searcher.results()[0]

    person.menu("undo")

    assert "Your answer: Hosted on Azure." in before
    assert any("You have not answered this yet." in words for words in searcher.results())


def test_nothing_found_says_what_to_do(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))

    searcher.search("xyzzy")

    assert not searcher.found().isVisible()
    assert "Try another word" in searcher.person.find(QLabel, "search-status").text()


def test_the_number_of_results_is_said_once(open_window: Open, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    said: list[str] = []
    monkeypatch.setattr(layer, "announce", lambda _widget, words: said.append(words))
    searcher = Searcher(open_window(answers=_FOUNDRY))

    searcher.search("ZDR")

    qtbot.waitUntil(lambda: bool(said), timeout=3000)
    assert said == [f"{len(searcher.results())} results"]


def test_readers_meet_a_dialog_with_a_named_field_and_named_results(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY))
    searcher.search("ZDR")
    dialog = QAccessible.queryAccessibleInterface(searcher.person.find(QWidget, "search"))
    field = QAccessible.queryAccessibleInterface(searcher.field())
    results = QAccessible.queryAccessibleInterface(searcher.found())

    assert (dialog.role(), dialog.text(QAccessible.Text.Name)) == (QAccessible.Role.Dialog, "Search")
    assert field.text(QAccessible.Text.Name) == "Search"
    assert (results.role(), results.text(QAccessible.Text.Name)) == (QAccessible.Role.List, "Results")
    assert results.child(0).text(QAccessible.Text.Name).startswith("Answers: Can you have zero data retention")
    assert "Yes, on request." in results.child(0).text(QAccessible.Text.Name)


@pytest.mark.parametrize("size", [(1280, 800), (640, 480)], ids=str)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_card_stays_in_the_window(open_window: Open, size: tuple[int, int], factor: float) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY, settings=Settings(text_factor=factor), size=size))
    searcher.search("retention")
    whole = searcher.person.find(QWidget, "search")
    card = searcher.field().parentWidget()

    assert card is not None
    assert whole.rect().contains(card.geometry())
    assert searcher.found().viewport().height() > 0


def test_in_another_language_its_words_and_the_english_ones_find_the_same(open_window: Open) -> None:
    searcher = Searcher(open_window(answers=_FOUNDRY, settings=Settings(language="de")))

    searcher.search("ZDR")

    assert searcher.results()
