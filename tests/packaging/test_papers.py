# SPDX-License-Identifier: MIT
"""Man page and completions say what the command line says; icons hold the pictures that they were given."""

import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from resources.packaging.pack.completions import Vocabulary, bash_of, fish_of, read_vocabulary, zsh_of
from resources.packaging.pack.icons import icns_of, ico_of
from resources.packaging.pack.manual import escape, exit_status_of, section_of
from resources.packaging.pack.parsers import Command, read_commands
from resources.packaging.pack.workshop import BuildError, fill, write

_PICTURE = b"\x89PNG picture"


@pytest.fixture(scope="module")
def commands() -> tuple[Command, ...]:
    """Return what the command line understands."""
    return read_commands()


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    """Return the answers and subjects of the shipped policy model."""
    return read_vocabulary()


def test_every_command_is_known(commands: tuple[Command, ...]) -> None:
    names = [command.name for command in commands]

    assert names[0] == ""
    assert {"explain", "why", "compare", "overview", "check"} <= set(names)


def test_the_command_line_works_after_it_was_read(commands: tuple[Command, ...]) -> None:
    assert read_commands() == commands


def test_the_manual_lists_each_option_of_a_command(commands: tuple[Command, ...]) -> None:
    for command in commands[1:]:
        section = section_of(command)
        flags = [flag for option in command.options for flag in option.flags if flag not in {"-h", "--help"}]
        assert [flag for flag in flags if escape(flag) not in section] == []


def test_the_manual_lists_the_exit_statuses(commands: tuple[Command, ...]) -> None:
    listed = exit_status_of(commands[0].epilog)

    assert [number for number in "01234" if f".B {number}\n" not in listed] == []


def test_text_cannot_become_a_request_of_troff() -> None:
    assert escape(".so /etc/passwd\n-a") == "\\&.so /etc/passwd\n\\-a"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("afterprompt exp", "explain"),
        ("afterprompt explain --req", "--require"),
        ("afterprompt explain --format js", "json"),
        ("afterprompt explain -a channel=foun", "foundry"),
        ("afterprompt why retention/conv", "retention/conversation"),
        ("afterprompt model pa", "pack"),
        (f"afterprompt model use {__file__[:-1]}", __file__),
    ],
)
def test_bash_completes(
    typed: str, offered: str, commands: tuple[Command, ...], words: Vocabulary, tmp_path: Path
) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    script = write(tmp_path / "afterprompt", bash_of(commands, words))
    ask = f'. "{script}"; COMP_LINE="$1"; COMP_POINT=${{#1}}; _afterprompt; printf "%s\\n" "${{COMPREPLY[@]}}"'

    said = subprocess.run([bash, "-c", ask, "bash", typed], check=True, capture_output=True, text=True).stdout

    assert said.splitlines() == [offered]


def test_all_shells_know_all_commands_and_answers(commands: tuple[Command, ...], words: Vocabulary) -> None:
    for text in (bash_of(commands, words), zsh_of(commands, words), fish_of(commands, words)):
        assert [command.name for command in commands if command.name not in text] == []
        assert [answer for answer in words.answers if answer not in text] == []


def test_a_windows_icon_holds_its_pictures() -> None:
    icon = ico_of({16: _PICTURE, 256: _PICTURE + b"!"})

    sides = [icon[6 + 16 * entry] for entry in range(2)]
    places = [struct.unpack_from("<II", icon, 6 + 16 * entry + 8) for entry in range(2)]
    assert sides == [16, 0]  # 0 stands for 256
    assert [icon[place : place + size] for size, place in places] == [_PICTURE, _PICTURE + b"!"]


def test_a_macos_icon_holds_its_pictures() -> None:
    icon = icns_of({128: _PICTURE})

    assert icon[:4] == b"icns"
    assert struct.unpack_from(">I", icon, 4) == (len(icon),)
    assert icon[8:12] == b"ic07"
    assert icon[16:] == _PICTURE


def test_a_template_without_a_value_is_refused(tmp_path: Path) -> None:
    template = write(tmp_path / "control.in", "Version: @VERSION@\nDepends: @DEPENDS@\n")

    with pytest.raises(BuildError, match="DEPENDS"):
        fill(template, {"VERSION": "1"})
