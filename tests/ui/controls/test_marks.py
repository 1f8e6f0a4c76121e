# SPDX-License-Identifier: MIT
"""Glyphs, blocks and step circles differ in shape, so they can be told apart without color."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.controls.badges import AnswerGlyph
from desktop_app.ui.controls.step_marker import StepMarker, StepState
from desktop_app.ui.marks import Answer, Support, draw_answer, draw_source_number, draw_support
from tests.ui.seen import color_at, colors_in, name_of, show

SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)
SAME_SHAPE = frozenset({Answer.ONLY_IF, Answer.DEPENDS})
"""Both are the half disc, by design."""


def _canvas(appearance: Appearance, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(appearance.tokens.surface)
    return image


def _answer(appearance: Appearance, answer: Answer, side: int) -> QImage:
    image = _canvas(appearance, side)
    with QPainter(image) as painter:
        draw_answer(painter, QRectF(0, 0, side, side), answer, appearance)
    return image


def _support(appearance: Appearance, support: Support) -> QImage:
    image = _canvas(appearance, 30)
    with QPainter(image) as painter:
        draw_support(painter, QRectF(0, 0, 30, 30), support, appearance)
    return image


def _covered(image: QImage, ground: QColor) -> set[tuple[int, int]]:
    """The pixels that differ clearly from the ground, whatever their color."""
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 40
    }


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("side", [18, 24, 36])
def test_answers_can_be_told_apart_by_shape(appearance: Appearance, scheme: Scheme, side: int) -> None:
    appearance.choose_scheme(scheme)
    ground = appearance.tokens.surface
    shapes = {answer: _covered(_answer(appearance, answer, side), ground) for answer in Answer}
    for first, second in combinations(Answer, 2):
        if {first, second} != SAME_SHAPE:
            assert len(shapes[first] ^ shapes[second]) > side


@pytest.mark.parametrize("scheme", SCHEMES)
def test_answers_read_as_how_full(appearance: Appearance, scheme: Scheme) -> None:
    appearance.choose_scheme(scheme)
    ground = appearance.tokens.surface
    empty, half, full = (
        len(_covered(_answer(appearance, answer, 36), ground)) for answer in (Answer.NO, Answer.ONLY_IF, Answer.YES)
    )
    assert empty < half < full


@pytest.mark.parametrize("scheme", SCHEMES)
def test_support_blocks_differ_in_how_many_are_full(appearance: Appearance, scheme: Scheme) -> None:
    appearance.choose_scheme(scheme)
    ground = appearance.tokens.surface
    thin, fair, strong = (
        len(_covered(_support(appearance, support), ground)) for support in (Support.THIN, Support.FAIR, Support.STRONG)
    )
    assert thin < fair < strong


@pytest.mark.parametrize("number", [1, 12, 123])
def test_source_number_stands_in_its_box(appearance: Appearance, number: int) -> None:
    image = _canvas(appearance, 60)
    with QPainter(image) as painter:
        draw_source_number(painter, QRectF(0, 0, 60, 60), number, appearance)
    assert image.pixelColor(2, 30) == appearance.tokens.surface
    assert image.pixelColor(30, 23).name() == appearance.tokens.sel.name()


def test_glyph_says_its_word(qtbot: QtBot, appearance: Appearance) -> None:
    glyph = AnswerGlyph(appearance, 24)
    qtbot.addWidget(glyph)
    glyph.set_answer(Answer.YES, "Yes")
    assert (glyph.answer, name_of(glyph)) == (Answer.YES, "Yes")


@pytest.mark.parametrize("size", [18, 24, 36])
def test_glyph_doubles_at_two_hundred_percent(qtbot: QtBot, appearance: Appearance, size: int) -> None:
    glyph = AnswerGlyph(appearance, size)
    qtbot.addWidget(glyph)
    assert glyph.sizeHint().width() == size
    appearance.choose_text_factor(2.0)
    assert glyph.sizeHint().width() == 2 * size


@pytest.mark.parametrize("scheme", SCHEMES)
def test_finished_step_is_full_and_current_step_is_a_ring(qtbot: QtBot, appearance: Appearance, scheme: Scheme) -> None:
    appearance.choose_scheme(scheme)
    marker = StepMarker(appearance, 4)
    show(qtbot, marker, 24, 80)
    marker.set_state(StepState.DONE)
    assert marker.state is StepState.DONE
    assert color_at(marker, 4, 12) == appearance.tokens.ink2
    marker.set_state(StepState.CURRENT)
    assert color_at(marker, 4, 12) == appearance.tokens.surface
    assert appearance.tokens.ink.name() in colors_in(marker)


def test_line_leads_to_the_next_step_but_not_from_the_last(qtbot: QtBot, appearance: Appearance) -> None:
    marker = StepMarker(appearance, 1)
    show(qtbot, marker, 24, 80)
    middle = marker.width() / 2
    marker.set_state(StepState.TODO)
    assert color_at(marker, middle, 60) == appearance.tokens.line
    marker.set_state(StepState.TODO, is_last=True)
    assert color_at(marker, middle, 60) == appearance.tokens.canvas


def test_skipped_step_shows_no_number(qtbot: QtBot, appearance: Appearance) -> None:
    skipped, waiting = (StepMarker(appearance, 2) for _ in range(2))
    show(qtbot, skipped, 24, 24)
    show(qtbot, waiting, 24, 24)
    skipped.set_state(StepState.SKIPPED)
    shape = _covered(skipped.grab().toImage(), appearance.tokens.canvas)
    other = _covered(waiting.grab().toImage(), appearance.tokens.canvas)
    assert len(shape ^ other) > 20
