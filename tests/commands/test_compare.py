# SPDX-License-Identifier: MIT
"""`compare`: situations side by side in every form, and what is refused."""

import csv
import io
from pathlib import Path

import pytest

from tests.commands.runner import Run, explain, run

_PLAIN = ("-a", "channel=api", "--with", "-a", "channel=claude-app", "-a", "plan=free")


def _compare(*options: str, situations: tuple[str, ...] = _PLAIN) -> Run:
    return run("compare", *situations, *options)


def test_every_subject_of_any_situation_has_a_row() -> None:
    told = _compare("--format", "json")

    assert (told.status, told.err) == (0, "")
    subjects = {item["subject"] for item in told.json["subjects"]}
    each = [explain("channel=api"), explain("channel=claude-app", "plan=free")]
    assert subjects == {item["subject"] for one in each for item in one.json["answers"]}


def test_an_answer_is_that_of_explain() -> None:
    row = next(item for item in _compare("--format", "json").json["subjects"] if item["subject"] == "role/anthropic")

    assert row["answers"]["A"] == explain("channel=api").answer("role/anthropic")
    assert row["answers"]["B"] == explain("channel=claude-app", "plan=free").answer("role/anthropic")
    assert (row["is_same"], row["groups"]) == (False, [["A"], ["B"]])


def test_what_does_not_apply_is_null() -> None:
    rows = {item["subject"]: item["answers"] for item in _compare("--format", "json").json["subjects"]}

    hidden = [name for name, answers in rows.items() if answers["A"] is None or answers["B"] is None]
    assert hidden
    assert not any(rows[name]["A"] is None and rows[name]["B"] is None for name in rows)


def test_situations_are_told_with_letter_and_selection() -> None:
    told = _compare("--format", "json", "--as-of", "2026-05-01").json

    assert told["as_of"] == "2026-05-01"
    assert [(item["letter"], item["selection"]) for item in told["situations"]] == [
        ("A", {"channel": "api"}),
        ("B", {"channel": "claude-app", "plan": "free"}),
    ]


def test_differences_leave_out_what_is_the_same() -> None:
    whole, differing = _compare("--format", "json").json, _compare("--format", "json", "--differences").json

    assert len(differing["subjects"]) == whole["differing"] == differing["differing"]
    assert len(whole["subjects"]) == whole["differing"] + whole["same"]
    assert not any(item["is_same"] for item in differing["subjects"])


def test_a_situation_differs_from_itself_in_nothing() -> None:
    told = _compare("--differences", situations=("-a", "channel=api", "--with", "-a", "channel=api"))

    assert "0 answers differ" in told.out
    assert "B: Anthropic API" in told.out


def test_four_situations_have_letters_up_to_d() -> None:
    others = [part for name in ("bedrock", "foundry", "github-copilot") for part in ("--with", "-a", f"channel={name}")]

    told = _compare(situations=("-a", "channel=api", *others))

    assert told.status == 0
    assert "\n  D: GitHub Copilot" in told.out


def test_text_is_readable_in_eighty_columns() -> None:
    told = _compare()

    assert max(len(line) for line in told.out.splitlines()) <= 80
    assert told.out.startswith("Side by side, as of 21 November 2026\n  A: Anthropic API")
    assert "\n  A: Processor\n  B: Controller\n" in told.out


def test_situations_that_agree_stand_on_one_line() -> None:
    others = (
        "-a",
        "channel=api",
        "--with",
        "-a",
        "channel=claude-app",
        "-a",
        "plan=free",
        "--with",
        "-a",
        "channel=api",
    )

    assert "\n  A, C: Processor\n  B: Controller\n" in _compare(situations=others).out


def test_csv_has_words_status_and_rules_of_each_situation() -> None:
    rows = list(csv.DictReader(io.StringIO(_compare("--format", "csv").out)))

    row = next(item for item in rows if item["subject"] == "role/anthropic")
    assert (row["topic"], row["same"], row["a"], row["b"]) == ("role", "no", "Processor", "Controller")
    assert (row["a_status"], bool(row["a_rules"]), bool(row["b_rules"])) == ("decided", True, True)


def test_markdown_has_a_table_for_each_topic() -> None:
    out = _compare("--format", "md").out

    assert "\n|  | A | B |\n| --- | --- | --- |\n" in out
    assert "| Processor | Controller |" in out


def test_a_file_gets_what_standard_output_would_get(tmp_path: Path) -> None:
    target = tmp_path / "compared.md"

    assert _compare("--format", "md", "-o", str(target)).out == ""
    assert target.read_bytes().decode() == _compare("--format", "md").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "compare needs a second situation; add --with"),
        (("-a", "channel=api"), "compare needs a second situation; add --with"),
        (("-a", "channel=api", "--with"), "situation B has no answers; add -a question=option after its --with"),
        (("--with", "-a", "channel=api"), "situation A has no answers; add -a question=option before the first --with"),
        (
            ("-a", "channel=api", *("--with", "-a", "channel=api") * 4),
            "compare takes 4 situations at most, not 5; drop some --with",
        ),
        (
            ("-a", "channel=api", "--with", "-a", "chanel=api"),
            "situation B: -a chanel=api: unknown question 'chanel', did you mean 'channel'?",
        ),
        (("-a", "channel=api", "--with", "-a", "plan=pro"), "situation B: -a plan=pro: an earlier answer is missing"),
        (
            (*_PLAIN, "--as-of", "2024-06-01"),
            "--as-of 2024-06-01: before the first day of the policy model; it tells of 2025-01-01 and later",
        ),
    ],
)
def test_what_cannot_be_compared_is_usage(arguments: tuple[str, ...], message: str) -> None:
    told = run("compare", *arguments)

    assert (told.status, told.out) == (2, "")
    assert message in told.err
