# SPDX-License-Identifier: MIT
"""The views as a button with a menu, where the switch has no room."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.i18n import _
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import Button, ButtonKind

_ICON = "eye"


class ViewMenuButton(Button):
    """Names the view that is shown, by an icon where its word has no room; `chosen(id)` tells the one wanted."""

    chosen = Signal(str)

    def __init__(
        self, appearance: Appearance, views: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, "", kind=ButtonKind.QUIET, icon=_ICON, parent=parent)
        self._word = ""
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
        self._word = action.text()
        self.setAccessibleName(_("{name}: {answer}").format(name=_("View"), answer=self._word))
        if self.text():
            self._say(self._word)

    def fit(self, room: int) -> None:
        """Show the word of the view if it fits in so much room."""
        self._say(self._word)
        if self.sizeHint().width() > room:
            self._say("")

    def _say(self, word: str) -> None:
        """Show a word in place of the icon, or the icon alone."""
        if word != self.text():
            self.setText(word)
            self.set_icon_name("" if word else _ICON)

    def _on_triggered(self, action: QAction) -> None:
        """A view was chosen."""
        self.chosen.emit(action.data())
