# SPDX-License-Identifier: MIT
"""Frozen records as JSON: the same keys that the files of the policy model use."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

_ENCODER = json.JSONEncoder(ensure_ascii=False)

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def to_json(value: object) -> Json:
    """A value, record, mapping or tuple of them as what JSON knows; parts of a record that say nothing are left out.

    Raises:
        TypeError: something in it has no form in JSON.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): to_json(item) for key, item in value.items()}
    if is_dataclass(value):
        content = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: to_json(item) for name, item in content.items() if item is not None}
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def json_text(record: dict[str, Json]) -> str:
    """A record as JSON with one key, or one element of a list, on each line: quick to write, and good to compare."""
    return "{\n" + ",\n".join(_lines(record)) + "\n}\n"


def _lines(record: dict[str, Json]) -> Iterator[str]:
    for key, value in record.items():
        if isinstance(value, list) and value:
            items = ",\n".join(f"  {_compact(item)}" for item in value)
            yield f"{_compact(key)}: [\n{items}\n]"
        else:
            yield f"{_compact(key)}: {_compact(value)}"


def _compact(value: Json) -> str:
    return _ENCODER.encode(value)
