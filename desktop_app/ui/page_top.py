# SPDX-License-Identifier: MIT
"""The head of a view that fills the window: title, one line about it, and its controls at the far side."""

import math

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.controls.explained_label import ExplainedLabel
from desktop_app.ui.controls.flow import FlowLayout
from desktop_app.ui.controls.labels import Heading

_LEAD_EM = 40
_WEIGHT = 1000


class PageTop(QWidget):
    """Title and controls side by side, or the controls below where the width is short."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.heading = Heading(appearance, title, role=TextRole.PAGE_TITLE)
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lead = ExplainedLabel(appearance, role=TextRole.BODY, tone="ink2")
        self._titles = QHBoxLayout()
        self._titles.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignVCenter)
        self._titles.addWidget(self.lead, _WEIGHT)
        self._titles.addStretch(1)
        self._controls = QWidget()
        self._flow = FlowLayout(appearance, gap=8)
        self._controls.setLayout(self._flow)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._titles, 1)
        self._box.addWidget(self._controls)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def add_control(self, control: QWidget) -> None:
        """Add a control after the others."""
        self._flow.addWidget(control)

    def focus_start(self) -> None:
        """Move the focus, and with it a reader, to the title."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the controls where they fit."""
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        """Give a control that comes, goes or changes its words the room that it needs now."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _fit(self) -> None:
        look = self._appearance
        wanted = self._flow.sizeHint().width() + self.heading.sizeHint().width() + look.px(160)
        is_beside = wanted <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        self._controls.setFixedWidth(self._flow.sizeHint().width()) if is_beside else self._free_controls()
        self.lead.setVisible(self._has_lead(wanted) if is_beside else self.width() >= _LEAD_EM * look.em)

    def _has_lead(self, wanted: int) -> bool:
        """Whether the words beside the title need no more than two lines there."""
        look = self._appearance
        room = self.width() - wanted + look.px(160) - self._titles.spacing() - self._box.spacing()
        return self.lead.heightForWidth(room) <= 2 * math.ceil(look.line_height(TextRole.BODY))

    def _free_controls(self) -> None:
        """Let the controls wrap."""
        self._controls.setMinimumWidth(0)
        self._controls.setMaximumWidth(16_777_215)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._titles.setSpacing(px(14))
        self._box.setSpacing(px(10))
        self._fit()
