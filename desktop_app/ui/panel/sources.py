# SPDX-License-Identifier: MIT
"""The sources of the view: number, title, kind, dates and support; one opens in place, nothing leaves by itself."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.sourcing import SourceViewModel
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.panel.section import PanelSection
from desktop_app.ui.panel.source_card import SourceCard
from desktop_app.ui.panel.source_row import SourceRow
from desktop_app.ui.pool import Pool


class SourceList(PanelSection):
    """Sources by number, those behind the answer first; at most one is open: `opened` carries its card."""

    opened = Signal(QWidget)

    def __init__(
        self, appearance: Appearance, open_address: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, gap=8, parent=parent)
        self._look = appearance
        self._open_id = ""
        self._by_id: dict[str, SourceRow] = {}
        leading, further = QWidget(), QWidget()
        self._leading, self._further = QVBoxLayout(leading), QVBoxLayout(further)
        self._between = WrapLabel(appearance, role=TextRole.SECOND, tone="ink3", weight=Weight.STRONG)
        self._card = SourceCard(appearance, open_address)
        for widget in (leading, self._between, further):
            self.body.addWidget(widget)
        self._leading.addWidget(self._card)
        self._card.hide()
        self._leading_rows = Pool(self._leading, self._make_row)
        self._further_rows = Pool(self._further, self._make_row)
        self._shown: tuple[tuple[SourceViewModel, ...], tuple[SourceViewModel, ...]] = ((), ())
        self._space()
        appearance.changed.connect(self._space)

    def set_view_models(self, sources: tuple[SourceViewModel, ...], further: tuple[SourceViewModel, ...]) -> None:
        """List other sources; one that is open stays so if it is still there."""
        self.setVisible(bool(sources or further))
        if (sources, further) == self._shown:
            return
        self._shown = (sources, further)
        self._by_id = {}
        self._between.setVisible(bool(sources and further))
        for pool, shown in ((self._leading_rows, sources), (self._further_rows, further)):
            for row, source in zip(pool.take(len(shown)), shown, strict=True):
                row.set_view_model(source)
                self._by_id[source.id] = row
        self._place_card()

    def row(self, source: str) -> SourceRow | None:
        """The row of a source, if it is listed."""
        return self._by_id.get(source)

    def retranslate(self) -> None:
        """Take over the language."""
        self.set_title(_("Sources"))
        self._between.setText(_("For the rest"))
        self._card.retranslate()

    def _make_row(self) -> SourceRow:
        row = SourceRow(self._look)
        row.clicked.connect(self._on_row_clicked)
        return row

    def _on_row_clicked(self) -> None:
        """The person opens a source, or closes the one that is open."""
        sender = self.sender()
        clicked = next((known for known, row in self._by_id.items() if row is sender), "")
        self._open_id = "" if clicked == self._open_id else clicked
        self._place_card()
        if self._open_id:
            self.opened.emit(self._card)

    def _place_card(self) -> None:
        """Put the card under the row that is open."""
        for known, row in self._by_id.items():
            row.set_open(is_open=known == self._open_id)
        opened = self._by_id.get(self._open_id)
        source = next((item for part in self._shown for item in part if item.id == self._open_id), None)
        if opened is None or source is None:
            self._open_id = ""
            self._card.hide()
            return
        self._card.set_view_model(source)
        layout = self._leading if opened in self._leading_rows.shown else self._further
        for other in (self._leading, self._further):
            other.removeWidget(self._card)
        layout.insertWidget(layout.indexOf(opened) + 1, self._card)
        self._card.show()

    def _space(self) -> None:
        """Take over distances."""
        px = self._look.px
        for column in (self._leading, self._further):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(2))
