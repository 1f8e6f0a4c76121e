# SPDX-License-Identifier: MIT
"""A switch of two to four parts, one of which is chosen: for views and for ways to show the same."""

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.hover import Hover, blend, faded
from desktop_app.ui.paint import draw_box

_TEXT_FLAGS = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine)

_PAD, _PAD_TIGHT = 13, 4
"""Room before and after a word, and the least of it where a window is narrow."""


class _Part(QAbstractButton):
    """One part: a radio button to screen readers, a raised field when chosen."""

    focus_radius = 6

    def __init__(self, appearance: Appearance, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hover = Hover(appearance)
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return self._size(_PAD)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size(_PAD_TIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the raised field of the chosen part, and the word."""
        look = self._appearance
        tokens = look.tokens
        hovered = self._hover.part(self)
        with QPainter(self) as painter:
            if self.isChecked():
                draw_box(
                    painter,
                    QRectF(self.rect()),
                    radius=look.pxf(6),
                    fill=tokens.ink if tokens.is_contrast else tokens.sel if tokens.is_dark else tokens.surface,
                    edge=tokens.line_strong,
                    width=look.border,
                )
            elif hovered:
                fill = faded(tokens.sel, hovered)
                draw_box(painter, QRectF(self.rect()), radius=look.pxf(6), fill=fill, edge=None, width=0)
            painter.setFont(look.font(TextRole.SECOND, Weight.STRONG if self.isChecked() else Weight.MEDIUM))
            if not self.isEnabled():
                painter.setPen(tokens.unk if tokens.is_contrast else tokens.line_strong)
            elif self.isChecked():
                painter.setPen(tokens.on_ink if tokens.is_contrast else tokens.ink)
            else:
                painter.setPen(blend(tokens.ink2, tokens.ink, hovered))
            painter.drawText(QRectF(self.rect()), _TEXT_FLAGS, self.text())

    def _size(self, pad: int) -> QSize:
        """The size with so much room before and after the word."""
        look = self._appearance
        width = math.ceil(self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width())
        return QSize(width + 2 * look.px(pad), look.px(26))


class Switch(QWidget):
    """Parts on a sunken track: one stop of the Tab key, arrow keys move and choose.

    `parts` are pairs of id and word; `chosen(id)` tells what the person chose, never what code set.
    """

    chosen = Signal(str)
    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self, appearance: Appearance, name: str, parts: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._ids = tuple(part for part, _ in parts)
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for number, (part, text) in enumerate(parts):
            button = _Part(appearance, text, self)
            button.setObjectName(f"switch-{part}")
            self._group.addButton(button, number)
            self._layout.addWidget(button)
        self._is_setting = False
        self._group.idToggled.connect(self._on_toggled)  # not clicked: assistive tools toggle without a click
        self.set_chosen(self._ids[0])
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    @property
    def chosen_part(self) -> str:
        """The id of the chosen part."""
        return self._ids[self._group.checkedId()]

    def set_chosen(self, part: str) -> None:
        """Show `part` as chosen, without a signal."""
        self._is_setting = True
        self._button(part).setChecked(True)
        self._is_setting = False
        self._choose_tab_stop()

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Show other words, in the order of the parts: after a change of language."""
        for part, text in zip(self._ids, texts, strict=True):
            self._button(part).setText(text)
        self._on_appearance_changed()

    def set_available(self, part: str, reason: str = "") -> None:
        """Let `part` be chosen if `reason` is empty; else it is gray and says why."""
        button = self._button(part)
        button.setEnabled(not reason)
        button.setToolTip(reason)
        button.setAccessibleDescription(reason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track."""
        look = self._appearance
        tokens = look.tokens
        edge = tokens.line_strong if tokens.is_contrast else tokens.line
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            draw_box(painter, box, radius=look.pxf(8), fill=tokens.sunken, edge=edge, width=look.border)

    def _button(self, part: str) -> QAbstractButton:
        """The button of `part`; raises `ValueError` for an unknown id."""
        return self._group.button(self._ids.index(part))

    def _on_toggled(self, number: int, is_on: bool) -> None:  # noqa: FBT001 - the signature of the signal
        """The person chose a part."""
        if is_on and not self._is_setting:
            self._choose_tab_stop()
            self.chosen.emit(self._ids[number])

    def _choose_tab_stop(self) -> None:
        """Let Tab stop at the chosen part only."""
        for button in self._group.buttons():
            is_stop = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def _on_appearance_changed(self) -> None:
        """Take over type and sizes; parts are measured in their boldest form."""
        edge = self._appearance.px(3)
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(self._appearance.px(2))
        for button in self._group.buttons():
            button.setFont(self._appearance.font(TextRole.SECOND, Weight.STRONG))
            button.updateGeometry()
        self.update()
