# SPDX-License-Identifier: MIT
"""`doctor`: versions, places, the model, settings and their origin, every fault; nothing about the person."""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desktop_app import __version__
from desktop_app.commands.doctor import part_version
from desktop_app.commands.doctor_report import Person, hidden
from desktop_app.commands.schema_doctor import doctor_schema
from desktop_app.policy.schema import schema_text
from desktop_app.presentation.records import Json
from desktop_app.resource_files import read_bytes, read_text
from desktop_app.storage.managed import NOT_MANAGED
from desktop_app.storage.model_places import places_of_this_user
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, save_settings
from desktop_app.storage.situation import save_situation
from tests.commands.runner import Run, run
from tests.storage.managed_files import RIGHT, WHO, write_managed
from tests.storage.updates import faulty_file, model_file, put

_GENERATE = (
    "from desktop_app.policy.schema import schema_text;"
    "from desktop_app.commands.schema_doctor import doctor_schema; print(end=schema_text(doctor_schema()))"
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person called anna-quist with a home of their own, and a system's folder beside it."""
    folder = tmp_path / "home" / "anna-quist"
    folder.mkdir(parents=True)
    for name, place in (
        ("HOME", folder),
        ("XDG_CONFIG_HOME", folder / ".config"),
        ("XDG_STATE_HOME", folder / ".local" / "state"),
        ("XDG_DATA_HOME", folder / ".local" / "share"),
        ("XDG_CONFIG_DIRS", tmp_path / "etc"),
    ):
        monkeypatch.setenv(name, str(place))
    monkeypatch.setenv("USER", "anna-quist")
    return folder


def _json() -> Run:
    return run("doctor", "--format", "json")


def _site(tmp_path: Path) -> Path:
    return tmp_path / "etc" / "afterprompt"


def _setting(done: Run, name: str) -> Mapping[str, object]:
    found: Mapping[str, object] = next(item for item in done.json["settings"] if item["name"] == name)
    return found


def test_a_computer_without_faults_is_fine() -> None:
    done = _json()

    assert (done.status, done.err) == (0, "")
    assert done.json["is_fine"] is True
    assert done.json["faults"] == []
    assert done.json["program"]["version"] == __version__
    assert "contract" not in done.json
    assert "managed_by" not in done.json


def test_the_model_is_named_by_the_digest_that_explain_writes() -> None:
    explained = run("explain", "-a", "channel=api", "--format", "json").json["policy_model"]

    told = _json().json["policy_model"]

    assert (told["version"], told["digest"]) == (explained["version"], explained["digest"])
    assert told["origin"] == "built-in"


def test_settings_are_told_with_who_set_them(tmp_path: Path) -> None:
    write_managed(_site(tmp_path), {"format": 1, "set_by": WHO, "settings": RIGHT["settings"]})
    save_settings(AppPaths.of_this_user().settings_file, Settings(language="fr", scheme="dark"))

    done = _json()

    assert done.json["managed_by"] == WHO
    assert _setting(done, "language") == {
        "name": "language",
        "value": "de",
        "set_by": "organisation",
        "is_locked": True,
    }
    assert _setting(done, "theme") == {"name": "theme", "value": "dark", "set_by": "person", "is_locked": False}
    assert _setting(done, "remember")["value"] is False
    assert _setting(done, "text size")["set_by"] == "built-in"


def test_a_default_of_the_organisation_is_told_as_theirs(tmp_path: Path) -> None:
    write_managed(_site(tmp_path), {"format": 1, "set_by": WHO, "settings": {"theme": {"value": "contrast"}}})

    assert _setting(_json(), "theme") == {
        "name": "theme",
        "value": "contrast",
        "set_by": "organisation",
        "is_locked": False,
    }


def test_a_broken_managed_file_is_a_fault_with_its_place(tmp_path: Path) -> None:
    write_managed(_site(tmp_path), {"format": 1, "set_by": WHO, "settings": {"theme": {"value": "pink"}}, "x": 1})

    done = _json()

    assert done.status == 1
    assert done.json["is_fine"] is False
    assert [fault["where"].rpartition("managed.json: ")[2] for fault in done.json["faults"]] == [
        "x",
        "settings.theme.value",
    ]
    assert _setting(done, "remember")["value"] is False


@pytest.mark.parametrize("name", ["settings_file", "situation_file"])
def test_a_broken_file_of_the_person_is_a_fault_and_stays_where_it_is(name: str) -> None:
    path: Path = getattr(AppPaths.of_this_user(), name)
    path.parent.mkdir(parents=True)
    path.write_text("{", encoding="utf-8")

    done = _json()

    assert done.status == 1
    assert [Path(fault["where"]).name for fault in done.json["faults"]] == [path.name]
    assert "sets it aside" in done.json["faults"][0]["what"]
    assert path.read_text(encoding="utf-8") == "{"


def test_a_contract_is_told_by_its_digest(tmp_path: Path) -> None:
    (_site(tmp_path)).mkdir(parents=True)
    (_site(tmp_path) / "contract.json").write_bytes(read_bytes("overlay-example.json"))
    write_managed(_site(tmp_path), {"format": 1, "set_by": WHO, "overlay": "contract.json"})

    contract = _json().json["contract"]

    explained = run("explain", "-a", "channel=api", "--format", "json").json["overlay"]
    assert contract["digest"] == explained["digest"]
    assert (contract["terms"], contract["set_by"]) == (3, "organisation")


def test_a_contract_that_cannot_be_used_is_a_fault(tmp_path: Path) -> None:
    write_managed(_site(tmp_path), {"format": 1, "set_by": WHO, "overlay": "missing.json"})

    done = _json()

    assert done.status == 1
    assert "missing.json: cannot be read" in done.json["faults"][0]["what"]
    assert "digest" not in done.json["contract"]


@pytest.mark.parametrize("format_", ["text", "json"])
def test_nothing_in_it_says_who_the_person_is(tmp_path: Path, home: Path, format_: str) -> None:
    paths = AppPaths.of_this_user()
    save_settings(paths.settings_file, Settings(overlay=str(home / "contracts of anna-quist.json")))
    save_situation(paths.situation_file, {"channel": "claude-app", "plan": "pro"})
    write_managed(_site(tmp_path), {"format": 1, "set_by": WHO, "settings": {"anna-quist": {}}})

    done = run("doctor", "--format", format_)

    assert "anna-quist" not in done.out
    assert str(home) not in done.out
    assert "~" in done.out
    assert "claude-app" not in done.out
    assert done.err == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/home/bo/.config", "~/.config"),
        ("/home/bo", "~"),
        ("/home/bob/.config", "/home/bob/.config"),
        ("/media/bo/disk and bo.json", "/media/<user>/disk and <user>.json"),
        ("a book about bobsleighs", "a book about bobsleighs"),
        ("/data/bo_work/2_bo.json", "/data/<user>_work/2_<user>.json"),
        (["/home/bo/x", {"where": "/home/bo"}, 7, None], ["~/x", {"where": "~"}, 7, None]),
    ],
)
def test_home_and_names_are_hidden_as_whole_words(text: Json, told: Json) -> None:
    assert hidden(text, Person(home="/home/bo", names=("bo",))) == told


@pytest.mark.parametrize(
    ("name", "package", "told"),
    [("no-such-part", "json", "bundled"), ("no-such-part", "no_such_package", None)],
)
def test_a_part_without_a_version_is_bundled_or_missing(name: str, package: str, told: str | None) -> None:
    assert part_version(name, package) == told


def test_the_text_tells_the_same(tmp_path: Path) -> None:
    write_managed(_site(tmp_path), {"format": 1, "set_by": WHO, "settings": RIGHT["settings"]})
    told = _json().json

    done = run("doctor")

    assert done.status == 0
    assert f"Managed by: {WHO}" in done.out
    assert "language: de (set by the organisation, locked)" in done.out
    assert told["policy_model"]["digest"] in done.out
    assert done.out.endswith("WHAT IS WRONG\nNothing.\n")


def test_the_text_lists_each_fault(tmp_path: Path) -> None:
    write_managed(_site(tmp_path), {"format": 1})

    done = run("doctor")

    assert done.status == 1
    assert "set_by: is missing" in " ".join(done.out.split())


def test_looking_changes_nothing(tmp_path: Path, home: Path) -> None:
    write_managed(_site(tmp_path), RIGHT)
    before = sorted(os.walk(tmp_path))

    run("doctor")

    assert sorted(os.walk(tmp_path)) == before


@pytest.mark.parametrize("content", [model_file(), faulty_file()])
def test_looking_at_a_model_remembers_nothing(tmp_path: Path, home: Path, content: bytes) -> None:
    own = put(places_of_this_user("linux", os.environ, NOT_MANAGED).own, content)
    before = sorted(os.walk(tmp_path))

    done = _json()

    assert sorted(os.walk(tmp_path)) == before
    assert (done.json["policy_model"]["origin"] == "person") is (content == model_file())
    assert any(fault["where"].endswith(own.name) for fault in done.json["faults"]) is (content == faulty_file())


def test_a_folder_that_cannot_be_made_is_a_fault(home: Path) -> None:
    (home / ".local").write_text("a file in place of the folder", encoding="utf-8")

    done = _json()

    assert done.json["faults"][-1]["where"] == str(Path("~", ".local", "state", "afterprompt"))


@pytest.mark.skipif(sys.platform != "linux", reason="the system names the folders elsewhere")
def test_a_place_that_cannot_be_looked_at_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_DIRS", f"/{'x' * 300}")

    (fault,) = _json().json["faults"]

    assert fault["where"].endswith("xxx/afterprompt/policy-model.json")
    assert "File name too long" in fault["what"]


def test_a_damaged_key_is_a_fault_before_there_is_a_file(tmp_path: Path) -> None:
    write_managed(_site(tmp_path), {"format": 1, "set_by": WHO, "update_key": "RWQx"})

    (fault,) = _json().json["faults"]

    assert fault["where"].endswith("managed.json: update_key")


def test_the_committed_schema_is_what_the_code_generates() -> None:
    assert read_text("schema/doctor.schema.json") == schema_text(doctor_schema()), f'run: python -c "{_GENERATE}"'


@pytest.mark.parametrize("is_managed", [False, True])
def test_a_report_fits_its_schema(tmp_path: Path, *, is_managed: bool) -> None:
    if is_managed:
        write_managed(_site(tmp_path), {**RIGHT, "policy_model": "missing", "settings": {}})
    schema = json.loads(read_text("schema/doctor.schema.json"))
    Draft202012Validator.check_schema(schema)

    Draft202012Validator(schema).validate(_json().json)

    assert not Draft202012Validator(schema).is_valid({**_json().json, "name": "Anna"})
    assert not Draft202012Validator(schema).is_valid({**_json().json, "format": 2})
