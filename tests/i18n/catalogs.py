# SPDX-License-Identifier: MIT
"""The catalogs of the interface: taken from the code, kept as text, compiled for the program.

``python -m tests.i18n.catalogs`` brings every ``afterprompt.po`` up to date with the code and compiles it.
"""

import fcntl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from desktop_app.i18n import ENGLISH, LANGUAGES

ROOT = Path(__file__).parents[2]
LOCALE_FOLDER = ROOT / "resources" / "locale"
TRANSLATED_LANGUAGES = tuple(language for language in LANGUAGES if language != ENGLISH)

_KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
_REMARK = "i18n:"
"""Begins a comment in the code that is meant for translators."""
_FIXED_DAY = datetime(2026, 11, 22, tzinfo=UTC)
"""Stands in every catalog in place of the clock, so that the same words give the same file."""


def catalog_path(language: str, suffix: str = ".po") -> Path:
    """Where the catalog of a language is, as text or compiled."""
    return LOCALE_FOLDER / language / "LC_MESSAGES" / f"afterprompt{suffix}"


def extracted() -> Catalog:
    """Every message of the code, with the files where it stands."""
    catalog = _empty(None)
    for path in sorted((ROOT / "desktop_app").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for line, message, comments, _context in extract_from_file("python", path, _KEYWORDS, (_REMARK,)):
            if message:
                catalog.add(message, locations=[(name, line)], auto_comments=comments)
    return catalog


def read_catalog(language: str) -> Catalog:
    """The catalog of a language as it stands in the file; an empty one if there is no file."""
    path = catalog_path(language)
    if not path.exists():
        return _empty(language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> Catalog:
    """The catalog of a language with exactly the messages of the code.

    What was translated stays, apart from the others if the code does not use it at present: it may come back.
    """
    old = read_catalog(language)
    known = {english_forms(message)[0]: message for message in (*old.obsolete.values(), *messages(old))}
    new = _empty(language)
    for message in messages(extracted()):
        before = known.pop(english_forms(message)[0], None)
        is_same = before is not None and english_forms(before) == english_forms(message)
        new.add(
            message.id,
            before.string if before and is_same else None,
            locations=message.locations,
            auto_comments=message.auto_comments,
        )
    new.obsolete.update({english: message for english, message in known.items() if is_translated(message)})
    return new


def messages(catalog: Catalog) -> Iterator[Message]:
    """The messages without the head."""
    return (message for message in catalog if message.id)


def is_translated(message: Message) -> bool:
    """Whether a message has words in all forms."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(forms)


def english_forms(message: Message) -> tuple[str, str]:
    """The English words for one and for many; twice the same where there is no count."""
    if isinstance(message.id, str):
        return message.id, message.id
    one, many = message.id
    return one, many


def store(language: str, catalog: Catalog) -> None:
    """Write a catalog as text, and compiled."""
    for message in catalog.obsolete.values():
        message.locations, message.auto_comments = [], []
    catalog_path(language).parent.mkdir(parents=True, exist_ok=True)
    text = BytesIO()
    write_po(text, catalog, width=100, include_lineno=False, sort_output=True)
    catalog_path(language).write_bytes(text.getvalue())
    compiled = BytesIO()
    write_mo(compiled, catalog)
    catalog_path(language, ".mo").write_bytes(compiled.getvalue())


@contextmanager
def locked(language: str) -> Iterator[None]:
    """Let those who work on one language write one after the other."""
    lock = Path(gettempdir()) / f"afterprompt-translations-{language}.lock"
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _empty(language: str | None) -> Catalog:
    return Catalog(
        locale=language,
        project="Afterprompt",
        version="1",
        header_comment="# SPDX-License-Identifier: MIT\n# The words of the interface of Afterprompt.",
        creation_date=_FIXED_DAY,
        revision_date=_FIXED_DAY,
        msgid_bugs_address="The Afterprompt authors",
        last_translator="The Afterprompt authors",
        language_team=language or "",
        copyright_holder="The Afterprompt authors",
        fuzzy=False,
    )


def main() -> None:
    """Bring all catalogs up to date."""
    for language in TRANSLATED_LANGUAGES:
        with locked(language):
            catalog = updated(language)
            store(language, catalog)
        known = list(messages(catalog))
        done = sum(map(is_translated, known))
        sys.stdout.write(f"{language}: {done} of {len(known)} messages translated\n")


if __name__ == "__main__":
    main()
