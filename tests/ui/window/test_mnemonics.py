# SPDX-License-Identifier: MIT
"""A letter of the keyboard means one thing at a time, in every language."""

from collections import Counter
from collections.abc import Iterable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu

from desktop_app.i18n import LANGUAGES
from desktop_app.storage.settings import Settings
from tests.ui.window.conftest import Open

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.unwatched]


def _doubled(texts: Iterable[str]) -> list[str]:
    """The keys that more than one of these texts claims."""
    keys = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
    return [key for key, count in keys.items() if key and count > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_claimed_twice(open_window: Open, language: str) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro"}, settings=Settings(language=language))

    buttons = [button.text() for button in person.window.findChildren(QAbstractButton) if button.isVisible()]
    menus = {menu.title(): [entry.text() for entry in menu.actions()] for menu in person.window.findChildren(QMenu)}

    assert _doubled(buttons) == []
    assert {title: _doubled(texts) for title, texts in menus.items() if _doubled(texts)} == {}
