# SPDX-License-Identifier: MIT
"""The choice of a file that takes a moment to prove."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.i18n import _


class FileChoice(QObject):
    """Lets a person choose a file; `chosen(path)` comes when the dialog is gone, while the pointer says wait."""

    chosen = Signal(str)

    def __init__(self, name: str, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._name, self._window = name, window
        self._path = ""

    def open(self, title: str, files: str) -> None:
        """Show the dialog; `files` says which files fit, as in ``Policy models (*.json)``."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - hardly ever needed

        dialog = QFileDialog(self._window, title)
        dialog.setObjectName(self._name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([files, _("All files (*)")])
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        """The dialog goes first."""
        self._path = path
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        """Hand the file on; whatever comes of it, the pointer is the usual one again."""
        try:
            self.chosen.emit(self._path)
        finally:
            QGuiApplication.restoreOverrideCursor()
