# SPDX-License-Identifier: MIT
"""The line over the verdict: the answers given as chips, and the badge that leads to the sources."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.verdict import ChipViewModel, VerdictViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.badges import SupportBadge
from desktop_app.ui.controls.chips import Chip
from desktop_app.ui.controls.flow import FlowLayout
from desktop_app.ui.pool import Pool
from desktop_app.ui.showing import set_shown
from desktop_app.ui.support import support_mark

_CHIPS_WIDTH = 240


class TopRow(QWidget):
    """Chips at the left, the badge at the right, or under them where the width is short."""

    chosen = Signal(int)
    sources_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._steps: tuple[int, ...] = ()
        self._chips_area = QWidget()
        flow = FlowLayout(appearance)
        self._chips_area.setLayout(flow)
        self._chips = Pool(flow, self._make_chip)
        self._badge = SupportBadge(appearance)
        self._badge.setObjectName("support")
        self._badge.set_opens(opens=True)
        self._badge.clicked.connect(self.sources_requested)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._chips_area, 1)
        self._row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_view_model(self, view_model: VerdictViewModel) -> None:
        """Repeat other answers."""
        self._steps = tuple(chip.step for chip in view_model.chips)
        for chip, shown in zip(self._chips.take(len(view_model.chips)), view_model.chips, strict=True):
            _fill_chip(chip, shown)
        set_shown(self._badge, is_shown=bool(view_model.support))
        if view_model.support:
            mark = support_mark(view_model.strength, is_disputed=view_model.is_disputed)
            self._badge.set_support(mark, view_model.support)
        self.retranslate()
        self._turn()

    def retranslate(self) -> None:
        """Say in the language in force what chips and badge do."""
        for chip in self._chips.made:
            chip.setAccessibleDescription(_("Change this answer"))
            chip.setToolTip(_("Change this answer"))
        self._badge.setAccessibleDescription(_("Show the sources"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the badge beside the chips, or under them."""
        super().resizeEvent(event)
        self._turn()

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as the wider part: the badge can stand under the chips."""
        parts = (self._chips_area, self._badge)
        return QSize(max(part.minimumSizeHint().width() for part in parts), super().minimumSizeHint().height())

    def _make_chip(self) -> Chip:
        chip = Chip(self._appearance, "")
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _turn(self) -> None:
        chips = max(self._appearance.px(_CHIPS_WIDTH), self._chips_area.minimumSizeHint().width())
        beside = chips + self._row.spacing() + self._badge.sizeHint().width() <= self.width()
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if wanted != self._row.direction():
            self._row.setDirection(wanted)

    def _on_chip_clicked(self) -> None:
        """The person wants to change the answer of the chip."""
        sender = self.sender()
        for chip, step in zip(self._chips.shown, self._steps, strict=True):
            if chip is sender:
                self.chosen.emit(step)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._row.setSpacing(self._appearance.px(8))
        self._badge.setMinimumHeight(self._appearance.px(28))  # level with the chips
        self._turn()


def _fill_chip(chip: Chip, shown: ChipViewModel) -> None:
    chip.set_content(shown.text, shown.icon)
    chip.setObjectName(f"chip-{shown.step}")
