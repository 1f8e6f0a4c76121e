# SPDX-License-Identifier: MIT
"""The whole section of the answer pane: heading, switch, rows, true-scale strip and legend."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop_app.i18n import _
from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.typing_support import override
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.buttons import Button, ButtonKind
from desktop_app.ui.controls.labels import Heading
from desktop_app.ui.controls.switch import Switch
from desktop_app.ui.timeline.legend import LegendLine
from desktop_app.ui.timeline.model import Mode
from desktop_app.ui.timeline.page import EMPTY
from desktop_app.ui.timeline.strip import TrueScaleStrip
from desktop_app.ui.timeline.view import TimelineView

if TYPE_CHECKING:
    from desktop_app.ui.timeline.motion import BarMotion

_HEADING_ROOM = 120


class TimelineSection(QWidget):
    """How long it is kept, as lengths, as days of the calendar once one is known, or as a table.

    `row_selected(subject)` asks for details, `selection_cleared` takes that back,
    `source_requested(source)` asks for one source, `guide_requested` how to read the chart.
    """

    row_selected = Signal(str)
    selection_cleared = Signal()
    source_requested = Signal(str)
    guide_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view_model = EMPTY
        self._motion: BarMotion | None = None
        self.heading = Heading(appearance)
        self.switch = Switch(appearance, "", tuple((mode.value, "") for mode in Mode))
        self.view = TimelineView(appearance)
        self.strip = TrueScaleStrip(appearance)
        self.legend = LegendLine(appearance)
        self.guide = Button(appearance, "", kind=ButtonKind.LINK)
        self.guide.setObjectName("guide-link")
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._assemble()
        self._connect()
        self.retranslate()
        self._on_appearance_changed()

    def _assemble(self) -> None:
        """Put the parts on top of each other."""
        self._top.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        for part in (self.view, self.strip, self.legend):
            self._column.addWidget(part)
        self._column.addWidget(self.guide, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def _connect(self) -> None:
        """Pass requests on, and keep the strip in step with the chart."""
        self.view.row_selected.connect(self.row_selected)
        self.view.selection_cleared.connect(self.selection_cleared)
        self.view.source_requested.connect(self.source_requested)
        self.view.laid_out.connect(self._on_laid_out)
        self.strip.row_hovered.connect(self.view.set_hovered_row)
        self.switch.chosen.connect(self._on_mode_chosen)
        self.guide.clicked.connect(self.guide_requested)
        self._appearance.changed.connect(self._on_appearance_changed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put switch and link beside the heading, or under it where the width is short."""
        super().resizeEvent(event)
        self._turn()

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part: what stands beside another can stand under it."""
        parts = (self.heading, self.switch, self.guide, self.view, self.strip, self.legend)
        return QSize(max(part.minimumSizeHint().width() for part in parts), super().minimumSizeHint().height())

    def _turn(self) -> None:
        """Place the switch, and the link to the guide: beside both where there is room, else at the foot."""
        least = max(self._appearance.px(_HEADING_ROOM), self.heading.minimumSizeHint().width())
        wanted = self.switch.sizeHint().width() + self._top.spacing() + least
        is_beside = wanted <= self.width()
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        heading = self.heading.sizeHint().width() + self.switch.sizeHint().width()
        is_on_top = heading + self.guide.sizeHint().width() + 2 * self._top.spacing() <= self.width()
        if is_on_top != (self._top.indexOf(self.guide) >= 0):
            self._top.removeWidget(self.guide)
            self._column.removeWidget(self.guide)
            if is_on_top:
                self._top.insertWidget(1, self.guide, 0, Qt.AlignmentFlag.AlignVCenter)
            else:
                place = self._column.indexOf(self.legend) + 1
                self._column.insertWidget(place, self.guide, 0, Qt.AlignmentFlag.AlignLeft)

    def set_view_model(self, view_model: TimelineViewModel) -> None:
        """Show another timeline."""
        if view_model == self._view_model:
            return
        self._view_model = view_model
        if view_model.dates is None and self.view.mode is Mode.DATES:
            self.switch.set_chosen(Mode.LENGTHS.value)
            self.view.set_mode(Mode.LENGTHS)
        before = self.view.chart
        self.view.set_view_model(view_model)
        self._show_parts()
        if before.rows and self.view.isVisible() and self.view.mode is not Mode.TABLE:
            self._moving().start(before, self.view.chart)

    @property
    def motion(self) -> "BarMotion | None":
        """What moves the bars; none was needed as long as no answer changed."""
        return self._motion

    def _moving(self) -> "BarMotion":
        if self._motion is None:
            from desktop_app.ui.timeline.motion import BarMotion  # noqa: PLC0415 - the first chart does not move

            self._motion = BarMotion(self._appearance, self)
            self._motion.moved.connect(self.view.show_moving)
        return self._motion

    def select_subject(self, subject: str) -> None:
        """Select the row of a subject without a signal; an unknown one clears the selection."""
        self.view.select_subject(subject)

    def set_preview(self, preview: TimelineViewModel | None) -> None:
        """Show what a change would alter as ghost bars; None takes them away."""
        self.view.set_preview(preview)

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.switch.setAccessibleName(_("Show as"))
        self.switch.set_texts((_("Lengths"), _("Dates"), _("Table")))
        self.guide.setText(_("How to read this chart"))
        self.view.retranslate()
        self._show_parts()

    def _show_parts(self) -> None:
        """Words and visibility that follow from rows and mode."""
        has_rows = bool(self._view_model.rows)
        is_chart = self.view.mode is not Mode.TABLE
        is_dated = self.view.mode is Mode.DATES
        shown = self._view_model.dates if is_dated and self._view_model.dates else self._view_model
        self.heading.setText(_("When it is gone") if is_dated else _("How long it is kept"))
        self.switch.set_available(
            Mode.DATES.value, "" if self._view_model.dates is not None else _("Add a date in step 5.")
        )
        self.switch.setVisible(has_rows)
        self.strip.setVisible(has_rows and is_chart and not self._appearance.choice.true_scale)
        self.guide.setVisible(has_rows and is_chart)
        self.legend.set_kinds(shown.legend if is_chart else ())

    def _on_mode_chosen(self, part: str) -> None:
        """The person chose bars or words."""
        self.view.set_mode(Mode(part))
        self._show_parts()

    def _on_laid_out(self) -> None:
        """The axis moved: the strip follows, and what was on its way has arrived."""
        if self._motion is not None:
            self._motion.stop()
        self.strip.set_chart(self.view.chart)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        look = self._appearance
        self._column.setSpacing(look.px(6))
        self._top.setSpacing(look.px(12))
        self._turn()
        self._show_parts()
