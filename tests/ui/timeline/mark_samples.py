# SPDX-License-Identifier: MIT
"""Every kind of mark by itself, drawn as chart, tables and legend draw it, without a window."""

from collections.abc import Mapping
from itertools import product

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop_app.presentation.timeline_marks import LINES, UPRIGHTS, Mark, Tone
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.mark_painter import draw_bar, draw_open_line, draw_unknown_line, draw_upright

MARGIN = 4
_UNKNOWN = (Mark.NOT_STATED, Mark.DEPENDS, Mark.NO_DATE)

Kind = tuple[Mark, Tone, bool]
"""A mark, its tone, and whether its time is over."""

KINDS: tuple[Kind, ...] = (
    *((mark, tone, False) for mark, tone in product((Mark.SET_TIME, Mark.END_VARIES), Tone)),
    *((mark, Tone.KEPT, True) for mark in (Mark.SET_TIME, Mark.END_VARIES)),
    *((Mark.UNTIL_YOU_ACT, tone, False) for tone in Tone),
    *((Mark.NOT_KEPT, tone, False) for tone in Tone),
    (Mark.SWITCHED_OFF, Tone.KEPT, False),
    *((mark, Tone.KEPT, False) for mark in _UNKNOWN),
)
"""All that differs in drawing: the three lines without a set end are one line, and nobody knows an unknown's tone."""


def draw_kind(painter: QPainter, box: QRectF, kind: Kind, look: Appearance) -> None:
    """Draw a mark over `box`; a range is hatched in its second half."""
    mark, tone, is_past = kind
    if mark in LINES:
        draw_open_line(painter, box, box.right(), None, tone, look)
    elif mark in UPRIGHTS:
        draw_upright(painter, box, mark, tone, look)
    elif mark in _UNKNOWN:
        draw_unknown_line(painter, box, None, mark, look, tone)
    else:
        split = box.right() if mark is Mark.SET_TIME else box.center().x()
        draw_bar(painter, box, split, tone, look, is_past=is_past)


def drawn_kinds(look: Appearance, width: int, height: int) -> Mapping[Kind, QImage]:
    """A picture of each kind on the ground of the chart."""
    pictures: dict[Kind, QImage] = {}
    for kind in KINDS:
        image = QImage(width + 2 * MARGIN, height + 2 * MARGIN, QImage.Format.Format_RGB32)
        image.fill(look.tokens.surface)
        with QPainter(image) as painter:
            draw_kind(painter, QRectF(MARGIN, MARGIN, width, height), kind, look)
        pictures[kind] = image
    return pictures
