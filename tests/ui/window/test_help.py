# SPDX-License-Identifier: MIT
"""How to read the chart, the keys, and what this program is: from the menu and from the link beside the chart."""

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QScrollArea, QWidget

from desktop_app.storage.settings import Settings
from desktop_app.ui.guide import ChartSampleRow
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _dialog(person: WindowDriver) -> QDialog:
    return next(dialog for dialog in person.window.findChildren(QDialog) if dialog.isVisible())


def _words(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_link_beside_the_chart_opens_the_page(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})

    person.click("How to read this chart")

    assert _dialog(person).windowTitle() == "How to read this chart"
    assert "A bar has a known length. A line does not." in _words(_dialog(person))


def test_the_samples_are_named_pictures_of_the_chart(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})
    person.menu("guide")
    sample = _dialog(person).findChildren(ChartSampleRow)[0]
    spoken = QAccessible.queryAccessibleInterface(sample)

    assert (spoken.role(), spoken.text(QAccessible.Text.Name)) == (QAccessible.Role.Graphic, "Kept")
    kept = person.window.findChild(QWidget, "answer")
    assert kept is not None
    colors = {sample.grab().toImage().pixelColor(x, sample.height() // 2).name() for x in range(sample.width())}
    assert "#1c6a8c" in colors


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_page_scrolls_and_nothing_is_cut(open_window: Open, language: str, factor: float) -> None:
    settings = Settings(language=language, text_factor=factor)
    person = open_window(answers={"channel": "foundry"}, settings=settings, size=(640, 480))
    person.menu("guide")
    pane = _dialog(person).findChild(QScrollArea)

    assert isinstance(pane, QScrollArea)
    content = pane.widget()
    assert content is not None
    assert content.width() <= pane.viewport().width()
    last = content.findChildren(QLabel)[-1]
    below = content.height() - last.mapTo(content, last.rect().bottomLeft()).y()
    assert 0 <= below < 3 * last.height()
    assert pane.verticalScrollBar().maximum() > 0


def test_the_link_goes_where_there_is_room(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})
    link, chart = person.find(QAbstractButton, "guide-link"), person.timeline()
    beside = (
        link.mapTo(person.window, link.rect().topLeft()).y() < chart.mapTo(person.window, chart.rect().topLeft()).y()
    )
    person.resize(640, 480)
    person.show_pane("answer")
    person.settle()
    below = (
        link.mapTo(person.window, link.rect().topLeft()).y() > chart.mapTo(person.window, chart.rect().topLeft()).y()
    )

    assert (beside, below) == (True, True)


def test_about_tells_everything_and_can_be_copied(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})
    person.menu("about")
    dialog = _dialog(person)
    copy = dialog.findChild(QAbstractButton, "copy-about")
    assert isinstance(copy, QAbstractButton)

    copy.click()

    text = QGuiApplication.clipboard().text()
    for words in (
        "Version ",
        "read on 21 November 2026",
        "They cover the time from 1 January 2025 to",
        "Rules: ",
        "Sources: ",
        "Digest of the policies (SHA-256): ",
        "Not affiliated with Anthropic",
        "It is not legal advice.",
        "MIT licence",
        "LGPL",
        "Lucide",
        "No native speaker has checked",
        "Deutsch",
    ):
        assert words in text, words


def test_the_keys_are_listed_with_the_search(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})

    person.menu("shortcuts")

    words = _words(_dialog(person))
    assert "Ctrl+F" in words
    assert "Copy what has the focus as a sentence" in words


def test_a_dialog_is_as_high_as_its_content_where_there_is_room(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"}, size=(1280, 1000))

    for entry in ("shortcuts", "about"):
        person.menu(entry)
        dialog = _dialog(person)
        pane = dialog.findChild(QScrollArea)
        assert isinstance(pane, QScrollArea)
        assert pane.verticalScrollBar().maximum() == 0, entry
        assert dialog.height() <= 1000
        dialog.close()
        person.settle()


def test_a_dialog_stays_inside_a_small_window(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"}, size=(640, 480))
    person.menu("shortcuts")

    assert _dialog(person).height() <= 480
    assert _dialog(person).width() <= 640
