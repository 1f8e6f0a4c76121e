# SPDX-License-Identifier: MIT
"""What a person sees and a screen reader says: pixels and accessible interfaces."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def show(qtbot: QtBot, widget: QWidget, width: int = 0, height: int = 0) -> None:
    """Open `widget` as a window of the given size, painted and active, away from the mouse pointer."""
    qtbot.addWidget(widget)
    widget.move(100, 100)
    if width:
        widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def picture(widget: QWidget) -> QImage:
    """The window of `widget` as it is painted."""
    return widget.window().grab().toImage()


def color_at(widget: QWidget, x: float, y: float) -> QColor:
    """The color at a point of `widget`, which may lie outside it."""
    point = widget.mapTo(widget.window(), QPoint(round(x), round(y)))
    return QColor(picture(widget).pixelColor(point))


def colors_in(widget: QWidget, box: QRect | None = None) -> set[str]:
    """All colors inside `box` of `widget`, or in the whole widget."""
    box = box or widget.rect()
    image = widget.grab(box).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def spoken(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader gets for `widget`."""
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget: QWidget) -> str:
    """The name that a screen reader says."""
    return str(spoken(widget).text(QAccessible.Text.Name))


def tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The interface and everything below it."""
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:
            yield from tree(child)
