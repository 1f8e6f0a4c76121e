# SPDX-License-Identifier: MIT
"""Whether the colors follow a real portal: light at the start, dark as soon as the desktop turns dark.

Run by `tests/a11y/run` with the interpreter of the program; the arguments are the command of the portal.
"""

import os
import signal
import subprocess
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.appearance import Appearance

_PATIENCE_MILLISECONDS = 5000


def main() -> int:
    """Start the portal, then an appearance that follows it; turn the desktop dark and look again."""
    with subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True) as portal:
        try:
            return _follow(portal)
        finally:
            portal.terminate()


def _follow(portal: "subprocess.Popen[str]") -> int:
    assert portal.stdout is not None
    process = int(portal.stdout.readline())
    application = QApplication(sys.argv[:1])
    look = Appearance(application)
    look.apply()
    was_dark = look.tokens.is_dark
    look.changed.connect(application.quit)
    os.kill(process, signal.SIGUSR1)
    QTimer.singleShot(_PATIENCE_MILLISECONDS, application, application.quit)
    application.exec()
    follows = not was_dark and look.tokens.is_dark
    colors = application.palette().window().color().lightness()
    sys.stdout.write(f"Theme: {'follows' if follows else 'does NOT follow'} the portal of the desktop ({colors})\n")
    return 0 if follows else 1


if __name__ == "__main__":
    sys.exit(main())
