# SPDX-License-Identifier: MIT
"""A label whose words of the glossary explain themselves; apart from `labels`, which their explanations need."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.term_words import TermWords
from desktop_app.ui.theme import TokenName


class ExplainedLabel(WrapLabel):
    """A label in which words of the glossary can be asked for their meaning: for sentences, never for a control."""

    def __init__(
        self,
        appearance: Appearance,
        *,
        role: TextRole = TextRole.BODY,
        tone: TokenName = "ink",
        weight: Weight | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._terms: TermWords | None = None
        super().__init__(appearance, role=role, tone=tone, weight=weight, parent=parent)
        self._terms = TermWords(appearance, self, self._boxes_of)
        appearance.changed.connect(self._terms.place)

    def tab_widgets(self) -> list[QWidget]:
        """The words of the glossary, in reading order."""
        return list(self._terms.shown) if self._terms is not None else []

    @override
    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        if self._terms is not None:
            self._terms.set_texts((text,))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words stand elsewhere at another width."""
        super().resizeEvent(event)
        if self._terms is not None:
            self._terms.place()

    def _boxes_of(self, _place: int, start: int, end: int) -> tuple[QRectF, ...]:
        """Where letters stand."""
        block = self._block()
        return tuple(box.translated(0, self._top_of(block)) for box in block.boxes(start, end))
