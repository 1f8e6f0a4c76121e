# SPDX-License-Identifier: MIT
"""The words of the policy model stay short, plain and carefully set."""

import re
from functools import cache

import pytest

from desktop_app.policy.load import read_model
from desktop_app.policy.text_ids import FORMS, SEARCH
from desktop_app.resource_files import policy_files

LONGEST_SENTENCE = 18
HARDEST_ON_AVERAGE = 6
"""Flesch-Kincaid grade; names of products push a single string far above it."""

SENTENCES = (".because", ".why", ".help", ".copy", ".not-needed")
LABELS = (".title", ".short", ".name", ".chip", ".condition")

UNWANTED = {
    "straight quotes": r"[\"']",
    "an exclamation mark": r"!",
    "a double space": r"  ",
    "a phrase of politeness or of pointing": r"\b(?:please|click)\b",
    "praise or alarm": r"\b(?:safe|secure|danger(?:ous)?|beware)\b",
    "a doubt in place of a fact": r"\b(?:might|may be|may have)\b",
    "words of the trade": r"\b(?:purge[ds]?|telemetry|data subject request)\b",
    "American spelling": r"\b(?:organiz\w+|behavior\w*|favorite)\b",
}


@cache
def texts() -> dict[str, str]:
    """All words that are shown; those under which people search are their own affair."""
    model = read_model(policy_files())
    return {
        text_id: text
        for text_id, text in model.texts.items()
        if not text_id.startswith(SEARCH) and not text_id.endswith(FORMS)
    }


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?:])[”’]?\s+", text) if part]


def syllables(word: str) -> int:
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower()))))


def grade(text: str) -> float:
    words = re.findall(r"[A-Za-z’]+", text)
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_no_sentence_is_long() -> None:
    long = {
        text_id: sentence
        for text_id, text in texts().items()
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    }
    assert not long


def test_the_words_are_easy_on_average() -> None:
    grades = [grade(text) for text in texts().values() if len(re.findall(r"[A-Za-z’]+", text)) > 3]
    assert len(grades) > 1000
    assert sum(grades) / len(grades) <= HARDEST_ON_AVERAGE


@pytest.mark.parametrize("pattern", UNWANTED.values(), ids=UNWANTED.keys())
def test_no_text_has(pattern: str) -> None:
    found = {text_id: text for text_id, text in texts().items() if re.search(pattern, text, re.IGNORECASE)}
    assert not found


def test_explanations_are_sentences() -> None:
    open_ended = [
        text_id
        for text_id, text in texts().items()
        if text_id.endswith(SENTENCES) and not text.endswith((".", "?", "”"))
    ]
    assert not open_ended


def test_labels_end_without_a_full_stop() -> None:
    assert not [text_id for text_id, text in texts().items() if text_id.endswith(LABELS) and text.endswith(".")]
