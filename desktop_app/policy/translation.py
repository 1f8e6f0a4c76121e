# SPDX-License-Identifier: MIT
"""Words of the policy model in another language, laid over the English ones for display.

Each translation carries the digest of the English text that it translates. If the English text has changed since, the
translation is stale: it may tell what no longer holds, so English is shown instead. Proofs and everything that
programs read keep to the English words.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from desktop_app.policy.digest import text_digest
from desktop_app.policy.model import PolicyModel
from desktop_app.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """One text in another language; `of` is the digest of the English text that it translates."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    text: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The words of one language that fit a model, and the ids for which there are none that do."""

    language: str
    texts: Mapping[str, str]
    missing: tuple[str, ...]
    stale: tuple[str, ...]


def read_translated(files: Mapping[str, bytes]) -> dict[str, Translated]:
    """All texts of one language by id, from the bytes of its trusted files."""
    return {
        text_id: Translated(text=entry["text"], of=entry["of"])
        for name in sorted(files)
        for text_id, entry in json.loads(files[name])["texts"].items()
    }


def match_translation(language: str, translated: Mapping[str, Translated], english: Mapping[str, str]) -> Translation:
    """Sort the texts of a language into those that hold for these English texts, and the rest."""
    texts: dict[str, str] = {}
    missing: list[str] = []
    stale: list[str] = []
    digests: dict[str, str] = {}
    for text_id, text in english.items():
        entry = translated.get(text_id)
        if entry is None:
            missing.append(text_id)
            continue
        digest = digests.get(text) or digests.setdefault(text, text_digest(text))
        if entry.of == digest:
            texts[text_id] = entry.text
        else:
            stale.append(text_id)
    return Translation(language=language, texts=texts, missing=tuple(missing), stale=tuple(stale))


def translate_model(model: PolicyModel, translation: Translation) -> PolicyModel:
    """The model with words of another language for display; what it answers stays the same."""
    return replace(model, translated=dict(translation.texts))
