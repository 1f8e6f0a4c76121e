# SPDX-License-Identifier: MIT
"""The legend under the chart: a sample and a word for each kind of mark that is shown."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.timeline import Legend, legend_words
from desktop_app.presentation.timeline_marks import Mark, Tone
from desktop_app.presentation.wording import listed
from desktop_app.quick_dataclass import dataclass
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.mirroring import turn_over
from desktop_app.ui.text_block import TextBlock
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.mark_painter import draw_bar, draw_open_line, draw_unknown_line, draw_upright

_SAMPLE_WIDTH = 26
_SAMPLE_HEIGHT = 11
_GAP = 6
_BETWEEN = 20
_WIDTHS_KEPT = 8
_NARROW = {Legend.NOT_KEPT: 4, Legend.DISPUTED: 16}
_BAR_TONES = {
    Legend.KEPT: Tone.KEPT,
    Legend.PAST: Tone.KEPT,
    Legend.END_VARIES: Tone.KEPT,
    Legend.ONLY_IF: Tone.ONLY_IF,
    Legend.HAPPENED: Tone.HAPPENED,
    Legend.BRANCH: Tone.BRANCH,
    Legend.PUBLIC: Tone.PUBLIC,
}
_DASHES = {Legend.NOT_STATED: Mark.NOT_STATED, Legend.DEPENDS: Mark.DEPENDS, Legend.NO_DATE: Mark.NO_DATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One sample with its word, and where both stand."""

    kind: Legend
    words: TextBlock
    at: QPointF


class LegendLine(QWidget):
    """Samples in one line, or more where the width asks for it. A graphic to screen readers."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._blocks = Blocks(appearance)
        self._kinds: tuple[Legend, ...] = ()
        self._entries: tuple[_Entry, ...] = ()
        self._flows: dict[int, tuple[_Entry, ...]] = {}
        self.setObjectName("legend")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_appearance_changed)

    def set_kinds(self, kinds: tuple[Legend, ...]) -> None:
        """Explain these kinds of mark."""
        self._kinds = kinds
        words = listed(legend_words(kind) for kind in kinds)
        self.setAccessibleName(_("Kinds of mark: {words}").format(words=words))
        self.setVisible(bool(kinds))
        self._refresh()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        entries = self._flow(width)
        return math.ceil(entries[-1].at.y() + self._line) if entries else 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(400), self.heightForWidth(max(self.width(), 1)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(120), math.ceil(self._line) if self._kinds else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line anew."""
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every sample and its word."""
        look = self._appearance
        height = look.px(_SAMPLE_HEIGHT)
        with QPainter(self) as painter:
            turn_over(painter, self)
            for entry in self._entries:
                width = self._sample_width(entry.kind)
                box = QRectF(entry.at.x(), entry.at.y() + (self._line - height) / 2, width, height)
                draw_sample(painter, box, entry.kind, look)
                at = QPointF(entry.at.x() + width + look.px(_GAP), entry.at.y())
                entry.words.draw(painter, at, look.tokens.ink2)

    @property
    def _line(self) -> float:
        return self._appearance.line_height(TextRole.SECOND)

    def _sample_width(self, kind: Legend) -> int:
        return self._appearance.px(_NARROW.get(kind, _SAMPLE_WIDTH))

    def _flow(self, width: int) -> tuple[_Entry, ...]:
        """The entries in lines no wider than `width`; layouts ask for the same widths again and again."""
        known = self._flows.get(width)
        if known is None:
            if len(self._flows) >= _WIDTHS_KEPT:
                self._flows.clear()
            known = self._flows[width] = self._broken(width)
        return known

    def _broken(self, width: int) -> tuple[_Entry, ...]:
        """Place the entries in lines no wider than `width`."""
        look = self._appearance
        entries: list[_Entry] = []
        x, y = 0.0, 0.0
        for kind in self._kinds:
            words = self._blocks.get(legend_words(kind), TextRole.SECOND)
            needed = self._sample_width(kind) + look.px(_GAP) + words.width
            if x > 0 and x + needed > width:
                x, y = 0.0, y + self._line + look.px(4)
            entries.append(_Entry(kind=kind, words=words, at=QPointF(x, y)))
            x += needed + look.px(_BETWEEN)
        return tuple(entries)

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        self._blocks.clear()
        self._refresh()

    def _refresh(self) -> None:
        self._flows.clear()
        self._place()
        self.updateGeometry()
        self.update()

    def _place(self) -> None:
        self._entries = self._flow(self.width())
        self.setMinimumHeight(self.heightForWidth(self.width()))


def draw_sample(painter: QPainter, box: QRectF, kind: Legend, look: Appearance) -> None:
    """A small mark of one kind."""
    tokens = look.tokens
    if kind in _BAR_TONES:
        split = box.left() if kind is Legend.END_VARIES else box.right()
        draw_bar(painter, box, split, _BAR_TONES[kind], look, is_past=kind is Legend.PAST)
    elif kind in (Legend.UNTIL_YOU_ACT, Legend.NO_SET_END):
        draw_open_line(painter, box, box.center().x(), None, Tone.KEPT, look)
    elif kind in _DASHES:
        mark = _DASHES[kind]
        draw_unknown_line(painter, box, None, mark, look)
    elif kind is Legend.DISPUTED:
        place = QRectF(box.left(), box.center().y() - box.width() / 2, box.width(), box.width())
        look.icons.paint(painter, place, "git-compare", tokens.kept)
    else:
        draw_upright(painter, box, Mark.NOT_KEPT, Tone.KEPT, look)
