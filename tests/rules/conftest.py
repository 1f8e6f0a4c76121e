# SPDX-License-Identifier: MIT
"""What the house rules look at."""

import shutil
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def repository() -> Path:
    """Return the folder of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def own_files() -> tuple[Path, ...]:
    """Return the files of the project: what git tracks or would track."""
    git = shutil.which("git")
    if git is None or not (REPOSITORY / ".git").exists():
        pytest.skip("only a git checkout knows which files are the project's own")
    listing = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (REPOSITORY / name for name in listing.stdout.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


@pytest.fixture(scope="session")
def python_files(own_files: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the Python files of the project."""
    found = tuple(path for path in own_files if path.suffix == ".py")
    assert found
    return found
