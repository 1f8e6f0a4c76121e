# SPDX-License-Identifier: MIT
"""What a walk over a diagram goes by: the steps from question to question, and what it remembers."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop_app.policy.diagram import Found


class Memo(NamedTuple):
    """What was found behind a step under one restriction of all that follows, by the bits that live there.

    `before` leads to the step itself, by the option that is given there and the one that is presumed.
    """

    found: "dict[int, Found]"
    before: "dict[tuple[str | None, str | None], Memo]"


class Step(NamedTuple):
    """What is decided at one axis: when it is asked, and what each option lets live.

    `choices` holds per option the bits that survive it, and the bits of which one must live for it to be offered.
    `cost` is what a visit takes of the budget.
    """

    position: int
    mentions: int
    guards: int
    asked: tuple[int, ...]
    choices: tuple[tuple[str, int, int], ...]
    cost: int
