# SPDX-License-Identifier: MIT
"""Sources as numbers: few of them with their titles, more as a row of chips; each leads to the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.presentation.sourcing import SourceViewModel
from desktop_app.presentation.wording import stopped
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.chips import SourceChip
from desktop_app.ui.controls.flow import FlowLayout
from desktop_app.ui.panel.lines import Line, Lines, note_line
from desktop_app.ui.pool import Pool

_TITLES_AT_MOST = 3


class _NamedSource(QWidget):
    """A chip and words beside it."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._id = ""
        self._chip = SourceChip(appearance, 0, "")
        self._chip.clicked.connect(self._on_clicked)
        self._words = Lines(appearance)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_source(self, source: SourceViewModel, *lines: Line) -> None:
        """Stand for another source, told in `lines`."""
        self._id = source.id
        self._chip.set_source(source.number, source.name)
        self._words.set_lines(*lines)

    def _on_clicked(self) -> None:
        """The person asks for the source."""
        self.chosen.emit(self._id)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._row.setSpacing(self._appearance.px(6))
        self._row.setContentsMargins(0, 0, 0, 0)


class ClaimSources(QWidget):
    """The sources of one side of a dispute: number, kind and day of each; `chosen` carries an id."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._list = QVBoxLayout(self)
        self._named = Pool(self._list, self._make_named)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_sources(self, sources: tuple[SourceViewModel, ...]) -> None:
        """Name other sources."""
        for widget, source in zip(self._named.take(len(sources)), sources, strict=True):
            widget.set_source(source, note_line(stopped(source.short_kind)), note_line(source.day))

    def _make_named(self) -> _NamedSource:
        widget = _NamedSource(self._appearance)
        widget.chosen.connect(self.chosen)
        return widget

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(self._appearance.px(4))


class SourceChips(QWidget):
    """The sources of one statement: few with their titles, more as a row of chips; `chosen` carries an id."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sources: tuple[SourceViewModel, ...] = ()
        self._named_area, self._chips_area = QWidget(), QWidget()
        self._list = QVBoxLayout(self._named_area)
        flow = FlowLayout(appearance, gap=2)
        self._chips_area.setLayout(flow)
        self._named = Pool(self._list, self._make_named)
        self._chips = Pool(flow, self._make_chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._named_area)
        column.addWidget(self._chips_area)
        self._on_appearance_changed()
        appearance.changed.connect(self._on_appearance_changed)

    def set_sources(self, sources: tuple[SourceViewModel, ...]) -> None:
        """Name other sources; without any nothing is shown."""
        self._sources = sources
        named, chips = (sources, ()) if len(sources) <= _TITLES_AT_MOST else ((), sources)
        self.setVisible(bool(sources))
        self._named_area.setVisible(bool(named))
        self._chips_area.setVisible(bool(chips))
        for widget, source in zip(self._named.take(len(named)), named, strict=True):
            widget.set_source(source, Line(text=source.title))
        for chip, source in zip(self._chips.take(len(chips)), chips, strict=True):
            chip.set_source(source.number, source.name)

    def _make_named(self) -> _NamedSource:
        widget = _NamedSource(self._appearance)
        widget.chosen.connect(self.chosen)
        return widget

    def _make_chip(self) -> SourceChip:
        chip = SourceChip(self._appearance, 0, "")
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _on_chip_clicked(self) -> None:
        """The person asks for a source by its number."""
        sender = self.sender()
        chosen = [source.id for chip, source in zip(self._chips.shown, self._sources, strict=True) if chip is sender]
        for source in chosen:
            self.chosen.emit(source)

    def _on_appearance_changed(self) -> None:
        """Take over distances."""
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(self._appearance.px(3))
