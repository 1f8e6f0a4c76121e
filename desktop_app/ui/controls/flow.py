# SPDX-License-Identifier: MIT
"""A layout that sets its widgets in lines, like words: for chips, legends and buttons."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance


class FlowLayout(QLayout):
    """Widgets side by side, wrapped into as many lines as the width asks for.

    `gap` is the distance between two widgets, and between two lines unless `line_gap` names another, in design pixels.
    """

    def __init__(
        self, appearance: Appearance, *, gap: int = 6, line_gap: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap
        self._width = 0
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        appearance.changed.connect(self.invalidate)

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
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return max((box.bottom() + 1 for _, box in boxes), default=0)

    @override
    def sizeHint(self) -> QSize:
        gap = self._appearance.px(self._gap)
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in sizes), default=0)
        line = max((size.height() for size in sizes), default=0)
        return QSize(width, max(line, self.heightForWidth(self._width)) if self._width >= width else line)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        if rect.width() != self._width:
            before, self._width = self._width, rect.width()
            if self.heightForWidth(before) != self.heightForWidth(self._width):
                self.update()  # not every layout around asks for the height that a width needs
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        for item, box in self._boxes(rect.width()):
            left = rect.left() + box.left()
            if direction == Qt.LayoutDirection.RightToLeft:
                left = rect.right() - box.right()
            item.setGeometry(QRect(QPoint(left, rect.top() + box.top()), box.size()))

    def _boxes(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Each visible item with its place, measured from the top left corner of the layout."""
        gap = self._appearance.px(self._gap)
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if not lines or used + gap + size.width() > width:
                lines.append([])
                used = -gap
            lines[-1].append((item, QSize(min(size.width(), width), size.height())))
            used += gap + size.width()
        return list(self._placed(lines, gap))

    def _placed(self, lines: list[list[tuple[QLayoutItem, QSize]]], gap: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """The items of each line side by side, with their middles on one height."""
        top = 0
        for line in lines:
            height = max(size.height() for _item, size in line)
            left = 0
            for item, size in line:
                yield item, QRect(QPoint(left, top + (height - size.height()) // 2), size)
                left += size.width() + gap
            top += height + self._appearance.px(self._line_gap)
