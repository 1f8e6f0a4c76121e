# SPDX-License-Identifier: MIT
"""The part of the menu that is about the policy model: a newer one, and back to the built-in one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.i18n import _
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.locks import set_by_words
from desktop_app.ui.main_menu import MainMenu, literal
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.ui.model_update import ModelUpdate


class ModelMenu(QObject):
    """Offers what can be done about the model; `said` carries words about what could not be done."""

    said = Signal(str)

    def __init__(
        self, keeper: ModelKeeper, session: Session, appearance: Appearance, owner: MainMenu, window: QWidget
    ) -> None:
        super().__init__(owner)
        self._keeper, self._session, self._look, self._window = keeper, session, appearance, window
        self._update: ModelUpdate | None = None
        self.menu = QMenu(self._title(), owner.menu)
        self.menu.setObjectName("policy-model-menu")
        self._open = self._action("open-model", _("&Open a newer policy model …"))
        self._open.triggered.connect(self._on_open)
        self._open.setEnabled(keeper.can_open)
        self._back = self._action("go-back", _("&Go back to the built-in model"))
        self._back.triggered.connect(self._on_go_back)
        self._back.setEnabled(keeper.can_go_back)

    def _title(self) -> str:
        """The name of the menu; with who chose the model where nobody else can."""
        title = _("&Policy model")
        places = self._keeper.places
        if self._keeper.can_open or not places.set_by:
            return title
        reason = literal(set_by_words(places.set_by))
        return _("{setting} – {reason}").format(setting=title, reason=reason)

    def _action(self, name: str, text: str) -> QAction:
        action = self.menu.addAction(text)
        action.setObjectName(f"action-{name}")
        action.setMenuRole(QAction.MenuRole.NoRole)
        return action

    def _on_open(self) -> None:
        """The person wants a newer model."""
        self._made().choose()

    def _on_go_back(self) -> None:
        """The person gives their own model up."""
        self._made().go_back()

    def _made(self) -> "ModelUpdate":
        """What leads to another model, made when it is first wanted."""
        if self._update is None:
            from desktop_app.ui.model_update import ModelUpdate  # noqa: PLC0415 - hardly ever needed

            self._update = ModelUpdate(self._keeper, self._session, self._look, self._window)
            self._update.setParent(self)
            self._update.said.connect(self.said)
        return self._update
