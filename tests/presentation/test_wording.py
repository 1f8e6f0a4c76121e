# SPDX-License-Identifier: MIT
"""How words are put together, in English and in languages that do it otherwise."""

from collections.abc import Mapping

import pytest

from desktop_app.i18n import use_language
from desktop_app.presentation.wording import (
    both,
    either,
    in_a_row,
    in_sentence,
    is_sentence,
    listed,
    listed_apart,
    lowered,
    raised,
    sentence,
    stopped,
    without_stop,
)


class Words:
    """A catalog of given words."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def gettext(self, message: str, /) -> str:
        """The given word, or the message."""
        return self._words.get(message, message)

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        """The English form."""
        return one if count == 1 else many


JAPANESE = Words({"{first}, {then}": "{first}、{then}", "{first} {then}": "{first}{then}", "{words}.": "{words}。"})
ARABIC = Words({"{first}, {then}": "{first}، {then}", "{first} or {last}": "{first} أو {last}"})


def test_lists_have_commas_and_choices_a_last_word() -> None:
    assert listed(["Free", "Pro", "Max"]) == "Free, Pro, Max"
    assert listed_apart(["a, b", "c"]) == "a, b; c"
    assert either(["Free", "Pro", "Max", "Pro"]) == "Free, Pro or Max"
    assert both(["Free", "Pro"]) == "Free and Pro"


@pytest.mark.parametrize("join", [listed, listed_apart, in_a_row, either, both])
def test_one_part_stands_alone_and_none_is_empty(join: object) -> None:
    assert callable(join)
    assert join(["Free"]) == "Free"
    assert join([]) == ""


def test_empty_sentences_leave_no_gap() -> None:
    assert in_a_row(["Yes.", "", "But once."]) == "Yes. But once."


def test_only_known_words_lose_their_capital_in_a_sentence() -> None:
    assert in_sentence("Your organisation") == "your organisation"
    assert in_sentence("Anthropic") == "Anthropic"
    assert in_sentence("You") == "you"


def test_first_and_last_letters_of_sentences() -> None:
    assert raised("no, never") == "No, never"
    assert sentence("no, never") == "No, never."
    assert stopped("Never?") == "Never?"
    assert stopped("") == ""
    assert without_stop("Never.") == "Never"
    assert without_stop("Never") == "Never"


def test_japanese_has_its_own_comma_and_stop_and_no_spaces() -> None:
    use_language("ja", JAPANESE)

    assert listed(["Free", "Pro"]) == "Free、Pro"
    assert in_a_row(["はい。", "一度だけ。"]) == "はい。一度だけ。"
    assert sentence("保存") == "保存。"
    assert is_sentence("保存。")
    assert without_stop("保存。") == "保存"


def test_latin_names_keep_the_order_of_an_arabic_list() -> None:
    use_language("ar", ARABIC, is_isolating=True)

    assert either(["Free", "Pro", "Max"]) == "\u2068Free\u2069، \u2068Pro\u2069 أو \u2068Max\u2069"


def test_a_sentence_that_ends_with_a_name_set_apart_is_still_one() -> None:
    assert is_sentence("اسأل \u2068Microsoft Ireland Ltd.\u2069")


def test_capitals_after_a_colon_fall_in_english_alone() -> None:
    assert lowered("Shortest first") == "shortest first"
    use_language("de", JAPANESE)

    assert lowered("Gruppen zuerst") == "Gruppen zuerst"
