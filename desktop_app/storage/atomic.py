# SPDX-License-Identifier: MIT
"""Writing a file so that it is always whole: the old content or the new, never a part of either."""

import contextlib
import math
import os
import stat
import tempfile
from pathlib import Path

_ENDING = ".partial"
_WRITING_SECONDS = 60
"""What is younger may be what another process writes just now."""


def write_atomic(path: Path, data: bytes) -> None:
    """Replace the content of `path` by `data`, or leave it as it was and raise OSError.

    The data goes to a new file in the same folder, reaches the disk, and takes the place of the old file in one
    step. A symbolic link stays and its target is replaced; one that leads to itself is replaced. Folders that are
    missing are made, for this person only.
    """
    target = _target(path)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=_prefix(target), suffix=_ENDING, dir=target.parent)
    partial = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            _remove(target, older_than=partial.stat().st_mtime - _WRITING_SECONDS)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            partial.chmod(stat.S_IMODE(target.stat().st_mode))
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def remove_leftovers(path: Path) -> None:
    """Remove what an earlier write of `path` left behind when the computer stopped in its middle."""
    _remove(_target(path), older_than=math.inf)


def _target(path: Path) -> Path:
    """Where the links of a path lead."""
    try:
        return path.resolve()
    except RuntimeError:  # before Python 3.13, for links in a circle
        return path.absolute()


def _remove(target: Path, *, older_than: float) -> None:
    """Remove leftovers that were last changed before a time of the file system."""
    for leftover in target.parent.glob(f"{_prefix(target)}*{_ENDING}"):
        with contextlib.suppress(OSError):
            if leftover.stat().st_mtime < older_than:
                leftover.unlink()


def _prefix(target: Path) -> str:
    return f".{target.name}."


def _sync_folder(folder: Path) -> None:
    """Let the new name reach the disk too; Windows does this by itself and cannot open folders."""
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
