# SPDX-License-Identifier: MIT
"""Read the embedded policy model: a small trusted reader, fast because it checks nothing.

The embedded files are proven when they are built and tested, so start-up does not
validate them again. Files from outside go through `guard` instead; a test holds both
results equal.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, TypeVar

from desktop_app.policy.model import (
    ALWAYS,
    Band,
    ChangePoint,
    Claim,
    Clause,
    Conditions,
    Deployment,
    DerivedRow,
    DerivedValue,
    Dispute,
    Effective,
    Evidence,
    Fact,
    Option,
    Party,
    PolicyModel,
    Question,
    Rule,
    Source,
    StartingTile,
    Subject,
    Term,
)
from desktop_app.policy.values import VALUE_CLASSES, AnswerLength, LongestLength, Value
from desktop_app.quick_dataclass import records_reader

_T = TypeVar("_T")

Record = dict[str, Any]
"""One JSON object of a model file; the only place where shapes are not yet known."""

MAX_BYTES = 20_000_000
"""The largest file from outside that is read."""

LIST_SECTIONS = (
    "parties",
    "questions",
    "derived",
    "subjects",
    "rules",
    "sources",
    "disputes",
    "change_points",
    "deployments",
    "tiles",
    "facts",
    "terms",
)
"""The sections that any file of a model can carry; those of all files are joined."""

_DAYS = ("first_date", "confirmed_on")

TRANSLATIONS = "translations"
"""The section of a packed model with its words in other languages, by language and text."""


def read_model(files: Mapping[str, bytes]) -> PolicyModel:
    """Build the model from the bytes of its trusted files, by name, in sorted order.

    One file after the other, so that the next can use the memory of what was parsed before.
    """
    builder = _Builder()
    for name in sorted(files):
        builder.add(json.loads(files[name].decode()))  # of bytes it would have to guess the encoding
    return builder.finish()


def merge_parts(parts: Mapping[str, Record]) -> Record:
    """Join the sections of all files into one record, lists end to end."""
    merged: Record = {section: [] for section in LIST_SECTIONS}
    merged["texts"] = {}
    for part in parts.values():
        for key, value in part.items():
            if key in LIST_SECTIONS:
                merged[key].extend(value)
            elif key == "texts":
                merged["texts"].update(value)
            elif key != TRANSLATIONS:
                merged[key] = value
    return merged


def build_model(record: Record) -> PolicyModel:
    """Turn one joined record into the frozen model, without validation."""
    builder = _Builder()
    builder.add(record)
    return builder.finish()


class _Builder:
    """Gathers the records of one model, part by part."""

    def __init__(self) -> None:
        self._gathered: Record = {"texts": {}}
        self._sections: dict[str, list[Any]] = {section: [] for section in LIST_SECTIONS}

    def add(self, part: Record) -> None:
        """Build the records of one part of a model."""
        for key, value in part.items():
            if key in LIST_SECTIONS:
                self._sections[key] += _readers()[key](value)
            elif key == "texts":
                self._gathered["texts"].update(value)
            elif key != TRANSLATIONS:
                self._gathered[key] = build_day(value) if key in _DAYS else value

    def finish(self) -> PolicyModel:
        """The model of all parts that were added."""
        sections: Record = {name: tuple(records) for name, records in self._sections.items()}
        return PolicyModel(**self._gathered, **sections)


def build_conditions(record: Record) -> Conditions:
    """The options that each name of a condition may have."""
    return {name: tuple(options) for name, options in record.items()}


def build_day(text: str | None) -> date | None:
    """The day in a record, if it names one."""
    return None if text is None else _known_day(text)


def build_effective(record: Record | None) -> Effective:
    """The stretch of time that a record names; without a record all of it."""
    return _known_stretch(record.get("since"), record.get("until")) if record else ALWAYS


def build_value(record: Record) -> Value:
    """The member of the value union that the record's `kind` names."""
    try:
        return _known_value(*record.items())
    except TypeError:  # a length that is no text cannot be looked up
        lengths = {bound: _length(record[bound]) for bound in ("min", "max") if bound in record}
        return VALUE_CLASSES[record["kind"]](**(record | lengths))


def _length(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if "answer" in value:
        return AnswerLength(answer=value["answer"])
    return LongestLength(longest=tuple(map(_length, value["longest"])))


# Hundreds of rules share few days, stretches of time and values.


@lru_cache(maxsize=1000)
def _known_day(text: str) -> date:
    return date.fromisoformat(text)


@lru_cache(maxsize=1000)
def _known_stretch(since: str | None, until: str | None) -> Effective:
    return Effective(since=build_day(since), until=build_day(until))


@lru_cache(maxsize=1000)
def _known_value(*items: tuple[str, str]) -> Value:
    record: Record = dict(items)
    return VALUE_CLASSES[record["kind"]](**record)


@cache
def _readers() -> Mapping[str, Callable[[list[Record]], tuple[object, ...]]]:
    """What reads the records of each section; the readers are kept, since they compile functions where it pays."""
    clauses = records_reader(Clause, when=build_conditions, effective=build_effective)
    return {
        "parties": records_reader(Party),
        "questions": records_reader(
            Question,
            options=records_reader(Option, offered_when=_unless_none(clauses), effective=build_effective),
            bands=records_reader(Band),
            asked_when=_unless_none(clauses),
            effective=build_effective,
        ),
        "derived": records_reader(DerivedValue, rows=records_reader(DerivedRow, when=build_conditions)),
        "subjects": records_reader(Subject, applies_when=_unless_none(clauses), independent_of=tuple),
        "rules": records_reader(
            Rule,
            when=build_conditions,
            value=build_value,
            evidence=records_reader(Evidence, confirmed_on=build_day, reports_from=build_day),
            overrides=tuple,
            effective=build_effective,
            facts=tuple,
        ),
        "sources": records_reader(
            Source,
            retrieved=build_day,
            first_seen=build_day,
            published=build_day,
            effective=build_day,
            superseded_on=build_day,
        ),
        "disputes": records_reader(
            Dispute,
            contests=tuple,
            claims=records_reader(Claim, sources=tuple, value=_unless_none(build_value)),
            facts=tuple,
        ),
        "change_points": records_reader(ChangePoint, day=build_day),
        "deployments": records_reader(Deployment),
        "tiles": records_reader(StartingTile, answers=_tile_answers),
        "facts": records_reader(Fact),
        "terms": records_reader(Term),
    }


def _unless_none(convert: Callable[[Any], _T]) -> Callable[[Any], _T | None]:
    return lambda value: None if value is None else convert(value)


def _tile_answers(record: Record) -> dict[str, str | tuple[str, ...]]:
    return {question: tuple(answer) if isinstance(answer, list) else answer for question, answer in record.items()}
