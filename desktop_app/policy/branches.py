# SPDX-License-Identifier: MIT
"""What decides among some cases: the forks that matter, reduced to a diagram whose ends are labels of the cases.

A fork whose ways lead to the same is no branch at all, and options that lead to the same are one group: what remains
is canonical. Its root is the first question that decides, and two diagrams are equal if they say the same.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Union

from desktop_app.policy.cases import Fork

Node = Union[int, "Branch"]
"""A label, where nothing more has to be decided, or the next question that decides."""

Labels = Iterable[tuple[int, int]]
"""Labels, each with the cases that have it; every case has one."""


class Branch(NamedTuple):
    """A question that decides: groups of options, each with what follows from it."""

    position: int
    groups: tuple[tuple[tuple[str, ...], Node], ...]


def reduce_cases(fork: Fork | None, cases: int, labels: Labels) -> Node:
    """What decides which label some cases behind a fork have."""
    met = [(label, shared) for label, labeled in labels if (shared := labeled & cases)]
    if len(met) == 1 or fork is None:
        return met[0][0]
    groups: dict[Node, list[str]] = {}
    for option, behind, child in fork.ways:
        inside = cases & behind
        if inside:
            node: Node
            for node, labeled in met:  # noqa: B007 - most ways have one label, which is found faster here
                if inside & labeled:
                    break
            if inside & ~labeled:
                node = reduce_cases(child, inside, met)
            if node in groups:
                groups[node].append(option)
            else:
                groups[node] = [option]
    if len(groups) == 1:
        return next(iter(groups))
    return Branch(fork.position, tuple([(tuple(options), node) for node, options in groups.items()]))


def deciding_positions(node: Node) -> int:
    """The positions (bits) of all questions that decide."""
    if isinstance(node, int):
        return 0
    found = 1 << node.position
    for _options, child in node.groups:
        found |= deciding_positions(child)
    return found


def paths(node: Node) -> Iterator[tuple[dict[int, str], int]]:
    """Every way to a label: one option for each position on it that decides, and the label."""
    if isinstance(node, int):
        yield {}, node
        return
    for options, child in node.groups:
        for path, label in paths(child):
            yield {node.position: options[0], **path}, label


def way_to(node: Node, wanted: int) -> dict[int, str]:
    """The first way to a label that can be reached."""
    return next(path for path, label in paths(node) if label == wanted)


def meeting_labels(one: Node, two: Node, spend: Callable[[], None]) -> set[tuple[int, int]]:
    """The pairs of labels that two diagrams can have for the same answers; each step is spent before it is taken."""
    spend()
    if isinstance(one, int) and isinstance(two, int):
        return {(one, two)}
    top = min(node.position for node in (one, two) if isinstance(node, Branch))
    met: set[tuple[int, int]] = set()
    for options, child in _ways(one, top):
        for others, partner in _ways(two, top):
            if options is None or others is None or not set(options).isdisjoint(others):
                met |= meeting_labels(child, partner, spend)
    return met


def _ways(node: Node, position: int) -> tuple[tuple[tuple[str, ...] | None, Node], ...]:
    if isinstance(node, Branch) and node.position == position:
        return node.groups
    return ((None, node),)
