# SPDX-License-Identifier: MIT
"""`terms` lists the glossary, and finds one word under any of its names."""

import json

import pytest

from tests.commands.runner import run


def test_every_term_is_listed_with_its_meaning() -> None:
    listed = json.loads(run("terms", "--format", "json").out)
    told = " ".join(run("terms").out.split())

    assert len(listed) > 40
    assert all(term["name"] in told and term["definition"] in told for term in listed)


@pytest.mark.parametrize("words", ["ZDR", "zero-data-retention", "Zero retention"])
def test_one_term_is_found_under_any_of_its_names(words: str) -> None:
    told = run("terms", words)

    assert (told.status, told.err) == (0, "")
    assert told.out.startswith("Zero data retention (ZDR)\n")


def test_an_unknown_word_is_refused_with_the_nearest_one() -> None:
    told = run("terms", "proccesor")

    assert (told.status, told.out) == (2, "")
    assert "did you mean 'processor'?" in told.err


def test_a_word_like_no_other_is_refused_with_the_way_to_all() -> None:
    assert "unknown term 'zzz', 'afterprompt terms' lists them all" in run("terms", "zzz").err


def test_terms_are_told_in_another_language() -> None:
    assert run("terms", "ZDR", "--lang", "de").out != run("terms", "ZDR").out
