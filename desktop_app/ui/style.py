# SPDX-License-Identifier: MIT
"""Fusion with edges that can be seen: for the standard widgets of Qt in dialogs, menus and forms.

Sizes follow the text. The focus ring outside controls is drawn by `focus_ring`; item views get theirs
here, inside the row.
"""

from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QWidget,
)

from desktop_app.typing_support import override
from desktop_app.ui.paint import Direction, Indicator, draw_box, draw_check, draw_chevron, draw_radio
from desktop_app.ui.theme import Tokens

_BODY_PX = 15.0
_State = QStyle.StateFlag
_Primitive = QStyle.PrimitiveElement
_Complex = QStyle.ComplexControl
_Sub = QStyle.SubControl
_INDICATORS = (_Primitive.PE_IndicatorCheckBox, _Primitive.PE_IndicatorItemViewItemCheck)
_EDGED = (_Primitive.PE_Frame, _Primitive.PE_FrameMenu, _Primitive.PE_PanelTipLabel)


class _FieldPart(Enum):
    """Parts of a field or toggle; Qt gives parts of different controls equal numbers."""

    TEXT = auto()
    ARROW = auto()
    UPPER_ARROW = auto()
    LOWER_ARROW = auto()


_FIELD_PARTS = {
    (_Complex.CC_ComboBox, _Sub.SC_ComboBoxEditField): _FieldPart.TEXT,
    (_Complex.CC_ComboBox, _Sub.SC_ComboBoxArrow): _FieldPart.ARROW,
    (_Complex.CC_SpinBox, _Sub.SC_SpinBoxEditField): _FieldPart.TEXT,
    (_Complex.CC_SpinBox, _Sub.SC_SpinBoxUp): _FieldPart.UPPER_ARROW,
    (_Complex.CC_SpinBox, _Sub.SC_SpinBoxDown): _FieldPart.LOWER_ARROW,
}
_FIELD_CONTENTS = (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox)
_FIELD_PADDING = 6
_ARROW = 28
_INDICATOR = 18
_INDICATOR_GAP = 8
_SCROLL_BAR = 14
_LEAST_HANDLE = 32
_SIDEWAYS = {
    _Primitive.PE_IndicatorArrowLeft: Direction.LEFT,
    _Primitive.PE_IndicatorArrowRight: Direction.RIGHT,
}
_TOGGLES = {
    QStyle.ControlElement.CE_CheckBox: QStyle.ControlElement.CE_CheckBoxLabel,
    QStyle.ControlElement.CE_RadioButton: QStyle.ControlElement.CE_RadioButtonLabel,
}
_TOGGLE_CONTENTS = (QStyle.ContentsType.CT_CheckBox, QStyle.ContentsType.CT_RadioButton)
_LEAST_HEIGHT = {
    QStyle.ContentsType.CT_PushButton: 34,
    QStyle.ContentsType.CT_ComboBox: 34,
    QStyle.ContentsType.CT_LineEdit: 34,
    QStyle.ContentsType.CT_SpinBox: 34,
    QStyle.ContentsType.CT_CheckBox: 24,
    QStyle.ContentsType.CT_RadioButton: 24,
    QStyle.ContentsType.CT_MenuItem: 30,
    QStyle.ContentsType.CT_ToolButton: 24,
    QStyle.ContentsType.CT_HeaderSection: 24,
    QStyle.ContentsType.CT_ItemViewItem: 28,
}


class HouseStyle(QProxyStyle):
    """The style of the application; `Appearance` owns it and tells it about changes."""

    def __init__(self, tokens: Tokens, em: float) -> None:
        super().__init__("Fusion")
        self.set_look(tokens, em)

    def set_look(self, tokens: Tokens, em: float) -> None:
        """Use other colors and the body text height `em` in pixels from now on."""
        self._tokens = tokens
        self._scale = em / _BODY_PX
        self._heights = {kind: round(height * self._scale) for kind, height in _LEAST_HEIGHT.items()}
        self._edge = (2.0 if tokens.is_contrast else 1.0) * max(1.0, self._scale)

    @override
    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        wanted = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # Qt allows none
        if kind in _FIELD_CONTENTS:  # room for the text as `_field_part` places it
            wanted.setWidth(size.width() + round((_ARROW + 2 * _FIELD_PADDING + 4) * self._scale))
        elif kind in _TOGGLE_CONTENTS:
            wanted.setWidth(size.width() + round((_INDICATOR + _INDICATOR_GAP + 2) * self._scale))
        elif kind == QStyle.ContentsType.CT_ScrollBar and isinstance(option, QStyleOptionSlider):
            return self._scroll_bar_size(option, wanted)
        least = self._heights.get(kind)
        is_separator = kind == QStyle.ContentsType.CT_MenuItem and least is not None and wanted.height() < least / 2
        if least is not None and wanted.height() < least and not is_separator:
            if kind == QStyle.ContentsType.CT_MenuItem:  # the column for ticks is as wide as the entry is high
                wanted.setWidth(wanted.width() + least - wanted.height())
            wanted.setHeight(least)
        return wanted

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in _INDICATORS:
            draw_check(painter, QRectF(option.rect), self._tokens, _indicator(option), self._edge_color(option))
        elif element == _Primitive.PE_IndicatorRadioButton:
            draw_radio(painter, QRectF(option.rect), self._tokens, _indicator(option), self._edge_color(option))
        elif element == _Primitive.PE_PanelLineEdit:
            self._draw_field(painter, option)
        elif element == _Primitive.PE_PanelButtonCommand:
            is_down = bool(option.state & (_State.State_Sunken | _State.State_On))
            self._draw_edged(painter, option, self._tokens.sel if is_down else self._tokens.surface)
        elif element == _Primitive.PE_IndicatorArrowDown and widget is not None and widget.inherits("QToolButton"):
            pass  # Qt would hang it under the words of the button, where it looks like a stray dot
        elif element in _SIDEWAYS and isinstance(option, QStyleOptionMenuItem):
            color = self._tokens.on_ink if option.state & _State.State_Selected else self._tokens.ink
            draw_chevron(painter, QRectF(option.rect).center(), 9 * self._scale, color, _SIDEWAYS[element])
        elif element == _Primitive.PE_FrameFocusRect:
            self._draw_row_focus(painter, option, widget)
        elif element in _EDGED:
            self._draw_frame(painter, option, None if element == _Primitive.PE_Frame else self._tokens.surface)
        else:
            super().drawPrimitive(element, option, painter, widget)

    @override
    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in _TOGGLES and isinstance(option, QStyleOptionButton):
            self._draw_toggle(painter, option, element, widget)
        elif isinstance(option, QStyleOptionMenuItem) and _is_line(option):
            thick = max(1, round(self._edge))
            line = QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), thick)
            painter.fillRect(line, self._tokens.line_strong)
        else:
            super().drawControl(element, option, painter, widget)

    def _draw_toggle(
        self, painter: QPainter, option: QStyleOptionButton, element: QStyle.ControlElement, widget: QWidget | None
    ) -> None:
        """A check box or radio button whose indicator grows with the text."""
        whole = option.rect
        side = round(_INDICATOR * self._scale)
        box = QRect(whole.left(), whole.top() + (whole.height() - side) // 2, side, side)
        box = QStyle.visualRect(option.direction, whole, box)
        draw = draw_check if element == QStyle.ControlElement.CE_CheckBox else draw_radio
        draw(painter, QRectF(box), self._tokens, _indicator(option), self._edge_color(option))
        words = QStyleOptionButton(option)
        room = side + round(_INDICATOR_GAP * self._scale)
        words.rect = QStyle.visualRect(option.direction, whole, whole.adjusted(room, 0, 0, 0))
        super().drawControl(_TOGGLES[element], words, painter, widget)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == _Complex.CC_ScrollBar:
            self._draw_scroll_bar(painter, option, widget)
        elif control == _Complex.CC_ComboBox:
            self._draw_edged(painter, option, self._tokens.surface)
            self._draw_arrow(painter, option, _Sub.SC_ComboBoxArrow, control, widget, Direction.DOWN)
        elif control == _Complex.CC_SpinBox:
            self._draw_edged(painter, option, self._tokens.surface)
            self._draw_arrow(painter, option, _Sub.SC_SpinBoxUp, control, widget, Direction.UP)
            self._draw_arrow(painter, option, _Sub.SC_SpinBoxDown, control, widget, Direction.DOWN)
        else:
            super().drawComplexControl(control, option, painter, widget)

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        subControl: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return self._scroll_bar_part(option, subControl)
        if (control, subControl) in _FIELD_PARTS:
            return self._field_part(option, _FIELD_PARTS[control, subControl])
        return super().subControlRect(control, option, subControl, widget)  # type: ignore[arg-type]  # Qt allows none

    @override
    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        box = super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # Qt allows none
        if element == QStyle.SubElement.SE_LineEditContents and _has_frame(option):
            return self._inset(box)
        return box

    def _field_part(self, option: QStyleOptionComplex, part: _FieldPart) -> QRect:
        """The text of a combo or spin box, and arrows at its end that grow with the text."""
        whole = option.rect
        room = round(_ARROW * self._scale)
        arrows = QRect(whole.right() + 1 - room, whole.top(), room, whole.height())
        half = arrows.height() // 2
        edge = round(2 * self._scale)
        box = {
            _FieldPart.TEXT: self._inset(whole.adjusted(edge, edge, edge - room, -edge)),
            _FieldPart.ARROW: arrows,
            _FieldPart.UPPER_ARROW: arrows.adjusted(0, 0, 0, half - arrows.height()),
            _FieldPart.LOWER_ARROW: arrows.adjusted(0, half, 0, 0),
        }[part]
        return QStyle.visualRect(option.direction, whole, box)

    def _scroll_bar_size(self, option: QStyleOptionSlider, size: QSize) -> QSize:
        """A scroll bar that gets wider with the text."""
        extent = round(_SCROLL_BAR * self._scale)
        is_level = option.orientation == Qt.Orientation.Horizontal
        return QSize(size.width(), extent) if is_level else QSize(extent, size.height())

    def _inset(self, box: QRect) -> QRect:
        """Room between the edge of a field and its text."""
        room = round(_FIELD_PADDING * self._scale)
        return box.adjusted(room, 0, -room, 0)

    def _edge_color(self, option: QStyleOption) -> QColor:
        """Edge of a control: stronger under the pointer."""
        is_hovered = bool(option.state & _State.State_MouseOver) and bool(option.state & _State.State_Enabled)
        return self._tokens.ink if is_hovered else self._tokens.line_strong

    def _draw_edged(self, painter: QPainter, option: QStyleOption, fill: QColor) -> None:
        """The rounded box of a button or field."""
        draw_box(
            painter,
            QRectF(option.rect),
            radius=7 * self._scale,
            fill=fill,
            edge=self._edge_color(option),
            width=self._edge,
        )

    def _draw_frame(self, painter: QPainter, option: QStyleOption, fill: QColor | None) -> None:
        """The square edge of a list, menu or tooltip."""
        edge = self._tokens.line_strong
        draw_box(painter, QRectF(option.rect), radius=0, fill=fill, edge=edge, width=self._edge)

    def _draw_field(self, painter: QPainter, option: QStyleOption) -> None:
        """A line edit; the one inside a combo or spin box stands on the box of its host."""
        if _has_frame(option):
            self._draw_edged(painter, option, self._tokens.surface)

    def _draw_row_focus(self, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
        """The ring inside a row of a list or table; other widgets have theirs outside."""
        if isinstance(widget, QAbstractItemView):
            draw_box(
                painter,
                QRectF(option.rect),
                radius=6 * self._scale,
                fill=None,
                edge=self._tokens.focus,
                width=2 * max(1.0, self._scale),
            )

    def _draw_arrow(
        self,
        painter: QPainter,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        control: QStyle.ComplexControl,
        widget: QWidget | None,
        direction: Direction,
    ) -> None:
        """The chevron in the middle of a part of a combo or spin box."""
        box = QRectF(self.subControlRect(control, option, part, widget))
        size = min(9 * self._scale, box.width() * 0.6, box.height() * 0.9)
        if size > 0:
            draw_chevron(painter, box.center(), size, self._tokens.ink2, direction)

    def _scroll_bar_part(self, option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
        """Rectangles of a scroll bar without arrow buttons."""
        is_level = option.orientation == Qt.Orientation.Horizontal
        groove = QRect(option.rect)
        if part == _Sub.SC_ScrollBarGroove:
            return groove
        length = groove.width() if is_level else groove.height()
        handle = self._handle_length(option, length)
        start = QStyle.sliderPositionFromValue(
            option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
        )
        first, size = {
            _Sub.SC_ScrollBarSlider: (start, handle),
            _Sub.SC_ScrollBarSubPage: (0, start),
            _Sub.SC_ScrollBarAddPage: (start + handle, length - start - handle),
        }.get(part, (0, 0))
        if size == 0:
            return QRect()
        if is_level:
            box = QRect(groove.left() + first, groove.top(), size, groove.height())
            return QStyle.visualRect(option.direction, groove, box)
        return QRect(groove.left(), groove.top() + first, groove.width(), size)

    def _handle_length(self, option: QStyleOptionSlider, length: int) -> int:
        """How long the handle is: the visible share of the content, not under its least size."""
        span = option.maximum - option.minimum + option.pageStep
        if option.maximum == option.minimum or span <= 0:
            return length
        least = round(_LEAST_HANDLE * self._scale)
        return min(length, max(least, length * option.pageStep // span))

    def _draw_scroll_bar(self, painter: QPainter, option: QStyleOptionComplex, widget: QWidget | None) -> None:
        """A slim rounded handle on the ground of the window."""
        painter.fillRect(option.rect, self._ground(widget))
        box = QRectF(self.subControlRect(_Complex.CC_ScrollBar, option, _Sub.SC_ScrollBarSlider, widget))
        if not option.state & _State.State_Enabled or box.isEmpty():
            return
        inset = 3 * self._scale
        box = box.adjusted(inset, inset, -inset, -inset)
        is_active = bool(option.state & (_State.State_MouseOver | _State.State_Sunken))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tokens.ink2 if is_active else self._tokens.line_strong)
        radius = min(box.width(), box.height()) / 2
        painter.drawRoundedRect(box, radius, radius)

    def _ground(self, widget: QWidget | None) -> QColor:
        """The color behind a scroll bar: that of the pane around it."""
        pane = widget.parentWidget() if widget is not None else None
        return pane.palette().color(pane.backgroundRole()) if pane is not None else self._tokens.canvas


class CalmStyle(HouseStyle):
    """The house style for people who want nothing to move.

    A class of its own, because Qt asks for hints thousands of times and each answer in Python costs.
    """

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)


def _is_line(option: QStyleOptionMenuItem) -> bool:
    """Whether an entry of a menu is a line between others, without words."""
    return option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator and not option.text


def _has_frame(option: QStyleOption) -> bool:
    """Whether a line edit has an edge of its own, not that of a combo or spin box."""
    return isinstance(option, QStyleOptionFrame) and option.lineWidth > 0


def _indicator(option: QStyleOption) -> Indicator:
    """The state of a check box or radio button."""
    if option.state & _State.State_On:
        return Indicator.ON
    return Indicator.PARTLY if option.state & _State.State_NoChange else Indicator.OFF
