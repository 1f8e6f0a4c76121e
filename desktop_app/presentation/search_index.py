# SPDX-License-Identifier: MIT
"""Everything that a policy model can say as entries that can be found, best first.

Pure arithmetic over words: rare words count more than common ones, names and the words that people use count more
than explanations, and a query that is a known phrase as a whole counts most.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from math import log

from desktop_app.policy.frame import question_options
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.text_ids import FORMS, PASSED_OVER, SEARCH
from desktop_app.presentation.search_words import likeness, phrases_of, slip_likeness, words_of
from desktop_app.quick_dataclass import dataclass

_PHRASE = 4.0
_NAME = 3.0
_SIDE = 1.5
_BODY = 0.6
_WHOLE_PHRASE = 2.5
_PART_OF_PHRASE = 1.3
_LEAST_SHARE = 0.34
_LEAST_OF_BEST = 0.07


class SearchKind(Enum):
    """What can be found; the value is the kind's id in records."""

    SUBJECT = "subject"
    QUESTION = "question"
    OPTION = "option"
    TERM = "term"
    SOURCE = "source"
    DISPUTE = "dispute"
    CHANGE = "change"


_PRIOR: Mapping[SearchKind, float] = {
    SearchKind.SUBJECT: 1.15,
    SearchKind.QUESTION: 1.0,
    SearchKind.OPTION: 0.95,
    SearchKind.TERM: 1.1,
    SearchKind.SOURCE: 0.7,
    SearchKind.DISPUTE: 0.75,
    SearchKind.CHANGE: 0.7,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """Something that was found; a higher score is a better answer to the query."""

    kind: SearchKind
    id: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """Something that can be found: the weight of each of its words, and its phrases word by word."""

    kind: SearchKind
    id: str
    weights: Mapping[str, float]
    phrases: tuple[tuple[str, ...], ...]


class SearchIndex:
    """The entries of a model in the words of its language and in English; made once, asked often."""

    def __init__(self, model: PolicyModel) -> None:
        self._entries = tuple(_entries(model))
        self._holders: dict[str, list[int]] = {}
        for place, entry in enumerate(self._entries):
            for word in entry.weights:
                self._holders.setdefault(word, []).append(place)

    def find(self, query: str) -> tuple[SearchHit, ...]:
        """All that answers to a query, best first; equal ones in the order of the model."""
        wanted = words_of(query)
        scores: dict[int, float] = {}
        shares: dict[int, float] = {}
        whole = 0.0
        for word in dict.fromkeys(wanted):
            matches = self._matches(word)
            rarity = log(1 + len(self._entries) / max(1, len(matches)))
            whole += rarity
            for place, match in matches.items():
                scores[place] = scores.get(place, 0.0) + rarity * match
                shares[place] = shares.get(place, 0.0) + rarity
        hits = [
            self._hit(place, score * (shares[place] / whole) ** 2, wanted)
            for place, score in scores.items()
            if shares[place] >= _LEAST_SHARE * whole
        ]
        hits.sort(key=lambda hit: -hit.score)
        return tuple(hit for hit in hits if hit.score >= _LEAST_OF_BEST * hits[0].score)

    def _hit(self, place: int, score: float, wanted: tuple[str, ...]) -> SearchHit:
        entry = self._entries[place]
        return SearchHit(kind=entry.kind, id=entry.id, score=score * _PRIOR[entry.kind] * _phrase_factor(entry, wanted))

    def _matches(self, wanted: str) -> dict[int, float]:
        """The entries with a word like the wanted one, each with likeness times weight; else those after a slip."""
        return self._like(wanted, likeness) or self._like(wanted, slip_likeness)

    def _like(self, wanted: str, compare: Callable[[str, str], float]) -> dict[int, float]:
        found: dict[int, float] = {}
        for word, holders in self._holders.items():
            match = compare(wanted, word)
            if match:
                for place in holders:
                    weight = match * self._entries[place].weights[word]
                    if weight > found.get(place, 0.0):
                        found[place] = weight
        return found


def _phrase_factor(entry: _Entry, wanted: tuple[str, ...]) -> float:
    """How much more a query counts that is one of the phrases of an entry, or stands in one."""
    if wanted in entry.phrases:
        return _WHOLE_PHRASE
    if len(wanted) > 1 and any(_stands_in(wanted, phrase) for phrase in entry.phrases):
        return _PART_OF_PHRASE
    return 1.0


def _stands_in(wanted: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether words follow each other in a phrase; the last one may be unfinished."""
    *first, last = wanted
    return any(
        list(phrase[at : at + len(first)]) == first and phrase[at + len(first)].startswith(last)
        for at in range(len(phrase) - len(first))
    )


class _Words:
    """Gathers the words of one entry, in every language of the model."""

    def __init__(self, model: PolicyModel) -> None:
        self._texts = (model.texts, model.translated)
        self.weights: dict[str, float] = {}
        self.phrases: list[tuple[str, ...]] = []

    def add(self, text: str, weight: float, *, is_phrase: bool = False) -> None:
        """Add words of a weight; a word keeps the highest that it gets."""
        words = words_of(text)
        if is_phrase and words:
            self.phrases.append(words)
        for word in words:
            if weight > self.weights.get(word, 0.0):
                self.weights[word] = weight

    def text(self, text_id: str, weight: float, *, is_phrase: bool = False) -> None:
        """Add a text of the model."""
        for texts in self._texts:
            if text_id in texts:
                self.add(texts[text_id], weight, is_phrase=is_phrase)

    def listed(self, text_id: str, weight: float) -> None:
        """Add a text that is a list of phrases."""
        for texts in self._texts:
            for phrase in phrases_of(texts.get(text_id, "")):
                if not phrase.startswith(PASSED_OVER):
                    self.add(phrase, weight, is_phrase=True)

    def used(self, name: str) -> None:
        """Add the words that people use for it."""
        self.listed(f"{SEARCH}{name}", _PHRASE)


def _entries(model: PolicyModel) -> Iterator[_Entry]:
    yield from _subjects(model)
    yield from _questions(model)
    yield from _terms(model)
    yield from _sources(model)
    yield from _disputes(model)
    for point in model.change_points:
        words = _Words(model)
        words.used(f"change.{point.id}")
        words.text(f"change.{point.id}", _SIDE)
        words.add(point.day.isoformat(), _SIDE)
        yield _done(SearchKind.CHANGE, point.id, words)


def _subjects(model: PolicyModel) -> Iterator[_Entry]:
    for subject in model.subjects:
        words = _Words(model)
        words.used(f"subject.{subject.id}")
        words.text(f"subject.{subject.id}.name", _NAME, is_phrase=True)
        words.text(f"subject.{subject.id}.ask", _NAME, is_phrase=True)
        words.text(f"subject.{subject.id}.copy", _BODY)
        words.text(f"topic.{subject.topic}", _SIDE)
        words.add(subject.id, _SIDE)
        for rule in model.rules_by_subject[subject.id]:
            words.text(f"rule.{rule.id}.says", _BODY)
            words.text(f"rule.{rule.id}.because", _BODY)
        yield _done(SearchKind.SUBJECT, subject.id, words)


def _questions(model: PolicyModel) -> Iterator[_Entry]:
    for question in model.questions:
        words = _Words(model)
        words.used(f"question.{question.id}")
        words.text(f"question.{question.id}.title", _NAME, is_phrase=True)
        words.text(f"question.{question.id}.short", _NAME, is_phrase=True)
        words.text(f"question.{question.id}.help", _BODY)
        yield _done(SearchKind.QUESTION, question.id, words)
        for option in question_options(question):
            yield _option(model, question.id, option)


def _option(model: PolicyModel, question: str, option: str) -> _Entry:
    words = _Words(model)
    words.used(f"option.{question}.{option}")
    for part, weight in (("title", _NAME), ("chip", _NAME), ("help", _BODY), ("condition", _BODY)):
        words.text(f"option.{question}.{option}.{part}", weight, is_phrase=weight == _NAME)
    return _done(SearchKind.OPTION, f"{question}={option}", words)


def _terms(model: PolicyModel) -> Iterator[_Entry]:
    for term in model.terms:
        words = _Words(model)
        words.used(f"term.{term.id}")
        words.text(f"glossary.{term.id}.term", _NAME, is_phrase=True)
        words.text(f"glossary.{term.id}.definition", _BODY)
        words.listed(f"glossary.{term.id}{FORMS}", _NAME)
        yield _done(SearchKind.TERM, term.id, words)


def _sources(model: PolicyModel) -> Iterator[_Entry]:
    for source in model.sources:
        words = _Words(model)
        words.used(f"source.{source.id}")
        words.add(source.title, _NAME, is_phrase=True)
        words.add(source.publisher, _SIDE)
        words.add(source.address, _BODY)
        words.add(source.id, _SIDE)
        yield _done(SearchKind.SOURCE, source.id, words)


def _disputes(model: PolicyModel) -> Iterator[_Entry]:
    for dispute in model.disputes:
        words = _Words(model)
        words.used(f"dispute.{dispute.id}")
        words.text(f"dispute.{dispute.id}.title", _NAME, is_phrase=True)
        words.text(f"dispute.{dispute.id}.why", _BODY)
        for claim in dispute.claims:
            words.text(f"dispute.{dispute.id}.{claim.id}", _BODY)
        yield _done(SearchKind.DISPUTE, dispute.id, words)


def _done(kind: SearchKind, name: str, words: _Words) -> _Entry:
    return _Entry(kind=kind, id=name, weights=words.weights, phrases=tuple(dict.fromkeys(words.phrases)))
