# SPDX-License-Identifier: MIT
"""The heads of the columns of Compare: a card for each situation, and a dashed one that adds another."""

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.compare_board import BoardColumn
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.badges import AnswerGlyph
from desktop_app.ui.controls.buttons import IconButton
from desktop_app.ui.controls.hover import Hover, blend, faded
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.marks import Answer
from desktop_app.ui.paint import draw_box, mirrored

_RADIUS = 10
_LETTER = 22
_GLYPH = 24


class _Letter(QWidget):
    """A to D on ink; silent to readers, since the card says it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        appearance.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(_LETTER), self._appearance.px(_LETTER))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letter in its box."""
        look = self._appearance
        with QPainter(self) as painter:
            draw_box(painter, QRectF(self.rect()), radius=look.pxf(5), fill=look.tokens.ink, edge=None, width=0)
            painter.setFont(look.font(TextRole.SECOND, Weight.BOLD))
            painter.setPen(look.tokens.on_ink)
            painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self.text)


class HeadCard(QWidget):
    """One situation: letter, name, variant, remove, glyph and verdict. It can be dragged to another place.

    `dragged(point)` while the pointer moves with the button down and `dropped(point)` at the end, in coordinates
    of the screen.
    """

    remove_requested = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    accessible_role = QAccessible.Role.Grouping
    is_statement = True

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self._letter = _Letter(appearance)
        self._name = WrapLabel(appearance, role=TextRole.LEAD, weight=Weight.STRONG)
        self._variant = WrapLabel(appearance, role=TextRole.SECOND, tone="ink2")
        self._remove = IconButton(appearance, "x", _("Remove"), small=True)
        self._remove.clicked.connect(self.remove_requested)
        self._glyph = AnswerGlyph(appearance, _GLYPH)
        self._verdict = WrapLabel(appearance, role=TextRole.LEAD, weight=Weight.STRONG)
        self._column = QVBoxLayout(self)
        self._head = QWidget()
        self._top = QHBoxLayout(self._head)
        self._names = QVBoxLayout()
        self._bottom = QHBoxLayout()
        self._assemble()
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def remove_button(self) -> QWidget:
        """What the Tab key reaches here."""
        return self._remove

    def set_view_model(self, column: BoardColumn) -> None:
        """Show another situation."""
        self._letter.text = column.letter
        self._letter.update()
        self._name.setText(column.title)
        self._variant.setText(column.variant)
        self._variant.setVisible(bool(column.variant))
        self._glyph.set_answer(Answer(column.verdict.glyph), column.verdict.words)
        self._verdict.setText(column.verdict.words)
        self._verdict.set_tone("train" if column.verdict.glyph == "yes" else "ink")
        self._remove.set_name(_("Remove {letter}: {name}").format(letter=column.letter, name=column.name))
        self._remove.setObjectName(f"remove-{column.letter}")
        self.setObjectName(f"head-{column.letter}")
        self.setAccessibleName(column.spoken)

    def names_height(self, width: int) -> int:
        """Height that the names need in a card of this width."""
        margins = self._column.contentsMargins()
        return self._top.heightForWidth(width - margins.left() - margins.right())

    def set_names_height(self, height: int) -> None:
        """Give the names as much height as those of the other cards, so that the verdicts stand level."""
        self._head.setMinimumHeight(height)

    @property
    def verdict_line(self) -> int:
        """The middle of the first line of the verdict, from the top of the card."""
        px = self._appearance.px
        line = self._appearance.line_height(TextRole.LEAD)
        return px(12) + self._head.minimumHeight() + px(9) + px(8) + round(max(line, px(_GLYPH)) / 2)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the start of a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the pointer has moved far enough."""
        if self._pressed_at is None:
            return
        point = event.globalPosition().toPoint()
        if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(point)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a drag."""
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragged:
            self.dropped.emit(event.globalPosition().toPoint())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and the line between name and verdict."""
        look = self._appearance
        tokens = look.tokens
        edge = tokens.line_strong if tokens.is_contrast else tokens.line
        inset = look.px(14)
        y = self._bottom.geometry().top() - look.border
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            draw_box(painter, box, radius=look.pxf(_RADIUS), fill=tokens.canvas, edge=edge, width=look.border)
            painter.fillRect(inset, y, self.width() - 2 * inset, look.border, tokens.line)

    def _assemble(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        for label in (self._name, self._variant, self._verdict):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._names.setSpacing(0)
        self._names.addWidget(self._name)
        self._names.addWidget(self._variant)
        self._names.addStretch(1)
        self._top.addWidget(self._letter, 0, top)
        self._top.addLayout(self._names, 1)
        self._top.addWidget(self._remove, 0, top)
        self._bottom.addWidget(self._glyph, 0, top)
        self._bottom.addWidget(self._verdict, 1, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(self._head)
        self._column.addLayout(self._bottom)
        self._column.addStretch(1)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        left, right = (px(10), px(14)) if self.isRightToLeft() else (px(14), px(10))
        self._column.setContentsMargins(left, px(12), right, px(12))
        self._column.setSpacing(px(9))
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(px(10))
        self._bottom.setSpacing(px(9))
        self._bottom.setContentsMargins(0, px(8), 0, 0)
        self.update()


class AddCard(QAbstractButton):
    """The dashed card that adds a situation; it opens a menu."""

    focus_radius = _RADIUS

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hover = Hover(appearance)
        self.setObjectName("add-card")
        self.setText(_("Add"))
        self.setAccessibleName(_("Add a way to use Claude"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    @override
    def sizeHint(self) -> QSize:
        px = self._appearance.px
        return QSize(px(120), max(px(84), math.ceil(self._appearance.line_height(TextRole.BODY)) + px(36)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed edge, plus sign and word."""
        look = self._appearance
        tokens = look.tokens
        hovered = 1.0 if self.isDown() else self._hover.part(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = blend(tokens.line_strong, tokens.ink, hovered)
            painter.setPen(QPen(ink, look.pxf(1.5), Qt.PenStyle.DashLine))
            painter.setBrush(faded(tokens.band, hovered) or Qt.BrushStyle.NoBrush)
            edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(edge, look.pxf(_RADIUS), look.pxf(_RADIUS))
            painter.setFont(self.font())
            icon, gap = look.px(16), look.px(8)
            width = painter.fontMetrics().horizontalAdvance(self.text())
            left = (self.width() - icon - gap - width) / 2
            box = QRectF(left, (self.height() - icon) / 2, icon, icon)
            whole, direction = QRectF(self.rect()), self.layoutDirection()
            look.icons.paint(painter, mirrored(whole, box, direction), "plus", tokens.ink)
            painter.setPen(tokens.ink)
            words = QRectF(left + icon + gap, 0, width + 2, self.height())
            painter.drawText(mirrored(whole, words, direction), int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _on_appearance_changed(self) -> None:
        """Take over type and size."""
        self.setFont(self._appearance.font(TextRole.BODY, Weight.MEDIUM))
        self.updateGeometry()
        self.update()
