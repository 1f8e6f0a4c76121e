# SPDX-License-Identifier: MIT
"""Keeps settings and the last situation while the window runs, and writes them when they change.

What an organisation set for this computer is read once, here; a lock of it stands above what the person chose.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.i18n import _
from desktop_app.storage.managed import Managed
from desktop_app.storage.managed_file import load_managed
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, load_settings, save_settings
from desktop_app.storage.settings_in_force import own_settings, settings_in_force, usual_settings
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
        self._managed = load_managed(paths.site_folders)
        self._usual = usual_settings(self._managed)
        loaded = load_settings(paths.settings_file, self._usual)
        self._own = self._saved_settings = loaded.content
        self._settings = settings_in_force(self._own, self._managed)
        self._notices = [loaded.notice] if loaded.notice else []
        self._answers: Answers = {}
        if self.remembers:
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
    def managed(self) -> Managed:
        """What an organisation set for this computer."""
        return self._managed

    @property
    def remembers(self) -> bool:
        """Whether the situation is kept; while nobody can tell what the organisation wants, it is not."""
        return self._settings.remembers_situation and not self._managed.is_broken

    @property
    def answers(self) -> Answers:
        """The answers remembered from the last time; none if that is turned off."""
        return self._answers if self.remembers else {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What the person should know about files that could not be used."""
        return (*self._managed_notices(), *self._notices)

    def change(self, settings: Settings) -> None:
        """Take over other settings, but for locked ones, and write them soon."""
        self._take(settings)
        self._timer.start()

    def change_remembering(self, *, remembers: bool) -> None:
        """Begin to keep the situation, or stop and remove what was kept, at once."""
        self._take(replace(self._settings, remembers_situation=remembers))
        self.flush()

    def remember(self, answers: Answers) -> None:
        """Take over the situation; it is written soon, if that is wanted."""
        self._answers = dict(answers)
        self._timer.start()

    def flush(self) -> None:
        """Write what has changed since the last time."""
        self._timer.stop()
        try:
            if self._own != self._saved_settings:
                save_settings(self._paths.settings_file, self._own, self._usual)
                self._saved_settings = self._own
            self._flush_answers()
        except OSError as error:
            text = _("We could not save your settings: {reason}. They hold until you close the window.")
            self.failed.emit(text.format(reason=error.strerror or error))

    def _take(self, settings: Settings) -> None:
        self._own = own_settings(settings, self._own, self._managed)
        self._settings = settings_in_force(self._own, self._managed)

    def _flush_answers(self) -> None:
        if self._managed.is_broken:
            return  # neither written nor removed: the organisation may have wanted either
        if not self.remembers:
            forget_situation(self._paths.situation_file)
            self._saved_answers = {}
        elif self._answers != self._saved_answers:
            save_situation(self._paths.situation_file, self._answers)
            self._saved_answers = self._answers

    def _managed_notices(self) -> tuple[str, ...]:
        """Words about a broken managed file, in the language in force when they are shown."""
        if not self._managed.is_broken:
            return ()
        text = _(
            "We could not use the settings of your organisation. "
            "The usual ones hold, and nothing is remembered until this file is mended."
        )
        from desktop_app.ui.fault_words import told_faults  # noqa: PLC0415 - hardly ever needed

        return (text, *told_faults(self._managed.faults))
