# SPDX-License-Identifier: MIT
"""Sources in words: kind, dates, how they were read, and why the support is what it is."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import Evidence, PolicyModel, Rule, Source, SourceKind
from desktop_app.policy.strength import FRESH, STALE, Strength, rule_strength, source_strength, weakest
from desktop_app.policy.testimony import is_from_later, told_evidence
from desktop_app.presentation.days import day_words
from desktop_app.presentation.wording import in_a_row, listed, stopped_once
from desktop_app.quick_dataclass import dataclass

_UNOFFICIAL: tuple[SourceKind, ...] = ("community_answer", "news")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceViewModel:
    """One source as listed: number, words for kind and dates, how it was read, and its address as text.

    `passages` tell where in it to read for which answers of a view.
    """

    id: str
    number: int
    title: str
    publisher: str
    kind: str
    short_kind: str
    day: str
    dates: str
    seen: str
    address: str
    strength: Strength
    support: str
    passages: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """The source as one sentence."""
        text = _("Source {number}: {title}. {publisher}. {kind}. {dates}")
        words = text.format(
            number=self.number, title=self.title, publisher=self.publisher, kind=self.kind, dates=self.dates
        )
        return stopped_once(words)

    @property
    def name(self) -> str:
        """What a chip with the number of the source is called."""
        return _("Source {number}: {title}").format(number=self.number, title=self.title)


def source_view_models(assessment: Assessment, numbers: Mapping[str, int]) -> tuple[SourceViewModel, ...]:
    """The numbered sources of a view, by number."""
    known = assessment.model.source_by_id
    passages = _passages(assessment)
    return tuple(
        replace(
            source_view_model(known[name], number, assessment.today, assessment.selection.as_of),
            passages=passages.get(name, ()),
        )
        for name, number in sorted(numbers.items(), key=lambda item: item[1])
    )


def _passages(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    """For each source its places, in the words of the source, each with the answers that rest on it."""
    found: dict[str, dict[str, list[str]]] = {}
    for answer in assessment.answers:
        name = assessment.model.text(f"subject.{answer.subject.id}.name")
        for item in answer.evidence:
            found.setdefault(item.source, {}).setdefault(item.locator, []).append(name)
    return {source: tuple(_passage(*place) for place in places.items()) for source, places in found.items()}


def _passage(locator: str, names: Iterable[str]) -> str:
    # i18n: a place in a document, such as the title of a section, and the answers that rest on it
    return _("“{place}”, for: {answers}").format(place=locator, answers=listed(dict.fromkeys(names)))


def source_view_model(source: Source, number: int, today: date, as_of: date | None = None) -> SourceViewModel:
    """One source in words; with `as_of` it says so if the text is newer than that day."""
    strength = source_strength(source, today)
    return SourceViewModel(
        id=source.id,
        number=number,
        title=source.title,
        publisher=source.publisher,
        kind=kind_words(source.kind),
        short_kind=_short_kind(source.kind),
        day=_day(source),
        dates=in_a_row((_dates(source), hindsight_words(source, as_of) if as_of else "")),
        seen=_seen_words(source),
        address=source.address,
        strength=strength,
        support=strength_words(strength),
    )


def read_source_words(title: str, publisher: str, retrieved: date) -> str:
    """A source in one line, for lists: who published it, and the day on which it was read."""
    words = _("{title}. {publisher}, read {day}.")
    return stopped_once(words.format(title=title, publisher=publisher, day=day_words(retrieved)))


def hindsight_words(source: Source, day: date) -> str:
    """That a source is newer than the day it is cited for; empty if it is not."""
    return _("Newer than this day, but tells of it.") if is_from_later(source, day) else ""


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


def _short_kind(kind: SourceKind) -> str:
    """The kind in one word, for narrow places."""
    words: dict[SourceKind, str] = {
        "contract": _("Contract"),
        "community_answer": _("Community"),
        "news": _("Press"),
    }
    return words.get(kind, _("Official"))


def strength_words(strength: Strength) -> str:
    """A degree of support as a label."""
    words: dict[Strength, str] = {"strong": _("Strong support"), "fair": _("Fair support"), "thin": _("Thin support")}
    return words[strength]


def answer_strengths(assessment: Assessment, answer: SubjectAnswer) -> tuple[Strength, ...]:
    """The support of an answer; of an open one, that of every rule behind its ends."""
    if answer.strength is not None:
        return (answer.strength,)
    model, today, day = assessment.model, assessment.today, assessment.selection.as_of
    return tuple(rule_strength(model, rule, today, day) for rule in _open_rules(assessment, answer))


def weakest_support(assessment: Assessment, answer: SubjectAnswer) -> Strength | None:
    """How well an answer is supported, whichever of its ends holds; None if no rule is behind any."""
    strengths = answer_strengths(assessment, answer)
    return weakest(strengths) if strengths else None


def support_words(assessment: Assessment, answer: SubjectAnswer) -> str:
    """The support of an answer as a label with the number of its sources; empty where no rule is behind it."""
    if answer.disputed:
        return _("Sources disagree")
    strength = weakest_support(assessment, answer)
    if strength is None:
        return ""
    count = len(_told_sources(assessment, answer))
    if not count:
        return strength_words(strength)
    sources = ngettext("{count} source", "{count} sources", count).format(count=count)
    return _("{support}, {sources}").format(support=strength_words(strength), sources=sources)


def _open_rules(assessment: Assessment, answer: SubjectAnswer) -> list[Rule]:
    """The rules behind the ends of an open answer."""
    names = {rule for item in answer.alternatives for outcome in item.outcomes for rule in outcome.rules}
    return [assessment.model.rule_by_id[name] for name in sorted(names)]


def _told_sources(assessment: Assessment, answer: SubjectAnswer) -> set[str]:
    known, day = assessment.model.source_by_id, assessment.selection.as_of
    told = {item.source for rule in _open_rules(assessment, answer) for item in told_evidence(rule, known, day)}
    return told | {item.source for item in answer.evidence}


def support_reason(assessment: Assessment, answer: SubjectAnswer) -> str:
    """One sentence on why the support of an answer is what it is; empty where nothing is decided."""
    if answer.disputed:
        return _("Sources disagree: texts that could both hold say different things.")
    if answer.strength is None:
        return ""
    supporting = [item for item in answer.evidence if item.stance == "supports"]
    if not supporting:
        return _("No source speaks to this, so we do not tell.")
    if answer.strength == "strong":
        return _("Support is strong: an official text in force says so, read in the last 180 days.")
    if answer.strength == "fair":
        return _fair_reason(assessment, supporting)
    return _thin_reason(assessment, supporting)


def _fair_reason(assessment: Assessment, supporting: list[Evidence]) -> str:
    model, today = assessment.model, assessment.today
    official = [item for item in supporting if _is_official(model, item) and today - item.confirmed_on <= STALE]
    if not official:
        return _("Support is fair: no official text says so, but other texts agree.")
    if any(_is_fresh(model, item, today) for item in official):
        return _("Support is fair: official texts say so, but we read a part second-hand.")
    last = max(item.confirmed_on for item in official)
    return _("Support is fair: an official text says so, last read on {day}.").format(day=day_words(last))


def _thin_reason(assessment: Assessment, supporting: list[Evidence]) -> str:
    model, today = assessment.model, assessment.today
    if all(today - item.confirmed_on > STALE for item in supporting):
        return _("Support is thin: nobody has read these texts for over a year.")
    if any(_is_official(model, item) for item in supporting):
        return _("Support is thin: official texts point this way, but do not say it outright.")
    return _("Support is thin: no official text says so.")


def _is_official(model: PolicyModel, evidence: Evidence) -> bool:
    return model.source_by_id[evidence.source].kind not in _UNOFFICIAL


def _is_fresh(model: PolicyModel, evidence: Evidence, today: date) -> bool:
    in_force = model.source_by_id[evidence.source].in_force
    return today - evidence.confirmed_on <= FRESH and in_force.covers(today)


def _day(source: Source) -> str:
    """The day that places a text in time: since when it holds, else when it was published, else read."""
    if source.effective is not None:
        return _("In force {day}.").format(day=day_words(source.effective))
    if source.published is not None:
        return _("Published {day}.").format(day=day_words(source.published))
    return _("Read {day}.").format(day=day_words(source.retrieved))


def _dates(source: Source) -> str:
    """That day, and the one on which the text was read."""
    read = _("Read {day}.").format(day=day_words(source.retrieved))
    day = _day(source)
    return read if day == read else in_a_row((day, read))


def _seen_words(source: Source) -> str:
    words = {
        "full": _("We read the whole text."),
        "excerpt": _("We read a part of the text."),
        "quoted": _("We read it as others quote it."),
        "named": _("We only saw that others name it."),
    }
    seen = words[source.seen]
    if source.superseded_on is None:
        return seen
    replaced = _("It was replaced on {day}.").format(day=day_words(source.superseded_on))
    return in_a_row((seen, replaced))
