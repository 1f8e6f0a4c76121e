# SPDX-License-Identifier: MIT
"""The entrance of the program."""

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a display is always there")
def test_without_a_display_the_command_line_is_offered() -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}

    finished = subprocess.run(
        [sys.executable, "-m", "desktop_app"], env=environment, check=False, capture_output=True, text=True
    )

    assert finished.returncode == 1
    assert finished.stdout == ""
    assert "no display" in finished.stderr
    assert "afterprompt explain" in finished.stderr
