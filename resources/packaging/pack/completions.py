# SPDX-License-Identifier: MIT
"""Completions for bash, zsh and fish, written from what the command line and the policy model say about themselves."""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from resources.packaging.pack.parsers import Command, Option, read_commands
from resources.packaging.pack.workshop import Workshop, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What can stand behind `-a` and as a subject."""

    answers: tuple[str, ...]
    subjects: tuple[str, ...]


def make_completions(shop: Workshop) -> None:
    """Write one file for each shell."""
    commands, words = read_commands(), read_vocabulary()
    folder = shop.papers / "completions"
    write(folder / "afterprompt", bash_of(commands, words))
    write(folder / "_afterprompt", zsh_of(commands, words))
    write(folder / "afterprompt.fish", fish_of(commands, words))


def read_vocabulary() -> Vocabulary:
    """Ask the command line which answers and subjects there are."""
    answers: list[str] = []
    for question in _listing("questions"):
        named = [f"{question['id']}={option['id']}" for option in question.get("options", ())]
        answers += named or [f"{question['id']}="]
    return Vocabulary(answers=tuple(answers), subjects=tuple(entry["id"] for entry in _listing("subjects")))


def _listing(name: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-B", "-m", "desktop_app", name, "--format", "json"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    listed: list[dict[str, Any]] = json.loads(said)
    return listed


def values_of(option: Option, words: Vocabulary) -> tuple[str, ...]:
    """Return what can follow an option; nothing where it is free text or a file."""
    if option.choices:
        return option.choices
    if option.metavars == ("QUESTION=OPTION",):
        return words.answers
    return words.subjects if option.metavars == ("SUBJECT",) else ()


def _flags(command: Command) -> tuple[str, ...]:
    return tuple(flag for option in command.options for flag in option.flags)


def _named(commands: Iterable[Command]) -> tuple[Command, ...]:
    return tuple(command for command in commands if command.name)


# ---------------------------------------------------------------- bash


def bash_of(commands: tuple[Command, ...], words: Vocabulary) -> str:
    """Return the completion for bash."""
    cases = "\n".join(_bash_case(command, words) for command in _named(commands))
    names = " ".join(command.name for command in _named(commands))
    return f"""\
# SPDX-License-Identifier: MIT
# Completion of afterprompt for bash.
_afterprompt()
{{
    local line=${{COMP_LINE:0:COMP_POINT}} flags="{" ".join(_flags(commands[0]))}" values="" files=""
    local answers="{" ".join(words.answers)}"
    local subjects="{" ".join(words.subjects)}"
    # The words as typed: bash itself would break them at "=".
    local -a typed
    read -ra typed <<<"$line"
    [[ $line != *[[:space:]] ]] || typed+=("")
    local given=${{typed[-1]}} before=${{typed[-2]}} place=$((${{#typed[@]}} - 1))
    if [[ $place -eq 1 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "{names} $flags" -- "$given")
        return
    fi
    case ${{typed[1]}} in
{cases}
    *) return ;;
    esac
    if [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$given")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -W "${{values:-$flags}}" -- "$given")
    # Where bash breaks at "=", only what stands behind it is put in.
    if [[ $given == *=* && $COMP_WORDBREAKS == *=* ]]; then
        COMPREPLY=("${{COMPREPLY[@]#"${{given%=*}}="}}")
    fi
}}
complete -F _afterprompt afterprompt
"""


def _bash_case(command: Command, words: Vocabulary) -> str:
    lines = [f"    {command.name})", f'        flags="{" ".join(_flags(command))}"']
    arms = []
    place = 1
    for option in command.options:
        if not option.flags:
            place += 1
            known = f'values="{_bash_values(option, words)}"' if values_of(option, words) else ""
            action = "files=yes" if option.is_file else known
            lines += [f"        [[ $place -ne {place} || $given == -* ]] || {action}"] if action else []
        elif option.is_file:
            arms.append(f"        {'|'.join(option.flags)}) files=yes ;;")
        elif values_of(option, words):
            arms.append(f'        {"|".join(option.flags)}) values="{_bash_values(option, words)}" ;;')
        elif option.metavars:
            arms.append(f"        {'|'.join(option.flags)}) return ;;")
    if arms:
        lines += ["        case $before in", *arms, "        esac"]
    return "\n".join([*lines, "        ;;"])


def _bash_values(option: Option, words: Vocabulary) -> str:
    values = values_of(option, words)
    names = {words.answers: "$answers", words.subjects: "$subjects"}
    return names.get(values) or " ".join(values)


# ---------------------------------------------------------------- zsh


def zsh_of(commands: tuple[Command, ...], words: Vocabulary) -> str:
    """Return the completion for zsh."""
    names = "\n".join(f"        {_quote(f'{_colon(one.name)}:{one.words}')}" for one in _named(commands))
    arms = "\n".join(_zsh_case(command, words) for command in _named(commands))
    return f"""\
#compdef afterprompt
# SPDX-License-Identifier: MIT
# Completion of afterprompt for zsh.
_afterprompt() {{
    local context state line
    local -a commands
    commands=(
{names}
    )
    _arguments -C '(- *)'{{-h,--help}}'[show help]' '(- *)'{{-V,--version}}'[show the version]' \\
        '1:command:->command' '*::argument:->argument'
    case $state in
    command) _describe command commands ;;
    argument)
        case $words[1] in
{arms}
        esac ;;
    esac
}}
_afterprompt "$@"
"""


def _zsh_case(command: Command, words: Vocabulary) -> str:
    specs = [spec for option in command.options for spec in _zsh_specs(option, words)]
    return f"        {command.name}) _arguments \\\n" + " \\\n".join(f"            {spec}" for spec in specs) + " ;;"


def _zsh_specs(option: Option, words: Vocabulary) -> list[str]:
    values = values_of(option, words)
    action = "_files" if option.is_file else f"({' '.join(values)})" if values else " "
    takes = "".join(f":{_colon(name)}:{action}" for name in option.metavars)
    if not option.flags:
        return [_quote(f":{takes}" if takes else ":")]
    star = "*" if option.is_repeatable else ""
    words_of = option.words.replace("[", "(").replace("]", ")")
    return [_quote(f"{star}{flag}[{_colon(words_of)}]{takes}") for flag in option.flags]


def _colon(text: str) -> str:
    return text.replace(":", "\\:")


def _quote(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


# ---------------------------------------------------------------- fish


def fish_of(commands: tuple[Command, ...], words: Vocabulary) -> str:
    """Return the completion for fish."""
    lines = ["# SPDX-License-Identifier: MIT", "# Completion of afterprompt for fish.", "complete -c afterprompt -f"]
    first = "__fish_use_subcommand"
    for option in commands[0].options:
        lines += [_fish_line(first, option, words)] if option.flags else []
    for command in _named(commands):
        lines.append(f"complete -c afterprompt -n {first} -a {command.name} -d {_quote(command.words)}")
        seen = f"__fish_seen_subcommand_from {command.name}"
        lines += [_fish_line(f"'{seen}'", option, words) for option in command.options]
    return "\n".join(line for line in lines if line) + "\n"


def _fish_line(condition: str, option: Option, words: Vocabulary) -> str:
    values = values_of(option, words)
    parts = [f"complete -c afterprompt -n {condition}"]
    parts += [f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags]
    if option.flags and option.metavars:
        parts.append("-r")
    parts += ["-F"] if option.is_file else [f"-a {_quote(' '.join(values))}"] if values else []
    if not option.flags and not option.is_file and not values:
        return ""
    return " ".join([*parts, f"-d {_quote(option.words)}"])
