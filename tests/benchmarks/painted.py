# SPDX-License-Identifier: MIT
"""Notices when a window was painted for the first time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.typing_support import override


class _FirstPaint(QObject):
    """Calls back in the turn after a window was painted."""

    def __init__(self, done: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._done = done

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._done)
        return False


def end_when_painted(done: Callable[[], None]) -> None:
    """Call back when one of the windows was painted.

    The windows are watched alone: a filter on the application would make PySide6 build every class it knows.
    """
    for window in QApplication.topLevelWidgets():
        window.installEventFilter(_FirstPaint(done, window))
