# SPDX-License-Identifier: MIT
"""Sources in words: kind, dates, strength, and why the support is what it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.model import Source, SourceKind
from desktop_app.policy.strength import Strength, source_strength
from desktop_app.presentation.days import day_words
from desktop_app.presentation.verdict import VERDICT_SUBJECT


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceViewModel:
    """One source as listed: number, words for kind and dates, and its address as text."""

    id: str
    number: int
    title: str
    publisher: str
    kind: str
    dates: str
    address: str
    strength: Strength

    @property
    def spoken(self) -> str:
        """The source as one sentence."""
        text = _("Source {number}: {title}. {publisher}. {kind}. {dates}")
        return text.format(
            number=self.number, title=self.title, publisher=self.publisher, kind=self.kind, dates=self.dates
        )


def source_view_models(assessment: Assessment, numbers: Mapping[str, int]) -> tuple[SourceViewModel, ...]:
    """The numbered sources of a view, by number."""
    known = assessment.model.source_by_id
    return tuple(
        source_view_model(known[name], number, assessment.today)
        for name, number in sorted(numbers.items(), key=lambda item: item[1])
    )


def source_view_model(source: Source, number: int, today: date) -> SourceViewModel:
    """One source in words."""
    return SourceViewModel(
        id=source.id,
        number=number,
        title=source.title,
        publisher=source.publisher,
        kind=kind_words(source.kind),
        dates=_dates(source),
        address=source.address,
        strength=source_strength(source, today),
    )


def kind_words(kind: SourceKind) -> str:
    """The kind of a source as one word or two."""
    words: dict[SourceKind, str] = {
        "contract": _("Contract"),
        "official_policy": _("Official policy"),
        "vendor_documentation": _("Official documentation"),
        "help_article": _("Official help"),
        "community_answer": _("Community"),
        "news": _("Press"),
    }
    return words[kind]


def _dates(source: Source) -> str:
    read = _("Read {day}.").format(day=day_words(source.retrieved))
    if source.effective is not None:
        return _("In force {day}.").format(day=day_words(source.effective)) + " " + read
    if source.published is not None:
        return _("Published {day}.").format(day=day_words(source.published)) + " " + read
    return read


def support_sentence(assessment: Assessment) -> str:
    """Why the support of the verdict is what it is."""
    answer = assessment.answer_by_subject.get(VERDICT_SUBJECT)
    if answer is None or answer.strength is None:
        return ""
    return strength_reason(answer.strength)


def strength_reason(strength: Strength) -> str:
    """One sentence for a degree of support."""
    words: dict[Strength, str] = {
        "strong": _("Support is strong: an official text in force says so, read in the last 180 days."),
        "fair": _("Support is fair: an official text says so, but it is older or read second-hand."),
        "thin": _("Support is thin: one text that is not official, or nothing read within a year."),
    }
    return words[strength]
