# SPDX-License-Identifier: MIT
"""How wide the source chips of a row are."""

import math

from desktop_app.presentation.timeline import TimelineRow
from desktop_app.ui.appearance import Appearance

CHIPS_AT_MOST = 2
"""Source chips that a row shows; where there are more, the last one stands for the rest."""

_CHIP = 24
_PAD = 12


def chip_widths(look: Appearance, row: TimelineRow) -> tuple[int, ...]:
    """Width in pixels of each chip of a row, the one for the rest last."""
    return tuple(_width(look, words) for words in _texts(row))


def _texts(row: TimelineRow) -> tuple[str, ...]:
    """What the chips of a row say: numbers, and how many are not shown."""
    numbers = [str(source.number) for source in row.sources]
    if len(numbers) <= CHIPS_AT_MOST:
        return tuple(numbers)
    kept = CHIPS_AT_MOST - 1
    return (*numbers[:kept], f"+{len(numbers) - kept}")


def _width(look: Appearance, words: str) -> int:
    """Width of the target of a chip: the number in its box, and room around it; the rest has no box."""
    pad = look.pxf(_PAD) / (3 if words.startswith("+") else 1)
    return max(look.px(_CHIP), math.ceil(pad + look.em * 0.58 * len(words)))
