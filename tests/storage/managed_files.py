# SPDX-License-Identifier: MIT
"""Managed files for tests: written as a department would, and wrong in every way that we tell."""

import json
from collections.abc import Mapping
from pathlib import Path

from desktop_app.storage.managed import Managed
from desktop_app.storage.managed_file import FILE_NAME, load_managed

WHO = "Example Ltd"

RIGHT: Mapping[str, object] = {
    "format": 1,
    "note": "For all computers of the office.",
    "set_by": WHO,
    "settings": {
        "language": {"value": "de", "locked": True},
        "theme": {"value": "contrast"},
        "remember": {"value": False, "locked": True},
    },
    "overlay": "contract.json",
    "policy_model": "/srv/policies",
    "update_key": "untrusted comment: key\nRWQ",
}

WRONG: Mapping[str, tuple[Mapping[str, object], str, str]] = {
    "no format": ({"format": None}, "format", "is missing; add 1"),
    "a newer format": ({"format": 2}, "format", "newer than this app knows"),
    "a format that is a word": ({"format": "1"}, "format", "must be 1"),
    "a format that is a yes": ({"format": True}, "format", "must be 1"),
    "nobody's name": ({"set_by": None}, "set_by", "is missing"),
    "a name that is a number": ({"set_by": 7}, "set_by", "must be a text"),
    "an empty name": ({"set_by": " "}, "set_by", "is empty"),
    "a name that is too long": ({"set_by": "x" * 81}, "set_by", "longer than 80"),
    "a name on two lines": ({"set_by": "IT\nof Example"}, "set_by", "line end"),
    "an unknown key": ({"overlays": "x"}, "overlays", "did you mean 'overlay'?"),
    "a note that is a list": ({"note": []}, "note", "must be a text"),
    "a path that is a list": ({"overlay": ["x"]}, "overlay", "must be a text"),
    "an empty path": ({"policy_model": ""}, "policy_model", "is empty"),
    "a path that is too long": ({"overlay": "x" * 4001}, "overlay", "longer than 4000"),
    "a path on two lines": ({"overlay": "a\nb"}, "overlay", "line end"),
    "an empty key": ({"update_key": ""}, "update_key", "is empty"),
    "settings in a list": ({"settings": []}, "settings", "must be an object"),
    "an unknown setting": ({"settings": {"themes": {"value": "dark"}}}, "settings.themes", "did you mean 'theme'?"),
    "a bare value": ({"settings": {"theme": "dark"}}, "settings.theme", "must be an object such as"),
    "a setting without value": ({"settings": {"theme": {"locked": True}}}, "settings.theme.value", "is missing"),
    "an unknown theme": ({"settings": {"theme": {"value": "pink"}}}, "settings.theme.value", '"contrast"'),
    "an unknown language": ({"settings": {"language": {"value": "it"}}}, "settings.language.value", '"system"'),
    "a yes in words": ({"settings": {"remember": {"value": "yes"}}}, "settings.remember.value", "one of true, false"),
    "a yes as a number": ({"settings": {"remember": {"value": 1}}}, "settings.remember.value", "one of true, false"),
    "a theme in a list": ({"settings": {"theme": {"value": ["dark"]}}}, "settings.theme.value", "must be one of"),
    "a lock in words": (
        {"settings": {"theme": {"value": "dark", "locked": "yes"}}},
        "settings.theme.locked",
        "must be true or false",
    ),
    "an unknown key of a setting": (
        {"settings": {"theme": {"value": "dark", "lock": True}}},
        "settings.theme.lock",
        "did you mean 'locked'?",
    ),
}
"""What to change in a right file (None takes a key away), the place that is told, and words of the fault."""


def changed(changes: Mapping[str, object]) -> dict[str, object]:
    """A right file with some keys in another way."""
    return {key: value for key, value in {**RIGHT, **changes}.items() if value is not None}


def write_managed(folder: Path, values: Mapping[str, object]) -> Path:
    """Put a managed file into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def managed(folder: Path, **settings: Mapping[str, object]) -> Managed:
    """What a file with these settings says."""
    write_managed(folder, {"format": 1, "set_by": WHO, "settings": settings})
    return load_managed((str(folder),))
