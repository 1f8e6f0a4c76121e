# SPDX-License-Identifier: MIT
"""One part of the side panel: a heading, and below it what belongs to it."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.labels import Heading


class PanelSection(QWidget):
    """A group named after its heading; widgets go into `body`, `gap` design pixels apart."""

    accessible_role = QAccessible.Role.Grouping
    is_section = True

    def __init__(self, appearance: Appearance, *, gap: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._gap = gap
        self.heading = Heading(appearance)
        self.body = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.heading)
        self._column.addLayout(self.body)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_title(self, title: str) -> None:
        """Show another heading."""
        self.heading.setText(title)
        self.setAccessibleName(title)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._column.setSpacing(self._appearance.px(10))
        self.body.setSpacing(self._appearance.px(self._gap))
