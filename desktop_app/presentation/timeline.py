# SPDX-License-Identifier: MIT
"""The timeline as finished words and numbers: one row for each copy of the data.

Chart, table and spoken sentences are made here from the same answers, so they cannot disagree.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.axis import AXIS_DAYS, YEAR_DAYS, tick_priority, tick_words, true_scale_ticks
from desktop_app.presentation.ending_words import gone_sentence
from desktop_app.presentation.numbering import cited_sources, number_sources
from desktop_app.presentation.retention_order import (
    OrderedAnswer,
    RowGroup,
    is_unanswered,
    retention_answers,
)
from desktop_app.presentation.timeline_dates import (
    Calendar,
    calendar_of,
    dated_mark,
    ends_on_words,
    tick_days,
    year_days,
)
from desktop_app.presentation.timeline_marks import (
    BARS,
    LINES,
    UPRIGHTS,
    Mark,
    MarkViewModel,
    Tone,
    marks_of,
)
from desktop_app.presentation.timeline_words import from_when_cell, only_if_cell, row_sentences
from desktop_app.presentation.wording import in_a_row
from desktop_app.quick_dataclass import dataclass

if TYPE_CHECKING:
    from desktop_app.presentation.contracted import Contracted

NO_CONTRACTS: "Mapping[str, Contracted]" = {}
"""Nothing rests on an organisation's own contract."""


class Legend(Enum):
    """The kinds of mark that the legend explains, in its order."""

    KEPT = "kept"
    PAST = "past"
    END_VARIES = "end_varies"
    ONLY_IF = "only_if"
    HAPPENED = "happened"
    BRANCH = "branch"
    PUBLIC = "public"
    DEPENDS = "depends"
    UNTIL_YOU_ACT = "until_you_act"
    NO_SET_END = "no_set_end"
    NOT_KEPT = "not_kept"
    NOT_STATED = "not_stated"
    NO_DATE = "no_date"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMark:
    """A source as its number; the title is what readers and tooltips say."""

    id: str
    number: int
    title: str

    @property
    def spoken(self) -> str:
        """The source as words: "Source 2: its title"."""
        return _("Source {number}: {title}").format(number=self.number, title=self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCells:
    """The row as the table shows it, besides its name and sources; `ends_on` is empty while no day is known."""

    how_long: str
    from_when: str
    only_if: str
    ends_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One copy of the data: its marks, its sources, its table cells and its sentence."""

    subject: str
    icon: str
    name: str
    group: RowGroup
    marks: tuple[MarkViewModel, ...]
    is_disputed: bool
    sources: tuple[SourceMark, ...]
    cells: TableCells
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineViewModel:
    """The whole timeline. Without rows, `message` says why.

    `dates` is the same timeline on the calendar, None while no day is known. There, `ticks` are the words of the
    named moments, `years` those of the years in true scale, and `today_days` is where today stands.
    """

    rows: tuple[TimelineRow, ...]
    legend: tuple[Legend, ...]
    summary: str
    hint: str
    message: str
    tick_priority: tuple[int, ...]
    dates: "TimelineViewModel | None" = None
    ticks: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    today_days: float | None = None

    def tick(self, days: int) -> str:
        """The words of the tick at a named moment."""
        return self.ticks[AXIS_DAYS.index(days)] if self.ticks else tick_words(days)

    def year_tick(self, days: int) -> str:
        """The words of the tick at a year of the axis in true scale."""
        if self.years:
            return self.years[YEAR_DAYS.index(days)]
        return true_scale_ticks()[YEAR_DAYS.index(days)][1] if days else tick_words(0)

    def row_of(self, subject: str) -> int | None:
        """The place of a subject among the rows, if it is shown."""
        return next((place for place, row in enumerate(self.rows) if row.subject == subject), None)


def timeline_view_model(
    assessment: Assessment,
    numbers: Mapping[str, int] | None = None,
    contracts: "Mapping[str, Contracted]" = NO_CONTRACTS,
) -> TimelineViewModel:
    """The timeline of an assessment; `numbers` are those of `number_sources`, made here if not given.

    `contracts` marks, by subject, the answers that rest on an organisation's own contract.
    """
    numbered = number_sources(assessment) if numbers is None else numbers
    calendar = calendar_of(assessment)
    rows = tuple(
        _row(assessment, calendar, item, numbered, contracts.get(item.answer.subject.id))
        for item in retention_answers(assessment)
    )
    lengths = TimelineViewModel(
        rows=rows,
        legend=_ordered_legend(rows),
        summary=_summary(rows),
        hint=_hint(len(rows)),
        message=_message(assessment, rows),
        tick_priority=tuple(_priority(rows)),
    )
    return replace(lengths, dates=_dated(lengths, calendar)) if calendar and rows else lengths


def _dated(lengths: TimelineViewModel, calendar: Calendar) -> TimelineViewModel:
    """The same rows on the calendar."""
    rows = tuple(replace(row, marks=tuple(dated_mark(calendar, mark) for mark in row.marks)) for row in lengths.rows)
    return replace(
        lengths,
        rows=rows,
        legend=_ordered_legend(rows),
        tick_priority=tuple(_priority(rows)),
        ticks=tick_days(calendar),
        years=year_days(calendar),
        today_days=calendar.days(calendar.today),
    )


def _ordered_legend(rows: Sequence[TimelineRow]) -> tuple[Legend, ...]:
    shown = set(_legend(rows))
    return tuple(kind for kind in Legend if kind in shown)


def mark_changes(view_model: TimelineViewModel, changes: Mapping[str, str]) -> TimelineViewModel:
    """The same timeline with rows marked whose answer is another one today; `changes` tells what it was and is."""
    rows = tuple(_changed_row(row, changes[row.subject]) if row.subject in changes else row for row in view_model.rows)
    dates = mark_changes(view_model.dates, changes) if view_model.dates else None
    return replace(view_model, rows=rows, dates=dates)


def _changed_row(row: TimelineRow, words: str) -> TimelineRow:
    marks = tuple(replace(mark, is_changed=True) for mark in row.marks)
    return replace(row, marks=marks, spoken=in_a_row((row.spoken, words)))


def group_title(group: RowGroup) -> str:
    """The heading over the rows of a group."""
    return {RowGroup.ALWAYS: _("Always"), RowGroup.ONLY_IF: _("Only if it happens")}[group]


def legend_words(kind: Legend) -> str:
    """The word beside a sample in the legend."""
    return _LEGEND_WORDS[kind]()


def _row(
    assessment: Assessment,
    calendar: Calendar | None,
    item: OrderedAnswer,
    numbers: Mapping[str, int],
    contracted: "Contracted | None",
) -> TimelineRow:
    answer = item.answer
    model, subject = assessment.model, answer.subject
    marks, contract = _contracted_marks(model, answer, contracted) if contracted else (marks_of(model, answer), ())
    sources = tuple(_source(model, name, numbers) for name in cited_sources(assessment, answer))
    cells = TableCells(
        how_long="\n".join(mark.label for mark in marks),
        from_when=from_when_cell(answer),
        only_if=only_if_cell(model, answer),
        ends_on=_ends_on_cell(calendar, marks),
    )
    gone = gone_sentence(assessment, answer)
    name = model.text(f"subject.{subject.id}.name")
    return TimelineRow(
        subject=subject.id,
        icon=subject.icon or "info",
        name=name,
        group=item.group,
        marks=marks,
        is_disputed=answer.disputed,
        sources=sources,
        cells=cells,
        spoken=in_a_row((_("{name}.").format(name=name), *row_sentences(model, answer, gone, len(sources)), *contract)),
    )


def _contracted_marks(
    model: PolicyModel, answer: SubjectAnswer, contracted: "Contracted"
) -> tuple[tuple[MarkViewModel, ...], tuple[str, ...]]:
    """The marks of an answer from a contract with those of the public one, and the sentences about it."""
    from desktop_app.presentation.contract_marks import marked_marks  # noqa: PLC0415 - most people have no contract
    from desktop_app.presentation.contracted import contract_words  # noqa: PLC0415 - as above

    return marked_marks(model, answer, contracted), contract_words(contracted)


def _ends_on_cell(calendar: Calendar | None, marks: Sequence[MarkViewModel]) -> str:
    if calendar is None:
        return ""
    return "\n".join(ends_on_words(calendar, dated_mark(calendar, mark)) for mark in marks)


def _source(model: PolicyModel, name: str, numbers: Mapping[str, int]) -> SourceMark:
    source = model.source_by_id.get(name)
    return SourceMark(id=name, number=numbers[name], title=source.title if source else name)


def _legend(rows: Sequence[TimelineRow]) -> Iterator[Legend]:
    for row in rows:
        if row.is_disputed:
            yield Legend.DISPUTED
        for mark in row.marks:
            yield from _legend_of(mark)


def _legend_of(mark: MarkViewModel) -> Iterator[Legend]:
    if mark.is_past:
        yield Legend.PAST
        if mark.mark is Mark.END_VARIES:
            yield Legend.END_VARIES
    elif mark.mark is Mark.NOT_STATED:
        yield Legend.NOT_STATED
    elif mark.mark is Mark.NO_DATE:
        yield Legend.NO_DATE
    elif mark.mark is Mark.DEPENDS:
        yield Legend.DEPENDS
    elif mark.mark in UPRIGHTS:
        yield Legend.NOT_KEPT
    elif mark.mark in LINES:
        yield Legend.UNTIL_YOU_ACT if mark.mark is Mark.UNTIL_YOU_ACT else Legend.NO_SET_END
        if mark.tone is not Tone.KEPT:
            yield _TONE_LEGEND[mark.tone]
    else:
        yield _TONE_LEGEND[mark.tone]
        if mark.mark is Mark.END_VARIES:
            yield Legend.END_VARIES


def _priority(rows: Sequence[TimelineRow]) -> list[int]:
    bars = [mark for row in rows for mark in row.marks if mark.mark in BARS]
    return tick_priority(
        bars[0].max_days if bars else None,
        [bar.min_days for bar in bars if bar.mark is Mark.END_VARIES],
        [bar.max_days for bar in bars],
    )


def _summary(rows: Sequence[TimelineRow]) -> str:
    """The chart as a sentence: how many kinds, the shortest, the longest, how many are not stated."""
    if not rows:
        return ""
    parts = [ngettext("{count} kind of data.", "{count} kinds of data.", len(rows)).format(count=len(rows))]
    timed = [(mark, row) for row in rows for mark in row.marks if mark.mark in BARS and mark.tone is not Tone.PUBLIC]
    if timed:
        shortest = min(timed, key=lambda item: item[0].max_days)
        longest = max(timed, key=lambda item: item[0].max_days)
        parts.append(_("Shortest: {name}, {words}.").format(name=shortest[1].name, words=shortest[0].label))
        parts.append(_("Longest: {name}, {words}.").format(name=longest[1].name, words=longest[0].label))
    open_ends = sum(any(mark.mark in LINES and mark.tone is not Tone.PUBLIC for mark in row.marks) for row in rows)
    if open_ends:
        parts.append(
            ngettext("{count} without a set end.", "{count} without a set end.", open_ends).format(count=open_ends)
        )
    silent = sum(all(mark.mark is Mark.NOT_STATED for mark in row.marks) for row in rows)
    if silent:
        parts.append(ngettext("{count} not stated.", "{count} not stated.", silent).format(count=silent))
    return in_a_row(parts)


def _hint(rows: int) -> str:
    return _("Use the arrow keys.") if rows else ""


def _message(assessment: Assessment, rows: Sequence[TimelineRow]) -> str:
    if rows:
        return ""
    if is_unanswered(assessment):
        return _("Tell us where you use Claude.")
    return _("We have no sources for this yet.")


_TONE_LEGEND = {
    Tone.KEPT: Legend.KEPT,
    Tone.ONLY_IF: Legend.ONLY_IF,
    Tone.HAPPENED: Legend.HAPPENED,
    Tone.BRANCH: Legend.BRANCH,
    Tone.PUBLIC: Legend.PUBLIC,
}
_LEGEND_WORDS: dict[Legend, Callable[[], str]] = {
    Legend.KEPT: lambda: _("kept"),
    Legend.PAST: lambda: _("already gone"),
    Legend.END_VARIES: lambda: _("end varies"),
    Legend.ONLY_IF: lambda: _("only if it happens"),
    Legend.HAPPENED: lambda: _("it did happen"),
    Legend.BRANCH: lambda: _("one possible case"),
    Legend.PUBLIC: lambda: _("public answer"),
    Legend.DEPENDS: lambda: _("depends on an answer"),
    Legend.UNTIL_YOU_ACT: lambda: _("until you act"),
    Legend.NO_SET_END: lambda: _("no set end"),
    Legend.NOT_KEPT: lambda: _("not kept"),
    Legend.NOT_STATED: lambda: _("not stated"),
    Legend.NO_DATE: lambda: _("counts from a day we do not know"),
    Legend.DISPUTED: lambda: _("sources disagree"),
}
