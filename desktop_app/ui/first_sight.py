# SPDX-License-Identifier: MIT
"""What a window shows first: the words of the verdict, where they stand once everything else is there.

Plain labels of Qt, for a moment. Our own controls name constants of `Qt`, whose thousand members PySide6 then builds:
that alone takes a fifth of the whole start, and importing the controls as much again.
"""

import math

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.presentation.verdict import VerdictViewModel
from desktop_app.storage.settings import Settings
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance, TextRole, Weight
from desktop_app.ui.pane_widths import THREE_EM, TWO_EM, usual_widths

_PLAIN_TEXT = 0
"""`Qt.TextFormat.PlainText` as a number."""
_HEADER = 52
_MOST_WIDTH = 880
_LEFT, _TOP, _RIGHT = 28, 18, 24
_BESIDE_GLYPH = 2 + 36 + 18
_CHIP_HEIGHT = 28
_CHIP_EDGES = 44
_BADGE_MARK = 29
_CHIP_GAP = 6
_UNDER_CHIPS = 12
_LINE_GAP = 2


def has_first_sight(look: Appearance, width: int) -> bool:
    """Whether a window of this width shows the answer when it opens: a narrow one shows the questions."""
    return width >= TWO_EM * look.em


class FirstSight(QWidget):
    """Question, big line and lead on the ground of the answer pane; nothing to act on."""

    def __init__(self, look: Appearance, settings: Settings, verdict: VerdictViewModel) -> None:
        super().__init__()
        self._look, self._settings, self._verdict = look, settings, verdict
        self._ground = QWidget(self)
        self._ground.setAutoFillBackground(True)
        palette = self._ground.palette()
        palette.setColor(QPalette.ColorRole.Window, look.tokens.surface)
        self._ground.setPalette(palette)
        self._words = QWidget(self._ground)
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(_LINE_GAP))
        for words, name, role, weight in (
            (verdict.question, "", TextRole.BODY, Weight.MEDIUM),
            (verdict.headline, "verdict", TextRole.VERDICT, None),
            (verdict.lead, "lead", TextRole.LEAD, None),
        ):
            column.addWidget(self._label(words, name, role, weight))
        column.addStretch(1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words where the answer pane will have them."""
        super().resizeEvent(event)
        px = self._look.px
        left, width = self._pane()
        if self.isRightToLeft():
            left = self.width() - left - width
        top = px(_HEADER)
        self._ground.setGeometry(left, top, width, self.height() - top)
        spare = max(0, width - px(_LEFT) - px(_RIGHT) - px(_MOST_WIDTH)) // 2
        inner = width - px(_LEFT) - px(_RIGHT) - 2 * spare
        above = px(_TOP) + self._chips_height(inner) + px(_UNDER_CHIPS)
        indent = px(_BESIDE_GLYPH)
        place = px(_LEFT) + spare + indent
        if self.isRightToLeft():
            place = px(_RIGHT) + spare
        self._words.setGeometry(QRect(place, above, inner - indent, max(0, self._ground.height() - above)))

    def _label(self, words: str, name: str, role: TextRole, weight: Weight | None) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("textFormat", _PLAIN_TEXT)
        label.setWordWrap(True)
        label.setFont(self._look.font(role, weight))
        label.setMinimumHeight(math.ceil(self._look.line_height(role)))
        label.setText(words)
        tokens = self._look.tokens
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tokens.ink if role is TextRole.VERDICT else tokens.ink2)
        label.setPalette(palette)
        return label

    def _pane(self) -> tuple[int, int]:
        """Left edge and width of the answer pane."""
        look, settings = self._look, self._settings
        has_three = self.width() >= THREE_EM * look.em
        wizard, panel = usual_widths(look.px, self.width(), has_three=has_three)
        left = round(wizard * settings.wizard_share) + look.border
        taken = round(panel * settings.panel_share) + look.border if has_three and settings.is_panel_open else 0
        return left, self.width() - left - taken

    def _chips_height(self, width: int) -> int:
        """Height of the chips over the words, which wrap like words."""
        px = self._look.px
        metrics = QFontMetrics(self._look.font(TextRole.SECOND, Weight.MEDIUM))
        badge = metrics.horizontalAdvance(self._verdict.support) + px(_BADGE_MARK) + px(8)
        lines, used = 1, 0
        for chip in self._verdict.chips:
            wanted = metrics.horizontalAdvance(chip.text) + px(_CHIP_EDGES)
            if used and used + wanted > width - badge:
                lines, used = lines + 1, 0
            used += wanted + px(_CHIP_GAP)
        return lines * px(_CHIP_HEIGHT) + (lines - 1) * px(_CHIP_GAP)
