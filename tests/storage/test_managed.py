# SPDX-License-Identifier: MIT
"""What an organisation sets for a computer is read from the system's folders; a broken file tells all its faults."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from desktop_app.policy.schema import schema_text
from desktop_app.resource_files import read_text
from desktop_app.storage.managed import NOT_MANAGED, Managed, ManagedSetting
from desktop_app.storage.managed_file import load_managed, site_folders
from desktop_app.storage.managed_guard import guard_managed
from desktop_app.storage.schema_managed import managed_schema
from desktop_app.storage.settings import LANGUAGE_CHOICES, SCHEMES
from tests.storage.managed_files import RIGHT, WHO, WRONG, changed, write_managed

_GENERATE = (
    "from desktop_app.policy.schema import schema_text;"
    "from desktop_app.storage.schema_managed import managed_schema; print(end=schema_text(managed_schema()))"
)


def test_no_file_is_a_computer_that_nobody_manages(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()

    assert load_managed((str(tmp_path / "missing"), str(tmp_path), str(tmp_path / "a file"))) == NOT_MANAGED


def test_a_file_says_who_set_what(tmp_path: Path) -> None:
    path = write_managed(tmp_path, RIGHT)

    found = load_managed((str(tmp_path),))

    assert (found.file, found.set_by, found.faults) == (str(path), WHO, ())
    assert found.settings == {
        "language": ManagedSetting(value="de", is_locked=True),
        "theme": ManagedSetting(value="contrast", is_locked=False),
        "remember": ManagedSetting(value=False, is_locked=True),
    }
    assert found.overlay == str(tmp_path / "contract.json")
    assert found.policy_model == os.path.normpath("/srv/policies")
    assert found.update_key == RIGHT["update_key"]
    assert [name for name in found.settings if found.is_locked(name)] == ["language", "remember"]


def test_the_first_folder_with_a_file_counts(tmp_path: Path) -> None:
    write_managed(tmp_path / "second", {"format": 1, "set_by": "second"})
    write_managed(tmp_path / "third", {"format": 1, "set_by": "third"})

    found = load_managed(tuple(str(tmp_path / name) for name in ("first", "second", "third")))

    assert found.set_by == "second"


def test_a_broken_file_does_not_let_another_one_count(tmp_path: Path) -> None:
    write_managed(tmp_path / "first", {"format": 1})
    write_managed(tmp_path / "second", {"format": 1, "set_by": "second"})

    found = load_managed((str(tmp_path / "first"), str(tmp_path / "second")))

    assert found.is_broken
    assert found.set_by == ""


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_is_told_with_its_place(tmp_path: Path, name: str) -> None:
    changes, place, words = WRONG[name]
    path = write_managed(tmp_path, changed(changes))

    found = load_managed((str(tmp_path),))

    assert [fault.where for fault in found.faults] == [f"{path}: {place}"]
    assert words in found.faults[0].what
    assert (found.settings, found.overlay, found.policy_model, found.update_key) == ({}, "", "", "")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    wrong = {"format": 1, "overlays": 1, "overlay": 2, "settings": {"theme": {"value": "pink"}, "sound": {}}}
    write_managed(tmp_path, wrong)

    assert len(load_managed((str(tmp_path),)).faults) == 5


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"\xff", "not valid JSON"),
        (b"[" * 50_000, "not valid JSON"),
        (b"[]", "must hold one JSON object"),
        (b'{"format": 1, "format": 1}', "stands twice"),
        (b" " * 100_001, "larger than 100000 bytes"),
    ],
)
def test_what_is_no_such_file_at_all_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "managed.json").write_bytes(content)

    (fault,) = load_managed((str(tmp_path),)).faults

    assert fault.where == str(tmp_path / "managed.json")
    assert words in fault.what


def test_a_byte_order_mark_as_windows_tools_write_it_is_fine(tmp_path: Path) -> None:
    (tmp_path / "managed.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(RIGHT).encode())

    assert load_managed((str(tmp_path),)).faults == ()


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "managed.json").mkdir()

    (fault,) = load_managed((str(tmp_path),)).faults

    assert "cannot be read" in fault.what


def test_the_committed_schema_is_what_the_code_generates() -> None:
    assert read_text("schema/managed.schema.json") == schema_text(managed_schema()), f'run: python -c "{_GENERATE}"'


def test_the_schema_takes_what_the_guard_takes() -> None:
    Draft202012Validator.check_schema(managed_schema())
    schema = Draft202012Validator(managed_schema())

    assert schema.is_valid(RIGHT)
    assert schema.is_valid({"format": 1, "set_by": WHO})


@pytest.mark.parametrize("name", WRONG)
def test_the_schema_refuses_what_the_guard_refuses(name: str) -> None:
    assert not Draft202012Validator(managed_schema()).is_valid(changed(WRONG[name][0]))


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 2) | st.sampled_from(["", "de", "dark", "x"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["value", "locked", "theme", "language", "remember", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*RIGHT, "other"]), _VALUES))
def test_guard_and_schema_agree_on_anything(values: dict[str, object]) -> None:
    found = guard_managed("managed.json", json.dumps({**RIGHT, **values}).encode())

    assert bool(found.faults) is not Draft202012Validator(managed_schema()).is_valid({**RIGHT, **values})


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"XDG_CONFIG_DIRS": ""},
        {"XDG_CONFIG_DIRS": "/etc/xdg"},
        {"XDG_CONFIG_DIRS": "/etc/xdg/work:/etc/xdg"},
        {"XDG_CONFIG_DIRS": "relative:/opt/config:"},
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked through platformdirs itself")
def test_the_folders_are_those_of_platformdirs_and_the_fixed_one(
    variables: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CONFIG_DIRS", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    theirs = platformdirs.site_config_dir("afterprompt", appauthor=False, multipath=True).split(os.pathsep)

    assert site_folders("linux", variables) == tuple(dict.fromkeys((*theirs, "/etc/xdg/afterprompt")))


def test_other_systems_are_asked_through_platformdirs() -> None:
    theirs = platformdirs.site_config_dir("afterprompt", appauthor=False, multipath=True).split(os.pathsep)

    assert site_folders("win32", {}) == tuple(theirs)


@pytest.mark.parametrize("is_managed", [False, True])
def test_reading_imports_no_pydantic_and_no_guard_without_a_file(tmp_path: Path, *, is_managed: bool) -> None:
    if is_managed:
        write_managed(tmp_path, RIGHT)
    script = (
        "import sys; from desktop_app.storage.managed_file import load_managed; load_managed(sys.argv[1:]);"
        "print(*('pydantic' in sys.modules, 'desktop_app.storage.managed_guard' in sys.modules))"
    )

    finished = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True, capture_output=True, text=True)

    assert finished.stdout.split() == ["False", str(is_managed)]


# ---------------------------------------------------------------- what is documented


def test_the_example_is_right(tmp_path: Path) -> None:
    found = _guarded(tmp_path, read_text("managed-example.json"))

    assert found.faults == ()
    assert Draft202012Validator(managed_schema()).is_valid(json.loads(read_text("managed-example.json")))


def test_every_file_in_the_page_is_right(tmp_path: Path) -> None:
    shown = re.findall(r'^\{\n  "format": 1.*?^\}$', read_text("managed.md"), flags=re.MULTILINE | re.DOTALL)

    assert len(shown) == 3
    assert [_guarded(tmp_path, text).faults for text in shown] == [(), (), ()]


def test_the_page_names_every_key_and_value() -> None:
    page = read_text("managed.md")
    schema = managed_schema()
    settings = schema["properties"]["settings"]["properties"]

    known = [*schema["properties"], *settings, *LANGUAGE_CHOICES, *SCHEMES]
    assert [name for name in known if f"`{name}`" not in page] == []


def _guarded(folder: Path, text: str) -> Managed:
    (folder / "managed.json").write_text(text, encoding="utf-8")
    return load_managed((str(folder),))
