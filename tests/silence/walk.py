# SPDX-License-Identifier: MIT
"""Start the window as a person does, look at everything in it, and close it: for whoever watches from outside.

Prints what was done, line by line, so that the watcher can tell a walk from a program that never got anywhere.
"""

import sys
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app import app
from desktop_app.ui.main_window import MainWindow
from tests.ui.drivers import WindowDriver

_LEAVING = {"action-quit"}


def walk(window: MainWindow) -> Iterator[str]:
    """Answer the questions, open every view and take every entry of every menu; yield what was done."""
    driver = WindowDriver(window)
    driver.settle()
    driver.choose("Claude app or website")
    driver.next()
    driver.choose("Pro")
    yield f"answered: {driver.verdict()}"
    for name in list(driver.rows()):
        driver.select_row(name)
        yield f"read: {name}"
    for view in ("overview", "compare", "explain"):
        driver.show_view(view)
        yield f"view: {view}"
    for name in sorted(_entries(window), key=_changes_words):
        action = _entries(window).get(name)
        if action is not None and action.isEnabled():
            action.trigger()
            driver.settle()
            yield f"entry: {name}"
        _close_dialogs(window)


def _entries(window: MainWindow) -> dict[str, QAction]:
    """What the menus offer now, by its name or else its words; another language makes them anew."""
    actions = [action for menu in window.findChildren(QMenu) for action in menu.actions()]
    offered = [action for action in actions if not action.isSeparator() and action.menu() is None]
    named = {action.objectName() or action.text(): action for action in offered}
    return {name: action for name, action in named.items() if name not in _LEAVING}


def _changes_words(name: str) -> bool:
    return name.startswith("language-")


def _close_dialogs(window: MainWindow) -> None:
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    QApplication.processEvents()


_exec = QApplication.exec


def _walk_and_close() -> int:
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))

    def start() -> None:
        try:
            for done in walk(window):
                sys.stdout.write(f"{done}\n")
            window.close()
            sys.stdout.write("closed\n")
        finally:
            QApplication.exit(0)

    QTimer.singleShot(0, window, start)
    return _exec()


if __name__ == "__main__":
    QApplication.exec = staticmethod(_walk_and_close)  # type: ignore[method-assign]  # app.main() makes the window
    sys.exit(app.main())
