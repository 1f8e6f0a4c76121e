# SPDX-License-Identifier: MIT
"""A word that means something else in a text does not lead to the word of the glossary, in any language."""

from dataclasses import replace
from functools import cache

import pytest

from desktop_app.policy.load import read_model
from desktop_app.policy.translation import match_translation, read_translated
from desktop_app.presentation.glossary import Glossary
from desktop_app.resource_files import policy_files, translation_files
from tests.i18n.catalogs import TRANSLATED_LANGUAGES

OTHER_SENSES = {
    "model-improvement-setting": (
        "dispute.k11.aws-today",
        "dispute.k12.why",
        "rule.keep-consumer-shared-link.because",
        "rule.keep-work-shared-link.because",
        "rule.open-consumer-shared-link.because",
        "subject.retention/shared-link.copy",
    ),
    "flagged-content": ("option.happened.feedback-report.help", "tile.rated-or-reported.title"),
    "data-processing-addendum": (
        "rule.deny-google-zero-retention-covered.because",
        "rule.keep-google-cloud-covered.because",
    ),
    "feedback-data": ("rule.ask-foundry-flagged-training.because", "subject.retention/memory.copy"),
    "inference": ("rule.explain-consumer-change.because",),
    "back-end": ("option.features.managed-agents.help",),
}


@cache
def glossary_and_texts(language: str) -> tuple[Glossary, dict[str, str]]:
    """The glossary in a language, and its texts by id."""
    model = read_model(policy_files())
    texts = dict(model.texts)
    if language != "en":
        texts |= match_translation(language, read_translated(translation_files(language)), model.texts).texts
    return Glossary(replace(model, texts=texts)), texts


@pytest.mark.parametrize("language", ["en", *TRANSLATED_LANGUAGES])
@pytest.mark.parametrize("term", OTHER_SENSES)
def test_a_word_in_another_sense_is_no_term(term: str, language: str) -> None:
    glossary, texts = glossary_and_texts(language)

    marked = [name for name in OTHER_SENSES[term] if term in {mark.term for mark in glossary.marks(texts[name])}]

    assert marked == []


@pytest.mark.parametrize("language", ["en", *TRANSLATED_LANGUAGES])
def test_the_sharing_setting_is_explained_where_a_text_means_it(language: str) -> None:
    glossary, texts = glossary_and_texts(language)

    marks = glossary.marks(texts["rule.keep-consumer-chat-improvement-off.because"])

    assert "model-improvement-setting" in {mark.term for mark in marks}
