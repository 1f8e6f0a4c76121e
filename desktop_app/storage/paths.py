# SPDX-License-Identifier: MIT
"""Where the program keeps its files; built once at the edge and handed to whoever needs it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.folders import NAME, linux_folder
from desktop_app.storage.managed_file import site_folders


@dataclass(frozen=True, slots=True, kw_only=True)
class AppPaths:
    """The folders of one person on one computer; they need not exist yet.

    In `site_folders` an organisation can put a managed file; the program never writes there.
    """

    config_folder: Path
    state_folder: Path
    site_folders: tuple[str, ...] = ()

    @classmethod
    def of_this_user(cls) -> "AppPaths":
        """The folders that the system sets aside for this program."""
        config, state = _linux_folders(os.environ) if sys.platform == "linux" else _other_folders()
        return cls(
            config_folder=Path(config),
            state_folder=Path(state),
            site_folders=site_folders(sys.platform, os.environ),
        )

    @property
    def settings_file(self) -> Path:
        """How the window looks and behaves."""
        return self.config_folder / "settings.json"

    @property
    def situation_file(self) -> Path:
        """The answers that were given last."""
        return self.state_folder / "situation.json"


def _linux_folders(variables: Mapping[str, str]) -> tuple[str, str]:
    return (
        linux_folder(variables, "XDG_CONFIG_HOME", ".config"),
        linux_folder(variables, "XDG_STATE_HOME", ".local/state"),
    )


def _other_folders() -> tuple[str, str]:
    from platformdirs import user_config_dir, user_state_dir  # noqa: PLC0415 - not on Linux

    return user_config_dir(NAME, appauthor=False), user_state_dir(NAME, appauthor=False)
