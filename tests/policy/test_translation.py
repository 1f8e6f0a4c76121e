# SPDX-License-Identifier: MIT
"""Words of a model in another language: shown where they fit, counted where they do not, and deciding nothing."""

import json

import pytest

from desktop_app.i18n import LANGUAGES
from desktop_app.policy.digest import text_digest
from desktop_app.policy.faults import ModelError
from desktop_app.policy.guard_translation import guard_translation
from desktop_app.policy.load import read_model
from desktop_app.policy.translation import Translated, match_translation, read_translated, translate_model
from desktop_app.policy.verify import verify
from desktop_app.resource_files import policy_files
from desktop_app.storage.shipped_words import model_in

ENGLISH = {"a": "Kept 30 days.", "b": "Gone.", "c": "Not stored"}


def translated(text: str, english: str) -> Translated:
    return Translated(text=text, of=text_digest(english))


def test_a_digest_tells_texts_apart() -> None:
    assert text_digest("Kept 30 days.") == text_digest("Kept 30 days.")
    assert text_digest("Kept 30 days.") != text_digest("Kept 31 days.")
    assert len(text_digest("")) == 12


def test_texts_are_sorted_into_those_that_fit_stale_and_missing_ones() -> None:
    given = {"a": translated("30 Tage gespeichert.", "Kept 30 days."), "b": translated("Weg.", "Gone by then.")}

    found = match_translation("de", given, ENGLISH)

    assert found.texts == {"a": "30 Tage gespeichert."}
    assert (found.stale, found.missing) == (("b",), ("c",))


def test_a_model_shows_the_translation_and_falls_back_to_english() -> None:
    model = read_model(policy_files())
    known, other = list(model.texts)[:2]
    translation = match_translation("de", {known: translated("Wort", model.texts[known])}, model.texts)

    shown = translate_model(model, translation)

    assert shown.text(known) == shown.find_text(known) == "Wort"
    assert shown.text(other) == model.texts[other]
    assert (shown.text("nowhere"), shown.find_text("nowhere")) == ("nowhere", "")
    assert shown.texts == model.texts


def test_files_of_a_language_are_read_together() -> None:
    files = {
        name: json.dumps({"texts": {name: {"text": name.upper(), "of": "0"}}}).encode() for name in ("a.json", "b.json")
    }

    assert read_translated(files) == {
        "a.json": Translated(text="A.JSON", of="0"),
        "b.json": Translated(text="B.JSON", of="0"),
    }


def test_english_brings_back_the_english_words() -> None:
    model = read_model(policy_files())

    assert model_in("en", model) is model
    assert model_in("en", model_in("de", model)) == model


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_shipped_translation_is_sound(language: str) -> None:
    model = read_model(policy_files())
    shown = model_in(language, model)

    assert shown.translated.keys() <= model.texts.keys()
    assert all(shown.translated.values())


@pytest.mark.unwatched
def test_a_translation_changes_no_proof() -> None:
    model = read_model(policy_files())
    mixed = translate_model(
        model, match_translation("xx", {name: translated("?", text) for name, text in model.texts.items()}, model.texts)
    )

    assert verify(mixed).cases == verify(model).cases
    assert verify(mixed).faults == verify(model).faults


def test_the_guard_tells_every_fault_of_a_translation() -> None:
    files = {
        "x/a.json": b'{"texts": {"a": {"text": "?"}, "b": "?", "c": {"text": "?", "of": "0", "by": "me"}}}',
        "x/b.json": b'{"text": {}}',
        "x/c.json": b'{"texts": {"aa": {"text": "?", "of": "0"}}}',
        "x/d.json": b"{",
    }

    with pytest.raises(ModelError) as caught:
        guard_translation("x", files, ENGLISH)

    told = str(caught.value)
    assert "x/a.json: texts.a.of: is missing" in told
    assert "x/a.json: texts.b" in told
    assert "x/a.json: texts.c.by: unknown key" in told
    assert "x/b.json: text: unknown section" in told
    assert "x/b.json: texts: is missing" in told
    assert "x/c.json: texts: 'aa' translates nothing" in told
    assert "x/d.json: is not valid JSON" in told
