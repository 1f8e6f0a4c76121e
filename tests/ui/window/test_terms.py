# SPDX-License-Identifier: MIT
"""Words of the glossary explain themselves wherever the window says them, and nowhere inside a control."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app.policy.selection import Answer
from desktop_app.storage.settings import Settings
from desktop_app.ui.term_words import TermWord
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

# The offscreen platform says so for each popup.
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.unwatched]

_OFF: Mapping[str, Answer] = {"channel": "claude-app", "plan": "pro", "model_improvement": "off"}


def _terms(person: WindowDriver, part: str) -> list[TermWord]:
    return [word for word in person.find(QWidget, part).findChildren(TermWord) if word.isVisible()]


def test_a_word_of_the_lead_explains_itself_and_the_focus_comes_back(open_window: Open) -> None:
    person = open_window(answers=_OFF)
    word = _terms(person, "lead")[0]
    word.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(word, Qt.Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    told = [label.text() for label in popup.findChildren(QLabel)]
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    person.settle()

    assert told[0] == "Sharing setting"
    assert "Help improve Claude" in told[1]
    assert QApplication.activePopupWidget() is None
    assert person.focused() is word


@pytest.mark.parametrize("part", ["lead", "side-panel", "wizard"])
def test_terms_are_marked_in_every_part(open_window: Open, part: str) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "enterprise"} if part == "wizard" else _OFF)

    assert _terms(person, part)


def test_no_term_is_marked_inside_a_control(open_window: Open) -> None:
    person = open_window(answers=_OFF)

    words = person.window.findChildren(TermWord)
    assert words
    for word in words:
        parent = word.parentWidget()
        while parent is not None:
            assert not isinstance(parent, QAbstractButton), f"{word.accessibleName()} in {parent.objectName()}"
            parent = parent.parentWidget()


def test_terms_are_those_of_the_language(open_window: Open) -> None:
    person = open_window(answers=_OFF, settings=Settings(language="de"))

    assert _terms(person, "lead")[0].accessibleName() == "Was „Freigabe“ bedeutet"
