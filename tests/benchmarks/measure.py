# SPDX-License-Identifier: MIT
"""Times whole processes in pairs, because only the ratio of two runs side by side says something about the code."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SCREEN = """{"screens": [{"name": "", "x": 0, "y": 0, "width": 1920, "height": 1080,
    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}"""
"""A usual screen: without one, windows stay within 800 pixels."""
_REPOSITORY = Path(__file__).parents[2]
PAIRS = int(os.environ.get("AFTERPROMPT_BENCHMARK_PAIRS", "7"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """How much longer one process takes than another; times in milliseconds, medians over all pairs."""

    base: float
    measured: float
    ratio: float


def python(*arguments: str) -> tuple[str, ...]:
    """Return the command that starts this interpreter."""
    return (sys.executable, *arguments)


def compare(base: Sequence[str], measured: Sequence[str], *, pairs: int = PAIRS, prepare: Sequence[str] = ()) -> Ratio:
    """Run both commands alternately and compare them pair by pair; a first pair warms the caches and is not counted.

    `prepare` is run once before, to store what the others find.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder, prepare)
        times = [(_time(base, environment), _time(measured, environment)) for _ in range(pairs + 1)][1:]
    return Ratio(
        base=statistics.median(first for first, _ in times),
        measured=statistics.median(second for _, second in times),
        ratio=statistics.median(second / first for first, second in times),
    )


def read_output(command: Sequence[str], *, prepare: Sequence[str] = ()) -> str:
    """Run a command as `compare` does, after one run that warms the caches, and return what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder, prepare)
        _run(command, environment)
        return _run(command, environment)


def report(what: str, measured: float, limit: float, unit: str) -> None:
    """Print one line of the result, beside the limit that was set for it."""
    verdict = "within" if measured <= limit else "OVER"
    sys.stdout.write(f"\n{what}: {measured:.2f} {unit}, {verdict} the limit of {limit:g} {unit}\n")


def _environment(folder: str, prepare: Sequence[str] = ()) -> dict[str, str]:
    """Return this environment with storage of its own and with compiled modules kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    storage = {f"XDG_{kind}_HOME": str(Path(folder) / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
    screen = Path(folder) / "screen.json"
    screen.write_text(_SCREEN, encoding="ascii")
    environment = kept | storage | {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    if prepare:
        _run(prepare, environment)
    return environment


def _time(command: Sequence[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    _run(command, environment)
    return (time.perf_counter() - start) * 1000


def _run(command: Sequence[str], environment: dict[str, str]) -> str:
    finished = subprocess.run(command, env=environment, cwd=_REPOSITORY, check=True, stdout=subprocess.PIPE, text=True)
    return finished.stdout
