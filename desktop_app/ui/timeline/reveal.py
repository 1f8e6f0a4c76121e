# SPDX-License-Identifier: MIT
"""Bringing things before the eye: a row by scrolling the pane around it, a sentence as a tip."""

from html import escape

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

_TIP_TIME = 600_000


def bring_into_view(widget: QWidget, box: QRect) -> None:
    """Scroll the nearest pane around `widget` so that `box` of it can be seen, with its neighbors."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and (content := parent.widget()) is not None:
            middle = widget.mapTo(content, box.center())
            parent.ensureVisible(0, middle.y(), 0, box.height())
            return
        parent = parent.parentWidget()


def show_tip(widget: QWidget, at: QPoint, words: str, box: QRect) -> None:
    """Show plain words as a tip for as long as the pointer stays in `box` of the widget."""
    QToolTip.showText(at, f"<p>{escape(words)}</p>", widget, box, _TIP_TIME)
