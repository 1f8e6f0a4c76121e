# SPDX-License-Identifier: MIT
"""Nothing is cut, nothing lies over anything else, and nothing scrolls sideways, at any size."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from desktop_app.policy.selection import Answer
from desktop_app.storage.settings import Settings
from desktop_app.ui.controls.labels import WrapLabel
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

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

        assert _cut(person) == []
        assert _sideways(person) == []
        assert _on_top_of_each_other(person) == []


def test_text_that_grows_while_the_window_is_open_fits_too(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["pro"])

    for _step in range(5):
        person.menu("larger")

    assert _cut(person) == []
    assert _on_top_of_each_other(person) == []


@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_other_colors_change_no_size(open_window: Open, scheme: str) -> None:
    person = open_window(
        answers=_SITUATIONS["foundry"], settings=Settings(scheme=scheme, is_motion_reduced=True), size=(900, 640)
    )

    assert _cut(person) == []
    assert _on_top_of_each_other(person) == []


def test_verdict_conditions_and_three_rows_are_in_view_at_once(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["foundry"], size=(900, 640))
    view = person.timeline()
    pane = person.find(QScrollArea, "answer")

    third = view.visualRect(view.model().index(2, 0))
    bottom = view.viewport().mapTo(pane, third.bottomLeft()).y()

    assert pane.verticalScrollBar().value() == 0
    assert bottom <= pane.height()


def test_buttons_are_large_enough_to_hit(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["foundry"])

    small = [
        button.objectName()
        for button in person.window.findChildren(QAbstractButton)
        if button.isVisible() and min(button.width(), button.height()) < 24
    ]

    assert small == []


def _cut(person: WindowDriver) -> list[str]:
    """Labels and buttons that got less room than their words take."""
    cut = []
    for widget in person.window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        wanted = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
        is_narrow = widget.width() < widget.minimumSizeHint().width()
        if widget.height() < wanted or is_narrow or not _is_inside_parent(widget):
            cut.append(f"{type(widget).__name__} {widget.objectName()} {_words(widget)!r} {widget.geometry()}")
    return cut


def _is_inside_parent(widget: QWidget) -> bool:
    """Whether what a widget stands in shows all of its width."""
    parent = widget.parentWidget()
    return parent is None or (widget.x() >= 0 and widget.geometry().right() <= parent.width())


def _sideways(person: WindowDriver) -> list[str]:
    """Panes whose content is wider than they are."""
    areas = [(area, area.widget()) for area in person.window.findChildren(QScrollArea) if area.isVisible()]
    return [
        area.objectName()
        for area, content in areas
        if content is not None and content.width() > area.viewport().width()
    ]


def _on_top_of_each_other(person: WindowDriver) -> list[str]:
    """Labels and cards of one pane that overlap."""
    found = []
    for area in person.window.findChildren(QScrollArea):
        content = area.widget()
        if not area.isVisible() or content is None:
            continue
        boxes = [
            (widget, QRect(widget.mapTo(content, QPoint(0, 0)), widget.size()))
            for widget in content.findChildren(QWidget)
            if widget.isVisible() and isinstance(widget, WrapLabel | QAbstractButton) and not _floats(widget)
        ]
        for place, (widget, box) in enumerate(boxes):
            for other, other_box in boxes[place + 1 :]:
                if box.intersects(other_box) and not widget.isAncestorOf(other) and not other.isAncestorOf(widget):
                    found.append(f"{_words(widget)!r} {box} and {_words(other)!r} {other_box}")
    return found


def _floats(widget: QWidget) -> bool:
    """Back and Next lie over the questions on purpose."""
    return widget.objectName() in {"back", "next"}


def _words(widget: QWidget) -> str:
    return str(widget.property("text"))
