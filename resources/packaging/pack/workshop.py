# SPDX-License-Identifier: MIT
"""Where things lie while they are made, and the facts of the commit that they are made from."""

import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
PACKAGING = REPOSITORY / "resources" / "packaging"


class BuildError(Exception):
    """What went wrong and what to do about it, for the person who builds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """One build: its folders, the commit and the version."""

    dist: Path
    work: Path
    commit: str
    epoch: int
    version: str

    @property
    def source(self) -> Path:
        """The files of the commit, without anything else that lies in the checkout."""
        return self.work / "source"

    @property
    def bundles(self) -> Path:
        """Where PyInstaller puts its folders."""
        return self.work / "bundles"

    @property
    def bundle(self) -> Path:
        """The folder with the two executables."""
        return self.bundles / "afterprompt"

    @property
    def papers(self) -> Path:
        """Man page, completions, icons, notices and the like."""
        return self.work / "papers"

    @property
    def environment(self) -> dict[str, str]:
        """The variables of every program that takes part: the time is the commit's, and nothing is random."""
        return {**os.environ, "SOURCE_DATE_EPOCH": str(self.epoch), "PYTHONHASHSEED": "0"}


def open_workshop() -> Workshop:
    """Lay out the files of the commit that is checked out, and say where everything goes.

    Raises BuildError outside a git checkout.
    """
    dist = REPOSITORY / "dist"
    commit = _git("rev-parse", "HEAD")
    epoch = int(_git("log", "-1", "--format=%ct", commit))
    shop = Workshop(dist=dist, work=dist / "work", commit=commit, epoch=epoch, version=_version(commit))
    shop.work.mkdir(parents=True, exist_ok=True)
    return shop


def run(
    command: Sequence[str | Path],
    *,
    shop: Workshop,
    folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
) -> str:
    """Run a program to its end and return what it prints; raises BuildError with all it said if it fails."""
    finished = subprocess.run(
        [str(part) for part in command],
        cwd=folder or shop.work,
        env={**shop.environment, **(variables or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode:
        said = f"{finished.stdout}\n{finished.stderr}".strip()
        raise BuildError(f"{command[0]} ended with {finished.returncode}:\n{said}")
    return finished.stdout


def python(*arguments: str | Path) -> list[str | Path]:
    """Return the command that runs the interpreter of the tools, closed against the checkout's own modules."""
    return [sys.executable, "-I", *arguments]


def site_packages() -> Path:
    """The folder with the packages that are bundled."""
    return Path(sysconfig.get_path("purelib"))


def fill(template: Path, values: Mapping[str, str]) -> str:
    """Return the text of a template with every `@NAME@` replaced; raises BuildError for one without a value."""
    text = template.read_text(encoding="utf-8")
    missing = set(re.findall(r"@([A-Z_]+)@", text)) - set(values)
    if missing:
        raise BuildError(f"{template.name} asks for {', '.join(sorted(missing))}")
    return re.sub(r"@([A-Z_]+)@", lambda found: values[found[1]], text)


def write(path: Path, text: str, *, mode: int = 0o644) -> Path:
    """Write a text file with its folders and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(mode)
    return path


def _git(*arguments: str) -> str:
    try:
        finished = subprocess.run(["git", *arguments], cwd=REPOSITORY, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise BuildError("a build starts from a git checkout: its commit gives the date of everything") from error
    return finished.stdout.strip()


def _version(commit: str) -> str:
    text = _git("show", f"{commit}:desktop_app/__init__.py")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise BuildError("desktop_app/__init__.py names no version")
    return found[1]
