# SPDX-License-Identifier: MIT
"""Wheel and source archive: the same bytes each time, and commands that work where they are installed."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

pytestmark = [pytest.mark.packaging, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def builds(
    repository: Path, own_files: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """Build wheel and source archive twice, as by people with other habits, and return the folders."""
    source = tmp_path_factory.mktemp("source")
    for path in own_files:
        copy = source / path.relative_to(repository)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    first, second = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    return _build(source, first, "022"), _build(source, second, "077")


def test_two_builds_give_the_same_bytes(builds: tuple[Path, Path]) -> None:
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in builds)

    assert {name.rpartition(".")[2] for name in first} == {"whl", "gz"}
    assert [name for name in first if first[name] != second.get(name)] == []


def test_installed_commands_answer(builds: tuple[Path, Path], tmp_path: Path) -> None:
    wheel = next(builds[0].glob("*.whl"))
    exactly = ("--quiet", "--no-deps", "--no-index", "--ignore-installed", "--no-warn-script-location")
    subprocess.run([sys.executable, "-m", "pip", "install", *exactly, f"--prefix={tmp_path}", wheel], check=True)
    places = {"base": str(tmp_path), "platbase": str(tmp_path)}
    scripts = Path(sysconfig.get_path("scripts", vars=places))
    environment = {**os.environ, "PYTHONPATH": sysconfig.get_path("purelib", vars=places)}

    said = subprocess.run(
        [scripts / "afterprompt", "questions"],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    assert "channel" in said
    assert next(scripts.glob("afterprompt-window*")).is_file()


def _build(source: Path, folder: Path, mask: str) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "PYTHONHASHSEED": mask}
    subprocess.run(command, cwd=source, env=environment, check=True, capture_output=True, umask=int(mask, 8))
    return folder
