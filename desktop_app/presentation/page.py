# SPDX-License-Identifier: MIT
"""Plain text in 80 columns: headings, wrapped paragraphs, labels; bold only where a terminal shows it."""

import re
from dataclasses import dataclass, field
from textwrap import TextWrapper

COLUMNS = 80
_BOLD = "\033[1m"
_PLAIN = "\033[0m"
_FIRST_WIDE = "\u2e80"
"""From here on nearly every letter is twice as wide as a Latin one."""
_PIECE = r"[^\s\u2e80-\uffff]+[\u3001\u3002\u300d\uff09]*\s*|[\u2e80-\uffff][\u3001\u3002\u300d\uff09\u30fc]*\s*|\s+"
"""What stays on one line: a word, or one wide letter, with the stop or bracket after it."""


@dataclass(slots=True, kw_only=True)
class Page:
    """A text that grows line by line; no line is wider than 80 columns unless a single word is."""

    has_color: bool = False
    _lines: list[str] = field(default_factory=list)

    def heading(self, text: str, *, level: int = 1) -> None:
        """A heading with an empty line before it; the first level is in capitals."""
        self.gap()
        shown = text.upper() if level == 1 else text
        self._lines.extend(self._bold(line) for line in _wrap(shown, "", ""))

    def text(self, text: str, indent: int = 0) -> None:
        """A paragraph."""
        self._lines.extend(_wrap(text, " " * indent, " " * indent))

    def strong(self, text: str, indent: int = 0) -> None:
        """A paragraph that stands out."""
        self._lines.extend(self._bold(line) for line in _wrap(text, " " * indent, " " * indent))

    def item(self, label: str, text: str, indent: int = 0) -> None:
        """A label with its text; further lines hang under the text's first word if the label is short."""
        lead = f"{' ' * indent}{label} "
        if len(lead) <= COLUMNS // 4:
            self._lines.extend(_wrap(text, lead, " " * len(lead)))
        else:
            self._lines.extend(_wrap(f"{label} {text}", " " * indent, " " * (indent + 2)))

    def gap(self) -> None:
        """An empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def __str__(self) -> str:
        """The whole text, ended by a line end."""
        return "\n".join(self._lines) + "\n"

    def _bold(self, line: str) -> str:
        return f"{_BOLD}{line}{_PLAIN}" if self.has_color else line


def _wrap(text: str, first: str, further: str) -> list[str]:
    if max(text, default="") >= _FIRST_WIDE:
        return _wrap_wide(text, first, further)
    wrapper = TextWrapper(
        width=COLUMNS - 1,
        initial_indent=first,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text) or [first.rstrip()]


def _wrap_wide(text: str, first: str, further: str) -> list[str]:
    """Lines of a script without spaces, whose letters take two columns; no line begins with a stop or a comma."""
    lines: list[str] = []
    line = first
    for piece in re.findall(_PIECE, text):
        if _columns(line) + _columns(piece.rstrip()) >= COLUMNS and line.strip():
            lines.append(line.rstrip())
            line = further
        line += piece
    return [*lines, line.rstrip()]


def _columns(text: str) -> int:
    return sum(2 if letter >= _FIRST_WIDE else 1 for letter in text)
