# SPDX-License-Identifier: MIT
"""The command line: the same answers as the window, for terminals and scripts.

Nothing but argparse is imported before it is known what is wanted, so that help costs next to nothing.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from desktop_app import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from desktop_app.commands.environment import Environment


def main(arguments: Sequence[str], environment: "Environment | None" = None) -> int:
    """Run one command and return the exit status; the streams are those of the process unless given."""
    if environment is not None:
        return _run(arguments, environment)
    import gc

    gc.disable()  # a command is over before garbage could matter
    try:
        return _run(arguments, None)
    finally:
        gc.freeze()  # else Python looks at its end for garbage in all that was made: a tenth of a run
        gc.enable()


def _run(arguments: Sequence[str], environment: "Environment | None") -> int:
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
    """Write the same bytes to files and pipes on every system; a terminal keeps its own encoding.

    The name of a file can hold bytes that are no character; telling it must not fail.
    """
    from io import TextIOWrapper

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _parse(arguments: Sequence[str], environment: "Environment | None") -> argparse.Namespace:
    if environment is None:
        return _parse_arguments(arguments)
    from contextlib import redirect_stderr, redirect_stdout

    with redirect_stdout(environment.out), redirect_stderr(environment.err):
        return _parse_arguments(arguments)


def _parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse with the parser of one command: building those of all would be a good part of a run's time."""
    name = arguments[0] if arguments else ""
    if name in _COMMANDS:
        return _command_parser(name).parse_args(arguments[1:], argparse.Namespace(command=name))
    parser = _main_parser()
    if name and not name.startswith("-"):
        parser.error(f"unknown command {name!r}, {_suggestion(name)}")
    return parser.parse_args(arguments)


def _suggestion(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, _COMMANDS, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known are {', '.join(_COMMANDS)}"


def _main_parser() -> argparse.ArgumentParser:
    parser = _make_parser("afterprompt", _DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("-V", "--version", action="version", version=f"afterprompt {__version__}")
    parser.add_argument("command", metavar="COMMAND", choices=_COMMANDS, help="one of the commands below")
    return parser


def _command_parser(name: str) -> argparse.ArgumentParser:
    what, add_arguments = _COMMANDS[name]
    parser = _make_parser(f"afterprompt {name}", f"{what[0].upper()}{what[1:]}.")
    add_arguments(parser)
    if name not in _ENGLISH_COMMANDS:
        _add_language(parser)
    return parser


def _make_parser(prog: str, description: str, epilog: str | None = None) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=prog, description=description, epilog=epilog, formatter_class=_formatter, allow_abbrev=False
    )


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, width=79)


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
    _add_as_of(parser)


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", metavar="DATE", help="use the rules of this day (YYYY-MM-DD) instead of today's")


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang",
        default="en",
        metavar="TAG",
        help="language of the text: en, de, fr, es, ja or ar; English by default, whatever the language of the "
        "system, so that scripts can rely on it; json and csv are in English always",
    )


def _add_overlay(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--overlay", metavar="FILE", help="the terms of your organisation's own contract, as JSON")


def _add_output(parser: argparse.ArgumentParser) -> None:
    _add_format(parser, "text", "json", "md", "csv")
    parser.add_argument("-o", dest="output", metavar="FILE", help="write to a file instead of standard output")


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-a",
        dest="situations",
        action="append",
        default=[],
        metavar="QUESTION=OPTION",
        help="an answer of the first situation, or of the one after the last --with",
    )
    parser.add_argument(
        "--with",
        dest="situations",
        action="append_const",
        const=None,
        help="begin the next situation; up to four in all",
    )
    parser.add_argument("--differences", action="store_true", help="only what is not the same everywhere")
    _add_as_of(parser)
    _add_output(parser)
    _add_overlay(parser)


def _add_changes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="since", metavar="DATE", help="tell what changed after this day (YYYY-MM-DD)")
    parser.add_argument("--to", dest="until", metavar="DATE", help="until this day, with it (YYYY-MM-DD)")
    parser.add_argument(
        "--model",
        dest="models",
        nargs=2,
        metavar=("OLD", "NEW"),
        help="two policy models, each a file or folder, instead of two days",
    )
    _add_answers(parser)
    _add_output(parser)


def _add_sources(parser: argparse.ArgumentParser) -> None:
    _add_listing(parser)
    parser.add_argument(
        "--stale",
        type=int,
        metavar="DAYS",
        help="tell when rules and sources were last confirmed; if one is older than this, the exit status is 4",
    )


def _add_overview(parser: argparse.ArgumentParser) -> None:
    _add_format(parser, "text", "csv", "json")
    _add_overlay(parser)


def _add_listing(parser: argparse.ArgumentParser) -> None:
    _add_format(parser, "text", "json")


def _add_terms(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("term", nargs="?", metavar="TERM", help="one word, such as ZDR; else all of them")
    _add_listing(parser)


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="WORDS", help="what you want to know, such as: opt out")
    _add_answers(parser)
    _add_format(parser, "text", "json")
    _add_overlay(parser)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", nargs="?", metavar="MODEL", help="a file or folder; else the model inside the program")
    _add_overlay(parser)


def _add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        nargs="?",
        default="show",
        choices=("show", "pack", "use", "reset"),
        help="show (the default): which one answers, since when and from where; pack: make one file out of a folder; "
        "use: prove a newer file and let it answer from now on; reset: back to the one inside the program",
    )
    parser.add_argument("model", nargs="?", metavar="MODEL", help="what to pack or to use: a folder or a file")
    parser.add_argument("-o", dest="output", metavar="FILE", help="write what was packed to a file")


def _add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"default: {formats[0]}")


def _add_explain(parser: argparse.ArgumentParser) -> None:
    _add_answers(parser)
    _add_output(parser)
    _add_overlay(parser)
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
    parser.add_argument("--all", action="store_true", help="also the rules for other ways to use Claude")
    _add_overlay(parser)


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "explain": ("answer one way of using Claude", _add_explain),
    "why": ("show which rules gave an answer and what would change it", _add_why),
    "compare": ("put up to four ways of using Claude side by side", _add_compare),
    "overview": ("list every way to use Claude with its main answers", _add_overview),
    "changes": ("tell which answers changed between two days, or two policy models", _add_changes),
    "questions": ("list the questions and their options", _add_listing),
    "subjects": ("list what is answered", _add_listing),
    "sources": ("list the texts that the answers rest on, and how old they are", _add_sources),
    "terms": ("explain the words of the glossary, or one of them", _add_terms),
    "doctor": ("tell what runs here, from which files, and what is wrong", _add_listing),
    "model": ("tell or change which policy model answers", _add_model),
    "search": ("find what is told about some words, in the words people use", _add_search),
    "check": ("prove that a policy model has no gap and no contradiction", _add_check),
}
_ENGLISH_COMMANDS = ("check", "doctor")
"""Commands that speak to people who write policy models, which are in English, or who support others."""
_LISTED = "\n".join(f"  {name:<11}{what}" for name, (what, _) in _COMMANDS.items())

_DESCRIPTION = "Explains what happens to what you typed after you press Enter in Claude."
_EPILOG = f"""\
commands:
{_LISTED}

'afterprompt COMMAND --help' tells more about one.

examples:
  afterprompt explain -a channel=claude-app -a plan=pro
  afterprompt explain -a channel=foundry -a happened=flagged --format json
  afterprompt compare -a channel=api --with -a channel=bedrock --differences
  afterprompt why retention/conversation -a channel=claude-code -a plan=team

exit status:
  0  fine
  1  a fault in a file that was given
  2  usage
  3  a requirement is not met
  4  something was not confirmed for longer than asked

Afterprompt explains published policies. It is independent of Anthropic,
Microsoft, Amazon and Google, and no legal advice. Without arguments the
window opens."""
