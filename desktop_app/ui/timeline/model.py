# SPDX-License-Identifier: MIT
"""The rows of the timeline as real table cells, for keys, selection and screen readers."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.i18n import _, ngettext
from desktop_app.presentation.timeline import TimelineRow, TimelineViewModel, group_title
from desktop_app.presentation.wording import listed
from desktop_app.typing_support import override
from desktop_app.ui.row_sentences import SENTENCE_ROLE, after_name

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Mode(Enum):
    """What the timeline shows: bars on the axis, bars on the calendar, or words. The value is the switch's id."""

    LENGTHS = "lengths"
    DATES = "dates"
    TABLE = "table"


class Column(Enum):
    """The columns; the chart has the first three."""

    DATA = 0
    HOW_LONG = 1
    SOURCES = 2
    FROM_WHEN = 3
    ONLY_IF = 4
    ENDS_ON = 5


_CHART = (Column.DATA, Column.HOW_LONG, Column.SOURCES)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIBED = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_SHOWN = int(Qt.ItemDataRole.DisplayRole)


class TimelineModel(QAbstractTableModel):
    """The rows of one view model, in the columns of one mode."""

    def __init__(self, view_model: TimelineViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._mode = Mode.LENGTHS

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        """The rows shown."""
        return self._view_model.rows

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the mode, in their order."""
        return columns_of(self._view_model) if self._mode is Mode.TABLE else _CHART

    def set_content(self, view_model: TimelineViewModel, mode: Mode) -> None:
        """Show other rows or other columns."""
        self.beginResetModel()
        self._view_model = view_model
        self._mode = mode
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._view_model.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = _SHOWN) -> Any:
        """The words of a cell, shown or spoken."""
        if not index.isValid():
            return None
        row = self._view_model.rows[index.row()]
        column = self.columns[index.column()]
        if role == _SHOWN:
            return self._bar_text(row, column)
        if role == _SPOKEN:
            return self._spoken(index.row(), column)
        if column is Column.DATA and role in (_DESCRIBED, SENTENCE_ROLE):
            return row.spoken if role == SENTENCE_ROLE else after_name(row.name, row.spoken)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> Any:
        """Titles of the columns; rows are named by their first cell."""
        if role not in (_SHOWN, _SPOKEN):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._view_model.rows[section].name
        return column_title(self.columns[section])

    def _spoken(self, place: int, column: Column) -> str:
        """The cell for a reader; the first row of a group names the group as well."""
        row = self._view_model.rows[place]
        if column is Column.SOURCES:
            count = len(row.sources)  # their titles are said one by one, by Right, or in the details
            return ngettext("{count} source", "{count} sources", count).format(count=count)
        text = self._bar_text(row, column).replace("\n", "; ")
        is_first = place == 0 or self._view_model.rows[place - 1].group is not row.group
        if column is Column.DATA and is_first:
            return _("{group}: {name}").format(group=group_title(row.group), name=text)
        return text

    def _bar_text(self, row: TimelineRow, column: Column) -> str:
        """A cell's words; on the calendar a bar says the day."""
        if column is Column.HOW_LONG and self._mode is Mode.DATES:
            return "\n".join(mark.label for mark in row.marks)
        return cell_text(row, column)


def columns_of(view_model: TimelineViewModel) -> tuple[Column, ...]:
    """The columns of the table; where no day is known, none says when a copy is gone."""
    ends = (Column.ENDS_ON,) if view_model.dates is not None or view_model.ticks else ()
    return (Column.DATA, Column.HOW_LONG, Column.FROM_WHEN, *ends, Column.ONLY_IF, Column.SOURCES)


def cell_text(row: TimelineRow, column: Column) -> str:
    """The words that a cell shows."""
    if column is Column.DATA:
        return row.name
    if column is Column.HOW_LONG:
        return row.cells.how_long
    if column is Column.FROM_WHEN:
        return row.cells.from_when
    if column is Column.ENDS_ON:
        return row.cells.ends_on
    if column is Column.ONLY_IF:
        return row.cells.only_if
    return listed(str(number) for number in sorted(source.number for source in row.sources)) or _("none")


def column_title(column: Column) -> str:
    """The title of a column."""
    return {
        Column.DATA: _("Data"),
        Column.HOW_LONG: _("How long"),
        Column.FROM_WHEN: _("From when"),
        Column.ENDS_ON: _("Ends on"),
        Column.ONLY_IF: _("When"),
        Column.SOURCES: _("Sources"),
    }[column]
