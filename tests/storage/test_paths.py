# SPDX-License-Identifier: MIT
"""The program keeps its files where the system says, and a start stays light."""

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from desktop_app.storage.paths import AppPaths


def test_files_lie_in_the_folders_of_this_user(private_storage: Path) -> None:
    paths = AppPaths.of_this_user()

    assert paths.settings_file.is_relative_to(private_storage)
    assert paths.situation_file.is_relative_to(private_storage)
    assert not private_storage.exists()


def test_the_folders_are_those_of_platformdirs(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)

    paths = AppPaths.of_this_user()

    assert paths.config_folder == platformdirs.user_config_path("afterprompt", appauthor=False)
    assert paths.state_folder == platformdirs.user_state_path("afterprompt", appauthor=False)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_platformdirs_is_asked(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    here = AppPaths.of_this_user()
    monkeypatch.setattr(sys, "platform", platform)

    assert AppPaths.of_this_user().config_folder == here.config_folder


def test_reading_kept_files_needs_no_pydantic_and_no_qt() -> None:
    script = (
        "import sys, desktop_app.storage.settings, desktop_app.storage.situation, desktop_app.storage.paths;"
        "print(*sorted(name for name in sys.modules if name.startswith(('pydantic', 'PySide6', 'platformdirs'))))"
    )

    finished = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert finished.stdout.split() == []
