# SPDX-License-Identifier: MIT
"""The answers given last, kept on this computer so that the next start shows them again."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desktop_app.policy.selection import Answer
from desktop_app.storage.atomic import remove_leftovers, write_atomic
from desktop_app.storage.record import BrokenFileError, Loaded, dump_record, load_file, read_record

FORMAT_VERSION = 1

Answers = Mapping[str, Answer]


def load_situation(path: Path) -> Loaded[Answers]:
    """Read the remembered answers; none if there are none, with a notice if the file is broken."""
    return load_file(path, parse_situation, {})


def save_situation(path: Path, answers: Answers) -> None:
    """Write the answers; raises OSError and keeps the old file if that fails."""
    write_atomic(path, dump_record({"answers": {name: _plain(answers[name]) for name in answers}}, FORMAT_VERSION))


def forget_situation(path: Path) -> None:
    """Remove the remembered answers and anything that writing them left behind."""
    path.unlink(missing_ok=True)
    remove_leftovers(path)


def parse_situation(data: bytes) -> Answers:
    """Check the content of a situation file; raises BrokenFileError.

    Whether a question still exists and its answer still fits is not judged here: a selection sets aside what does not.
    """
    record = read_record(data, FORMAT_VERSION)
    answers = {name: _answer(name, value) for name, value in record.mapping("answers").items()}
    record.finish()
    return answers


def _plain(answer: Answer) -> object:
    """The answer as JSON knows it; a day is told from an option by its key."""
    if isinstance(answer, date):
        return {"date": answer.isoformat()}
    return list(answer) if isinstance(answer, tuple) else answer


def _answer(name: str, value: object) -> Answer:
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, list) and all(isinstance(option, str) for option in value):
        return tuple(value)
    if isinstance(value, dict) and set(value) == {"date"} and isinstance(value["date"], str):
        return _day(name, value["date"])
    raise BrokenFileError(f"answers.{name}: expected an option, a number of days, a list or a date, found {value!r}")


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BrokenFileError(f"answers.{name}.date: {error}") from error
