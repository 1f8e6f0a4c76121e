# SPDX-License-Identifier: MIT
"""Finds and reads the managed file of a computer, `managed.json` in a folder of the system.

That happens before the first window is painted and before a command answers, so the file is checked by hand, as
settings are, and where there is none it costs one attempt to open each folder's.
"""

import os
from collections.abc import Mapping, Sequence

from desktop_app.policy.faults import Fault
from desktop_app.storage.folders import NAME, linux_site_folders
from desktop_app.storage.managed import MOST_BYTES, NOT_MANAGED, Managed

FILE_NAME = "managed.json"


def site_folders(platform: str, variables: Mapping[str, str]) -> tuple[str, ...]:
    """The folders in which a managed file can lie, the one that counts first coming first."""
    if platform == "linux":
        return linux_site_folders(variables, "XDG_CONFIG_DIRS", ("/etc/xdg",))
    from platformdirs import site_config_dir  # noqa: PLC0415 - not on Linux

    return tuple(site_config_dir(NAME, appauthor=False, multipath=True).split(os.pathsep))


def load_managed(folders: Sequence[str]) -> Managed:
    """Read the first managed file in these folders; what is wrong with it is told in `faults`."""
    for folder in folders:
        path = os.path.join(folder, FILE_NAME)
        try:
            with open(path, "rb") as file:
                content = file.read(MOST_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            fault = Fault(path, f"cannot be read: {error.strerror or error}; let everybody read it")
            return Managed(file=path, faults=(fault,), settings={})
        from desktop_app.storage.managed_guard import guard_managed  # noqa: PLC0415 - most computers have no file

        return guard_managed(path, content)
    return NOT_MANAGED
