# SPDX-License-Identifier: MIT
"""What a new channel costs an author: two things known of it are two rules, and the page shows their form."""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.guard import guard_model
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.selection import Selection, settle
from desktop_app.policy.verify import verify
from desktop_app.resource_files import drawing_names, policy_files, read_text
from tests.policy.builders import TODAY

Files = dict[str, Any]

BEGINS = date(2026, 6, 1)
_ACME = {"channel": ["acme-chat"]}
_ADDED = {
    "facts.json": ("facts", [{"id": "ACM-01", "confidence": "medium"}, {"id": "ACM-02", "confidence": "high"}]),
    "model.json": ("parties", [{"id": "acme", "icon": "building-2"}]),
    "deployments.json": ("deployments", [{"id": "acme-chat", "group": "work", "answers": {"channel": "acme-chat"}}]),
}
_WORDS = (
    *(f"option.channel.acme-chat.{part}" for part in ("title", "help", "chip")),
    *("deployment.acme-chat.name", "party.acme.name"),
    *("rule.keep-acme-chat.because", "rule.deny-acme-training.because", "rule.deny-acme-training.says"),
    *(f"dispute.acme-retention.{part}" for part in ("title", "why", "notice", "help-page")),
)


def _examples() -> list[dict[str, Any]]:
    return [json.loads(block) for block in re.findall(r"```json\n(.*?)```", read_text("policy-authors.md"), re.DOTALL)]


def _rule(rule_id: str, subject: str, value: dict[str, str], overridden: str, **more: Any) -> dict[str, Any]:
    evidence = [{"source": "acme-privacy", "locator": "Section 4", "confirmed_on": "2026-11-21"}]
    known = {"id": rule_id, "subject": subject, "when": _ACME, "value": value, "evidence": evidence}
    return {**known, "overrides": [overridden], "effective": {"since": BEGINS.isoformat()}, **more}


def _as_it_is(files: Files) -> None:
    """Leave nothing out."""


def _acme(change: Callable[[Files], None] = _as_it_is) -> PolicyModel:
    """The shipped model with one channel more, written as the page says; `change` leaves something out."""
    files: Files = {name: json.loads(content) for name, content in policy_files().items()}
    _rule_shown, source, dispute = _examples()
    option = {"id": "acme-chat", "icon": "message-square", "group": "embedded", "effective": {"since": "2026-06-01"}}
    files["questions.json"]["questions"][0]["options"].append(option)
    for row in (row for item in files["questions.json"]["derived"] for row in item["rows"]):
        if row["value"] in ("third-party", "other-product"):
            row["when"]["channel"].append("acme-chat")
    for name, (section, records) in _ADDED.items():
        files[name][section] += records
    page = {**source, "id": "acme-help", "kind": "help_article", "published": "2026-08-01", "first_seen": "2026-08-01"}
    files["sources.json"]["sources"] += [source, page]
    kept = {"kind": "up_to", "max": "P90D", "starts": "sent", "holder": "acme"}
    files["rules/acme-chat.json"] = {
        "rules": [
            _rule(
                *("keep-acme-chat", "retention/conversation", kept, "outside-other-product-chat"),
                facts=["ACM-01"],
                confidence="medium",
            ),
            _rule(
                *("deny-acme-training", "training/conversation", {"kind": "not_used"}),
                "outside-other-product-training",
                facts=["ACM-02"],
            ),
        ],
        "disputes": [dispute],
    }
    files["texts/en/acme-chat.json"] = {"texts": dict.fromkeys(_WORDS, "Acme")}
    change(files)
    return guard_model({name: json.dumps(part).encode() for name, part in files.items()}).model


@cache
def _complete() -> PolicyModel:
    return _acme()


def test_a_product_by_somebody_else_takes_two_rules_and_no_others() -> None:
    assert verify(_complete(), drawings=drawing_names()).faults == ()


@pytest.mark.parametrize("day", [date(2026, 7, 1), date(2026, 9, 1)])
def test_it_is_answered_everywhere_and_never_by_asking_anthropic(day: date) -> None:
    selection = Selection(answers={"channel": "acme-chat"}, as_of=day)
    answers = Reasoner(_complete()).evaluate(selection, TODAY).answer_by_subject

    assert {answer.status for answer in answers.values()} == {"decided"}
    assert [rule.id for rule in answers["retention/conversation"].rules] == ["keep-acme-chat"]
    assert answers["retention/conversation"].disputed == (day >= date(2026, 8, 1))
    asked = {getattr(answer.value, "ask", "") for answer in answers.values()}
    assert asked == {"", "app-maker", "adviser"}


def test_nothing_is_offered_that_nobody_answers() -> None:
    settled = settle(_complete(), Selection(answers={"channel": "acme-chat"}, as_of=BEGINS))

    assert "happened" not in (*settled.asked, *settled.possible)


def test_a_platform_of_its_own_lists_every_subject_without_a_rule_at_once() -> None:
    def apart(files: Files) -> None:
        rows = next(item["rows"] for item in files["questions.json"]["derived"] if item["id"] == "platform")
        next(row for row in rows if row["value"] == "other-product")["when"]["channel"].remove("acme-chat")
        rows.append({"value": "acme-chat", "when": _ACME})

    (hole,) = [fault for fault in verify(_acme(apart)).faults if "no rule decides" in fault.what]

    assert hole.where == "9 subjects"
    assert "no rule decides for channel=acme-chat as of 2026-06-01: role/you, flow/prompts, " in hole.what


def test_a_channel_in_no_row_of_a_derived_value_is_named() -> None:
    def forgotten(files: Files) -> None:
        for row in (row for item in files["questions.json"]["derived"] for row in item["rows"]):
            if row["value"] == "third-party":
                row["when"]["channel"].remove("acme-chat")

    faults = [str(fault) for fault in verify(_acme(forgotten)).faults]

    assert any(
        fault.startswith("derived regime: has no value for channel=acme-chat as of 2026-06-01") for fault in faults
    )
