# SPDX-License-Identifier: MIT
"""The guard for model files from outside: every fault at once, with its path and a remedy.

pydantic validates over the same dataclasses that the trusted reader fills; it is
imported only here, since importing it costs as much as opening a bare window.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from desktop_app.policy import model as records
from desktop_app.policy import values
from desktop_app.policy.faults import Fault, ModelError, suggestion
from desktop_app.policy.load import LIST_SECTIONS, MAX_BYTES, TRANSLATIONS, Record, build_model, merge_parts
from desktop_app.policy.model import MODEL_FORMAT, PolicyModel
from desktop_app.policy.translation import Translated

MAX_DEPTH = 24
"""The deepest nesting that is read; a model needs about ten."""
MAX_TEXT = 10_000
"""The longest text that is read, in characters; a model needs a few hundred."""
MAX_KEY = 200
"""The longest key that is read: faults are told with the keys that lead to them."""
MOST_RECORDS = 5_000
"""The most records of one section that are read; a model needs less than a thousand."""
MOST_FAULTS = 1_000
"""How many faults of shape of one file are looked for: to find millions takes minutes and helps nobody."""

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters other than tab and line end, which a terminal would obey, and halves of characters."""

_ITEMS: dict[str, type] = {
    "parties": records.Party,
    "questions": records.Question,
    "derived": records.DerivedValue,
    "subjects": records.Subject,
    "rules": records.Rule,
    "sources": records.Source,
    "disputes": records.Dispute,
    "change_points": records.ChangePoint,
    "deployments": records.Deployment,
    "tiles": records.StartingTile,
    "facts": records.Fact,
    "terms": records.Term,
}
_LENGTH_FORMS = ("str", "AnswerLength", "LongestLength")
_TRANSLATIONS: TypeAdapter[dict[str, dict[str, Translated]]] = TypeAdapter(dict[str, dict[str, Translated]])
_SCALARS = ("format", "version", "first_date", "confirmed_on")


@dataclass(frozen=True, slots=True)
class GuardedModel:
    """A model whose shape is right, and where each of its records stands."""

    model: PolicyModel
    places: Mapping[tuple[str, int], str]

    def locate(self, section: str, index: int) -> str:
        """The place of a record: ``rules/consumer.json: rules[12]``."""
        return self.places.get((section, index), f"{section}[{index}]")


def guard_model(files: Mapping[str, bytes]) -> GuardedModel:
    """Validate the files of a model, by name, and join them.

    Raises:
        ModelError: with every fault of every file, if there is any.
    """
    faults: list[Fault] = []
    parts: dict[str, Record] = {}
    for name in sorted(files):
        part = parse_file(name, files[name], faults)
        if part is not None:
            parts[name] = part
            faults += islice(_shape_faults(name, part), MOST_FAULTS)
    faults += _head_faults(parts)
    if faults:
        raise ModelError(faults)
    return GuardedModel(build_model(merge_parts(parts)), _places(parts))


def parse_file(name: str, content: bytes, faults: list[Fault]) -> Record | None:
    """The one JSON object in a file, or None with the fault added.

    It is too large, too deep, no such object, or holds words that nobody should be shown.
    """
    if len(content) > MAX_BYTES:
        faults.append(Fault(name, "is larger than 20 MB; what is needed here is far smaller"))
        return None
    try:
        part = json.loads(content, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        faults.append(Fault(name, f"is not valid JSON: {error}"))
        return None
    if not isinstance(part, dict):
        faults.append(Fault(name, "must hold one JSON object"))
        return None
    if _depth(part) > MAX_DEPTH:
        faults.append(Fault(name, f"is nested deeper than {MAX_DEPTH} levels"))
        return None
    found = islice(_wild_words(part), MOST_FAULTS)
    wild = [Fault(f"{name}: {path.removeprefix('.')}", what) for path, what in found]
    faults += wild
    return None if wild else part


def _once(pairs: list[tuple[str, Any]]) -> Record:
    record = dict(pairs)
    if len(record) != len(pairs):
        counted = Counter(name for name, _ in pairs)
        twice = counted.most_common(1)[0][0]
        message = f"the key {twice[:MAX_KEY]!r} stands twice in one object"
        raise ValueError(message)
    return record


def _depth(value: object) -> int:
    level, current = 0, [value]
    while current and level <= MAX_DEPTH + 1:
        level += 1
        inner: list[object] = []
        for item in current:
            if isinstance(item, dict):
                inner += item.values()
            elif isinstance(item, list):
                inner += item
        current = inner
    return level


def _wild_words(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Words that are too long to be told or would steer a terminal: their places, in keys that are neither."""
    if isinstance(value, str):
        if len(value) > MAX_TEXT:
            yield path, f"is longer than {MAX_TEXT} characters; shorten it"
        elif _STEERING.search(value):
            yield path, "holds a control or broken character; write plain text"
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _wild_words(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            if len(key) > MAX_KEY or _STEERING.search(key):
                yield (
                    path or "top",
                    f"has a key with a control or broken character, or of more than {MAX_KEY} characters; drop it",
                )
            else:
                yield from _wild_words(item, f"{path}.{key}")


def _shape_faults(name: str, part: Record) -> Iterator[Fault]:
    for key, value in part.items():
        if key in _ITEMS:
            yield from _section_faults(f"{name}: {key}", key, value)
        elif key == "texts":
            yield from validated(f"{name}: texts", TypeAdapter(dict[str, str]), value)
        elif key == TRANSLATIONS:
            yield from validated(f"{name}: {TRANSLATIONS}", _TRANSLATIONS, value)
        elif key not in _SCALARS:
            known = (*LIST_SECTIONS, "texts", TRANSLATIONS, *_SCALARS)
            yield Fault(f"{name}: {key}", f"unknown section, {suggestion(key, known)}")


def _section_faults(place: str, section: str, items: object) -> Iterator[Fault]:
    if not isinstance(items, list):
        yield Fault(place, "must be a list")
        return
    if len(items) > MOST_RECORDS:
        yield Fault(place, f"has {len(items):,} entries; at most {MOST_RECORDS:,} are read")
        return
    adapter = item_adapter(section)
    for index, item in enumerate(items):
        yield from validated(f"{place}[{index}]", adapter, item)


def validated(place: str, adapter: TypeAdapter[Any], value: object) -> list[Fault]:
    """The faults of one value, in our words; none if it has the shape that the adapter guards."""
    try:
        adapter.validate_json(json.dumps(value), strict=True)
    except ValidationError as error:
        faults = (_fault(place, value, item) for item in error.errors(include_url=False, include_input=False))
        return [fault for fault in faults if fault is not None]
    return []


def _fault(place: str, record: object, error: ErrorDetails) -> Fault | None:
    """One error of pydantic in our words; None if it is about a form of a length that was not meant."""
    current = record
    location = error["loc"]
    for index, part in enumerate(location):
        if part in _LENGTH_FORMS and not _holds(current, part):
            if part != _length_form(current):
                return None
        elif _holds(current, part):
            place += f"[{part}]" if isinstance(part, int) else f".{part}"
            current = current[part]  # type: ignore[index]  # _holds has looked
        elif index == len(location) - 1:
            place += f".{part}"
    return _worded(place, error)


def _holds(container: object, part: int | str) -> bool:
    """Whether a part of a location names something in the file, and no member of a union."""
    if isinstance(container, list):
        return isinstance(part, int) and part < len(container)
    return isinstance(container, dict) and part in container


def _length_form(value: object) -> str:
    """The form in which a length was written: text, an answer, or the longest of several."""
    if isinstance(value, dict):
        return "LongestLength" if "longest" in value else "AnswerLength"
    return "str"


def _worded(place: str, error: ErrorDetails) -> Fault:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "union_tag_invalid":
        tag = str(context["tag"])
        return Fault(f"{place}.kind", f"unknown kind {tag!r}, {suggestion(tag, values.VALUE_CLASSES)}")
    if kind == "union_tag_not_found":
        return Fault(f"{place}.kind", "is missing; add it")
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return Fault(place, "unknown key; drop it or mend its spelling")
    if kind in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return Fault(place, "is missing; add it")
    return Fault(place, error["msg"])


def _head_faults(parts: Mapping[str, Record]) -> list[Fault]:
    faults: list[Fault] = []
    for key in _SCALARS:
        holders = [name for name, part in parts.items() if key in part]
        if not holders:
            faults.append(Fault("model", f"{key} is missing in all files; add it to one"))
        faults += [Fault(f"{extra}: {key}", f"stands in {holders[0]} already; drop one") for extra in holders[1:]]
    for name, part in parts.items():
        if part.get("format", MODEL_FORMAT) != MODEL_FORMAT:
            faults.append(Fault(f"{name}: format", f"must be {MODEL_FORMAT}; a newer one needs a newer app"))
        for key in ("first_date", "confirmed_on"):
            if key in part:
                adapter = TypeAdapter(date)
                faults += validated(f"{name}: {key}", adapter, part[key])
        if "version" in part:
            faults += validated(f"{name}: version", TypeAdapter(str), part["version"])
    return faults


def _places(parts: Mapping[str, Record]) -> dict[tuple[str, int], str]:
    places: dict[tuple[str, int], str] = {}
    for section in LIST_SECTIONS:
        index = 0
        for name, part in parts.items():
            for at in range(len(part.get(section, ()))):
                places[section, index] = f"{name}: {section}[{at}]"
                index += 1
    return places


@lru_cache(maxsize=32)
def item_adapter(section: str) -> TypeAdapter[Any]:
    """The validator of one record of a section."""
    return TypeAdapter(_ITEMS[section])
