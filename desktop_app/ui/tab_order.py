# SPDX-License-Identifier: MIT
"""The Tab key in reading order: widgets that are made late otherwise come last in the window."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


class TabOrder:
    """Keeps the order of everything inside one widget; asked after each change of what is shown there."""

    def __init__(self, root: QWidget) -> None:
        self._root = root
        self._order: list[QWidget] = []

    def update(self) -> None:
        """Let Tab go from each control to the next one in the order of the layouts."""
        order = list(_stops(self._root))
        if order != self._order:
            self._order = order
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Widgets inside that can take the focus: Qt passes over an order that names any other.

    A widget that knows the order inside it better than its layouts do has a method `tab_widgets`.
    """
    known = getattr(widget, "tab_widgets", None)
    if known is not None:
        yield from (child for child in cast("Callable[[], list[QWidget]]", known)() if child.focusPolicy())
        return
    for child in _inside(widget):
        if child.focusPolicy():
            yield child
        yield from _stops(child)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """The children of a widget in reading order."""
    if isinstance(widget, QScrollArea):
        yield from _present(widget.widget())
    elif isinstance(widget, QSplitter):
        for place in range(widget.count()):
            yield from _present(widget.handle(place) if place else None)  # the line before a pane
            yield from _present(widget.widget(place))
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _placed(layout)


def _present(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is not None:
        yield widget


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)
