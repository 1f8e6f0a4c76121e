# SPDX-License-Identifier: MIT
"""The results of a search as real list items, for keys and screen readers."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.i18n import _
from desktop_app.presentation.searching import SearchResult, SearchViewModel
from desktop_app.quick_dataclass import dataclass
from desktop_app.typing_support import override

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NAMES = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultItem:
    """One result; the first of a group has the heading above it."""

    heading: str
    result: SearchResult


class ResultModel(QAbstractListModel):
    """The results of one view model, group after group."""

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[ResultItem, ...] = ()

    @property
    def items(self) -> tuple[ResultItem, ...]:
        """The results shown."""
        return self._items

    def set_view_model(self, view_model: SearchViewModel) -> None:
        """Show other results."""
        self.beginResetModel()
        self._items = tuple(
            ResultItem(heading="" if place else group.title, result=result)
            for group in view_model.groups
            for place, result in enumerate(group.results)
        )
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    @override
    def data(self, index: Index, role: int = _NAMES[0]) -> Any:
        """The name of a result with its answer and place, and the heading where a group begins."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role in _NAMES:
            name = item.result.spoken
            return _("{group}: {name}").format(group=item.heading, name=name) if item.heading else name
        return None
