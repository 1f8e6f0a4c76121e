# SPDX-License-Identifier: MIT
"""What helps a person in the window: the search, how to read the chart, the keys, and what this program is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.copying import SentenceCopier
from desktop_app.ui.explain import ExplainPresenter
from desktop_app.ui.main_menu import MainMenu
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.session import Session
from desktop_app.ui.views import Views

if TYPE_CHECKING:
    from desktop_app.ui.search.search import Search


class WindowHelp(QObject):
    """Makes each of these when it is first wanted; `models` knows which policy model is in force."""

    models: ModelKeeper

    def __init__(
        self,
        appearance: Appearance,
        session: Session,
        views: Views,
        presenter: ExplainPresenter,
        menu: MainMenu,
        window: QMainWindow,
    ) -> None:
        super().__init__(menu)
        self._look, self._session, self._views, self._presenter = appearance, session, views, presenter
        self._menu, self._window = menu, window
        self._search: Search | None = None
        SentenceCopier(session, window, self)

    def open_search(self) -> None:
        """Open the search over the window."""
        if self._search is None:
            from desktop_app.ui.search.search import Search  # noqa: PLC0415 - only who searches needs it

            area: QWidget = self._window.centralWidget() or self._window
            self._search = Search(self._look, self._session, self._views, self._presenter, area)
        self._search.open()

    def show_guide(self) -> None:
        """Explain the marks of the chart."""
        from desktop_app.presentation.guide import guide_view_model  # noqa: PLC0415 - only who asks needs it
        from desktop_app.ui.guide import show_guide  # noqa: PLC0415 - as above

        show_guide(self._look, guide_view_model(self._session.assessment.model), self._window)

    def show_shortcuts(self) -> None:
        """List the keys."""
        from desktop_app.ui.dialogs import show_shortcuts  # noqa: PLC0415 - only who asks needs it

        show_shortcuts(self._look, self._menu.shortcuts(), self._window)

    def show_about(self) -> None:
        """Say what this program is."""
        from desktop_app import __version__  # noqa: PLC0415 - only who asks needs it
        from desktop_app.presentation.about import about_lines  # noqa: PLC0415 - as above
        from desktop_app.ui.dialogs import AboutDialog  # noqa: PLC0415 - as above

        lines = about_lines(self.models.found, __version__, self.models.words)
        AboutDialog(self._look, lines, self._window).open()
