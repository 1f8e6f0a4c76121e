# SPDX-License-Identifier: MIT
"""Invented contracts over the invented model of letters."""

from datetime import date
from typing import Any

from desktop_app.policy.overlay import Contract, Overlay, Term
from tests.policy.builders import up_to


def contract(**changes: Any) -> Contract:
    """A signed paper that holds all the time that the model covers."""
    known: dict[str, Any] = {
        "title": "Postal Addendum 2",
        "parties": "Example Ltd and the post office",
        "effective": date(2025, 1, 1),
        "confirmed_on": date(2026, 2, 1),
    }
    return Contract(**{**known, **changes})


def term(term_id: str = "ten-days", **changes: Any) -> Term:
    """A promise about letters from the office: ten days."""
    known: dict[str, Any] = {
        "subject": "retention/letter",
        "when": {"place": ("office",)},
        "value": up_to("P10D"),
        "because": "The addendum says ten days.",
        "clause": "Clause 3",
    }
    return Term(**{**known, **changes, "id": term_id})


def overlay(*terms: Term, **changes: Any) -> Overlay:
    """A contract with these terms."""
    return Overlay(format=1, contract=contract(**changes), terms=terms or (term(),))
