# SPDX-License-Identifier: MIT
"""Newer policy models lie where platformdirs says, whatever a session hides of the folders of the system."""

import os
import sys
from datetime import date
from pathlib import Path

import platformdirs
import pytest

from desktop_app.policy.in_force import Obstacle
from desktop_app.storage.managed import NOT_MANAGED, Managed
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.model_places import FILE_NAME, PROVEN_NAME, places_of_this_user
from tests.storage.updates import places_in, put

TODAY = date(2026, 11, 22)


def _places(managed: Managed = NOT_MANAGED, **variables: str) -> tuple[str, str, tuple[str, ...]]:
    places = places_of_this_user("linux", {"HOME": "/home/me", **variables}, managed)
    return places.own, places.proven, places.site


def test_the_places_are_those_of_the_system() -> None:
    places = places_of_this_user(sys.platform, os.environ, NOT_MANAGED)

    site = platformdirs.site_data_dir("afterprompt", appauthor=False, multipath=True).split(os.pathsep)
    assert places.own == str(Path(platformdirs.user_data_dir("afterprompt", appauthor=False)) / FILE_NAME)
    assert places.proven == str(Path(platformdirs.user_state_dir("afterprompt", appauthor=False)) / PROVEN_NAME)
    assert places.site[: len(site)] == tuple(str(Path(folder) / FILE_NAME) for folder in site)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_platformdirs_is_asked(platform: str) -> None:
    here = places_of_this_user(sys.platform, os.environ, NOT_MANAGED)

    assert places_of_this_user(platform, os.environ, NOT_MANAGED).own == here.own


def test_the_two_folders_of_the_system_come_last_and_once() -> None:
    _own, _proven, site = _places(XDG_DATA_DIRS="/opt/share:relative:/usr/share/:/usr/share/gnome")

    assert site == tuple(
        f"{folder}/afterprompt/policy-model.json"
        for folder in ("/opt/share", "/usr/share", "/usr/share/gnome", "/usr/local/share")
    )


def test_what_the_organisation_set_comes_along() -> None:
    managed = Managed(settings={}, set_by="Example Company", policy_model="/srv/model.json", update_key="RW")

    places = places_of_this_user("linux", {}, managed)

    assert (places.set_by, places.named, places.key, places.is_uncertain) == (
        "Example Company",
        "/srv/model.json",
        "RW",
        False,
    )


def test_without_a_file_there_is_nothing_to_open(tmp_path: Path) -> None:
    assert not places_in(tmp_path).has_files


@pytest.mark.parametrize("at", ["own", "first", "second"])
def test_a_file_at_any_place_is_seen(tmp_path: Path, at: str) -> None:
    put(tmp_path / at / FILE_NAME, b"")

    assert places_in(tmp_path).has_files


def test_a_model_that_was_named_is_wanted_even_if_it_is_missing(tmp_path: Path) -> None:
    assert places_in(tmp_path, named=str(tmp_path / "gone.json")).has_files


def test_where_nobody_can_tell_the_file_is_opened_to_tell_why(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.symlink_to(folder)

    assert places_in(tmp_path).has_files
    assert [refusal.obstacle for refusal in find_model(places_in(tmp_path), TODAY).refusals] == [Obstacle.UNREADABLE]
