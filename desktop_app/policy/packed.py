# SPDX-License-Identifier: MIT
"""A policy model as one file, with its words in every language: what can be handed on and taken in.

It is a file of a model like any other, with all sections in it, and one section more for the other languages. The
same model always gives the same bytes.
"""

import json
from collections.abc import Iterator, Mapping

from desktop_app.policy.in_force import PackedWords
from desktop_app.policy.load import TRANSLATIONS, Record, build_model, merge_parts
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.translation import Translated, match_translation, read_translated


def pack_model(files: Mapping[str, bytes], translations: Mapping[str, Mapping[str, bytes]]) -> bytes:
    """One file out of the files of a proven model, by name, and those of its translations, by language and name.

    Words that translate an older English text are left out: nobody would be shown them.
    """
    record = merge_parts({name: json.loads(files[name]) for name in sorted(files)})
    head = {key: value for key, value in record.items() if value and not isinstance(value, list | dict)}
    sections = {key: value for key, value in record.items() if value and key not in head}
    words = {
        language: dict(_fitting(language, read_translated(translations[language]), record["texts"]))
        for language in sorted(translations)
    }
    packed = {**head, **sections, TRANSLATIONS: words}
    return (json.dumps(packed, ensure_ascii=False, indent=1) + "\n").encode()


def _fitting(
    language: str, translated: Mapping[str, Translated], english: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    for text_id in match_translation(language, translated, english).texts:
        entry = translated[text_id]
        yield text_id, {"text": entry.text, "of": entry.of}


def build_packed(name: str, record: Record) -> tuple[PolicyModel, PackedWords]:
    """The model and the words of one file that is trusted: it was proven before, as exactly these bytes."""
    return build_model(merge_parts({name: record})), record.get(TRANSLATIONS, {})


def words_in(language: str, words: PackedWords) -> dict[str, Translated]:
    """The words of a packed model in one language; none if it has none."""
    texts = words.get(language, {})
    return {text_id: Translated(text=entry["text"], of=entry["of"]) for text_id, entry in texts.items()}


def split_translations(name: str, record: Record) -> dict[str, dict[str, bytes]]:
    """The words of a packed model as files of translations, by language and name, for their guard.

    None where the section has no such shape, which the guard of the model tells.
    """
    words = record.get(TRANSLATIONS, {})
    return {
        language: {f"{name}: {TRANSLATIONS}.{language}": json.dumps({"texts": texts}).encode()}
        for language, texts in (words.items() if isinstance(words, dict) else ())
    }
