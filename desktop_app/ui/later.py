# SPDX-License-Identifier: MIT
"""Work that can wait until the window was painted."""

from PySide6.QtCore import QObject, QTimer, Signal

_TURNS = 2


class Later(QObject):
    """Emits `due` once, two turns of the event loop after the last `start`: layout and painting come first."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Have it done soon, once however often this is asked."""
        self._left = _TURNS
        self._timer.start()

    def finish(self) -> None:
        """Do at once what is waiting, if anything is."""
        if self._left:
            self._left = 0
            self._timer.stop()
            self.due.emit()

    def _on_timeout(self) -> None:
        """One turn has passed."""
        if self._left > 1:
            self._left -= 1
            self._timer.start()
        else:
            self.finish()
