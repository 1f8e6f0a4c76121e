# SPDX-License-Identifier: MIT
"""A small checked reader for the files that the program keeps itself.

These are a few flat values, read before the first window is painted; pydantic would cost more than the window.
Everything is checked by hand: types, bounds, known keys, version.
"""

import contextlib
import json
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop_app.i18n import _
from desktop_app.quick_dataclass import dataclass

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 1_000_000
"""A larger file is none of ours."""

Content = TypeVar("Content")


class BrokenFileError(ValueError):
    """A kept file cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded(Generic[Content]):
    """What a file held, or the default; `notice` tells the person what was wrong with it."""

    content: Content
    notice: str = ""


class Record:
    """One object of a file, taken apart key by key; `finish` refuses what was not asked for."""

    def __init__(self, values: dict[str, object]) -> None:
        self._values = values
        self._asked: set[str] = set()

    def boolean(self, key: str, *, default: bool) -> bool:
        """A yes or no."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise BrokenFileError(f"{key}: expected true or false, found {value!r}")
        return value

    def integer(self, key: str, default: int, *, least: int, most: int) -> int:
        """A whole number between two bounds."""
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise BrokenFileError(f"{key}: expected a whole number from {least} to {most}, found {value!r}")
        return value

    def number(self, key: str, default: float, *, least: float, most: float) -> float:
        """A number between two bounds."""
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise BrokenFileError(f"{key}: expected a number from {least:g} to {most:g}, found {value!r}")
        return float(value)

    def choice(self, key: str, default: str, options: Collection[str]) -> str:
        """One of some words."""
        value = self._take(key, default)
        if not isinstance(value, str) or value not in options:
            raise BrokenFileError(f"{key}: expected one of {', '.join(sorted(options))}, found {value!r}")
        return value

    def text(self, key: str, default: str, *, most: int) -> str:
        """Any words, up to a number of characters."""
        value = self._take(key, default)
        if not isinstance(value, str) or len(value) > most:
            raise BrokenFileError(f"{key}: expected a text of at most {most} characters, found {value!r:.80}")
        return value

    def mapping(self, key: str) -> dict[str, object]:
        """An object with keys of its own."""
        value = self._take(key, {})
        if not isinstance(value, dict):
            raise BrokenFileError(f"{key}: expected an object, found {value!r}")
        return value

    def finish(self) -> None:
        """Refuse keys that nobody asked for: they come from a newer program or a slip."""
        unknown = sorted(set(self._values) - self._asked)
        if unknown:
            raise BrokenFileError(f"unknown key: {', '.join(unknown)}")

    def _take(self, key: str, default: object) -> object:
        self._asked.add(key)
        return self._values.get(key, default)


def read_record(data: bytes, version: int) -> Record:
    """Parse one file; raises BrokenFileError for anything that is not an object of that format version."""
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BrokenFileError(f"not readable as JSON: {error}") from error
    if not isinstance(value, dict):
        raise BrokenFileError("expected an object at the top")
    record = Record(value)
    found = record.integer("format_version", 0, least=0, most=1_000_000)
    if found != version:
        raise BrokenFileError(f"format_version: expected {version}, found {found}")
    return record


def dump_record(values: dict[str, object], version: int) -> bytes:
    """The bytes of a file: the same values always give the same bytes."""
    text = json.dumps({**values, "format_version": version}, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


def load_file(path: "Path", parse: Callable[[bytes], Content], default: Content) -> Loaded[Content]:
    """Read a kept file; a missing one gives the default, a broken one is set aside with a notice."""
    try:
        return Loaded(content=parse(_read(path)))
    except FileNotFoundError:
        return Loaded(content=default)
    except OSError as error:
        text = _("We could not open {file}: {reason}. The usual values are in use.")
        return Loaded(content=default, notice=text.format(file=path, reason=error.strerror))
    except BrokenFileError as error:
        backup = path.with_name(f"{path.name}.broken")
        with contextlib.suppress(OSError):
            path.replace(backup)
        text = _("We could not use {file}: {reason}. The usual values are in use. The old file is kept as {backup}.")
        return Loaded(content=default, notice=text.format(file=path, reason=error, backup=backup.name))


def _read(path: "Path") -> bytes:
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BrokenFileError(f"larger than {MOST_BYTES} bytes")
    return data
