# SPDX-License-Identifier: MIT
"""Words laid out once and kept: most labels stay the same from one answer to the next."""

from typing import TYPE_CHECKING

from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.mirroring import reading_direction
from desktop_app.ui.text_block import UNLIMITED, TextBlock

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

_MOST = 600


class Blocks:
    """Text blocks in the type of an appearance; `clear` when that changes."""

    def __init__(self, look: Appearance) -> None:
        self._look = look
        self._known: dict[tuple[str, TextRole, Weight | None, float, Qt.LayoutDirection], TextBlock] = {}

    def clear(self) -> None:
        """Forget everything, because type or size changed."""
        self._known.clear()

    def get(self, text: str, role: TextRole, weight: Weight | None = None, width: float = UNLIMITED) -> TextBlock:
        """The text in that type, wrapped at a width."""
        direction = reading_direction()
        key = (text, role, weight, width, direction)
        block = self._known.get(key)
        if block is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            block = TextBlock(text, self._look.font(role, weight), self._look.line_height(role), width, direction)
            self._known[key] = block
        return block
