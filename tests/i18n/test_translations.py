# SPDX-License-Identifier: MIT
"""The words of the policy model in every language say what the English ones say."""

import re
from functools import cache
from gettext import c2py

import pytest

from desktop_app.policy.load import read_model
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.text_ids import is_list_of_words
from desktop_app.policy.translation import Translation, match_translation, read_translated
from desktop_app.resource_files import policy_files, translation_files
from tests.i18n.catalogs import TRANSLATED_LANGUAGES, read_catalog
from tests.i18n.kit import PLURAL_EXAMPLES
from tests.i18n.sameness import differences, form_differences

pytestmark = pytest.mark.unwatched

every_language = pytest.mark.parametrize("language", TRANSLATED_LANGUAGES)


@cache
def shipped() -> PolicyModel:
    return read_model(policy_files())


@cache
def translation(language: str) -> Translation:
    return match_translation(language, read_translated(translation_files(language)), shipped().texts)


@every_language
def test_no_text_is_missing_or_stale(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = translation(language)
    with capsys.disabled():
        print(f"\n{language}: {len(found.missing)} texts missing, {len(found.stale)} stale")  # noqa: T201 - a count

    assert (found.missing, found.stale) == ((), ()), f"run: python -m tests.i18n.kit {language} out.json"


@every_language
def test_a_text_has_the_numbers_units_dates_names_and_addresses_of_the_english_one(language: str) -> None:
    english = shipped().texts
    faults = {
        text_id: found
        for text_id, text in translation(language).texts.items()
        if not is_list_of_words(text_id) and (found := differences(english[text_id], text, language))
    }

    assert not faults


@every_language
def test_no_translation_is_of_a_text_that_is_gone(language: str) -> None:
    gone = read_translated(translation_files(language)).keys() - shipped().texts.keys()

    assert not gone, f"run: python -m tests.i18n.kit {language} --tidy"


@pytest.mark.parametrize(
    ("english", "translated", "language"),
    [
        ("Kept 30 days.", "4 Wochen gespeichert.", "de"),
        ("Kept 30 days.", "30 Monate gespeichert.", "de"),
        ("Kept 30 days.", "Gespeichert.", "de"),
        ("Kept 30 days.", "30 Tage gespeichert", "de"),
        ("Kept for a while.", "Pendant 2 ans.", "fr"),
        ("Since 8 October 2025.", "Depuis le 8 novembre 2025.", "fr"),
        ("Since 8 October 2025.", "Desde el 8 de octubre de 2026.", "es"),
        ("Ask Microsoft.", "Pregunte a Google.", "es"),
        ("Ask Microsoft.", "Pregunte.", "es"),
        ("Set DISABLE_TELEMETRY.", "DISABLE_TELEMTRYを設定します。", "ja"),
        ("Write to privacy@example.com.", "問い合わせてください。", "ja"),
        ("Kept 24 hours.", "1日保存されます。", "ja"),
        ("Kept 24 hours.", "２４時間保存されます。", "ja"),
        ("Kept up to 2 years.", "يُحفظ حتى ٢ سنة.", "ar"),
        ("Kept up to 2 years.", "يُحفظ حتى شهرين.", "ar"),
        ("for {length}", "für {dauer}", "de"),
        ("&Next", "Weiter", "de"),
        ("Chats go away after that time.", "Chats go away after that time.", "fr"),
        ("Chats go away after that time.", "Chats go away, yes.", "ar"),
        ("On the Free plan.", "Mit dem kostenlosen Tarif.", "de"),
    ],
)
def test_a_translation_that_says_something_else_is_found(english: str, translated: str, language: str) -> None:
    assert differences(english, translated, language)


@pytest.mark.parametrize(
    ("english", "translated", "language"),
    [
        ("Kept for 30 days.", "30 Tage lang gespeichert.", "de"),
        ("A 30-day wait.", "30-tägige Wartezeit.", "de"),
        ("Since 8 October 2025.", "2025年10月8日から。", "ja"),
        ("Kept 2 to 3 months in 2025.", "2025年に2か月から3か月保存されます。", "ja"),
        ("Kept up to 2 years from 8 October 2025.", "يُحفظ حتى سنتين من 8 أكتوبر 2025.", "ar"),
        ("Kept up to 5 years.", "Conservé jusqu’à 5 ans.", "fr"),
        ("Two texts say 5 years.", "2 textos dicen 5 años.", "es"),
        ("Anthropic’s servers", "Anthropics Server", "de"),
        ("&Next", "次へ(&N)", "ja"),
        ("Is it kept?", "هل يُحفظ؟", "ar"),
    ],
)
def test_a_translation_that_says_the_same_passes(english: str, translated: str, language: str) -> None:
    assert differences(english, translated, language) == []


def test_plural_forms_can_say_the_number_in_a_word_but_not_another_unit() -> None:
    good = ("{count} يوم", "يوم واحد", "يومان", "{count} أيام", "{count} يومًا", "{count} يوم")

    assert form_differences("{count} days", good, "ar") == []
    assert form_differences("{count} days", (*good[:-1], "{count} شهر"), "ar")
    assert form_differences("{count} days", ("kein Tag", "Tage"), "de")


@pytest.mark.parametrize(
    ("english", "translated", "language"),
    [
        ("Mar", "mars", "fr"),
        ("Jul", "juil.", "fr"),
        ("Apr", "Apr.", "de"),
        ("Sep", "سبتمبر", "ar"),
        ("Jun", "6月", "ja"),
        ("Dec", "dic", "es"),
    ],
)
def test_a_short_month_can_be_what_the_language_writes(english: str, translated: str, language: str) -> None:
    assert differences(english, translated, language) == []


@pytest.mark.parametrize(
    ("english", "translated", "language"),
    [
        ("Jun", "juil.", "fr"),
        ("Mar", "avr.", "fr"),
        ("Jan", "12月", "ja"),
        ("Aug", "أكتوبر", "ar"),
        ("Oct", "O.", "de"),
    ],
)
def test_another_month_is_found(english: str, translated: str, language: str) -> None:
    assert differences(english, translated, language)


@every_language
def test_the_examples_of_each_plural_form_belong_to_it(language: str) -> None:
    shown = [[int(number) for number in re.findall(r"\d+", example)] for example in PLURAL_EXAMPLES[language]]
    plural = c2py(read_catalog(language).plural_expr)

    for form, numbers in enumerate(shown):
        assert {plural(number) for number in numbers or (1, 7)} == {form}


def test_quotation_marks_in_arabic_stand_between_arabic_and_the_name_that_they_quote() -> None:
    """Between two names in Latin letters a mark would take their direction, and point away from its name."""
    torn = re.compile(r"[A-Za-z0-9][^\u0600-\u06ff\n]*«[A-Za-z]|[A-Za-z0-9]»[^\u0600-\u06ff\n]*[A-Za-z]")
    texts = {**translation("ar").texts, **{str(message.id): str(message.string) for message in read_catalog("ar")}}

    assert not {name: text for name, text in texts.items() if torn.search(text)}
