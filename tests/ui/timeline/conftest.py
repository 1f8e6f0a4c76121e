# SPDX-License-Identifier: MIT
"""A timeline of the invented model, shown as a window."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.presentation.timeline import TimelineViewModel, timeline_view_model
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.section import TimelineSection
from tests.presentation.invented import invented_assessment
from tests.ui.seen import show


@pytest.fixture
def rows() -> TimelineViewModel:
    """Every kind of row; one thing that can happen did happen."""
    return timeline_view_model(invented_assessment(happened=("lost",)))


@pytest.fixture
def section(qtbot: QtBot, appearance: Appearance, rows: TimelineViewModel) -> TimelineSection:
    """The section, 720 pixels wide, painted and active."""
    widget = TimelineSection(appearance)
    widget.set_view_model(rows)
    show(qtbot, widget, 720, 900)
    return widget
