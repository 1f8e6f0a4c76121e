# SPDX-License-Identifier: MIT
"""The entrance: without arguments the window opens, with arguments the command line answers."""

import os
import sys
from collections.abc import Mapping, Sequence

from desktop_app import display


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
        from desktop_app import app
    except ImportError as error:
        library = display.find_library(error.msg)
        if library is None:
            raise
        return _report(display.explain_missing_libraries([library]))
    return app.main()


def _report(message: str) -> int:
    sys.stderr.write(f"{message}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
