# SPDX-License-Identifier: MIT
"""Where words of the glossary stand in a text, so that a window can explain them there.

The forms under which a term appears are texts of the policy model, one list for each language:
``flagged chat, flagged``. A form that begins with ``=`` counts only as the whole text, and one that begins with ``!``
is passed over: what it covers is no term.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

from desktop_app.policy.model import PolicyModel
from desktop_app.policy.text_ids import PASSED_OVER, split_forms
from desktop_app.quick_dataclass import dataclass

_WHOLE = "="
_ARABIC_JOINED = ("", "ال", "لل", "و", "وال", "ولل", "ب", "بال", "ل", "ف", "فال", "ك", "كال")
"""What Arabic writes as one word with the one that follows: the article, and, with, for, so, as."""
_KATAKANA = ("\u30a1", "\u30fc")
_HAN_AND_HIRAGANA = (("\u3041", "\u309f"), ("\u3400", "\u9fff"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMark:
    """A stretch of a text, from the letter `start` up to the letter `end`, that is a word of the glossary."""

    start: int
    end: int
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermViewModel:
    """A word of the glossary with what it means."""

    id: str
    name: str
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """One spelling, without capitals unless it is a name such as HIPAA; `term` is empty for what is passed over."""

    words: str
    term: str
    is_whole: bool
    is_exact: bool


class Glossary:
    """The terms of a model in the language of its words."""

    def __init__(self, model: PolicyModel) -> None:
        self._model = model
        self._found: dict[str, tuple[TermMark, ...]] = {}

    @cached_property
    def terms(self) -> Mapping[str, TermViewModel]:
        """Every term by id, in the order of its names."""
        found = [
            TermViewModel(
                id=term.id,
                name=self._model.text(f"glossary.{term.id}.term"),
                definition=self._model.text(f"glossary.{term.id}.definition"),
            )
            for term in self._model.terms
        ]
        return {term.id: term for term in sorted(found, key=lambda term: term.name.casefold())}

    def marks(self, text: str) -> tuple[TermMark, ...]:
        """The first place of each term in a text, in reading order; the longest spelling wins."""
        known = self._found.get(text)
        if known is None:
            known = self._found[text] = tuple(self._marks(text))
        return known

    def marks_of(self, texts: tuple[str, ...]) -> tuple[tuple[TermMark, ...], ...]:
        """The marks of several texts that stand together: each term is marked in the first that has it."""
        told: set[str] = set()
        marked = []
        for text in texts:
            marks = tuple(mark for mark in self.marks(text) if mark.term not in told)
            told.update(mark.term for mark in marks)
            marked.append(marks)
        return tuple(marked)

    def find(self, words: str) -> TermViewModel | None:
        """The term that is called so, by its id, its name or any spelling."""
        wanted = words.strip().casefold()
        for term in self.terms.values():
            if wanted in (term.id, term.name.casefold()):
                return term
        named = (form.term for form in self._forms if form.term and form.words.casefold() == wanted)
        return next((self.terms[term] for term in named), None)

    @cached_property
    def _forms(self) -> tuple[_Form, ...]:
        """Every spelling, the longest first."""
        forms = [
            _form(written, term.id)
            for term in self._model.terms
            for written in split_forms(self._model.text(f"glossary.{term.id}.forms"))
        ]
        return tuple(sorted(forms, key=lambda form: -len(form.words)))

    def _marks(self, text: str) -> Iterator[TermMark]:
        """The places of all terms, each once."""
        taken: list[tuple[int, int]] = []
        first: dict[str, TermMark] = {}
        plain = _lowered(text)
        for form in self._forms:
            if form.words not in (text if form.is_exact else plain):
                continue
            for start, end in _places(form, text, plain):
                if any(start < other_end and other_start < end for other_start, other_end in taken):
                    continue
                taken.append((start, end))
                known = first.get(form.term)
                if form.term and (known is None or start < known.start):
                    first[form.term] = TermMark(start=start, end=end, term=form.term)
        yield from sorted(first.values(), key=lambda mark: mark.start)


def _form(written: str, term: str) -> _Form:
    """A spelling as the list has it."""
    words = written.removeprefix(_WHOLE).removeprefix(PASSED_OVER)
    is_exact = any(letter.isupper() for word in words.split() for letter in word[1:])
    return _Form(
        words=words if is_exact else words.lower(),
        term="" if written.startswith(PASSED_OVER) else term,
        is_whole=written.startswith(_WHOLE),
        is_exact=is_exact,
    )


def _lowered(text: str) -> str:
    """The text without capitals, letter by letter at the same places."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def _places(form: _Form, text: str, plain: str) -> Iterator[tuple[int, int]]:
    """Where a spelling stands as a word of its own."""
    inside, words = text if form.is_exact else plain, form.words
    if form.is_whole:
        if inside == words:
            yield 0, len(text)
        return
    start = inside.find(words)
    while start >= 0:
        end = start + len(words)
        begins = _beginning(inside, start)
        if begins is not None and _is_apart(inside[end - 1], inside[end : end + 1]):
            yield begins, end
        start = inside.find(words, end)


def _beginning(text: str, start: int) -> int | None:
    """Where the word that has a spelling at its end or alone begins; none if the spelling is in another word."""
    before = start
    if "\u0600" <= text[start] <= "\u06ff":
        while before and "\u0600" <= text[before - 1] <= "\u06ff" and text[before - 1].isalpha():
            before -= 1
        return before if text[before:start] in _ARABIC_JOINED else None
    return start if _is_apart(text[start], text[start - 1 : start]) else None


def _is_apart(edge: str, beside: str) -> bool:
    """Whether a word can end between two letters: Japanese has no spaces, but its scripts change there."""
    if not beside or not (beside.isalnum() or beside == "_") or not edge.isalnum():
        return True
    scripts = _script(edge), _script(beside)
    return "han" in scripts or scripts[0] != scripts[1]


def _script(letter: str) -> str:
    """What keeps words together: katakana and other letters do, Han and hiragana do not."""
    if _KATAKANA[0] <= letter <= _KATAKANA[1]:
        return "katakana"
    if any(first <= letter <= last for first, last in _HAN_AND_HIRAGANA):
        return "han"
    return "letters"
