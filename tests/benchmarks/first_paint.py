# SPDX-License-Identifier: MIT
"""Start a window, end as soon as it is painted, and print the memory then and the modules that are loaded.

`bare` starts the least window there can be, `app` starts Afterprompt.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop_app.typing_support import override


class FirstPaint(QObject):
    """Ends the process in the turn after a window was painted, without the time that taking down costs."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, _finish)
        return False


def _finish() -> None:
    modules = {name for name in sys.modules if name.startswith("PySide6.Qt") or name == "pydantic"}
    sys.stdout.write(f"{_resident_kib()}\n{' '.join(sorted(modules))}\n")
    sys.stdout.flush()
    os._exit(0)


def _resident_kib() -> int:
    """Return the proportional share of memory, in KiB, or 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _start_bare() -> None:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("bare")
    window = QMainWindow()
    window.resize(1100, 700)
    window.show()
    _watch_and_run()


def _start_app() -> None:
    from desktop_app import app  # noqa: PLC0415 - the bare window must not pay for it

    QApplication.exec = staticmethod(_watch_and_run)  # type: ignore[method-assign]  # the application is made inside
    app.main()


_exec = QApplication.exec


def _watch_and_run() -> int:
    """Watch the windows alone: a filter on the application would make PySide6 build every class it knows."""
    first_paint = FirstPaint()
    for window in QApplication.topLevelWidgets():
        window.installEventFilter(first_paint)
    return _exec()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _start_bare()
    else:
        _start_app()
