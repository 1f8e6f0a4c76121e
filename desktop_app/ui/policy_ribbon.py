# SPDX-License-Identifier: MIT
"""The policy ribbon: a line with one stop for each version of the rules, under the answer."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.time_travel import RibbonViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.mirroring import turn_over, unturned_point
from desktop_app.ui.text_block import UNLIMITED, TextBlock

_LABEL = 116
_NARROW = 380
_STOP = 4
_CURRENT = 5.5
_THIN = 2
_THICK = 3
_LINE = 12
_EDGE = 8
_GAP = 12
_HATCH = 5


class PolicyRibbon(QSlider):
    """A slider to keys and screen readers: left and right go from stop to stop, click and drag to the nearest.

    `stop_chosen(day)` tells the day of the stop that the person chose.
    """

    stop_chosen = Signal(object)
    focus_radius = 6

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._appearance = appearance
        self._view_model: RibbonViewModel | None = None
        self.setObjectName("policy-ribbon")
        self.setPageStep(1)
        self.setTracking(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.valueChanged.connect(self._on_value_changed)
        self.setAccessibleName(_("Policy versions"))
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, view_model: RibbonViewModel) -> None:
        """Show other stops, or another one as current, without a signal."""
        self._view_model = view_model
        self.blockSignals(True)  # noqa: FBT003 - the signature of Qt
        self.setRange(0, len(view_model.days) - 1)
        self.setValue(view_model.current)
        self.blockSignals(False)  # noqa: FBT003 - the signature of Qt
        self.setAccessibleDescription(view_model.spoken[view_model.current])
        self._fit()
        self.update()

    def stop_place(self, stop: int) -> QPointF:
        """Where a stop stands."""
        return unturned_point(self._stop_at(stop), self)

    def _stop_at(self, stop: int) -> QPointF:
        """Where a stop stands in the layout, which runs from the left."""
        line = self._line()
        count = max(self.maximum(), 1)
        return QPointF(line.left() + line.width() * stop / count, line.center().y())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(_NARROW), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(_NARROW // 2), self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self._fit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the nearest stop."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(unturned_point(event.position(), self).x())
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """While the button is down, follow the pointer from stop to stop."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(unturned_point(event.position(), self).x())
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The pointer lets go."""
        self.setSliderDown(False)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, line, stops and words."""
        shown = self._view_model
        if shown is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            turn_over(painter, self)
            title = self._block(_("Policy versions"), Weight.STRONG, UNLIMITED)
            top = 0.0 if self._is_narrow else self._line().center().y() - title.height / 2
            title.draw(painter, QPointF(0, top), self._appearance.tokens.ink3)
            self._paint_line(painter, shown)
            self._paint_stops(painter, shown)
            self._paint_words(painter, shown)

    def _paint_line(self, painter: QPainter, shown: RibbonViewModel) -> None:
        """Thin before the version shown, thick since; hatched where the day of acceptance counts."""
        look, tokens = self._appearance, self._appearance.tokens
        first, last = self._stop_at(0), self._stop_at(self.maximum())
        since = self._stop_at(shown.pivot)
        painter.setPen(QPen(tokens.line_strong, look.pxf(_THIN)))
        painter.drawLine(first, last)
        painter.setPen(QPen(tokens.ink, look.pxf(_THICK)))
        if shown.pivot < self.maximum():
            painter.drawLine(since, last)
        painter.setPen(QPen(tokens.ink2, look.pxf(1.4)))
        for start, end in shown.open_spans:
            x, right = self._stop_at(start).x(), self._stop_at(end).x()
            reach = look.pxf(_HATCH)
            while x + reach <= right:
                painter.drawLine(QPointF(x, first.y() + reach), QPointF(x + reach, first.y() - reach))
                x += reach

    def _paint_stops(self, painter: QPainter, shown: RibbonViewModel) -> None:
        look, tokens = self._appearance, self._appearance.tokens
        for stop in range(self.maximum() + 1):
            is_current = stop == shown.current
            radius = look.pxf(_CURRENT if is_current else _STOP)
            strong = stop >= shown.pivot
            painter.setPen(QPen(tokens.ink if strong else tokens.line_strong, look.pxf(1.8)))
            painter.setBrush(tokens.ink if is_current else tokens.surface)
            painter.drawEllipse(self._stop_at(stop), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_words(self, painter: QPainter, shown: RibbonViewModel) -> None:
        tokens = self._appearance.tokens
        left, middle, right = self._words(shown)
        line = self._line()
        top = line.bottom()
        left.draw(painter, QPointF(line.left() - self._appearance.px(_EDGE), top), tokens.ink2)
        right.draw(painter, QPointF(self.width() - right.width, top), tokens.ink)
        if middle is not None:
            middle.draw(painter, QPointF(self._middle_left(shown, left, middle, right), top), tokens.ink)

    def _words(self, shown: RibbonViewModel) -> tuple[TextBlock, TextBlock | None, TextBlock]:
        """The words at both ends, and the day of the pivot where it has room between them."""
        line = self._line()
        gap = self._appearance.px(_GAP)
        middle = self._block(shown.pivot_day, Weight.MEDIUM, UNLIMITED) if shown.pivot_day else None
        taken = gap if middle is None else middle.width + 2 * gap
        room = (line.width() + 2 * self._appearance.px(_EDGE) - taken) / 2
        return self._block(shown.left, Weight.REGULAR, room), middle, self._block(shown.right, Weight.STRONG, room)

    def _middle_left(self, shown: RibbonViewModel, left: TextBlock, middle: TextBlock, right: TextBlock) -> float:
        """Under its stop, or as near as the words at the ends let it."""
        line, gap = self._line(), self._appearance.px(_GAP)
        least = line.left() - self._appearance.px(_EDGE) + left.width + gap
        most = self.width() - right.width - gap - middle.width
        return min(max(self._stop_at(shown.pivot).x() - middle.width / 2, least), most)

    def _line(self) -> QRectF:
        """The box of the line: as high as its stops, from the first stop to the last."""
        look = self._appearance
        label = 0.0 if self._is_narrow else float(self._label_width)
        top = look.line_height(TextRole.SECOND) + look.px(4) if self._is_narrow else 0.0
        left = label + look.px(_EDGE)
        return QRectF(left, top, self.width() - left - look.px(_EDGE), look.px(2 * _LINE))

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self._appearance.px(_NARROW) + self._label_width

    @property
    def _label_width(self) -> int:
        title = self._block(_("Policy versions"), Weight.STRONG, UNLIMITED)
        return max(self._appearance.px(_LABEL), math.ceil(title.width) + self._appearance.px(_GAP))

    def _block(self, text: str, weight: Weight, width: float) -> TextBlock:
        look = self._appearance
        line = look.line_height(TextRole.SECOND)
        return TextBlock(text, look.font(TextRole.SECOND, weight), line, width, self.layoutDirection())

    def _go_to(self, x: float) -> None:
        line = self._line()
        self.setValue(round((x - line.left()) / max(line.width(), 1.0) * self.maximum()))

    def _on_value_changed(self, stop: int) -> None:
        """The person went to another stop."""
        if self._view_model is not None:
            self.setAccessibleDescription(self._view_model.spoken[stop])
            self.stop_chosen.emit(self._view_model.days[stop])

    def _fit(self) -> None:
        """Take the height that the words need."""
        if self._view_model is None:
            return
        left, _middle, right = self._words(self._view_model)
        height = self._line().bottom() + max(left.height, right.height)
        self.setFixedHeight(math.ceil(height) + self._appearance.px(2))

    def _on_appearance_changed(self) -> None:
        """Take over type, sizes and colors."""
        self.setFixedHeight(self._appearance.px(44))
        self._fit()
        self.update()
