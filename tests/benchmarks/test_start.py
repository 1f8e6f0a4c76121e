# SPDX-License-Identifier: MIT
"""How long the window takes to be painted and what it holds then, against a bare window."""

from tests.benchmarks.measure import compare, python, read_output, report

_BARE = python("-m", "tests.benchmarks.first_paint", "bare")
_APP = python("-m", "tests.benchmarks.first_paint", "app")
_EXPECTED = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"}


def test_time_to_the_first_paint() -> None:
    ratio = compare(_BARE, _APP)

    report(f"start to first paint ({ratio.base:.0f} ms and {ratio.measured:.0f} ms)", ratio.ratio, 1.5, "times")


def test_memory_at_the_first_paint() -> None:
    bare, app = (int(read_output(command).split()[0]) for command in (_BARE, _APP))

    report(f"memory at first paint ({bare / 1024:.0f} MiB and {app / 1024:.0f} MiB)", app / bare, 1.3, "times")


def test_modules_at_the_first_paint() -> None:
    loaded = set(read_output(_APP).split()[1:])

    assert loaded <= _EXPECTED
