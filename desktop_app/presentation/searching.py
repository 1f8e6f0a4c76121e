# SPDX-License-Identifier: MIT
"""What a search shows: the things found by kind, each with its answer for the present situation and where it leads."""

from collections.abc import Iterator, Sequence
from enum import Enum

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment
from desktop_app.presentation.search_index import SearchHit, SearchKind
from desktop_app.presentation.search_results import Finder, SearchTarget
from desktop_app.presentation.wording import in_a_row, sentence
from desktop_app.quick_dataclass import dataclass

_SHOWN_OF_A_KIND = 6
_ELSEWHERE = 0.35
"""How much less a thing counts that is not part of the situation."""


class SearchGroup(Enum):
    """The headings under which results stand, in the order in which equal groups follow each other."""

    ANSWERS = "answers"
    QUESTIONS = "questions"
    WORDS = "words"
    DISPUTES = "disputes"
    CHANGES = "changes"
    SOURCES = "sources"


_GROUPS = {
    SearchKind.SUBJECT: SearchGroup.ANSWERS,
    SearchKind.QUESTION: SearchGroup.QUESTIONS,
    SearchKind.OPTION: SearchGroup.QUESTIONS,
    SearchKind.TERM: SearchGroup.WORDS,
    SearchKind.DISPUTE: SearchGroup.DISPUTES,
    SearchKind.CHANGE: SearchGroup.CHANGES,
    SearchKind.SOURCE: SearchGroup.SOURCES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """One thing that was found: its name, its answer here, and where choosing it leads.

    `note` names that place in a word or two. `is_here` is false for what is not part of the situation.
    """

    kind: SearchKind
    id: str
    title: str
    answer: str
    note: str
    target: SearchTarget
    is_here: bool
    score: float

    @property
    def spoken(self) -> str:
        """The result as a few sentences."""
        return in_a_row((sentence(self.title), sentence(self.answer), sentence(self.note)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGroup:
    """The results under one heading, best first."""

    group: SearchGroup
    title: str
    results: tuple[SearchResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchViewModel:
    """All that is shown for a query; without results `hint` says what to do."""

    query: str
    groups: tuple[ResultGroup, ...]
    count: str
    hint: str

    @property
    def results(self) -> tuple[SearchResult, ...]:
        """All results in the order in which they are shown."""
        return tuple(result for group in self.groups for result in group.results)


def search_view_model(assessment: Assessment, query: str, hits: Sequence[SearchHit]) -> SearchViewModel:
    """The things found for a query in an assessment, grouped; the group with the best result stands first."""
    groups = _grouped(assessment, hits)
    count = sum(len(group.results) for group in groups)
    if not query.strip():
        hint = _("Type what you want to know, such as: logs, opt out, HIPAA.")
    else:
        hint = "" if count else _("We found nothing for “{query}”. Try another word, or only one.").format(query=query)
    words = ngettext("{count} result", "{count} results", count).format(count=count)
    return SearchViewModel(query=query, groups=groups, count=words if query.strip() else "", hint=hint)


def group_words(group: SearchGroup) -> str:
    """The heading of a group."""
    return {
        SearchGroup.ANSWERS: _("Answers"),
        SearchGroup.QUESTIONS: _("Questions we ask"),
        SearchGroup.WORDS: _("Words"),
        SearchGroup.DISPUTES: _("Where sources disagree"),
        SearchGroup.CHANGES: _("What changed"),
        SearchGroup.SOURCES: _("Sources"),
    }[group]


def _grouped(assessment: Assessment, hits: Sequence[SearchHit]) -> tuple[ResultGroup, ...]:
    together: dict[SearchGroup, list[SearchResult]] = {}
    for result in sorted(_results(assessment, hits), key=lambda item: -item.score):
        group = together.setdefault(_GROUPS[result.kind], [])
        if len(group) < _SHOWN_OF_A_KIND:
            group.append(result)
    return tuple(
        ResultGroup(group=group, title=group_words(group), results=tuple(results))
        for group, results in together.items()
    )


def _results(assessment: Assessment, hits: Sequence[SearchHit]) -> Iterator[SearchResult]:
    finder = Finder(assessment)
    for hit in hits:
        found = finder.found(hit.kind, hit.id)
        yield SearchResult(
            kind=hit.kind,
            id=hit.id,
            title=found.title,
            answer=found.answer,
            note=found.note,
            target=found.target,
            is_here=found.is_here,
            score=hit.score if found.is_here else hit.score * _ELSEWHERE,
        )
