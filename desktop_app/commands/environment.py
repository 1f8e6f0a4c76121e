# SPDX-License-Identifier: MIT
"""What a command gets from outside: streams, variables and the day."""

from collections.abc import Mapping
from datetime import date
from typing import TextIO

from desktop_app.policy.faults import UserFacingError
from desktop_app.quick_dataclass import dataclass

EXIT_FINE = 0
EXIT_FAULT = 1
EXIT_USAGE = 2
EXIT_NOT_MET = 3
EXIT_STALE = 4


class UsageError(UserFacingError):
    """Arguments that do not fit: an unknown id, or an answer to what is not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The world around one run: where results and errors go, the variables, and today."""

    out: TextIO
    err: TextIO
    variables: Mapping[str, str]
    today: date

    @property
    def has_color(self) -> bool:
        """Whether the result goes to a terminal that shows bold and wants it (see no-color.org)."""
        plain = self.variables.get("NO_COLOR") or self.variables.get("TERM") == "dumb"
        return not plain and self.out.isatty()

    def warn(self, message: str) -> None:
        """Say something beside the result."""
        self.err.write(f"afterprompt: {message}\n")
