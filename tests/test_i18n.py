# SPDX-License-Identifier: MIT
"""The words of the interface: which language is in force, what it falls back to, and what it refuses."""

from collections.abc import Mapping

import pytest

from desktop_app.i18n import (
    N_,
    _,
    is_right_to_left,
    isolate,
    language,
    match_language,
    ngettext,
    placeholders,
    strip_isolates,
    use_language,
)


class Words:
    """A catalog of given words."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def gettext(self, message: str, /) -> str:
        """The given word, or the message."""
        return self._words.get(message, message)

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        """The given form, or the English one."""
        english = one if count == 1 else many
        return self._words.get(f"{many} {count}", english)


def test_english_needs_no_catalog() -> None:
    assert language() == "en"
    assert _("Back") == "Back"
    assert ngettext("{count} day", "{count} days", 1) == "{count} day"
    assert ngettext("{count} day", "{count} days", 0) == "{count} days"


@pytest.mark.parametrize(
    ("wishes", "found"),
    [
        (["de"], "de"),
        (["de-AT"], "de"),
        (["de_DE.UTF-8"], "de"),
        (["AR-eg"], "ar"),
        (["nl-NL", "nl", "fr-BE"], "fr"),
        (["C"], "en"),
        ([""], "en"),
        ([], "en"),
        (["dena"], "en"),
    ],
)
def test_a_wish_finds_the_language_that_fits(wishes: list[str], found: str) -> None:
    assert match_language(wishes) == found


def test_a_language_that_is_not_shipped_gives_english() -> None:
    assert use_language("tlh") == "en"
    assert _("Back") == "Back"


def test_a_shipped_language_has_words() -> None:
    assert use_language("de-CH") == "de"
    assert ngettext("{count} year", "{count} years", 3) == "{count} Jahre"
    assert language() == "de"


def test_a_text_without_a_translation_stays_english() -> None:
    use_language("xx", Words({}))

    assert _("Back") == "Back"


def test_an_empty_text_stays_empty() -> None:
    use_language("de")

    assert _("") == ""


@pytest.mark.parametrize("wrong", ["für Tage", "für {days} {more}", "für {day}", "für {days"])
def test_a_translation_with_other_braces_is_refused(wrong: str) -> None:
    use_language("xx", Words({"for {days}": wrong, "open": "{name}"}))

    assert _("for {days}") == "for {days}"
    assert _("open") == "open"


def test_a_plural_form_can_say_its_number_in_a_word() -> None:
    use_language("xx", Words({"{count} days 2": "a couple", "{count} days 3": "{number} days"}))

    assert ngettext("{count} day", "{count} days", 2) == "a couple"
    assert ngettext("{count} day", "{count} days", 3) == "{count} days"


def test_a_constant_is_translated_where_it_is_shown() -> None:
    constant = N_("Back")
    use_language("xx", Words({"Back": "Zurück"}))

    assert constant == "Back"
    assert _(constant) == "Zurück"


def test_placeholders_are_the_names_in_braces() -> None:
    assert placeholders("{a} of {b:,} and {{c}}") == {"a", "b"}


def test_only_some_languages_run_from_right_to_left() -> None:
    assert is_right_to_left("ar-EG")
    assert not is_right_to_left("ja")


def test_latin_parts_of_an_arabic_sentence_are_set_apart() -> None:
    use_language("ar", Words({"Ask {party}.": "اسأل {party}."}), is_isolating=True)

    assert _("Ask {party}.").format(party="Google (US)") == "اسأل \u2068Google (US)\u2069."
    assert _("Ask {party}.").format(party="مؤسستك") == "اسأل مؤسستك."
    assert isolate("API") == "\u2068API\u2069"
    assert isolate("\u2068API\u2069") == "\u2068API\u2069"


@pytest.mark.parametrize("tag", ["ar", "de"])
def test_files_and_other_languages_have_no_invisible_marks(tag: str) -> None:
    use_language(tag, Words({"Ask {party}.": "? {party}."}), is_isolating=tag == "de")

    assert _("Ask {party}.").format(party="Google") == "? Google."


def test_invisible_marks_can_be_taken_out() -> None:
    assert strip_isolates("اسأل \u2068Google\u2069.") == "اسأل Google."
