# SPDX-License-Identifier: MIT
"""The work kit of translators: gives out English texts without a translation, and takes translations back.

    python -m tests.i18n.kit LANGUAGE OUT.json            write what is missing or stale, each text once
    python -m tests.i18n.kit LANGUAGE --take IN.json      check {"key": "translation"} and file what fits
    python -m tests.i18n.kit LANGUAGE --count             tell how much is left
    python -m tests.i18n.kit LANGUAGE --tidy              drop what translates nothing any more, and tell what is left

A key is the digest of the English text, so it means the same tomorrow, and one translation serves every place that
has the same English words. Ids of texts are taken as keys too.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from babel.messages.catalog import Message

from desktop_app.policy.digest import text_digest
from desktop_app.policy.text_ids import is_list_of_words
from desktop_app.policy.translation import read_translated
from desktop_app.resource_files import policy_files, translation_files
from tests.i18n import catalogs
from tests.i18n.sameness import differences, form_differences

TEXTS_FOLDER = catalogs.ROOT / "resources" / "policy" / "texts"
INTERFACE = "interface"
_KEY_LENGTH = 8
PLURAL_EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "de": ("1", "2 and more"),
    "fr": ("0 and 1", "2 and more"),
    "es": ("1", "0, 2 and more"),
    "ja": ("all",),
    "ar": ("0", "1", "2", "3 to 10", "100, 101, 102", "11 to 99"),
}
"""For which counts each plural form stands."""

Translation = str | tuple[str, ...]


@dataclass(slots=True)
class Item:
    """One English text, with all the places that show it."""

    key: str
    english: str
    part: str
    ids: list[str] = field(default_factory=list)
    message: Message | None = None

    @property
    def is_plural(self) -> bool:
        """Whether it needs a form for each kind of count."""
        return self.message is not None and self.message.pluralizable


def english_parts() -> dict[str, dict[str, str]]:
    """The English texts of the policy model, by file and by id."""
    files = {name: content for name, content in policy_files().items() if name.startswith("texts/")}
    return {Path(name).stem: json.loads(content)["texts"] for name, content in files.items()}


def items_of_model() -> Iterator[Item]:
    """Each distinct English text of the policy model."""
    items: dict[str, Item] = {}
    for part, texts in english_parts().items():
        for text_id, text in texts.items():
            key = text_digest(text)[:_KEY_LENGTH]
            items.setdefault(key, Item(key, text, part)).ids.append(text_id)
    yield from items.values()


def items_of_interface(language: str) -> Iterator[Item]:
    """Each message of the interface; where two share the words for many, those for one tell them apart."""
    known = list(catalogs.messages(catalogs.updated(language)))
    shared = Counter(catalogs.english_forms(message)[1] for message in known)
    for message in known:
        one, many = catalogs.english_forms(message)
        key = text_digest(many if shared[many] == 1 else f"{one}\0{many}")[:_KEY_LENGTH]
        places = [name for name, _line in message.locations]
        yield Item(f"ui{key}", many, INTERFACE, places, message)


def open_items(language: str) -> list[Item]:
    """What has no translation that holds, words of the interface first."""
    held = read_translated(translation_files(language))
    items = [item for item in items_of_interface(language) if item.message and not catalogs.is_translated(item.message)]
    for item in items_of_model():
        digest = text_digest(item.english)
        if any(text_id not in held or held[text_id].of != digest for text_id in item.ids):
            items.append(item)
    return items


def give_out(language: str, items: Sequence[Item]) -> str:
    """The open texts as the JSON that a translator gets: by part, a line for each."""
    parts = []
    for part, group in groupby(items, key=attrgetter("part")):
        lines = (
            f"{json.dumps(item.key)}: {json.dumps(_described(item, language), ensure_ascii=False)}" for item in group
        )
        parts.append(f"{json.dumps(part)}: {{\n  " + ",\n  ".join(lines) + "\n }")
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def _described(item: Item, language: str) -> dict[str, object]:
    described: dict[str, object] = {"english": item.english, "where": ", ".join(item.ids[:2])}
    if item.message and item.message.auto_comments:
        described["note"] = " ".join(item.message.auto_comments)
    if item.message and item.is_plural:
        described["one"] = catalogs.english_forms(item.message)[0]
        described["forms"] = PLURAL_EXAMPLES[language]
    return described


def faults_of(item: Item, translation: Translation, language: str) -> list[str]:
    """Why a translation cannot be taken; none if it can."""
    if all(map(is_list_of_words, item.ids)) and isinstance(translation, str):
        return [] if translation.strip() else ["it is empty"]
    if not item.is_plural:
        return (
            differences(item.english, translation, language) if isinstance(translation, str) else ["must be one text"]
        )
    count = len(PLURAL_EXAMPLES[language])
    forms = (translation,) if isinstance(translation, str) else translation
    if len(forms) != count:
        return [f"must be a list of {count} forms, for {', '.join(PLURAL_EXAMPLES[language])}"]
    return form_differences(item.english, forms, language)


def take_back(language: str, given: Mapping[str, Translation]) -> dict[str, list[str]]:
    """File the translations that fit; what is wrong with the others, by key."""
    known = {item.key: item for item in (*items_of_interface(language), *items_of_model())}
    by_id = {text_id: item for item in known.values() if item.part != INTERFACE for text_id in item.ids}
    refused: dict[str, list[str]] = {}
    taken: dict[str, tuple[Item, Translation]] = {}
    for key, translation in given.items():
        item = known.get(key) or by_id.get(key)
        faults = ["no English text has this key any more"] if item is None else faults_of(item, translation, language)
        if faults:
            refused[key] = faults
        elif item is not None:
            taken[item.key] = (item, translation)
    with catalogs.locked(language):
        _file_model(language, {key: text for key, (item, text) in taken.items() if item.part != INTERFACE})
        _file_interface(language, {key: text for key, (item, text) in taken.items() if item.part == INTERFACE})
    return refused


def _file_model(language: str, taken: Mapping[str, Translation]) -> None:
    """Write the files of a language anew, in the order of the English ones; texts that are gone are dropped."""
    held = read_translated(translation_files(language))
    (TEXTS_FOLDER / language).mkdir(exist_ok=True)
    for part, texts in english_parts().items():
        entries: dict[str, dict[str, str]] = {}
        for text_id, text in texts.items():
            digest = text_digest(text)
            new = taken.get(digest[:_KEY_LENGTH])
            if isinstance(new, str):
                entries[text_id] = {"text": new, "of": digest}
            elif text_id in held:
                entries[text_id] = {"text": held[text_id].text, "of": held[text_id].of}
        path = TEXTS_FOLDER / language / f"{part}.json"
        if entries or path.exists():
            content = json.dumps({"texts": entries}, ensure_ascii=False, indent=2) + "\n"
            path.write_text(content, encoding="utf-8", newline="\n")


def _file_interface(language: str, taken: Mapping[str, Translation]) -> None:
    new = {
        catalogs.english_forms(item.message)[0]: taken[item.key]
        for item in items_of_interface(language)
        if item.message and item.key in taken
    }
    catalog = catalogs.updated(language)
    for message in catalogs.messages(catalog):
        found = new.get(catalogs.english_forms(message)[0])
        if found is not None:
            message.string = (found,) if message.pluralizable and isinstance(found, str) else found
    catalogs.store(language, catalog)


def _read(path: Path) -> dict[str, Translation]:
    record = json.loads(path.read_text(encoding="utf-8"))
    return {key: tuple(value) if isinstance(value, list) else value for key, value in record.items()}


def _count(items: Sequence[Item]) -> str:
    counts = "".join(f"{part:<12}{len(list(group))}\n" for part, group in groupby(items, key=attrgetter("part")))
    return f"{counts}left        {len(items)}\n"


def main() -> int:
    """Give out or take back; the status is 1 if something was refused."""
    parser = argparse.ArgumentParser(prog="python -m tests.i18n.kit")
    parser.add_argument("language", choices=catalogs.TRANSLATED_LANGUAGES)
    parser.add_argument("out", nargs="?", type=Path)
    parser.add_argument("--take", type=Path)
    parser.add_argument("--part", help="only this part")
    parser.add_argument("--limit", type=int, help="only so many texts")
    parser.add_argument("--count", action="store_true", help="only tell how much is left")
    parser.add_argument("--tidy", action="store_true", help="drop translations of what is gone")
    chosen = parser.parse_args()
    if chosen.tidy:
        take_back(chosen.language, {})
    if chosen.take:
        refused = take_back(chosen.language, _read(chosen.take))
        for key, faults in refused.items():
            sys.stdout.write(f"{key}: {'; '.join(faults)}\n")
        sys.stdout.write(f"refused     {len(refused)}\nleft        {len(open_items(chosen.language))}\n")
        return 1 if refused else 0
    items = [item for item in open_items(chosen.language) if chosen.part in (None, item.part)][: chosen.limit]
    if chosen.out and not chosen.count:
        chosen.out.write_text(give_out(chosen.language, items), encoding="utf-8")
    sys.stdout.write(_count(items))
    return 0


if __name__ == "__main__":
    sys.exit(main())
