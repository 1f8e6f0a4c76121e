# SPDX-License-Identifier: MIT
"""The chart in true scale alone: years in place of steps, labels in a column of their own."""

from dataclasses import replace
from itertools import pairwise

import pytest

from desktop_app.presentation.axis import YEAR_DAYS
from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chart_layout import ChartMaker
from desktop_app.ui.timeline.placed import ChartLayout, Placement
from desktop_app.ui.timeline.row_sizes import RowSizes
from desktop_app.ui.timeline.section import TimelineSection

_SIZES = [(280, 1.0), (440, 1.0), (644, 1.0), (644, 2.0), (1240, 0.9)]


def _chart(look: Appearance, rows: TimelineViewModel, width: float) -> ChartLayout:
    blocks = Blocks(look)
    return ChartMaker(look, blocks, RowSizes(look, blocks, rows), width, is_true_scale=True).layout()


@pytest.mark.parametrize(("width", "factor"), _SIZES)
def test_every_label_is_whole_and_clear_of_bars_and_the_next_label(
    appearance: Appearance, rows: TimelineViewModel, width: int, factor: float
) -> None:
    appearance.choose_text_factor(factor)
    layout = _chart(appearance, rows, width)
    assert [mark.view.label for row in layout.rows for mark in row.marks] == [
        mark.label for row in rows.rows for mark in row.marks
    ]
    for row in layout.rows:
        labels = [mark.label for mark in row.marks]
        assert all(label.left() >= 0 and label.right() <= width for label in labels)
        assert all(label.bottom() <= row.body.bottom() + 1 for label in labels)
        assert all(before.bottom() <= after.top() + 6 for before, after in pairwise(labels))
        for mark in row.marks:
            if mark.placement is Placement.COLUMN:
                assert mark.label.left() >= layout.axis.right
                assert mark.box.right() <= layout.axis.right


def test_labels_stand_in_one_column_where_there_is_room(appearance: Appearance, rows: TimelineViewModel) -> None:
    marks = [mark for row in _chart(appearance, rows, 644).rows for mark in row.marks]
    assert {mark.placement for mark in marks} == {Placement.COLUMN}
    assert len({mark.label.left() for mark in marks}) == 1


def test_thirty_days_are_a_hundredth_of_the_years(appearance: Appearance, rows: TimelineViewModel) -> None:
    axis = _chart(appearance, rows, 1240).axis
    assert (axis.x(30) - axis.left) / axis.steps_width == pytest.approx(30 / 2555)
    assert [days for days, _x in axis.ticks] == list(YEAR_DAYS)


def test_choice_takes_steps_and_strip_away_and_is_told_to_readers(
    section: TimelineSection, appearance: Appearance
) -> None:
    assert section.strip.isVisible()
    assert "true scale" not in section.view.accessibleDescription()

    appearance.choose(replace(appearance.choice, true_scale=True))

    assert section.view.chart.axis.is_true_scale
    assert not section.strip.isVisible()
    assert "The bars are in true scale." in section.view.accessibleDescription()
    section.switch.chosen.emit("table")
    assert "true scale" not in section.view.accessibleDescription()
    appearance.choose(replace(appearance.choice, true_scale=False))
    section.switch.chosen.emit("lengths")
    assert section.strip.isVisible()


def test_years_of_the_calendar_stand_on_the_axis(appearance: Appearance, rows: TimelineViewModel) -> None:
    dated = replace(rows, years=("3 Mar 2026", *(str(year) for year in range(2027, 2034))))
    words = _chart(appearance, dated, 1240).tick_words
    assert words[0] == "3 Mar 2026"
    assert words[-1] == "2033"
