# SPDX-License-Identifier: MIT
"""Which part of the window the keyboard acts on: F6 moves it, and it comes back when what had it is gone."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.quick_dataclass import dataclass
from desktop_app.ui.header import Pane, PaneMode, View
from desktop_app.ui.later import Later
from desktop_app.ui.pane_area import PaneArea
from desktop_app.ui.views import Views


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the window, and how the focus gets to its beginning."""

    widget: QWidget
    go: Callable[[], None]


class PaneFocus(QObject):
    """Moves the focus between the parts of the window that can be seen.

    A window that becomes narrower, another text size or another language can take away what has the focus; then the
    focus goes to the beginning of what is shown, so that no key is ever lost.
    """

    def __init__(self, area: PaneArea, views: Views, parts: Mapping[Pane, Part]) -> None:
        super().__init__(area)
        self._area, self._views, self._parts = area, views, parts
        self._later = Later(self)
        self._later.due.connect(self._rescue)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
            application.focusWindowChanged.connect(self._later.start)
        area.mode_changed.connect(self._later.start)

    def start(self) -> None:
        """Go to the beginning of the view that is shown: in Explain to the questions, or to the one pane in view."""
        if self._views.view is not View.EXPLAIN:
            self._views.focus_start()
        else:
            self._parts[self._area.pane if self._area.mode is PaneMode.ONE else Pane.QUESTIONS].go()

    def cycle(self, step: int) -> None:
        """Go to the next or previous part of the window; a view of one part goes to its beginning."""
        if self._views.view is not View.EXPLAIN:
            self._views.focus_start()
            return
        panes = self._area.visible_panes()
        focused = _focused(self._area.window())
        inside = (place for place, pane in enumerate(panes) if self._holds(pane, focused))
        at = next(inside, -1)
        self._parts[panes[(at + step) % len(panes)] if at >= 0 else panes[0]].go()

    def _holds(self, pane: Pane, focused: QWidget | None) -> bool:
        return focused is not None and self._parts[pane].widget.isAncestorOf(focused)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The focus moved; when it moved to nothing, see soon whether it stays there."""
        if new is None:
            self._later.start()

    def _rescue(self) -> None:
        """Bring the focus back if nothing that can be seen has it."""
        window = self._area.window()
        if window.isActiveWindow() and QApplication.activePopupWidget() is None and not _has_focus_in_view(window):
            self.start()


def _has_focus_in_view(window: QWidget) -> bool:
    focused = _focused(window)
    return focused is not None and focused.isVisible()


def _focused(window: QWidget) -> QWidget | None:
    """What the keys of a window go to; Qt's own description leaves out that it can be nothing."""
    return window.focusWidget()
