# SPDX-License-Identifier: MIT
"""`--overlay`: a contract of one's own, marked in every face, proven by `check`, refused where it is wrong."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from desktop_app.resource_files import read_bytes, read_text
from tests.commands.runner import Run, run

EXAMPLE = json.loads(read_bytes("overlay-example.json"))
_API = ("-a", "channel=api")


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """The published example as a file."""
    path = tmp_path / "overlay.json"
    path.write_bytes(read_bytes("overlay-example.json"))
    return path


def _write(tmp_path: Path, *terms: dict[str, Any]) -> str:
    path = tmp_path / "changed.json"
    path.write_text(json.dumps({**EXAMPLE, "terms": terms}), encoding="utf-8")
    return str(path)


def _explain(overlay: Path, *options: str) -> Run:
    return run("explain", *_API, "--overlay", str(overlay), *options)


# ---------------------------------------------------------------- what is told


def test_an_answer_of_the_contract_is_marked_with_the_public_one(overlay: Path) -> None:
    told = _explain(overlay, "--format", "json")
    public = run("explain", *_API, "--format", "json").answer("retention/conversation")

    answer = told.answer("retention/conversation")
    assert answer["value"]["max"] == "P7D"
    assert answer["rules"] == ["contract-api-seven-days"]
    assert answer["contract"] == {
        "title": "Data Addendum 7",
        "clause": "Clause 3.2",
        "public": {key: public[key] for key in ("value", "summary", "rules")},
        "differs": True,
    }


def test_answers_of_public_policy_stay_as_they_are(overlay: Path) -> None:
    told = {item["subject"]: item for item in _explain(overlay, "--format", "json").json["answers"]}
    public = {item["subject"]: item for item in run("explain", *_API, "--format", "json").json["answers"]}

    changed = {term["subject"] for term in EXAMPLE["terms"]}
    assert {name for name in public if told[name] != public[name]} == changed
    assert all(item["contract"] is None for item in public.values())


def test_json_with_an_overlay_fits_the_published_schema(overlay: Path) -> None:
    schema = json.loads(read_text("schema/explain.schema.json"))
    told = _explain(overlay, "--format", "json").json

    errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(told)
    assert [error.message for error in errors] == []
    assert told["overlay"]["title"] == "Data Addendum 7"
    assert run("explain", *_API, "--format", "json").json["overlay"] is None


def test_the_digest_of_the_overlay_names_exactly_this_file(overlay: Path) -> None:
    first = _explain(overlay, "--format", "json").json
    overlay.write_bytes(overlay.read_bytes() + b"\n")
    second = _explain(overlay, "--format", "json").json

    assert first["overlay"]["digest"] != second["overlay"]["digest"]
    assert first["policy_model"] == second["policy_model"]


def test_text_tells_contract_clause_contact_and_public_answer(overlay: Path) -> None:
    out = _explain(overlay).out

    assert "  Your contract: Data Addendum 7, Clause 3.2.\n" in out
    assert "  Contact: privacy@example.com\n" in out
    assert "  Public answer, which differs: up to 30 days" in out
    assert max(len(line) for line in out.splitlines() if "://" not in line) <= 80


@pytest.mark.parametrize("form", ["md", "csv"])
def test_other_forms_mark_the_contract_too(form: str, overlay: Path) -> None:
    assert "Data Addendum 7" in _explain(overlay, "--format", form).out


def test_csv_says_whether_the_public_answer_differs(overlay: Path) -> None:
    rows = {row["subject"]: row for row in csv.DictReader(io.StringIO(_explain(overlay, "--format", "csv").out))}

    assert rows["retention/conversation"]["differs"] == "yes"
    assert rows["retention/conversation"]["public_answer"] == "up to 30 days"
    assert rows["role/anthropic"]["contract"] == rows["role/anthropic"]["differs"] == ""


def test_before_the_contract_nothing_is_marked(overlay: Path) -> None:
    told = _explain(overlay, "--format", "json", "--as-of", "2026-08-31")

    assert all(item["contract"] is None for item in told.json["answers"])


def test_why_tells_that_the_term_overrides_the_public_rule(overlay: Path) -> None:
    told = run("why", "retention/conversation", *_API, "--overlay", str(overlay))

    assert told.status == 0
    assert "Your contract: Data Addendum 7, Clause 3.2." in told.out
    assert "contract-api-seven-days:" in told.out
    assert "overridden by contract-api-seven-days" in told.out


def test_overview_marks_the_ways_that_the_contract_reaches(overlay: Path) -> None:
    told = run("overview", "--overlay", str(overlay), "--format", "json").json
    marked = {
        item["deployment"]: [answer["subject"] for answer in item["answers"] if answer["contract"]]
        for item in told["deployments"]
    }

    assert marked["api"] == ["retention/conversation", "zero-retention/anthropic"]
    assert not any(subjects for name, subjects in marked.items() if name != "api")
    assert "Your contract." in run("overview", "--overlay", str(overlay)).out


def test_compare_marks_the_cells_of_the_contract(overlay: Path) -> None:
    told = run("compare", *_API, "--with", "-a", "channel=bedrock", "--overlay", str(overlay), "--format", "json").json
    row = next(item for item in told["subjects"] if item["subject"] == "retention/conversation")

    assert row["answers"]["A"]["contract"]["differs"] is True
    assert row["answers"]["B"]["contract"] is None


def test_a_requirement_is_held_against_the_contract(overlay: Path) -> None:
    requirement = ("--require", "retention/conversation<=P7D")

    assert _explain(overlay, *requirement).status == 0
    assert run("explain", *_API, *requirement).status == 3


# ---------------------------------------------------------------- what is proven and refused


@pytest.mark.unwatched
def test_check_proves_the_model_with_the_example(overlay: Path) -> None:
    told = run("check", "--overlay", str(overlay))

    assert (told.status, told.err) == (0, "")
    assert "Overlay Data Addendum 7 (Example Ltd and Anthropic)\n       3  terms\n" in told.out
    assert told.out.endswith("No faults.\n")


@pytest.mark.unwatched
def test_check_accepts_a_term_that_leaves_public_rules_nothing_to_decide(tmp_path: Path) -> None:
    everywhere = {**EXAMPLE["terms"][0], "when": {}}
    path = tmp_path / "everywhere.json"
    contract = {**EXAMPLE["contract"], "effective": "2025-01-01", "until": None}
    path.write_text(json.dumps({**EXAMPLE, "contract": contract, "terms": [everywhere]}), encoding="utf-8")

    told = run("check", "--overlay", str(path))

    assert (told.status, told.err) == (0, "")


@pytest.mark.parametrize("command", [("check",), ("explain", *_API), ("overview",)])
@pytest.mark.unwatched
def test_terms_that_overlap_are_refused_with_a_case(command: tuple[str, ...], tmp_path: Path) -> None:
    first = EXAMPLE["terms"][0]
    path = _write(tmp_path, first, {**first, "id": "again", "when": {"channel": ["api", "bedrock"]}})

    told = run(*command, "--overlay", path)

    assert told.status == 1
    assert "contract-api-seven-days, contract-again both decide for channel=api" in told.err


@pytest.mark.unwatched
def test_a_term_that_never_holds_is_refused(tmp_path: Path) -> None:
    never = {**EXAMPLE["terms"][0], "when": {"channel": ["api"], "plan": ["free"]}}

    told = run("check", "--overlay", _write(tmp_path, never))

    assert told.status == 1
    assert "rule contract-api-seven-days: can never decide" in told.err


@pytest.mark.unwatched
def test_a_term_that_a_subject_must_not_depend_on_is_refused(tmp_path: Path) -> None:
    term = {
        "id": "flagged-less",
        "subject": "retention/flagged-content",
        "when": {"channel": ["api"], "zero_retention": ["anthropic"]},
        "value": {"kind": "up_to", "max": "P30D", "starts": "flagged", "holder": "anthropic"},
        "because": "The addendum says so.",
    }

    told = run("check", "--overlay", _write(tmp_path, term))

    assert told.status == 1
    assert "subject retention/flagged-content: must not depend on zero_retention" in told.err


@pytest.mark.parametrize("command", [("check",), ("explain", *_API), ("why", "retention/conversation", *_API)])
def test_every_fault_of_an_overlay_is_told_at_once(command: tuple[str, ...], tmp_path: Path) -> None:
    term = EXAMPLE["terms"][0]
    path = _write(
        tmp_path, {**term, "subject": "retention/conversaton"}, {**term, "id": "b", "when": {"channel": ["apii"]}}
    )

    told = run(*command, "--overlay", path)

    assert told.status == 1
    assert "changed.json: terms[0].subject: unknown subject 'retention/conversaton', did you mean" in told.err
    assert "changed.json: terms[1].when.channel: unknown option 'apii', did you mean 'api'?" in told.err


def test_a_newer_overlay_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "newer.json"
    path.write_text(json.dumps({**EXAMPLE, "format": 2}), encoding="utf-8")

    told = run("explain", *_API, "--overlay", str(path))

    assert (told.status, told.out) == (1, "")
    assert "newer.json: format: 2 is newer than this app knows (1); update the app" in told.err


def test_an_overlay_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    told = run("explain", *_API, "--overlay", str(tmp_path / "none.json"))

    assert (told.status, told.out) == (1, "")
    assert "none.json: cannot be read" in told.err
