# SPDX-License-Identifier: MIT
"""What is known about a situation, and conditions over it in three values.

A condition holds, fails, or is open: it hangs on a question that is not answered yet.
"""

from collections.abc import Iterable
from datetime import date

from desktop_app.policy.model import Clause, Conditions, DerivedValue, Effective


class Known:
    """The option of every axis that is known; None for a question that is not asked.

    Derived values are worked out from their table when they are first needed and can
    be told. A name that is absent is open.
    """

    def __init__(self, day: date, derived: Iterable[DerivedValue]) -> None:
        """Start with nothing known, as of a day."""
        self.day = day
        self._derived = {item.id: item for item in derived}
        self._options: dict[str, str | None] = {}
        self._open: set[str] = set()
        """Derived values that what is known so far does not tell."""

    def learn(self, name: str, option: str | None) -> None:
        """Take over the option of an axis; None says that its question is not asked."""
        self._options[name] = option
        self._open.clear()

    def holds(self, conditions: Conditions) -> bool | None:
        """Whether a conjunction holds; None while it is open."""
        known = self._options
        is_open = False
        for name, options in conditions.items():
            if name in known or self._derive(name):
                if known[name] not in options:
                    return False
            else:
                is_open = True
        return None if is_open else True

    def is_told(self, name: str) -> bool:
        """Whether an axis is known: its option, or that it is not asked."""
        return name in self._options

    def option(self, name: str) -> str | None:
        """The known option of an axis or derived value; None while it is open, or if it is not asked."""
        return self._options.get(name)

    def in_force(self, effective: Effective) -> bool:
        """Whether a stretch of time covers the day."""
        return effective.covers(self.day)

    def any_holds(self, clauses: tuple[Clause, ...] | None) -> bool | None:
        """Whether any clause in force holds; no list means that it always does."""
        if clauses is None:
            return True
        is_open = False
        for clause in clauses:
            if clause.effective.covers(self.day):
                held = self.holds(clause.when)
                if held:
                    return True
                is_open = is_open or held is None
        return None if is_open else False

    def _derive(self, name: str) -> bool:
        """Work out a derived value if it can be told; whether it is known now."""
        table = self._derived.get(name)
        if table is None or name in self._open:
            return False
        is_open = False
        for row in table.rows:
            held = self.holds(row.when)
            if held:
                self._options[name] = row.value
                return True
            is_open = is_open or held is None
        if is_open:
            self._open.add(name)
        else:
            self._options[name] = None
        return not is_open
