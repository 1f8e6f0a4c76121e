# SPDX-License-Identifier: MIT
"""A menu that is opened by a key begins at its first entry: else a reader would say nothing until an arrow key."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.ui.later import Later


class FirstEntry(QObject):
    """Makes the first entry of a menu the current one, unless a pressed pointer is about to choose another."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._later = Later(self)
        self._later.due.connect(self._on_shown)
        menu.aboutToShow.connect(self._later.start)

    def _on_shown(self) -> None:
        """The menu stands on the screen."""
        menu = self._menu
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if is_pressed or not menu.isVisible() or menu.activeAction() is not None:
            return
        entries = (action for action in menu.actions() if action.isVisible() and not action.isSeparator())
        first = next((action for action in entries if action.isEnabled()), None)
        if first is not None:
            menu.setActiveAction(first)
