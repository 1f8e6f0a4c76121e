# SPDX-License-Identifier: MIT
"""The remembered situation comes back, and goes without a trace."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.policy.selection import Answer
from desktop_app.storage.situation import forget_situation, load_situation, save_situation

_ANSWERS: dict[str, Answer] = {
    "channel": "claude-app",
    "custom_retention": 45,
    "happened": ("flagged", "deleted"),
    "features": (),
    "sent_on": date(2026, 3, 3),
}


def test_answers_of_every_kind_come_back(tmp_path: Path) -> None:
    path = tmp_path / "situation.json"

    save_situation(path, _ANSWERS)

    assert load_situation(path).content == _ANSWERS


def test_nothing_remembered_is_no_answer(tmp_path: Path) -> None:
    loaded = load_situation(tmp_path / "situation.json")

    assert loaded.content == {}
    assert loaded.notice == ""


def test_forgetting_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "situation.json"
    save_situation(path, _ANSWERS)
    (tmp_path / ".situation.json.x.partial").write_bytes(b"half")

    forget_situation(path)

    assert list(tmp_path.iterdir()) == []


def test_forgetting_nothing_is_fine(tmp_path: Path) -> None:
    forget_situation(tmp_path / "situation.json")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ("[]", "answers: expected an object"),
        ('{"plan": null}', "answers.plan: expected"),
        ('{"plan": true}', "answers.plan: expected"),
        ('{"happened": ["flagged", 1]}', "answers.happened: expected"),
        ('{"sent_on": {"date": "yesterday"}}', "answers.sent_on.date"),
        ('{"sent_on": {"day": "2026-03-03"}}', "answers.sent_on: expected"),
    ],
)
def test_broken_situation_is_set_aside_with_the_reason(tmp_path: Path, answers: str, words: str) -> None:
    path = tmp_path / "situation.json"
    path.write_text(f'{{"format_version": 1, "answers": {answers}}}', encoding="utf-8")

    loaded = load_situation(path)

    assert loaded.content == {}
    assert words in loaded.notice
    assert path.with_name("situation.json.broken").exists()
