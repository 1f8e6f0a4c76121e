# SPDX-License-Identifier: MIT
"""What a walk over a diagram goes by: the steps from question to question, what it finds, and what it remembers."""

from collections.abc import Mapping
from typing import NamedTuple

Node = int
"""The place of a node in `Diagram.nodes`; equal numbers are equal diagrams."""


class Found(NamedTuple):
    """What an exploration found: the node, and per outcome that can be reached the rules behind it (bits).

    `deciding` holds the positions of all axes on which the outcome depends, `presumed` those of axes whose presumed
    option was used and mattered (bits too); `cases` counts the different ways that lead from here to a leaf.
    """

    node: Node
    rules: Mapping[int, int]
    deciding: int
    presumed: int
    cases: int


class Memo(NamedTuple):
    """What was found behind a step under one restriction of all that follows, by the bits that live there.

    `before` leads to the step itself, by the option that is given there and the one that is presumed.
    """

    found: dict[int, Found]
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
