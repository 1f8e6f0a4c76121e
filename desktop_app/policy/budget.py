# SPDX-License-Identifier: MIT
"""How much work a proof may take: what was made to be intricate is refused, not thought over for hours.

Steps are counted and no seconds, so that the same model is sound on every computer.
"""

from math import inf

from desktop_app.policy.faults import Fault, ModelError

MOST_STEPS = 100_000
"""The most steps of one check; the shipped model takes a tenth of them at most, in a quarter of a second."""
MOST_AXES = 100
"""The most questions that one subject can see, options of *many* questions counted one by one."""


MOST_CASES = 10_000
"""The most cases of one subject on one day; those of the shipped model have less than a hundred."""


class Budget:
    """The steps that are left for proving one model."""

    def __init__(self, most: float = MOST_STEPS) -> None:
        """Start with so many steps."""
        self._most = most
        self._left = most

    @property
    def spent(self) -> float:
        """How many steps were taken."""
        return self._most - self._left

    def spend(self, steps: int = 1, place: str = "model") -> None:
        """Take some steps for what stands at a place.

        Raises:
            ModelError: none are left.
        """
        self._left -= steps
        if self._left < 0:
            self.refuse(place, f"takes more than {self._most:,} steps to prove")

    def refuse(self, place: str, what: str) -> None:
        """Give up on a model whose conditions are too intricate.

        Raises:
            ModelError: always.
        """
        raise ModelError([Fault(place, f"{what}; let fewer conditions meet, or split it into several")])


UNLIMITED = Budget(inf)
"""For what was proven: its answers take no more work than its proofs did."""
