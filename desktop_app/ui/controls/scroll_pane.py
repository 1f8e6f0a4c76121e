# SPDX-License-Identifier: MIT
"""A pane of the window that scrolls on its own."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.theme import TokenName

_MARGIN = 8
_LEAST_HEIGHT = 16
_RING = 4
"""What the focus ring takes up round a control."""


class ScrollPane(QScrollArea):
    """Content that scrolls up and down, never sideways, and follows the keyboard focus.

    Put widgets into `body`. A pane whose content does not fit can itself be reached by Tab, so that the
    arrow keys scroll it even where nothing inside takes the focus.
    """

    accessible_role = QAccessible.Role.Grouping
    is_focus_inside = True
    focus_radius = 0

    def __init__(
        self, appearance: Appearance, name: str, *, ground: TokenName = "canvas", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")  # as Qt names its own
        self.setViewport(viewport)  # wrapping Qt's own viewport takes a tenth of the whole start
        self._appearance = appearance
        self._ground: TokenName = ground
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setAutoFillBackground(True)
        self.body = QVBoxLayout(self._content)
        self.body.setSpacing(0)
        self.setWidget(self._content)
        self._margins = (18, 18, 18, 18)
        self._least = 0
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Distances round the content, in design pixels."""
        self._margins = (left, top, right, bottom)
        self._on_appearance_changed()

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    @override
    def minimumSizeHint(self) -> QSize:
        """Never narrower than the content, which does not scroll sideways; in height the first to give way."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._least + bar, self._appearance.px(_LEAST_HEIGHT))

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Be a stop of the Tab key only while there is something to scroll; ask for the width of other content."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most > 0 else Qt.FocusPolicy.NoFocus)
        self._keep_distances()
        least = self._content.minimumSizeHint().width()
        if least != self._least:
            self._least = least
            self.updateGeometry()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Bring a focused widget inside into view, with its ring."""
        if new is not None and self._content.isAncestorOf(new):
            margin = self._appearance.px(_MARGIN)
            self.ensureWidgetVisible(new, margin, margin)

    def _on_appearance_changed(self) -> None:
        """Take over ground color and margins."""
        ground = self._appearance.tokens.color(self._ground)
        for widget in (self, self.viewport(), self._content):
            palette = QPalette(widget.palette())
            palette.setColor(QPalette.ColorRole.Window, ground)
            widget.setPalette(palette)
        self.verticalScrollBar().setSingleStep(self._appearance.px(24))
        self._keep_distances()

    def _keep_distances(self) -> None:
        """Let the scroll bar stand in the margin, so that nothing moves or wraps anew when it comes or goes."""
        left, top, right, bottom = (self._appearance.px(margin) for margin in self._margins)
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        ring = self._appearance.px(_RING)
        if taken and self.isRightToLeft():
            left = max(ring, left - taken)
        elif taken:
            right = max(ring, right - taken)
        self.body.setContentsMargins(left, top, right, bottom)
