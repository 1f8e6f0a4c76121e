# SPDX-License-Identifier: MIT
"""Words about the policy model in force: each origin and each obstacle has its own, with what to do."""

from datetime import date

import pytest

from desktop_app.policy.in_force import ModelInForce, Obstacle, Origin, Refusal
from desktop_app.presentation.model_words import in_force_words, reason_words, refusal_words
from tests.policy.builders import build_model

_SINCE = date(2026, 11, 22)


def _found(origin: Origin) -> ModelInForce:
    since = None if origin is Origin.BUILT_IN else _SINCE
    return ModelInForce(model=build_model(), files={}, words={}, origin=origin, since=since)


@pytest.mark.parametrize(
    ("origin", "set_by", "words"),
    [
        (Origin.BUILT_IN, "", "built into this version of Afterprompt."),
        (Origin.BUILT_IN, "Example Company", "built into this version of Afterprompt."),
        (Origin.PERSON, "Example Company", "in force since 22 November 2026, from a file that you opened."),
        (Origin.ORGANISATION, "", "in force since 22 November 2026, from a file of your organisation."),
        (Origin.ORGANISATION, "Example Company", "in force since 22 November 2026, from a file of Example Company."),
    ],
)
def test_the_model_in_force_is_named_with_its_day_and_its_origin(origin: Origin, set_by: str, words: str) -> None:
    found = _found(origin)

    assert in_force_words(found, set_by) == f"Policy model {found.model.version}, {words}"


@pytest.mark.parametrize("path", ["/srv/model.json", "C:\\ProgramData\\afterprompt\\model.json"])
@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_obstacle_is_told_with_its_file_and_a_remedy(obstacle: Obstacle, path: str) -> None:
    refusal = Refusal(
        path=path, origin=Origin.PERSON, obstacle=obstacle, detail="2025.1", least="2026.1", faults=("x",), count=1
    )

    words = refusal_words(refusal)

    assert words.startswith(f"We did not use the policy model {path}. ")
    assert "{" not in words
    assert any(remedy in words for remedy in ("Check", "Ask", "Get", "Delete"))


def test_no_two_obstacles_are_told_alike() -> None:
    told = {
        reason_words(Refusal(path="/m.json", origin=Origin.PERSON, obstacle=obstacle, faults=("x",), count=1))
        for obstacle in Obstacle
    }

    assert len(told) == len(Obstacle)


def test_a_missing_signature_is_called_by_the_name_of_its_file() -> None:
    refusal = Refusal(path="C:\\models\\new.json", origin=Origin.PERSON, obstacle=Obstacle.UNSIGNED)

    assert "new.json.minisig" in reason_words(refusal)


def test_the_first_of_several_faults_is_told() -> None:
    faults = ("rules[3].when: is missing; add it", "rules[4]: unknown key")
    refusal = Refusal(path="/m.json", origin=Origin.PERSON, obstacle=Obstacle.FAULTY, faults=faults, count=30)

    assert reason_words(refusal).startswith(f"It has 30 faults, the first: {faults[0]}. ")
