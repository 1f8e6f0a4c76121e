# SPDX-License-Identifier: MIT
"""The guard for overlay files: every fault at once, with its path and a remedy.

A file from outside is guarded by pydantic over the same records that the reasoning uses;
nothing imports this module unless an overlay was given.
"""

import json
import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache
from typing import Any
from unicodedata import category

from pydantic import TypeAdapter

from desktop_app.policy.faults import Fault, ModelError, suggestion
from desktop_app.policy.guard import parse_file, validated
from desktop_app.policy.load import Record
from desktop_app.policy.model import Effective, PolicyModel
from desktop_app.policy.overlay import OVERLAY_FORMAT, Contract, Overlay, Term, overlay_faults, term_faults

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""The shape of a term's id."""
MAX_TERMS = 500
"""The most terms that are read; a contract has a few dozen."""
MAX_TEXT = 2_000
"""The longest text that is read, in characters."""

_SHAPES: dict[str, type] = {"contract": Contract, "terms": tuple[Term, ...]}
_BREAKING = ("Cc", "Zl", "Zp")
"""Unicode categories of signs that would break a line or steer a terminal."""
_KEYS = ("format", "contract", "terms", "note")


def guard_overlay(name: str, content: bytes, model: PolicyModel) -> Overlay:
    """Validate an overlay file against its shape, the names of the public model, and the proofs that it touches.

    Raises:
        ModelError: with every fault that can be told; proofs are tried once shape and names are right.
    """
    overlay = read_overlay(name, content, model)
    faults = tuple(Fault(f"{name}: {fault.where}", fault.what) for fault in overlay_faults(model, overlay))
    if faults:
        raise ModelError(dict.fromkeys(faults))
    return overlay


def read_overlay(name: str, content: bytes, model: PolicyModel) -> Overlay:
    """Validate an overlay file against its shape and the names of the public model, and prove nothing.

    Raises:
        ModelError: with every fault of the file.
    """
    faults: list[Fault] = []
    record = parse_file(name, content, faults)
    if record is None:
        raise ModelError(faults)
    faults += _head_faults(name, record)
    faults += _too_many(name, record)
    if faults:
        raise ModelError(faults)
    faults += _shape_faults(name, record)
    if faults:
        raise ModelError(faults)
    overlay = _built(record)
    faults = [*_text_faults(name, overlay), *_date_faults(name, overlay), *term_faults(model, overlay, name)]
    if faults:
        raise ModelError(faults)
    return overlay


def _head_faults(name: str, record: Record) -> Iterator[Fault]:
    """A format that is missing or newer: nothing else in such a file can be trusted to mean what we think."""
    given = record.get("format")
    if given is None:
        yield Fault(f"{name}: format", f"is missing; add {OVERLAY_FORMAT}")
    elif isinstance(given, int) and not isinstance(given, bool) and given > OVERLAY_FORMAT:
        yield Fault(f"{name}: format", f"{given} is newer than this app knows ({OVERLAY_FORMAT}); update the app")
    elif given != OVERLAY_FORMAT or isinstance(given, bool):
        yield Fault(f"{name}: format", f"must be {OVERLAY_FORMAT}")


def _too_many(name: str, record: Record) -> Iterator[Fault]:
    terms = record.get("terms")
    if isinstance(terms, list) and len(terms) > MAX_TERMS:
        yield Fault(f"{name}: terms", f"has {len(terms)} entries; at most {MAX_TERMS} are read")


def _shape_faults(name: str, record: Record) -> Iterator[Fault]:
    for key in record:
        if key not in _KEYS:
            yield Fault(f"{name}: {key}", f"unknown key, {suggestion(key, _KEYS)}")
    if not isinstance(record.get("note", ""), str):
        yield Fault(f"{name}: note", "must be a text")
    for key in _SHAPES:
        if key in record:
            yield from validated(f"{name}: {key}", overlay_adapter(key), record[key])
        else:
            yield Fault(f"{name}: {key}", "is missing; add it")


def _built(record: Record) -> Overlay:
    return Overlay(
        format=record["format"],
        contract=overlay_adapter("contract").validate_json(json.dumps(record["contract"]), strict=True),
        terms=overlay_adapter("terms").validate_json(json.dumps(record["terms"]), strict=True),
    )


def _text_faults(name: str, overlay: Overlay) -> Iterator[Fault]:
    contract = overlay.contract
    needed = {"title": contract.title, "parties": contract.parties}
    texts = {**needed, "contact": contract.contact}
    yield from _lengths(f"{name}: contract", texts, needed)
    if not overlay.terms:
        yield Fault(f"{name}: terms", "is empty; add what the contract promises")
    for index, term in enumerate(overlay.terms):
        place = f"{name}: terms[{index}]"
        texts = {"because": term.because, "says": term.says, "clause": term.clause}
        yield from _lengths(place, texts, ("because",))
        if not re.fullmatch(ID_PATTERN, term.id):
            yield Fault(f"{place}.id", f"{term.id!r} must be lower-case words joined by hyphens")


def _lengths(place: str, texts: dict[str, str], needed: Collection[str]) -> Iterator[Fault]:
    for key, text in texts.items():
        if key in needed and not text.strip():
            yield Fault(f"{place}.{key}", "is empty; say it in words")
        if len(text) > MAX_TEXT:
            yield Fault(f"{place}.{key}", f"is longer than {MAX_TEXT} characters; shorten it")
        if any(category(sign) in _BREAKING for sign in text):
            yield Fault(f"{place}.{key}", "holds a line end or a control character; write one line of text")


def _date_faults(name: str, overlay: Overlay) -> Iterator[Fault]:
    contract = overlay.contract
    whole = Effective(since=contract.effective, until=contract.until)
    yield from _stretch_faults(f"{name}: contract", whole)
    for index, term in enumerate(overlay.terms):
        place = f"{name}: terms[{index}].effective"
        yield from _stretch_faults(place, term.effective)
        if _begins_late(term.effective.since, contract.until) or _begins_late(contract.effective, term.effective.until):
            yield Fault(place, "lies outside the contract's own dates; mend one of them")


def _stretch_faults(place: str, stretch: Effective) -> Iterator[Fault]:
    if _begins_late(stretch.since, stretch.until):
        yield Fault(f"{place}.until", f"{stretch.until} is not after its first day {stretch.since}; mend one of them")


def _begins_late(since: date | None, until: date | None) -> bool:
    return since is not None and until is not None and until <= since


@lru_cache(maxsize=4)
def overlay_adapter(key: str) -> TypeAdapter[Any]:
    """The validator of one part of an overlay: its contract or its terms."""
    return TypeAdapter(_SHAPES[key])
