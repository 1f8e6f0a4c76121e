# SPDX-License-Identifier: MIT
"""The head of the answer pane: chips, glyph, question, the big line, the lead and the condition cards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.i18n import _
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
    from desktop_app.ui.controls.buttons import Button
    from desktop_app.ui.verdict_case import CaseCard

_CARDS_IN_A_ROW = 3
_CARD_WIDTH = 164


class VerdictHeader(QWidget):
    """Answers in one breath, then names every condition.

    `step_requested` carries the wizard step of a chip, `sources_requested` is the badge. While the answer hangs on a
    question, `answered` carries question and option of the case that was chosen, and `question_requested` the
    question itself. Hidden without a verdict.
    """

    step_requested = Signal(int)
    answered = Signal(str, str)
    question_requested = Signal(str)
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
        self._columns = EqualColumns(appearance, most=_CARDS_IN_A_ROW, least=_CARD_WIDTH)
        self._cards_area.setLayout(self._columns)
        self._cards = Pool(self._columns, self._make_card)
        self._cases: Pool[CaseCard] | None = None
        self._link: Button | None = None
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
        self._show_link(is_wanted=bool(view_model.open_question) and not view_model.cards)

    def set_compact(self, *, compact: bool) -> None:
        """In a short window the cards keep their titles only."""
        self._is_compact = compact
        for card in self._cards.made:
            card.set_compact(compact=compact)
        for case in self._cases.made if self._cases is not None else ():
            case.set_compact(compact=compact)
        self._fill_cards()

    def copied_sentence(self) -> str:
        """The whole answer as sentences."""
        return self._view_model.spoken if self._view_model is not None else ""

    def focus_start(self) -> None:
        """Move a reader to the big line."""
        self._headline.setFocus()

    def retranslate(self) -> None:
        """Take over the language: only words of chips and link are the header's own."""
        self._top.retranslate()
        if self._link is not None:
            self._link.setText(_("Go to the question"))

    def _fill_cards(self) -> None:
        """Name the conditions, or offer the cases; where only the titles have room, these say what follows."""
        shown = self._view_model.cards if self._view_model is not None else ()
        cases = tuple(card for card in shown if card.question)
        conditions = () if cases else shown
        for card, item in zip(self._cards.take(len(conditions)), conditions, strict=True):
            card.set_content(item.icon, item.short if self._is_compact else item.title, item.text)
        if cases and self._cases is None:
            self._cases = Pool(self._columns, self._make_case)
        if self._cases is not None:
            for case, item in zip(self._cases.take(len(cases)), cases, strict=True):
                case.set_view_model(item)

    def _show_link(self, *, is_wanted: bool) -> None:
        """Lead to the open question where its cases have no cards."""
        if self._link is None and is_wanted:
            from desktop_app.ui.controls.buttons import Button, ButtonKind  # noqa: PLC0415 - hardly ever needed

            self._link = Button(self._appearance, _("Go to the question"), kind=ButtonKind.LINK)
            self._link.setObjectName("question-link")
            self._link.clicked.connect(self._on_link_clicked)
            place = self._words.indexOf(self._lead) + 1
            self._words.insertWidget(place, self._link, 0, Qt.AlignmentFlag.AlignLeft)
        if self._link is not None:
            set_shown(self._link, is_shown=is_wanted)

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

    def _make_case(self) -> "CaseCard":
        from desktop_app.ui.verdict_case import CaseCard  # noqa: PLC0415 - most answers hang on nothing

        case = CaseCard(self._appearance)
        case.set_compact(compact=self._is_compact)
        case.clicked.connect(self._on_case_clicked)
        return case

    def _on_case_clicked(self) -> None:
        """The person says which case it is, or wants to see the question."""
        sender = self.sender()
        case = next((card for card in self._cases.shown if card is sender), None) if self._cases is not None else None
        shown = case.view_model if case is not None else None
        if shown is not None and shown.option:
            self.answered.emit(shown.question, shown.option)
        elif shown is not None:
            self.question_requested.emit(shown.question)

    def _on_link_clicked(self) -> None:
        """The person wants to see the question on which the answer hangs."""
        if self._view_model is not None:
            self.question_requested.emit(self._view_model.open_question)

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
