# SPDX-License-Identifier: MIT
"""A person who does anything: presses whatever can be seen, types, and changes the window, by numbers from outside."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QMouseEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QSlider,
    QSplitterHandle,
    QTableView,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from tests.ui.drivers import WindowDriver

SIZES = ((1280, 800), (1180, 800), (1179, 720), (900, 640), (860, 640), (859, 719), (640, 480), (1800, 1000))
"""Every size of the visual design, and the widths and heights where the panes change."""

KEYS = (
    *("Tab", "Tab", "Tab", "Backtab", "Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown"),
    *("Return", "Enter", "Space", "Escape", "Escape", "Delete", "Backspace", "Menu"),
    *("F1", "F6", "F9", "1", "2", "3", "A", "C", "I", "Z", "Plus", "Minus"),
)
MODIFIERS = ("NoModifier", "NoModifier", "NoModifier", "ControlModifier", "AltModifier", "ShiftModifier")
TEXTS = ("45", "3 March 2026", "2026-03-03", "99 May 0000", "", "-1", "a", "30000000000", "א ب 日", "&amp; {x}")

_PATIENCE_MILLISECONDS = 5000
_CLICKABLE = (QAbstractButton, QLineEdit, QSlider)
_NEVER = frozenset({"action-quit"})  # a closed window is another rule's business


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place of a window that can be pressed; `words` tell what is there, for the report of a fault."""

    window: QWindow
    at: QPoint
    words: str


class RandomPerson:
    """Acts through the windowing system, so that what covers a control gets the press in its place."""

    def __init__(self, driver: WindowDriver) -> None:
        self.driver = driver
        self._patience = QTimer(driver.window)
        self._patience.setInterval(_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._give_up)
        self._patience.start()

    # --- pointer -----------------------------------------------------------------------------

    def press_something(self, number: int) -> str:
        """Press one of the controls that can be seen; returns what it was."""
        targets = list(self._targets())
        if not targets:
            return "nothing to press"
        target = targets[number % len(targets)]
        QTest.mouseClick(target.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target.at)
        self.settle()
        return target.words

    def press_anywhere(self, across: float, down: float) -> str:
        """Press a point of the window in front."""
        front = _front(self.driver.window)
        at = QPoint(int(across * (front.width() - 1)), int(down * (front.height() - 1)))
        under = front.childAt(at)
        if _waits_in_a_loop(under):
            return "nothing: a menu that Qt waits for"
        entry = front.actionAt(at) if isinstance(front, QMenu) else None
        if entry is not None and entry.objectName() in _NEVER:
            return "nothing: the end of the program"
        name = _name(under)  # a press may be the last thing that it sees
        QTest.mouseClick(_handle(front), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.settle()
        return name

    def point_at(self, number: int) -> str:
        """Move the pointer over one of the controls, without a press."""
        targets = list(self._targets())
        if not targets:
            return "nothing to point at"
        target = targets[number % len(targets)]
        QTest.mouseMove(target.window, target.at)
        self.settle()
        return target.words

    def turn_wheel(self, across: float, down: float, notches: int) -> None:
        """Turn the wheel over a point of the window."""
        window = self.driver.window
        at = QPointF(across * (window.width() - 1), down * (window.height() - 1))
        under = window.childAt(at.toPoint()) or window
        place = QPointF(under.mapFrom(window, at.toPoint()))
        event = QWheelEvent(
            place,
            window.mapToGlobal(at),
            QPoint(0, 0),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt takes it by place
        )
        QApplication.sendEvent(under, event)
        self.settle()

    def drag_a_line(self, number: int, distance: int) -> None:
        """Drag one of the lines between the panes."""
        handles = [line for line in self.driver.window.findChildren(QSplitterHandle) if line.isVisible()]
        if not handles or _front(self.driver.window) is not self.driver.window:
            return
        handle = handles[number % len(handles)]
        start = QPointF(handle.rect().center())
        for kind, at in (
            (QEvent.Type.MouseButtonPress, start),
            (QEvent.Type.MouseMove, start + QPointF(distance, 0)),
            (QEvent.Type.MouseButtonRelease, start + QPointF(distance, 0)),
        ):
            is_move = kind == QEvent.Type.MouseMove
            held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
            button = Qt.MouseButton.NoButton if is_move else Qt.MouseButton.LeftButton
            where = handle.mapToGlobal(at)
            event = QMouseEvent(kind, at, where, button, held, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(handle, event)
        self.settle()

    # --- keyboard ----------------------------------------------------------------------------

    def press_key(self, key: str, modifiers: str) -> None:
        """Press a key in whatever window has the keyboard."""
        window = _focus_window() or _handle(self.driver.window)
        QTest.keyClick(window, Qt.Key[f"Key_{key}"], Qt.KeyboardModifier[modifiers])
        self.settle()

    def type_into_something(self, number: int, text: str) -> str:
        """Replace the text of one of the fields that can be seen, and press Enter or go on with Tab."""
        fields = [field for field in _front(self.driver.window).findChildren(QLineEdit) if _can_be_hit(field)]
        if not fields:
            return "no field to type into"
        field = fields[number % len(fields)]
        name = _name(field)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        for letter in text:
            if isValid(field):
                _type(field, letter)
        if isValid(field):
            QTest.keyClick(field, Qt.Key.Key_Return if number % 2 else Qt.Key.Key_Tab)
        self.settle()
        return name

    # --- the window --------------------------------------------------------------------------

    def take_from_the_menu(self, number: int) -> str:
        """Take one of the entries of all menus that can be taken now."""
        actions = [action for action in self.driver.window.findChildren(QAction) if _can_be_taken(action)]
        if not actions or QApplication.activeModalWidget() is not None:
            return "no entry to take"
        action = actions[number % len(actions)]
        words = action.text()
        self.close_popups()
        action.trigger()
        self.settle()
        return words

    def resize(self, width: int, height: int) -> None:
        """Make the window another size."""
        self.driver.resize(width, height)

    def speak(self, language: str) -> None:
        """Choose a language from the menu."""
        self.close_popups()
        found = self.driver.window.findChild(QAction, f"language-{language}")
        if found is not None:
            found.trigger()
        self.settle()

    def close_popups(self) -> None:
        """Close menus and calendars with Esc, as a person would before going on."""
        for _attempt in range(5):
            popup = QApplication.activePopupWidget()
            if popup is None:
                return
            popup.close()
            self.settle()

    def settle(self) -> None:
        """Let the window finish, and give it the keyboard back after a menu or dialog, as a window manager does."""
        self.driver.settle()
        for dialog in self.driver.window.findChildren(QFileDialog):
            dialog.reject()  # the files of whoever runs the tests are not to be played with
            self.driver.settle()
        self._patience.start()
        if QApplication.activeWindow() is None and self.driver.window.isVisible():
            _front(self.driver.window).activateWindow()
            self.driver.settle()

    def _give_up(self) -> None:
        """Close a menu for which Qt waits inside a press; nothing else takes as long."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def _targets(self) -> list[Target]:
        """What can be pressed in the window in front: controls, rows and entries of open menus."""
        front = _front(self.driver.window)
        handle = _handle(front)
        if isinstance(front, QMenu):
            return [
                Target(window=handle, at=front.actionGeometry(action).center(), words=action.text())
                for action in front.actions()
                if _can_be_taken(action) and front.rect().contains(front.actionGeometry(action).center())
            ]
        found = [
            Target(window=handle, at=widget.mapTo(front, _middle(widget)), words=_name(widget))
            for kind in _CLICKABLE
            for widget in front.findChildren(kind)
            if widget.window() is front and widget.isEnabled() and _can_be_hit(widget) and not _waits_in_a_loop(widget)
        ]
        return [*found, *self._rows(front, handle)]

    def _rows(self, front: QWidget, handle: QWindow) -> list[Target]:
        """The cells of tables that can be seen."""
        found = []
        for view in front.findChildren(QAbstractItemView):
            port = view.viewport()
            if not view.isVisible() or view.window() is not front or view.model() is None:
                continue
            root = view.rootIndex()
            columns = max(view.model().columnCount(root), 1) if isinstance(view, QTableView) else 1
            for row in range(view.model().rowCount(root)):
                index = view.model().index(row, row % columns)
                box = view.visualRect(index) & port.visibleRegion().boundingRect()
                if not box.isEmpty():
                    words = f"row {row} of {view.objectName()}"
                    found.append(Target(window=handle, at=port.mapTo(front, box.center()), words=words))
        return found


def _focus_window() -> QWindow | None:
    """The window that gets the keys, if there is one."""
    return QGuiApplication.focusWindow()


def _type(field: QLineEdit, letter: str) -> None:
    """Send a letter of any script; `QTest.keyClicks` knows those of ASCII alone."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _front(window: QWidget) -> QWidget:
    """The window that gets what a person does: an open menu, else a dialog, else the window."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or window


def _handle(widget: QWidget) -> QWindow:
    """The window of the windowing system."""
    handle = widget.window().windowHandle()
    assert handle is not None, f"{widget} has no window"
    return handle


def _can_be_hit(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _middle(widget: QWidget) -> QPoint:
    """The middle of what can be seen of a widget."""
    return widget.visibleRegion().boundingRect().center()


def _can_be_taken(action: QAction) -> bool:
    has_menu = action.menu() is not None
    is_known = not action.isSeparator() and not has_menu and action.objectName() not in _NEVER
    return is_known and action.isEnabled() and _can_be_reached(action)


def _can_be_reached(action: QAction) -> bool:
    """Whether what opens the menu of an entry can be seen; entries of a view out of sight cannot be taken."""
    owner = action.parent()
    while isinstance(owner, QMenu):
        owner = owner.parent()
    return not isinstance(owner, QWidget) or owner.isVisible()


def _waits_in_a_loop(widget: QWidget | None) -> bool:
    """Whether Qt would wait inside the press until a menu is closed: the months of its calendar."""
    return isinstance(widget, QToolButton) and widget.menu() is not None


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    return f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}".strip()
