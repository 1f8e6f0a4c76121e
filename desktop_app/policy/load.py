# SPDX-License-Identifier: MIT
"""Read the embedded policy model: a small trusted reader, fast because it checks nothing.

The embedded files are proven when they are built and tested, so start-up does not
validate them again. Files from outside go through `guard` instead; a test holds both
results equal.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

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
from desktop_app.quick_dataclass import record_maker

Record = dict[str, Any]
"""One JSON object of a model file; the only place where shapes are not yet known."""

_LEAST_EVIDENCE = 3
"""The keys that every piece of evidence has; most have no other."""

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
        self._builders: dict[str, Callable[[Record], object]] = {**_BUILDERS, "rules": _RuleBuilder().build}

    def add(self, part: Record) -> None:
        """Build the records of one part of a model."""
        for key, value in part.items():
            if key in LIST_SECTIONS:
                self._sections[key] += map(self._builders[key], value)
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
    return {key: tuple(options) for key, options in record.items()}


def build_day(text: str | None) -> date | None:
    """The day in a record, if it names one."""
    return None if text is None else date.fromisoformat(text)


def build_effective(record: Record | None) -> Effective:
    """The stretch of time that a record names; without a record all of it."""
    if not record:
        return ALWAYS
    return Effective(since=build_day(record.get("since")), until=build_day(record.get("until")))


def _clauses(records: list[Record] | None) -> tuple[Clause, ...] | None:
    if records is None:
        return None
    return tuple(
        [
            Clause(when=build_conditions(item["when"]), effective=build_effective(item.get("effective")))
            for item in records
        ]
    )


def _dates(record: Record, *names: str) -> Record:
    changed = dict(record)
    for name in names:
        if changed.get(name) is not None:
            changed[name] = date.fromisoformat(changed[name])
    return changed


def _option(record: Record) -> Option:
    changed = dict(record)
    changed["offered_when"] = _clauses(record.get("offered_when"))
    changed["effective"] = build_effective(record.get("effective"))
    return Option(**changed)


def _question(record: Record) -> Question:
    changed = dict(record)
    changed["options"] = tuple([_option(item) for item in record.get("options", ())])
    changed["bands"] = tuple([Band(**item) for item in record.get("bands", ())])
    changed["asked_when"] = _clauses(record.get("asked_when"))
    changed["effective"] = build_effective(record.get("effective"))
    return Question(**changed)


def _derived(record: Record) -> DerivedValue:
    rows = [DerivedRow(value=row["value"], when=build_conditions(row["when"])) for row in record["rows"]]
    return DerivedValue(id=record["id"], rows=tuple(rows))


def _subject(record: Record) -> Subject:
    changed = dict(record)
    changed["applies_when"] = _clauses(record.get("applies_when"))
    changed["independent_of"] = tuple(record.get("independent_of", ()))
    return Subject(**changed)


def _length(value: Any) -> Any:
    if isinstance(value, dict):
        if "answer" in value:
            return AnswerLength(answer=value["answer"])
        return LongestLength(longest=tuple([_length(item) for item in value["longest"]]))
    return value


def build_value(record: Record) -> Value:
    """The member of the value union that the record's `kind` names."""
    bounds = {bound: _length(record[bound]) for bound in ("min", "max") if isinstance(record.get(bound), dict)}
    return VALUE_CLASSES[record["kind"]](**(record | bounds if bounds else record))


class _RuleBuilder:
    """Builds the rules of one model: most of its records, and many rules share their values and dates.

    What was built before is looked up by what stands in its record, where that takes less than to build it anew.
    """

    def __init__(self) -> None:
        self._values: dict[object, Value] = {}
        self._stretches: dict[tuple[str | None, str | None], Effective] = {}
        self._days: dict[str, date] = {}
        self._make_rule = record_maker(Rule)
        self._make_evidence = record_maker(Evidence)

    def build(self, record: Record) -> Rule:
        """One rule. Its keys are named here, since that takes half the time of handing on a changed record."""
        get = record.get
        overrides = get("overrides")
        return self._make_rule(
            id=record["id"],
            subject=record["subject"],
            when={name: tuple(options) for name, options in record["when"].items()},
            value=self._value(record["value"]),
            evidence=tuple([self._piece(item) for item in get("evidence", ())]),
            overrides=tuple(overrides) if overrides else (),
            effective=self._stretch(get("effective")),
            facts=tuple(get("facts", ())),
            confidence=get("confidence", "high"),
            note=get("note"),
        )

    def _value(self, record: Record) -> Value:
        key = record["kind"] if len(record) == 1 else tuple(record.items())
        try:
            known = self._values.get(key)
        except TypeError:  # a length that is no text cannot be looked up
            return build_value(record)
        if known is None:
            known = self._values[key] = build_value(record)
        return known

    def _stretch(self, record: Record | None) -> Effective:
        if not record:
            return ALWAYS
        key = record.get("since"), record.get("until")
        known = self._stretches.get(key)
        if known is None:
            known = self._stretches[key] = build_effective(record)
        return known

    def _piece(self, record: Record) -> Evidence:
        day = record["confirmed_on"]
        known = self._days.get(day)
        if known is None:
            known = self._days[day] = date.fromisoformat(day)
        if len(record) == _LEAST_EVIDENCE:
            return self._make_evidence(source=record["source"], locator=record["locator"], confirmed_on=known)
        return self._make_evidence(
            source=record["source"],
            locator=record["locator"],
            confirmed_on=known,
            stance=record.get("stance", "supports"),
            reports_from=build_day(record.get("reports_from")),
        )


def _source(record: Record) -> Source:
    names = ("retrieved", "first_seen", "published", "effective", "superseded_on")
    return record_maker(Source)(**_dates(record, *names))


def _claim(record: Record) -> Claim:
    value = record.get("value")
    return Claim(
        id=record["id"],
        sources=tuple(record["sources"]),
        value=None if value is None else build_value(value),
    )


def _dispute(record: Record) -> Dispute:
    changed = dict(record)
    changed["contests"] = tuple(record["contests"])
    changed["claims"] = tuple([_claim(item) for item in record["claims"]])
    changed["facts"] = tuple(record.get("facts", ()))
    return Dispute(**changed)


def _tile(record: Record) -> StartingTile:
    answers = {
        question: tuple(answer) if isinstance(answer, list) else answer
        for question, answer in record["answers"].items()
    }
    return StartingTile(id=record["id"], icon=record["icon"], answers=answers)


def _change_point(record: Record) -> ChangePoint:
    return ChangePoint(**_dates(record, "day"))


_DAYS = ("first_date", "confirmed_on")

_BUILDERS: dict[str, Callable[[Record], object]] = {
    "parties": lambda record: Party(**record),
    "questions": _question,
    "derived": _derived,
    "subjects": _subject,
    "sources": _source,
    "disputes": _dispute,
    "change_points": _change_point,
    "deployments": lambda record: Deployment(**record),
    "tiles": _tile,
    "facts": lambda record: record_maker(Fact)(**record),
    "terms": lambda record: Term(**record),
}
