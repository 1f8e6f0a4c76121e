# SPDX-License-Identifier: MIT
"""The JSON Schema of a managed file, made from the same tables that guard it."""

from typing import Any

from desktop_app.policy.schema import DIALECT, Schema
from desktop_app.storage.managed import MANAGED_FORMAT, SettingName
from desktop_app.storage.managed_guard import MAX_NAME, MAX_TEXT, VALUES

_HAS_SIGNS = r"\S"
_ONE_LINE = r"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$"


def managed_schema() -> Schema:
    """The schema of what an organisation sets for everybody on a computer."""
    path = {"type": "string", "maxLength": MAX_TEXT, "allOf": [{"pattern": _HAS_SIGNS}, {"pattern": _ONE_LINE}]}
    return {
        "$schema": DIALECT,
        "title": "Managed file of Afterprompt",
        "description": "What an organisation sets for everybody on a computer; see managed.md.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "set_by"],
        "properties": {
            "format": {"const": MANAGED_FORMAT},
            "note": {"type": "string"},
            "set_by": {**path, "maxLength": MAX_NAME, "description": "Who manages this computer, for people to read."},
            "settings": {
                "type": "object",
                "additionalProperties": False,
                "properties": {name: _setting(name) for name in VALUES},
            },
            "overlay": {**path, "description": "The terms of the organisation's contract: an overlay file."},
            "policy_model": {**path, "description": "A policy model that takes the place of the one that is shipped."},
            "update_key": {
                "type": "string",
                "maxLength": MAX_TEXT,
                "pattern": _HAS_SIGNS,
                "description": "The public key against which policy_model is checked.",
            },
        },
    }


def _setting(name: SettingName) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["value"],
        "properties": {"value": {"enum": list(VALUES[name])}, "locked": {"type": "boolean", "default": False}},
    }
