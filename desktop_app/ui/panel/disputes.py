# SPDX-License-Identifier: MIT
"""Sources that disagree: the claims side by side with their sources, and why one of them governs."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presentation.details import ClaimViewModel, DisputeViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.columns import EqualColumns
from desktop_app.ui.controls.icon_sign import IconSign
from desktop_app.ui.controls.labels import Heading
from desktop_app.ui.paint import draw_box
from desktop_app.ui.panel.lines import Line, Lines
from desktop_app.ui.panel.source_chips import ClaimSources
from desktop_app.ui.pool import Pool

_CLAIM_WIDTH = 160
_GOVERNING = 1.5
"""How much stronger the edge of the side that governs is."""


class _Claim(QWidget):
    """One side: what it says, and who says so and when."""

    accessible_role = QAccessible.Role.Grouping
    source_chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_governing = False
        self._text = Lines(appearance)
        self._chips = ClaimSources(appearance)
        self._chips.chosen.connect(self.source_chosen)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._text)
        self._column.addWidget(self._chips)
        self._column.addStretch(1)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, claim: ClaimViewModel) -> None:
        """Tell another side."""
        self._is_governing = claim.is_governing
        self.setAccessibleName(claim.mark)
        mark = Line(text=claim.mark, role=TextRole.NOTE, tone="ink3", weight=Weight.MEDIUM)
        if claim.is_governing:
            mark = Line(text=claim.mark, role=TextRole.NOTE, tone="ink", weight=Weight.STRONG)
        self._text.set_lines(mark, Line(text=claim.text, tone="ink", gap=3))
        self._chips.set_sources(claim.sources)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box; the edge of the side that governs is ink."""
        look, tokens = self._appearance, self._appearance.tokens
        edge = tokens.ink if self._is_governing else tokens.line_strong if tokens.is_contrast else tokens.line
        width = look.border * _GOVERNING if self._is_governing else look.border
        with QPainter(self) as painter:
            fill = tokens.surface if tokens.is_contrast else tokens.band
            draw_box(painter, QRectF(self.rect()), radius=look.pxf(7), fill=fill, edge=edge, width=width)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(px(8), px(7), px(8), px(8))
        self._column.setSpacing(px(5))


class DisputeBox(QWidget):
    """One dispute: its question, both sides, the reason."""

    source_chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sign = IconSign(appearance, "git-compare", line=TextRole.BODY)
        self._title = Heading(appearance, role=TextRole.BODY)
        self._state = Lines(appearance)
        self._claims_area = QWidget()
        columns = EqualColumns(appearance, most=2, least=_CLAIM_WIDTH, gap=6)
        self._claims_area.setLayout(columns)
        self._claims = Pool(columns, self._make_claim)
        self._why = Lines(appearance)
        self._head = QHBoxLayout()
        self._head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._title, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        for widget in (self._state, self._claims_area, self._why):
            self._column.addWidget(widget)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, dispute: DisputeViewModel) -> None:
        """Tell another dispute."""
        self._title.setText(dispute.title)
        self._state.set_lines(Line(text=dispute.state))
        self._state.setVisible(bool(dispute.state))
        self._why.set_lines(Line(text=dispute.why))
        for widget, claim in zip(self._claims.take(len(dispute.claims)), dispute.claims, strict=True):
            widget.set_view_model(claim)

    def _make_claim(self) -> _Claim:
        claim = _Claim(self._appearance)
        claim.source_chosen.connect(self.source_chosen)
        return claim

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._head.setSpacing(self._appearance.px(7))
        self._column.setSpacing(self._appearance.px(5))
