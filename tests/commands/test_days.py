# SPDX-License-Identifier: MIT
"""Days outside the policy model: refused before its first, told with a warning where they are yet to come."""

import pytest

from tests.commands.runner import run

_COMMANDS = [
    ("explain", "-a", "channel=api"),
    ("why", "retention/conversation", "-a", "channel=api"),
    ("compare", "-a", "channel=api", "--with", "-a", "channel=bedrock"),
]


@pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command[0])
def test_a_day_before_the_model_is_refused_with_the_first_day(command: tuple[str, ...]) -> None:
    told = run(*command, "--as-of", "2024-12-31")

    assert (told.status, told.out) == (2, "")
    assert "--as-of 2024-12-31: before the first day of the policy model; it tells of 2025-01-01 and later" in told.err


@pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command[0])
def test_the_first_day_is_told(command: tuple[str, ...]) -> None:
    told = run(*command, "--as-of", "2025-01-01")

    assert (told.status, told.err) == (0, "")


@pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(("day", "is_ahead"), [("2026-11-21", False), ("2026-11-22", True)])
def test_a_day_to_come_is_told_with_a_warning(command: tuple[str, ...], day: str, *, is_ahead: bool) -> None:
    told = run(*command, "--as-of", day)

    assert told.status == 0
    assert told.out
    assert (f"{day} is yet to come: told is what was announced by " in told.err) is is_ahead
