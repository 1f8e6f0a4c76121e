# SPDX-License-Identifier: MIT
"""What the executable of the command line runs; without arguments it hands over to the window beside it.

This bundle leaves Qt out of the command line's path, so the window has to be the other executable.
"""

import os
import sys

from desktop_app import display

_ENDING = ".exe" if sys.platform == "win32" else ""


def run() -> int:
    """Answer on the command line, or open the window, and return the exit status."""
    if len(sys.argv) > 1:
        from desktop_app import cli  # noqa: PLC0415 - the window does not need it

        return cli.main(sys.argv[1:])
    if not display.has_display(sys.platform, os.environ):
        sys.stderr.write(f"{display.explain_missing_display()}\n")
        return 1
    window = os.path.join(os.path.dirname(sys.executable), f"afterprompt-window{_ENDING}")  # noqa: PTH118, PTH120
    if sys.platform == "win32":
        os.spawnv(os.P_NOWAIT, window, [window])  # noqa: S606 - our own program
        return 0
    return os.execv(window, [window])  # noqa: S606 - our own program


sys.exit(run())
