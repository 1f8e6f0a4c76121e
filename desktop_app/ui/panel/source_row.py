# SPDX-License-Identifier: MIT
"""One source in the list: a button that opens it in place."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.sourcing import SourceViewModel
from desktop_app.presentation.wording import in_a_row, stopped
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import Hover, faded
from desktop_app.ui.marks import draw_source_number, draw_support
from desktop_app.ui.paint import draw_box, mirrored
from desktop_app.ui.panel.lines import Line, LineStack
from desktop_app.ui.support import support_mark

_NUMBER = 30
_BADGE = 32
_PADDING = 5


class SourceRow(QAbstractButton):
    """Number, title, kind and dates, support: a button whose description tells whether its source is open."""

    focus_radius = 6
    is_focus_inside = True

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hover = Hover(appearance)
        self._stack = LineStack(appearance, self)
        self._source: SourceViewModel | None = None
        self._is_open = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, source: SourceViewModel) -> None:
        """Stand for another source."""
        if source == self._source:
            return
        self._source = source
        self.setObjectName(f"source-{source.id}")
        self.setText(str(source.number))
        self.setAccessibleName(in_a_row((source.spoken, stopped(source.support))))
        kind = _("{kind}. {dates}").format(kind=source.kind, dates=source.dates)
        self._stack.set_lines(
            (
                Line(text=source.title, role=TextRole.BODY, tone="ink", weight=Weight.MEDIUM),
                Line(text=kind, gap=1),
            )
        )
        self.updateGeometry()
        self.update()

    def set_open(self, *, is_open: bool) -> None:
        """Show whether the source is open below."""
        self._is_open = is_open
        self.setAccessibleDescription(_("Is open") if is_open else _("Shows its address"))
        self.update()

    @property
    def is_open(self) -> bool:
        """Whether the source is open below."""
        return self._is_open

    def copied_sentence(self) -> str:
        """The source as sentences."""
        return self.accessibleName()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        px = self._appearance.px
        return max(px(24), self._stack.height(self._text_width(width))) + 2 * px(_PADDING)

    @override
    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self._appearance.em * 10), self._appearance.px(34))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(math.ceil(self._appearance.em * 12), self._appearance.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw number, words and blocks, on a ground when open or pointed at."""
        if self._source is None:
            return
        look, tokens = self._appearance, self._appearance.tokens
        area = QRectF(self.rect())
        px = look.px
        with QPainter(self) as painter:
            shown = 1.0 if self._is_open else self._hover.part(self)
            if shown:
                edge = faded(tokens.line_strong, shown) if tokens.is_contrast else None
                fill = faded(tokens.sel, shown)
                draw_box(painter, area, radius=look.pxf(6), fill=fill, edge=edge, width=look.border)
            number = QRectF(0, px(_PADDING) - px(1), px(24), px(24))
            place = mirrored(area, number, self.layoutDirection())
            draw_source_number(painter, place, self._source.number, look)
            badge = QRectF(self.width() - px(_BADGE) + px(4), (self.height() - px(24)) / 2, px(24), px(24))
            mark = support_mark(self._source.strength)
            draw_support(painter, mirrored(area, badge, self.layoutDirection()), mark, look)
            words = QRectF(px(_NUMBER), px(_PADDING), self._text_width(self.width()), self.height())
            corner = mirrored(area, words, self.layoutDirection()).topLeft()
            self._stack.draw(painter, QPointF(corner), self._text_width(self.width()))

    def _text_width(self, width: int) -> int:
        return max(1, width - self._appearance.px(_NUMBER) - self._appearance.px(_BADGE))

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes."""
        self._stack.clear()
        self.updateGeometry()
        self.update()
