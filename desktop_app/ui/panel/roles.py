# SPDX-License-Identifier: MIT
"""Who does what: the parties one under the other, joined by a line, each with its role as a word."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.panel import RoleViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.controls.explained_label import ExplainedLabel
from desktop_app.ui.controls.flow import FlowLayout
from desktop_app.ui.controls.labels import WrapLabel
from desktop_app.ui.panel.lines import Line, Lines
from desktop_app.ui.panel.section import PanelSection
from desktop_app.ui.pool import Pool

_CIRCLE = 34
_ICON = 16


class _Signet(QWidget):
    """The round icon of a party with the line down to the next; words beside it say the same."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon = ""
        self._is_last = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_icon(self, icon: str, *, is_last: bool) -> None:
        """Show another party; the last has no line below."""
        self._icon, self._is_last = icon, is_last
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(_CIRCLE), self._appearance.px(_CIRCLE))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the circle and the icon."""
        look, tokens = self._appearance, self._appearance.tokens
        side = look.pxf(_CIRCLE)
        edge = tokens.line_strong if tokens.is_contrast else tokens.line
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            center = self.width() / 2
            if not self._is_last:
                painter.setPen(QPen(edge, look.pxf(2)))
                painter.drawLine(QPointF(center, side), QPointF(center, self.height()))
            painter.setPen(QPen(edge, look.border))
            painter.setBrush(tokens.surface)
            inset = look.border / 2
            painter.drawEllipse(QRectF(center - side / 2, 0, side, side).adjusted(inset, inset, -inset, -inset))
            size = look.pxf(_ICON)
            box = QRectF(center - size / 2, (side - size) / 2, size, size)
            look.icons.paint(painter, box, self._icon, tokens.ink)


class _RoleEntry(QWidget):
    """One party: name, role word, and why."""

    is_statement = True

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_last = False
        self._signet = _Signet(appearance)
        self._name = WrapLabel(appearance, role=TextRole.LEAD, weight=Weight.STRONG)
        self._word = ExplainedLabel(appearance, role=TextRole.SECOND, tone="ink3", weight=Weight.MEDIUM)
        self._text = Lines(appearance)
        head = QWidget()
        self._head = FlowLayout(appearance, gap=6, line_gap=0)
        head.setLayout(self._head)
        self._head.addWidget(self._name)
        self._head.addWidget(self._word)
        self._words = QVBoxLayout()
        self._words.addWidget(head)
        self._words.addWidget(self._text)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._signet)
        self._row.addLayout(self._words, 1)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, role: RoleViewModel, *, is_last: bool) -> None:
        """Show another party."""
        self.setObjectName(role.subject)
        self._is_last = is_last
        self._signet.set_icon(role.icon, is_last=is_last)
        self._name.setText(role.name)
        self._word.setText(role.role)
        branches = (Line(text=branch.words, tone="ink", weight=Weight.MEDIUM) for branch in role.branches)
        self._text.set_lines(*branches, Line(text=role.sentence))
        self._on_appearance_changed()

    def _on_appearance_changed(self) -> None:
        """Take over distances; the line between the circles reaches down to the next."""
        px = self._appearance.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(11))
        self._words.setSpacing(0)
        self._words.setContentsMargins(0, px(3), 0, 0 if self._is_last else px(16))


class RoleList(PanelSection):
    """The parties in the order of the policy model."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, gap=0, parent=parent)
        self._entries = Pool(self.body, lambda: _RoleEntry(appearance))
        self._shown: tuple[RoleViewModel, ...] = ()

    def set_view_models(self, roles: tuple[RoleViewModel, ...]) -> None:
        """Show other parties; without any the part is hidden."""
        self.setVisible(bool(roles))
        if roles == self._shown:
            return
        self._shown = roles
        last = len(roles) - 1
        for place, (entry, role) in enumerate(zip(self._entries.take(len(roles)), roles, strict=True)):
            entry.set_view_model(role, is_last=place == last)

    def retranslate(self) -> None:
        """Take over the language."""
        self.set_title(_("Who does what"))
