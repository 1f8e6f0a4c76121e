# SPDX-License-Identifier: MIT
"""The catalogs of the interface fit the code, their compiled form, and the English words."""

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo

from tests.i18n.catalogs import (
    TRANSLATED_LANGUAGES,
    catalog_path,
    english_forms,
    extracted,
    is_translated,
    messages,
    read_catalog,
)
from tests.i18n.sameness import differences, form_differences

pytestmark = pytest.mark.unwatched

_REMEDY = "run: python -m tests.i18n.catalogs"

every_language = pytest.mark.parametrize("language", TRANSLATED_LANGUAGES)


def _words(catalog: Catalog) -> dict[object, object]:
    return {_key(message): _forms(message) for message in messages(catalog) if is_translated(message)}


def _key(message: Message) -> object:
    return english_forms(message)[0]


def _forms(message: Message) -> tuple[str, ...]:
    if isinstance(message.string, str):
        return (message.string,)
    return tuple(form or "" for form in message.string or ())


def _differences(message: Message, language: str) -> list[str]:
    one, many = english_forms(message)
    forms = _forms(message)
    return form_differences(many, forms, language) if message.pluralizable else differences(one, forms[0], language)


@pytest.fixture(scope="module")
def needed() -> set[object]:
    """The messages of the code: reading all of it takes a while."""
    return {_key(message) for message in messages(extracted())}


@every_language
def test_a_catalog_has_the_messages_of_the_code(language: str, needed: set[object]) -> None:
    assert {_key(message) for message in messages(read_catalog(language))} == needed, _REMEDY


@every_language
def test_the_compiled_catalog_is_what_the_text_says(language: str) -> None:
    with catalog_path(language, ".mo").open("rb") as file:
        compiled = _words(read_mo(file))
    text = _words(read_catalog(language))

    assert {key: compiled.get(key) for key in text} == text, _REMEDY


@every_language
def test_every_message_is_translated(language: str) -> None:
    missing = [_key(message) for message in messages(read_catalog(language)) if not is_translated(message)]

    assert not missing, f"run: python -m tests.i18n.kit {language} out.json"


@every_language
def test_a_translated_message_says_the_same(language: str) -> None:
    faults = {}
    for message in messages(read_catalog(language)):
        if is_translated(message):
            faults[_key(message)] = _differences(message, language)

    assert not {key: found for key, found in faults.items() if found}
