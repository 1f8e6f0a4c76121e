# SPDX-License-Identifier: MIT
"""The JSON Schema of a policy model file, generated from the same records that guard it."""

import json
from typing import Any

from pydantic import TypeAdapter

from desktop_app.policy.guard import item_adapter
from desktop_app.policy.guard_translation import TEXTS
from desktop_app.policy.load import LIST_SECTIONS, TRANSLATIONS
from desktop_app.policy.model import MODEL_FORMAT
from desktop_app.policy.period import PERIOD_PATTERN

Schema = dict[str, Any]
"""A JSON Schema, as nested as it likes to be."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def policy_model_schema() -> Schema:
    """The schema of one file of a policy model; each section and each key of the head can stand in any file."""
    items, shared = TypeAdapter.json_schemas(
        [(section, "validation", item_adapter(section)) for section in LIST_SECTIONS],
        ref_template="#/$defs/{model}",
    )
    definitions: Schema = shared["$defs"]
    for name in ("TimedRetention", "LongestLength"):
        require_periods(definitions[name]["properties"])
    translated = TEXTS.json_schema(ref_template="#/$defs/{model}")
    definitions |= translated.pop("$defs")
    sections = {section: {"type": "array", "items": items[section, "validation"]} for section in LIST_SECTIONS}
    return {
        "$schema": DIALECT,
        "title": "File of an Afterprompt policy model",
        "description": "A model is one such file, or a folder of them whose sections are joined.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "format": {"const": MODEL_FORMAT},
            "version": {"type": "string"},
            "first_date": {"type": "string", "format": "date"},
            "confirmed_on": {"type": "string", "format": "date"},
            **sections,
            "texts": {"type": "object", "additionalProperties": {"type": "string"}},
            TRANSLATIONS: {"type": "object", "additionalProperties": translated},
        },
        "$defs": definitions,
    }


def translation_schema() -> Schema:
    """The schema of a file with words of a policy model in another language."""
    texts = TEXTS.json_schema()
    definitions = texts.pop("$defs")
    return {
        "$schema": DIALECT,
        "title": "Words of an Afterprompt policy model in another language",
        "description": "Each text carries the first 12 digits of the SHA-256 of the English text that it translates.",
        "type": "object",
        "additionalProperties": False,
        "required": ["texts"],
        "properties": {"texts": texts},
        "$defs": definitions,
    }


def schema_text(schema: Schema) -> str:
    """A schema as the file that is published."""
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def require_periods(properties: Schema) -> None:
    """Let texts that are lengths be ISO 8601: the records only know that they are texts."""
    for name in {"min", "max", "longest"} & properties.keys():
        described = properties[name]
        for form in described.get("items", described).get("anyOf", ()):
            if form == {"type": "string"}:
                form["pattern"] = PERIOD_PATTERN
