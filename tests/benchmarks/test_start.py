# SPDX-License-Identifier: MIT
"""How long the window takes to be painted and what it holds then, against a bare window."""

from datetime import date

from desktop_app import resource_files
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.selection import Selection
from desktop_app.presentation.verdict import verdict_view_model
from tests.benchmarks.first_paint import SITUATION
from tests.benchmarks.measure import compare, python, read_output, report

_BARE = python("-m", "tests.benchmarks.first_paint", "bare")
_APP = python("-m", "tests.benchmarks.first_paint", "app")
_REMEMBER = python("-m", "tests.benchmarks.first_paint", "remember")
_EXPECTED = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"}


def test_time_to_the_first_paint() -> None:
    ratio = compare(_BARE, _APP, prepare=_REMEMBER)

    report(f"start to first paint ({ratio.base:.0f} ms and {ratio.measured:.0f} ms)", ratio.ratio, 1.5, "times")


def test_memory_at_the_first_paint() -> None:
    bare, app = (int(_read(command)[0]) for command in (_BARE, _APP))

    report(f"memory at first paint ({bare / 1024:.0f} MiB and {app / 1024:.0f} MiB)", app / bare, 1.3, "times")


def test_modules_at_the_first_paint() -> None:
    loaded = set(_read(_APP)[1].split())

    assert loaded <= _EXPECTED


def test_the_first_painting_shows_the_remembered_answer() -> None:
    verdict = _read(_APP)[2]

    assert verdict == _headline()


def _read(command: tuple[str, ...]) -> list[str]:
    return read_output(command, prepare=_REMEMBER).splitlines()


def _headline() -> str:
    """Return the verdict as it has to be."""
    today = date.today()  # noqa: TID251 - the window reads the clock as well
    reasoner = Reasoner(read_model(resource_files.policy_files()))
    verdict = verdict_view_model(reasoner.evaluate(Selection(answers=SITUATION, as_of=today), today), reasoner)
    assert verdict is not None
    return verdict.headline
