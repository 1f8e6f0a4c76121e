# SPDX-License-Identifier: MIT
"""Words as a search compares them: case, accents, wide letters, articles, pairs of letters, slips of the pen."""

import pytest

from desktop_app.presentation.search_words import folded, likeness, phrases_of, slip_likeness, words_of


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Löschung", "loschung"),
        ("Conservées", "conservees"),
        ("STRASSE", "straße"),
        ("\uff3a\uff24\uff32", "zdr"),
        ("データ", "でーた"),
        ("ﾃﾞｰﾀ", "データ"),
        ("أرشيف", "ارشيف"),
        ("مُدّة", "مده"),
        ("مـدة", "مدة"),
        ("مستشفى", "مستشفي"),
    ],
)
def test_forms_of_the_same_word_are_one(written: str, typed: str) -> None:
    assert folded(written) == folded(typed)


def test_voiced_kana_stay_apart_from_plain_ones() -> None:
    assert folded("が") != folded("か")


def test_signs_part_words() -> None:
    assert words_of("no-train, /bug? “opt out”") == ("no", "train", "bug", "opt", "out")


def test_a_script_without_spaces_is_read_in_pairs() -> None:
    assert words_of("学習に使う") == ("学習", "習に", "に使", "使う")


def test_an_arabic_word_is_found_without_its_article() -> None:
    assert words_of("التدريب") == words_of("تدريب") == words_of("والتدريب")


@pytest.mark.parametrize("text", ["logs, chat logs", "logs、chat logs", "logs، chat logs"])
def test_a_list_is_split_at_the_comma_of_any_script(text: str) -> None:
    assert phrases_of(text) == ("logs", "chat logs")


def test_whole_words_are_liker_than_beginnings_and_these_than_parts() -> None:
    assert likeness("train", "train") > likeness("train", "training") > likeness("rain", "training") > 0


def test_an_ending_too_many_is_forgiven() -> None:
    assert likeness("logs", "log") > 0
    assert likeness("logging", "log") == 0


@pytest.mark.parametrize("typed", ["telemtry", "telemerty", "telemetri", "teelemetry"])
def test_a_slip_is_forgiven(typed: str) -> None:
    assert slip_likeness(typed, "telemetry") > 0


@pytest.mark.parametrize(
    ("typed", "word"), [("chat", "that"), ("log", "lag"), ("export", "report"), ("plan", "planet")]
)
def test_another_word_is_no_slip(typed: str, word: str) -> None:
    assert slip_likeness(typed, word) == 0
