# SPDX-License-Identifier: MIT
"""Bars that grow to their new length when an answer changes; where nothing may move, a line under what is new."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QRectF, QTimer, QVariantAnimation, Signal

from desktop_app.presentation.timeline_marks import BARS
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.placed import ChartLayout, PlacedMark, Placement

GROW_MILLISECONDS = 180
UNDERLINE_MILLISECONDS = 2000
_Ends = Mapping[tuple[str, int], PlacedMark]


class BarMotion(QObject):
    """Leads from one chart to the next: `moved(chart)` is what to paint now, None once nothing moves.

    Only lengths move; words stand where they will stay.
    """

    moved = Signal(object)

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._look = appearance
        self._before: _Ends = {}
        self._after: ChartLayout | None = None
        self.animation = QVariantAnimation(self)
        self.animation.setStartValue(0.0)
        self.animation.setEndValue(1.0)
        self.animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.animation.valueChanged.connect(self._on_value)
        self.animation.finished.connect(self._on_finished)
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(UNDERLINE_MILLISECONDS)
        self.rest.timeout.connect(self._on_finished)

    def start(self, before: ChartLayout, after: ChartLayout) -> None:
        """Go from one chart to another; nothing moves where there was none before."""
        self.stop()
        self._before, self._after = _marks(before), after
        if not before.rows or not self._changed(after):
            return
        duration = self._look.duration(GROW_MILLISECONDS)
        if duration:
            self.animation.setDuration(duration)
            self.animation.start()
        else:
            self.moved.emit(self._underlined(after))
            self.rest.start()

    def stop(self) -> None:
        """Show the chart as it is laid out, at once."""
        if self.animation.state() is not QAbstractAnimation.State.Stopped or self.rest.isActive():
            self.animation.stop()
            self.rest.stop()
            self.moved.emit(None)

    def _on_value(self, part: float) -> None:
        """Some part of the way is done."""
        if self._after is not None:
            self.moved.emit(self._between(self._after, part))

    def _on_finished(self) -> None:
        """All the way is done."""
        self.moved.emit(None)

    def _changed(self, after: ChartLayout) -> set[tuple[str, int]]:
        """The marks that say something else than before, or were not there."""
        marks = _marks(after)
        return {key for key, mark in marks.items() if key not in self._before or self._before[key].view != mark.view}

    def _between(self, after: ChartLayout, part: float) -> ChartLayout:
        """The chart with its bars on the way."""
        rows = tuple(
            replace(
                row,
                marks=tuple(self._on_its_way((row.view.subject, n), mark, part) for n, mark in enumerate(row.marks)),
            )
            for row in after.rows
        )
        return replace(after, rows=rows)

    def _on_its_way(self, key: tuple[str, int], mark: PlacedMark, part: float) -> PlacedMark:
        """A bar between its old and its new length; one that was not there grows from its beginning."""
        if mark.view.mark not in BARS or mark.placement is Placement.INSIDE:
            return mark  # words inside a bar would stand beside it on the way
        old = self._before.get(key)
        was_bar = old is not None and old.view.mark in BARS
        end = old.box.right() if old is not None and was_bar else mark.box.left()
        split = old.split if old is not None and was_bar else mark.box.left()
        right = end + (mark.box.right() - end) * part
        box = QRectF(mark.box.left(), mark.box.top(), max(right - mark.box.left(), 1.0), mark.box.height())
        return replace(mark, box=box, split=split + (mark.split - split) * part)

    def _underlined(self, after: ChartLayout) -> ChartLayout:
        """The chart with a line under each value that is new."""
        changed = self._changed(after)
        rows = tuple(
            replace(
                row,
                marks=tuple(
                    replace(mark, is_fresh=(row.view.subject, n) in changed) for n, mark in enumerate(row.marks)
                ),
            )
            for row in after.rows
        )
        return replace(after, rows=rows)


def _marks(chart: ChartLayout) -> _Ends:
    """Each mark by its subject and its place in the row."""
    return {(row.view.subject, n): mark for row in chart.rows for n, mark in enumerate(row.marks)}
