# SPDX-License-Identifier: MIT
"""The entrance: without arguments the window opens, with arguments the command line answers."""

import builtins
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from desktop_app import display

_WITHOUT_QT = (
    "desktop_app.presentation.steps",
    "desktop_app.presentation.verdict",
    "desktop_app.storage.settings_in_force",
    "desktop_app.storage.model_in_force",
    "desktop_app.storage.shipped_words",
    "desktop_app.storage.situation",
)
"""What the window needs besides Qt, with all that it imports."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window or the command line and return the exit status.

    Only the chosen one is imported, so that the command line needs no Qt and starts fast.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given:
        from desktop_app import cli

        return cli.main(given)
    return _open_window(sys.platform, os.environ)


def _open_window(platform: str, environment: Mapping[str, str]) -> int:
    if not display.has_display(platform, environment):
        return _report(display.explain_missing_display())
    try:
        run = load_window()
    except ImportError as error:
        library = display.find_library(error.msg)
        if library is None:
            raise
        return _report(display.explain_missing_libraries([library]))
    return run()


def load_window() -> Callable[[], int]:
    """Import the window, as fast as that can be done, and return what opens it.

    What is imported stays, so no garbage is looked for until the window is painted: that took a tenth of the start.
    """
    gc.disable()
    for name in _WITHOUT_QT:
        import_module(name)
    import_module("PySide6.QtCore")
    _import_plainly()
    from desktop_app import app

    return app.main


def _import_plainly() -> None:
    """Put the import of Python back in place of PySide6's.

    That one reads the source of each module that is named in an import, to learn who wants its `__feature__`, and
    keeps all those lines. Nothing here wants it.
    """
    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)


def _report(message: str) -> int:
    sys.stderr.write(f"{message}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
