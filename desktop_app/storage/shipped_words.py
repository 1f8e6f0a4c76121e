# SPDX-License-Identifier: MIT
"""The words of a policy model in another language: its own and those that are shipped, read only when wanted."""

from dataclasses import replace

from desktop_app.i18n import ENGLISH
from desktop_app.policy.in_force import PackedWords
from desktop_app.policy.model import PolicyModel
from desktop_app.resource_files import translation_files

_NONE: PackedWords = {}


def model_in(language: str, model: PolicyModel, words: PackedWords = _NONE) -> PolicyModel:
    """A model with the words of a language for display; those that are missing or stale stay English.

    It works for any model: a translation is used only where the English text is the one that it translates. `words`
    came with the model; the shipped ones fill their gaps.
    """
    if language == ENGLISH:
        return replace(model, translated={}) if model.translated else model
    from desktop_app.policy.packed import words_in  # noqa: PLC0415 - English does without
    from desktop_app.policy.translation import (  # noqa: PLC0415 - as above
        match_translation,
        read_translated,
        translate_model,
    )

    own = match_translation(language, words_in(language, words), model.texts)
    if words and not (own.missing or own.stale):
        return translate_model(model, own)
    shipped = match_translation(language, read_translated(translation_files(language)), model.texts)
    return translate_model(model, replace(shipped, texts={**shipped.texts, **own.texts}))
