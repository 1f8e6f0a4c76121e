# SPDX-License-Identifier: MIT
"""The side panel: everything that explains the answer, one part under the other, nothing folded away."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.panel import CalloutViewModel, PanelViewModel
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.browser import open_in_browser
from desktop_app.ui.controls.cards import Callout, CalloutKind
from desktop_app.ui.controls.explained_label import ExplainedLabel
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.panel.changes import ChangeList
from desktop_app.ui.panel.details import DetailsPart
from desktop_app.ui.panel.lines import Line, Lines
from desktop_app.ui.panel.roles import RoleList
from desktop_app.ui.panel.sources import SourceList
from desktop_app.ui.panel.topics import TopicSection
from desktop_app.ui.pool import Pool
from desktop_app.ui.reading_order import chain, tab_stops

_MARGIN = 18
_LAYOUT_PASSES = 3
"""An address takes its height from the width that a first pass gave it."""

_KINDS = {"warning": CalloutKind.WARNING, "info": CalloutKind.INFO}


class SidePanel(ScrollPane):
    """Details, roles, callouts, changes, topics, sources, and why the support is what it is.

    `change_requested` carries question and option of a change that the person takes over, `change_previewed`
    of one that has pointer or focus, until `preview_ended`. `open_address` is
    called with an address when, and only when, the person presses "Open in browser".
    """

    change_requested = Signal(str, str)
    change_previewed = Signal(str, str)
    preview_ended = Signal()

    def __init__(
        self,
        appearance: Appearance,
        *,
        open_address: Callable[[str], None] = open_in_browser,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, _("Details"), parent=parent)
        self._look = appearance
        self._view_model: PanelViewModel | None = None
        self.setObjectName("side-panel")
        self._hint = ExplainedLabel(appearance, role=TextRole.SECOND, tone="ink2")
        self._hint.setObjectName("panel-hint")
        self._details = DetailsPart(appearance)
        self._details.source_chosen.connect(self.show_source)
        self._roles = RoleList(appearance)
        self._callouts_area, self._topics_area = QWidget(), QWidget()
        self._callouts_list, self._topics_list = QVBoxLayout(self._callouts_area), QVBoxLayout(self._topics_area)
        self._callouts = Pool(self._callouts_list, lambda: Callout(appearance, CalloutKind.INFO, ""))
        self._changes = ChangeList(appearance)
        self._changes.requested.connect(self.change_requested)
        self._changes.previewed.connect(self.change_previewed)
        self._changes.preview_ended.connect(self.preview_ended)
        self._topics = Pool(self._topics_list, lambda: TopicSection(appearance))
        self._sources = SourceList(appearance, open_address)
        self._sources.opened.connect(self._on_source_opened)
        self._stops: tuple[QWidget, ...] = ()
        self._support = Lines(appearance)
        self._support.setObjectName("support-reason")
        for widget in self._parts():
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.retranslate()
        self.set_view_model(None)
        self._space()
        appearance.changed.connect(self._space)

    def set_view_model(self, view_model: PanelViewModel | None) -> None:
        """Show another panel; None leaves it empty. Other details bring the top into view."""
        if view_model is not None and view_model == self._view_model:
            return
        before = self._view_model.details if self._view_model is not None else None
        self._view_model = view_model
        details = view_model.details if view_model is not None else None
        self.body.setEnabled(False)  # lay out once, at the end
        self._fill(view_model)
        self.body.setEnabled(True)
        self.body.invalidate()
        self._order_stops()
        if details is not None and (before is None or before.subject != details.subject):
            self.scroll_to_top()

    def show_source(self, source: str) -> None:
        """Bring a source into view and move the focus to it."""
        row = self._sources.row(source)
        if row is not None:
            self._settle()
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(row)

    def show_sources(self) -> None:
        """Bring the list of sources into view and move a reader to its heading."""
        if self._sources.isHidden():
            return
        self._settle()
        self.verticalScrollBar().setValue(self._sources.y() - self._look.px(_MARGIN))
        self._sources.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_start(self) -> None:
        """Move a reader to the first thing in the panel."""
        self.scroll_to_top()
        if not self._details.isHidden():
            self._details.focus_start()
        elif not self._roles.isHidden():
            self._roles.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._hint.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take over the language."""
        self.setAccessibleName(_("Details"))
        self._roles.retranslate()
        self._changes.retranslate()
        self._sources.retranslate()

    def _parts(self) -> tuple[QWidget, ...]:
        """The parts, top to bottom."""
        return (
            self._hint,
            self._details,
            self._roles,
            self._callouts_area,
            self._changes,
            self._topics_area,
            self._sources,
            self._support,
        )

    def _fill(self, view_model: PanelViewModel | None) -> None:
        """Give each part what it shows; empty parts hide."""
        if view_model is None:
            for part in self._parts():
                part.hide()
            return
        self._hint.setText(view_model.hint)
        self._hint.setVisible(bool(view_model.hint))
        self._details.set_view_model(view_model.details)
        self._roles.set_view_models(view_model.roles)
        self._fill_callouts(view_model.callouts)
        self._changes.set_view_models(view_model.changes)
        self._topics_area.setVisible(bool(view_model.sections))
        for widget, section in zip(self._topics.take(len(view_model.sections)), view_model.sections, strict=True):
            widget.set_view_model(section)
        self._sources.set_view_models(view_model.sources, view_model.further_sources)
        self._support.set_lines(Line(text=view_model.support))
        self._support.setVisible(bool(view_model.support))

    def _fill_callouts(self, callouts: tuple[CalloutViewModel, ...]) -> None:
        self._callouts_area.setVisible(bool(callouts))
        for widget, callout in zip(self._callouts.take(len(callouts)), callouts, strict=True):
            widget.set_content(_KINDS[callout.kind], callout.title, callout.text)
            widget.setObjectName(callout.subject)

    def _order_stops(self) -> None:
        """Widgets are made when they are first needed: let the Tab key follow the eye all the same."""
        stops = tuple(tab_stops(self.body))
        if stops != self._stops:
            self._stops = stops
            chain(stops)

    def _on_source_opened(self, card: QWidget) -> None:
        """A source opened under its row: show all of it."""
        self._order_stops()
        self._settle()
        margin = self._look.px(_MARGIN)
        self.ensureWidgetVisible(card, 0, margin)

    def _settle(self) -> None:
        """Let the layout work out its places now, so that scrolling finds them."""
        for _pass in range(_LAYOUT_PASSES):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.body.activate()

    def _space(self) -> None:
        """Take over distances between the parts."""
        px = self._look.px
        self.body.setSpacing(px(22))
        for column, gap in ((self._callouts_list, 12), (self._topics_list, 22)):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(gap))
