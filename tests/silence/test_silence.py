# SPDX-License-Identifier: MIT
"""Nothing is sent anywhere: the system is asked which sockets the program opens, not the program.

Sockets of the Internet families are meant, whether or not anybody would have answered; a display and the session's bus
are reached through local ones.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

_REPOSITORY = Path(__file__).parents[2]
_INTERNET = re.compile(r"\bAF_(INET6?|PACKET)\b|\bsin6?_addr\b")
_SITUATION = ("-a", "channel=claude-app", "-a", "plan=pro")
_COMMANDS = (
    ("explain", *_SITUATION, "--format", "json", "-o", "answers.json"),
    ("explain", *_SITUATION, "--format", "md", "-o", "answers.md"),
    ("explain", *_SITUATION, "--format", "csv", "-o", "answers.csv"),
    ("why", "retention/conversation", *_SITUATION),
    ("compare", *_SITUATION, "--with", "-a", "channel=api", "-o", "compared.txt"),
    ("changes", "--from", "2025-06-01", "--to", "2026-06-01", *_SITUATION),
    ("overview",),
    ("sources", "--stale", "10000"),
    ("check",),
    ("search", "telemetry"),
    ("model",),
    ("model", "pack", str(_REPOSITORY / "resources" / "policy"), "-o", "policy-model.json"),
    ("doctor",),
)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="strace knows only Linux"),
    pytest.mark.timeout(180),
]


def test_a_connection_would_be_noticed(tmp_path: Path) -> None:
    script = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"

    watched = watch([sys.executable, "-c", script], tmp_path)

    assert [line for line in watched.calls if _INTERNET.search(line)]


@pytest.mark.parametrize("arguments", _COMMANDS, ids=lambda arguments: " ".join(arguments[:1] + arguments[-1:]))
def test_a_command_opens_no_connection(arguments: Sequence[str], tmp_path: Path) -> None:
    watched = watch([sys.executable, "-m", "desktop_app", *arguments], tmp_path)

    assert watched.status == 0, watched.said
    assert [line for line in watched.calls if _INTERNET.search(line)] == []


def test_the_window_opens_no_connection(tmp_path: Path) -> None:
    walk = [sys.executable, "-m", "tests.silence.walk"]
    screen = virtual_screen()

    watched = watch([*screen, *walk], tmp_path, QT_QPA_PLATFORM="xcb" if screen else "offscreen")

    done = watched.said.splitlines()
    assert watched.status == 0, watched.said
    assert {"view: overview", "view: compare", "view: explain", "closed"} <= set(done), watched.said
    assert [line for line in watched.calls if _INTERNET.search(line)] == []


class Watched:
    """How a watched program ended, what it said, and its calls that have to do with sockets."""

    def __init__(self, status: int, said: str, calls: Sequence[str]) -> None:
        self.status, self.said, self.calls = status, said, calls


def watch(command: Sequence[str], folder: Path, **variables: str) -> Watched:
    """Run a program and everything it starts, in a home of its own, and note each call of the network's family."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    trace = folder / "trace"
    storage = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    finished = subprocess.run(
        [strace, "--follow-forks", "--trace=%network", f"--output={trace}", *command],
        cwd=folder,
        env={**os.environ, **storage, "PYTHONPATH": str(_REPOSITORY), "HOME": str(folder), **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if not trace.exists():
        pytest.skip(f"strace may not watch here: {finished.stdout}")
    return Watched(finished.returncode, finished.stdout, trace.read_text(errors="replace").splitlines())


def virtual_screen() -> tuple[str, ...]:
    """Return what stands before a command to give it a screen, or nothing where there is none to be had."""
    xvfb = shutil.which("xvfb-run")
    if xvfb is None or shutil.which("xauth") is None:
        return ()
    return (xvfb, "-a", "-s", "-screen 0 1280x800x24 -nolisten tcp")
