# SPDX-License-Identifier: MIT
"""`model`: one file out of a folder, a newer one in force everywhere, and back; every other command follows."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.policy.digest import sha256
from desktop_app.policy.faults import Fault
from desktop_app.resource_files import policy_files, translation_files
from desktop_app.storage.judging import built_in_version
from tests.commands.runner import run
from tests.storage.updates import NEWER, OLDER, faulty_file, longer_file, model_file, put

_ANSWERS = ("-a", "channel=claude-app", "-a", "plan=free", "-a", "happened=feedback-rating")


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The file of a newer model that was taken into use."""
    path = put(tmp_path / "newer.json", longer_file())
    assert run("model", "use", str(path)).status == 0
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files of the shipped model, and its words in German."""
    for name, content in {**policy_files(), **translation_files("de")}.items():
        put(tmp_path / "policy" / name, content)
    return tmp_path / "policy"


def test_the_model_inside_the_program_is_told() -> None:
    told = run("model")

    assert told.status == 0
    assert told.out.startswith(f"Policy model {built_in_version()}, built into this version of Afterprompt.\nDigest: ")
    assert run("explain", *_ANSWERS, "--format", "json").json["policy_model"]["digest"] in told.out


def test_a_newer_model_is_told_with_its_day_and_its_file(newer: Path) -> None:
    told = run("model", "show")

    assert told.out.startswith(f"Policy model {NEWER}, in force since 21 November 2026, from a file that you opened.")
    assert f"Digest: {sha256(newer.read_bytes()).hexdigest()}\n" in told.out
    assert f"Built in: {built_in_version()}\n" in told.out


@pytest.mark.parametrize(
    "command",
    [
        ("explain", *_ANSWERS),
        ("compare", *_ANSWERS, "--with", "-a", "channel=api"),
        ("overview",),
        ("changes", "--from", "2026-01-01", "--to", "2026-06-01", *_ANSWERS[:4]),
        ("sources", "--stale", "9999"),
    ],
    ids=lambda command: command[0],
)
@pytest.mark.unwatched
def test_every_command_answers_with_the_newer_model(newer: Path, command: tuple[str, ...]) -> None:
    record = run(*command, "--format", "json").json
    named = record.get("policy_model") or record["before"]["policy_model"]

    assert named == {"version": NEWER, "digest": sha256(newer.read_bytes()).hexdigest()}


def test_reset_goes_back(newer: Path) -> None:
    told = run("model", "reset")

    assert told.status == 0
    assert "built into this version" in told.out
    assert run("explain", *_ANSWERS, "--format", "json").json["policy_model"]["version"] == built_in_version()
    assert newer.exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (model_file(OLDER), f"Its version {OLDER} is older than {built_in_version()}."),
        (faulty_file(), "Ask those who made it."),
        (b"?", "It is no policy model"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    told = run("model", "use", str(put(tmp_path / "model.json", content)))

    assert (told.status, told.out) == (1, "")
    assert reason in told.err


def test_a_file_that_went_bad_is_told_beside_every_answer(newer: Path, private_storage: Path) -> None:
    own = next(private_storage.rglob("policy-model.json"))
    own.write_bytes(newer.read_bytes()[:-10])

    told = run("explain", *_ANSWERS, "--format", "json")

    assert told.status == 0
    assert told.json["policy_model"]["version"] == built_in_version()
    assert f"We did not use the policy model {own}. It is no policy model" in told.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("pack",), "model pack: give the folder of a policy model"),
        (("use",), "model use: give the file of a policy model"),
        (("show", "x"), "model show: takes no file; drop 'x'"),
        (("reset", "x"), "model reset: takes no file; drop 'x'"),
        (("use", "x", "-o", "y"), "model use: writes no file; -o goes with pack"),
        (("sho",), "invalid choice: 'sho'"),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...], message: str) -> None:
    told = run("model", *arguments)

    assert (told.status, told.out) == (2, "")
    assert message in told.err


@pytest.mark.unwatched
def test_a_packed_folder_is_a_sound_model_and_the_same_bytes_each_time(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"

    assert run("model", "pack", str(folder), "-o", str(first)).status == 0
    assert run("model", "pack", str(folder), "-o", str(second)).status == 0

    assert first.read_bytes() == second.read_bytes()
    assert run("model", "pack", str(first)).out.encode() == first.read_bytes()
    checked = run("check", str(first))
    assert checked.status == 0
    assert "texts in de, " in checked.out


@pytest.mark.unwatched
def test_a_packed_folder_changes_nothing(folder: Path, tmp_path: Path) -> None:
    packed = tmp_path / "packed.json"
    run("model", "pack", str(folder), "-o", str(packed))

    told = run("changes", "--model", str(folder), str(packed))

    assert "0 answers changed" in told.out


@pytest.mark.unwatched
def test_a_faulty_folder_is_not_packed(folder: Path, tmp_path: Path) -> None:
    put(folder / "texts" / "de" / "more.json", json.dumps({"texts": {"nothing": {"text": "x", "of": "0"}}}).encode())

    told = run("model", "pack", str(folder), "-o", str(tmp_path / "packed.json"))

    assert told.status == 1
    assert str(Fault("texts/de/more.json: texts", "'nothing' translates nothing")) in told.err
    assert not (tmp_path / "packed.json").exists()


def test_check_finds_a_fault_in_the_words_of_a_packed_model(tmp_path: Path) -> None:
    record = json.loads(model_file())
    words = {"de": {"nothing": {"text": "x", "of": "0"}}}
    path = put(tmp_path / "model.json", json.dumps({**record, "translations": words}).encode())

    told = run("check", str(path))

    assert told.status == 1
    assert "model.json: translations.de: texts: 'nothing' translates nothing" in told.err


def test_two_processes_that_take_models_at_once_leave_one_of_them_in_force(tmp_path: Path) -> None:
    paths = [put(tmp_path / f"{version}.json", model_file(version)) for version in ("2999.1", "2999.2")]
    command = [sys.executable, "-m", "desktop_app", "model", "use"]

    running = [subprocess.Popen([*command, str(path)], stdout=subprocess.DEVNULL) for path in paths]

    assert [process.wait() for process in running] == [0, 0]
    told = run("model")
    assert told.err == ""
    assert told.out.startswith(("Policy model 2999.1, in force", "Policy model 2999.2, in force"))
