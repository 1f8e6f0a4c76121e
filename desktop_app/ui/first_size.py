# SPDX-License-Identifier: MIT
"""How large the window opens: as it was left, but never larger than the screen that it opens on."""

from PySide6.QtCore import QSize

from desktop_app.storage.settings import Settings

_TITLE_BAR = 40
_EDGES = 2
"""What a desktop draws round a window, in pixels; it tells how much only once the window is open."""


def first_size(settings: Settings, available: QSize) -> QSize:
    """The size that is remembered, or as much of it as fits with a title bar into what the screen has for windows."""
    wanted = QSize(settings.window_width, settings.window_height)
    return wanted.boundedTo(QSize(available.width() - _EDGES, available.height() - _TITLE_BAR))
