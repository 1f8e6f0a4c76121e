# SPDX-License-Identifier: MIT
"""The rows of Overview as real table cells, with a tick for those that go to Compare."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.i18n import _
from desktop_app.presentation.overview_table import OverviewViewModel, WayRow, group_title
from desktop_app.presentation.wording import listed_apart
from desktop_app.typing_support import override
from desktop_app.ui.row_sentences import SENTENCE_ROLE, after_name

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SHOWN = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIBED = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_TICKED = int(Qt.ItemDataRole.CheckStateRole)


class Column(Enum):
    """The columns, in their order."""

    NAME = 0
    TRAINS = 1
    KEPT = 2
    IN_CHARGE = 3
    ZERO_RETENTION = 4
    SUPPORT = 5


class OverviewModel(QAbstractTableModel):
    """The rows of one view model; `marked` are the ids of the rows that are ticked."""

    def __init__(self, view_model: OverviewViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._marked: frozenset[str] = frozenset()

    @property
    def rows(self) -> tuple[WayRow, ...]:
        """The rows shown."""
        return self._view_model.rows

    @property
    def marked(self) -> frozenset[str]:
        """The ids of the rows that are ticked, shown or not."""
        return self._marked

    def set_view_model(self, view_model: OverviewViewModel) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._view_model = view_model
        self.endResetModel()

    def set_marked(self, marked: frozenset[str]) -> None:
        """Tick other rows."""
        self._marked = marked
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    @override
    def data(self, index: Index, role: int = _SHOWN) -> Any:
        """The words of a cell, shown or spoken, and the tick."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == _TICKED and column is Column.NAME:
            return Qt.CheckState.Checked if row.id in self._marked else Qt.CheckState.Unchecked
        if role == _SHOWN:
            return cell_text(row, column)
        if role == _SPOKEN:
            return self._spoken(index.row(), column)
        if column is Column.NAME and role in (_DESCRIBED, SENTENCE_ROLE):
            return row.spoken if role == SENTENCE_ROLE else after_name(row.name, row.spoken)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> Any:
        """Titles of the columns; rows are named by their first cell."""
        if role not in (_SHOWN, _SPOKEN):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section].name if section < len(self.rows) else None
        return column_title(Column(section))

    def _spoken(self, place: int, column: Column) -> str:
        """A cell for readers: the first one of a group says the group, a ticked one that it is ticked."""
        row = self.rows[place]
        words = cell_text(row, column)
        if column is not Column.NAME:
            return words
        if row.id in self._marked:
            words = _("{name}, marked for Compare").format(name=words)
        is_first = not place or self.rows[place - 1].group != row.group
        if not is_first or not self._view_model.has_groups:
            return words
        return _("{group}: {name}").format(group=group_title(row.group), name=words)


def cell_text(row: WayRow, column: Column) -> str:
    """The words of a cell."""
    cells = row.cells
    return {
        Column.NAME: row.name,
        Column.TRAINS: cells.verdict.words,
        Column.KEPT: cells.kept_words,
        Column.IN_CHARGE: cells.in_charge,
        Column.ZERO_RETENTION: listed_apart(cells.zero_retention),
        Column.SUPPORT: cells.support.words,
    }[column]


def column_title(column: Column) -> str:
    """The title of a column."""
    return {
        Column.NAME: _("Way to use Claude"),
        Column.TRAINS: _("Trains Claude?"),
        Column.KEPT: _("Kept for"),
        Column.IN_CHARGE: _("In charge"),
        Column.ZERO_RETENTION: _("Zero retention"),
        Column.SUPPORT: _("Support"),
    }[column]
