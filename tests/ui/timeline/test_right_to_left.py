# SPDX-License-Identifier: MIT
"""The timeline where reading runs from right to left: the same picture turned over, with words that are not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.presentation.timeline_marks import BARS
from desktop_app.ui.appearance import Appearance, TextRole
from desktop_app.ui.mirroring import seen_box
from desktop_app.ui.timeline.blocks import Blocks
from desktop_app.ui.timeline.placed import Placement
from desktop_app.ui.timeline.section import TimelineSection
from tests.ui.timeline.places import placed

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
DIGITS_THEN_DOTS = "1111 \u200f......"
"""Digits are tall and dots are low; read from the right, the digits stand at the right."""


@pytest.fixture
def turn(qapp: QApplication) -> Iterator[QApplication]:
    """The application, whose direction goes back after the test."""
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def rows_of(section: TimelineSection) -> QImage:
    return section.view.viewport().grab().toImage()


def tall_ink(look: Appearance, *, is_turned: bool) -> list[int]:
    """The columns of a picture, 200 wide, in which the upper half of the line of words has ink."""
    block = Blocks(look).get(DIGITS_THEN_DOTS, TextRole.BODY)
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        if is_turned:
            painter.translate(200, 0)
            painter.scale(-1, 1)
        block.draw(painter, QPointF(0, 0), QColor(Qt.GlobalColor.black))
    half = round(block.height / 2)
    return [x for x in range(200) if any(image.pixelColor(x, y).lightness() < 128 for y in range(half))]


def test_bars_are_the_same_turned_over(section: TimelineSection, turn: QApplication) -> None:
    before = rows_of(section)
    turn.setLayoutDirection(RIGHT_TO_LEFT)
    after = rows_of(section)
    marks = [mark for row in section.view.chart.rows for mark in row.marks if mark.view.mark in BARS]
    plain = [mark for mark in marks if mark.placement is not Placement.INSIDE and mark.split >= mark.box.right() - 1]
    assert plain
    for mark in plain:
        box = mark.box.toRect().adjusted(2, 2, -2, -2)
        for x in range(box.left(), box.right()):
            y = box.center().y()
            assert after.pixelColor(after.width() - 1 - x, y) == before.pixelColor(x, y)


def test_names_stand_at_the_right_and_open_lines_end_at_the_left(section: TimelineSection, turn: QApplication) -> None:
    before = rows_of(section)
    turn.setLayoutDirection(RIGHT_TO_LEFT)
    after = rows_of(section)
    column = round(section.view.chart.name_width)
    ground = before.pixelColor(before.width() - 1, before.height() - 1)

    def ink(image: QImage, left: int) -> int:
        points = ((x, y) for x in range(left, left + column) for y in range(image.height()))
        return sum(image.pixelColor(x, y) != ground for x, y in points)

    assert ink(after, after.width() - column) == pytest.approx(ink(before, 0), rel=0.05)


def test_digits_stand_where_reading_begins(appearance: Appearance, turn: QApplication) -> None:
    left = tall_ink(appearance, is_turned=False)
    turn.setLayoutDirection(RIGHT_TO_LEFT)
    right = tall_ink(appearance, is_turned=True)
    assert min(left) < 5
    assert max(right) > 194
    assert max(right) - min(right) == pytest.approx(max(left) - min(left), abs=1)


def test_a_source_is_hit_where_it_is_seen(qtbot: QtBot, section: TimelineSection, turn: QApplication) -> None:
    turn.setLayoutDirection(RIGHT_TO_LEFT)
    chip = placed(section.view, "lost").chips[0]
    assert chip.source is not None
    seen = seen_box(chip.box, section.view.viewport())
    assert seen.left() > section.view.width() / 2
    with qtbot.waitSignal(section.source_requested) as asked:
        QTest.mouseClick(section.view.viewport(), Qt.MouseButton.LeftButton, pos=seen.center())
    assert asked.args == [chip.source.id]
    with qtbot.assertNotEmitted(section.source_requested):
        there = QPoint(round(chip.box.center().x()), round(chip.box.center().y()))
        QTest.mouseClick(section.view.viewport(), Qt.MouseButton.LeftButton, pos=there)


def test_the_left_key_goes_on_to_the_sources(qtbot: QtBot, section: TimelineSection, turn: QApplication) -> None:
    turn.setLayoutDirection(RIGHT_TO_LEFT)
    view = section.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Left)
    chip = view.chart.rows[0].chips[0]
    assert chip.source is not None
    with qtbot.waitSignal(section.source_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [chip.source.id]
