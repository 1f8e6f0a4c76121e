# SPDX-License-Identifier: MIT
"""Settings come back as they were saved; a broken file never stops the window."""

from pathlib import Path

import pytest

from desktop_app.storage.settings import Settings, load_settings, save_settings

_CHANGED = Settings(
    scheme="dark",
    text_factor=1.5,
    is_motion_reduced=True,
    is_true_scale=True,
    remembers_situation=False,
    window_width=900,
    window_height=640,
    is_maximized=True,
    is_panel_open=False,
    wizard_share=0.9,
    panel_share=1.3,
)


def test_settings_come_back_as_saved(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"

    save_settings(path, _CHANGED)

    loaded = load_settings(path)
    assert loaded.content == _CHANGED
    assert loaded.notice == ""


def test_same_settings_are_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"

    save_settings(first, _CHANGED)
    save_settings(second, load_settings(first).content)

    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().endswith(b"}\n")


def test_missing_file_gives_the_defaults_without_a_notice(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path / "settings.json")

    assert loaded.content == Settings()
    assert loaded.notice == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "not readable as JSON"),
        (b"{", "not readable as JSON"),
        (b"[" * 100_000, "not readable as JSON"),
        (b"[]", "expected an object"),
        (b'{"format_version": 2}', "format_version: expected 1, found 2"),
        (b"{}", "format_version"),
        (b'{"format_version": 1, "scheme": "pink"}', "scheme: expected one of contrast, dark, light, system"),
        (b'{"format_version": 1, "text_factor": "big"}', "text_factor: expected a number"),
        (b'{"format_version": 1, "window_width": true}', "window_width: expected a whole number"),
        (b'{"format_version": 1, "is_panel_open": 1}', "is_panel_open: expected true or false"),
        (b'{"format_version": 1, "wizard_share": 3}', "wizard_share: expected a number from 0.8 to 1.4"),
        (b'{"format_version": 1, "color": "red"}', "unknown key: color"),
        (b" " * 1_000_001, "larger than"),
    ],
)
def test_broken_file_is_set_aside_with_the_reason(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)

    loaded = load_settings(path)

    assert loaded.content == Settings()
    assert words in loaded.notice
    assert not path.exists()
    assert (tmp_path / "settings.json.broken").read_bytes() == content


def test_folder_in_place_of_the_file_gives_defaults_and_a_notice(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()

    loaded = load_settings(path)

    assert loaded.content == Settings()
    assert "settings.json" in loaded.notice
