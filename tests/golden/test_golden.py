# SPDX-License-Identifier: MIT
"""The golden tables say what the engine says: a change of content shows as a diff."""

from difflib import unified_diff
from pathlib import Path

import pytest

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.resource_files import policy_files
from tests.golden.tables import applicability_table, detail_table, verdict_table

pytestmark = pytest.mark.unwatched

FOLDER = Path(__file__).parent


@pytest.fixture(scope="module")
def reasoner() -> Reasoner:
    """The embedded model, ready to answer."""
    return Reasoner(read_model(policy_files()))


def _differences(name: str, now: str) -> str:
    stored = (FOLDER / name).read_text(encoding="utf-8")
    return "\n".join(unified_diff(stored.splitlines(), now.splitlines(), "reviewed", "now", lineterm="", n=1))


def test_verdicts_are_those_that_were_reviewed(reasoner: Reasoner) -> None:
    assert not _differences("verdicts.txt", verdict_table(reasoner))


def test_details_are_those_that_were_reviewed(reasoner: Reasoner) -> None:
    assert not _differences("details.txt", detail_table(reasoner))


def test_subjects_apply_where_they_were_reviewed(reasoner: Reasoner) -> None:
    assert not _differences("applicability.txt", applicability_table(reasoner))


def test_outcomes_of_the_headline_subjects_stay_readable() -> None:
    lines = (FOLDER / "verdicts.txt").read_text(encoding="utf-8").splitlines()
    assert 100 < len(lines) < 1000
