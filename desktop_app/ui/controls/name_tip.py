# SPDX-License-Identifier: MIT
"""The name of a control as its tip: for eyes alone, since readers know the name already."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def shows_name(control: QWidget, event: QEvent) -> bool:
    """Show the accessible name where a tip is asked for; True if it was.

    Qt takes a tool tip for the description of a control, so that readers would say the name twice.
    """
    if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
        return False
    QToolTip.showText(event.globalPos(), control.accessibleName(), control)
    return True
