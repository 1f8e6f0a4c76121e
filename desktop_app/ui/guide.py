# SPDX-License-Identifier: MIT
"""The page "How to read this chart": samples drawn by the painter of the chart itself, each with its sentence."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.presentation.axis import axis_geometry
from desktop_app.presentation.guide import ChartSample, GuideViewModel, SignSample, TailSample
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.badges import AnswerGlyph, SupportBadge
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.dialogs import InfoDialog
from desktop_app.ui.marks import Answer, Support
from desktop_app.ui.mirroring import turn_over
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chart_layout import ChartMaker
from desktop_app.ui.timeline.chart_painter import RowStates, paint_chart
from desktop_app.ui.timeline.placed import ChartLayout
from desktop_app.ui.timeline.row_sizes import RowSizes
from desktop_app.ui.timeline.small_marks import SmallMark, paint_small_mark, paint_ticks, place_marks

_WIDTH = 760
_HEIGHT = 680
_GLYPH = 24
_LEAST = 240
_INDENT = 32
_GAP = 12
_ZONE = 52


class ChartSampleRow(QWidget):
    """One row of the chart, as the timeline draws it."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, appearance: Appearance, sample: ChartSample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sample = appearance, sample
        self._blocks = Blocks(appearance)
        self._known: tuple[int, ChartLayout] | None = None
        self._least_name = 0.0
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
        return QSize(self._look.px(2 * _LEAST), self._look.px(24))  # the height follows from the width

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
            area = QRectF(self.rect())
            paint_chart(painter, self._layout(self.width()), states, self._look, area, has_zone=False)

    @property
    def name_width(self) -> float:
        """How wide the name of the row is."""
        return max(RowSizes(self._look, self._blocks, self._sample.chart).names)

    def set_least_name(self, width: float) -> None:
        """Let the bar begin where it would behind so wide a name."""
        self._least_name = width
        self._known = None
        self.update()

    def _layout(self, width: int) -> ChartLayout:
        """The row without the title of its group."""
        if self._known is None or self._known[0] != width:
            sizes = RowSizes(self._look, self._blocks, self._sample.chart, least_name=self._least_name)
            maker = ChartMaker(self._look, self._blocks, sizes, float(max(width, 1)))
            self._known = (width, maker.layout(has_titles=False))
        return self._known[1]

    def _on_appearance_changed(self) -> None:
        """Take over type, sizes and colors."""
        self._blocks.clear()
        self._known = None
        self.updateGeometry()
        self.update()


class TailSampleRow(QWidget):
    """A small bar with its tail, as Compare and Overview draw it."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, appearance: Appearance, sample: TailSample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sample = appearance, sample
        self._blocks = Blocks(appearance)
        self.setAccessibleName(sample.name)
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, label and bar."""
        look = self._look
        with QPainter(self) as painter:
            turn_over(painter, self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            name = self._blocks.get(self._sample.name, TextRole.BODY, Weight.MEDIUM)
            name.draw(painter, QPointF(look.px(_INDENT), 0), look.tokens.ink)
            axis = axis_geometry(look.px(_INDENT), self.width() - look.px(2), look.px(_GAP), look.px(_ZONE))
            item = SmallMark(mark=self._sample.mark, label=self._sample.label, tail_days=self._sample.tail_days)
            marks, _bottom = place_marks((item,), axis, name.height + look.px(4), self._blocks, look)
            paint_ticks(painter, axis, marks[0].bar, look)
            paint_small_mark(painter, marks[0], look)

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes: a name, a label and a bar, one under the other."""
        self._blocks.clear()
        look = self._look
        lines = look.line_height(TextRole.BODY) + look.line_height(TextRole.SECOND)
        self.setFixedHeight(math.ceil(lines) + look.px(28))
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
        self._column.addWidget(Heading(appearance, view_model.marks_title))
        for sample in view_model.marks:
            self._add(ChartSampleRow(appearance, sample), sample.text)
        self._add(TailSampleRow(appearance, view_model.tail), view_model.tail.text)
        self._column.addWidget(Heading(appearance, view_model.rows_title))
        for sample in view_model.rows:
            self._add(ChartSampleRow(appearance, sample), sample.text)
        self._align()
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
        appearance.changed.connect(self._align)

    def _align(self) -> None:
        """Let the bars of all samples begin on one line."""
        rows = self.findChildren(ChartSampleRow)
        widest = max(row.name_width for row in rows)
        for row in rows:
            row.set_least_name(widest)

    def _add(self, sample: QWidget, text: str) -> None:
        """A sample, and its sentence below."""
        self._column.addWidget(sample)
        indented = QHBoxLayout()
        indented.addWidget(WrapLabel(self._look, text, role=TextRole.SECOND, tone="ink2"))
        self._texts.append(indented)
        self._column.addLayout(indented)

    def _add_sign(self, sign: QWidget, sample: SignSample) -> None:
        """A sign, its word, and its sentence beside it."""
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
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
