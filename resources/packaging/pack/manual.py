# SPDX-License-Identifier: MIT
"""The man page, written from what the command line says about itself."""

from datetime import UTC, datetime

from resources.packaging.pack.parsers import Command, Option, read_commands
from resources.packaging.pack.workshop import PACKAGING, Workshop, fill, write


def make_manual(shop: Workshop) -> None:
    """Write `afterprompt.1`, and the page of the window that points to it."""
    day = datetime.fromtimestamp(shop.epoch, tz=UTC).date().isoformat()
    commands = read_commands()
    values = {
        "DATE": day,
        "VERSION": shop.version,
        "SYNOPSIS": synopsis_of(commands),
        "COMMANDS": "\n".join(section_of(command) for command in commands if command.name),
        "EXIT_STATUS": exit_status_of(commands[0].epilog),
    }
    write(shop.papers / "afterprompt.1", fill(PACKAGING / "linux" / "afterprompt.1.in", values))
    write(shop.papers / "afterprompt-window.1", ".so man1/afterprompt.1\n")


def synopsis_of(commands: tuple[Command, ...]) -> str:
    """Return one line per command."""
    named = [command.name for command in commands if command.name]
    return "\n.br\n".join(f".B afterprompt {escape(name)}\n[\\fIOPTION\\fR ...]" for name in named)


def section_of(command: Command) -> str:
    """Return what one command does and the list of its options."""
    lines = [f".SS {escape(command.name)}", escape(command.words)]
    for option in command.options:
        if "--help" not in option.flags:
            lines += [".TP", _names(option), escape(option.words)]
    return "\n".join(lines)


def exit_status_of(epilog: str) -> str:
    """Return the list of exit statuses that stands in the help of the program."""
    listed = epilog.partition("exit status:\n")[2].partition("\n\n")[0]
    pairs = (line.split(maxsplit=1) for line in listed.splitlines())
    return "\n".join(f".TP\n.B {number}\n{escape(words)}" for number, words in pairs)


def escape(text: str) -> str:
    """Return text that troff shows as it is."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in safe.splitlines())


def _names(option: Option) -> str:
    value = " ".join(f"\\fI{escape(name)}\\fR" for name in option.metavars)
    flags = ", ".join(f"\\fB{escape(flag)}\\fR" for flag in option.flags)
    return " ".join(part for part in (flags, value) if part)
