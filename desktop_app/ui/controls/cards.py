# SPDX-License-Identifier: MIT
"""Boxes that say something: callouts with a tint, condition cards under the verdict."""

from enum import Enum

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.explained_label import ExplainedLabel
from desktop_app.ui.controls.icon_sign import IconSign
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.paint import draw_box
from desktop_app.ui.theme import TokenName


class CalloutKind(Enum):
    """What a callout is for: icon, tint and the hue of the icon."""

    WARNING = ("circle-alert", "cond_soft", "cond_text")
    INFO = ("info", "kept_soft", "kept")

    @property
    def icon(self) -> str:
        """Name of the icon."""
        return self.value[0]

    @property
    def ground(self) -> TokenName:
        """Token of the tint."""
        name: TokenName = self.value[1]
        return name

    @property
    def tone(self) -> TokenName:
        """Token of icon and, in high contrast, edge."""
        name: TokenName = self.value[2]
        return name


class Callout(QWidget):
    """A tinted box with icon, title and a few sentences; more widgets can be added to `body`."""

    accessible_role = QAccessible.Role.Grouping
    is_statement = True

    def __init__(
        self, appearance: Appearance, kind: CalloutKind, title: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kind = kind
        self._sign = IconSign(appearance, kind.icon, size=18, tone=kind.tone, line=TextRole.LEAD)
        self._title = ExplainedLabel(appearance, role=TextRole.LEAD, weight=Weight.STRONG)
        self._text = ExplainedLabel(appearance, role=TextRole.SECOND, tone="ink2")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.addWidget(self._title)
        self.body.addWidget(self._text)
        self._row.addLayout(self.body, 1)
        self.set_content(kind, title, text)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_content(self, kind: CalloutKind, title: str, text: str) -> None:
        """Say something else."""
        self._kind = kind
        self._sign.set_icon(kind.icon, kind.tone)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tinted ground; in high contrast an edge instead."""
        look = self._appearance
        tokens = look.tokens
        edge = tokens.color(self._kind.tone) if tokens.is_contrast else None
        with QPainter(self) as painter:
            fill = tokens.color(self._kind.ground)
            draw_box(painter, QRectF(self.rect()), radius=look.pxf(10), fill=fill, edge=edge, width=look.border)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._row.setContentsMargins(px(14), px(12), px(14), px(12))
        self._row.setSpacing(px(8))
        self.body.setSpacing(px(4))
        self.update()


class ConditionCard(QWidget):
    """One thing that can change the answer: icon, title, one line.

    In compact form it keeps the title; the line then comes as a tooltip, on keyboard focus too.
    """

    accessible_role = QAccessible.Role.Grouping
    is_statement = True
    focus_radius = 10

    def __init__(
        self, appearance: Appearance, icon: str = "", title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_compact = False
        self._sign = IconSign(appearance, icon, tone="cond_text", line=TextRole.BODY)
        self._title = WrapLabel(appearance, role=TextRole.BODY, weight=Weight.STRONG)
        self._text = ExplainedLabel(appearance, role=TextRole.SECOND, tone="ink2")
        self._head = QHBoxLayout()
        self._head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._title, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._text)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_content(icon, title, text)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_content(self, icon: str, title: str, text: str) -> None:
        """Name another condition."""
        self._sign.set_icon(icon)
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.set_compact(compact=self._is_compact)

    def set_compact(self, *, compact: bool) -> None:
        """Show the title alone, or title and line."""
        self._is_compact = compact
        text = self._text.text()
        self._text.setVisible(bool(text) and not compact)
        self.setToolTip(text if compact else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if compact and text else Qt.FocusPolicy.NoFocus)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the hidden line to people who use the keyboard."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._tell)  # Qt hides tooltips while the focus moves

    def _tell(self) -> None:
        """Show the hidden line under the card."""
        if self.hasFocus() and self.toolTip():
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the line away again."""
        super().focusOutEvent(event)
        QToolTip.hideText()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        look = self._appearance
        tokens = look.tokens
        edge = tokens.line_strong if tokens.is_contrast else tokens.line
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            draw_box(painter, box, radius=look.pxf(10), fill=tokens.surface, edge=edge, width=look.border)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        px = self._appearance.px
        self._column.setContentsMargins(px(12), px(8), px(12), px(8))
        self._column.setSpacing(0)
        self._head.setSpacing(px(6))
        self.update()
