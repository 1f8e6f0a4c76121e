# SPDX-License-Identifier: MIT
"""The command line: the same answers as the window, for terminals and scripts.

Nothing but argparse is imported before it is known what is wanted, so that help costs next to nothing.
"""

import argparse
import sys
from collections.abc import Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from desktop_app.commands.environment import Environment

_DESCRIPTION = "Explains what happens to what you typed after you press Enter in Claude."
_EPILOG = """\
examples:
  afterprompt explain -a channel=claude-app -a plan=pro
  afterprompt explain -a channel=foundry -a happened=flagged,deleted --format json
  afterprompt why retention/conversation -a channel=claude-code -a plan=team

exit status: 0 fine, 1 a fault in a file that was given, 2 usage,
3 a requirement is not met.

Afterprompt explains published policies. It is independent of Anthropic,
Microsoft, Amazon and Google, and no legal advice. Without arguments the
window opens."""


def main(arguments: Sequence[str], environment: "Environment | None" = None) -> int:
    """Run one command and return the exit status; the streams are those of the process unless given."""
    try:
        chosen = _parse(arguments, environment)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    from desktop_app.commands.run import run_command

    return run_command(chosen, environment or _process_environment())


def _process_environment() -> "Environment":
    import os
    from datetime import date

    from desktop_app.commands.environment import Environment

    _settle_encoding()
    today = date.today()  # noqa: TID251 - the edge at which the clock is read
    return Environment(out=sys.stdout, err=sys.stderr, variables=os.environ, today=today)


def _settle_encoding() -> None:
    """Write the same bytes to files and pipes on every system; a terminal keeps its own encoding."""
    from io import TextIOWrapper

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", newline="\n")


def _parse(arguments: Sequence[str], environment: "Environment | None") -> argparse.Namespace:
    if environment is None:
        return _parser().parse_args(arguments)
    from contextlib import redirect_stderr, redirect_stdout

    with redirect_stdout(environment.out), redirect_stderr(environment.err):
        return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="afterprompt",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parser.add_argument("-V", "--version", action="version", version=_version())
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)
    _add_explain(_add(commands, "explain", "answer one way of using Claude"))
    _add_why(_add(commands, "why", "show which rules gave an answer and what would change it"))
    _add_format(_add(commands, "overview", "compare every way to use Claude"), "text", "csv", "json")
    for name, what in (
        ("questions", "list the questions and their options"),
        ("subjects", "list what is answered"),
        ("sources", "list the texts that the answers rest on"),
    ):
        _add_format(_add(commands, name, what), "text", "json")
    check = _add(commands, "check", "prove that a policy model has no gap and no contradiction")
    check.add_argument("model", nargs="?", metavar="MODEL", help="a file or folder; else the model inside the program")
    return parser


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, width=79)


def _version() -> str:
    from desktop_app import __version__

    return f"afterprompt {__version__}"


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, what: str
) -> argparse.ArgumentParser:
    described = f"{what[0].upper()}{what[1:]}."
    return commands.add_parser(name, help=what, description=described, formatter_class=_formatter, allow_abbrev=False)


def _add_answers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-a",
        dest="answers",
        action="append",
        default=[],
        metavar="QUESTION=OPTION",
        help="an answer; several options with commas, days as a number, dates as YYYY-MM-DD; "
        "'afterprompt questions' lists them",
    )
    parser.add_argument("--as-of", metavar="DATE", help="use the rules of this day (YYYY-MM-DD) instead of today's")


def _add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"default: {formats[0]}")


def _add_explain(parser: argparse.ArgumentParser) -> None:
    _add_answers(parser)
    _add_format(parser, "text", "json", "md", "csv")
    parser.add_argument("-o", dest="output", metavar="FILE", help="write to a file instead of standard output")
    parser.add_argument(
        "--require",
        dest="requirements",
        action="append",
        default=[],
        metavar="RULE",
        help="what must hold, such as 'zero-retention/anthropic=applies' or 'retention/conversation<=P30D'; "
        "else the exit status is 3",
    )


def _add_why(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SUBJECT", help="such as retention/conversation")
    _add_answers(parser)
