# SPDX-License-Identifier: MIT
"""The way into the search, which most people never open: it is made when it is first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.explain import ExplainPresenter
from desktop_app.ui.session import Session
from desktop_app.ui.views import Views

if TYPE_CHECKING:
    from desktop_app.ui.search.search import Search


class SearchEntrance(QObject):
    """Opens the search over the widget that holds it."""

    def __init__(
        self, appearance: Appearance, session: Session, views: Views, presenter: ExplainPresenter, area: QWidget
    ) -> None:
        super().__init__(area)
        self._look, self._session, self._views, self._presenter = appearance, session, views, presenter
        self._area = area
        self._search: Search | None = None

    def open(self) -> None:
        """Open the search, the last words in its field."""
        if self._search is None:
            from desktop_app.ui.search.search import Search  # noqa: PLC0415 - only who searches needs it

            self._search = Search(self._look, self._session, self._views, self._presenter, self._area)
        self._search.open()
