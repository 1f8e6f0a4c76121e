# SPDX-License-Identifier: MIT
"""The faults of a file in a notice, which must leave room for the window."""

from collections.abc import Sequence

from desktop_app.i18n import ngettext

_TOLD = 3


def told_faults(faults: Sequence[object]) -> tuple[str, ...]:
    """The first faults, and where all of them can be read."""
    told = tuple(str(fault) for fault in faults[:_TOLD])
    count = len(faults) - len(told)
    if not count:
        return told
    text = ngettext(
        "And {count} more fault: “afterprompt doctor” lists all.",
        "And {count} more faults: “afterprompt doctor” lists all.",
        count,
    )
    return (*told, text.format(count=count))
