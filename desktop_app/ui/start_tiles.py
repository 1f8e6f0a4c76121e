# SPDX-License-Identifier: MIT
"""What the answer pane shows before anything is answered: situations that many people ask about."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.steps import TileViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.hover import Hover, blend
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.paint import draw_box, mirrored
from desktop_app.ui.text_block import TextBlock, TextMeasurer

_PADDING = 14
_INDENT = 44
_ICON = 18
_TWO_COLUMNS_FROM = 480


class Tile(QAbstractButton):
    """One situation: icon, title and a line of help; the whole tile is the target."""

    focus_radius = 10

    def __init__(self, appearance: Appearance, view_model: TileViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view_model = view_model
        self._hover = Hover(appearance)
        self._measurer = TextMeasurer(appearance)
        self.setObjectName(f"tile-{view_model.id}")
        self.setAccessibleName(view_model.title)
        self.setAccessibleDescription(view_model.help)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def tile(self) -> str:
        """The id of the situation."""
        return self._view_model.id

    @property
    def leads_to_overview(self) -> bool:
        """Whether the tile stands for many ways to use Claude."""
        return self._view_model.leads_to_overview

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        title, help_block = self._blocks(width)
        return math.ceil(title.height + help_block.height) + 2 * self._appearance.px(_PADDING)

    @override
    def sizeHint(self) -> QSize:
        width = self._appearance.px(260)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(160), self._appearance.px(48))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold the height that this width needs."""
        super().resizeEvent(event)
        self._fit_height(event.size().width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, icon and words."""
        look = self._appearance
        tokens = look.tokens
        hovered = 1.0 if self.isDown() else self._hover.part(self)
        edge = tokens.line_strong if tokens.is_contrast else blend(tokens.line, tokens.line_strong, hovered)
        whole = QRectF(self.rect())
        title, help_block = self._blocks(self.width())
        with QPainter(self) as painter:
            fill = blend(tokens.surface, tokens.band, hovered)
            draw_box(painter, whole, radius=look.pxf(10), fill=fill, edge=edge, width=look.border)
            top = float(look.px(_PADDING))
            size = look.px(_ICON)
            line = look.line_height(TextRole.BODY)
            box = QRectF(look.px(_PADDING), top + (line - size) / 2, size, size)
            icon_box = mirrored(whole, box, self.layoutDirection())
            look.icons.paint(painter, icon_box, self._view_model.icon, tokens.ink2)
            left = look.px(_PADDING if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else _INDENT)
            title.draw(painter, QPointF(left, top), tokens.ink)
            help_block.draw(painter, QPointF(left, top + title.height), tokens.ink2)

    def _blocks(self, width: float) -> tuple[TextBlock, TextBlock]:
        """Title and help for a tile of `width`."""
        room = width - self._appearance.px(_INDENT + _PADDING)
        direction = self.layoutDirection()
        title = self._measurer.block(self._view_model.title, TextRole.BODY, room, Weight.STRONG, direction)
        return title, self._measurer.block(self._view_model.help, TextRole.SECOND, room, None, direction)

    def _fit_height(self, width: int) -> None:
        """Never let a layout give less height than the words need."""
        needed = self.heightForWidth(width)
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        self._measurer.clear()
        self._fit_height(self.width())
        self.updateGeometry()
        self.update()


class StartTiles(QWidget):
    """An invitation to answer the first question, and shortcuts to common situations."""

    chosen = Signal(str)
    overview_requested = Signal()

    def __init__(self, appearance: Appearance, tiles: tuple[TileViewModel, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("start-tiles")
        self._title = Heading(appearance, _("Tell us where you use Claude."), role=TextRole.PAGE_TITLE)
        words = _("Answer the questions, or start with what many people ask. Every answer can be changed.")
        self._lead = WrapLabel(appearance, words, role=TextRole.LEAD, tone="ink2")
        self._tiles = [Tile(appearance, tile) for tile in tiles]
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._lead)
        self._grid = QGridLayout()
        self._column.addLayout(self._grid)
        self._overview = Button(appearance, _("Or see every way at a glance"), kind=ButtonKind.LINK)
        self._overview.setObjectName("see-overview")
        self._overview.clicked.connect(self.overview_requested)
        self._column.addWidget(self._overview)
        self._columns = 0
        for tile in self._tiles:
            tile.clicked.connect(self._on_clicked)
        self._arrange(2)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def focus_first(self) -> None:
        """Move the focus to the first tile."""
        if self._tiles:
            self._tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the tiles in two columns where they fit."""
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() >= self._appearance.px(_TWO_COLUMNS_FROM) else 1)

    def _arrange(self, columns: int) -> None:
        """Put the tiles into a grid; the last one fills its row."""
        if columns == self._columns:
            return
        self._columns = columns
        last = len(self._tiles) - 1
        for place, tile in enumerate(self._tiles):
            self._grid.removeWidget(tile)
            row, column = divmod(place, columns)
            self._grid.addWidget(tile, row, column, 1, columns - column if place == last else 1)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _on_clicked(self) -> None:
        """The person chose a situation."""
        sender = self.sender()
        if not isinstance(sender, Tile):
            return
        if sender.leads_to_overview:
            self.overview_requested.emit()
        else:
            self.chosen.emit(sender.tile)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(0, px(14), 0, px(14))
        self._column.setSpacing(px(8))
        self._grid.setContentsMargins(0, px(12), 0, 0)
        self._grid.setSpacing(px(10))
