# SPDX-License-Identifier: MIT
"""The other commands: why, overview, the lists and check, with their exit statuses and streams."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.i18n import LANGUAGES
from desktop_app.presentation.cells import csv_text
from desktop_app.resource_files import policy_files, translation_files
from tests.commands.runner import run

_COMMANDS = [
    "explain",
    "why",
    "compare",
    "overview",
    "changes",
    "questions",
    "subjects",
    "sources",
    "terms",
    "search",
    "check",
]
_BROUGHT_BY_ARGPARSE = {"dataclasses"} if sys.version_info >= (3, 14) else set()


def _write(files: dict[str, bytes], folder: Path) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


# ---------------------------------------------------------------- help and start


def test_help_lists_every_command_and_fits_eighty_columns() -> None:
    told = run("--help")

    assert (told.status, told.err) == (0, "")
    assert all(f"\n  {name} " in told.out for name in _COMMANDS)
    assert max(len(line) for line in told.out.splitlines()) <= 80


@pytest.mark.parametrize("command", _COMMANDS)
def test_each_command_has_its_help(command: str) -> None:
    told = run(command, "--help")

    assert (told.status, told.err) == (0, "")
    assert told.out.startswith(f"usage: afterprompt {command} ")


def test_version_is_that_of_the_package() -> None:
    assert run("--version").out == f"afterprompt {__version__}\n"


@pytest.mark.parametrize("arguments", [["explian"], ["explain", "--frmat", "json"], ["why"], []])
def test_wrong_usage_goes_to_the_error_stream(arguments: list[str]) -> None:
    told = run(*arguments)

    assert (told.status, told.out) == (2, "")
    assert "usage: afterprompt" in told.err


@pytest.mark.parametrize(("given", "right"), [("explian", "explain"), ("question", "questions"), ("cmpare", "compare")])
def test_an_unknown_command_gets_the_nearest_one_suggested(given: str, right: str) -> None:
    told = run(given, "-a", "channel=api")

    assert (told.status, told.out) == (2, "")
    assert f"unknown command '{given}', did you mean '{right}'?" in told.err


def test_where_no_command_is_near_all_are_named() -> None:
    assert "unknown command 'zzz', known are explain, why, compare, " in run("zzz").err


@pytest.mark.parametrize(
    ("arguments", "forbidden"),
    [
        ("--help", ("PySide6", "pydantic", "json", "dataclasses", "desktop_app.policy")),
        ("--version", ("PySide6", "pydantic", "json", "dataclasses", "desktop_app.policy")),
        ("explain -a channel=api --format json", ("PySide6", "shiboken6", "pydantic", "socket", "urllib")),
        ("explain -a channel=api", ("PySide6", "shiboken6", "pydantic")),
        ("why retention/conversation -a channel=api", ("PySide6", "pydantic")),
        ("overview", ("PySide6", "pydantic")),
        ("compare -a channel=api --with -a channel=foundry", ("PySide6", "pydantic")),
        ("changes --from 2026-01-01 --to 2026-02-01 -a channel=api", ("PySide6", "pydantic")),
        ("sources --stale 100000", ("PySide6", "pydantic")),
        ("check", ("PySide6",)),
    ],
)
def test_a_command_imports_only_what_it_needs(arguments: str, forbidden: tuple[str, ...]) -> None:
    code = (
        "import sys; from desktop_app.__main__ import main; status = main(sys.argv[1:]); sys.stdout.flush(); "
        "sys.stderr.write(' '.join(sys.modules)); sys.exit(status)"
    )
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    command = [sys.executable, "-c", code, *arguments.split()]
    finished = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8", env=plain)

    loaded = set(finished.stderr.split())
    assert "desktop_app.cli" in loaded
    assert loaded.isdisjoint(set(forbidden) - _BROUGHT_BY_ARGPARSE)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe that can be closed early")
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        finished = subprocess.run(
            [sys.executable, "-m", "desktop_app", "sources"],
            stdout=write,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )
    finally:
        os.close(write)

    assert finished.returncode == 0
    assert finished.stderr == ""


def test_a_pipe_gets_utf_8_whatever_the_locale_says() -> None:
    finished = subprocess.run(
        [sys.executable, "-m", "desktop_app", "explain", "-a", "channel=foundry"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=True,
        capture_output=True,
    )

    assert "’" in finished.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are characters elsewhere")
def test_a_name_that_is_no_text_can_be_told() -> None:
    finished = subprocess.run(
        [
            sys.executable.encode(),
            b"-m",
            b"desktop_app",
            b"explain",
            b"-a",
            b"channel=api",
            b"--overlay",
            b"/none/\xff",
        ],
        check=False,
        capture_output=True,
    )

    assert finished.returncode == 1
    assert finished.stderr.decode("utf-8") == "afterprompt: /none/\\udcff: cannot be read: No such file or directory\n"


# ---------------------------------------------------------------- why


def test_why_names_the_rule_that_decides_and_the_condition_that_failed() -> None:
    told = run("why", "zero-retention/azure", "-a", "channel=foundry")

    assert (told.status, told.err) == (0, "")
    assert "DECIDES\ndeny-azure-zero-retention: " in told.out
    assert "NOT IN FORCE ON THIS DAY" in told.out
    assert "SOURCES" in told.out


def test_why_tells_what_is_open_and_what_would_change_it() -> None:
    told = run("why", "retention/conversation", "-a", "channel=claude-app", "-a", "plan=pro").out

    assert "model_improvement is not answered; wanted is on" in told
    assert "plan is pro, not enterprise" in told
    assert told.index("HANGS ON AN OPEN QUESTION") < told.index("DOES NOT HOLD") < told.index("WHAT WOULD CHANGE THIS")


def test_why_counts_rules_for_other_ways_to_use_claude_and_lists_them_on_demand() -> None:
    asked = ("why", "retention/conversation", "-a", "channel=claude-app", "-a", "plan=team")
    short, full = run(*asked).out, run(*asked, "--all").out

    counted = re.search(r"(\d+) rules for other ways to use Claude did not hold; --all lists them\.", short)
    assert counted
    assert int(counted[1]) > 20
    assert "channel is claude-app, not api" not in short
    assert "channel is claude-app, not api" in full
    assert "--all" not in full
    assert set(_rules_named(short)) < set(_rules_named(full))
    assert len(_rules_named(full)) - len(_rules_named(short)) == int(counted[1])


def _rules_named(trace: str) -> list[str]:
    """The rules that a trace lists, each at the beginning of a line."""
    return re.findall(r"^([a-z0-9]+(?:-[a-z0-9]+)+):", trace, re.MULTILINE)


def test_why_says_where_a_subject_does_not_apply() -> None:
    told = run("why", "zero-retention/azure", "-a", "channel=api")

    assert told.status == 0
    assert "does not apply here" in told.out
    assert "is anthropic, not foundry" in told.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["retention/conversatoin"],
            "unknown subject 'retention/conversatoin', did you mean 'retention/conversation'?",
        ),
        (["zzz zzz"], "unknown subject 'zzz zzz', 'afterprompt subjects' lists them, 'afterprompt search' finds them"),
        (["role/anthropic", "-a", "channel=apy"], "unknown option 'apy', did you mean 'api'?"),
        (["role/anthropic", "--as-of", "soon"], "--as-of soon: not a day"),
    ],
)
def test_why_refuses_what_it_does_not_know(arguments: list[str], message: str) -> None:
    told = run("why", *arguments)

    assert (told.status, told.out) == (2, "")
    assert message in told.err


# ---------------------------------------------------------------- overview and lists


def test_overview_has_every_way_to_use_claude_in_every_form() -> None:
    text, table, record = (run("overview", "--format", form) for form in ("text", "csv", "json"))

    rows = list(csv.DictReader(io.StringIO(table.out)))
    ways = record.json["deployments"]
    assert len(ways) >= 17
    assert [row["deployment"] for row in rows] == [way["deployment"] for way in ways]
    assert all(f"{way['name']}\n" in text.out for way in ways)
    assert all(row["training"] and row["retention"] and row["documents"] for row in rows)
    assert all(any(item["subject"] == "training/conversation" for item in way["answers"]) for way in ways)


def test_overview_tells_what_explain_tells() -> None:
    way = next(
        item for item in run("overview", "--format", "json").json["deployments"] if item["deployment"] == "foundry"
    )
    told = run("explain", "-a", "channel=foundry", "--format", "json")

    assert all(answer == told.answer(answer["subject"]) for answer in way["answers"])


@pytest.mark.parametrize(
    ("command", "known"),
    [("questions", "model_improvement"), ("subjects", "retention/flagged-content"), ("sources", "seed0")],
)
def test_a_list_names_everything_in_both_forms(command: str, known: str) -> None:
    text, record = run(command), run(command, "--format", "json")

    ids = [item["id"] for item in record.json]
    assert known in ids
    assert len(ids) == len(set(ids))
    assert all(name in text.out for name in ids)


@pytest.mark.parametrize("command", ["overview", "questions", "subjects", "sources"])
def test_a_list_is_readable_in_eighty_columns(command: str) -> None:
    assert [line for line in run(command).out.splitlines() if len(line) > 80 and "://" not in line] == []


def test_every_option_in_the_list_of_questions_is_accepted_by_name() -> None:
    channels = next(item for item in run("questions", "--format", "json").json if item["id"] == "channel")

    assert all(
        run("explain", "-a", f"channel={item['id']}", "--format", "csv").status == 0 for item in channels["options"]
    )


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    told = csv_text(("a", "b"), [("=1+1", "plain"), ("@x", "-5"), ("+1", 'say "hi"\nthere')])

    assert list(csv.reader(io.StringIO(told))) == [
        ["a", "b"],
        ["'=1+1", "plain"],
        ["'@x", "'-5"],
        ["'+1", 'say "hi"\nthere'],
    ]
    assert "\r" not in told


# ---------------------------------------------------------------- check


@pytest.mark.unwatched
def test_check_proves_the_embedded_model_and_counts() -> None:
    told = run("check")

    assert (told.status, told.err) == (0, "")
    assert "No faults.\n" in told.out
    assert all(
        word in told.out for word in ("questions", "rules", "sources", "cases proven", "stretches of time proven")
    )


@pytest.mark.unwatched
def test_check_reads_a_folder_as_it_reads_itself(tmp_path: Path) -> None:
    _write(policy_files(), tmp_path)
    for language in LANGUAGES:
        _write(translation_files(language), tmp_path)

    assert run("check", str(tmp_path)) == run("check")


def test_check_refuses_a_translation_of_nothing(tmp_path: Path) -> None:
    _write(policy_files(), tmp_path)
    _write({"texts/xx/words.json": b'{"texts": {"step.1.titel": {"text": "?", "of": "0"}}, "rules": []}'}, tmp_path)

    told = run("check", str(tmp_path))

    assert told.status == 1
    assert "texts/xx/words.json: texts: 'step.1.titel' translates nothing, did you mean 'step.1.title'?" in told.err
    assert "texts/xx/words.json: rules: unknown section" in told.err


def test_check_counts_what_is_stale_in_another_language(tmp_path: Path) -> None:
    _write(policy_files(), tmp_path)
    _write({"texts/xx/words.json": b'{"texts": {"step.1.title": {"text": "?", "of": "0"}}}'}, tmp_path)

    told = run("check", str(tmp_path))

    assert told.status == 0
    assert "texts in xx," in told.out
    assert "missing, 1 stale" in told.out


def test_check_names_the_file_the_path_and_the_remedy(tmp_path: Path) -> None:
    files = dict(policy_files())
    name = next(name for name in sorted(files) if name.startswith("rules/"))
    part = json.loads(files[name])
    part["rules"][3]["when"]["plan"] = ["prro"]
    files[name] = json.dumps(part).encode()

    told = run("check", str(_write(files, tmp_path)))

    assert told.status == 1
    assert f"{name}: rules[3].when.plan: unknown option 'prro', did you mean 'pro'?\n" in told.err
    assert told.err.endswith("fault\n") or told.err.endswith("faults\n")


def test_check_holds_the_icons_of_a_model_against_the_drawings(tmp_path: Path) -> None:
    part = json.loads(policy_files()["model.json"])
    part["parties"][0]["icon"] = "usr"

    told = run("check", str(_write({**policy_files(), "model.json": json.dumps(part).encode()}, tmp_path)))

    assert told.status == 1
    assert "party you: there is no drawing 'usr', did you mean 'user'?\n" in told.err


def test_check_tells_every_fault_of_shape_of_one_file(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text('{"format": 1, "rules": [{"id": 3}], "ruls": []}', encoding="utf-8")

    told = run("check", str(tmp_path / "model.json"))

    assert told.status == 1
    assert "model.json: rules[0].id: Input should be a valid string\n" in told.err
    assert "model.json: ruls: unknown section, did you mean 'rules'?\n" in told.err
    assert "model: version is missing in all files; add it to one\n" in told.err


@pytest.mark.parametrize("name", ["missing.json", "empty"])
def test_check_says_what_it_cannot_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    told = run("check", str(tmp_path / name))

    assert (told.status, told.out) == (1, "")
    assert name in told.err
    assert "Traceback" not in told.err
