# SPDX-License-Identifier: MIT
"""What must never be true of the window, whatever a person did."""

import gc
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QStyle, QWidget
from shiboken6 import getAllValidWrappers

from tests.ui.drivers import WindowDriver
from tests.ui.fit import cut, on_top_of_each_other, sideways

_PASSING = ("QTipLabel",)
"""Windows of Qt that go by themselves."""


def faults(person: WindowDriver) -> list[str]:
    """Everything that is wrong with the window now, in words; empty if it is as it should be."""
    return [
        *(f"cut: {words}" for words in cut(person)),
        *(f"wider than its pane: {words}" for words in sideways(person)),
        *(f"one over the other: {words}" for words in on_top_of_each_other(person)),
        *_stray_windows(person.window),
        *_lost_focus(person.window),
    ]


def _stray_windows(window: QWidget) -> Iterator[str]:
    """Windows that are neither the window nor a dialog, menu or popup that belongs to it."""
    for other in QApplication.topLevelWidgets():
        if not other.isVisible() or other is window or type(other).__name__ in _PASSING:
            continue
        if not _belongs_to(other, window):
            yield f"stray window: {type(other).__name__} {other.objectName()}"
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    if len(dialogs) > 1:
        yield f"dialogs on top of each other: {[dialog.windowTitle() for dialog in dialogs]}"


def _belongs_to(other: QWidget, window: QWidget) -> bool:
    parent = other.parentWidget()
    while parent is not None and parent is not window:
        parent = parent.parentWidget()
    return parent is window and (isinstance(other, QDialog | QMenu) or other.isWindow())


def _lost_focus(window: QWidget) -> Iterator[str]:
    """The keyboard always acts on something that can be seen."""
    if QApplication.activePopupWidget() is not None:
        return
    front = QApplication.activeModalWidget() or window
    focused = _focused(front)
    if focused is None:
        yield f"nothing has the focus in {type(front).__name__}"
    elif not focused.isVisible() or not focused.isEnabled():
        state = "hidden" if not focused.isVisible() else "disabled"
        yield f"the focus is on something {state}: {type(focused).__name__} {focused.objectName()}"


def _focused(window: QWidget) -> QWidget | None:
    return window.focusWidget()


def live_objects() -> Counter[str]:
    """How many widgets, and other Qt objects that Python knows, live of each kind, once what is to go is gone."""
    for _round in range(3):
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    known = (thing for thing in getAllValidWrappers() if isinstance(thing, QObject))
    kinds = Counter(_kind(thing) for thing in {*QApplication.allWidgets(), *known})
    for kind in _PASSING:
        del kinds[kind]
    return kinds


def _kind(thing: QObject) -> str:
    """The class of an object; there is one style, of this class or that."""
    return "style" if isinstance(thing, QStyle) else type(thing).__name__
