# SPDX-License-Identifier: MIT
"""What an organisation sets for everybody on a computer, in one file that `resources/managed.md` describes."""

from collections.abc import Mapping
from typing import Literal

from desktop_app.policy.faults import Fault
from desktop_app.quick_dataclass import dataclass

MANAGED_FORMAT = 1
"""Version of the file format; a newer file is refused."""

MOST_BYTES = 100_000
"""A larger file is none of ours."""

SettingName = Literal["language", "theme", "remember"]
"""A setting of the window that a managed file can carry."""


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
