# SPDX-License-Identifier: MIT
"""Runs the command line as a user would, with streams and a day of its own."""

import json
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any

from desktop_app import cli
from desktop_app.commands.environment import Environment

TODAY = date(2026, 11, 21)


class Terminal(StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """Whether a person looks at it."""
        return True


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one run left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The result as JSON."""
        return json.loads(self.out)

    def answer(self, subject: str) -> Any:
        """One answer of the result of `explain --format json`."""
        return next(item for item in self.json["answers"] if item["subject"] == subject)


def run(*arguments: str, is_terminal: bool = False, today: date = TODAY, **variables: str) -> Run:
    """Run the command line with these arguments."""
    out, err = Terminal() if is_terminal else StringIO(), StringIO()
    environment = Environment(out=out, err=err, variables=variables, today=today)
    status = cli.main(arguments, environment)
    return Run(status=status, out=out.getvalue(), err=err.getvalue())


def explain(*answers: str, options: tuple[str, ...] = ("--format", "json")) -> Run:
    """Run `explain` for answers such as ``channel=api``."""
    given = [part for answer in answers for part in ("-a", answer)]
    return run("explain", *given, *options)
