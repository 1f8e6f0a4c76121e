# SPDX-License-Identifier: MIT
"""Text and tables in Markdown, where nothing that a text holds is taken for a mark."""

import re
from collections.abc import Iterable, Iterator, Sequence

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def safe(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; cells are plain text."""
    yield _row(header)
    yield _row(["---"] * len(header), is_marks=True)
    for row in rows:
        yield _row(row)


def _row(cells: Sequence[str], *, is_marks: bool = False) -> str:
    shown = cells if is_marks else [safe(cell) for cell in cells]
    return f"| {' | '.join(shown)} |"
