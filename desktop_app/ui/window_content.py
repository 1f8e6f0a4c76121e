# SPDX-License-Identifier: MIT
"""What a window holds: header, notices and three panes, and what the menu asks for."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.days import day_words
from desktop_app.presentation.steps import tile_view_models
from desktop_app.ui.answer_pane import AnswerPane
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.compare.situations import ComparedAnswers
from desktop_app.ui.compare_foot import CompareFoot, WizardColumn
from desktop_app.ui.contract_keeper import ContractKeeper
from desktop_app.ui.explain import ExplainPresenter
from desktop_app.ui.header import Header, Pane, View
from desktop_app.ui.later import Later
from desktop_app.ui.memory import Memory
from desktop_app.ui.model_keeper import ModelKeeper
from desktop_app.ui.notice_band import NoticeBand
from desktop_app.ui.pane_area import PaneArea
from desktop_app.ui.panel_slot import PanelSlot
from desktop_app.ui.session import Session
from desktop_app.ui.time_band import TimeBand
from desktop_app.ui.tongue import speak
from desktop_app.ui.views import Views
from desktop_app.ui.wizard.pane import WizardPane

if TYPE_CHECKING:
    from desktop_app.ui.main_menu import Command, MainMenu


class WindowContent(QObject):
    """Everything in a window but its frame; the menu, its keys and the side panel are made by `complete`."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        memory: Memory,
        appearance: Appearance,
        models: ModelKeeper,
        contracts: ContractKeeper,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._memory, self._look = session, memory, appearance
        self._models, self._contracts = models, contracts
        self._compared = ComparedAnswers(self)
        self._complete_later = Later(self)
        self._complete_later.due.connect(self.complete)
        self._build()
        self._restore()
        self._session.changed.connect(self._sync_menu)
        self._look.changed.connect(self._sync_menu)
        self._memory.failed.connect(self.say)
        self._contracts.changed.connect(self._on_answers_changed)

    def _build(self) -> None:
        """Make everything that shows words, in the language in force."""
        session, memory, appearance = self._session, self._memory, self._look
        self._window.setWindowTitle(_("Afterprompt"))
        self._menu: MainMenu | None = None
        model = session.assessment.model
        read = _("Policies as read on {day}") if session.terms is None else _("Policies of {day}, with your contract")
        note = read.format(day=day_words(model.confirmed_on))
        self._header = Header(appearance, note)
        self._notice = NoticeBand(appearance)
        self._time_band = TimeBand(appearance)
        self._wizard = WizardPane(appearance)
        self._answer = AnswerPane(appearance, tile_view_models(model))
        self._slot = PanelSlot(appearance)
        foot = CompareFoot(appearance)
        self._questions = WizardColumn(self._wizard, foot)
        self._area = PaneArea(appearance, self._questions, self._answer, self._slot)
        self._views = Views(appearance, session, self._compared, explain=self._area, foot=foot)
        self._lay_out()
        self._connect()
        self._presenter = ExplainPresenter(session, memory, wizard=self._wizard, answer=self._answer, area=self._area)

    def say(self, words: str) -> None:
        """Show the person a notice under the header."""
        self._notice.say(words)

    def focus_start(self) -> None:
        """Put the focus where work begins: on the open step, or on the answer if there is one."""
        self._wizard.focus_step()

    def show_rest(self) -> None:
        """Show the questions and the timeline; when these were painted, the rest."""
        self._presenter.complete()
        self._complete_later.start()

    def complete(self) -> None:
        """Make the timeline, the menu with its keys, and the side panel; does nothing a second time."""
        self._presenter.complete()
        if self._menu is None:
            self._make_menu()
            self._make_panel()
            self._make_ways_through()

    def _make_menu(self) -> None:
        """The menu, and what it opens."""
        from desktop_app.ui.contract_terms import ContractTerms  # noqa: PLC0415 - not needed for the first painting
        from desktop_app.ui.locks import lock_words  # noqa: PLC0415 - as above
        from desktop_app.ui.look_choices import LookChoices  # noqa: PLC0415 - as above
        from desktop_app.ui.main_menu import MainMenu  # noqa: PLC0415 - as above
        from desktop_app.ui.model_menu import ModelMenu  # noqa: PLC0415 - as above
        from desktop_app.ui.window_help import WindowHelp  # noqa: PLC0415 - as above

        menu = self._menu = MainMenu(self._window)
        menu.requested.connect(self._on_requested)
        menu.remembering_chosen.connect(self._on_remembering_chosen)
        menu.language_chosen.connect(self._on_language_chosen)
        self._look_choices = LookChoices(self._look, self._memory, menu)
        self._header.set_menu(menu.menu)
        self._sync_menu()
        menu.set_locks(lock_words(self._memory.managed))
        self._terms = ContractTerms(self._contracts, self._look, menu, self._window)
        models = ModelMenu(self._models, self._session, self._look, menu, self._window)
        models.said.connect(self.say)
        menu.add_menu(models.menu)
        self._help = WindowHelp(self._look, self._session, self._models, menu, self._window)
        self._answer.guide_requested.connect(self._help.show_guide)
        self._window.setWindowIcon(self._look.icons.app_icon())

    def _make_panel(self) -> None:
        """The side panel, the explained words, and other days."""
        from desktop_app.presentation.glossary import Glossary  # noqa: PLC0415 - not needed for the first painting
        from desktop_app.ui.panel.side_panel import SidePanel  # noqa: PLC0415 - as above
        from desktop_app.ui.time_travel import TimeTravel  # noqa: PLC0415 - as above

        self._look.set_glossary(Glossary(self._session.assessment.model))
        panel = SidePanel(self._look)
        self._slot.set_panel(panel)
        self._presenter.set_panel(panel)
        TimeTravel(self._session, self._look, header=self._header, band=self._time_band, answer=self._answer)

    def _make_ways_through(self) -> None:
        """What leads from part to part, to what is searched for, and out as sentences."""
        from desktop_app.ui.copying import SentenceCopier  # noqa: PLC0415 - not needed for the first painting
        from desktop_app.ui.pane_focus import PaneFocus, Part  # noqa: PLC0415 - as above
        from desktop_app.ui.search_entrance import SearchEntrance  # noqa: PLC0415 - as above

        parts = {
            Pane.QUESTIONS: Part(widget=self._questions, go=self._wizard.focus_step),
            Pane.ANSWER: Part(widget=self._answer, go=self._answer.focus_start),
            Pane.DETAILS: Part(widget=self._slot, go=self._presenter.focus_panel),
        }
        self._focus = PaneFocus(self._area, self._views, parts)
        self._search = SearchEntrance(self._look, self._session, self._views, self._presenter, self._central)
        self._header.search_requested.connect(self._search.open)
        SentenceCopier(self._session, self._window, self._central)

    def _lay_out(self) -> None:
        self._central = QWidget()
        column = QVBoxLayout(self._central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._time_band)
        column.addWidget(self._notice)
        column.addWidget(self._area, 1)
        self._views.stand_in(column)
        self._window.setCentralWidget(self._central)

    def _connect(self) -> None:
        self._header.view_chosen.connect(self._on_view_chosen)
        self._views.view_changed.connect(self._sync_header)
        self._views.opened.connect(self._on_opened)
        self._answer.overview_requested.connect(self._on_overview)
        self._header.pane_chosen.connect(self._on_pane_chosen)
        self._header.panel_toggled.connect(self._on_panel_toggled)
        self._area.mode_changed.connect(self._sync_header)
        self._area.pane_changed.connect(self._sync_header)
        self._area.panel_changed.connect(self._on_panel_changed)
        self._area.shares_changed.connect(self._on_shares_changed)
        self._area.short_changed.connect(self._on_short_changed)

    def _restore(self) -> None:
        """Take over sizes and notices from the last time."""
        self._restore_panes()
        self._sync_header()
        self._sync_menu()
        notices = (*self._memory.notices, *self._models.notices, *self._contracts.notices)
        if notices:
            self._notice.say("\n".join(notices))

    def _restore_panes(self) -> None:
        """Make the panes as wide as the person wants them."""
        settings = self._memory.settings
        self._area.restore(
            wizard_share=settings.wizard_share,
            panel_share=settings.panel_share,
            is_panel_open=settings.is_panel_open,
        )

    def _rebuild(self) -> None:
        """Make everything anew in another language; answers, step, row, pane and sizes stay."""
        pane, view, menu = self._area.pane, self._views.view, self._menu
        if menu is not None:
            for action in self._window.actions():
                self._window.removeAction(action)
            menu.menu.deleteLater()
            menu.deleteLater()
        self._build()
        self._restore_panes()
        self._area.show_pane(pane)
        self.complete()
        self._views.show(view)
        self._sync_header()
        self._answer.select_subject(self._session.subject)
        self._focus.start()

    def _sync_header(self) -> None:
        """Let the header show what can be seen."""
        self._header.set_mode(self._area.mode)
        self._header.set_view(self._views.view)
        self._header.set_pane(self._area.pane)
        self._header.set_panel_open(is_open=self._area.is_panel_visible)

    def _sync_menu(self) -> None:
        """Let the menu show what holds."""
        if self._menu is None:
            return
        self._menu.set_state(
            self._look.choice,
            can_undo=self._session.can_undo,
            can_redo=self._session.can_redo,
            remembers=self._memory.remembers,
        )
        self._menu.set_language(self._memory.settings.language)

    # --- header and panes --------------------------------------------------------------------

    def _on_view_chosen(self, view: str) -> None:
        """The person switched to another view; the focus stays on the switch."""
        self._views.show(View(view))

    def _show_view(self, view: View) -> None:
        """Bring a view up and go there."""
        self._views.show(view, self._focus.start)

    def _on_opened(self) -> None:
        """A way to use Claude was opened: its answer is what the person came for."""
        self._presenter.show_answer()

    def _on_explain(self) -> None:
        self._show_view(View.EXPLAIN)

    def _on_compare(self) -> None:
        self._show_view(View.COMPARE)

    def _on_overview(self) -> None:
        self._show_view(View.OVERVIEW)

    def _on_pane_chosen(self, pane: str) -> None:
        """The person switched to another part of the window; the focus stays on the switch."""
        self._area.show_pane(Pane(pane))

    def _on_panel_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - the signature of the signal
        """The person opened or closed the side panel with its button."""
        self._area.set_panel_visible(visible=is_open)

    def _on_panel_changed(self) -> None:
        """The side panel opened or closed."""
        self._sync_header()
        if self._area.remembers_panel:
            self._memory.change(replace(self._memory.settings, is_panel_open=self._area.is_panel_visible))

    def _on_shares_changed(self, wizard: float, panel: float) -> None:
        """The person dragged the line between two panes."""
        self._memory.change(replace(self._memory.settings, wizard_share=wizard, panel_share=panel))

    def _on_short_changed(self, is_short: bool) -> None:  # noqa: FBT001 - the signature of the signal
        """The window became too low for everything, or high enough again."""
        self._questions.set_short(is_short=is_short)
        self._answer.set_short(is_short=is_short)

    # --- menu --------------------------------------------------------------------------------

    def _on_requested(self, command: "Command") -> None:
        """A command of the menu, or its keys."""
        from desktop_app.ui.main_menu import OF_EXPLAIN, Command  # noqa: PLC0415 - loaded with the menu

        actions = {
            Command.EXPLAIN: self._on_explain,
            Command.COMPARE: self._on_compare,
            Command.OVERVIEW: self._on_overview,
            Command.UNDO: self._session.undo,
            Command.REDO: self._session.redo,
            Command.START_OVER: self._session.start_over,
            Command.NEXT_STEP: self._session.next_step,
            Command.PREVIOUS_STEP: self._session.previous_step,
            Command.NEXT_PANE: self._on_next_pane,
            Command.PREVIOUS_PANE: self._on_previous_pane,
            Command.SIDE_PANEL: self._on_side_panel,
            Command.LARGER: self._look_choices.enlarge,
            Command.SMALLER: self._look_choices.shrink,
            Command.CONTRACT: self._terms.show,
            Command.SEARCH: self._search.open,
            Command.GUIDE: self._help.show_guide,
            Command.SHORTCUTS: self._help.show_shortcuts,
            Command.ABOUT: self._help.show_about,
            Command.QUIT: self._window.close,
        }
        if command in OF_EXPLAIN:
            self._views.show(View.EXPLAIN)
        actions[command]()

    def _on_next_pane(self) -> None:
        self._focus.cycle(1)

    def _on_previous_pane(self) -> None:
        self._focus.cycle(-1)

    def _on_side_panel(self) -> None:
        """Open the side panel and go there, or close it."""
        is_open = not self._area.is_panel_visible
        self._area.set_panel_visible(visible=is_open)
        if is_open:
            self._presenter.focus_panel()

    def _on_remembering_chosen(self, remembers: bool) -> None:  # noqa: FBT001 - the signature of the signal
        self._memory.change_remembering(remembers=remembers)

    def _on_language_chosen(self, choice: str) -> None:
        """The person wants another language: every word changes at once."""
        if choice == self._memory.settings.language:
            return
        self._memory.change(replace(self._memory.settings, language=choice))
        self._contracts.lay_over(self._models.reasoner_in(speak(choice)))
        QTimer.singleShot(0, self, self._rebuild)  # the menu that was used closes first

    def _on_answers_changed(self) -> None:
        """Another policy model answers, or another contract: everything that is shown changes at once."""
        QTimer.singleShot(0, self, self._show_answers)  # the dialog that was used closes first

    def _show_answers(self) -> None:
        """Show the other answers, and say whose they are."""
        self._rebuild()
        self.say(self._contracts.words)
