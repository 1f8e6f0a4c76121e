# SPDX-License-Identifier: MIT
"""A side panel in a window of its own."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance
from tests.ui.panel.widgets import PanelWithBrowser, settle
from tests.ui.seen import show


@pytest.fixture
def shown(qtbot: QtBot, appearance: Appearance) -> PanelWithBrowser:
    """An empty panel, as wide as in the wide window."""
    panel = PanelWithBrowser(appearance)
    show(qtbot, panel.panel, 312, 740)
    settle()
    return panel
