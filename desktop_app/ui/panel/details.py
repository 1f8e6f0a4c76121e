# SPDX-License-Identifier: MIT
"""The details of the selected row: a card at the top of the panel, and under it who disagrees."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presentation.details import DetailsViewModel, ValueTone
from desktop_app.presentation.wording import in_a_row
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.badges import SupportBadge
from desktop_app.ui.controls.icon_sign import IconSign
from desktop_app.ui.controls.labels import Heading
from desktop_app.ui.paint import draw_box
from desktop_app.ui.panel.disputes import DisputeBox
from desktop_app.ui.panel.lines import Line, Lines, note_line
from desktop_app.ui.panel.source_chips import SourceChips
from desktop_app.ui.pool import Pool
from desktop_app.ui.support import support_mark
from desktop_app.ui.theme import TokenName

_TONES: dict[ValueTone, TokenName] = {
    ValueTone.KEPT: "kept",
    ValueTone.ONLY_IF: "cond_text",
    ValueTone.TRAINING: "train",
    ValueTone.UNKNOWN: "ink2",
    ValueTone.PLAIN: "ink",
}


class _Card(QWidget):
    """What the copy is, how long it is kept, since when, by whom, why, and who says so."""

    source_chosen = Signal(str)
    is_statement = True

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sign = IconSign(appearance, line=TextRole.LEAD, tone="ink")
        self.name = Heading(appearance, role=TextRole.LEAD)
        self.name.setObjectName("details-name")
        self._text = Lines(appearance)
        self._text.setObjectName("details-text")
        self._badge = SupportBadge(appearance)
        self._support = Lines(appearance)
        self._chips = SourceChips(appearance)
        self._chips.chosen.connect(self.source_chosen)
        self._head = QHBoxLayout()
        self._head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.name, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for widget in (self._text, self._badge, self._support, self._chips):
            self._column.addWidget(widget)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, details: DetailsViewModel) -> None:
        """Tell another answer."""
        self._sign.set_icon(details.icon)
        self.name.setText(details.name)
        self._text.set_lines(*_lines(details))
        self._badge.setVisible(bool(details.support))
        self._badge.set_support(support_mark(details.strength, is_disputed=details.is_disputed), details.support)
        reason = "" if details.is_disputed else details.support_reason
        self._support.set_lines(note_line(reason))
        self._support.setVisible(bool(reason))
        self._chips.set_sources(details.sources)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        look, tokens = self._appearance, self._appearance.tokens
        edge = tokens.line_strong if tokens.is_contrast else tokens.line
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            draw_box(painter, box, radius=look.pxf(10), fill=tokens.surface, edge=edge, width=look.border)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._head.setSpacing(px(8))
        self._column.setContentsMargins(px(13), px(12), px(13), px(13))
        self._column.setSpacing(px(6))


class DetailsPart(QWidget):
    """The card of the selected row and its disputes; `source_chosen` carries the id of a source."""

    accessible_role = QAccessible.Role.Grouping
    source_chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: DetailsViewModel | None = None
        self._card = _Card(appearance)
        self._card.source_chosen.connect(self.source_chosen)
        self._disputes_area = QWidget()
        self._disputes_list = QVBoxLayout(self._disputes_area)
        self._disputes = Pool(self._disputes_list, self._make_dispute)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._card)
        self._column.addWidget(self._disputes_area)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, details: DetailsViewModel | None) -> None:
        """Show the details of another answer; None hides the part."""
        self.setVisible(details is not None)
        if details is None or details == self._shown:
            return
        self._shown = details
        self.setAccessibleName(details.name)
        self._card.set_view_model(details)
        self._disputes_area.setVisible(bool(details.disputes))
        for box, dispute in zip(self._disputes.take(len(details.disputes)), details.disputes, strict=True):
            box.set_view_model(dispute)

    def focus_start(self) -> None:
        """Move a reader to the name."""
        self._card.name.setFocus()

    def _make_dispute(self) -> DisputeBox:
        box = DisputeBox(self._appearance)
        box.source_chosen.connect(self.source_chosen)
        return box

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(14))
        self._disputes_list.setContentsMargins(0, 0, 0, 0)
        self._disputes_list.setSpacing(px(16))


def _lines(details: DetailsViewModel) -> tuple[Line, ...]:
    """The words of the card, top to bottom."""
    value = Line(text=details.value, role=TextRole.LEAD, tone=_TONES[details.tone], weight=Weight.STRONG, gap=6)
    where = in_a_row((details.starts, details.holder))
    gone = Line(text=details.gone, tone=_TONES[details.tone], weight=Weight.STRONG)
    return (
        Line(text=details.copy),
        value,
        gone,
        Line(text=details.changed, tone="cond_text", weight=Weight.MEDIUM),
        *(Line(text=branch.words, tone="ink", weight=Weight.MEDIUM) for branch in details.branches),
        Line(text=details.only_if, tone="cond_text", weight=Weight.MEDIUM),
        Line(text=where, tone="ink"),
        Line(text=in_a_row(details.counting), tone="ink"),
        Line(text=details.because, gap=6),
        *(Line(text=words, tone="ink", weight=Weight.MEDIUM, gap=6) for words in details.contract),
        *(note_line(words, gap=4) for words in details.assumes),
    )
