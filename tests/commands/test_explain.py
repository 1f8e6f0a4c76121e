# SPDX-License-Identifier: MIT
"""`explain` on the embedded model: what a person and a script get."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from desktop_app.resource_files import read_text
from tests.commands.runner import explain, run

_WAYS = [
    (),
    ("channel=foundry",),
    ("channel=claude-app", "plan=pro"),
    ("channel=claude-app", "plan=pro", "model_improvement=on", "resumed=yes", "happened=flagged,deleted"),
    ("channel=claude-app", "plan=enterprise", "custom_retention=90"),
    ("channel=claude-code", "plan=cloud", "cloud=bedrock"),
    ("channel=api", "zero_retention=anthropic", "happened="),
    ("channel=github-copilot", "plan=copilot-pro"),
    ("channel=other-product", "sent_on=2026-03-03"),
]


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    return Draft202012Validator(json.loads(read_text("schema/explain.schema.json")), format_checker=FormatChecker())


# ---------------------------------------------------------------- what was promised


def test_foundry_is_answered_with_its_dispute_and_conditions() -> None:
    told = explain("channel=foundry")

    assert told.status == 0
    assert told.err == ""
    assert told.answer("training/conversation")["value"]["kind"] == "not_used"
    assert told.answer("role/anthropic")["value"]["kind"] == "processor"
    assert told.answer("zero-retention/azure")["value"]["kind"] == "does_not_apply"
    kept = told.answer("retention/conversation")
    assert (kept["value"]["kind"], kept["value"]["max"], kept["disputed"]) == ("up_to", "P30D", True)
    other = next(claim for claim in kept["dispute"]["claims"] if claim["id"] != kept["dispute"]["governing"])
    assert kept["dispute"]["id"].startswith("k4")
    assert (other["value"]["min"], other["value"]["max"]) == ("P7D", "P30D")
    assert all(claim["sources"] for claim in kept["dispute"]["claims"])
    for subject, longest in (("retention/flagged-content", "P2Y"), ("retention/safety-score", "P7Y")):
        answer = told.answer(subject)
        assert (answer["value"]["kind"], answer["value"]["max"]) == ("up_to", longest)
        assert answer["only_if"] == {"happened": "flagged"}
        assert answer["happened"] is False


@pytest.mark.parametrize("hosting", ["azure", "anthropic"])
def test_anthropic_is_processor_however_foundry_is_hosted(hosting: str) -> None:
    assert explain("channel=foundry", f"hosting={hosting}").answer("role/anthropic")["value"]["kind"] == "processor"


def test_a_personal_plan_depends_on_the_setting() -> None:
    told = explain("channel=claude-app", "plan=pro")

    kept = told.answer("retention/conversation")
    assert kept["status"] == "depends"
    assert kept["depends_on"][0] == "model_improvement"
    ends = {
        option: {outcome["value"]["max"] for outcome in item["outcomes"]}
        for item in kept["alternatives"]
        for option in item["options"]
    }
    assert "P5Y" in ends["on"]
    assert ends["off"] == {"P30D"}
    changes = {(item["question"], item["option"]): item for item in told.json["what_would_change"]}
    assert "retention/conversation" in changes["model_improvement", "off"]["subjects"]
    assert changes["model_improvement", "on"]["changeable_by"] == "you"


def test_the_text_begins_with_the_situation_and_the_verdict_on_it() -> None:
    told = run("explain", "-a", "channel=claude-app", "-a", "plan=pro", "-a", "happened=feedback-rating").out

    head = " ".join(told.partition("\nTRAINING\n")[0].split())
    assert "Plan: Pro" in head
    assert "Not answered: Sharing (model_improvement)," in head
    assert head.endswith("Is it used to train Claude? It depends on one setting. But it can be, once you rate a reply.")


@pytest.mark.parametrize(("answers", "last_day"), [(("sent_on=2026-03-03",), "2026-04-02"), ((), None)])
def test_a_day_that_is_given_leads_to_the_last_day_of_the_copy(answers: tuple[str, ...], last_day: str | None) -> None:
    told = explain("channel=api", *answers)

    assert told.answer("retention/conversation")["ends_on"] == last_day


def test_an_earlier_day_has_the_rules_of_its_time() -> None:
    told = explain("channel=claude-app", "plan=pro", options=("--format", "json", "--as-of", "2025-06-01"))

    kept = told.answer("retention/conversation")
    assert told.json["as_of"] == "2025-06-01"
    assert kept["status"] == "decided"
    assert "model_improvement" not in told.json["open_questions"]
    assert (
        kept["rules"]
        != explain("channel=claude-app", "plan=pro", "model_improvement=off").answer("retention/conversation")["rules"]
    )


@pytest.mark.parametrize("style", ["text", "md"])
def test_an_earlier_day_is_told_by_its_own_texts_and_hindsight_is_named(style: str) -> None:
    old = ("--as-of", "2025-06-01")
    told = explain("channel=claude-app", "plan=pro", options=("--format", "json", *old))
    words = " ".join(explain("channel=claude-app", "plan=pro", options=("--format", style, *old)).out.split())

    evidence = {item["source"]: item["reports_from"] for item in told.answer("retention/conversation")["evidence"]}
    assert evidence["a1"] == "2025-01-01"
    assert not {"a12", "d1", "h2"} & {item["source"] for answer in told.json["answers"] for item in answer["evidence"]}
    assert words.count("Newer than this day, but tells of it.") == 1


def test_an_answer_that_is_not_asked_is_refused_with_the_reason() -> None:
    told = explain("channel=claude-app", "plan=team", "model_improvement=on")

    assert told.status == 2
    assert told.out == ""
    assert "model_improvement=on: not asked with channel=claude-app plan=team" in told.err
    assert "plan=free, pro or max" in told.err


def test_events_that_happened_are_told() -> None:
    told = explain("channel=claude-app", "plan=team", "happened=flagged,deleted")

    assert told.answer("retention/flagged-content")["happened"] is True
    assert told.json["selection"]["happened"] == ["flagged", "deleted"]


def test_the_same_many_question_can_be_answered_in_parts() -> None:
    assert explain("happened=flagged", "happened=deleted").json["selection"] == {"happened": ["flagged", "deleted"]}


def test_nothing_after_the_sign_says_that_nothing_happened() -> None:
    told = explain("channel=foundry", "happened=")

    assert told.json["selection"]["happened"] == []
    assert "happened" not in told.json["open_questions"]


def test_a_number_of_days_is_used_in_the_value() -> None:
    told = explain("channel=claude-app", "plan=enterprise", "custom_retention=400")

    lengths = {item["value"].get("max") for item in told.json["answers"] if item["value"]}
    assert told.json["selection"]["custom_retention"] == 400
    assert "P400D" in lengths


def test_a_day_tells_when_a_copy_is_gone() -> None:
    told = explain(
        "channel=claude-app", "plan=pro", "model_improvement=off", "happened=deleted", "deleted_on=2026-03-03"
    )

    ends = {item["subject"]: item["ends_on"] for item in told.json["answers"]}
    assert ends["retention/deleted-conversation"] == "2026-04-02"
    assert ends["retention/history"] is None


# ---------------------------------------------------------------- the forms


@pytest.mark.parametrize("answers", _WAYS)
def test_json_fits_the_published_schema(answers: tuple[str, ...], schema: Draft202012Validator) -> None:
    told = explain(*answers)

    assert told.status == 0, told.err
    assert [error.message for error in schema.iter_errors(told.json)] == []


def test_json_is_the_same_in_every_run() -> None:
    assert explain("channel=foundry").out == explain("channel=foundry").out


@pytest.mark.parametrize("answers", _WAYS)
@pytest.mark.parametrize("as_of", ["2025-01-01", "2025-09-15", "2026-11-21"])
def test_text_is_readable_in_eighty_columns(answers: tuple[str, ...], as_of: str) -> None:
    if "sent_on=2026-03-03" not in answers and len(answers) > 2 and as_of != "2026-11-21":
        answers = answers[:2]
    told = explain(*answers, options=("--as-of", as_of))

    assert told.status == 0, told.err
    long = [line for line in told.out.splitlines() if len(line) > 80 and "://" not in line]
    assert long == []
    assert "\033" not in told.out
    assert not re.search(r"\b(question|option|rule|subject|dispute|source|topic)\.[a-z]", told.out)


def test_text_tells_the_answer_before_its_reason_and_its_sources() -> None:
    told = explain("channel=foundry", options=()).out

    order = ["Prompts and replies: ", "Sources disagree.", "WHAT WOULD CHANGE THIS", "SOURCES", "Policy model "]
    assert sorted(order, key=told.index) == order


def test_text_is_bold_on_a_terminal_that_wants_it() -> None:
    arguments = ("explain", "-a", "channel=api")

    plain = run(*arguments).out
    assert "\033[1m" in run(*arguments, is_terminal=True).out
    assert run(*arguments, is_terminal=True, NO_COLOR="1").out == plain
    assert run(*arguments, is_terminal=True, TERM="dumb").out == plain
    assert "\033[1m" in run(*arguments, is_terminal=True, NO_COLOR="").out


def test_csv_has_a_line_for_every_answer_and_end() -> None:
    told = explain("channel=claude-app", "plan=pro", options=("--format", "csv"))

    rows = list(csv.DictReader(io.StringIO(told.out)))
    kept = [row for row in rows if row["subject"] == "retention/conversation"]
    assert [row["when"] for row in kept] == ["model_improvement=on", "model_improvement=off"]
    assert {row["subject"] for row in rows} == {
        item["subject"] for item in explain("channel=claude-app", "plan=pro").json["answers"]
    }


def test_markdown_shows_answers_disputes_and_sources() -> None:
    told = explain("channel=foundry", options=("--format", "md")).out

    assert told.startswith("# What happens to what you type, as of 21 November 2026\n")
    assert "Sources disagree: " in told
    assert "## Sources" in told
    assert "<https://" in told


@pytest.mark.parametrize("form", ["text", "json", "md", "csv"])
def test_a_file_gets_what_standard_output_would_get(form: str, tmp_path: Path) -> None:
    target = tmp_path / "answer"

    written = explain("channel=api", options=("--format", form, "-o", str(target)))

    assert (written.status, written.out, written.err) == (0, "", "")
    assert target.read_text(encoding="utf-8") == explain("channel=api", options=("--format", form)).out
    assert [path.name for path in tmp_path.iterdir()] == ["answer"]


@pytest.mark.parametrize("target", ["missing/answer.json", "."])
def test_a_file_that_cannot_be_written_is_a_fault(target: str, tmp_path: Path) -> None:
    told = explain("channel=api", options=("-o", str(tmp_path / target)))

    assert told.status == 1
    assert told.out == ""
    assert told.err.startswith("afterprompt: ")
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- wrong arguments


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        (("chanel=api",), "-a chanel=api: unknown question 'chanel', did you mean 'channel'?"),
        (("channel=clade-app",), "-a channel=clade-app: unknown option 'clade-app', did you mean 'claude-app'?"),
        (("channel",), "-a channel: write question=option"),
        (("channel=api", "channel=bedrock"), "-a channel=bedrock: channel is answered twice"),
        (("happened=flaged",), "unknown option 'flaged', did you mean 'flagged'?"),
        (("sent_on=yesterday",), "sent_on: yesterday: not a day; write it as YYYY-MM-DD"),
        (("channel=claude-app", "plan=enterprise", "custom_retention=a year"), "give none or a number of days"),
        (("channel=claude-app", "plan=enterprise", "custom_retention=3"), "out of range; give none or 30 days or more"),
        (
            ("channel=claude-app", "plan=console"),
            "not offered with channel=claude-app as of 2026-11-21; offered are fr",
        ),
        (("model_improvement=on",), "an earlier answer is missing; it is asked only with plan=free, pro or max"),
        (("channel=api", "deleted_on=2026-01-01"), "an earlier answer is missing; it is asked only with happened."),
        (("channel=foundry", "plan=pro"), "-a plan=pro: not asked with channel=foundry"),
        (
            ("channel=microsoft-365-copilot", "happened=flagged"),
            "-a happened=flagged: not asked with channel=microsoft-365-copilot as of 2026-11-21; it is asked only with",
        ),
        (
            ("channel=api", "happened=flagged,session-rating"),
            "-a happened=session-rating: not offered with channel=api",
        ),
    ],
)
def test_an_answer_that_means_nothing_or_does_not_fit_is_refused(answers: tuple[str, ...], message: str) -> None:
    told = explain(*answers)

    assert (told.status, told.out) == (2, "")
    assert message in told.err


def test_an_answer_before_its_time_is_refused_with_the_first_day() -> None:
    told = explain("channel=claude-app", "plan=pro", "model_improvement=on", options=("--as-of", "2025-06-01"))

    assert told.status == 2
    assert "it is asked from 2025-08-28" in told.err


def test_every_answer_that_does_not_fit_is_told_at_once() -> None:
    told = explain("channel=foundry", "plan=pro", "incognito=yes")

    assert "plan=pro" in told.err
    assert "incognito=yes" in told.err


@pytest.mark.parametrize("arguments", [["--as-of", "2025-02-30"], ["--format", "pdf"], ["--overlay"], ["--lang", "xx"]])
def test_wrong_or_unknown_options_are_usage(arguments: list[str]) -> None:
    told = run("explain", *arguments)

    assert (told.status, told.out) == (2, "")
    assert told.err


@pytest.mark.parametrize("format_name", ["text", "md", "csv"])
def test_every_source_that_a_dispute_cites_is_listed(format_name: str) -> None:
    told = explain("channel=api")
    cited = {source for answer in told.json["answers"] for source in answer["sources"]}
    disputes = [item for answer in told.json["answers"] for item in (answer["dispute"], *answer["further_disputes"])]
    sides = {source for item in disputes if item for source in _sides(item)}
    assert {"n8", "h3-2023"} <= sides <= cited

    page = run("explain", "-a", "channel=api", "--format", format_name).out
    listed = page if format_name == "csv" else page[page.upper().rindex("SOURCES") :]
    assert {source for source in cited if source not in listed} == set()


def _sides(dispute: dict[str, Any]) -> list[str]:
    return [source for claim in dispute["claims"] for source in claim["sources"]]


def test_subjects_of_one_name_say_under_which_topic_they_change() -> None:
    told = run("explain", "-a", "channel=claude-app", "-a", "plan=pro", "-a", "model_improvement=on").out

    words = " ".join(told.split())
    assert "Alters: Training: Prompts and replies, How long it is kept: Prompts and replies" in words
    assert "Prompts and replies, Prompts and replies" not in words
