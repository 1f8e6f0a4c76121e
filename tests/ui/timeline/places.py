# SPDX-License-Identifier: MIT
"""Where a row of the timeline and its parts stand."""

from desktop_app.ui.timeline.placed import PlacedMark, PlacedRow
from desktop_app.ui.timeline.view import TimelineView


def placed(view: TimelineView, key: str) -> PlacedRow:
    """The row of an invented subject."""
    return next(row for row in view.chart.rows if row.view.subject == f"retention/{key}")


def mark_of(view: TimelineView, key: str) -> PlacedMark:
    """The first mark of the row."""
    return placed(view, key).marks[0]
