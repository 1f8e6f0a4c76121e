# SPDX-License-Identifier: MIT
"""A source on which no answer of this situation rests, with the same card as those that do."""

from PySide6.QtWidgets import QWidget

from desktop_app.policy.evaluate import Assessment
from desktop_app.presentation.search_texts import source_lines
from desktop_app.presentation.sourcing import source_view_model
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.browser import open_in_browser
from desktop_app.ui.dialogs import InfoDialog
from desktop_app.ui.panel.source_card import SourceCard


class SourceDialog(InfoDialog):
    """Tells of a source, and shows its address to copy or to open in the browser."""

    def __init__(self, appearance: Appearance, assessment: Assessment, name: str, parent: QWidget) -> None:
        known = assessment.model.source_by_id[name]
        source = source_view_model(known, 0, assessment.today, assessment.selection.as_of)
        super().__init__(appearance, source.title, source_lines(assessment, source), parent)
        card = SourceCard(appearance, open_in_browser)
        card.set_view_model(source)
        card.setAccessibleName(source.title)  # it has no number here
        self.pane.body.addWidget(card)
        self.pane.body.addStretch(1)
