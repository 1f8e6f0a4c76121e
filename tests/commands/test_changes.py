# SPDX-License-Identifier: MIT
"""`changes`: between two days and between two policy models, in every form, and what is refused."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.resource_files import policy_files
from tests.commands.runner import Run, run

_TERMS = ("--from", "2025-08-01", "--to", "2025-12-31")
_PRO = ("-a", "channel=claude-app", "-a", "plan=pro")


def _changes(*arguments: str) -> Run:
    told = run("changes", *arguments)
    assert (told.status, told.err) == (0, "")
    return told


# ---------------------------------------------------------------- between two days


def test_the_new_consumer_terms_change_training_on_their_day() -> None:
    told = _changes(*_TERMS, *_PRO, "--format", "json").json

    first = next(item for item in told["changes"] if item["subject"] == "training/conversation")
    assert first["day"] == "2025-08-28"
    assert first["before"]["value"]["kind"] == "not_used"
    assert first["after"]["status"] == "depends"
    assert first["rules"]
    assert first["sources"]


@pytest.mark.unwatched
def test_each_change_names_rules_of_the_newer_answer_and_sources() -> None:
    told = _changes("--from", "2026-01-01", "--to", "2026-11-01", "--format", "json").json

    assert told["changes"]
    for item in told["changes"]:
        after = item["after"]
        if after is not None and after["status"] == "decided":
            assert set(item["rules"]) <= set(after["rules"])
            assert item["rules"]
        assert item["before"] != after


def test_changes_are_those_of_explain_on_both_days() -> None:
    told = _changes(*_TERMS, *_PRO, "--format", "json").json
    on_both = [
        run("explain", *_PRO, "--as-of", day, "--format", "json").json["answers"]
        for day in ("2025-08-01", "2025-12-31")
    ]
    before, after = ({item["subject"]: (item["value"], item["status"]) for item in answers} for answers in on_both)

    changed = {item["subject"] for item in told["changes"]}
    assert {name for name in before if before[name] != after.get(name)} <= changed


@pytest.mark.unwatched
def test_without_answers_every_way_to_use_claude_is_looked_at() -> None:
    told = _changes(*_TERMS, "--format", "json").json
    ways = {item["id"] for item in json.loads(policy_files()["deployments.json"])["deployments"]}

    assert {item["id"] for item in told["situations"]} == ways
    assert len({item["situation"] for item in told["changes"]}) > 1
    days = [item["day"] for item in told["changes"]]
    assert days == sorted(days)


def test_a_change_point_is_told_on_its_day() -> None:
    told = _changes(*_TERMS, *_PRO)
    points = _changes(*_TERMS, *_PRO, "--format", "json").json["change_points"]

    assert points
    for point in points:
        assert point["summary"][:40] in told.out
        assert "2025-08-01" < point["day"] <= "2025-12-31"


def test_the_first_day_is_not_a_change_and_the_last_is() -> None:
    early = _changes("--from", "2025-08-28", "--to", "2025-09-01", *_PRO, "--format", "json").json
    late = _changes("--from", "2025-08-27", "--to", "2025-08-28", *_PRO, "--format", "json").json

    assert "2025-08-28" not in {item["day"] for item in early["changes"]}
    assert {item["day"] for item in late["changes"]} == {"2025-08-28"}


def test_a_setting_that_began_in_between_is_accepted() -> None:
    told = _changes(*_TERMS, *_PRO, "-a", "model_improvement=off", "--format", "json").json

    assert told["situations"][0]["selection"]["model_improvement"] == "off"
    assert "retention/feedback" in {item["subject"] for item in told["changes"]}


@pytest.mark.unwatched
def test_text_is_readable_in_eighty_columns_and_tells_the_rule() -> None:
    out = _changes(*_TERMS).out

    assert max(len(line) for line in out.splitlines() if "://" not in line) <= 80
    assert out.startswith("Changes after 1 August 2025 until 31 December 2025\n")
    assert "\n28 AUGUST 2025\n" in out
    assert "\n  Before: " in out
    assert "\n  For: " in out
    assert "\n  Rule: " in out


@pytest.mark.unwatched
def test_csv_and_markdown_tell_the_same_changes() -> None:
    rows = list(csv.DictReader(io.StringIO(_changes(*_TERMS, *_PRO, "--format", "csv").out)))
    markdown = _changes(*_TERMS, *_PRO, "--format", "md").out

    changes = [row for row in rows if row["subject"]]
    assert changes
    assert markdown.count("\n| ") == len(changes) + 2 * markdown.count("\n| --- |")
    assert all(row["before"] != row["after"] and row["rules"] for row in changes if row["after"] != "Does not apply")


@pytest.mark.unwatched
def test_a_file_gets_what_standard_output_would_get(tmp_path: Path) -> None:
    target = tmp_path / "changes.csv"

    assert _changes(*_TERMS, "--format", "csv", "-o", str(target)).out == ""
    assert target.read_bytes().decode() == _changes(*_TERMS, "--format", "csv").out


def test_days_to_come_are_told_with_a_warning() -> None:
    told = run("changes", "--from", "2026-01-01", "--to", "2027-06-01", *_PRO)

    assert told.status == 0
    assert "2027-06-01 is yet to come" in told.err


# ---------------------------------------------------------------- between two models


@pytest.fixture
def models(tmp_path: Path) -> Callable[[Callable[[Any], None]], tuple[str, str]]:
    """The shipped model twice, the second time with its rules for conversations changed."""

    def write(change: Callable[[Any], None]) -> tuple[str, str]:
        for folder in ("old", "new"):
            for name, content in policy_files().items():
                data = json.loads(content)
                if folder == "new":
                    change(data)
                path = tmp_path / folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(json.dumps(data), encoding="utf-8")
        return str(tmp_path / "old"), str(tmp_path / "new")

    return write


def _shorten(data: Any) -> None:
    for rule in data.get("rules", ()):
        if rule["subject"] == "retention/conversation" and rule["value"].get("max") == "P30D":
            rule["value"]["max"] = "P31D"


@pytest.mark.unwatched
def test_a_changed_value_is_told_for_each_way_that_it_reaches(
    models: Callable[[Callable[[Any], None]], tuple[str, str]],
) -> None:
    old, new = models(_shorten)

    told = _changes("--model", old, new, "--format", "json").json

    assert {item["subject"] for item in told["changes"]} == {"retention/conversation"}
    assert "api" in {item["situation"] for item in told["changes"]}
    assert told["before"]["policy_model"]["digest"] != told["after"]["policy_model"]["digest"]
    assert told["before"]["as_of"] == told["after"]["as_of"] == "2026-11-21"


def test_a_model_differs_from_itself_in_nothing(models: Callable[[Callable[[Any], None]], tuple[str, str]]) -> None:
    old, new = models(lambda _data: None)

    assert "\n0 answers changed over " in _changes("--model", old, new).out


def test_one_situation_of_two_models(models: Callable[[Callable[[Any], None]], tuple[str, str]]) -> None:
    old, new = models(_shorten)

    told = _changes("--model", old, new, "-a", "channel=api")
    assert "\n1 answer changed for Anthropic API.\n" in told.out
    assert "\n  Before: up to 30 days" in told.out
    assert "\n  After: up to 31 days" in told.out


@pytest.mark.parametrize("which", [0, 1])
def test_a_faulty_model_is_refused_with_every_fault(
    which: int, models: Callable[[Callable[[Any], None]], tuple[str, str]]
) -> None:
    folders = models(lambda _data: None)
    path = Path(folders[which]) / "rules" / "invented.json"
    path.write_text('{"rules": [{"id": "x"}], "ruls": []}', encoding="utf-8")

    told = run("changes", "--model", *folders)

    assert (told.status, told.out) == (1, "")
    assert f"{folders[which]}: rules/invented.json: rules[0].subject: is missing; add it" in told.err
    assert f"{folders[which]}: rules/invented.json: ruls: unknown section" in told.err


def test_a_model_with_unknown_names_is_refused(models: Callable[[Callable[[Any], None]], tuple[str, str]]) -> None:
    def misspell(data: Any) -> None:
        for rule in data.get("rules", ())[:1]:
            rule["when"] = {"chanel": ["api"]}

    told = run("changes", "--model", *models(misspell))

    assert told.status == 1
    assert "no such question, did you mean 'channel'?" in told.err


# ---------------------------------------------------------------- refused


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "give --from DATE and --to DATE, or --model OLD NEW"),
        (("--from", "2025-01-01"), "give --from DATE and --to DATE, or --model OLD NEW"),
        (("--from", "2025-01-01", "--to", "2025-01-01"), "--to 2025-01-01 must be later than --from 2025-01-01"),
        (("--from", "2025-02-30", "--to", "2026-01-01"), "--from 2025-02-30: not a day; write it as YYYY-MM-DD"),
        (
            ("--from", "2024-12-31", "--to", "2026-01-01"),
            "--from 2024-12-31: before the first day of the policy model; it tells of 2025-01-01 and later",
        ),
        ((*_TERMS, "--as-of", "2025-10-01"), "--as-of goes with --model"),
        ((*_TERMS, "--model", "a", "b"), "give either --from and --to, or --model with two models"),
        ((*_TERMS, "-a", "channel=api", "-a", "incognito=yes"), "-a incognito=yes: not asked with channel=api"),
    ],
)
def test_what_cannot_be_told_is_usage(arguments: tuple[str, ...], message: str) -> None:
    told = run("changes", *arguments)

    assert (told.status, told.out) == (2, "")
    assert message in told.err


def test_a_model_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    told = run("changes", "--model", str(tmp_path / "a"), str(tmp_path / "b"))

    assert (told.status, told.out) == (1, "")
    assert "cannot be read" in told.err
