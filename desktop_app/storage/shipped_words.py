# SPDX-License-Identifier: MIT
"""The words of the policy model in the languages that are shipped, read only when such a language is wanted."""

from dataclasses import replace

from desktop_app.i18n import ENGLISH
from desktop_app.policy.model import PolicyModel
from desktop_app.resource_files import translation_files


def model_in(language: str, model: PolicyModel) -> PolicyModel:
    """A model with the words of a language for display; those that are missing or stale stay English.

    It works for any model: a translation is used only where the English text is the one that it translates.
    """
    if language == ENGLISH:
        return replace(model, translated={}) if model.translated else model
    from desktop_app.policy.translation import (  # noqa: PLC0415 - English does without
        match_translation,
        read_translated,
        translate_model,
    )

    translated = read_translated(translation_files(language))
    return translate_model(model, match_translation(language, translated, model.texts))
