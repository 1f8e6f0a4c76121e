# SPDX-License-Identifier: MIT
"""The views as a button with a menu, where the switch has no room."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.i18n import _
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import IconButton


class ViewMenuButton(IconButton):
    """Names the view that is shown; `chosen(id)` tells the one that the person wants."""

    chosen = Signal(str)

    def __init__(
        self, appearance: Appearance, views: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, "eye", _("View"), parent=parent)
        self.setObjectName("view-menu")
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions: dict[str, QAction] = {}
        for view, words in views:
            action = self._actions[view] = menu.addAction(words)
            action.setObjectName(f"view-{view}")
            action.setCheckable(True)
            action.setData(view)
            group.addAction(action)
        group.triggered.connect(self._on_triggered)
        self.setMenu(menu)

    def set_chosen(self, view: str) -> None:
        """Tick a view, and name it."""
        action = self._actions[view]
        action.setChecked(True)
        self.set_name(_("{name}: {answer}").format(name=_("View"), answer=action.text()))

    def _on_triggered(self, action: QAction) -> None:
        """A view was chosen."""
        self.chosen.emit(action.data())
