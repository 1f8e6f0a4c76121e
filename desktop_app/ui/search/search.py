# SPDX-License-Identifier: MIT
"""Binds the search to the session: words become results, and a result leads to its place in the window."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from desktop_app.presentation.glossary import TermViewModel
from desktop_app.presentation.search_index import SearchIndex
from desktop_app.presentation.search_results import SearchTarget, TargetKind
from desktop_app.presentation.search_texts import dispute_lines
from desktop_app.presentation.searching import SearchResult, search_view_model
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.dialogs import InfoDialog
from desktop_app.ui.explain import ExplainPresenter
from desktop_app.ui.header import View
from desktop_app.ui.search.layer import SearchLayer
from desktop_app.ui.search.source_dialog import SourceDialog
from desktop_app.ui.session import Session
from desktop_app.ui.term_popup import TermPopup
from desktop_app.ui.views import Views

if TYPE_CHECKING:
    from desktop_app.policy.model import PolicyModel


class Search(QObject):
    """Opens over a part of the window; the words of a model are read through once, when they are first needed."""

    def __init__(
        self, appearance: Appearance, session: Session, views: Views, presenter: ExplainPresenter, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._session, self._views, self._presenter = appearance, session, views, presenter
        self._known: tuple[PolicyModel, SearchIndex] | None = None
        self._layer = SearchLayer(appearance, parent)
        self._layer.asked.connect(self._on_asked)
        self._layer.chosen.connect(self._on_chosen)
        session.changed.connect(self._layer.ask_again)

    def open(self) -> None:
        """Show the field."""
        self._layer.open()

    def _on_asked(self, query: str) -> None:
        """The person types, or the answers changed meanwhile."""
        assessment = self._session.assessment
        if self._known is None or self._known[0] is not assessment.model:
            self._known = (assessment.model, SearchIndex(assessment.model))
        self._layer.set_view_model(search_view_model(assessment, query, self._known[1].find(query)))

    def _on_chosen(self, result: SearchResult, box: QRect) -> None:
        """The person took a result: a meaning opens beside it, everything else in its own place."""
        target = result.target
        if target.kind is TargetKind.TERM:
            term = TermViewModel(id=target.id, name=result.title, definition=result.answer)
            TermPopup(self._look, term, self._layer).open_under(box)
            return
        self._layer.close_search()
        self._go(target)

    def _go(self, target: SearchTarget) -> None:
        """Lead to a place."""
        if target.kind is TargetKind.DISPUTE:
            self._tell(dispute_lines(self._session.assessment.model, target.id))
        elif target.kind is TargetKind.SOURCE and not self._presenter.has_source(target.id):
            SourceDialog(self._look, self._session.assessment, target.id, self._layer.window()).open()
        else:
            self._views.show(View.EXPLAIN)
            self._go_in_explain(target)

    def _go_in_explain(self, target: SearchTarget) -> None:
        if target.kind is TargetKind.SUBJECT:
            self._presenter.show_subject(target.id)
        elif target.kind is TargetKind.SOURCE:
            self._presenter.show_source(target.id)
        elif target.kind is TargetKind.DAY:
            self._session.travel(date.fromisoformat(target.id))
            self._presenter.show_answer()
        else:
            self._session.open_question(target.id)

    def _tell(self, lines: tuple[str, ...]) -> None:
        """Show what has no place in the window in this situation."""
        title, *paragraphs = lines
        InfoDialog(self._look, title, tuple(paragraphs), self._layer.window()).open()
