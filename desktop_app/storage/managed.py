# SPDX-License-Identifier: MIT
"""What an organisation sets for everybody on a computer: one file, `managed.json`, in a folder of the system.

`resources/managed.md` describes it. It is read before the first window is painted and before a command answers, so it
is checked by hand, as settings are, and where there is no such file it costs one attempt to open each folder's.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Literal

from desktop_app.policy.faults import Fault
from desktop_app.quick_dataclass import dataclass

FILE_NAME = "managed.json"
MANAGED_FORMAT = 1
"""Version of the file format; a newer file is refused."""

MOST_BYTES = 100_000
"""A larger file is none of ours."""

SettingName = Literal["language", "theme", "remember"]
"""A setting of the window that a managed file can carry."""

_NAME = "afterprompt"
_FIXED_FOLDER = "/etc/xdg"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagedSetting:
    """One value from a managed file: a locked one holds, another one stands in until a person chooses."""

    value: str | bool
    is_locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Managed:
    """What the managed file of this computer says; the empty one where there is no such file.

    `file` is its path. With `faults` nothing else of it is in use. `overlay` and `policy_model` are absolute paths,
    `update_key` is the public key against which a policy model is checked; each is empty if it is not set.
    """

    file: str = ""
    faults: tuple[Fault, ...] = ()
    set_by: str = ""
    settings: Mapping[SettingName, ManagedSetting]
    overlay: str = ""
    policy_model: str = ""
    update_key: str = ""

    @property
    def is_broken(self) -> bool:
        """Whether there is a file that cannot be used."""
        return bool(self.faults)

    def is_locked(self, name: SettingName) -> bool:
        """Whether a person cannot change this setting."""
        setting = self.settings.get(name)
        return setting is not None and setting.is_locked


NOT_MANAGED = Managed(settings={})
"""A computer on which nobody set anything."""


def site_folders(platform: str, variables: Mapping[str, str]) -> tuple[str, ...]:
    """The folders in which a managed file can lie, the one that counts first coming first.

    They are those of platformdirs, which a command on Linux is spared: importing it would be a tenth of its run. There
    `/etc/xdg` is always one of them, whatever the variables of a session leave out.
    """
    if platform == "linux":
        return tuple(os.path.join(folder, _NAME) for folder in _linux_folders(variables))
    from platformdirs import site_config_dir  # noqa: PLC0415 - the entrances alone pay for it

    return tuple(site_config_dir(_NAME, appauthor=False, multipath=True).split(os.pathsep))


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


def _linux_folders(variables: Mapping[str, str]) -> tuple[str, ...]:
    """The absolute paths of XDG_CONFIG_DIRS, each once, and the fixed folder."""
    given = variables.get("XDG_CONFIG_DIRS", "").split(os.pathsep)
    wanted = [os.path.normpath(folder) for folder in given if os.path.isabs(folder)]
    return tuple(dict.fromkeys((*wanted, _FIXED_FOLDER)))
