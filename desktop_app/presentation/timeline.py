# SPDX-License-Identifier: MIT
"""The timeline as finished words and numbers: one row for each copy of the data.

Chart, table and spoken sentences are made here from the same answers, so they cannot disagree.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.values import Blocked, NotStored, OpenRetention, TimedRetention
from desktop_app.presentation.axis import AXIS_DAYS, tick_priority, tick_words
from desktop_app.presentation.ending_words import gone_sentence
from desktop_app.presentation.numbering import cited_sources, number_sources
from desktop_app.presentation.periods import kept_sentence, start_words
from desktop_app.presentation.retention_order import (
    OrderedAnswer,
    RowGroup,
    is_unanswered,
    retention_answers,
    shown_values,
)
from desktop_app.presentation.timeline_dates import (
    Calendar,
    calendar_of,
    dated_mark,
    ends_on_words,
    tick_days,
)
from desktop_app.presentation.timeline_marks import (
    BARS,
    LINES,
    UPRIGHTS,
    Mark,
    MarkViewModel,
    Tone,
    branches_of,
    disputed_claims,
    disputed_words,
    marks_of,
    outcome_words,
    situation_words,
)
from desktop_app.presentation.wording import either, in_a_row, in_sentence
from desktop_app.quick_dataclass import dataclass


class Legend(Enum):
    """The kinds of mark that the legend explains, in its order."""

    KEPT = "kept"
    PAST = "past"
    END_VARIES = "end_varies"
    ONLY_IF = "only_if"
    HAPPENED = "happened"
    BRANCH = "branch"
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
    named moments, and `today_days` is where today stands.
    """

    rows: tuple[TimelineRow, ...]
    legend: tuple[Legend, ...]
    summary: str
    hint: str
    message: str
    tick_priority: tuple[int, ...]
    dates: "TimelineViewModel | None" = None
    ticks: tuple[str, ...] = ()
    today_days: float | None = None

    def tick(self, days: int) -> str:
        """The words of the tick at a named moment."""
        return self.ticks[AXIS_DAYS.index(days)] if self.ticks else tick_words(days)

    def row_of(self, subject: str) -> int | None:
        """The place of a subject among the rows, if it is shown."""
        return next((place for place, row in enumerate(self.rows) if row.subject == subject), None)


def timeline_view_model(assessment: Assessment, numbers: Mapping[str, int] | None = None) -> TimelineViewModel:
    """The timeline of an assessment; `numbers` are those of `number_sources`, made here if not given."""
    numbered = number_sources(assessment) if numbers is None else numbers
    calendar = calendar_of(assessment)
    rows = tuple(_row(assessment, calendar, item, numbered) for item in retention_answers(assessment))
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
    return replace(row, marks=marks, spoken=f"{row.spoken} {words}")


def group_title(group: RowGroup) -> str:
    """The heading over the rows of a group."""
    return {RowGroup.ALWAYS: _("Always"), RowGroup.ONLY_IF: _("Only if it happens")}[group]


def legend_words(kind: Legend) -> str:
    """The word beside a sample in the legend."""
    return _LEGEND_WORDS[kind]()


def _row(
    assessment: Assessment, calendar: Calendar | None, item: OrderedAnswer, numbers: Mapping[str, int]
) -> TimelineRow:
    answer = item.answer
    model, subject = assessment.model, answer.subject
    marks = marks_of(model, answer)
    sources = tuple(_source(model, name, numbers) for name in cited_sources(assessment, answer))
    cells = TableCells(
        how_long="\n".join(mark.label for mark in marks),
        from_when=_from_when(answer),
        only_if=_only_if_cell(model, answer),
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
        spoken=in_a_row((_("{name}.").format(name=name), *_sentences(model, answer, gone, len(sources)))),
    )


def _ends_on_cell(calendar: Calendar | None, marks: Sequence[MarkViewModel]) -> str:
    if calendar is None:
        return ""
    return "\n".join(ends_on_words(calendar, dated_mark(calendar, mark)) for mark in marks)


def _source(model: PolicyModel, name: str, numbers: Mapping[str, int]) -> SourceMark:
    source = model.source_by_id.get(name)
    return SourceMark(id=name, number=numbers[name], title=source.title if source else name)


def _sentences(model: PolicyModel, answer: SubjectAnswer, gone: str, sources: int) -> Iterator[str]:
    """The sentences of the spoken row after its name."""
    if answer.value is None:
        yield from _branch_sentences(model, answer)
    else:
        yield kept_sentence(model, answer.value)
    starts = _starts(answer)
    if starts:
        yield _("Counts {start}.").format(start=either(starts))
    condition = _condition(model, answer)
    if condition:
        text = _("It did happen: {condition}.") if answer.happened else _("Only if {condition}.")
        yield text.format(condition=in_sentence(condition))
    if gone:
        yield gone
    if answer.disputed:
        yield _("Sources disagree: {words}.").format(words=disputed_words(model, disputed_claims(answer)))
    if answer.strength is not None and sources:
        yield _STRENGTH_WORDS[answer.strength]()
    if sources:
        yield ngettext("{count} source.", "{count} sources.", sources).format(count=sources)


def _branch_sentences(model: PolicyModel, answer: SubjectAnswer) -> Iterator[str]:
    question = model.text(f"question.{answer.depends_on[0]}.short")
    yield _("It depends on: {question}.").format(question=question)
    for branch in branches_of(model, answer):
        words = outcome_words(model, branch.values) if branch.values else _("nothing of this kind")
        situation = situation_words(model, branch)
        yield _("{situation}: {words}.").format(situation=situation, words=words)


def _starts(answer: SubjectAnswer) -> list[str]:
    """From when the possible values count, each start once."""
    values = (value for value in shown_values(answer) if isinstance(value, TimedRetention | OpenRetention))
    return list(dict.fromkeys(start_words(value.starts) for value in values))


def _from_when(answer: SubjectAnswer) -> str:
    starts = _starts(answer)
    if starts:
        return either(starts)
    empty = all(isinstance(value, NotStored | Blocked) for value in shown_values(answer))
    return _("nothing to count") if empty else _("not stated")


def _condition(model: PolicyModel, answer: SubjectAnswer) -> str:
    for question, option in (answer.subject.only_if or {}).items():
        return model.text(f"option.{question}.{option}.condition")
    return ""


def _only_if_cell(model: PolicyModel, answer: SubjectAnswer) -> str:
    condition = _condition(model, answer)
    if not condition:
        return _("Always")
    return _("It did happen: {condition}").format(condition=in_sentence(condition)) if answer.happened else condition


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
    timed = [(mark, row) for row in rows for mark in row.marks if mark.mark in BARS]
    if timed:
        shortest = min(timed, key=lambda item: item[0].max_days)
        longest = max(timed, key=lambda item: item[0].max_days)
        parts.append(_("Shortest: {name}, {words}.").format(name=shortest[1].name, words=shortest[0].label))
        parts.append(_("Longest: {name}, {words}.").format(name=longest[1].name, words=longest[0].label))
    open_ends = sum(any(mark.mark in LINES for mark in row.marks) for row in rows)
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
}
_LEGEND_WORDS: dict[Legend, Callable[[], str]] = {
    Legend.KEPT: lambda: _("kept"),
    Legend.PAST: lambda: _("already gone"),
    Legend.END_VARIES: lambda: _("end varies"),
    Legend.ONLY_IF: lambda: _("only if it happens"),
    Legend.HAPPENED: lambda: _("it did happen"),
    Legend.BRANCH: lambda: _("one possible case"),
    Legend.DEPENDS: lambda: _("depends on an answer"),
    Legend.UNTIL_YOU_ACT: lambda: _("until you act"),
    Legend.NO_SET_END: lambda: _("no set end"),
    Legend.NOT_KEPT: lambda: _("not kept"),
    Legend.NOT_STATED: lambda: _("not stated"),
    Legend.NO_DATE: lambda: _("counts from a day we do not know"),
    Legend.DISPUTED: lambda: _("sources disagree"),
}
_STRENGTH_WORDS: dict[str, Callable[[], str]] = {
    "strong": lambda: _("Strong support."),
    "fair": lambda: _("Fair support."),
    "thin": lambda: _("Thin support."),
}
