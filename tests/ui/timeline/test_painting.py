# SPDX-License-Identifier: MIT
"""Each mark has its color and shape, in every theme, at points worked out from the axis."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.presentation.timeline_marks import UPRIGHTS, Mark, Tone
from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.theme import TokenName
from desktop_app.ui.timeline.mark_painter import draw_upright, upright_width
from desktop_app.ui.timeline.section import TimelineSection
from tests.ui.seen import color_at, colors_in
from tests.ui.timeline.places import mark_of, placed

SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)


def at(section: TimelineSection, x: float, y: float) -> str:
    return color_at(section.view.viewport(), x, y).name()


def token(appearance: Appearance, name: TokenName) -> str:
    return QColor(appearance.tokens.color(name)).name()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("key", "edge", "middle"),
    [
        ("letters", "kept", "kept"),
        ("claims", "cond", "cond_soft"),
        ("lost", "cond", "cond"),
        ("copies", "kept", "kept_soft"),
    ],
)
def test_bar_is_filled_where_it_is_so_and_outlined_where_it_may_be(
    section: TimelineSection, appearance: Appearance, scheme: Scheme, key: str, edge: TokenName, middle: TokenName
) -> None:
    appearance.choose_scheme(scheme)
    box = mark_of(section.view, key).box
    inside = box.left() + min(box.width() / 3, 40)
    assert at(section, inside, box.center().y()) == token(appearance, middle)
    along = QRect(round(inside), round(box.top()), 12, 1)  # the edge of one possible case is dashed
    assert token(appearance, edge) in colors_in(section.view.viewport(), along)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_range_is_solid_to_the_shortest_and_hatched_to_the_longest(
    section: TimelineSection, appearance: Appearance, scheme: Scheme
) -> None:
    appearance.choose_scheme(scheme)
    mark = mark_of(section.view, "parcels")
    axis = section.view.chart.axis
    assert mark.split == axis.x(7)
    assert mark.box.right() == pytest.approx(axis.x(30))
    solid = QRect(
        QPoint(round(mark.box.left()) + 4, round(mark.box.center().y())),
        QPoint(round(mark.split) - 3, round(mark.box.center().y())),
    )
    hatched = QRectF(mark.split + 3, mark.box.top() + 4, mark.box.right() - mark.split - 6, 9).toRect()
    assert colors_in(section.view.viewport(), solid) == {token(appearance, "kept")}
    assert {token(appearance, "kept"), token(appearance, "kept_soft")} <= colors_in(section.view.viewport(), hatched)


def test_line_without_end_is_no_bar(section: TimelineSection, appearance: Appearance) -> None:
    mark = mark_of(section.view, "drafts")
    middle = round(mark.box.center().y())
    assert at(section, mark.box.left() + 1, mark.box.top() + 1) == token(appearance, "kept")
    behind = mark.label.right() + 10
    assert at(section, behind, middle) == token(appearance, "kept")
    assert at(section, behind, mark.box.top() + 2) == token(appearance, "surface")


def test_line_is_broken_for_its_label(section: TimelineSection, appearance: Appearance) -> None:
    mark = mark_of(section.view, "album")
    assert mark.label_gap is not None
    assert at(section, mark.label_gap[0] + 2, mark.box.center().y()) == token(appearance, "surface")


def test_line_fades_where_time_runs_off_the_chart_but_not_in_high_contrast(
    section: TimelineSection, appearance: Appearance
) -> None:
    box = mark_of(section.view, "album").box
    x, y = box.right() - 12, round(box.center().y())
    assert at(section, x, y) != token(appearance, "kept")
    appearance.choose_scheme(Scheme.CONTRAST)
    assert at(section, x, y) == token(appearance, "kept")


def test_unknown_is_dashed(section: TimelineSection, appearance: Appearance) -> None:
    mark = mark_of(section.view, "receipts")
    y = round(mark.box.center().y())
    line = QRect(QPoint(round(mark.label.right()) + 2, y), QPoint(round(mark.label.right()) + 26, y))
    colors = colors_in(section.view.viewport(), line)
    assert token(appearance, "unk") in colors
    assert token(appearance, "surface") in colors


def test_not_kept_is_an_upright_at_zero(section: TimelineSection, appearance: Appearance) -> None:
    box = mark_of(section.view, "stamps").box
    assert box.left() == section.view.chart.axis.left
    assert at(section, box.left() + 0.6, box.center().y()) == token(appearance, "kept")
    assert at(section, box.left() + 4, box.center().y()) == token(appearance, "surface")


def test_zone_without_end_has_its_own_ground(section: TimelineSection, appearance: Appearance) -> None:
    axis = section.view.chart.axis
    y = placed(section.view, "letters").body.top() + 3
    assert at(section, axis.zone_left + 6, y) == token(appearance, "band")
    assert at(section, axis.zone_left - 6, y) == token(appearance, "surface")


def test_grid_lines_never_cross_a_label(section: TimelineSection, appearance: Appearance) -> None:
    line = token(appearance, "line")
    for row in section.view.chart.rows:
        for mark in row.marks:
            for _days, x in section.view.chart.axis.ticks:
                if mark.label.left() < x < mark.label.right() and mark.placement.value != "inside":
                    top, bottom = round(mark.label.top()) + 1, round(mark.label.bottom()) - 2
                    column = QRect(round(x), top, 1, bottom - top)
                    assert line not in colors_in(section.view.viewport(), column)


def test_selected_row_is_marked_by_ground_and_an_ink_bar(section: TimelineSection, appearance: Appearance) -> None:
    body = placed(section.view, "letters").body
    y = body.center().y()
    assert at(section, 14, body.top() + 4) == token(appearance, "surface")
    section.select_subject("retention/letters")
    assert at(section, 14, body.top() + 4) == token(appearance, "sel")
    assert at(section, 1, y) == token(appearance, "ink")


def test_row_under_the_pointer_changes_its_ground_only_while_it_is_there(
    qtbot: QtBot, section: TimelineSection, appearance: Appearance
) -> None:
    body = placed(section.view, "letters").body
    QTest.mouseMove(section.view.viewport(), QPoint(60, round(body.center().y())))
    qtbot.waitUntil(lambda: at(section, 14, body.top() + 4) == token(appearance, "band"))
    section.view.set_hovered_row(-1)
    qtbot.waitUntil(lambda: at(section, 14, body.top() + 4) == token(appearance, "surface"))


def test_an_empty_timeline_shows_a_faint_axis_and_says_what_to_do(
    section: TimelineSection, appearance: Appearance
) -> None:
    section.set_view_model(
        TimelineViewModel(rows=(), legend=(), summary="", hint="", message="Tell us.", tick_priority=(0, 2555))
    )
    axis = section.view.chart.axis
    assert at(section, axis.x(365), 8) == token(appearance, "line")
    middle = section.view.viewport().rect().center()
    words = QRect(middle.x() - 40, middle.y() - 10, 80, 20)
    assert token(appearance, "ink2") in colors_in(section.view.viewport(), words)
    assert not section.strip.isVisible()
    assert not section.switch.isVisible()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("mark", UPRIGHTS)
def test_an_upright_reaches_as_far_as_its_label_keeps_clear_of(
    appearance: Appearance, mark: Mark, tone: Tone, scheme: Scheme
) -> None:
    appearance.choose_scheme(scheme)
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        draw_upright(painter, QRectF(0, 0, 40, 20), mark, tone, appearance)

    inked = [x for x in range(image.width()) if any(image.pixel(x, y) for y in range(image.height()))]

    assert inked[-1] + 1 == upright_width(mark, tone, appearance)
