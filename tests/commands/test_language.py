# SPDX-License-Identifier: MIT
"""`--lang`: other words for people, the same bytes for programs."""

import pytest

from tests.commands.runner import run

pytestmark = pytest.mark.unwatched

_ANSWERS = ("-a", "channel=claude-app", "-a", "plan=pro", "-a", "model_improvement=off")
_TALKING = {
    "explain": ("explain", *_ANSWERS),
    "explain-md": ("explain", *_ANSWERS, "--format", "md"),
    "why": ("why", "retention/conversation", *_ANSWERS),
    "compare": ("compare", *_ANSWERS, "--with", "-a", "channel=api"),
    "overview": ("overview",),
    "changes": ("changes", "--from", "2025-06-01", "--to", "2025-12-01", *_ANSWERS[:4]),
    "questions": ("questions",),
    "subjects": ("subjects",),
    "sources": ("sources",),
}
_FOR_PROGRAMS = {
    "explain-json": ("explain", *_ANSWERS, "--format", "json"),
    "explain-csv": ("explain", *_ANSWERS, "--format", "csv"),
    "compare-json": ("compare", *_ANSWERS, "--with", "-a", "channel=api", "--format", "json"),
    "overview-csv": ("overview", "--format", "csv"),
    "changes-json": ("changes", "--from", "2025-06-01", "--to", "2025-12-01", "--format", "json"),
    "questions-json": ("questions", "--format", "json"),
    "sources-json": ("sources", "--format", "json"),
}


@pytest.mark.parametrize("arguments", _TALKING.values(), ids=_TALKING.keys())
def test_people_read_their_language(arguments: tuple[str, ...]) -> None:
    english, german = run(*arguments), run(*arguments, "--lang", "de")

    assert (english.status, german.status) == (0, 0)
    assert german.out != english.out


@pytest.mark.parametrize("arguments", _FOR_PROGRAMS.values(), ids=_FOR_PROGRAMS.keys())
def test_programs_read_the_same_in_every_language(arguments: tuple[str, ...]) -> None:
    assert run(*arguments, "--lang", "ar") == run(*arguments)


def test_the_language_of_the_system_changes_nothing() -> None:
    assert run(*_TALKING["explain"], LANG="de_DE.UTF-8", LANGUAGE="de", LC_ALL="de_DE.UTF-8") == run(
        *_TALKING["explain"]
    )


def test_a_dialect_finds_its_language() -> None:
    assert run(*_TALKING["explain"], "--lang", "de-AT") == run(*_TALKING["explain"], "--lang", "de")


def test_an_unknown_language_is_usage() -> None:
    told = run("questions", "--lang", "tlh")

    assert (told.status, told.out) == (2, "")
    assert "de, fr, es, ja, ar" in told.err


def test_arabic_text_has_no_invisible_marks() -> None:
    told = run(*_TALKING["explain"], "--lang", "ar")

    assert not {"\u2068", "\u2069"} & set(told.out)
