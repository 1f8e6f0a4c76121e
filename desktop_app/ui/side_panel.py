# SPDX-License-Identifier: MIT
"""Stand-in for the side panel until its own package is there."""

from desktop_app.i18n import _
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.scroll_pane import ScrollPane


class SidePanel(ScrollPane):
    """An empty pane."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, _("Details"))

    def focus_start(self) -> None:
        """Move the focus to the first thing in the panel."""
        self.setFocus()
