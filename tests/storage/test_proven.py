# SPDX-License-Identifier: MIT
"""What was proven of models is remembered, and it is a memory and no more."""

import json
from datetime import date
from pathlib import Path

import pytest

from desktop_app.policy.digest import sha256
from desktop_app.policy.in_force import Obstacle, Origin
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.proven import Proof, load_proofs, remember_proof
from tests.storage.updates import changed_file, faulty_file, model_file, places_in, put

TODAY = date(2026, 11, 22)
LATER = date(2026, 12, 24)


def test_the_same_file_is_not_proven_again_and_keeps_its_first_day(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.own, model_file())
    find_model(places, TODAY)
    before = Path(places.proven).read_bytes()

    again = find_model(places, LATER)

    assert again.since == TODAY
    assert Path(places.proven).read_bytes() == before


def test_a_changed_file_is_proven_before_it_answers(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    path = put(places.own, model_file())
    find_model(places, TODAY)
    path.write_bytes(model_file().replace(b'"format": 1', b'"format": 2'))

    assert find_model(places, LATER).origin is Origin.BUILT_IN

    path.write_bytes(changed_file())
    changed = find_model(places, LATER)
    assert (changed.origin, changed.since) == (Origin.PERSON, LATER)


def test_a_faulty_file_is_not_proven_again_either(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.own, faulty_file())
    first = find_model(places, TODAY).refusals
    before = Path(places.proven).read_bytes()

    assert find_model(places, LATER).refusals == first
    assert Path(places.proven).read_bytes() == before


@pytest.mark.parametrize("subject", [7, "x" * 9_000])
def test_the_number_of_faults_is_remembered_with_the_first_of_them(tmp_path: Path, subject: object) -> None:
    record = json.loads(model_file())
    record["rules"] = [{**record["rules"][0], "id": f"r-{at}", "subject": subject} for at in range(200)]
    places = places_in(tmp_path)
    put(places.own, json.dumps(record).encode())

    first, again = (find_model(places, TODAY).refusals for _time in range(2))

    assert first == again
    assert first[0].count > len(first[0].faults) > 0
    assert Path(places.proven).stat().st_size < 50_000


@pytest.mark.parametrize(("count", "since"), [(0, TODAY), (3, LATER)])
def test_another_version_of_the_program_proves_again_and_keeps_the_first_day_of_a_sound_file(
    tmp_path: Path, count: int, since: date
) -> None:
    places = places_in(tmp_path)
    put(places.own, model_file())
    digest = sha256(model_file()).hexdigest()
    remember_proof(places.proven, digest, Proof(since=TODAY, count=count, program="0.0.1"))

    assert find_model(places, LATER).since == since
    assert load_proofs(places.proven)[digest] == Proof(since=since)


@pytest.mark.parametrize(
    "memory",
    [
        b"",
        b"{",
        b'{"format_version": 2}',
        b'{"format_version": 9, "proofs": {}}',
        b'{"format_version": 2, "proofs": {"x": [], "y": {"since": "soon", "faults": [], "count": 0, "program": ""}}}',
    ],
)
def test_a_memory_that_cannot_be_used_only_costs_another_proof(tmp_path: Path, memory: bytes) -> None:
    places = places_in(tmp_path)
    put(places.own, faulty_file())
    put(places.proven, memory)

    assert [refusal.obstacle for refusal in find_model(places, TODAY).refusals] == [Obstacle.FAULTY]
    assert list(load_proofs(places.proven)) == [sha256(faulty_file()).hexdigest()]


def test_a_folder_that_cannot_be_written_only_costs_another_proof(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.own, faulty_file())
    put(Path(places.proven).parent, b"a file where the folder should be")

    assert [refusal.obstacle for refusal in find_model(places, TODAY).refusals] == [Obstacle.FAULTY]
