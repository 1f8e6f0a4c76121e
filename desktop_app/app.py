# SPDX-License-Identifier: MIT
"""The composition root of the window: everything is built here and handed on."""

import gc
import os
import sys
import traceback
from collections.abc import Callable
from datetime import date
from types import TracebackType

from PySide6.QtCore import QLibrary, QObject
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from desktop_app import display
from desktop_app.storage.model_places import places_of_this_user
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings
from desktop_app.ui.appearance import Appearance, AppearanceChoice, Scheme
from desktop_app.ui.contract_keeper import ContractKeeper
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.memory import Memory
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.session import Session
from desktop_app.ui.tongue import speak


def main() -> int:
    """Open the window and return the exit status when it is closed."""
    missing = display.find_missing_libraries(sys.platform, os.environ, _can_load)
    if missing:
        sys.stderr.write(f"{display.explain_missing_libraries(missing)}\n")
        return 1
    # the style as an argument: naming it later would make PySide6 build all that belongs to styles
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    if not QFontInfo(application.font()).family():
        sys.stderr.write(f"{display.explain_missing_fonts()}\n")
        return 1
    _introduce(application)
    memory = Memory(AppPaths.of_this_user(), application)
    appearance = Appearance(application, choice=choice_of(memory.settings), parent=application)
    appearance.apply_first()
    today = date.today()  # noqa: TID251 - the edge that reads the clock
    window = build_window(memory, appearance, today)
    finish = Finish(application, appearance, window)
    previous = sys.excepthook
    sys.excepthook = CrashHook(window.show_crash)
    window.show()
    window.focus_start()
    try:
        return application.exec()
    finally:
        sys.excepthook = previous
        finish.deleteLater()


def build_window(memory: Memory, appearance: Appearance, today: date) -> MainWindow:
    """The window with the policy model in force and the remembered situation, in the language of the settings."""
    language = speak(memory.settings.language)
    models = ModelKeeper(places_of_this_user(sys.platform, os.environ, memory.managed), today)
    session = Session(models.reasoner_in(language), today=today, answers=memory.answers)
    contracts = ContractKeeper(memory, session, models)
    contracts.lay_over(session.reasoner)
    window = MainWindow(session, memory, appearance, models, contracts)
    session.setParent(window)
    models.setParent(window)
    return window


class Finish(QObject):
    """Gives the look what the first painting can do without: the style of Qt's own widgets, and the focus ring."""

    def __init__(self, application: QApplication, appearance: Appearance, window: MainWindow) -> None:
        super().__init__(application)
        self._application, self._appearance = application, appearance
        window.painted.connect(self._on_painted)

    def _on_painted(self) -> None:
        """The window was painted for the first time."""
        import signal  # noqa: PLC0415 - not needed for the first painting

        from desktop_app.ui.focus_ring import FocusRing  # noqa: PLC0415 - as above

        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python sees no signal while Qt waits for events
        self._appearance.apply()
        FocusRing(self._application, self._appearance, self)
        gc.freeze()  # what starting made stays: no garbage is looked for in it, now or later
        gc.enable()


def _introduce(application: QApplication) -> None:
    """Tell the desktop who we are."""
    application.setApplicationName("afterprompt")
    application.setApplicationDisplayName("Afterprompt")
    application.setDesktopFileName("afterprompt")


def choice_of(settings: Settings) -> AppearanceChoice:
    """The look that the settings ask for."""
    return AppearanceChoice(
        scheme=Scheme(settings.scheme),
        text_factor=settings.text_factor,
        reduced_motion=settings.is_motion_reduced,
        true_scale=settings.is_true_scale,
    )


class CrashHook:
    """Takes errors that nobody caught: they go to standard error and, once, to the person."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show
        self._has_shown = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report one error; a second one while the first is shown goes to standard error only."""
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(details)
        if not self._has_shown and not issubclass(kind, KeyboardInterrupt):
            self._has_shown = True
            self._show(details)


def _can_load(name: str) -> bool:
    return QLibrary(name).load()
