# SPDX-License-Identifier: MIT
"""What the command line understands, read from its own argparse parsers, so that papers about it cannot drift."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app import cli


class _CaughtError(Exception):
    """Carries a parser out of the program that was about to use it."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        super().__init__(parser.prog)
        self.parser = parser


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option or positional argument of a command."""

    flags: tuple[str, ...]
    words: str
    metavars: tuple[str, ...]
    choices: tuple[str, ...]
    is_file: bool
    is_repeatable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command: its name (empty for the program itself), what it does, and its options."""

    name: str
    words: str
    epilog: str
    options: tuple[Option, ...]


def read_commands() -> tuple[Command, ...]:
    """Return the program itself and then each of its commands, in the order of its help."""
    program = _catch([])
    names = next(action.choices for action in _actions(program) if action.dest == "command") or ()
    parsers = [program, *(_catch([str(name)]) for name in names)]
    return tuple(map(_command, ("", *map(str, names)), parsers))


def _catch(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser that the program would use for these arguments."""

    def parse_args(parser: argparse.ArgumentParser, *_others: object) -> argparse.Namespace:
        raise _CaughtError(parser)

    original = argparse.ArgumentParser.parse_args
    argparse.ArgumentParser.parse_args = parse_args  # type: ignore[method-assign,assignment]
    try:
        cli.main(arguments)
    except _CaughtError as caught:
        return caught.parser
    finally:
        argparse.ArgumentParser.parse_args = original  # type: ignore[method-assign]
    raise AssertionError("the command line parsed nothing")


def _actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return parser._actions  # noqa: SLF001 - argparse has no other way to list them


def _command(name: str, parser: argparse.ArgumentParser) -> Command:
    options = tuple(_option(action) for action in _actions(parser))
    words = (parser.description or "").strip()
    return Command(name=name, words=words, epilog=(parser.epilog or "").strip(), options=options)


def _option(action: argparse.Action) -> Option:
    metavars = action.metavar if isinstance(action.metavar, tuple) else (action.metavar or "",)
    takes_none = action.nargs == 0
    return Option(
        flags=tuple(action.option_strings),
        words=(action.help or "").replace("%%", "%"),
        metavars=() if takes_none else tuple(part for part in metavars if part) or _named(action),
        choices=tuple(map(str, action.choices or ())),
        is_file=bool({"FILE", "MODEL", "OLD"} & set(metavars)),
        is_repeatable=type(action).__name__.startswith("_Append"),
    )


def _named(action: argparse.Action) -> tuple[str, ...]:
    if action.choices:
        return ("{" + ",".join(map(str, action.choices)) + "}",)
    return (action.dest.upper(),)
