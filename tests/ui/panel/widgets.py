# SPDX-License-Identifier: MIT
"""The side panel as tests see it: filled from the shipped model, with a browser that only remembers."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_app.presentation.panel import PanelViewModel
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.panel.side_panel import SidePanel


class PanelWithBrowser:
    """A side panel, and the addresses that it handed to the browser."""

    def __init__(self, appearance: Appearance) -> None:
        self.opened: list[str] = []
        self.panel = SidePanel(appearance, open_address=self.opened.append)

    @property
    def content(self) -> QWidget:
        """What scrolls inside the panel."""
        content = self.panel.widget()
        assert content is not None
        return content

    def show_view_model(self, view_model: PanelViewModel) -> None:
        """Fill the panel and let it lay itself out."""
        self.panel.set_view_model(view_model)
        settle()

    def button(self, name: str) -> QAbstractButton:
        """The button of that object name, which must be visible."""
        found = self.panel.findChild(QAbstractButton, name)
        assert found is not None, f"there is no button called {name}"
        assert found.isVisible(), f"{name} is hidden"
        return found

    def text(self) -> str:
        """All visible words, as a screen reader gets them."""
        return " ".join(widget.accessibleName() or str(widget.property("text") or "") for widget in self.visible())

    def visible(self) -> Iterator[QWidget]:
        """Every visible widget of the panel."""
        return (widget for widget in self.panel.findChildren(QWidget) if widget.isVisible())


def settle() -> None:
    """Let layouts, painting and deletion finish."""
    for _round in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def cut_off(root: QWidget) -> list[str]:
    """Visible widgets that are lower than their words need, or narrower than their words are."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.width() <= 0:
            continue
        needs = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 0
        if needs > widget.height():
            found.append(f"{type(widget).__name__} {widget.objectName()}: {widget.height()} of {needs} pixels high")
        if widget.minimumSizeHint().width() > widget.width():
            found.append(f"{type(widget).__name__} {widget.objectName()}: {widget.width()} pixels wide")
    return found


def press(button: QAbstractButton) -> None:
    """Press a button as a person does."""
    button.click()
    settle()
