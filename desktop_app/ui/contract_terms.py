# SPDX-License-Identifier: MIT
"""The way to other contract terms: the dialog, the choice of a file, and what came of it."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.i18n import _
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.contract_keeper import ContractKeeper


class ContractTerms(QObject):
    """Leads a person through the dialog, the choice of a file, and what came of it."""

    def __init__(self, keeper: ContractKeeper, appearance: Appearance, owner: QObject, window: QWidget) -> None:
        super().__init__(owner)
        self._keeper, self._look, self._window = keeper, appearance, window
        self._path = ""

    def show(self) -> None:
        """Tell what is in use, and offer what can be done."""
        from desktop_app.ui.contract_dialog import ContractDialog  # noqa: PLC0415 - only who asks needs it

        dialog = ContractDialog(self._look, self._keeper, self._window)
        dialog.open_requested.connect(self._on_open_requested)
        dialog.leave_requested.connect(self._keeper.leave)
        dialog.open()

    def _on_open_requested(self) -> None:
        """Let the person choose a file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - as above

        dialog = QFileDialog(self._window, _("Open your contract terms"))
        dialog.setObjectName("choose-contract")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Contract terms (*.json)"), _("All files (*)")])
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        """Prove a file, which takes a moment."""
        self._path = path
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        QTimer.singleShot(0, self, self._on_chosen)  # the dialog that was used closes first

    def _on_chosen(self) -> None:
        """Use the file that was chosen, or list what is wrong with it."""
        try:
            is_used = self._keeper.open(self._path)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if not is_used:
            self.show()
