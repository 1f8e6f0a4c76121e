# SPDX-License-Identifier: MIT
"""Frozen records as JSON: the same keys that the files of the policy model use."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date

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
