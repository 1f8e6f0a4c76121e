# SPDX-License-Identifier: MIT
"""Built-in settings give way to an organisation's defaults, these to a person's own, these to locked ones."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.storage.settings import Settings, load_settings, save_settings
from desktop_app.storage.settings_in_force import own_settings, settings_in_force, usual_settings
from tests.storage.managed_files import managed

_NOTHING = ""


@pytest.mark.parametrize(
    ("own", "default", "lock", "in_force"),
    [
        (_NOTHING, _NOTHING, _NOTHING, "system"),
        (_NOTHING, "dark", _NOTHING, "dark"),
        ("light", _NOTHING, _NOTHING, "light"),
        ("light", "dark", _NOTHING, "light"),
        ("system", "dark", _NOTHING, "system"),
        (_NOTHING, _NOTHING, "contrast", "contrast"),
        ("light", _NOTHING, "contrast", "contrast"),
        ("contrast", _NOTHING, "contrast", "contrast"),
    ],
)
def test_what_holds(tmp_path: Path, own: str, default: str, lock: str, in_force: str) -> None:
    setting = {"theme": {"value": lock or default, "locked": bool(lock)}} if lock or default else {}
    found = managed(tmp_path, **setting)
    file = tmp_path / "settings.json"
    if own:
        save_settings(file, Settings(scheme=own), usual_settings(found))

    loaded = load_settings(file, usual_settings(found)).content

    assert settings_in_force(loaded, found).scheme == in_force


def test_every_setting_can_be_locked(tmp_path: Path) -> None:
    found = managed(
        tmp_path,
        language={"value": "de", "locked": True},
        theme={"value": "dark", "locked": True},
        remember={"value": False, "locked": True},
    )

    in_force = settings_in_force(Settings(), found)

    assert in_force == replace(Settings(), language="de", scheme="dark", remembers_situation=False)


def test_a_lock_leaves_the_choice_of_the_person_beneath_it(tmp_path: Path) -> None:
    found = managed(tmp_path, theme={"value": "dark", "locked": True})
    own = Settings(scheme="light")
    changed = replace(settings_in_force(own, found), window_width=900)

    kept = own_settings(changed, own, found)

    assert kept == replace(own, window_width=900)


def test_what_was_not_chosen_follows_a_later_default(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    save_settings(file, Settings(window_width=900))

    loaded = load_settings(file, usual_settings(managed(tmp_path, theme={"value": "dark"})))

    assert loaded.content == Settings(window_width=900, scheme="dark")


def test_a_choice_against_a_default_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    usual = usual_settings(managed(tmp_path, remember={"value": False}))
    save_settings(file, Settings(remembers_situation=True), usual)

    assert load_settings(file, usual).content.remembers_situation
