# SPDX-License-Identifier: MIT
"""A write that fails or stops in its middle leaves the old file whole."""

import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.storage.atomic import write_atomic

_WRITER = """
import itertools, sys
from pathlib import Path
from desktop_app.storage.atomic import write_atomic
path = Path(sys.argv[1])
print("ready", flush=True)
for letter in itertools.cycle(b"ab"):
    write_atomic(path, bytes([letter]) * 300_000)
"""


def test_new_file_holds_the_data_in_folders_made_for_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "file.json"

    write_atomic(path, b"content")

    assert path.read_bytes() == b"content"
    assert [entry.name for entry in path.parent.iterdir()] == ["file.json"]


def test_permissions_of_the_old_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(b"old")
    path.chmod(0o640)

    write_atomic(path, b"new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_symbolic_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "real.json"
    target.parent.mkdir()
    target.write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to(target)

    write_atomic(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_failed_write_keeps_the_old_file_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(b"old")

    def refuse(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        write_atomic(path, b"new")

    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file.json"]


def test_leftover_of_an_interrupted_write_goes_with_a_later_one(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    half, foreign, fresh = (
        tmp_path / f".{name}.partial" for name in ("file.json.abc", "other.json.abc", "file.json.x")
    )
    for leftover in (half, foreign, fresh):
        leftover.write_bytes(b"half")
    for leftover in (half, foreign):
        os.utime(leftover, (1, 1))

    write_atomic(path, b"new")

    assert {entry.name for entry in tmp_path.iterdir()} == {"file.json", foreign.name, fresh.name}


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_file_is_whole_whenever_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    for _ in range(4):
        with subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            while not path.exists():
                pass
            writer.send_signal(signal.SIGKILL)

        data = path.read_bytes()

        assert len(data) == 300_000
        assert len(set(data)) == 1


def test_two_that_write_the_same_file_at_once_both_succeed(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    contents = [letter * 1000 for letter in (b"a", b"b")]

    def write(content: bytes) -> None:
        for _time in range(100):
            write_atomic(path, content)

    with ThreadPoolExecutor() as pool:
        list(pool.map(write, contents))

    assert path.read_bytes() in contents
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_that_leads_to_itself_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.symlink_to(path.name)

    write_atomic(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
