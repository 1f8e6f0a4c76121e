# SPDX-License-Identifier: MIT
"""Policy models that a person gives: a file or a folder, guarded before anything reasons about it."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop_app.commands.files import read_file
from desktop_app.i18n import LANGUAGES, language
from desktop_app.policy.digest import files_digest
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import Fault, ModelError, UserFacingError
from desktop_app.policy.guard import guard_model, parse_file
from desktop_app.policy.in_force import PackedWords
from desktop_app.policy.load import TRANSLATIONS
from desktop_app.policy.packed import split_translations
from desktop_app.policy.references import reference_faults
from desktop_app.resource_files import translation_files
from desktop_app.storage.shipped_words import model_in

LANGUAGE = "en"
"""The language whose words belong to a model; other languages translate it."""


def read_model_files(path: Path) -> dict[str, bytes]:
    """The JSON files of a model by name: one file, or all of a folder in one language.

    Raises:
        UserFacingError: there is nothing to read.
    """
    try:
        if path.is_dir():
            return _read_folder(path)
        return {path.name: read_file(path)}
    except OSError as error:
        raise UserFacingError(f"{path}: cannot be read: {error.strerror or error}") from error


def _read_folder(folder: Path) -> dict[str, bytes]:
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.json"))
    wanted = [name for name in names if not name.startswith("texts/") or name.startswith(f"texts/{LANGUAGE}/")]
    if not wanted:
        raise UserFacingError(f"{folder}: holds no JSON file; give the folder of a policy model")
    return {name: read_file(folder / name) for name in wanted}


def read_translations(folder: Path | None) -> dict[str, dict[str, bytes]]:
    """The files with words of a model in other languages, by language and name; without a folder those we ship.

    The words of a packed model count as such files.
    """
    if folder is None:
        shipped = {name: translation_files(name) for name in sorted(LANGUAGES) if name != LANGUAGE}
        return {name: files for name, files in shipped.items() if files}
    if folder.is_file():
        record = parse_file(folder.name, read_file(folder), [])
        return split_translations(folder.name, record or {})
    found: dict[str, dict[str, bytes]] = {}
    for path in sorted(folder.glob("texts/*/*.json")):
        if path.parent.name != LANGUAGE:
            found.setdefault(path.parent.name, {})[path.relative_to(folder).as_posix()] = read_file(path)
    return found


def open_given_model(given: str) -> tuple[Reasoner, str]:
    """A model from outside, ready to answer, and its digest.

    Raises:
        ModelError: with every fault of its files, each under the path that was given.
    """
    files = read_model_files(Path(given))
    try:
        guarded = guard_model(files)
    except ModelError as error:
        raise ModelError(_placed(given, error.faults)) from error
    faults = [fault for fault in reference_faults(guarded.model, guarded.locate) if fault.where != "texts"]
    if faults:
        raise ModelError(_placed(given, faults))
    return Reasoner(model_in(language(), guarded.model, _own_words(files))), files_digest(files)


def _own_words(files: Mapping[str, bytes]) -> PackedWords:
    """The words that came with a guarded model, if it is packed."""
    if len(files) > 1:
        return {}
    words: PackedWords = json.loads(next(iter(files.values()))).get(TRANSLATIONS, {})
    return words


def _placed(given: str, faults: Iterable[Fault]) -> list[Fault]:
    return [Fault(f"{given}: {fault.where}", fault.what) for fault in faults]
