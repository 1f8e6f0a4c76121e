# SPDX-License-Identifier: MIT
"""The folders that the system keeps for this program, as platformdirs names them.

On Linux platformdirs itself is spared: importing it would be a tenth of a command's run.
"""

import os
from collections.abc import Mapping

NAME = "afterprompt"
"""What the program's own folders are called."""


def linux_folder(variables: Mapping[str, str], variable: str, usual: str) -> str:
    """The program's folder in the one that a variable such as XDG_DATA_HOME names, else in the usual one at home."""
    given = variables.get(variable, "").strip()
    return os.path.join(given or os.path.join(os.path.expanduser("~"), *usual.split("/")), NAME)


def linux_site_folders(variables: Mapping[str, str], variable: str, fixed: tuple[str, ...]) -> tuple[str, ...]:
    """The program's folders in those that a variable such as XDG_DATA_DIRS lists, and in the fixed ones, each once.

    The fixed ones are always among them, whatever the variables of a session leave out.
    """
    listed = variables.get(variable, "").split(os.pathsep)
    wanted = [os.path.normpath(folder) for folder in listed if os.path.isabs(folder)]
    return tuple(os.path.join(folder, NAME) for folder in dict.fromkeys((*wanted, *fixed)))
