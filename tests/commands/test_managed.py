# SPDX-License-Identifier: MIT
"""The command line takes the contract that an organisation set up: the same answer as in the window."""

import json
from pathlib import Path

import pytest

from desktop_app.resource_files import read_bytes
from tests.commands.runner import run
from tests.storage.managed_files import WHO, write_managed

_API = ("-a", "channel=api", "--format", "json")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the system in which the managed file of this test lies."""
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path))
    folder = tmp_path / "afterprompt"
    folder.mkdir()
    (folder / "contract.json").write_bytes(read_bytes("overlay-example.json"))
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("explain", *_API),
        ("compare", "-a", "channel=api", "--with", "-a", "channel=bedrock"),
        ("overview", "--format", "json"),
        ("why", "retention/conversation", "-a", "channel=api"),
    ],
)
def test_the_contract_of_the_organisation_answers_and_is_marked(site: Path, command: tuple[str, ...]) -> None:
    given = run(*command, "--overlay", str(site / "contract.json"))
    write_managed(site, {"format": 1, "set_by": WHO, "overlay": "contract.json"})

    done = run(*command)

    assert (done.status, done.err) == (0, "")
    assert done.out == given.out
    assert "Your contract" in done.out or "Data Addendum 7" in done.out


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("sources",), "Data Addendum 7"),
        (("sources", "--format", "json"), '"your-contract"'),
        (("sources", "--stale", "0"), "your-contract"),
        (("sources", "--stale", "0", "--format", "json"), "Data Addendum 7"),
    ],
)
def test_the_contract_is_listed_among_the_sources_and_ages_like_them(
    site: Path, command: tuple[str, ...], words: str
) -> None:
    public = run(*command)
    write_managed(site, {"format": 1, "set_by": WHO, "overlay": "contract.json"})

    done = run(*command)

    assert (done.status, done.err) == (public.status, "")
    assert words in done.out
    assert words not in public.out


_CHANGES = ("changes", "--from", "2025-01-01", "--to", "2026-01-01", "-a", "channel=api")
_PUBLIC_ONLY = f"Public answers only: the contract terms of {WHO} are not part of this."


@pytest.mark.parametrize("form", ["text", "md"])
def test_changes_of_public_policy_say_that_the_contract_is_not_part_of_them(site: Path, form: str) -> None:
    public = run(*_CHANGES, "--format", form)
    write_managed(site, {"format": 1, "set_by": WHO, "overlay": "contract.json"})

    done = run(*_CHANGES, "--format", form)

    assert (done.status, done.err) == (0, "")
    assert _PUBLIC_ONLY in " ".join(done.out.split())
    assert "Public answers only" not in public.out


def test_changes_for_programs_name_no_contract(site: Path) -> None:
    write_managed(site, {"format": 1, "set_by": WHO, "overlay": "contract.json"})

    assert run(*_CHANGES, "--format", "json").json["overlay"] is None
    assert run(*_CHANGES, "--format", "csv").err == f"afterprompt: {_PUBLIC_ONLY}\n"


def test_an_overlay_that_is_given_takes_its_place_for_this_run(site: Path, tmp_path: Path) -> None:
    write_managed(site, {"format": 1, "set_by": WHO, "overlay": "contract.json"})
    other = json.loads(read_bytes("overlay-example.json"))
    other["contract"]["title"] = "Draft 8"
    (tmp_path / "draft.json").write_text(json.dumps(other), encoding="utf-8")

    done = run("explain", *_API, "--overlay", str(tmp_path / "draft.json"))

    assert done.json["overlay"]["title"] == "Draft 8"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"format": 1, "set_by": WHO, "overlay": "missing.json"}, "missing.json: cannot be read"),
        ({"format": 1, "set_by": WHO, "overlay": "managed.json"}, "managed.json: contract: is missing"),
        ({"format": 9}, "managed.json: format: 9 is newer"),
    ],
)
def test_what_cannot_be_used_is_told_and_the_answers_are_public(
    site: Path, content: dict[str, object], words: str
) -> None:
    public = run("explain", *_API)
    write_managed(site, content)

    done = run("explain", *_API)

    assert done.status == 0
    assert done.out == public.out
    assert words in done.err


@pytest.mark.parametrize(
    "command",
    [
        ("explain", *_API),
        ("changes", "--from", "2025-01-01", "--to", "2026-01-01"),
        ("questions",),
        ("sources", "--stale", "9999"),
        ("terms", "ZDR"),
        ("model",),
    ],
)
@pytest.mark.unwatched
def test_every_command_that_answers_tells_once_that_the_file_is_broken(site: Path, command: tuple[str, ...]) -> None:
    write_managed(site, {"format": 9})

    done = run(*command)

    assert done.status == 0
    assert done.err.count("managed.json: format: 9 is newer") == 1
