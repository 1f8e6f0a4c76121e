# SPDX-License-Identifier: MIT
"""The JSON Schema of an overlay file, generated from the same records that guard it."""

from pydantic import TypeAdapter

from desktop_app.policy.guard_overlay import ID_PATTERN, MAX_TERMS, MAX_TEXT, overlay_adapter
from desktop_app.policy.overlay import OVERLAY_FORMAT
from desktop_app.policy.schema import DIALECT, Schema, require_periods


def overlay_schema() -> Schema:
    """The schema of an overlay: an organisation's contract and its terms."""
    parts, shared = TypeAdapter.json_schemas(
        [(key, "validation", overlay_adapter(key)) for key in ("contract", "terms")],
        ref_template="#/$defs/{model}",
    )
    definitions: Schema = shared["$defs"]
    for name in ("TimedRetention", "LongestLength"):
        require_periods(definitions[name]["properties"])
    for name in ("Contract", "Term"):
        _limit_texts(definitions[name]["properties"])
    definitions["Term"]["properties"]["id"]["pattern"] = ID_PATTERN
    return {
        "$schema": DIALECT,
        "title": "Overlay of an Afterprompt policy model",
        "description": "An organisation's own contract terms, laid over the public policy model.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "contract", "terms"],
        "properties": {
            "format": {"const": OVERLAY_FORMAT},
            "note": {"type": "string"},
            "contract": parts["contract", "validation"],
            "terms": {**parts["terms", "validation"], "minItems": 1, "maxItems": MAX_TERMS},
        },
        "$defs": definitions,
    }


def _limit_texts(properties: Schema) -> None:
    for described in properties.values():
        if described.get("type") == "string" and "format" not in described:
            described["maxLength"] = MAX_TEXT
