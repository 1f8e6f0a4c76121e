# SPDX-License-Identifier: MIT
"""The topics that are listed in words: question, answer and reason, open to the eye."""

from PySide6.QtWidgets import QWidget

from desktop_app.presentation.panel import EntryViewModel, SectionViewModel
from desktop_app.ui.appearance import Appearance, Weight
from desktop_app.ui.panel.lines import Line, Lines, body_line
from desktop_app.ui.panel.section import PanelSection
from desktop_app.ui.pool import Pool


class TopicSection(PanelSection):
    """One topic with its answers."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, gap=14, parent=parent)
        self._entries = Pool(self.body, lambda: Lines(appearance))
        self._shown: SectionViewModel | None = None

    def set_view_model(self, section: SectionViewModel) -> None:
        """Show another topic, or other answers."""
        if section == self._shown:
            return
        self._shown = section
        self.setObjectName(f"topic-{section.topic}")
        self.set_title(section.title)
        for lines, entry in zip(self._entries.take(len(section.entries)), section.entries, strict=True):
            _fill(lines, entry)


def _fill(lines: Lines, entry: EntryViewModel) -> None:
    """Question, answer, the branches of an open one, reason."""
    lines.setObjectName(entry.subject)
    branches = (Line(text=branch.words, tone="ink", weight=Weight.MEDIUM) for branch in entry.branches)
    lines.set_lines(
        Line(text=entry.title, weight=Weight.MEDIUM),
        body_line(entry.answer),
        *branches,
        Line(text=entry.text),
    )
