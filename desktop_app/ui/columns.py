# SPDX-License-Identifier: MIT
"""A layout of equal columns: for condition cards, and for claims that stand side by side."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance


class EqualColumns(QLayout):
    """Widgets of equal width in rows of equal height, in fewer columns where the width is short.

    `least` is the least width of a column and `gap` the distance between two, in design pixels; `most`
    bounds the number of columns.
    """

    def __init__(
        self, appearance: Appearance, *, most: int, least: int, gap: int = 10, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._most = most
        self._least = least
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        appearance.changed.connect(self.invalidate)

    def columns_in(self, width: int) -> int:
        """How many columns stand in `width`: two even for one widget, so that it does not sprawl."""
        gap = self._appearance.px(self._gap)
        least = max(1, self._appearance.px(self._least), self.minimumSize().width())  # no word is ever cut
        fitting = (width + gap) // (least + gap)
        wanted = min(self._most, max(2, len(self._shown())))
        return max(1, min(wanted, fitting))

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def invalidate(self) -> None:
        """Forget the heights: something inside has changed."""
        self._heights.clear()
        super().invalidate()

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = max((box.bottom() + 1 for _, box in self._boxes(width)), default=0)
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        if not shown:
            return QSize(0, 0)
        count = min(self._most, len(shown))
        gap = self._appearance.px(self._gap)
        width = max(item.sizeHint().width() for item in shown) * count + gap * (count - 1)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(
            max((item.minimumSize().width() for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        owner = self.parentWidget()
        is_mirrored = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, box in self._boxes(rect.width()):
            if is_mirrored:
                box.moveRight(rect.width() - 1 - box.left())
            item.setGeometry(box.translated(rect.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        """The items that take up place."""
        return [item for item in self._items if not item.isEmpty()]

    def _boxes(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Each visible item with its place, measured from the top left corner of the layout."""
        shown = self._shown()
        count = self.columns_in(width)
        gap = self._appearance.px(self._gap)
        column = (width - gap * (count - 1)) // count
        placed: list[tuple[QLayoutItem, QRect]] = []
        top = 0
        for start in range(0, len(shown), count):
            row = shown[start : start + count]
            height = max(_height_in(item, column) for item in row)
            placed += [(item, QRect(n * (column + gap), top, column, height)) for n, item in enumerate(row)]
            top += height + gap
        return placed


def _height_in(item: QLayoutItem, width: int) -> int:
    """The height that an item needs at a width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
