# SPDX-License-Identifier: MIT
"""What the desktop asks for: dark colors, more contrast, less motion. Watched while the app runs."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication


class SystemPreferences(Protocol):
    """The wishes of the desktop that `Appearance` follows; a test gives its own."""

    changed: SignalInstance

    def is_dark(self) -> bool:
        """Whether the desktop shows dark colors."""

    def is_contrast(self) -> bool:
        """Whether the person asked the desktop for high contrast."""

    def is_reduced_motion(self) -> bool:
        """Whether the person asked the desktop for less motion."""

    def request(self, scheme: Qt.ColorScheme) -> None:
        """Ask the platform to draw its own parts (title bars) in `scheme`; `Unknown` undoes it."""


class SystemHints(QObject):
    """The real desktop behind `QStyleHints`.

    Both hint objects stay in attributes: a temporary `QStyleHints` takes its accessibility hints
    along when it dies.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_hint_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._on_hint_changed)
        if hasattr(self._accessibility, "motionPreferenceChanged"):  # since Qt 6.12
            self._accessibility.motionPreferenceChanged.connect(self._on_hint_changed)

    def is_dark(self) -> bool:
        """Whether the desktop, or a scheme asked for with `request`, is dark."""
        return bool(self._hints.colorScheme() == Qt.ColorScheme.Dark)

    def is_contrast(self) -> bool:
        """Whether the desktop asks for high contrast."""
        preference = self._accessibility.contrastPreference()
        return bool(preference == Qt.ContrastPreference.HighContrast)

    def is_reduced_motion(self) -> bool:
        """Whether the desktop asks for less motion; Qt before 6.12 cannot tell and says no."""
        if not hasattr(self._accessibility, "motionPreference"):
            return False
        return bool(self._accessibility.motionPreference().name == "ReducedMotion")

    def request(self, scheme: Qt.ColorScheme) -> None:
        """Ask the platform to draw title bars and native dialogs in `scheme`."""
        self._hints.setColorScheme(scheme)

    def _on_hint_changed(self) -> None:
        """Pass any change on, whatever it was about."""
        self.changed.emit()
