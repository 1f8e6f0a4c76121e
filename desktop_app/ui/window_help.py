# SPDX-License-Identifier: MIT
"""What helps a person in the window: how to read the chart, the keys, and what this program is."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.main_menu import MainMenu
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.session import Session


class WindowHelp(QObject):
    """Opens each of these as a dialog over the window."""

    def __init__(
        self, appearance: Appearance, session: Session, models: ModelKeeper, menu: MainMenu, window: QWidget
    ) -> None:
        super().__init__(menu)
        self._look, self._session, self._models = appearance, session, models
        self._menu, self._window = menu, window

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

        lines = about_lines(self._models.found, __version__, self._models.words)
        AboutDialog(self._look, lines, self._window).open()
