# SPDX-License-Identifier: MIT
"""Which row is under the pointer, and how far its ground has come: it comes and goes in 120 milliseconds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.hover import HOVER_MILLISECONDS

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation


class RowHover(QObject):
    """Follows the pointer from row to row; `changed(row)` names a row to paint anew."""

    changed = Signal(int)

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._look = appearance
        self.row = -1
        self._left = -1
        self._part = 1.0
        self._animation: QVariantAnimation | None = None

    def part(self, row: int) -> float:
        """How far the ground of a row has come: 1 under the pointer, 0 elsewhere."""
        if row == self.row:
            return self._part
        return 1.0 - self._part if row == self._left else 0.0

    def move(self, row: int) -> None:
        """The pointer went to another row, or to none: -1."""
        if row == self.row:
            return
        gone, start = self._left, self.part(row)
        self._left, self.row, self._part = self.row, row, 1.0
        duration = self._look.duration(HOVER_MILLISECONDS)
        if duration:
            self._part = start  # back on a row that was about to lose its ground, it comes from there
            self._start(duration)
        self._tell(gone)

    def clear(self) -> None:
        """The rows are others now."""
        if self._animation is not None:
            self._animation.stop()
        self.row, self._left, self._part = -1, -1, 1.0

    def _start(self, duration: int) -> None:
        if self._animation is None:
            from PySide6.QtCore import QVariantAnimation  # noqa: PLC0415 - nobody points before the first painting

            self._animation = QVariantAnimation(self)
            self._animation.setEndValue(1.0)
            self._animation.valueChanged.connect(self._on_value)
        self._animation.stop()
        self._animation.setStartValue(self._part)
        self._animation.setDuration(duration)
        self._animation.start()

    def _on_value(self, part: float) -> None:
        """Some of the way is done."""
        self._part = part
        self._tell()

    def _tell(self, gone: int = -1) -> None:
        for row in {self.row, self._left, gone} - {-1}:
            self.changed.emit(row)
