# SPDX-License-Identifier: MIT
"""Act on the window as a person does: by the words on it, with keys and clicks."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QTableView, QWidget

from desktop_app.ui.controls.buttons import IconButton
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.row_sentences import SENTENCE_ROLE
from desktop_app.ui.term_words import TermWord

_Widget = TypeVar("_Widget", bound=QWidget)


class WindowDriver:
    """A person in front of the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    # --- look --------------------------------------------------------------------------------

    def settle(self) -> None:
        """Let the window finish what it is about to do: layout, deletion, painting."""
        for _round in range(10):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def find(self, kind: type[_Widget], name: str) -> _Widget:
        """The widget of that object name, visible or not."""
        found = self.window.findChild(kind, name)
        assert found is not None, f"there is no {kind.__name__} called {name}"
        return found

    def button(self, words: str) -> QAbstractButton:
        """The visible button with these words as its name."""
        buttons = [
            button
            for button in self.window.findChildren(QAbstractButton)
            if button.isVisible() and _words(button) == words
        ]
        assert buttons, f"no visible button says {words!r}; there are {sorted(self.buttons())}"
        return buttons[0]

    def buttons(self) -> set[str]:
        """The words of all visible buttons; words of the glossary inside texts are links."""
        buttons = [item for item in self.window.findChildren(QAbstractButton) if not isinstance(item, TermWord)]
        return {_words(button) for button in buttons if button.isVisible()}

    def heading(self) -> str:
        """The title of the open step."""
        headings = [label for label in self.window.findChildren(QWidget, "step-heading") if label.isVisible()]
        return str(headings[0].property("text"))

    def verdict(self) -> str:
        """The big line of the answer; empty while there is none."""
        found = self.window.findChild(QWidget, "verdict")
        return str(found.property("text")) if found is not None and found.isVisible() else ""

    def rows(self) -> dict[str, str]:
        """Each row of the timeline: its name, and the sentence that a screen reader says."""
        model = self.timeline().model()
        indexes = [model.index(row, 0) for row in range(model.rowCount())]
        return {str(index.data(Qt.ItemDataRole.DisplayRole)): str(index.data(SENTENCE_ROLE)) for index in indexes}

    def timeline(self) -> QTableView:
        """The timeline."""
        return self.find(QTableView, "timeline")

    def words(self) -> str:
        """All words that can be seen in the window, top to bottom as they were made."""
        texts = [
            str(widget.property("text"))
            for widget in self.window.findChildren(QWidget)
            if widget.isVisible() and widget.property("text")
        ]
        return "\n".join(texts)

    def says(self, words: str) -> bool:
        """Whether these words stand anywhere in the window."""
        return words in self.words()

    def focused(self) -> QWidget | None:
        """What has the keyboard focus."""
        return self.window.focusWidget()

    def destroy(self) -> None:
        """Close the window for good."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- act ---------------------------------------------------------------------------------

    def click(self, words: str) -> None:
        """Click a button by its words."""
        button = self.button(words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        self.settle()

    def choose(self, *options: str) -> None:
        """Choose options by their words, one after the other."""
        for option in options:
            self.click(option)

    def next(self) -> None:
        """Go on to the next step."""
        self.click("Next")

    def back(self) -> None:
        """Go back one step."""
        self.click("Back")

    def done(self) -> None:
        """Finish the last step."""
        self.click("Done")

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is."""
        QTest.keyClick(self.focused() or self.window, key, modifiers)
        self.settle()

    def select_row(self, name: str) -> None:
        """Click the row of the timeline with that name."""
        view = self.timeline()
        row = list(self.rows()).index(name)
        box = view.visualRect(view.model().index(row, 0))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
        self.settle()

    def type(self, field: str, text: str) -> None:
        """Type into a field after emptying it."""
        edit = self.find(QLineEdit, field)
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
        self.settle()

    def menu(self, name: str, *, prefix: str = "action-") -> None:
        """Take an entry of the menu by its object name."""
        action = self.window.findChild(QAction, f"{prefix}{name}")
        assert action is not None
        assert action.isEnabled()
        action.trigger()
        self.settle()

    def can(self, name: str) -> bool:
        """Whether an entry of the menu can be taken now."""
        action = self.window.findChild(QAction, f"action-{name}")
        return action is not None and action.isEnabled()

    def resize(self, width: int, height: int) -> None:
        """Make the window another size."""
        self.window.resize(width, height)
        self.settle()

    def show_view(self, view: str) -> None:
        """Bring a view up with its key: "explain", "compare" or "overview"."""
        keys = {"explain": Qt.Key.Key_1, "compare": Qt.Key.Key_2, "overview": Qt.Key.Key_3}
        self.press(keys[view], Qt.KeyboardModifier.ControlModifier)

    def ways(self) -> list[str]:
        """The names of the rows of the overview."""
        model = self.find(QTableView, "overview-table").model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def mark_ways(self, *names: str) -> None:
        """Mark rows of the overview with the keyboard."""
        table = self.find(QTableView, "overview-table")
        table.setFocus()
        for name in names:
            table.setCurrentIndex(table.model().index(self.ways().index(name), 0))
            self.press(Qt.Key.Key_Space)

    def compare_ways(self, *names: str) -> None:
        """Mark ways to use Claude in the overview and compare them."""
        self.show_view("overview")
        self.mark_ways(*names)
        self.click(f"Compare ({len(names)})")

    def take(self, menu: str, words: str) -> None:
        """Take an entry of an open menu by its words."""
        entries = {action.text(): action for action in self.find(QMenu, menu).actions()}
        entries[words].trigger()
        self.find(QMenu, menu).close()
        self.settle()

    def show_pane(self, pane: str) -> None:
        """Bring a pane into view where only one fits; does nothing where it is in view."""
        part = self.find(QAbstractButton, f"switch-{pane}")
        if part.isVisible():
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
            self.settle()

    def show_panel(self) -> None:
        """Bring the side panel into view."""
        toggle = self.find(IconButton, "panel-toggle")
        if toggle.isVisible():
            if not toggle.is_on:
                QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
        else:
            self.show_pane("details")
        self.settle()


def _words(button: QAbstractButton) -> str:
    """What a button is called: by readers if it has such a name, else by its text."""
    return button.accessibleName() or button.text().replace("&", "")
