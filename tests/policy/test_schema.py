# SPDX-License-Identifier: MIT
"""The published schemas: the committed files are what the code gives, and they fit what is shipped and written."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from desktop_app.i18n import ENGLISH, LANGUAGES
from desktop_app.policy.schema import policy_model_schema, schema_text, translation_schema
from desktop_app.policy.values import VALUE_CLASSES
from desktop_app.resource_files import policy_files, read_text, translation_files

_GENERATE = "from desktop_app.policy.schema import *; print(end=schema_text(policy_model_schema()))"


@pytest.fixture(scope="module")
def model_schema() -> Draft202012Validator:
    return Draft202012Validator(
        json.loads(read_text("schema/policy-model.schema.json")), format_checker=FormatChecker()
    )


def test_the_committed_schema_of_a_model_is_what_the_code_generates() -> None:
    committed = read_text("schema/policy-model.schema.json")

    assert committed == schema_text(policy_model_schema()), f'run: python -c "{_GENERATE}"'


def test_the_committed_schema_of_a_translation_is_what_the_code_generates() -> None:
    assert read_text("schema/translation.schema.json") == schema_text(translation_schema())


@pytest.mark.unwatched
def test_every_shipped_translation_fits_its_schema() -> None:
    schema = Draft202012Validator(json.loads(read_text("schema/translation.schema.json")))
    files = [translation_files(language) for language in LANGUAGES if language != ENGLISH]

    assert any(files)
    for content in (content for translated in files for content in translated.values()):
        schema.validate(json.loads(content))


@pytest.mark.parametrize("name", ["explain", "policy-model", "translation"])
def test_a_published_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(read_text(f"schema/{name}.schema.json")))


@pytest.mark.parametrize("name", sorted(policy_files()))
def test_a_shipped_file_fits_the_schema(name: str, model_schema: Draft202012Validator) -> None:
    model_schema.validate(json.loads(policy_files()[name]))


@pytest.mark.parametrize(
    "part",
    [
        {"ruls": []},
        {"format": 2},
        {"first_date": "2025-02-30"},
        {"rules": [{"id": "r"}]},
        {"rules": [{"id": "r", "subject": "s", "when": {}, "value": {"kind": "upto"}}]},
        {"rules": [{"id": "r", "subject": "s", "when": {}, "value": {"kind": "not_used", "max": "P1D"}}]},
        {
            "rules": [
                {
                    "id": "r",
                    "subject": "s",
                    "when": {},
                    "value": {"kind": "up_to", "max": "30 days", "starts": "sent", "holder": "p"},
                }
            ]
        },
    ],
)
def test_a_faulty_file_does_not_fit_the_schema(part: dict[str, Any], model_schema: Draft202012Validator) -> None:
    assert not model_schema.is_valid(part)


def test_the_schema_of_explain_knows_every_kind_of_value() -> None:
    schema = json.loads(read_text("schema/explain.schema.json"))

    assert schema["$defs"]["value"]["properties"]["kind"]["enum"] == list(VALUE_CLASSES)
