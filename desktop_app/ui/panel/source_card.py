# SPDX-License-Identifier: MIT
"""An open source: who published it, how it was read, and its address as text, with the way to a browser."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.sourcing import SourceViewModel
from desktop_app.presentation.wording import stopped
from desktop_app.typing_support import override
from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance, Weight
from desktop_app.ui.browser import is_web_address
from desktop_app.ui.controls.buttons import Button
from desktop_app.ui.controls.flow import FlowLayout
from desktop_app.ui.paint import draw_box
from desktop_app.ui.panel.address import AddressField
from desktop_app.ui.panel.lines import Line, Lines


class SourceCard(QWidget):
    """Shows the address; only a press on "Open in browser" hands it to `open_address`."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self, appearance: Appearance, open_address: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._open_address = open_address
        self._source: SourceViewModel | None = None
        self._text, self._where = Lines(appearance), Lines(appearance)
        self._address = AddressField(appearance)
        self._copy = Button(appearance, "", icon="copy")
        self._copy.setObjectName("copy-address")
        self._copy.clicked.connect(self._on_copy)
        self._open = Button(appearance, "", icon="external-link")
        self._open.setObjectName("open-in-browser")
        self._open.clicked.connect(self._on_open)
        buttons = QWidget()
        flow = FlowLayout(appearance, gap=8)
        buttons.setLayout(flow)
        flow.addWidget(self._copy)
        flow.addWidget(self._open)
        self._column = QVBoxLayout(self)
        for widget in (self._text, self._address, buttons, self._where):
            self._column.addWidget(widget)
        self.retranslate()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, source: SourceViewModel) -> None:
        """Open another source."""
        if source == self._source:
            return
        self._source = source
        self.setAccessibleName(source.name)
        self._text.set_lines(Line(text=source.publisher), Line(text=source.seen), Line(text=stopped(source.support)))
        title = Line(text=_("Where to read in it"), tone="ink", weight=Weight.MEDIUM)
        self._where.set_lines(title, *(Line(text=passage) for passage in source.passages))
        self._where.setVisible(bool(source.passages))
        self._address.set_address(source.address)
        self._open.setEnabled(is_web_address(source.address))
        self.retranslate()

    def retranslate(self) -> None:
        """Take over the language."""
        self._address.setAccessibleName(_("Address"))
        self._copy.setText(_("Copy address"))
        self._copy.set_icon_name("copy")
        self._open.setText(_("Open in browser"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        look, tokens = self._appearance, self._appearance.tokens
        edge = tokens.line_strong if tokens.is_contrast else tokens.line
        with QPainter(self) as painter:
            draw_box(
                painter, QRectF(self.rect()), radius=look.pxf(10), fill=tokens.surface, edge=edge, width=look.border
            )

    def _on_copy(self) -> None:
        """Put the address on the clipboard and say so."""
        if self._source is not None:
            QGuiApplication.clipboard().setText(self._source.address)
            self._copy.setText(_("Copied"))
            self._copy.set_icon_name("check")
            announce(self._copy, _("Address copied"))

    def _on_open(self) -> None:
        """The person wants to see the page."""
        if self._source is not None:
            self._open_address(self._source.address)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(px(12), px(10), px(12), px(12))
        self._column.setSpacing(px(8))
        self.update()
