# SPDX-License-Identifier: MIT
"""Files shipped with the program are found, and nothing else is."""

import pytest

from desktop_app import resource_files


def test_text_is_the_decoded_bytes_of_the_file() -> None:
    name = resource_files.list_names("policy")[0]

    assert resource_files.read_text(name).encode() == resource_files.read_bytes(name)


def test_names_are_sorted_and_lead_back_to_their_files() -> None:
    names = resource_files.list_names("policy")

    assert names == tuple(sorted(names))
    assert names
    for name in names:
        assert name.startswith("policy/")
        assert resource_files.read_bytes(name)


def test_names_include_those_in_inner_folders() -> None:
    inner = [name for name in resource_files.list_names("policy") if name.startswith("policy/texts/en/")]

    assert inner


def test_folder_that_is_not_shipped_holds_nothing() -> None:
    assert resource_files.list_names("no-such-folder") == ()


def test_missing_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        resource_files.read_bytes("policy/no-such-file.json")


@pytest.mark.parametrize(
    "name", ["../pyproject.toml", "policy/../../pyproject.toml", "/etc/hosts", "policy\\x", "C:/x", "", "./x", "a//b"]
)
def test_name_that_could_leave_the_folder_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a resource"):
        resource_files.read_bytes(name)


def test_the_model_comes_with_its_english_words_alone() -> None:
    names = resource_files.policy_files()

    assert "model.json" in names
    assert any(name.startswith("rules/") for name in names)
    assert {name.split("/")[1] for name in names if name.startswith("texts/")} == {"en"}


def test_the_words_of_another_language_come_alone() -> None:
    names = resource_files.translation_files("de")

    assert names
    assert all(name.startswith("texts/de/") for name in names)
