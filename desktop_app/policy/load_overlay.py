# SPDX-License-Identifier: MIT
"""Reads an overlay that was guarded and proven before: fast, because it checks nothing.

Any other file goes through `guard_overlay`; a test holds both results equal.
"""

import json

from desktop_app.policy.load import Record, build_conditions, build_day, build_effective, build_value
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
    days = {name: build_day(record.get(name)) for name in ("effective", "confirmed_on", "until")}
    return Contract(**{**record, **days})


def _term(record: Record) -> Term:
    changed = {
        **record,
        "when": build_conditions(record["when"]),
        "value": build_value(record["value"]),
        "effective": build_effective(record.get("effective")),
    }
    return Term(**changed)
