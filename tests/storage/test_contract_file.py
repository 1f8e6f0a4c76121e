# SPDX-License-Identifier: MIT
"""Contract terms from a file: a sound one is guarded once and then remembered, any other one each time."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import ModelError, UserFacingError
from desktop_app.policy.guard_overlay import guard_overlay
from desktop_app.policy.load import read_model
from desktop_app.policy.load_overlay import read_proven_overlay
from desktop_app.resource_files import policy_files, read_bytes
from desktop_app.storage.contract_file import ProofMemory, open_terms

PUBLIC = Reasoner(read_model(policy_files()))
EXAMPLE = read_bytes("overlay-example.json")
_START = """
import sys
from datetime import date
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.resource_files import policy_files
from desktop_app.storage.contract_file import ProofMemory, open_terms
memory = ProofMemory(path=sys.argv[2], model_digest="a model", today=date(2026, 11, 21))
terms = open_terms(sys.argv[1], Reasoner(read_model(policy_files())), memory)
print(len(terms.overlay.terms), "pydantic" in sys.modules)
"""


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    """The published example as a file."""
    path = tmp_path / "contract.json"
    path.write_bytes(EXAMPLE)
    return path


@pytest.fixture
def memory(tmp_path: Path) -> ProofMemory:
    """A memory of this test's own."""
    return ProofMemory.beside(str(tmp_path / "state" / "proven-models.json"), "a model", date(2026, 11, 21))


def test_both_readers_build_the_same() -> None:
    assert read_proven_overlay(EXAMPLE) == guard_overlay("contract.json", EXAMPLE, PUBLIC.model)


def test_both_readers_build_the_same_of_what_is_optional() -> None:
    content = json.loads(EXAMPLE)
    del content["contract"]["until"], content["contract"]["contact"], content["note"]
    for term in content["terms"]:
        term.pop("clause", None)
        term.pop("effective", None)
    content["terms"][0]["effective"] = {"since": "2026-10-01", "until": "2027-10-01"}
    changed = json.dumps(content).encode()

    assert read_proven_overlay(changed) == guard_overlay("contract.json", changed, PUBLIC.model)


def test_the_second_start_needs_no_guard(contract: Path, memory: ProofMemory) -> None:
    said = [_start(contract, memory), _start(contract, memory)]

    assert said == ["3 True", "3 False"]


def test_another_file_is_guarded_again(contract: Path, memory: ProofMemory) -> None:
    open_terms(str(contract), PUBLIC, memory)
    content = json.loads(EXAMPLE)
    content["terms"][0]["subject"] = "retention/nothing"
    contract.write_text(json.dumps(content), encoding="utf-8")

    with pytest.raises(ModelError, match="retention/nothing"):
        open_terms(str(contract), PUBLIC, memory)


def test_another_model_beneath_proves_again(contract: Path, memory: ProofMemory) -> None:
    open_terms(str(contract), PUBLIC, memory)
    other = ProofMemory(path=memory.path, model_digest="another model", today=memory.today)

    assert _start(contract, memory) == "3 False"
    open_terms(str(contract), PUBLIC, other)
    assert len(json.loads(Path(memory.path).read_bytes())["proofs"]) == 2


def test_a_faulty_file_is_not_remembered(contract: Path, memory: ProofMemory) -> None:
    contract.write_text("{}", encoding="utf-8")

    for _time in range(2):
        with pytest.raises(ModelError):
            open_terms(str(contract), PUBLIC, memory)

    assert not Path(memory.path).exists()


def test_a_broken_memory_proves_anew(contract: Path, memory: ProofMemory) -> None:
    Path(memory.path).parent.mkdir()
    Path(memory.path).write_text("{", encoding="utf-8")

    assert len(open_terms(str(contract), PUBLIC, memory).overlay.terms) == 3


def test_without_memory_nothing_is_written(contract: Path, private_storage: Path) -> None:
    open_terms(str(contract), PUBLIC)

    assert not private_storage.exists()


@pytest.mark.parametrize("path", ["missing.json", "a\0b.json", "."])
def test_a_file_that_cannot_be_read_is_told_with_its_path(path: str) -> None:
    with pytest.raises(UserFacingError, match="cannot be read"):
        open_terms(path, PUBLIC)


def _start(contract: Path, memory: ProofMemory) -> str:
    """What a new process says about the file, and whether it needed the guard."""
    arguments = [sys.executable, "-c", _START, str(contract), memory.path]
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.strip()
