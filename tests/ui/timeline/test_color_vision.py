# SPDX-License-Identifier: MIT
"""The marks of the chart differ in form: in gray, and to eyes that see fewer hues, no two kinds look the same."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TypeVar

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, qGray
from PySide6.QtWidgets import QApplication

from desktop_app.presentation.timeline import Legend, legend_words
from desktop_app.ui.appearance import Appearance, AppearanceChoice, Scheme
from desktop_app.ui.timeline.legend import draw_sample
from tests.ui.desktop import FakeDesktop
from tests.ui.every_picture import LOOKS, seen_by
from tests.ui.timeline.mark_samples import KINDS, MARGIN, drawn_kinds

pytestmark = pytest.mark.unwatched

_EYES = ("gray", "protan", "deutan", "tritan")
_INKED = 0.45
"""The share of the strongest contrast in a picture from which on a point counts as drawn: tints are ground."""
_LEAST_POINTS = 8
_LEGEND_POINTS = 6
_SAME_LINE = ({Legend.UNTIL_YOU_ACT, Legend.NO_SET_END},)
"""One line, as agreed: the hand beside the words tells which."""
_Kind = TypeVar("_Kind")


@pytest.fixture(params=LOOKS, ids=str)
def look(qapp: QApplication, request: pytest.FixtureRequest) -> Appearance:
    """Light, dark, and both high contrasts."""
    scheme, is_dark = request.param
    return _look(qapp, scheme, is_dark=is_dark)


def _look(qapp: QApplication, scheme: Scheme, *, is_dark: bool) -> Appearance:
    desktop = FakeDesktop()
    desktop.dark = is_dark
    return Appearance(qapp, choice=AppearanceChoice(scheme=scheme), system=desktop)


@pytest.mark.parametrize("eye", _EYES)
def test_any_two_kinds_of_mark_differ_in_form(look: Appearance, eye: str) -> None:
    for height in (18, 11):
        pictures = drawn_kinds(look, 60, height)

        assert len(pictures) == len(KINDS) > 20
        assert _alike(pictures, eye, _LEAST_POINTS) == []


def test_any_two_samples_of_the_legend_differ_in_form(look: Appearance) -> None:
    pictures = {kind: _sample(kind, look) for kind in Legend}

    alike = [pair for pair in _alike(pictures, "gray", _LEGEND_POINTS) if set(pair) not in _SAME_LINE]
    assert alike == []
    assert len({legend_words(kind) for kind in Legend}) == len(Legend)


def test_two_marks_that_differ_in_hue_alone_would_be_found(qapp: QApplication) -> None:
    look = _look(qapp, Scheme.LIGHT, is_dark=False)
    pictures: dict[str, QImage] = {}
    for name, color in (("kept", look.tokens.kept), ("cond", look.tokens.cond)):
        image = QImage(68, 26, QImage.Format.Format_RGB32)
        image.fill(look.tokens.surface)
        with QPainter(image) as painter:
            painter.fillRect(MARGIN, MARGIN, 60, 18, color)
        pictures[name] = image

    assert _alike(pictures, "gray", _LEAST_POINTS) == [("kept", "cond")]


def _sample(kind: Legend, look: Appearance) -> QImage:
    image = QImage(26 + 2 * MARGIN, 11 + 2 * MARGIN, QImage.Format.Format_RGB32)
    image.fill(look.tokens.surface)
    with QPainter(image) as painter:
        draw_sample(painter, QRectF(MARGIN, MARGIN, 26, 11), kind, look)
    return image


def _alike(pictures: Mapping[_Kind, QImage], eye: str, least: int) -> Sequence[tuple[_Kind, _Kind]]:
    """The pairs that fewer points than `least` tell apart, once all that is left of them is drawn or not drawn."""
    points = {kind: _points(image) for kind, image in pictures.items()}
    grays = _grays({color for colors in points.values() for color in colors}, eye)
    forms = {kind: _form([grays[color] for color in colors]) for kind, colors in points.items()}
    return [(one, other) for one, other in combinations(forms, 2) if (forms[one] ^ forms[other]).bit_count() < least]


def _points(image: QImage) -> list[int]:
    """The colors of all points, row by row."""
    return [image.pixel(x, y) for y in range(image.height()) for x in range(image.width())]


def _grays(colors: set[int], eye: str) -> Mapping[int, int]:
    """How light each color is to an eye."""
    known = sorted(colors)
    strip = QImage(len(known), 1, QImage.Format.Format_RGB32)
    for place, color in enumerate(known):
        strip.setPixel(place, 0, color)
    seen = seen_by(strip, eye)
    return {color: qGray(seen.pixel(place, 0)) for place, color in enumerate(known)}


def _form(grays: Sequence[int]) -> int:
    """Which points are drawn, a bit for each: those that stand out from the ground, however light or dark they are."""
    least = _INKED * max(abs(gray - grays[0]) for gray in grays)
    return sum(1 << place for place, gray in enumerate(grays) if abs(gray - grays[0]) > least)
