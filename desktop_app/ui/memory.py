# SPDX-License-Identifier: MIT
"""Keeps settings and the last situation while the window runs, and writes them when they change."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.i18n import _
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, load_settings, save_settings
from desktop_app.storage.situation import Answers, forget_situation, load_situation, save_situation

_DELAY_MILLISECONDS = 400


class Memory(QObject):
    """What this computer remembers for the person; `failed` carries words about a file that could not be written.

    Changes are gathered for a moment and written together; `flush` writes at once.
    """

    failed = Signal(str)

    def __init__(self, paths: AppPaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        loaded = load_settings(paths.settings_file)
        self._settings = self._saved_settings = loaded.content
        self._notices = [loaded.notice] if loaded.notice else []
        self._answers: Answers = {}
        if self._settings.remembers_situation:
            situation = load_situation(paths.situation_file)
            self._answers = situation.content
            self._notices += [situation.notice] if situation.notice else []
        self._saved_answers = self._answers
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MILLISECONDS)
        self._timer.timeout.connect(self.flush)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def answers(self) -> Answers:
        """The answers remembered from the last time; none if that is turned off."""
        return self._answers if self._settings.remembers_situation else {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What the person should know about files that could not be used."""
        return tuple(self._notices)

    def change(self, settings: Settings) -> None:
        """Take over other settings and write them soon."""
        self._settings = settings
        self._timer.start()

    def change_remembering(self, *, remembers: bool) -> None:
        """Begin to keep the situation, or stop and remove what was kept, at once."""
        self._settings = replace(self._settings, remembers_situation=remembers)
        self.flush()

    def remember(self, answers: Answers) -> None:
        """Take over the situation; it is written soon, if that is wanted."""
        self._answers = dict(answers)
        self._timer.start()

    def flush(self) -> None:
        """Write what has changed since the last time."""
        self._timer.stop()
        try:
            if self._settings != self._saved_settings:
                save_settings(self._paths.settings_file, self._settings)
                self._saved_settings = self._settings
            self._flush_answers()
        except OSError as error:
            text = _("We could not save your settings: {reason}. They hold until you close the window.")
            self.failed.emit(text.format(reason=error.strerror or error))

    def _flush_answers(self) -> None:
        if not self._settings.remembers_situation:
            forget_situation(self._paths.situation_file)
            self._saved_answers = {}
        elif self._answers != self._saved_answers:
            save_situation(self._paths.situation_file, self._answers)
            self._saved_answers = self._answers
