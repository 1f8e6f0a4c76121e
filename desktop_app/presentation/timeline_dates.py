# SPDX-License-Identifier: MIT
"""The timeline on the calendar: the same rows, told by the days on which copies are gone.

A length is laid on the calendar only from a day that the person gave. Where no day is known it stays a length,
and is drawn as a line: nobody can say where its bar would end.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.i18n import _
from desktop_app.policy.ending import Ending, ending, first_known_day
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.period import add_period
from desktop_app.policy.values import OpenRetention, TimedRetention, Value
from desktop_app.presentation.axis import AXIS_DAYS, TRUE_SCALE_YEARS
from desktop_app.presentation.days import day_in_year_words, day_words, short_day_words, span_words
from desktop_app.presentation.periods import start_words
from desktop_app.presentation.timeline_marks import BARS, LINES, Mark, MarkViewModel, Tone
from desktop_app.presentation.wording import either
from desktop_app.quick_dataclass import dataclass

_AXIS_PERIODS = ("", "P1D", "P7D", "P30D", "P1Y", "P2Y", "P5Y", "P7Y")
_FIRST_YEAR_DAYS = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The days of a situation: the first day of the axis, and today."""

    origin: date
    assessment: Assessment

    @property
    def today(self) -> date:
        """The day on which this is told."""
        return self.assessment.today

    def days(self, day: date) -> float:
        """Where a day stands on the axis."""
        return float(max((day - self.origin).days, 0))

    def ending(self, value: Value | None) -> Ending | None:
        """When a copy is gone."""
        return ending(value, self.assessment.settled.answers)


def calendar_of(assessment: Assessment) -> Calendar | None:
    """The calendar of a situation; None while no day is known from which anything counts."""
    origin = first_known_day(assessment.settled.answers)
    return Calendar(origin=origin, assessment=assessment) if origin else None


def tick_days(calendar: Calendar) -> tuple[str, ...]:
    """The named moments of the axis as days: the first with its year, later ones as day and month or as the year."""
    return tuple(_tick(calendar, days, period) for days, period in zip(AXIS_DAYS, _AXIS_PERIODS, strict=True))


def year_days(calendar: Calendar) -> tuple[str, ...]:
    """The years of the axis in true scale: the first day, then the year in which each next one falls."""
    years = (str(add_period(calendar.origin, f"P{year}Y").year) for year in range(1, TRUE_SCALE_YEARS + 1))
    return (short_day_words(calendar.origin), *years)


def dated_mark(calendar: Calendar, mark: MarkViewModel) -> MarkViewModel:
    """A mark as the calendar shows it; what has no known length stays as it is."""
    if mark.mark not in BARS:
        return mark
    timed = [value for value in mark.values if isinstance(value, TimedRetention)]
    known = [found for found in map(calendar.ending, timed) if found is not None]
    if not known or len(known) < len(timed):
        starts = either([start_words(value.starts) for value in timed])
        label = _("{length}, {start}").format(length=mark.label, start=starts)
        return replace(mark, mark=Mark.NO_DATE, label=label, min_days=0.0, max_days=0.0)
    ends = _Ends(known, has_nothing=len(timed) < len(mark.values))
    is_past = mark.tone in (Tone.KEPT, Tone.HAPPENED) and ends.latest < calendar.today and not mark.further
    words = either([ends.words(is_condition=mark.tone is Tone.ONLY_IF), *mark.further])
    return replace(
        mark,
        mark=Mark.SET_TIME if ends.earliest == ends.latest else Mark.END_VARIES,
        label=mark.template.format(words=words) if mark.template else words,
        icon="check" if is_past and not mark.icon else mark.icon,
        start_days=calendar.days(ends.start),
        min_days=calendar.days(ends.earliest),
        max_days=calendar.days(ends.latest),
        is_past=is_past,
    )


def ends_on_words(calendar: Calendar, mark: MarkViewModel) -> str:
    """The cell of the table: the last day, or what there is in place of one."""
    if mark.mark in BARS:
        timed = [found for found in map(calendar.ending, mark.values) if found is not None]
        first, last = min(found.earliest for found in timed), max(found.latest for found in timed)
        if first == last:
            return day_words(last)
        return _("between {days}").format(days=span_words(first, last))
    if mark.mark is Mark.NO_DATE:
        return _("day not known")
    return _("no set end") if mark.mark in LINES else _("no date")


def count_rules(assessment: Assessment, answer: SubjectAnswer) -> tuple[str, ...]:
    """How the days were counted, or what deleting today would bring."""
    return tuple(_count_rules(assessment, answer))


def _count_rules(assessment: Assessment, answer: SubjectAnswer) -> Iterator[str]:
    found = ending(answer.value, assessment.settled.answers)
    if found is not None and isinstance(answer.value, TimedRetention):
        yield _("{day} is day 0.").format(day=day_words(found.start))
        if str(answer.value.max)[-1] in "MY":
            yield _("Months and years keep the day. Where it is missing, we take the next day.")
    if isinstance(answer.value, OpenRetention) and answer.value.kind == "until_you_act":
        last = _gone_if_deleted(assessment, answer)
        if last is not None:
            yield _("Delete it today and it is gone by {day}.").format(day=day_words(last))


def _gone_if_deleted(assessment: Assessment, answer: SubjectAnswer) -> date | None:
    """The last day of the deleted copy if the person deleted it today."""
    deleted = assessment.answer_by_subject.get(answer.subject.deleted_as or "")
    value = deleted.value if deleted else None
    if not isinstance(value, TimedRetention) or value.starts != "deleted" or not isinstance(value.max, str):
        return None
    return add_period(assessment.today, value.max)


class _Ends:
    """The ends of all values behind one mark, together."""

    def __init__(self, known: list[Ending], *, has_nothing: bool) -> None:
        self.start = min(found.start for found in known)
        self.earliest = self.start if has_nothing else min(found.earliest for found in known)
        self.latest = max(found.latest for found in known)

    def words(self, *, is_condition: bool) -> str:
        """What the label says; where something only can happen, the day alone."""
        if self.earliest == self.latest:
            if is_condition:
                return short_day_words(self.latest)
            return _("gone by {day}").format(day=day_words(self.latest))
        days = span_words(self.earliest, self.latest)
        return (_("between {days}") if is_condition else _("gone between {days}")).format(days=days)


def _tick(calendar: Calendar, days: int, period: str) -> str:
    if not period:
        return short_day_words(calendar.origin)
    if days < _FIRST_YEAR_DAYS:
        return day_in_year_words(calendar.origin + timedelta(days=days))
    return str(add_period(calendar.origin, period).year)
