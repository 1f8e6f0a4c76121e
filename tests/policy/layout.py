# SPDX-License-Identifier: MIT
"""The layout of the files of the policy model: what fits on a line stands on one, what goes without saying on none.

`python -m tests.policy.layout` writes all files anew. Not those of the words: there a line holds one text anyway.
"""

import json
import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.policy.guard import parse_file
from desktop_app.policy.model import Rule

if TYPE_CHECKING:
    from desktop_app.policy.faults import Fault

FOLDER = Path(__file__).parents[2] / "resources" / "policy"
_WIDTH = 120
_STEP = "  "
_MOST_DEPTH = 3
"""Lists and objects inside each other on one line."""

_USUAL = {field.name: list(field.default) if field.default == () else field.default for field in fields(Rule)}
"""What a rule holds that does not say otherwise."""


def policy_files() -> list[Path]:
    """Return the files that people write rules, questions, sources and the like in."""
    return sorted([*FOLDER.glob("*.json"), *FOLDER.glob("rules/*.json")])


def laid_out(part: dict[str, Any]) -> str:
    """Return the content of a file in this layout."""
    part = _without_none(part)
    for rule in part.get("rules", ()):
        for name in [name for name, value in rule.items() if value == _USUAL.get(name)]:
            del rule[name]
    return _lay_out(part, "", 0) + "\n"


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_none(item) for name, item in value.items() if item is not None}
    return [_without_none(item) for item in value] if isinstance(value, list) else value


def _lay_out(value: Any, indent: str, taken: int) -> str:
    """Lay out a value before which so much of its first line is taken."""
    flat = json.dumps(value, ensure_ascii=False)
    if not value or not isinstance(value, dict | list) or (_depth(value) <= _MOST_DEPTH and taken + len(flat) < _WIDTH):
        return flat
    inner = indent + _STEP
    if isinstance(value, dict):
        names = {name: f"{json.dumps(name, ensure_ascii=False)}: " for name in value}
        parts = [name + _lay_out(value[key], inner, len(inner) + len(name)) for key, name in names.items()]
    else:
        parts = [_lay_out(item, inner, len(inner)) for item in value]
    first, last = "{}" if isinstance(value, dict) else "[]"
    return f"{first}\n" + ",\n".join(inner + part for part in parts) + f"\n{indent}{last}"


def _depth(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0


def main() -> None:
    """Write every file of the model in this layout; none, if one cannot be read."""
    faults: list[Fault] = []
    parts = {
        path: parse_file(path.relative_to(FOLDER).as_posix(), path.read_bytes(), faults) for path in policy_files()
    }
    if faults:
        sys.exit("\n".join(map(str, faults)))
    for path, part in parts.items():
        if part is not None:
            path.write_text(laid_out(part), encoding="utf-8")


if __name__ == "__main__":
    main()
