# SPDX-License-Identifier: MIT
"""The rows of Compare as real table cells: each says its letter and its row."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.i18n import _
from desktop_app.presentation.compare_board import BoardRow, BoardViewModel, group_title
from desktop_app.typing_support import override
from desktop_app.ui.row_sentences import SENTENCE_ROLE, after_name

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIBED = int(Qt.ItemDataRole.AccessibleDescriptionRole)


class BoardModel(QAbstractTableModel):
    """The name of a row, then one cell for each situation."""

    def __init__(self, view_model: BoardViewModel) -> None:
        super().__init__()
        self._view_model = view_model

    @property
    def rows(self) -> tuple[BoardRow, ...]:
        """The rows shown."""
        return self._view_model.rows

    def set_view_model(self, view_model: BoardViewModel) -> None:
        """Show other rows and columns."""
        self.beginResetModel()
        self._view_model = view_model
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1 + len(self._view_model.columns)

    @override
    def data(self, index: Index, role: int = _SHOWN) -> Any:
        """The words of a cell, shown or spoken."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == _SHOWN:
            return row.cells[column - 1].words if column else row.name
        if role == _SPOKEN:
            return row.spoken_cell(column - 1) if column else self._spoken_name(index.row())
        if not column and role in (_DESCRIBED, SENTENCE_ROLE):
            return row.spoken if role == SENTENCE_ROLE else after_name(row.name, row.spoken)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> Any:
        """Columns are named by letter and situation, rows by their first cell."""
        if role not in (_SHOWN, _SPOKEN):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section].name if section < len(self.rows) else None
        if not section:
            return _("Row")
        column = self._view_model.columns[section - 1]
        return _("{letter}: {name}").format(letter=column.letter, name=column.name)

    def _spoken_name(self, place: int) -> str:
        """The name of a row; the first one of a group says the group as well."""
        row = self.rows[place]
        if place and self.rows[place - 1].group is row.group:
            return row.name
        return _("{group}: {name}").format(group=group_title(row.group), name=row.name)
