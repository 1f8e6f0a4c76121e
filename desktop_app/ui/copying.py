# SPDX-License-Identifier: MIT
"""Copies what stands in the window as plain sentences: with Ctrl+C, and from the menu of the right button.

A widget that knows its sentence has a method `copied_sentence()`. One that is a statement as a whole sets
`is_statement`: its words are read in their order. What holds several sets `is_section`: from its heading all of it is
copied. Buttons that only do something say nothing to copy.
"""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QSlider,
    QToolTip,
    QWidget,
)

from desktop_app.i18n import _
from desktop_app.presentation.copied import copied_words
from desktop_app.presentation.wording import in_a_row, stopped
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.panel.lines import Lines
from desktop_app.ui.session import Session

_TIP_TIME = 1500


@runtime_checkable
class HasSentence(Protocol):
    """A widget that knows what to copy of it."""

    def copied_sentence(self) -> str:
        """Its words as sentences; empty if there is nothing to copy."""


class SentenceCopier(QObject):
    """Takes the keys and presses that nobody else wants; a quiet word says that something was copied."""

    def __init__(self, session: Session, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window = session, window
        self._menu: QMenu | None = None
        self._words = ""
        self._at = QPoint()
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What comes up to the window was not taken by anything in it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Copy) and self._copy_focused()
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            return self._offer(event)
        return False

    def _copy_focused(self) -> bool:
        """Copy what has the focus; whether there was anything."""
        focused = QApplication.focusWidget()
        if focused is None or focused.window() is not self._window:
            return False
        self._words = sentence_of(focused)
        self._at = focused.mapToGlobal(QPoint(0, focused.height()))
        return self._copy()

    def _copy(self) -> bool:
        if not self._words:
            return False
        QGuiApplication.clipboard().setText(copied_words(self._words, self._session.selection.as_of))
        announce(self._window, _("Copied"))
        QToolTip.showText(self._at, _("Copied"), self._window, self._window.rect(), _TIP_TIME)
        return True

    def _offer(self, event: QContextMenuEvent) -> bool:
        """Open the menu for what lies under the pointer, or for what has the focus; whether there is anything."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        point = self._window.mapFromGlobal(event.globalPos())
        target = QApplication.focusWidget() if is_by_key else self._window.childAt(point)
        if target is None or target.window() is not self._window:
            return False
        if not is_by_key:
            _go_to_row(target, event.globalPos())
        self._words = sentence_of(target)
        self._at = event.globalPos()
        if not self._words:
            return False
        self._made_menu().popup(event.globalPos())
        return True

    def _made_menu(self) -> QMenu:
        """The menu, made when it is first wanted."""
        if self._menu is None:
            self._menu = QMenu(self._window)
            self._menu.setObjectName("copy-menu")
            action = QAction(_("Copy as a sentence"), self._menu)
            action.setObjectName("copy-sentence")
            action.triggered.connect(self._copy)
            self._menu.addAction(action)
        return self._menu


def sentence_of(widget: QWidget) -> str:
    """What to copy of a widget, or of the nearest thing round it that says something."""
    found: QWidget | None = widget
    while found is not None and not found.isWindow():
        words = _own_sentence(found)
        if words:
            return words
        found = found.parentWidget()
    return ""


def _own_sentence(widget: QWidget) -> str:
    if isinstance(widget, HasSentence):
        return widget.copied_sentence()
    if getattr(widget, "is_statement", False) or getattr(widget, "is_section", False):
        return _words_in(widget)
    if isinstance(widget, Lines) and not _is_in_statement(widget):
        return widget.accessibleName()
    if isinstance(widget, QSlider):
        return in_a_row((stopped(widget.accessibleName()), widget.accessibleDescription()))
    return ""


def _is_in_statement(widget: QWidget) -> bool:
    """Whether something round a widget says more."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if getattr(parent, "is_statement", False) or isinstance(parent, HasSentence):
            return True
        parent = parent.parentWidget()
    return False


def _words_in(widget: QWidget) -> str:
    """The words in a widget as they are read: line by line, in the direction of its language."""
    is_mirrored = widget.isRightToLeft()
    pieces = [(place.y(), -place.x() if is_mirrored else place.x(), words) for place, words in _pieces(widget, widget)]
    return in_a_row(stopped(words) for _top, _side, words in sorted(pieces))


def _pieces(widget: QWidget, root: QWidget) -> Iterator[tuple[QPoint, str]]:
    """Every text in a widget with its place; a statement inside counts as one."""
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isHidden():
            continue
        place = child.mapTo(root, QPoint(0, 0))
        if isinstance(child, QLabel):
            yield place, child.text()
        elif isinstance(child, Lines):
            yield place, child.accessibleName()
        elif isinstance(child, HasSentence):
            yield place, child.copied_sentence()
        elif getattr(child, "is_statement", False):
            yield place, _words_in(child)
        else:
            yield from _pieces(child, root)


def _go_to_row(widget: QWidget, at: QPoint) -> None:
    """Make the row under the pointer the current one, without choosing it."""
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView) and view.viewport() is widget:
        index = view.indexAt(widget.mapFromGlobal(at))
        if index.isValid():
            view.setCurrentIndex(index)
