# SPDX-License-Identifier: MIT
"""Where the file of a newer policy model can lie, and what an organisation asks of it.

`resources/policy-updates.md` tells these places. They are looked at before the first window is painted and before a
command answers; where there is no such file, each costs one look.
"""

import os
from collections.abc import Mapping

from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.folders import NAME, linux_folder, linux_site_folders
from desktop_app.storage.managed import Managed

FILE_NAME = "policy-model.json"
SIGNATURE_ENDING = ".minisig"
PROVEN_NAME = "proven-models.json"

_FIXED_FOLDERS = ("/usr/local/share", "/usr/share")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPlaces:
    """The files of one person on one computer.

    `own` is what the person took in; `proven` remembers what was proven, unless it is empty. The organisation's files
    are `site`, of which the first one counts, or `named`, the one that its settings name; then nothing else counts.
    `key` is the public key that a signature needs; `is_uncertain` says that the organisation's settings cannot be
    read, so nobody knows whether there is a key.
    """

    own: str
    proven: str
    site: tuple[str, ...] = ()
    named: str = ""
    key: str = ""
    set_by: str = ""
    is_uncertain: bool = False

    @property
    def has_files(self) -> bool:
        """Whether a file lies at any of these places, or should: a few looks, all that most computers pay."""
        return bool(self.named) or any(_may_exist(path) for path in (*self.site, self.own))


def places_of_this_user(platform: str, variables: Mapping[str, str], managed: Managed) -> ModelPlaces:
    """The places that the system sets aside, with what the organisation set."""
    own, state, site = _linux_folders(variables) if platform == "linux" else _other_folders()
    return ModelPlaces(
        own=os.path.join(own, FILE_NAME),
        proven=os.path.join(state, PROVEN_NAME),
        site=tuple(os.path.join(folder, FILE_NAME) for folder in site),
        named=managed.policy_model,
        key=managed.update_key,
        set_by=managed.set_by,
        is_uncertain=managed.is_broken,
    )


def _may_exist(path: str) -> bool:
    """Whether there is a file, or nobody can tell: then opening it tells why."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def _linux_folders(variables: Mapping[str, str]) -> tuple[str, str, tuple[str, ...]]:
    """The folders for a person's data and state, and those of the system."""
    return (
        linux_folder(variables, "XDG_DATA_HOME", ".local/share"),
        linux_folder(variables, "XDG_STATE_HOME", ".local/state"),
        linux_site_folders(variables, "XDG_DATA_DIRS", _FIXED_FOLDERS),
    )


def _other_folders() -> tuple[str, str, tuple[str, ...]]:
    from platformdirs import site_data_dir, user_data_dir, user_state_dir  # noqa: PLC0415 - not on Linux

    return (
        user_data_dir(NAME, appauthor=False),
        user_state_dir(NAME, appauthor=False),
        tuple(site_data_dir(NAME, appauthor=False, multipath=True).split(os.pathsep)),
    )
