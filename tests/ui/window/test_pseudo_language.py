# SPDX-License-Identifier: MIT
"""A made-up language, longer than English and in brackets, finds words without a translation and words without room."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import choice_of
from desktop_app.i18n import LANGUAGES, use_language
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.selection import Answer
from desktop_app.resource_files import policy_files
from desktop_app.storage.model_places import places_of_this_user
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.contract_keeper import ContractKeeper
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.memory import Memory
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.session import Session
from tests.i18n.pseudo import CLOSE, OPEN, TAG, PseudoCatalog, pseudo_model
from tests.ui.desktop import FakeDesktop
from tests.ui.drivers import WindowDriver
from tests.ui.fit import cut, on_top_of_each_other, sideways
from tests.ui.seen import spoken, tree
from tests.ui.window.conftest import TODAY

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True), pytest.mark.unwatched]

_SITUATIONS: Mapping[str, Mapping[str, Answer]] = {
    "nothing": {},
    "foundry": {"channel": "foundry", "hosting": "azure"},
    "pro": {"channel": "claude-app", "plan": "pro"},
    "flagged": {"channel": "claude-app", "plan": "pro", "model_improvement": "off", "happened": ("flagged",)},
    "set-aside": {"channel": "api", "plan": "team", "zero_retention": "anthropic"},
}
OpenPseudo = Callable[[Mapping[str, Answer], tuple[int, int]], WindowDriver]


@pytest.fixture
def open_pseudo(qtbot: QtBot, qapp: QApplication, paths: AppPaths) -> Iterator[OpenPseudo]:
    """Open the window in the made-up language, for some answers and at some size."""
    install_roles()
    opened: list[WindowDriver] = []

    def open_(answers: Mapping[str, Answer], size: tuple[int, int]) -> WindowDriver:
        use_language(TAG, PseudoCatalog())
        memory = Memory(paths, qapp)
        look = Appearance(qapp, choice=choice_of(Settings(is_motion_reduced=True)), system=FakeDesktop(), parent=qapp)
        look.apply()
        reasoner = Reasoner(pseudo_model(read_model(policy_files())))
        session = Session(reasoner, today=TODAY, answers=answers)
        models = ModelKeeper(places_of_this_user(sys.platform, {}, memory.managed), TODAY, look)
        window = MainWindow(session, memory, look, models, ContractKeeper(memory, session, models))
        for thing in (session, memory, look):
            thing.setParent(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        driver = WindowDriver(window)
        driver.settle()
        window.complete()
        driver.settle()
        opened.append(driver)
        return driver

    yield open_
    for driver in opened:
        driver.destroy()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("situation", _SITUATIONS)
def test_every_word_on_the_screen_can_be_translated(open_pseudo: OpenPseudo, situation: str) -> None:
    person = open_pseudo(_SITUATIONS[situation], (1280, 800))
    names = _untranslatable(read_model(policy_files()))

    words = set(_all_words(person.window))
    plain = {text for text in words if text not in names and not _is_translated(text)}

    assert len(words) > 50
    assert not plain


@pytest.mark.parametrize("view", ["compare", "overview"])
def test_every_word_of_the_other_views_can_be_translated(open_pseudo: OpenPseudo, view: str) -> None:
    person = open_pseudo(_SITUATIONS["pro"], (1280, 800))
    names = _untranslatable(read_model(policy_files()))
    person.show_view(view)

    words = set(_all_words(person.window))
    plain = {text for text in words if text not in names and not _is_translated(text)}

    assert len(words) > 50
    assert not plain


@pytest.mark.parametrize(
    ("situation", "size"),
    [
        ("nothing", (640, 480)),
        ("foundry", (1280, 800)),
        ("foundry", (900, 640)),
        ("pro", (640, 480)),
        ("flagged", (900, 640)),
        ("set-aside", (1280, 800)),
    ],
    ids=str,
)
def test_longer_words_have_room(open_pseudo: OpenPseudo, situation: str, size: tuple[int, int]) -> None:
    person = open_pseudo(_SITUATIONS[situation], size)

    assert cut(person) == []
    assert sideways(person) == []
    assert on_top_of_each_other(person) == []


def _all_words(window: MainWindow) -> Iterator[str]:
    """What a screen reader can find in the window, and what its menu says."""
    for interface in tree(spoken(window)):
        if not interface.state().invisible:
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
                yield interface.text(kind)
    yield from (action.text() for action in window.findChildren(QAction) if not action.isSeparator())


def _is_translated(words: str) -> bool:
    """Whether every letter of words came through a translation; the keys of a command need none."""
    rest = words
    while (inner := re.sub(rf"{re.escape(OPEN)}[^{re.escape(OPEN + CLOSE)}]*{re.escape(CLOSE)}", "", rest)) != rest:
        rest = inner
    return not any(letter.isalpha() for letter in rest) or bool(QKeySequence(words).toString())


def _untranslatable(model: PolicyModel) -> set[str]:
    """Names of languages, and titles, publishers and addresses of sources: they stay as they are."""
    of_sources = {words for source in model.sources for words in (source.title, source.publisher, source.address)}
    return {"", *LANGUAGES.values(), *of_sources}
