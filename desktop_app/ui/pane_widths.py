# SPDX-License-Identifier: MIT
"""How wide the panes of the window are, counted in the size of its text; apart, so that it is known before they are."""

from collections.abc import Callable

THREE_EM = 78
"""From this width on, in heights of body text, three panes stand side by side."""
TWO_EM = 57
"""From this width on two panes stand side by side; in a narrower window there is one at a time."""

_WIZARD = 272
_NARROW_WIZARD = 248
_WIDE_WIZARD = 320
_PANEL = 312
_WIDE_PANEL = 380
_ANSWER = 932


def usual_widths(px: Callable[[float], int], width: int, *, has_three: bool) -> tuple[int, int]:
    """Widths of questions and side panel before anybody drags; a very wide window gives them more.

    `px` makes pixels from those of the drawings.
    """
    if not has_three:
        return px(_NARROW_WIZARD), px(_PANEL)
    spare = max(0, width - px(_ANSWER) - px(_WIZARD) - px(_PANEL))
    wizard = min(px(_WIZARD) + spare, px(_WIDE_WIZARD))
    spare -= wizard - px(_WIZARD)
    return wizard, min(px(_PANEL) + spare, px(_WIDE_PANEL))
