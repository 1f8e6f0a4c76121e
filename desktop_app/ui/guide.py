# SPDX-License-Identifier: MIT
"""The page "How to read this chart": samples drawn by the painter of the chart itself, each with its sentence."""

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.presentation.guide import ChartSample, GuideViewModel, SignSample
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.badges import AnswerGlyph, SupportBadge
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.dialogs import InfoDialog
from desktop_app.ui.marks import Answer, Support
from desktop_app.ui.mirroring import turn_over
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chart_layout import ChartLayout, ChartMaker
from desktop_app.ui.timeline.chart_painter import RowStates, paint_chart

_WIDTH = 760
_HEIGHT = 680
_GLYPH = 24
_LEAST = 240
_INDENT = 32


class ChartSampleRow(QWidget):
    """One row of the chart, as the timeline draws it."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, appearance: Appearance, sample: ChartSample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sample = appearance, sample
        self._blocks = Blocks(appearance)
        self._known: tuple[int, ChartLayout] | None = None
        self.setAccessibleName(sample.name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_appearance_changed)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._layout(width).height)

    @override
    def sizeHint(self) -> QSize:
        width = self._look.px(2 * _LEAST)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST), self._look.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row in its state."""
        state = self._sample.state
        states = RowStates(
            hovered=0 if state == "hovered" else -1,
            focused=0 if state == "focused" else -1,
            selected=0 if state == "selected" else -1,
        )
        with QPainter(self) as painter:
            turn_over(painter, self)
            paint_chart(painter, self._layout(self.width()), states, self._look, QRectF(self.rect()))

    def _layout(self, width: int) -> ChartLayout:
        """The row without the title of its group."""
        if self._known is None or self._known[0] != width:
            maker = ChartMaker(self._look, self._blocks, self._sample.chart, float(max(width, 1)))
            self._known = (width, maker.layout(has_titles=False))
        return self._known[1]

    def _on_appearance_changed(self) -> None:
        """Take over type, sizes and colors."""
        self._blocks.clear()
        self._known = None
        self.updateGeometry()
        self.update()


class GuidePage(QWidget):
    """Every sample with its sentence, under headings."""

    def __init__(self, appearance: Appearance, view_model: GuideViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._signs: list[QHBoxLayout] = []
        self._texts: list[QHBoxLayout] = []
        for title, samples in ((view_model.marks_title, view_model.marks), (view_model.rows_title, view_model.rows)):
            self._column.addWidget(Heading(appearance, title))
            for sample in samples:
                self._add_chart(sample)
        for title, signs in (
            (view_model.answers_title, view_model.answers),
            (view_model.support_title, view_model.support),
        ):
            self._column.addWidget(Heading(appearance, title))
            for sign in signs:
                is_answer = title == view_model.answers_title
                self._add_sign(self._glyph(sign) if is_answer else self._badge(sign), sign)
        self._space()
        appearance.changed.connect(self._space)

    def _add_chart(self, sample: ChartSample) -> None:
        """A row of the chart, and its sentence below."""
        self._column.addWidget(ChartSampleRow(self._look, sample))
        indented = QHBoxLayout()
        indented.addWidget(WrapLabel(self._look, sample.text, role=TextRole.SECOND, tone="ink2"))
        self._texts.append(indented)
        self._column.addLayout(indented)

    def _add_sign(self, sign: QWidget, sample: SignSample) -> None:
        """A sign, its word, and its sentence beside it."""
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(WrapLabel(self._look, sample.word, weight=Weight.MEDIUM))
        words.addWidget(WrapLabel(self._look, sample.text, role=TextRole.SECOND, tone="ink2"))
        row.addWidget(sign)
        row.addLayout(words, 1)
        self._signs.append(row)
        self._column.addLayout(row)

    def _glyph(self, sign: SignSample) -> QWidget:
        glyph = AnswerGlyph(self._look, _GLYPH)
        glyph.set_answer(Answer(sign.id), sign.word)
        return glyph

    def _badge(self, sign: SignSample) -> QWidget:
        badge = SupportBadge(self._look, shows_words=False)
        badge.set_support(Support(sign.id), sign.word)
        return badge

    def _space(self) -> None:
        """Take over distances."""
        px = self._look.px
        self._column.setSpacing(px(2))
        for row in self._signs:
            row.setSpacing(px(12))
            row.setContentsMargins(0, px(4), 0, px(4))
        for text in self._texts:
            text.setContentsMargins(px(_INDENT), 0, 0, px(10))


def show_guide(appearance: Appearance, view_model: GuideViewModel, parent: QWidget) -> InfoDialog:
    """Open the page over the window."""
    dialog = InfoDialog(appearance, view_model.title, view_model.intro, parent)
    dialog.setObjectName("guide")
    dialog.pane.body.addWidget(GuidePage(appearance, view_model))
    dialog.pane.body.addStretch(1)
    room = parent.size()
    dialog.resize(min(appearance.px(_WIDTH), room.width()), min(appearance.px(_HEIGHT), room.height()))
    dialog.open()
    return dialog
