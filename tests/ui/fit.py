# SPDX-License-Identifier: MIT
"""What is wrong with the room that words have in a window."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QScrollArea, QWidget

from desktop_app.ui.controls.labels import WrapLabel
from tests.ui.drivers import WindowDriver


def cut(person: WindowDriver) -> list[str]:
    """Labels and buttons that got less room than their words take."""
    found = []
    for widget in person.window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or _is_tip(widget):
            continue
        wanted = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
        is_narrow = widget.width() < widget.minimumSizeHint().width()
        if widget.height() < wanted or is_narrow or not _is_inside_parent(widget):
            found.append(f"{type(widget).__name__} {widget.objectName()} {_words(widget)!r} {widget.geometry()}")
    return found


def _is_tip(widget: QWidget) -> bool:
    """Whether this is the tip beside the pointer, which Qt sizes itself."""
    return widget.windowType() == Qt.WindowType.ToolTip


def _is_inside_parent(widget: QWidget) -> bool:
    """Whether what a widget stands in shows all of its width."""
    parent = widget.parentWidget()
    return parent is None or (widget.x() >= 0 and widget.geometry().right() <= parent.width())


def sideways(person: WindowDriver) -> list[str]:
    """Panes whose content is wider than they are."""
    areas = [(area, area.widget()) for area in person.window.findChildren(QScrollArea) if area.isVisible()]
    return [
        area.objectName()
        for area, content in areas
        if content is not None and content.width() > area.viewport().width()
    ]


def wide_dialogs(person: WindowDriver) -> list[str]:
    """Dialogs that opened wider than the window."""
    dialogs = [dialog for dialog in person.window.findChildren(QDialog) if dialog.isVisible()]
    return [dialog.windowTitle() for dialog in dialogs if dialog.width() > person.window.width()]


def on_top_of_each_other(person: WindowDriver) -> list[str]:
    """Labels and cards of one pane that overlap."""
    found = []
    for area in person.window.findChildren(QScrollArea):
        content = area.widget()
        if not area.isVisible() or content is None:
            continue
        boxes = [
            (widget, QRect(widget.mapTo(content, QPoint(0, 0)), widget.size()))
            for widget in content.findChildren(QWidget)
            if widget.isVisible() and isinstance(widget, WrapLabel | QAbstractButton) and not _floats(widget, area)
        ]
        for place, (widget, box) in enumerate(boxes):
            for other, other_box in boxes[place + 1 :]:
                if box.intersects(other_box) and not widget.isAncestorOf(other) and not other.isAncestorOf(widget):
                    found.append(f"{_words(widget)!r} {box} and {_words(other)!r} {other_box}")
    return found


def _floats(widget: QWidget, area: QWidget) -> bool:
    """The buttons of the open step lie over the questions on purpose; marked words cover only their letters.

    What an open window of its own shows lies over everything.
    """
    return widget.objectName() in {"back", "next", "skip", "term"} or widget.window() is not area.window()


def _words(widget: QWidget) -> str:
    return str(widget.property("text"))
