# SPDX-License-Identifier: MIT
"""Bringing a part of a widget into view where a pane around it does the scrolling."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_view(widget: QWidget, box: QRect) -> None:
    """Scroll the nearest pane around `widget` so that `box` of it can be seen, with its neighbors."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and (content := parent.widget()) is not None:
            middle = widget.mapTo(content, box.center())
            parent.ensureVisible(0, middle.y(), 0, box.height())
            return
        parent = parent.parentWidget()
