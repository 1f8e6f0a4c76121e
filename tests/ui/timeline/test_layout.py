# SPDX-License-Identifier: MIT
"""Nothing is cut, dropped or laid over another, at any width and text size."""

from itertools import pairwise

import pytest

from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.chart_layout import ChartMaker, tick_label
from desktop_app.ui.timeline.placed import ChartLayout, Placement
from desktop_app.ui.timeline.row_sizes import RowSizes
from desktop_app.ui.timeline.table_layout import lay_out_table, share_width

CASES = [(width, factor) for width in (280, 440, 560, 644, 880, 1240) for factor in (0.9, 1.0, 1.5, 2.0)]


def chart(appearance: Appearance, rows: TimelineViewModel, width: float, factor: float) -> ChartLayout:
    appearance.choose_text_factor(factor)
    blocks = Blocks(appearance)
    return ChartMaker(appearance, blocks, RowSizes(appearance, blocks, rows), width).layout()


@pytest.mark.parametrize(("width", "factor"), CASES)
def test_every_label_is_whole_and_inside(
    appearance: Appearance, rows: TimelineViewModel, width: int, factor: float
) -> None:
    layout = chart(appearance, rows, width, factor)
    for row, view in zip(layout.rows, rows.rows, strict=True):
        assert [mark.view.label for mark in row.marks] == [mark.label for mark in view.marks]
        for mark in row.marks:
            assert mark.label.left() >= 0
            assert mark.label.right() <= width
            assert row.body.top() <= mark.label.top()
            assert mark.label.bottom() <= row.body.bottom() + 1


@pytest.mark.parametrize(("width", "factor"), CASES)
def test_labels_stand_clear_of_bars_names_and_each_other(
    appearance: Appearance, rows: TimelineViewModel, width: int, factor: float
) -> None:
    for row in chart(appearance, rows, width, factor).rows:
        for mark in row.marks:
            if mark.placement in (Placement.OUTSIDE, Placement.BELOW):
                inner = mark.box.adjusted(0, 2, 0, -2)
                assert not mark.label.adjusted(0, 3, 0, -3).intersects(inner)
        for before, after in pairwise(row.marks):
            assert before.label.adjusted(0, 3, 0, -3).bottom() <= after.box.bottom()
        for chip in row.chips:
            assert row.name_at.x() + row.name.width <= chip.box.left() + 1


@pytest.mark.parametrize(("width", "factor"), CASES)
def test_rows_follow_each_other_without_overlap(
    appearance: Appearance, rows: TimelineViewModel, width: int, factor: float
) -> None:
    layout = chart(appearance, rows, width, factor)
    for before, after in pairwise(layout.rows):
        assert after.top == pytest.approx(before.top + before.height)
    assert layout.heights == pytest.approx([row.height for row in layout.rows])
    assert layout.height == pytest.approx(sum(layout.heights))


@pytest.mark.parametrize(("width", "factor"), CASES)
def test_tick_labels_keep_their_distance(
    appearance: Appearance, rows: TimelineViewModel, width: int, factor: float
) -> None:
    layout = chart(appearance, rows, width, factor)
    labels = zip(layout.ticks, layout.tick_words, strict=True)
    spans = [(left, left + tick_label(Blocks(appearance), words).width) for (_days, left), words in labels]
    assert all(after[0] - before[1] >= 4.5 for before, after in pairwise(spans))
    assert layout.ticks[0][0] == 0


def test_label_column_takes_no_more_than_two_fifths_or_moves_above(
    appearance: Appearance, rows: TimelineViewModel
) -> None:
    wide = chart(appearance, rows, 700, 1.0)
    assert not wide.is_stacked
    assert wide.axis.left <= 0.4 * 700
    assert wide.rows[1].height == 36
    narrow = chart(appearance, rows, 440, 1.0)
    assert narrow.is_stacked
    assert narrow.axis.left < 20
    assert narrow.rows[1].height > 50


def test_bar_is_18_high_in_a_row_of_36(appearance: Appearance, rows: TimelineViewModel) -> None:
    row = chart(appearance, rows, 700, 1.0).rows[3]
    assert row.body.height() == 36
    assert row.marks[0].box.height() == 18
    assert row.marks[0].box.center().y() == pytest.approx(row.body.center().y())


def test_wider_charts_keep_the_same_axis_fractions(appearance: Appearance, rows: TimelineViewModel) -> None:
    for width in (600, 900):
        axis = chart(appearance, rows, width, 1.0).axis
        assert (axis.x(30) - axis.left) / axis.steps_width == pytest.approx(3 / 7)


def test_chips_are_targets_of_24_pixels(appearance: Appearance, rows: TimelineViewModel) -> None:
    for row in chart(appearance, rows, 700, 1.0).rows:
        for chip in row.chips:
            assert chip.box.width() >= 24
            assert chip.box.height() >= 24


def test_sources_that_have_no_chip_are_counted(appearance: Appearance, rows: TimelineViewModel) -> None:
    for row in chart(appearance, rows, 700, 1.0).rows:
        shown = sum(chip.source is not None for chip in row.chips)
        assert shown + sum(chip.more for chip in row.chips) == len(row.view.sources)


def test_table_columns_share_the_width() -> None:
    assert share_width([100, 100], [50, 50], 300) == [150, 150]
    assert share_width([100, 200], [50, 100], 225) == [75, 150]
    assert sum(share_width([100, 200], [80, 160], 120)) == pytest.approx(120)


@pytest.mark.parametrize(("width", "factor"), CASES)
def test_table_fills_the_width_and_stacks_its_cells_where_words_would_break(
    appearance: Appearance, rows: TimelineViewModel, width: int, factor: float
) -> None:
    appearance.choose_text_factor(factor)
    table = lay_out_table(appearance, rows, float(width))
    assert sum(table.columns) == pytest.approx(width)
    for row, height in zip(table.rows, table.heights, strict=True):
        for cell in row:
            assert cell.block.width <= cell.box.width()
            assert cell.box.bottom() <= height + 1
    assert bool(table.titles) is (table.rows[0][1].box.left() > 0)


def test_table_stacks_at_double_text_in_a_narrow_pane(appearance: Appearance, rows: TimelineViewModel) -> None:
    appearance.choose_text_factor(2.0)
    assert lay_out_table(appearance, rows, 560.0).titles == ()
    appearance.choose_text_factor(1.0)
    assert len(lay_out_table(appearance, rows, 700.0).titles) == 5
