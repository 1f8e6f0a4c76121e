# SPDX-License-Identifier: MIT
"""Somebody does anything at all: nothing breaks, nothing is cut, no window strays, the keyboard is never lost.

The usual run takes about two thousand steps, always the same ones, in parts that can run beside each other. For a quiet
night, other steps each time:

    AFTERPROMPT_RANDOM_STEPS=20000 python -m pytest -n auto -rP --timeout=0 tests/ui/robust/test_random_person.py
"""

import gc
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop_app.app import build_window, choice_of
from desktop_app.i18n import ENGLISH, LANGUAGES
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, save_settings
from desktop_app.ui.accessibility import install_roles
from desktop_app.ui.appearance import TEXT_FACTORS, Appearance, Scheme
from desktop_app.ui.focus_ring import FocusRing
from desktop_app.ui.memory import Memory
from desktop_app.ui.tongue import speak
from tests.ui.desktop import FakeDesktop
from tests.ui.drivers import WindowDriver
from tests.ui.robust.faults import faults, live_objects
from tests.ui.robust.random_person import KEYS, MODIFIERS, SIZES, TEXTS, RandomPerson

_IS_USUAL = "AFTERPROMPT_RANDOM_STEPS" not in os.environ

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.usefixtures("browser"),
    pytest.mark.timeout(900 if _IS_USUAL else 0),
    pytest.mark.unwatched,
]

_WANTED = int(os.environ.get("AFTERPROMPT_RANDOM_STEPS", "2000"))
_STEPS_A_RUN = 100
_PARTS = 4
_TODAY = date(2026, 11, 21)
_numbers = strategies.integers(0, 999)
_parts = strategies.floats(0, 1, width=16)


@dataclass(slots=True, kw_only=True)
class _Surroundings:
    """What outlives a run: the application, what Qt said, how many steps were taken, what lived after the first run."""

    application: QApplication
    messages: "QtMessages"
    steps: int = 0
    alive: Counter[str] = field(default_factory=Counter)


class QtMessages:
    """What Qt has to say since the last look."""

    def __init__(self, log: object) -> None:
        self._log = log
        self._seen = 0

    def fresh(self) -> list[str]:
        """Messages since the last call, those aside that no test heeds."""
        records = list(getattr(self._log, "records", ()))
        new, self._seen = records[self._seen :], len(records)
        return [str(record.message) for record in new if not record.ignored]


class RandomUse(RuleBasedStateMachine):
    """One window from its opening to its end."""

    surroundings: _Surroundings

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp())
        self._desktop = FakeDesktop()
        self._trail: list[str] = []
        self._is_failed = False

    # --- the life of the window --------------------------------------------------------------

    @initialize(
        size=strategies.sampled_from(SIZES),
        factor=strategies.sampled_from((1.0, 1.0, *TEXT_FACTORS)),
        scheme=strategies.sampled_from(Scheme),
        language=strategies.sampled_from(("en", "en", *LANGUAGES)),
        calm=strategies.booleans(),
    )
    def open(self, size: tuple[int, int], factor: float, scheme: Scheme, language: str, *, calm: bool) -> None:
        """Open the window in some look."""
        known = Settings(language=language, text_factor=factor, scheme=scheme.value, is_motion_reduced=calm)
        paths = AppPaths(config_folder=self._folder / "config", state_folder=self._folder / "state")
        save_settings(paths.settings_file, replace(known, window_width=size[0], window_height=size[1]))
        self._paths = paths
        with self._watched(f"open {size} {factor} {scheme} {language} {calm}"):
            self._open()

    def close_and_open_again(self) -> None:
        """Come back on another day."""
        with self._watched("close and open again"):
            memory = self._memory
            self._close()
            answers = memory.answers
            self._open()
            assert self._memory.answers == answers, "the situation is forgotten"

    def _open(self) -> None:
        memory = self._memory = Memory(self._paths, self.surroundings.application)
        look = Appearance(
            self.surroundings.application,
            choice=choice_of(memory.settings),
            system=self._desktop,
            parent=self.surroundings.application,
        )
        look.apply()
        self._ring = FocusRing(self.surroundings.application, look)
        self._look = look
        window = build_window(memory, look, _TODAY)
        window.show()
        window.activateWindow()
        window.focus_start()
        self._person = RandomPerson(WindowDriver(window))
        self._person.driver.settle()
        window.complete()
        self._person.driver.settle()

    def _close(self) -> None:
        self._person.close_popups()
        self._person.driver.destroy()
        for thing in (self._ring, self._memory, self._look):
            thing.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def teardown(self) -> None:
        """Close the window; nothing of it is left."""
        if not hasattr(self, "_person"):
            return
        self._close()
        del self._person, self._ring, self._memory, self._look, self._desktop
        shutil.rmtree(self._folder, ignore_errors=True)
        speak(ENGLISH)
        if self._is_failed:
            return  # the report of the fault holds on to the window
        alive = live_objects()
        self.surroundings.alive = self.surroundings.alive or alive  # the first run fills what is made once for all
        grown = alive - self.surroundings.alive
        assert not grown, f"more is left than after the first window: {grown}; {self._told()}"

    # --- anything ----------------------------------------------------------------------------

    @rule(number=_numbers)
    def press_something(self, number: int) -> None:
        """Press a control."""
        with self._watched("press") as told:
            told.append(self._person.press_something(number))

    @rule(number=_numbers)
    def press_something_else(self, number: int) -> None:
        """Press a control: what people do most."""
        with self._watched("press") as told:
            told.append(self._person.press_something(number))

    @rule(key=strategies.sampled_from(KEYS), modifiers=strategies.sampled_from(MODIFIERS))
    def press_another_key(self, key: str, modifiers: str) -> None:
        """Press a key: it costs little."""
        with self._watched(f"key {modifiers} {key}"):
            self._person.press_key(key, modifiers)

    @rule(across=_parts, down=_parts)
    def press_anywhere(self, across: float, down: float) -> None:
        """Press a point."""
        with self._watched(f"press at {across:.2f} {down:.2f}") as told:
            told.append(self._person.press_anywhere(across, down))

    @rule(number=_numbers)
    def point_at_something(self, number: int) -> None:
        """Look at a control."""
        with self._watched("point at") as told:
            told.append(self._person.point_at(number))

    @rule(across=_parts, down=_parts, notches=strategies.integers(-9, 9))
    def turn_the_wheel(self, across: float, down: float, notches: int) -> None:
        """Scroll."""
        with self._watched(f"wheel {notches}"):
            self._person.turn_wheel(across, down, notches)

    @rule(number=_numbers, distance=strategies.integers(-400, 400))
    def drag_a_line(self, number: int, distance: int) -> None:
        """Make a pane wider or narrower."""
        with self._watched(f"drag by {distance}"):
            self._person.drag_a_line(number, distance)

    @rule(key=strategies.sampled_from(KEYS), modifiers=strategies.sampled_from(MODIFIERS))
    def press_a_key(self, key: str, modifiers: str) -> None:
        """Press a key."""
        with self._watched(f"key {modifiers} {key}"):
            self._person.press_key(key, modifiers)

    @rule(number=_numbers, text=strategies.sampled_from(TEXTS))
    def type_something(self, number: int, text: str) -> None:
        """Type into a field."""
        with self._watched(f"type {text!r}") as told:
            told.append(self._person.type_into_something(number, text))

    @rule(number=_numbers)
    def take_from_the_menu(self, number: int) -> None:
        """Take an entry of any menu."""
        with self._watched("menu") as told:
            told.append(self._person.take_from_the_menu(number))

    @rule(size=strategies.sampled_from(SIZES))
    def resize(self, size: tuple[int, int]) -> None:
        """Make the window another size."""
        with self._watched(f"resize to {size}"):
            self._person.resize(*size)

    @rule(language=strategies.sampled_from((*LANGUAGES, "")))
    def speak(self, language: str) -> None:
        """Choose another language, or come back on another day: both build the window anew."""
        if not language:
            self.close_and_open_again()
            return
        with self._watched(f"speak {language}"):
            self._person.speak(language)

    @rule(dark=strategies.booleans(), contrast=strategies.booleans(), calm=strategies.booleans())
    def change_the_desktop(self, *, dark: bool, contrast: bool, calm: bool) -> None:
        """Let the desktop wish for something else."""
        with self._watched(f"desktop dark={dark} contrast={contrast} calm={calm}"):
            self._desktop.ask(dark=dark, contrast=contrast, reduced_motion=calm)
            self._person.settle()

    @rule()
    def go_back_and_forth(self) -> None:
        """Take the last answer back and have it again: the same words stand there."""
        with self._watched("back and forth"):
            self._person.close_popups()
            driver = self._person.driver
            if QApplication.activeModalWidget() is not None:
                return
            driver.show_view("explain")
            before = driver.verdict()
            if driver.can("undo"):
                driver.menu("undo")
                driver.menu("redo")
                after = driver.verdict()  # nothing where another pane than the answer is in view
                assert after == before or not (before and after), f"{before!r} became {after!r}"

    # --- watching ----------------------------------------------------------------------------

    @contextmanager
    def _watched(self, what: str) -> Iterator[list[str]]:
        """Do one step, and find what is wrong after it."""
        self.surroundings.steps += 1
        told = [what]
        self._trail.append(what)
        self._is_failed = True
        with capture_exceptions() as raised:
            yield told
        self._trail[-1] = ": ".join(told)
        found = [f"raised: {error[1]!r}" for error in raised]
        found += [f"Qt said: {words}" for words in self.surroundings.messages.fresh()]
        found += faults(self._person.driver)
        assert not found, f"{found}; {self._told()}"
        self._is_failed = False

    def _told(self) -> str:
        return "steps: " + " / ".join(self._trail)


def _use_at_random(surroundings: _Surroundings, number: int, *, runs: int) -> None:
    """Open a window so many times, and do anything in each."""
    machine = seed(number)(type("Use", (RandomUse,), {"surroundings": surroundings}))
    chosen = settings(
        max_examples=runs,
        stateful_step_count=_STEPS_A_RUN,
        deadline=None,
        database=None,
        phases=(Phase.generate,),  # a fault tells all its steps; finding fewer takes minutes
        suppress_health_check=tuple(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=chosen)


@pytest.mark.parametrize("part", range(_PARTS))
def test_anything_a_person_does_leaves_the_window_whole(
    qapp: QApplication, qtbot: QtBot, qtlog: object, part: int
) -> None:
    install_roles()
    given(strategies.none())(lambda _: None)()  # Hypothesis looks, once, who holds its random numbers
    gc.collect()
    gc.freeze()  # what was there before is no business of the runs, and looking through it takes time
    surroundings = _Surroundings(application=qapp, messages=QtMessages(qtlog))
    wanted = -(-_WANTED // _PARTS)
    numbers = random.Random(part if _IS_USUAL else None)  # noqa: S311 - which steps are taken is no secret
    try:
        while surroundings.steps < wanted:  # some runs end early
            _use_at_random(
                surroundings, numbers.getrandbits(64), runs=-(-(wanted - surroundings.steps) // _STEPS_A_RUN)
            )
    finally:
        gc.unfreeze()

    sys.stdout.write(f"\n{surroundings.steps} steps\n")
    assert surroundings.steps >= wanted
