# SPDX-License-Identifier: MIT
"""Which policy model answers: every combination of version, content, signature and key, and what happens meanwhile."""

import itertools
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.i18n import LANGUAGES
from desktop_app.policy.digest import sha256
from desktop_app.policy.in_force import Obstacle, Origin
from desktop_app.policy.load import MAX_BYTES, read_model
from desktop_app.policy.packed import pack_model
from desktop_app.presentation.glance import KEPT_SUBJECT
from desktop_app.presentation.time_travel import HEADLINE_SUBJECT
from desktop_app.presentation.verdict import VERDICT_SUBJECT
from desktop_app.resource_files import policy_files, translation_files
from desktop_app.storage.judging import built_in_version
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.model_places import ModelPlaces
from desktop_app.storage.proven import Proof, remember_proof
from desktop_app.storage.shipped_words import model_in
from tests.storage.updates import (
    CHANGED_TEXT,
    NEWER,
    OLDER,
    ORGANISATION,
    STRANGER,
    changed_file,
    faulty_file,
    model_file,
    places_in,
    put,
)

TODAY = date(2026, 11, 22)
_EQUAL = built_in_version()
_VERSIONS = {"older": OLDER, "equal": _EQUAL, "newer": NEWER}
_SIGNATURES = ("unsigned", "signed", "wrongly-signed")


@pytest.fixture(scope="module")
def proven(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One memory of proofs for all cases of the table, each of which needs a file proven."""
    return str(tmp_path_factory.mktemp("state") / "proven-models.json")


def _expected(age: str, content: str, signature: str, key: str) -> Obstacle | None:
    """What stands in the way, written as people would say it."""
    if key == "key" and signature == "unsigned":
        return Obstacle.UNSIGNED
    if key == "key" and signature == "wrongly-signed":
        return Obstacle.WRONGLY_SIGNED
    if age == "older":
        return Obstacle.OLDER
    return Obstacle.FAULTY if content == "invalid" else None


@pytest.mark.parametrize(
    "case", [*itertools.product(_VERSIONS, ("valid", "invalid"), _SIGNATURES, ("key", "no-key"))], ids="-".join
)
@pytest.mark.parametrize("origin", [Origin.PERSON, Origin.ORGANISATION])
def test_a_file_answers_if_all_is_well_and_else_the_built_in_model_does(
    tmp_path: Path, proven: str, origin: Origin, case: tuple[str, str, str, str]
) -> None:
    age, content, signature, key = case
    data = (model_file if content == "valid" else faulty_file)(_VERSIONS[age])
    signed = {"unsigned": b"", "signed": ORGANISATION.sign(data), "wrongly-signed": STRANGER.sign(data)}
    folders = places_in(tmp_path, key=ORGANISATION.key if key == "key" else "")
    places = ModelPlaces(own=folders.own, proven=proven, site=folders.site, key=folders.key)
    path = put(places.own if origin is Origin.PERSON else places.site[0], data, signed[signature])

    found = find_model(places, TODAY)

    expected = _expected(*case)
    assert [refusal.obstacle for refusal in found.refusals] == ([] if expected is None else [expected])
    if expected is None:
        assert (found.origin, found.path, found.since) == (origin, str(path), TODAY)
        assert found.model.version == _VERSIONS[age]
        assert found.digest == sha256(data).hexdigest()
    else:
        assert (found.origin, found.path, found.since) == (Origin.BUILT_IN, "", None)
        assert found.model == read_model(policy_files())
        assert (found.refusals[0].path, found.refusals[0].origin) == (str(path), origin)


def test_without_a_file_the_built_in_model_answers(tmp_path: Path) -> None:
    found = find_model(places_in(tmp_path), TODAY)

    assert found.origin is Origin.BUILT_IN
    assert found.refusals == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "obstacle"),
    [
        (b"", Obstacle.NO_MODEL),
        (b"\xff\xfe", Obstacle.NO_MODEL),
        (b"[]", Obstacle.NO_MODEL),
        (b"{", Obstacle.NO_MODEL),
        (b"[" * 200_000, Obstacle.NO_MODEL),
        (b"{}", Obstacle.NO_MODEL),
        (b'{"version": 2999}', Obstacle.NO_MODEL),
        (b'{"version": "newest"}', Obstacle.NO_MODEL),
        (b'{"version": "2999.-1"}', Obstacle.NO_MODEL),
        (b'{"version": "' + b"9" * 5000 + b'"}', Obstacle.NO_MODEL),
        (b'{"version": "0' + b".0" * 5000 + b'"}', Obstacle.NO_MODEL),
        (b'{"version": "2999.1", "version": "2999.1"}', Obstacle.FAULTY),
        (b'{"version": "2999.1", "a": ' + b"[" * 40 + b"]" * 40 + b"}", Obstacle.FAULTY),
        (b'{"version": "2999.1", "format": 2}', Obstacle.FAULTY),
        (b'{"version": "2999.1", "\\ud800": 1}', Obstacle.FAULTY),
        (b'{"version": "2999.1", "translations": []}', Obstacle.FAULTY),
        (b" " * (MAX_BYTES + 1), Obstacle.TOO_LARGE),
    ],
)
def test_what_is_no_model_is_refused(tmp_path: Path, content: bytes, obstacle: Obstacle) -> None:
    places = places_in(tmp_path)
    put(places.own, content)

    found = find_model(places, TODAY)

    assert found.origin is Origin.BUILT_IN
    assert [refusal.obstacle for refusal in found.refusals] == [obstacle]


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    Path(places.own).mkdir(parents=True)

    assert [refusal.obstacle for refusal in find_model(places, TODAY).refusals] == [Obstacle.UNREADABLE]


def test_a_broken_proof_in_another_language_is_a_fault(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    record = json.loads(model_file())
    put(places.own, json.dumps({**record, "translations": {"de": {"no-such": {"text": "x", "of": "0"}}}}).encode())

    (refusal,) = find_model(places, TODAY).refusals

    assert refusal.obstacle is Obstacle.FAULTY
    assert "'no-such' translates nothing" in refusal.faults[0]


@pytest.mark.parametrize("name", [VERDICT_SUBJECT, KEPT_SUBJECT, HEADLINE_SUBJECT, "channel"])
def test_a_model_without_what_the_program_asks_for_by_name_is_refused(tmp_path: Path, name: str) -> None:
    record = json.loads(model_file())
    sections = {section: [one for one in record[section] if one["id"] != name] for section in ("questions", "subjects")}
    rules = [one for one in record["rules"] if one["subject"] != name]
    places = places_in(tmp_path)
    put(places.own, json.dumps({**record, **sections, "rules": rules}).encode())

    (refusal,) = find_model(places, TODAY).refusals

    assert any(f"{name}: is missing, and the program asks for it by name" in fault for fault in refusal.faults)


def test_a_model_with_a_drawing_that_there_is_not_is_refused(tmp_path: Path) -> None:
    record = json.loads(model_file())
    record["parties"][0]["icon"] = "unicorn"
    places = places_in(tmp_path)
    put(places.own, json.dumps(record).encode())

    (refusal,) = find_model(places, TODAY).refusals

    assert refusal.faults[0].startswith("party you: there is no drawing 'unicorn'")


@pytest.mark.parametrize("key", ["", "key", "RWQ" + "A" * 53])
def test_a_key_that_is_none_refuses_every_file(tmp_path: Path, key: str) -> None:
    places = places_in(tmp_path, key=key or " ")
    put(places.own, model_file(), ORGANISATION.sign(model_file()))

    (refusal,) = find_model(places, TODAY).refusals

    assert refusal.obstacle in (Obstacle.BAD_KEY, Obstacle.WRONGLY_SIGNED)


def test_while_the_settings_of_the_organisation_cannot_be_read_no_file_is_used(tmp_path: Path) -> None:
    places = places_in(tmp_path, is_uncertain=True)
    put(places.site[0], model_file())

    assert [refusal.obstacle for refusal in find_model(places, TODAY).refusals] == [Obstacle.UNKNOWN_KEY]


@pytest.mark.parametrize(
    ("own", "site", "origin"),
    [
        ("2999.2", "2999.1", Origin.PERSON),
        ("2999.1", "2999.1", Origin.ORGANISATION),
        ("2999.1", "2999.1.1", Origin.ORGANISATION),
        ("2999.9", "2999.10", Origin.ORGANISATION),
    ],
)
def test_the_newer_of_two_files_answers_and_of_equal_ones_the_organisations(
    tmp_path: Path, own: str, site: str, origin: Origin
) -> None:
    places = places_in(tmp_path)
    put(places.own, model_file(own))
    put(places.site[1], model_file(site))

    found = find_model(places, TODAY)

    assert (found.origin, found.refusals) == (origin, ())


def test_a_refused_file_leaves_the_other_one_in_force(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.own, faulty_file())
    put(places.site[0], model_file(_EQUAL))

    found = find_model(places, TODAY)

    assert found.origin is Origin.ORGANISATION
    assert [refusal.path for refusal in found.refusals] == [places.own]


def test_a_model_that_the_organisation_named_counts_alone(tmp_path: Path) -> None:
    named = put(tmp_path / "share" / "policies.json", model_file("2999.1"))
    places = places_in(tmp_path, named=str(named))
    put(places.own, model_file("2999.2"))

    found = find_model(places, TODAY)

    assert (found.path, found.model.version, found.refusals) == (str(named), "2999.1", ())


def test_a_named_model_that_is_missing_is_told(tmp_path: Path) -> None:
    places = places_in(tmp_path, named=str(tmp_path / "gone.json"))

    found = find_model(places, TODAY)

    assert found.origin is Origin.BUILT_IN
    assert [refusal.obstacle for refusal in found.refusals] == [Obstacle.UNREADABLE]


# --- nothing gets past a key -------------------------------------------------------------


def test_a_proof_that_somebody_wrote_themselves_is_no_signature(tmp_path: Path) -> None:
    places = places_in(tmp_path, key=ORGANISATION.key)
    put(places.own, model_file())
    remember_proof(places.proven, sha256(model_file()).hexdigest(), Proof(since=TODAY))

    found = find_model(places, TODAY)

    assert (found.origin, found.refusals[0].obstacle) == (Origin.BUILT_IN, Obstacle.UNSIGNED)


@given(at=st.integers(0, len(model_file()) - 1), value=st.integers(0, 255))
@pytest.mark.unwatched
def test_no_changed_byte_is_accepted_where_a_signature_is_needed(
    tmp_path_factory: pytest.TempPathFactory, at: int, value: int
) -> None:
    data = model_file()
    changed = data[:at] + bytes([value]) + data[at + 1 :]
    places = places_in(tmp_path_factory.mktemp("changed"), key=ORGANISATION.key)
    put(places.own, changed, ORGANISATION.sign(data))

    found = find_model(places, TODAY)

    assert (found.origin is Origin.PERSON) is (changed == data)


@given(at=st.integers(0, len(model_file()) - 1), value=st.integers(0, 255))
@pytest.mark.unwatched
def test_no_changed_byte_stops_the_program(tmp_path_factory: pytest.TempPathFactory, at: int, value: int) -> None:
    data = model_file()
    places = places_in(tmp_path_factory.mktemp("changed"))
    put(places.own, data[:at] + bytes([value]) + data[at + 1 :])

    found = find_model(places, TODAY)

    assert (found.origin is Origin.BUILT_IN) is bool(found.refusals)


# --- words -------------------------------------------------------------------------------


@pytest.mark.unwatched
def test_a_packed_model_is_the_model_with_its_words(tmp_path: Path) -> None:
    languages = {name: translation_files(name) for name in LANGUAGES if name != "en"}
    places = places_in(tmp_path)
    put(places.own, pack_model(policy_files(), languages))

    found = find_model(places, TODAY)

    built_in = read_model(policy_files())
    assert found.model == built_in
    for language in languages:
        assert model_in(language, found.model, found.words).translated == model_in(language, built_in).translated


@pytest.mark.unwatched
def test_packing_gives_the_same_bytes_whatever_the_order_of_the_files() -> None:
    files, german = policy_files(), translation_files("de")
    turned = dict(reversed(files.items()))

    packed = pack_model(files, {"de": german, "fr": translation_files("fr")})

    assert packed == pack_model(turned, {"fr": translation_files("fr"), "de": dict(reversed(german.items()))})


def test_a_new_text_is_shown_in_the_language_of_the_file_and_else_in_english(tmp_path: Path) -> None:
    record = json.loads(changed_file())
    of = sha256(record["texts"][CHANGED_TEXT].encode()).hexdigest()[:12]
    places = places_in(tmp_path)
    put(
        places.own,
        json.dumps({**record, "translations": {"de": {CHANGED_TEXT: {"text": "Dein Text", "of": of}}}}).encode(),
    )

    found = find_model(places, TODAY)

    assert model_in("de", found.model, found.words).text(CHANGED_TEXT) == "Dein Text"
    assert model_in("fr", found.model, found.words).text(CHANGED_TEXT) == "What you wrote"
