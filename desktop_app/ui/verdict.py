# SPDX-License-Identifier: MIT
"""The head of the answer pane: chips, glyph, question, the big line, the lead and the condition cards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presentation.verdict import VerdictViewModel
from desktop_app.presentation.wording import in_a_row
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.columns import EqualColumns
from desktop_app.ui.controls.badges import AnswerGlyph
from desktop_app.ui.controls.cards import ConditionCard
from desktop_app.ui.controls.explained_label import ExplainedLabel
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.marks import Answer
from desktop_app.ui.pool import Pool
from desktop_app.ui.showing import set_shown
from desktop_app.ui.verdict_top import TopRow

if TYPE_CHECKING:
    from desktop_app.ui.contract_note import ContractNote

_CARDS_IN_A_ROW = 3
_CARD_WIDTH = 164


class VerdictHeader(QWidget):
    """Answers in one breath, then names every condition.

    `step_requested` carries the wizard step of a chip, `sources_requested` is the badge. Hidden without a verdict.
    """

    step_requested = Signal(int)
    sources_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view_model: VerdictViewModel | None = None
        self._is_compact = False
        self._top = TopRow(appearance)
        self._top.chosen.connect(self.step_requested)
        self._top.sources_requested.connect(self.sources_requested)
        self._glyph = AnswerGlyph(appearance)
        self._question = WrapLabel(appearance, tone="ink2", weight=Weight.MEDIUM)
        self._headline = Heading(appearance, role=TextRole.VERDICT)
        self._headline.setObjectName("verdict")
        self._lead = ExplainedLabel(appearance, role=TextRole.LEAD, tone="ink2")
        self._lead.setObjectName("lead")
        self._contract: ContractNote | None = None
        self._cards_area = QWidget()
        columns = EqualColumns(appearance, most=_CARDS_IN_A_ROW, least=_CARD_WIDTH)
        self._cards_area.setLayout(columns)
        self._cards = Pool(columns, self._make_card)
        self._lay_out()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, view_model: VerdictViewModel | None) -> None:
        """Show another verdict; None hides the header."""
        set_shown(self, is_shown=view_model is not None)
        if view_model is None or view_model == self._view_model:
            self._view_model = view_model
            return
        self._view_model = view_model
        self._top.set_view_model(view_model)
        self._glyph.set_answer(Answer(view_model.glyph), view_model.glyph_word)
        self._question.setText(view_model.question)
        self._headline.setText(view_model.headline)
        self._headline.setAccessibleName(in_a_row((view_model.question, view_model.headline)))
        self._headline.setAccessibleDescription(view_model.lead)
        self._lead.setText(view_model.lead)
        self._show_contract(view_model.contract)
        set_shown(self._cards_area, is_shown=bool(view_model.cards))
        self._fill_cards()

    def set_compact(self, *, compact: bool) -> None:
        """In a short window the cards keep their titles only."""
        self._is_compact = compact
        for card in self._cards.made:
            card.set_compact(compact=compact)
        self._fill_cards()

    def copied_sentence(self) -> str:
        """The whole answer as sentences."""
        return self._view_model.spoken if self._view_model is not None else ""

    def focus_start(self) -> None:
        """Move a reader to the big line."""
        self._headline.setFocus()

    def retranslate(self) -> None:
        """Take over the language: only words of the chips are the header's own."""
        self._top.retranslate()

    def _fill_cards(self) -> None:
        """Name the conditions; where only the titles have room, these say what follows."""
        cards = self._view_model.cards if self._view_model is not None else ()
        for card, shown in zip(self._cards.take(len(cards)), cards, strict=True):
            card.set_content(shown.icon, shown.short if self._is_compact else shown.title, shown.text)

    def _show_contract(self, paragraphs: tuple[str, ...]) -> None:
        """Tell what a contract says under the lead; the note is made when there is something to tell."""
        if self._contract is None and paragraphs:
            from desktop_app.ui.contract_note import ContractNote  # noqa: PLC0415 - most people have no contract

            self._contract = ContractNote(self._appearance)
            self._words.insertWidget(self._words.indexOf(self._cards_area), self._contract)
        if self._contract is not None:
            self._contract.set_paragraphs(paragraphs)

    def _make_card(self) -> ConditionCard:
        card = ConditionCard(self._appearance)
        card.set_compact(compact=self._is_compact)
        return card

    def _lay_out(self) -> None:
        self._words = QVBoxLayout()
        for widget in (self._question, self._headline, self._lead, self._cards_area):
            self._words.addWidget(widget)
        self._row = QHBoxLayout()
        self._row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._top)
        self._column.addLayout(self._row)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setSpacing(px(12))
        self._row.setSpacing(px(18))
        self._row.setContentsMargins(px(2), 0, 0, 0)
        self._words.setSpacing(px(2))
        self._cards_area.setContentsMargins(0, px(8), 0, 0)
