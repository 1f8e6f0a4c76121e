# SPDX-License-Identifier: MIT
"""Start a window, end as soon as it is painted, and print what it holds then.

`bare` starts the least window there can be, `app` starts Afterprompt as its entrance does, `remember` stores a
situation for the next starts. A start prints memory in KiB, the modules loaded, and the verdict that can be read.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

SITUATION = {"channel": "claude-app", "plan": "pro", "model_improvement": "on", "resumed": "no", "incognito": "no"}
"""What the person answered the last time."""


def _remember() -> None:
    from desktop_app.storage.paths import AppPaths  # noqa: PLC0415 - the bare window must not pay for it
    from desktop_app.storage.situation import save_situation  # noqa: PLC0415 - as above

    save_situation(AppPaths.of_this_user().situation_file, SITUATION)


def _start_bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415 - Afterprompt imports other things first

    application = QApplication(sys.argv[:1])
    application.setApplicationName("bare")
    window = QMainWindow()
    window.resize(1100, 700)
    window.show()
    _end_when_painted(application.exec)


def _start_app() -> None:
    from desktop_app.__main__ import load_window  # noqa: PLC0415 - the bare window must not pay for it

    open_window = load_window()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - not before Afterprompt imports it

    run = QApplication.exec
    QApplication.exec = lambda *_: _end_when_painted(run)  # type: ignore[method-assign]  # the application is made inside
    open_window()


def _end_when_painted(run: Callable[[], int]) -> int:
    from tests.benchmarks.painted import end_when_painted  # noqa: PLC0415 - as above

    end_when_painted(_tell)
    return run()


def _tell() -> None:
    """Print what there is, and end without the time that taking down costs."""
    from PySide6.QtWidgets import QApplication, QLabel  # noqa: PLC0415 - as above

    modules = {name for name in sys.modules if name.startswith("PySide6.Qt") or name == "pydantic"}
    verdicts = [window.findChild(QLabel, "verdict") for window in QApplication.topLevelWidgets()]
    words = [label.text() for label in verdicts if label is not None and label.isVisible()]
    sys.stdout.write("\n".join([str(_resident_kib()), " ".join(sorted(modules)), *words]) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _resident_kib() -> int:
    """Return the resident memory, in KiB, or 0 where the system does not tell.

    The proportional share would depend on how many other windows of Qt are open.
    """
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Rss:")), 0)


if __name__ == "__main__":
    {"bare": _start_bare, "app": _start_app, "remember": _remember}[sys.argv[1]]()
