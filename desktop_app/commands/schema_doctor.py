# SPDX-License-Identifier: MIT
"""The JSON Schema of what `doctor --format json` writes, generated from the records that it is written from."""

from pydantic import TypeAdapter

from desktop_app.commands.doctor_report import REPORT_FORMAT, Report
from desktop_app.policy.schema import DIALECT, Schema


def doctor_schema() -> Schema:
    """The schema of a report; parts that are not there are left out of it."""
    schema = TypeAdapter(Report).json_schema(mode="serialization")
    for described in (schema, *schema["$defs"].values()):
        described["additionalProperties"] = False
        described.pop("description", None)
        needed = [
            name for name, part in described["properties"].items() if {"type": "null"} not in part.get("anyOf", ())
        ]
        described["required"] = needed
        for part in described["properties"].values():
            _without_null(part)
    schema["properties"]["format"] = {"const": REPORT_FORMAT}
    return {
        "$schema": DIALECT,
        **schema,
        "title": "Report of afterprompt doctor",
        "description": "What runs, from which files and with which settings, and what is wrong; nothing personal.",
    }


def _without_null(part: Schema) -> None:
    """A part that is not there is left out, never null."""
    kinds = [kind for kind in part.get("anyOf", ()) if kind != {"type": "null"}]
    part.pop("default", None)
    if len(kinds) == 1:
        del part["anyOf"]
        part.update(kinds[0])
