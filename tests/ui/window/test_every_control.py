# SPDX-License-Identifier: MIT
"""Every control that can be seen does something: no button is there for nothing."""

from collections.abc import Hashable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.ui.controls.option_card import OptionCard
from desktop_app.ui.panel.changes import ChangeCard
from desktop_app.ui.term_words import TermWord
from tests.ui.drivers import WindowDriver
from tests.ui.seen import name_of
from tests.ui.window.conftest import Open

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.unwatched]

_ANSWERS = {"channel": "claude-app", "plan": "pro", "model_improvement": "on"}
_VIEWS = ("compare", "overview", "explain")
_LEAST = 30


class _Browser(QObject):
    """Stands where the browser of the person is."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Keep the address."""
        self.addresses.append(address.toString())


@pytest.fixture
def browser() -> Iterator[_Browser]:
    """What a browser would be asked to show."""
    handler = _Browser()
    QDesktopServices.setUrlHandler("https", handler, "open")  # type: ignore[arg-type]  # the stub asks for bytes, the call for a name
    yield handler
    QDesktopServices.unsetUrlHandler("https")


def test_every_control_in_view_does_something(open_window: Open, browser: _Browser) -> None:
    person = open_window(answers=_ANSWERS)
    person.compare_ways("Claude Team", "Anthropic API")
    tried: set[str] = set()
    dead: list[str] = []

    for view in _VIEWS:
        while (control := _next_control(person, view, tried)) is not None:
            words = name_of(control)
            tried.add(_kind(control))
            opened = len(browser.addresses)
            if not _does_something(person.window, control) and len(browser.addresses) == opened:
                dead.append(words)
            _put_back(person)

    assert dead == []
    assert len(tried) > _LEAST, sorted(tried)


def test_a_control_that_does_nothing_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for words in ("dead", "alive"):
        column.addWidget(QPushButton(words))
    dead, alive = window.findChildren(QPushButton)
    alive.clicked.connect(dead.hide)
    with qtbot.waitExposed(window):
        window.show()

    assert not _does_something(window, dead)
    assert _does_something(window, alive)


def _next_control(person: WindowDriver, view: str, tried: set[str]) -> QAbstractButton | None:
    """The first control of the view that is of a kind that was not tried; what is chosen already can do nothing."""
    if not person.find(QWidget, "panes" if view == "explain" else view).isVisible():
        person.find(QAbstractButton, f"switch-{view}").click()
        person.settle()
    for control in person.window.findChildren(QAbstractButton):
        is_chosen = control.isChecked() and control.autoExclusive()
        if control.isVisible() and control.isEnabled() and not is_chosen and _kind(control) not in tried:
            return control
    return None


def _kind(control: QAbstractButton) -> str:
    """Controls of one kind do the same for other things: answers, sources, words that are explained."""
    name = name_of(control)
    if isinstance(control, TermWord | OptionCard | ChangeCard) or name.startswith(("Source ", "Remove ")):
        return type(control).__name__
    return f"{type(control).__name__} {control.objectName() or name}"


def _does_something(window: QWidget, control: QAbstractButton) -> bool:
    """Whether a press changes anything that a person could notice, beyond the focus on the control itself."""
    control.setFocus(Qt.FocusReason.MouseFocusReason)
    _settle()
    QApplication.clipboard().clear()
    before = _state(window)
    QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=control.rect().center())
    _settle()
    return before != _state(window)


def _settle() -> None:
    for _round in range(4):
        QApplication.processEvents()


def _state(window: QWidget) -> Hashable:
    """All that can be noticed: windows, words, places, what is chosen, where the focus is, what was copied."""
    seen = tuple(
        (id(widget), widget.geometry().getRect(), str(widget.property("text")), widget.accessibleName(), _more(widget))
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
    )
    windows = frozenset(id(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return seen, windows, id(QApplication.focusWidget()), QApplication.clipboard().text()


def _more(widget: QWidget) -> Hashable:
    if isinstance(widget, QAbstractButton):
        return widget.isChecked()
    if isinstance(widget, QAbstractScrollArea):
        return widget.verticalScrollBar().value()
    return None


def _put_back(person: WindowDriver) -> None:
    """Close what a press opened."""
    for widget in QApplication.topLevelWidgets():
        if widget is not person.window and isValid(widget) and widget.isVisible():
            widget.close()
    person.window.activateWindow()
    person.press(Qt.Key.Key_Escape)
