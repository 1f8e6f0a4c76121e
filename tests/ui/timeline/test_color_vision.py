# SPDX-License-Identifier: MIT
"""The marks of the chart differ in shape: in gray, and to eyes that see fewer hues, no two kinds look the same."""

from itertools import combinations

import pytest
from PySide6.QtGui import QImage, qGray

from desktop_app.presentation.timeline_marks import BARS, UPRIGHTS, Mark, Tone
from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.timeline.chart_layout import PlacedMark
from desktop_app.ui.timeline.section import TimelineSection
from tests.ui.every_picture import seen_by

_Kind = tuple[Mark, Tone]
_SAMPLE = 40
_LEAST_DIFFERENCE = 8
_SAME_SHAPE = ({Tone.KEPT, Tone.HAPPENED}, {Tone.BRANCH, Tone.ONLY_IF})
"""Solid because it is so, outlined because it may be: group and label tell which of two."""


@pytest.mark.parametrize("eye", ["gray", "protan", "deutan", "tritan"])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_kinds_of_mark_can_be_told_apart(
    section: TimelineSection, appearance: Appearance, scheme: Scheme, eye: str
) -> None:
    appearance.choose_scheme(scheme)
    marks = {(mark.view.mark, mark.view.tone): mark for row in section.view.chart.rows for mark in row.marks}
    picture = section.view.viewport().grab().toImage()

    samples = {kind: _sample(seen_by(_cut_out(picture, mark), eye)) for kind, mark in marks.items()}

    alike = [(one, other) for one, other in combinations(samples, 2) if _look_alike(one, other, samples)]
    assert len(samples) > 6
    assert alike == []


def _cut_out(picture: QImage, mark: PlacedMark) -> QImage:
    """The end of a bar, or the beginning of what has none."""
    box = mark.box.toAlignedRect()
    width = min(_SAMPLE, max(box.width(), 8))
    left = box.right() + 1 - width if mark.view.mark in BARS else box.left()
    return picture.copy(left, box.top(), width, box.height())


def _sample(image: QImage) -> list[int]:
    scaled = image.scaled(_SAMPLE, 18)
    return [qGray(scaled.pixel(x, y)) for y in range(scaled.height()) for x in range(scaled.width())]


def _look_alike(one: _Kind, other: _Kind, samples: dict[_Kind, list[int]]) -> bool:
    if one[0] is other[0] and {one[1], other[1]} in _SAME_SHAPE:
        return False
    if {one[0], other[0]} <= set(UPRIGHTS):
        return False  # nothing is kept either way; the label says why
    pairs = zip(samples[one], samples[other], strict=True)
    return sum(abs(a - b) for a, b in pairs) / len(samples[one]) < _LEAST_DIFFERENCE
