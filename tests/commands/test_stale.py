# SPDX-License-Identifier: MIT
"""`sources --stale DAYS`: what nobody has confirmed for longer, and the exit status."""

from datetime import date

import pytest

from tests.commands.runner import run

_OLDEST = date(2023, 1, 1)
"""No text of the shipped model was read before this day."""


@pytest.mark.parametrize(("today", "status"), [(date(2026, 11, 21), 0), (date(2046, 11, 21), 4)])
def test_the_status_says_whether_something_is_older(today: date, status: int) -> None:
    limit = (date(2026, 11, 21) - _OLDEST).days

    assert run("sources", "--stale", str(limit), today=today).status == status


def test_what_is_older_is_listed_with_its_age() -> None:
    told = run("sources", "--stale", "3650", today=date(2046, 11, 21))

    assert told.err == ""
    assert told.out.startswith("Older than 3650 days: ")
    assert "\nRule " in told.out
    assert " days ago, on " in told.out
    assert max(len(line) for line in told.out.splitlines()) <= 80


def test_the_limit_itself_is_not_older() -> None:
    ages = run("sources", "--stale", "0", "--format", "json").json["ages"]
    oldest = max(item["days"] for item in ages)

    assert run("sources", "--stale", str(oldest)).status == 0
    assert run("sources", "--stale", str(oldest - 1)).status == 4


def test_json_has_the_age_of_every_source_and_rule() -> None:
    told = run("sources", "--stale", "30", "--format", "json")
    sources = {item["id"] for item in run("sources", "--format", "json").json}

    assert {item["id"] for item in told.json["ages"] if item["kind"] == "source"} == sources
    assert told.json["stale"] == sum(item["is_stale"] for item in told.json["ages"])
    assert told.json["today"] == "2026-11-21"


def test_without_the_option_the_list_is_as_ever() -> None:
    assert "confirmed" not in run("sources").out
    assert run("sources", today=date(2046, 11, 21)).status == 0


@pytest.mark.parametrize(
    ("days", "message"), [("-1", "--stale -1: give a number of days, 0 or more"), ("soon", "invalid int value: 'soon'")]
)
def test_a_number_of_days_is_needed(days: str, message: str) -> None:
    told = run("sources", "--stale", days)

    assert (told.status, told.out) == (2, "")
    assert message in told.err
