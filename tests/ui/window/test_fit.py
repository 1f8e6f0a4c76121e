# SPDX-License-Identifier: MIT
"""Nothing is cut, nothing lies over anything else, and nothing scrolls sideways, at any size."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSlider, QWidget

from desktop_app.i18n import ENGLISH, LANGUAGES
from desktop_app.policy.selection import Answer
from desktop_app.storage.settings import Settings
from desktop_app.ui.first_size import first_size
from desktop_app.ui.term_words import TermWord
from tests.ui.drivers import WindowDriver
from tests.ui.fit import cut, on_top_of_each_other, sideways
from tests.ui.window.conftest import Open

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True), pytest.mark.unwatched]

_SIZES = ((1280, 800), (900, 640), (640, 480))
_FACTORS = (1.0, 2.0)
_SITUATIONS: Mapping[str, Mapping[str, Answer]] = {
    "nothing": {},
    "foundry": {"channel": "foundry", "hosting": "azure"},
    "pro": {"channel": "claude-app", "plan": "pro"},
    "set-aside": {"channel": "api", "plan": "team", "zero_retention": "anthropic"},
}


@pytest.mark.parametrize("situation", _SITUATIONS)
@pytest.mark.parametrize("factor", _FACTORS)
@pytest.mark.parametrize("size", _SIZES, ids=str)
def test_words_have_the_room_that_they_need(
    open_window: Open, size: tuple[int, int], factor: float, situation: str
) -> None:
    settings = Settings(text_factor=factor, is_motion_reduced=True)
    person = open_window(answers=_SITUATIONS[situation], settings=settings, size=size)

    for pane in ("questions", "answer", "details"):
        person.show_pane(pane)

        assert cut(person) == []
        assert sideways(person) == []
        assert on_top_of_each_other(person) == []


@pytest.mark.parametrize("situation", ["nothing", "pro"])
@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != ENGLISH])
def test_the_smallest_window_fits_the_largest_text_of_every_language(
    open_window: Open, language: str, situation: str
) -> None:
    settings = Settings(language=language, text_factor=2.0, is_motion_reduced=True)
    person = open_window(answers=_SITUATIONS[situation], settings=settings, size=(640, 480))
    person.resize(640, 480)

    for pane in ("questions", "answer", "details"):
        person.show_pane(pane)

        assert cut(person) == []
        assert sideways(person) == []


@pytest.mark.parametrize("view", ["compare", "overview"])
@pytest.mark.parametrize("factor", _FACTORS)
@pytest.mark.parametrize("size", _SIZES, ids=str)
def test_other_views_have_the_room_that_they_need(
    open_window: Open, size: tuple[int, int], factor: float, view: str
) -> None:
    person = open_window(settings=Settings(text_factor=factor, is_motion_reduced=True), size=size)

    person.compare_ways("Claude Free, Pro or Max", "Claude Team", "Anthropic API", "Microsoft Foundry")
    person.show_view(view)

    assert cut(person) == []
    assert sideways(person) == []
    assert on_top_of_each_other(person) == []


def test_text_that_grows_while_the_window_is_open_fits_too(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["pro"])

    for _step in range(5):
        person.menu("larger")

    assert cut(person) == []
    assert on_top_of_each_other(person) == []


@pytest.mark.parametrize("situation", ["foundry", "pro"])
def test_the_buttons_of_the_questions_are_in_view_on_a_small_laptop(open_window: Open, situation: str) -> None:
    size = first_size(Settings(), QSize(1280, 800))
    person = open_window(answers=_SITUATIONS[situation], size=(size.width(), size.height()))

    for name in ("next", "add-to-compare"):
        button = person.find(QAbstractButton, name)
        assert button.isVisible()
        assert button.visibleRegion().boundingRect() == button.rect()
    assert size.height() <= 760


def test_the_first_answer_of_the_open_step_is_in_view_in_large_text(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["pro"], settings=Settings(text_factor=2.0))

    card, buttons = person.find(QAbstractButton, "option-on"), person.find(QAbstractButton, "next")

    assert card.visibleRegion().boundingRect() == card.rect()
    assert card.mapTo(person.window, card.rect().bottomLeft()).y() < buttons.mapTo(person.window, QPoint(0, 0)).y()


@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_other_colors_change_no_size(open_window: Open, scheme: str) -> None:
    person = open_window(
        answers=_SITUATIONS["foundry"], settings=Settings(scheme=scheme, is_motion_reduced=True), size=(900, 640)
    )

    assert cut(person) == []
    assert on_top_of_each_other(person) == []


def test_verdict_conditions_and_three_rows_are_in_view_at_once(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["foundry"], size=(900, 640))
    view = person.timeline()
    pane = person.find(QScrollArea, "answer")

    third = view.visualRect(view.model().index(2, 0))
    bottom = view.viewport().mapTo(pane, third.bottomLeft()).y()

    assert pane.verticalScrollBar().value() == 0
    assert bottom <= pane.height()


@pytest.mark.parametrize(("language", "factor"), [("fr", 1.3), ("es", 2.0)])
def test_header_fits_when_the_window_gets_narrow_at_once(open_window: Open, language: str, factor: float) -> None:
    settings = Settings(language=language, text_factor=factor, is_motion_reduced=True)
    person = open_window(size=(1179, 720), settings=settings)

    person.resize(640, 480)

    assert cut(person) == []


def test_views_are_offered_once_when_three_panes_become_one(open_window: Open) -> None:
    settings = Settings(language="fr", text_factor=1.5, is_motion_reduced=True)
    person = open_window(size=(1800, 1000), settings=settings)
    person.resize(1800, 1000)

    person.resize(859, 719)

    shown = [name for name in ("view-switch", "view-menu") if _is_shown(person, name)]
    assert shown == ["view-switch"]
    assert cut(person) == []


def _is_shown(person: WindowDriver, name: str) -> bool:
    found = person.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def test_the_smallest_window_with_large_text_has_room_for_the_band_of_another_day(open_window: Open) -> None:
    settings = Settings(language="es", text_factor=2.0, is_motion_reduced=True)
    person = open_window(answers=_SITUATIONS["pro"], size=(640, 480), settings=settings)
    person.resize(640, 480)

    person.find(QSlider, "policy-ribbon").setValue(0)
    for pane in ("questions", "answer", "details"):
        person.show_pane(pane)

        assert person.find(QAbstractButton, "back-to-today").isVisible()
        assert cut(person) == []


def test_buttons_are_large_enough_to_hit(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["foundry"])

    small = [
        button.objectName()
        for button in person.window.findChildren(QAbstractButton)
        if button.isVisible()
        and min(button.width(), button.height()) < 24
        and not isinstance(button, TermWord)  # words inside a sentence are as high as its lines
    ]

    assert small == []
