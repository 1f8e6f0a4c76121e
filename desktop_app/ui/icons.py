# SPDX-License-Identifier: MIT
"""Icons by name: line drawings on a 24 x 24 grid, painted in any color and size.

The drawings are files under `resources/icons`. Their `currentColor` is replaced before rendering;
results are cached, so a second painting costs one pixmap copy.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from desktop_app.resource_files import read_bytes
from desktop_app.ui.mirroring import reading_direction, turned_as_read, turned_back
from desktop_app.ui.theme import Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_MARK_KEPT = b"#1C6A8C"
_MARK_COND = b"#A9660B"
_CACHE_LIMIT = 400
_DIRECTED = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right", "panel-right", "send", "undo"})
"""Icons that point along the line of reading: turned over where it runs from right to left."""


class Icons:
    """Store of rendered icons; one per application, reached through `Appearance.icons`."""

    def __init__(self) -> None:
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, color: QColor, ratio: float = 1.0) -> QPixmap:
        """The icon as a square of `size` logical pixels for a screen of pixel `ratio`.

        Raises `FileNotFoundError` for a name without a drawing.
        """
        key = (name, size, color.rgba(), ratio)
        if key not in self._pixmaps:
            if len(self._pixmaps) >= _CACHE_LIMIT:
                self._pixmaps.clear()
            self._pixmaps[key] = _rendered(self._source(name), size, color, ratio)
        return self._pixmaps[key]

    def paint(self, painter: QPainter, box: QRectF, name: str, color: QColor) -> None:
        """Draw the icon centered in `box`, as large as its shorter side."""
        size = round(min(box.width(), box.height()))
        ratio = painter.device().devicePixelRatio()
        left = round(box.center().x() - size / 2)
        top = round(box.center().y() - size / 2)
        turn = turned_as_read if name in _DIRECTED else turned_back
        with turn(painter, QRectF(left, top, size, size)):
            painter.drawPixmap(left, top, self.pixmap(name, size, color, ratio))

    def icon(self, name: str, color: QColor, size: int = 32) -> "QIcon":
        """The icon for menus and standard widgets of Qt."""
        from PySide6 import QtGui  # noqa: PLC0415 - QIcon costs time that the first window can save

        pixmap = self.pixmap(name, size, color, 2.0)
        if name in _DIRECTED and reading_direction() == Qt.LayoutDirection.RightToLeft:
            pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
        return QtGui.QIcon(pixmap)

    def mark(self, size: int, tokens: Tokens, ratio: float = 1.0) -> QPixmap:
        """The app's own mark, its two hues taken from the theme."""
        source = self._source("afterprompt")
        source = source.replace(_MARK_KEPT, _hex(tokens.kept)).replace(_MARK_COND, _hex(tokens.cond))
        return _rendered(source, size, tokens.ink, ratio)

    def app_icon(self) -> "QIcon":
        """The application's icon in the usual sizes."""
        from PySide6 import QtGui  # noqa: PLC0415 - QIcon costs time that the first window can save

        icon = QtGui.QIcon()
        for size in (16, 24, 32, 48, 64, 128, 256):
            icon.addPixmap(self.pixmap("app-icon", size, QColor(Qt.GlobalColor.black)))
        return icon

    def _source(self, name: str) -> bytes:
        """The bytes of the drawing, read once."""
        if name not in self._sources:
            self._sources[name] = read_bytes(f"icons/{name}.svg")
        return self._sources[name]


def _rendered(source: bytes, size: int, color: QColor, ratio: float) -> QPixmap:
    """Draw the SVG `source` with its `currentColor` replaced."""
    renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", _hex(color))))
    edge = round(size * ratio)
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        renderer.render(painter, QRectF(0, 0, edge, edge))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _hex(color: QColor) -> bytes:
    """The color as SVG writes it."""
    return color.name().encode("ascii")
