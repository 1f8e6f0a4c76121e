# SPDX-License-Identifier: MIT
"""A desktop whose wishes a test decides, in place of the real one."""

from PySide6.QtCore import QObject, Qt, Signal


class FakeDesktop(QObject):
    """A desktop with wishes that a test sets; `ask` changes them while the application runs."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.dark = False
        self.contrast = False
        self.reduced_motion = False
        self.requested = Qt.ColorScheme.Unknown

    def is_dark(self) -> bool:
        """Whether the desktop shows dark colors."""
        return self.dark

    def is_contrast(self) -> bool:
        """Whether high contrast is wished for."""
        return self.contrast

    def is_reduced_motion(self) -> bool:
        """Whether less motion is wished for."""
        return self.reduced_motion

    def request(self, scheme: Qt.ColorScheme) -> None:
        """Keep what the application asked for."""
        self.requested = scheme

    def ask(self, *, dark: bool = False, contrast: bool = False, reduced_motion: bool = False) -> None:
        """Wish for something else, as a person does in the settings of the desktop."""
        self.dark, self.contrast, self.reduced_motion = dark, contrast, reduced_motion
        self.changed.emit()
