# SPDX-License-Identifier: MIT
"""Checks a managed file: every fault at once, with its place and a remedy. Only a computer with such a file pays.

A handful of flat values needs no pydantic, whose import would double the start of every managed computer. The
published schema is made from the same tables, and a test holds what both refuse equal.
"""

import json
import os
from collections.abc import Iterator, Mapping
from typing import get_args
from unicodedata import category

from desktop_app.policy.faults import Fault, suggestion
from desktop_app.storage.managed import MANAGED_FORMAT, MOST_BYTES, Managed, ManagedSetting, SettingName
from desktop_app.storage.settings import LANGUAGE_CHOICES, SCHEMES

VALUES: Mapping[SettingName, tuple[str | bool, ...]] = {
    "language": LANGUAGE_CHOICES,
    "theme": SCHEMES,
    "remember": (True, False),
}
"""The settings that can be managed, each with its values."""
MAX_NAME = 80
"""The longest name of who manages a computer: it stands in menus."""
MAX_TEXT = 4_000
"""The longest of the other texts: a path, a key, a note."""

_TEXTS = ("overlay", "policy_model", "update_key")
_KEYS = ("format", "note", "set_by", "settings", *_TEXTS)
_BREAKING = ("Cc", "Zl", "Zp")

_Values = dict[str, object]


class _TwiceError(ValueError):
    """One object names a key twice."""


def guard_managed(path: str, content: bytes) -> Managed:
    """What the content of a managed file says, or all that is wrong with it."""
    try:
        values = _parse(content)
    except ValueError as error:
        return _broken(path, [Fault(path, str(error))])
    faults = [Fault(f"{path}: {place}", what) for place, what in _faults(values)]
    return _broken(path, faults) if faults else _built(path, values)


def _parse(content: bytes) -> _Values:
    if len(content) > MOST_BYTES:
        raise ValueError(f"is larger than {MOST_BYTES} bytes; a few lines are enough")
    try:
        values = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once)
    except _TwiceError:
        raise
    except (ValueError, RecursionError) as error:
        raise ValueError(f"is not valid JSON: {error}") from error
    if not isinstance(values, dict):
        raise ValueError("must hold one JSON object")  # noqa: TRY004 - a fault of the file like the others here
    return values


def _once(pairs: list[tuple[str, object]]) -> _Values:
    values = dict(pairs)
    if len(values) != len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _TwiceError(f"the key {twice!r} stands twice in one object; drop one")
    return values


def _faults(values: _Values) -> Iterator[tuple[str, str]]:
    """Places and faults; a format that we do not know tells nothing else, since its keys may mean something else."""
    found = values.get("format")
    if found != MANAGED_FORMAT or isinstance(found, bool):
        yield "format", _format_fault(found)
        return
    for key in values:
        if key not in _KEYS:
            yield key, f"unknown key, {suggestion(key, _KEYS)}"
    yield from _name_faults(values)
    if not isinstance(values.get("note", ""), str):
        yield "note", "must be a text"
    for key in _TEXTS:
        if key in values:
            yield from _text_faults(key, values[key])
    yield from _settings_faults(values.get("settings", {}))


def _format_fault(found: object) -> str:
    if found is None:
        return f"is missing; add {MANAGED_FORMAT}"
    if isinstance(found, int) and not isinstance(found, bool) and found > MANAGED_FORMAT:
        return f"{found} is newer than this app knows ({MANAGED_FORMAT}); update the app"
    return f"must be {MANAGED_FORMAT}"


def _name_faults(values: _Values) -> Iterator[tuple[str, str]]:
    name = values.get("set_by")
    if name is None:
        yield "set_by", "is missing; add who manages this computer: people read it beside each locked setting"
    elif not isinstance(name, str):
        yield "set_by", "must be a text"
    elif not name.strip():
        yield "set_by", "is empty; name who manages this computer"
    elif len(name) > MAX_NAME:
        yield "set_by", f"is longer than {MAX_NAME} characters; shorten it"
    elif _breaks_lines(name):
        yield "set_by", "holds a line end or a control character; write one line of text"


def _text_faults(key: str, value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, str):
        yield key, "must be a text"
    elif not value.strip():
        yield key, "is empty; fill it in or leave it out"
    elif len(value) > MAX_TEXT:
        yield key, f"is longer than {MAX_TEXT} characters; shorten it"
    elif key != "update_key" and _breaks_lines(value):
        yield key, "holds a line end or a control character; write a path"


def _settings_faults(settings: object) -> Iterator[tuple[str, str]]:
    if not isinstance(settings, dict):
        yield "settings", "must be an object"
        return
    for name, setting in settings.items():
        place = f"settings.{name}"
        if name not in VALUES:
            yield place, f"unknown setting, {suggestion(name, VALUES)}"
        elif not isinstance(setting, dict):
            yield place, 'must be an object such as {"value": ..., "locked": true}'
        else:
            yield from _setting_faults(place, name, setting)


def _setting_faults(place: str, name: SettingName, setting: _Values) -> Iterator[tuple[str, str]]:
    for key in setting:
        if key not in ("value", "locked"):
            yield f"{place}.{key}", f"unknown key, {suggestion(key, ('value', 'locked'))}"
    if "value" not in setting:
        yield f"{place}.value", "is missing; add it"
    elif not any(setting["value"] is known or _is_text(setting["value"], known) for known in VALUES[name]):
        yield f"{place}.value", f"must be one of {', '.join(json.dumps(known) for known in VALUES[name])}"
    if not isinstance(setting.get("locked", False), bool):
        yield f"{place}.locked", "must be true or false"


def _is_text(value: object, known: object) -> bool:
    return isinstance(value, str) and value == known


def _breaks_lines(text: str) -> bool:
    return any(category(sign) in _BREAKING for sign in text)


def _broken(path: str, faults: list[Fault]) -> Managed:
    return Managed(file=path, faults=tuple(faults), settings={})


def _built(path: str, values: _Values) -> Managed:
    """The content of a file without faults; paths in it start from its own folder."""
    folder = os.path.dirname(path)
    return Managed(
        file=path,
        set_by=_text(values, "set_by").strip(),
        settings=_settings(values.get("settings", {})),
        overlay=_path(folder, _text(values, "overlay")),
        policy_model=_path(folder, _text(values, "policy_model")),
        update_key=_text(values, "update_key"),
    )


def _settings(values: object) -> dict[SettingName, ManagedSetting]:
    known: tuple[SettingName, ...] = get_args(SettingName)
    given = values if isinstance(values, dict) else {}
    return {
        name: ManagedSetting(value=given[name]["value"], is_locked=given[name].get("locked", False))
        for name in known
        if name in given
    }


def _text(values: _Values, key: str) -> str:
    value = values.get(key, "")
    return value if isinstance(value, str) else ""


def _path(folder: str, given: str) -> str:
    return os.path.normpath(os.path.join(folder, given)) if given else ""
