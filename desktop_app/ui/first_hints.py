# SPDX-License-Identifier: MIT
"""What of the desktop's wishes the first painting follows: dark or light, seen by the colors that Qt starts with.

`SystemHints` knows more and takes over after that; asking for it makes PySide6 build all constants of `Qt`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

_HALF_LIGHT = 128


class FirstHints(QObject):
    """The desktop as its palette shows it, before the application gets one of its own."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        self._is_dark = ground.lightness() < _HALF_LIGHT

    def is_dark(self) -> bool:
        """Whether the desktop shows dark colors."""
        return self._is_dark

    def is_contrast(self) -> bool:
        """Not known yet: no."""
        return False

    def is_reduced_motion(self) -> bool:
        """Not known yet, and nothing moves in the first painting: no."""
        return False

    def request(self, scheme: "Qt.ColorScheme") -> None:
        """Ask the platform to draw title bars and native dialogs in `scheme`."""
        QGuiApplication.styleHints().setColorScheme(scheme)
