# SPDX-License-Identifier: MIT
"""Showing and hiding parts of a window, also before it opens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_shown(widget: QWidget, *, is_shown: bool) -> None:
    """As `QWidget.setVisible`, but what nobody has hidden in a closed window is left to come up with it.

    Shown before, it would be laid out for a size that it never has.
    """
    parent = widget.parentWidget()
    is_window_open = parent is None or parent.isVisible()
    was_told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    if is_window_open or was_told or not is_shown:
        widget.setVisible(is_shown)
