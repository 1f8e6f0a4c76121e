# SPDX-License-Identifier: MIT
"""Roles that Qt does not give by itself, and the one place that speaks to screen readers.

A widget with an attribute `accessible_role` is announced with that role: headings, groups, graphics.
"""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from shiboken6 import isValid

from desktop_app.typing_support import override


class _RoleInterface(QAccessibleWidget):
    """The interface of any widget, with another role."""

    @override
    def text(self, what: QAccessible.Text) -> str:
        """The words of a label are its name unless it has a better one; else what Qt says."""
        widget = self.widget()
        if not isValid(widget):
            return ""
        if what == QAccessible.Text.Name and isinstance(widget, QLabel) and not widget.accessibleName():
            return widget.text()
        return super().text(what)


def _interface_for(_key: str, thing: QObject | None = None) -> QAccessibleInterface | None:
    """The factory that Qt asks: an interface of ours where the widget names a role, else none."""
    if not isinstance(thing, QWidget) or not isValid(thing):
        return None
    role: Any = getattr(thing, "accessible_role", None)
    return _RoleInterface(thing, role) if isinstance(role, QAccessible.Role) else None


@cache
def install_roles() -> None:
    """Let widgets name their own role, before the first window; once, as Qt would ask every one it was given."""
    QAccessible.installFactory(_interface_for)


def announce(widget: QWidget, words: str) -> str:
    """Have a screen reader say `words` when it has time; returns what was handed over.

    Only for what is visible as well: not every reader speaks announcements.
    """
    spoken = " ".join(words.split())
    if spoken:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, spoken))
    return spoken
