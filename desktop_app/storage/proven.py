# SPDX-License-Identifier: MIT
"""What was proven of policy models before, by their digest: a start does not prove them again.

It is a memory and no more: without it, or if it is broken, models are proven anew. Another version of the program
proves anew too, since it may look at more.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date

from desktop_app import __version__
from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.record import BrokenFileError, dump_record, read_record

FORMAT_VERSION = 1
MOST_BYTES = 1_000_000
MOST_KEPT = 8
"""How many models are remembered: those of this computer, and a few that were tried."""
MOST_FAULTS = 20
"""How many faults of one model are remembered; the first ones tell enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What proving one model gave: its faults, none if it is sound, and the day since which it has been used."""

    since: date
    faults: tuple[str, ...] = ()


def load_proofs(path: str) -> dict[str, Proof]:
    """The proofs that this version of the program made, by digest; none where they cannot be read."""
    try:
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES)
        record = read_record(data, FORMAT_VERSION)
        is_ours = record.choice("program", "", (__version__,)) == __version__
        return dict(_proofs(record.mapping("proofs"))) if is_ours else {}
    except (OSError, BrokenFileError):
        return {}


def remember_proof(path: str, digest: str, proof: Proof) -> None:
    """Keep what one proof gave; where nothing can be written, the model is proven again the next time."""
    from pathlib import Path  # noqa: PLC0415 - once for each model

    from desktop_app.storage.atomic import write_atomic  # noqa: PLC0415 - as above

    proofs = load_proofs(path)
    proofs.pop(digest, None)
    older = sorted(proofs.items(), key=lambda item: item[1].since)
    kept = dict([*older, (digest, proof)][-MOST_KEPT:])
    values = {name: {"since": one.since.isoformat(), "faults": one.faults[:MOST_FAULTS]} for name, one in kept.items()}
    with suppress(OSError):
        write_atomic(Path(path), dump_record({"program": __version__, "proofs": values}, FORMAT_VERSION))


def _proofs(values: Mapping[str, object]) -> Iterator[tuple[str, Proof]]:
    """What is no proof is left out."""
    for digest, value in values.items():
        if not isinstance(value, dict):
            continue
        since, faults = value.get("since"), value.get("faults")
        if isinstance(since, str) and isinstance(faults, list) and all(isinstance(fault, str) for fault in faults):
            with suppress(ValueError):
                yield digest, Proof(since=date.fromisoformat(since), faults=tuple(faults))
