# SPDX-License-Identifier: MIT
"""How long a click takes to become a painted answer, and how long the timeline takes to be painted anew."""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.app import build_window
from desktop_app.presentation.timeline import TimelineViewModel, timeline_view_model
from desktop_app.storage.paths import AppPaths
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import Appearance, AppearanceChoice
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.memory import Memory
from desktop_app.ui.timeline.section import TimelineSection
from tests.benchmarks.measure import report
from tests.presentation.invented import invented_assessment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
_ROUNDS = 15


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Appearance]:
    """The look, without movement: what is measured is work."""
    install_roles()
    appearance = Appearance(qapp, choice=AppearanceChoice(reduced_motion=True))
    appearance.apply()
    yield appearance
    appearance.deleteLater()


@pytest.fixture
def window(qapp: QApplication, look: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    """The window, painted and complete."""
    memory = Memory(AppPaths(config_folder=tmp_path / "config", state_folder=tmp_path / "state"), qapp)
    opened = build_window(memory, look, date(2026, 11, 21))
    opened.resize(1280, 800)
    opened.show()
    opened.complete()
    _rest()
    yield opened
    opened.close()
    opened.deleteLater()
    memory.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_time_from_a_click_to_the_painted_answer(window: MainWindow) -> None:
    cards = [window.findChild(QAbstractButton, f"option-{name}") for name in ("foundry", "api", "bedrock")]
    times = []
    for number in range(_ROUNDS):
        card = cards[number % len(cards)]
        assert card is not None
        start = time.perf_counter()
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        window.repaint()  # the answer is drawn; the side panel follows in later turns
        times.append((time.perf_counter() - start) * 1000)
        _rest()
    blank = _median(window.repaint)

    report("click to painted answer, median", statistics.median(times), 50, "ms")
    report("click to painted answer, least", min(times), 50, "ms")
    report("click to painted answer against painting alone", statistics.median(times) / blank, 50, "times")


def test_time_to_paint_many_rows(qapp: QApplication, look: Appearance) -> None:
    few, many = (_Painted(look, count) for count in (20, 2000))

    measured = {"resize": (few.resize(), many.resize()), "scroll": (few.scroll(), many.scroll())}
    for what, (short, long) in measured.items():
        report(f"{what} with 20 rows", short, 16, "ms")
        report(f"{what} with 2,000 rows ({long:.1f} ms) against 20 rows", long / short, 100, "times")
    for painted in (few, many):
        painted.close()


class _Painted:
    """A timeline of so many rows in a pane."""

    def __init__(self, look: Appearance, count: int) -> None:
        self._pane = ScrollPane(look, "Pane", ground="surface")
        self._section = TimelineSection(look)
        self._pane.body.addWidget(self._section)
        self._pane.resize(720, 800)
        self._pane.show()
        self._section.set_view_model(_rows(count))
        _rest()

    def resize(self) -> float:
        """Milliseconds until another width is laid out and painted."""
        widths = iter([720, 700] * _ROUNDS)
        return _median(lambda: self._resize(next(widths)), rounds=5)

    def scroll(self) -> float:
        """Milliseconds until other rows are painted."""
        places = iter(range(0, 200 * _ROUNDS, 100))
        return _median(lambda: self._scroll(next(places)))

    def close(self) -> None:
        """Take the pane away."""
        self._pane.close()
        self._pane.deleteLater()
        _rest()

    def _resize(self, width: int) -> None:
        self._pane.resize(width, 800)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._pane.repaint()

    def _scroll(self, place: int) -> None:
        bar = self._pane.verticalScrollBar()
        bar.setValue(place % max(bar.maximum(), 1))
        self._pane.repaint()


def _rows(count: int) -> TimelineViewModel:
    """The rows of an invented post office again and again, each with an id of its own."""
    known = timeline_view_model(invented_assessment(happened=("lost",)))
    rows = (replace(known.rows[n % len(known.rows)], subject=f"retention/{n}") for n in range(count))
    return replace(known, rows=tuple(sorted(rows, key=lambda row: row.group.value)))


def _rest() -> None:
    """Let everything be done that waits."""
    for _turn in range(10):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _median(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """The median time of the work in milliseconds."""
    times = []
    for _round in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
