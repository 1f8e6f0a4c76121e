# SPDX-License-Identifier: MIT
"""Words of the glossary are found in texts of every script, each once, the longest spelling first."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from desktop_app.policy.model import Term
from desktop_app.presentation.glossary import Glossary
from tests.presentation.situations import embedded_reasoner


def _glossary(forms: Mapping[str, str]) -> Glossary:
    texts = {f"glossary.{term}.forms": listed for term, listed in forms.items()}
    terms = tuple(Term(id=term) for term in forms)
    return Glossary(replace(embedded_reasoner().model, terms=terms, texts=texts))


def _found(glossary: Glossary, text: str) -> list[tuple[str, str]]:
    return [(mark.term, text[mark.start : mark.end]) for mark in glossary.marks(text)]


def test_words_are_found_whatever_their_capitals() -> None:
    glossary = _glossary({"flag": "flagged"})

    assert _found(glossary, "Flagged or not flagged.") == [("flag", "Flagged")]


def test_names_are_found_only_as_they_are_written() -> None:
    glossary = _glossary({"baa": "BAA", "api": "Compliance API"})

    assert _found(glossary, "The baa and the compliance api.") == []
    assert _found(glossary, "The BAA and the Compliance API.") == [("baa", "BAA"), ("api", "Compliance API")]


@pytest.mark.parametrize("text", ["unflagged", "flaggedly", "flagged2", "_flagged"])
def test_a_part_of_another_word_is_no_term(text: str) -> None:
    assert _found(_glossary({"flag": "flagged"}), text) == []


@pytest.mark.parametrize("text", ["“flagged”", "flagged.", "not-flagged", "\u2068flagged\u2069", "flagged’s"])
def test_signs_end_a_word(text: str) -> None:
    assert _found(_glossary({"flag": "flagged"}), text) == [("flag", "flagged")]


def test_the_longest_spelling_wins() -> None:
    glossary = _glossary({"processor": "processor", "sub": "sub-processor", "flag": "flagged, flagged chat"})

    assert _found(glossary, "A sub-processor sees a flagged chat.") == [
        ("sub", "sub-processor"),
        ("flag", "flagged chat"),
    ]


def test_the_first_place_counts_even_where_a_later_one_is_longer() -> None:
    glossary = _glossary({"flag": "flagged, flagged chats"})

    assert _found(glossary, "It is flagged. Flagged chats stay.") == [("flag", "flagged")]


def test_each_term_is_marked_once_in_texts_that_stand_together() -> None:
    glossary = _glossary({"flag": "flagged", "score": "safety score"})

    marks = glossary.marks_of(("It is flagged.", "A flagged chat gets a safety score."))

    assert [[mark.term for mark in found] for found in marks] == [["flag"], ["score"]]


def test_what_is_passed_over_is_no_term() -> None:
    glossary = _glossary({"dpa": "addendum, !safety addendum"})

    assert _found(glossary, "A safety addendum.") == []
    assert _found(glossary, "A safety addendum and an addendum.") == [("dpa", "addendum")]


def test_a_form_can_count_only_as_the_whole_text() -> None:
    glossary = _glossary({"platform": "=Platform"})

    assert _found(glossary, "Platform") == [("platform", "Platform")]
    assert _found(glossary, "Claude Platform on AWS") == []


def test_japanese_words_need_no_spaces() -> None:
    glossary = _glossary({"role": "管理者", "flag": "フラグ", "api": "API"})

    assert _found(glossary, "学校が管理者です。") == [("role", "管理者")]
    assert _found(glossary, "チャットにフラグが付くとAPIで見えます。") == [("flag", "フラグ"), ("api", "API")]


def test_katakana_inside_a_longer_word_is_no_term() -> None:
    assert _found(_glossary({"flag": "フラグ"}), "フラグメント") == []


@pytest.mark.parametrize("word", ["معالج", "المعالج", "للمعالج", "والمعالج", "بالمعالج"])
def test_arabic_words_are_found_with_what_is_written_before_them(word: str) -> None:
    assert _found(_glossary({"role": "معالج, المعالج"}), f"هذا {word} هنا") == [("role", word)]


def test_an_arabic_ending_is_another_word() -> None:
    assert _found(_glossary({"role": "معالج"}), "هذه معالجة") == []


def test_a_term_is_found_by_id_name_and_spelling() -> None:
    glossary = Glossary(embedded_reasoner().model)

    found = [glossary.find(words) for words in ("zero-data-retention", "zero data retention (zdr)", "ZDR", " zdr ")]

    assert [term.id for term in found if term] == ["zero-data-retention"] * 4
    assert glossary.find("nothing of this kind") is None


def test_most_terms_occur_in_the_shipped_texts() -> None:
    model = embedded_reasoner().model
    glossary = Glossary(model)
    texts = [text for name, text in model.texts.items() if not name.startswith(("glossary.", "search."))]

    met = {mark.term for text in texts for mark in glossary.marks(text)}

    assert len(met) >= 34
    assert met <= set(glossary.terms)
