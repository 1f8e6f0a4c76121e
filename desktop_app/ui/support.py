# SPDX-License-Identifier: MIT
"""From the support of an answer to its mark."""

from desktop_app.policy.strength import Strength
from desktop_app.ui.marks import Support


def support_mark(strength: Strength | None, *, is_disputed: bool = False) -> Support:
    """The blocks for a strength; sources that disagree have a mark of their own."""
    if is_disputed:
        return Support.DISPUTED
    return Support(strength) if strength is not None else Support.THIN
