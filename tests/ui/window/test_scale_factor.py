# SPDX-License-Identifier: MIT
"""Qt's own scale factor makes everything larger and nothing cut or blurred."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.unwatched

_ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("factor", ["1.5", "2"])
def test_window_fits_and_is_crisp_at_the_scale_of_the_desktop(factor: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor, "LANGUAGE": "en"}

    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.window.scaled"],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.stdout.splitlines() == [f"scale {factor}"], done.stderr
    assert done.returncode == 0
