# SPDX-License-Identifier: MIT
"""What was proven of policy models before, by their digest: a start does not prove them again.

It is a memory and no more: without it, or if it is broken, models are proven anew. Another version of the program
proves anew too, since it may look at more, and keeps the day since which a model has been used.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import date

from desktop_app import __version__
from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.record import BrokenFileError, dump_record, read_record

FORMAT_VERSION = 2
MOST_BYTES = 1_000_000
MOST_KEPT = 8
"""How many models are remembered: those of this computer, and a few that were tried."""
MOST_FAULTS = 20
"""How many faults of one model are remembered; the first ones and their number tell enough."""
LONGEST_FAULT = 500
"""How much of a fault is told and remembered, in characters: it can quote what a file says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What proving one model gave: the first of its faults, their number, and the day since which it has been used.

    `program` is the version that proved it; what another version found does not count.
    """

    since: date
    faults: tuple[str, ...] = ()
    count: int = 0
    program: str = __version__

    @property
    def is_current(self) -> bool:
        """Whether this version of the program made it."""
        return self.program == __version__


def load_proofs(path: str) -> dict[str, Proof]:
    """What was proven, by digest; nothing where it cannot be read."""
    try:
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES)
        return dict(_proofs(read_record(data, FORMAT_VERSION).mapping("proofs")))
    except (OSError, BrokenFileError):
        return {}


def remember_proof(path: str, digest: str, proof: Proof) -> None:
    """Keep what one proof gave; without a path or where nothing can be written, the next time proves again."""
    if not path:
        return
    from pathlib import Path  # noqa: PLC0415 - once for each model

    from desktop_app.storage.atomic import write_atomic  # noqa: PLC0415 - as above

    proofs = load_proofs(path)
    proofs.pop(digest, None)
    older = sorted(proofs.items(), key=lambda item: item[1].since)
    kept = dict([*older, (digest, proof)][-MOST_KEPT:])
    values = {name: {**asdict(one), "since": one.since.isoformat()} for name, one in kept.items()}
    with suppress(OSError):
        write_atomic(Path(path), dump_record({"proofs": values}, FORMAT_VERSION))


def _proofs(values: Mapping[str, object]) -> Iterator[tuple[str, Proof]]:
    """What is no proof is left out."""
    for digest, value in values.items():
        match value:
            case {"since": str(since), "faults": list(faults), "count": int(count), "program": str(program)}:
                with suppress(ValueError):
                    told = tuple(map(str, faults))
                    yield digest, Proof(since=date.fromisoformat(since), faults=told, count=count, program=program)
