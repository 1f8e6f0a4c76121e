# SPDX-License-Identifier: MIT
"""What is shipped is what is in the checkout, and works from where it is installed."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.packaging, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel without a network and return its path."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=repository,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the wheel as an installer would and return the folder."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_resources_reach_the_wheel(repository: Path, own_files: tuple[Path, ...], installed: Path) -> None:
    resources = repository / "resources"
    shipped = [
        path.relative_to(resources)
        for path in own_files
        if path.is_relative_to(resources) and not path.is_relative_to(resources / "packaging")
    ]

    missing = [name for name in shipped if not (installed / "desktop_app" / "_resources" / name).is_file()]

    assert shipped
    assert missing == []


def test_modules_reach_the_wheel(repository: Path, python_files: tuple[Path, ...], installed: Path) -> None:
    modules = [path.relative_to(repository) for path in python_files if path.is_relative_to(repository / "desktop_app")]

    assert [name for name in modules if not (installed / name).is_file()] == []


def test_nothing_else_reaches_the_wheel(installed: Path) -> None:
    top = {path.name for path in installed.iterdir() if path.suffix != ".dist-info"}

    assert top == {"desktop_app"}


def test_installed_package_finds_its_resources(installed: Path, tmp_path: Path) -> None:
    script = "from desktop_app import resource_files as r; print(r.__file__); print(len(r.list_names('policy')))"

    finished = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    )

    place, count = finished.stdout.splitlines()
    assert Path(place).is_relative_to(installed)
    assert int(count) > 0
