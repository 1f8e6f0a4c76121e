# SPDX-License-Identifier: MIT
"""Rules of other days: the days to go to, what changed on them, and what the older rules said.

A stop is a day on which policies changed, or the first day of which the model knows. The last stop is today.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from desktop_app.i18n import _
from desktop_app.policy.content import told_content
from desktop_app.policy.difference import Difference, differences
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.model import Effective, PolicyModel, Subject
from desktop_app.policy.selection import Selection, Settled, settle
from desktop_app.presentation.days import day_words, short_day_words
from desktop_app.presentation.summary import answer_summary
from desktop_app.presentation.wording import in_a_row, without_stop
from desktop_app.quick_dataclass import dataclass

HEADLINE_SUBJECT = "retention/conversation"
"""The subject whose answers stand at both ends of the ribbon."""
STALE_DAYS = 180
"""After so many days the sources should be read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopViewModel:
    """A day to go to: its name, what changed, and whether that changed an answer of this situation."""

    day: date
    title: str
    summary: str
    note: str
    is_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RibbonViewModel:
    """The stops in a line. `current` is the stop whose rules hold, `pivot` the one whose day is named.

    `left` tells what older rules said, `right` what newer ones say. Between two places of `open_spans`
    the day counts on which the person accepted.
    """

    days: tuple[date, ...]
    spoken: tuple[str, ...]
    current: int
    pivot: int
    pivot_day: str
    left: str
    right: str
    open_spans: tuple[tuple[int, int], ...]


def stop_days(model: PolicyModel, today: date) -> tuple[date, ...]:
    """The days to go to, oldest first; the last one is today."""
    past = {point.day for point in model.change_points if model.first_date < point.day < today}
    return tuple(sorted({model.first_date, *past, today} if model.first_date < today else {today}))


def current_stop(days: tuple[date, ...], as_of: date) -> int:
    """The place of the last stop that a day has reached."""
    return max((place for place, day in enumerate(days) if day <= as_of), default=0)


def stop_view_models(reasoner: Reasoner, assessment: Assessment) -> tuple[StopViewModel, ...]:
    """Every stop, newest first, with what changed in this situation since the stop before."""
    history = _History(reasoner, assessment)
    stops = [
        _stop(reasoner.model, history.days, place, is_change=place > 0 and history.has_change(place))
        for place in range(len(history.days))
    ]
    return tuple(reversed(stops))


def ribbon_view_model(reasoner: Reasoner, assessment: Assessment) -> RibbonViewModel:
    """The ribbon for a situation."""
    history = _History(reasoner, assessment)
    days, words = history.days, history.headlines()
    current = current_stop(days, assessment.selection.as_of)
    pivot = current if current < len(days) - 1 else _last_change(words)
    left, right = _ends(words, current, pivot)
    return RibbonViewModel(
        days=days,
        spoken=tuple(_spoken(days, place, word) for place, word in enumerate(words)),
        current=current,
        pivot=pivot,
        pivot_day=short_day_words(days[pivot]) if pivot < len(days) - 1 else "",
        left=left,
        right=right,
        open_spans=tuple(_open_spans(assessment, days)),
    )


def past_words(model: PolicyModel, selection: Selection, today: date) -> str:
    """What the band under the header says on another day than today; empty today."""
    if selection.as_of == today:
        return ""
    words = _("You see the rules of {day}.").format(day=day_words(selection.as_of))
    if selection.as_of < model.first_date:
        first = _("We know the rules from {day} on.").format(day=day_words(model.first_date))
        return in_a_row((words, first))
    return words


def stale_words(model: PolicyModel, today: date) -> str:
    """What the band says where the sources were read too long ago; empty while they are fresh."""
    if (today - model.confirmed_on).days <= STALE_DAYS:
        return ""
    words = _("Our sources were last read on {day}. Check them before you decide.")
    return words.format(day=day_words(model.confirmed_on))


def rules_words(selection: Selection, today: date) -> str:
    """Which rules are shown, as the header's button says it."""
    if selection.as_of == today:
        return _("Rules in force today")
    return _("Rules of {day}").format(day=short_day_words(selection.as_of))


def changes_to_today(past: Assessment, present: Assessment) -> dict[str, str]:
    """For each answer that is not the same today: "was 30 days, now 5 years"."""
    return {item.subject: _change_words(past, present, item) for item in differences(past, present)}


def _change_words(past: Assessment, present: Assessment, item: Difference) -> str:
    before, after = _said(past, item.before), _said(present, item.after)
    if before == after:
        return _("Today the answer hangs on other conditions.")
    return _("Was: {before}. Now: {after}.").format(before=without_stop(before), after=without_stop(after))


def _said(assessment: Assessment, answer: SubjectAnswer | None) -> str:
    return _("does not apply") if answer is None else answer_summary(assessment.model, answer)


class _History:
    """What one situation is answered on each stop; only what can differ from the stop before is thought over."""

    def __init__(self, reasoner: Reasoner, assessment: Assessment) -> None:
        self._reasoner, self._assessment = reasoner, assessment
        self._model = reasoner.model
        self.days = stop_days(self._model, assessment.today)
        self._selections = [Selection(answers=assessment.selection.answers, as_of=day) for day in self.days]
        self._settled = [settle(self._model, self._selections[0])]
        given = (answer for answer in assessment.selection.answers.values() if isinstance(answer, date))
        turning = _question_days(self._model).union(given)
        for before, selection in pairwise(self._selections):
            is_same = not any(before.as_of < day <= selection.as_of for day in turning)
            self._settled.append(self._settled[-1] if is_same else settle(self._model, selection))

    def has_change(self, place: int) -> bool:
        """Whether any answer on a stop is not that of the stop before."""
        return any(
            self._told(subject.id, place) != self._told(subject.id, place - 1)
            for subject in self._model.subjects
            if self._can_differ(subject, place)
        )

    def headlines(self) -> list[str]:
        """The headline subject in words, on every stop."""
        subject = self._model.subject_by_id[HEADLINE_SUBJECT]
        words: list[str] = []
        for place in range(len(self.days)):
            if place and not self._can_differ(subject, place):
                words.append(words[-1])
                continue
            answer = self._answer(subject.id, place)
            words.append(answer_summary(self._model, answer) if answer else _("does not apply"))
        return words

    def _answer(self, subject: str, place: int) -> SubjectAnswer | None:
        answer = self._reasoner.answer(subject, self._selections[place], self._assessment.today)
        return None if answer.status == "not_applicable" else answer

    def _told(self, subject: str, place: int) -> object:
        return told_content(self._model, self._answer(subject, place))

    def _can_differ(self, subject: Subject, place: int) -> bool:
        """Whether another question or another rule holds for a subject since the stop before."""
        before, after = self._settled[place - 1], self._settled[place]
        if before is not after and _seen(before) != _seen(after):
            return True
        bounds = [clause.effective for clause in subject.applies_when or ()]
        bounds += [rule.effective for rule in self._model.rules_by_subject[subject.id]]
        first, last = self.days[place - 1], self.days[place]
        return any(day and first < day <= last for bound in bounds for day in (bound.since, bound.until))


def _question_days(model: PolicyModel) -> frozenset[date]:
    """The days on which a question or an option begins or ends."""
    bounds: list[Effective] = []
    for question in model.questions:
        options = question.options
        clauses = [
            *(question.asked_when or ()),
            *(clause for option in options for clause in option.offered_when or ()),
        ]
        bounds += [question.effective, *(item.effective for item in options), *(item.effective for item in clauses)]
    return frozenset(day for bound in bounds for day in (bound.since, bound.until) if day)


def _seen(settled: Settled) -> tuple[object, ...]:
    """All that a rule can see of a situation."""
    return settled.asked, settled.possible, settled.given, settled.assumed, settled.offered


def _stop(model: PolicyModel, days: tuple[date, ...], place: int, *, is_change: bool) -> StopViewModel:
    day = days[place]
    if place == len(days) - 1:
        title, summary = _("Today"), _("The rules in force now.")
    elif place == 0:
        title, summary = day_words(day), _("The first day of which we know the rules.")
    else:
        points = [model.text(f"change.{point.id}") for point in model.change_points if point.day == day]
        title, summary = day_words(day), in_a_row(points)
    note = _("It changes your answers.") if is_change else ""
    return StopViewModel(day=day, title=title, summary=summary, note=note, is_change=is_change)


def _ends(words: list[str], current: int, pivot: int) -> tuple[str, str]:
    """The words at both ends of the ribbon: today what was before, in the past what it says and what today's say."""
    is_today = current == len(words) - 1
    if is_today and pivot == current:
        return _("Older rules: same answer"), _("You are here: today")
    if is_today:
        return _("Before: {answer}").format(answer=words[pivot - 1]), _("Since then: {answer}").format(answer=words[-1])
    if words[current] == words[-1]:
        return _("Then: same answer as today"), _("Today: {answer}").format(answer=words[-1])
    return _("Then: {answer}").format(answer=words[current]), _("Today: {answer}").format(answer=words[-1])


def _last_change(words: list[str]) -> int:
    """The last stop since which the headline says what it says today; the last one if it always did."""
    changes = [place for place in range(1, len(words)) if words[place] != words[place - 1]]
    return changes[-1] if changes else len(words) - 1


def _spoken(days: tuple[date, ...], place: int, word: str) -> str:
    day = _("today") if place == len(days) - 1 else day_words(days[place])
    return _("{day}: {answer}").format(day=day, answer=word)


def _open_spans(assessment: Assessment, days: tuple[date, ...]) -> Iterator[tuple[int, int]]:
    """The stretches in which this person's rules began on the day that they accepted them."""
    model, answers = assessment.model, assessment.selection.answers
    for question in model.questions:
        since, until = question.effective.since, question.effective.until
        if question.kind != "date" or not question.bands or since not in days or until not in days:
            continue
        settled = settle(model, Selection(answers=answers, as_of=since))
        if question.id in (*settled.asked, *settled.possible):
            yield days.index(since), days.index(until)
