# SPDX-License-Identifier: MIT
"""The order in which the Tab key visits widgets: the one in which they stand, whenever they were made."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


@runtime_checkable
class HasTabWidgets(Protocol):
    """A widget without a layout that knows what the Tab key reaches inside it."""

    def tab_widgets(self) -> list[QWidget]:
        """Its stops, in reading order."""


def tab_stops(layout: QLayout) -> Iterator[QWidget]:
    """Every stop of the Tab key below `layout`, in the order of the layouts."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner = item.layout()
        if inner is not None:
            yield from tab_stops(inner)
        widget = item.widget()
        if widget is not None and not widget.isHidden():
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            own = widget.layout()
            if own is not None:
                yield from tab_stops(own)
            elif isinstance(widget, HasTabWidgets):
                yield from (child for child in widget.tab_widgets() if child.focusPolicy() & Qt.FocusPolicy.TabFocus)


def chain(stops: tuple[QWidget, ...]) -> None:
    """Let the Tab key visit `stops` one after the other."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
