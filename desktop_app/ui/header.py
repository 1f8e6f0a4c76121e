# SPDX-License-Identifier: MIT
"""The head of the window: mark and name, the switch between panes, side panel and menu."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, Weight
from desktop_app.ui.controls.buttons import Button, ButtonKind, IconButton
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.controls.switch import Switch
from desktop_app.ui.paint import fill

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from desktop_app.ui.view_menu import ViewMenuButton

_HEIGHT = 52
_MARK = 22


class Pane(Enum):
    """The three parts of the window; the value is the id of its part of the switch."""

    QUESTIONS = "questions"
    ANSWER = "answer"
    DETAILS = "details"


class View(Enum):
    """What the window shows; the value is the id of its part of the switch."""

    EXPLAIN = "explain"
    COMPARE = "compare"
    OVERVIEW = "overview"


class PaneMode(Enum):
    """How many panes stand side by side."""

    THREE = 3
    TWO = 2
    ONE = 1


class _Mark(QWidget):
    """The app's own mark."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._on_appearance_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(_MARK), self._appearance.px(_MARK))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark, rendered once for each look."""
        if self._pixmap.isNull():
            look = self._appearance
            self._pixmap = look.icons.mark(look.px(_MARK), look.tokens, self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._pixmap)

    def _on_appearance_changed(self) -> None:
        """Take over size and colors."""
        self._pixmap = QPixmap()
        self.updateGeometry()
        self.update()


class Header(QWidget):
    """What stays in view at the top; the switch moves to a second line where one is too narrow."""

    view_chosen = Signal(str)
    pane_chosen = Signal(str)
    panel_toggled = Signal(bool)
    rules_requested = Signal()
    search_requested = Signal()

    def __init__(self, appearance: Appearance, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._mode = PaneMode.THREE
        self._view = View.EXPLAIN
        self._is_stacked = False
        self._is_fitting = self._has_to_fit = False
        self.setObjectName("header")
        self._mark = _Mark(appearance)
        self._name = WrapLabel(appearance, _("Afterprompt"), weight=Weight.STRONG)
        self._name.setWordWrap(False)
        self._name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._rules = Button(appearance, _("Rules in force today"), kind=ButtonKind.QUIET, icon="history")
        self._rules_icon = IconButton(appearance, "history", _("Rules in force today"))
        for button, name in ((self._rules, "rules"), (self._rules_icon, "rules-icon")):
            button.setObjectName(name)
            button.setAccessibleDescription(note)
            button.clicked.connect(self.rules_requested)
        self._rules.setToolTip(note)
        views = (
            (View.EXPLAIN.value, _("Explain")),
            (View.COMPARE.value, _("Compare")),
            (View.OVERVIEW.value, _("Overview")),
        )
        self._view_words = views
        self._views = Switch(appearance, _("View"), views)
        self._views.setObjectName("view-switch")
        self._views.chosen.connect(self.view_chosen)
        parts = (
            (Pane.QUESTIONS.value, _("Questions")),
            (Pane.ANSWER.value, _("Answer")),
            (Pane.DETAILS.value, _("Details")),
        )
        self._switch = Switch(appearance, _("Part of the window"), parts)
        self._switch.setObjectName("pane-switch")
        self._switch.chosen.connect(self.pane_chosen)
        self._panel = IconButton(appearance, "panel-right", _("Side panel"))
        self._panel.setObjectName("panel-toggle")
        self._panel.clicked.connect(self._on_panel_clicked)
        self._view_menu: ViewMenuButton | None = None
        self._search = IconButton(appearance, "search", _("Search"))
        self._search.setObjectName("search-button")
        self._search.clicked.connect(self.search_requested)
        self._menu = IconButton(appearance, "menu", _("Menu"))
        self._menu.setObjectName("menu-button")
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._second = QHBoxLayout()
        self._column.addLayout(self._row)
        self._column.addLayout(self._second)
        self._lay_out()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_menu(self, menu: "QMenu") -> None:
        """Open this menu from the button."""
        self._menu.setMenu(menu)

    def set_rules(self, words: str) -> None:
        """Say the rules of which day are shown."""
        self._rules.setText(words)
        self._rules.updateGeometry()
        self._rules_icon.set_name(words)
        self._fit()

    def set_mode(self, mode: PaneMode) -> None:
        """Offer what this number of panes needs."""
        self._mode = mode
        self._show_parts()

    def set_view(self, view: View) -> None:
        """Show which view is up; panes are a matter of Explain alone."""
        self._view = view
        self._views.set_chosen(view.value)
        if self._view_menu is not None:
            self._view_menu.set_chosen(view.value)
        self._show_parts()

    def set_pane(self, pane: Pane) -> None:
        """Show which part of the window is in view."""
        self._switch.set_chosen(pane.value)

    def set_panel_open(self, *, is_open: bool) -> None:
        """Show whether the side panel is open."""
        self._panel.set_on(is_on=is_open)
        self._panel.setAccessibleDescription(_("Is open") if is_open else _("Is closed"))

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self._appearance.px(_HEIGHT)))

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._appearance.px(_HEIGHT)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use a second line where one is too narrow."""
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line under the header."""
        tokens = self._appearance.tokens
        thick = self._appearance.border
        with QPainter(self) as painter:
            fill(painter, QRect(0, self.height() - thick, self.width(), thick), tokens.line)

    def _show_parts(self) -> None:
        """Show what mode and view need."""
        is_explain = self._view is View.EXPLAIN
        self._switch.setVisible(is_explain and self._mode is PaneMode.ONE)
        self._panel.setVisible(self._has_panel)
        self._name.setVisible(self._mode is PaneMode.THREE)
        self._fit()

    @property
    def _has_panel(self) -> bool:
        """Whether the side panel has a button."""
        return self._view is View.EXPLAIN and self._mode is not PaneMode.ONE

    def _offer_view_menu(self, *, is_offered: bool) -> None:
        """Show the views as a button with a menu, made when it is first needed, or hide it."""
        if self._view_menu is None and is_offered:
            from desktop_app.ui.view_menu import ViewMenuButton  # noqa: PLC0415 - only a narrow window needs it

            self._view_menu = ViewMenuButton(self._appearance, self._view_words)
            self._view_menu.set_chosen(self._view.value)
            self._view_menu.chosen.connect(self.view_chosen)
            self._row.insertWidget(self._row.indexOf(self._views), self._view_menu)
        if self._view_menu is not None:
            self._view_menu.setVisible(is_offered)

    @property
    def _view_menu_width(self) -> int:
        """The room of the button with the views, 0 before it is needed."""
        return self._view_menu.sizeHint().width() if self._view_menu is not None else 0

    def _on_panel_clicked(self) -> None:
        """The person wants the side panel open, or closed."""
        self.panel_toggled.emit(not self._panel.is_on)

    def _lay_out(self) -> None:
        """Left: mark and name. Middle: the switches. Right: whose rules, side panel, menu."""
        self._row.addWidget(self._mark)
        self._row.addWidget(self._name)
        self._row.addStretch(1)
        self._row.addWidget(self._views)
        self._row.addWidget(self._switch)
        self._row.addStretch(1)
        self._row.addWidget(self._rules)
        self._row.addWidget(self._rules_icon)
        self._row.addWidget(self._search)
        self._row.addWidget(self._panel)
        self._row.addWidget(self._menu)
        self._second.addStretch(1)
        self._second.addStretch(1)

    def _fit(self) -> None:
        """Use the width there is.

        What is hidden lets the window be narrower than before, which may change the number of panes at once: then it
        is fitted to that number, once the fit under way is done.
        """
        self._has_to_fit = True
        if self._is_fitting:
            return
        self._is_fitting = True
        while self._has_to_fit:
            self._has_to_fit = False
            self._fit_to(self.width())
        self._is_fitting = False

    def _fit_to(self, width: int) -> None:
        """Move the panes to the second line or back, and shrink what has no room: the words of the rules, the views.

        Views without room for a switch have a button with a menu.
        """
        px = self._appearance.px
        icons = 3 * self._menu.sizeHint().width() + 3 * px(10)  # menu, rules and search
        icons += self._panel.sizeHint().width() + px(10) if self._has_panel else 0
        rest = self._mark.sizeHint().width() + icons + px(16 + 12)
        views = self._views.sizeHint().width() + px(10)
        has_panes = self._view is View.EXPLAIN and self._mode is PaneMode.ONE
        switch = self._switch.sizeHint().width() + px(10) if has_panes else 0
        has_switch = rest + views <= width
        self._views.setVisible(has_switch)
        self._offer_view_menu(is_offered=not has_switch)
        if self._view_menu is not None and not has_switch:
            self._view_menu.fit(width - rest - px(10))
        rest += views if has_switch else self._view_menu_width + px(10)
        is_stacked = has_panes and rest + switch > width
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            self._row.removeWidget(self._switch)
            self._second.removeWidget(self._switch)
            if is_stacked:
                self._second.insertWidget(1, self._switch)
            else:
                self._row.insertWidget(self._row.indexOf(self._views) + 1, self._switch)
        used = rest + (0 if is_stacked else switch) + px(60)
        has_room = used + self._rules.sizeHint().width() + self._name.sizeHint().width() < width
        self._rules.setVisible(has_room)
        self._rules_icon.setVisible(not has_room)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(px(16), px(9), px(12), px(9))
        self._column.setSpacing(px(8))
        self._row.setSpacing(px(10))
        self._row.setContentsMargins(0, 0, 0, 0)
        self.updateGeometry()
        self._fit()
        self.update()
