# SPDX-License-Identifier: MIT
"""A person takes a newer model in and gives it up again; whatever goes wrong, the old one or the new one answers."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.policy.in_force import ModelInForce, Obstacle, Origin, Refusal
from desktop_app.storage.judging import Accepted, built_in_version
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.model_places import ModelPlaces
from desktop_app.storage.model_updates import examine_model, give_up_model, take_in_model
from tests.storage.updates import NEWER, OLDER, ORGANISATION, STRANGER, changed_file, model_file, places_in, put

TODAY = date(2026, 11, 22)
LATER = date(2026, 12, 24)


def _take(path: Path, places: ModelPlaces, today: date = TODAY) -> ModelInForce:
    examined = examine_model(str(path), places, today)
    assert isinstance(examined, Accepted)
    take_in_model(examined, places, today)
    return find_model(places, today)


def test_a_model_is_examined_without_changing_what_is_in_force(tmp_path: Path) -> None:
    places = places_in(tmp_path)

    examined = examine_model(str(put(tmp_path / "new.json", model_file())), places, TODAY)

    assert isinstance(examined, Accepted)
    assert examined.opened().model.version == NEWER
    assert find_model(places, TODAY).origin is Origin.BUILT_IN


def test_a_model_that_was_taken_answers_from_that_day(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    path = put(tmp_path / "new.json", model_file())
    examine_model(str(path), places, TODAY)

    found = _take(path, places, LATER)

    assert (found.origin, found.path, found.since) == (Origin.PERSON, places.own, LATER)


def test_what_was_examined_is_taken_whatever_becomes_of_the_file(tmp_path: Path) -> None:
    places = places_in(tmp_path, key=ORGANISATION.key)
    path = put(tmp_path / "new.json", model_file(), ORGANISATION.sign(model_file()))
    examined = examine_model(str(path), places, TODAY)
    put(path, changed_file(), STRANGER.sign(changed_file()))
    assert isinstance(examined, Accepted)

    take_in_model(examined, places, TODAY)

    assert find_model(places, TODAY).files == {places.own: model_file()}


def test_giving_up_brings_the_built_in_model_back_and_leaves_nothing(tmp_path: Path) -> None:
    places = places_in(tmp_path, key=ORGANISATION.key)
    path = put(tmp_path / "new.json", model_file(), ORGANISATION.sign(model_file()))
    assert _take(path, places).origin is Origin.PERSON

    give_up_model(places)

    assert find_model(places, TODAY).origin is Origin.BUILT_IN
    assert list(Path(places.own).parent.iterdir()) == []
    assert path.exists()
    give_up_model(places)


@pytest.mark.parametrize(
    ("content", "obstacle"),
    [(None, Obstacle.UNREADABLE), (b"{}", Obstacle.NO_MODEL), (model_file(OLDER), Obstacle.OLDER)],
)
def test_what_cannot_answer_is_not_taken(tmp_path: Path, content: bytes | None, obstacle: Obstacle) -> None:
    path = tmp_path / "new.json"
    if content is not None:
        put(path, content)

    examined = examine_model(str(path), places_in(tmp_path), TODAY)

    assert isinstance(examined, Refusal)
    assert (examined.obstacle, examined.path) == (obstacle, str(path))


def test_a_model_older_than_that_of_the_organisation_would_never_answer(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.site[0], model_file("2999.2"))

    examined = examine_model(str(put(tmp_path / "new.json", model_file("2999.1"))), places, TODAY)

    assert isinstance(examined, Refusal)
    assert (examined.obstacle, examined.detail, examined.least) == (Obstacle.OLDER, "2999.1", "2999.2")


def test_a_person_can_go_to_another_file_that_is_older_than_their_own(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    _take(put(tmp_path / "new.json", model_file("2999.1")), places)

    assert _take(put(tmp_path / "other.json", model_file(built_in_version())), places).model.version != "2999.1"


def test_an_unsigned_model_after_a_signed_one_leaves_no_signature_behind(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    _take(put(tmp_path / "a" / "new.json", model_file(), ORGANISATION.sign(model_file())), places)

    _take(put(tmp_path / "b" / "new.json", model_file(built_in_version())), places)

    assert [path.name for path in Path(places.own).parent.iterdir()] == [Path(places.own).name]


def test_taking_the_file_that_is_in_force_changes_nothing(tmp_path: Path) -> None:
    places = places_in(tmp_path, key=ORGANISATION.key)
    _take(put(tmp_path / "new.json", model_file(), ORGANISATION.sign(model_file())), places)
    before = {path.name: path.read_bytes() for path in Path(places.own).parent.iterdir()}

    _take(Path(places.own), places)

    assert {path.name: path.read_bytes() for path in Path(places.own).parent.iterdir()} == before


# --- the computer stops in between -------------------------------------------------------


@pytest.mark.parametrize("steps", range(4))
def test_after_a_crash_the_old_model_or_the_new_one_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    places = places_in(tmp_path, key=ORGANISATION.key)
    old, new = model_file(), changed_file()
    _take(put(tmp_path / "old" / "model.json", old, ORGANISATION.sign(old)), places)
    examined = examine_model(str(put(tmp_path / "new" / "model.json", new, ORGANISATION.sign(new))), places, TODAY)
    assert isinstance(examined, Accepted)

    with monkeypatch.context() as patch:
        _stop_after(steps, patch)
        with pytest.raises(_PowerCutError):
            take_in_model(examined, places, TODAY)

    found = find_model(places, TODAY)
    assert found.refusals == ()
    assert next(iter(found.files.values())) in (old, new)
    assert _take(Path(tmp_path / "new" / "model.json"), places).files == {places.own: new}


class _PowerCutError(BaseException):
    """The computer stops: nothing catches this."""


def _stop_after(steps: int, patch: pytest.MonkeyPatch) -> None:
    """Let that many files be replaced, and no more."""
    left = iter(range(steps))
    replace = Path.replace

    def replace_or_stop(self: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise _PowerCutError
        return replace(self, target)

    patch.setattr(Path, "replace", replace_or_stop)


def test_a_signature_that_does_not_fit_beside_one_that_does_is_no_obstacle(tmp_path: Path) -> None:
    places = places_in(tmp_path, key=ORGANISATION.key)
    data = model_file()
    put(places.own, data, STRANGER.sign(data))
    Path(f"{places.own}.next.minisig").write_bytes(ORGANISATION.sign(data))

    assert find_model(places, TODAY).origin is Origin.PERSON
