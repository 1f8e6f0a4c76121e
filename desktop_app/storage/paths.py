# SPDX-License-Identifier: MIT
"""Where the program keeps its files; built once at the edge and handed to whoever needs it."""

import os
import sys
from pathlib import Path

from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.folders import NAME
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
        from platformdirs import user_config_path, user_state_path  # noqa: PLC0415 - only the entrances pay for it

        return cls(
            config_folder=user_config_path(NAME, appauthor=False),
            state_folder=user_state_path(NAME, appauthor=False),
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
