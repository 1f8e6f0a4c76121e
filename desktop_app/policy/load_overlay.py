# SPDX-License-Identifier: MIT
"""Reads an overlay that was guarded and proven before: fast, because it checks nothing.

Any other file goes through `guard_overlay`; a test holds both results equal.
"""

import json
from datetime import date

from desktop_app.policy.load import Record, build_value
from desktop_app.policy.model import ALWAYS, Effective
from desktop_app.policy.overlay import Contract, Overlay, Term


def read_proven_overlay(content: bytes) -> Overlay:
    """Build the overlay from the bytes of a file that was found to be without faults."""
    record = json.loads(content)
    return Overlay(
        format=record["format"],
        contract=_contract(record["contract"]),
        terms=tuple([_term(item) for item in record["terms"]]),
    )


def _contract(record: Record) -> Contract:
    days = {name: _day(record.get(name)) for name in ("effective", "confirmed_on", "until")}
    return Contract(**{**record, **days})


def _term(record: Record) -> Term:
    changed = {
        **record,
        "when": {question: tuple(options) for question, options in record["when"].items()},
        "value": build_value(record["value"]),
        "effective": _effective(record.get("effective")),
    }
    return Term(**changed)


def _effective(record: Record | None) -> Effective:
    return Effective(since=_day(record.get("since")), until=_day(record.get("until"))) if record else ALWAYS


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
