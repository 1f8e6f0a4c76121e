# SPDX-License-Identifier: MIT
"""A change that is looked at shows as ghost bars, only on the rows that it alters."""

from dataclasses import replace

from PySide6.QtCore import QRect

from desktop_app.presentation.timeline import TimelineViewModel, timeline_view_model
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.ghosts import ghost_boxes
from desktop_app.ui.timeline.section import TimelineSection
from tests.presentation.invented import invented_assessment
from tests.ui.seen import colors_in
from tests.ui.timeline.places import placed


def insured() -> TimelineViewModel:
    return timeline_view_model(invented_assessment(happened=("lost",), insured="yes"))


def test_only_rows_that_change_get_a_ghost_up_to_their_new_end(
    section: TimelineSection, appearance: Appearance
) -> None:
    (box,) = ghost_boxes(section.view.chart, insured(), appearance)
    row = placed(section.view, "copies")
    assert row.body.contains(box.center())
    assert abs(box.right() - section.view.chart.axis.x(1825)) <= appearance.px(3)


def test_a_row_that_would_go_ends_at_once(section: TimelineSection, appearance: Appearance) -> None:
    nothing = timeline_view_model(invented_assessment(sent_by="dog"))
    boxes = ghost_boxes(section.view.chart, nothing, appearance)
    assert len(boxes) == len(section.view.chart.rows)
    assert all(box.width() <= appearance.px(4) + 2 * appearance.px(3) for box in boxes)


def test_what_would_have_no_known_end_is_no_bar(
    section: TimelineSection, appearance: Appearance, rows: TimelineViewModel
) -> None:
    drafts = next(row for row in rows.rows if row.subject == "retention/drafts")
    changed = tuple(replace(row, marks=drafts.marks) if row.name == "Parcels" else row for row in rows.rows)
    (box,) = ghost_boxes(section.view.chart, replace(rows, rows=changed), appearance)
    assert box.height() < placed(section.view, "parcels").marks[0].box.height() / 2
    assert box.right() > section.view.chart.axis.zone_left


def test_the_same_answers_have_no_ghosts(
    section: TimelineSection, appearance: Appearance, rows: TimelineViewModel
) -> None:
    assert ghost_boxes(section.view.chart, rows, appearance) == ()


def test_ghosts_are_drawn_in_ink_and_go_away(section: TimelineSection, appearance: Appearance) -> None:
    (box,) = ghost_boxes(section.view.chart, insured(), appearance)
    edge = QRect(round(box.left()) + 6, round(box.top()) - 1, 60, 3)
    ink = appearance.tokens.ink
    darkest = min
    before = colors_in(section.view.viewport(), edge)
    section.set_preview(insured())
    during = colors_in(section.view.viewport(), edge)
    assert darkest(_lightness(name) for name in during) < ink.lightness() + 60 < darkest(map(_lightness, before))
    section.set_preview(None)
    assert colors_in(section.view.viewport(), edge) == before


def test_another_timeline_takes_the_ghosts_away(section: TimelineSection) -> None:
    section.set_preview(insured())
    shown = section.view.viewport().grab().toImage()
    section.set_view_model(insured())
    section.set_view_model(timeline_view_model(invented_assessment(happened=("lost",))))
    assert section.view.viewport().grab().toImage() != shown


def _lightness(name: str) -> int:
    return max(int(name[place : place + 2], 16) for place in (1, 3, 5))
