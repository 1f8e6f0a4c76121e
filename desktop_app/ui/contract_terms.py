# SPDX-License-Identifier: MIT
"""The way to other contract terms: the dialog, the choice of a file, and what came of it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.i18n import _
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.contract_keeper import ContractKeeper
from desktop_app.ui.file_choice import FileChoice


class ContractTerms(QObject):
    """Shows what is in use, and again whenever a file that the person chose cannot be used."""

    def __init__(self, keeper: ContractKeeper, appearance: Appearance, owner: QObject, window: QWidget) -> None:
        super().__init__(owner)
        self._keeper, self._look, self._window = keeper, appearance, window
        self._choice = FileChoice("choose-contract", window, self)
        self._choice.chosen.connect(self._on_chosen)

    def show(self) -> None:
        """Tell what is in use, and offer what can be done."""
        from desktop_app.ui.contract_dialog import ContractDialog  # noqa: PLC0415 - only who asks needs it

        dialog = ContractDialog(self._look, self._keeper, self._window)
        dialog.open_requested.connect(self._on_open_requested)
        dialog.leave_requested.connect(self._keeper.leave)
        dialog.open()

    def _on_open_requested(self) -> None:
        """Let the person choose a file."""
        self._choice.open(_("Open your contract terms"), _("Contract terms (*.json)"))

    def _on_chosen(self, path: str) -> None:
        """Use the file that was chosen, or list what is wrong with it."""
        if not self._keeper.open(path):
            self.show()
