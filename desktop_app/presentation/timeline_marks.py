# SPDX-License-Identifier: MIT
"""What the timeline draws for a value: the kind of mark, its ends in days, and its label.

A bar has a known length, a line does not. Filled is so, outlined is "only if".
"""

from dataclasses import replace
from enum import Enum

from desktop_app.i18n import _
from desktop_app.policy.evaluate import SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.order import burden, is_worse
from desktop_app.policy.period import period_in_days
from desktop_app.policy.values import (
    Blocked,
    NotStated,
    NotStored,
    OpenRetention,
    Outside,
    TimedRetention,
    Value,
)
from desktop_app.presentation.periods import period_words, value_words
from desktop_app.presentation.wording import either, raised
from desktop_app.quick_dataclass import dataclass

BRANCHES_AT_MOST = 2
"""More branches than this are drawn as one mark over all of them."""
OPTIONS_AT_MOST = 3
"""A branch that more options than this lead to is not named by them."""

_TOLD_APART = 2
"""How many cases are told one by one; more are one span."""


class Mark(Enum):
    """The kinds of mark; each differs in shape, not in hue alone."""

    SET_TIME = "set_time"
    END_VARIES = "end_varies"
    UNTIL_YOU_ACT = "until_you_act"
    NO_SET_END = "no_set_end"
    ORGANISATION_DECIDES = "organisation_decides"
    NOT_KEPT = "not_kept"
    SWITCHED_OFF = "switched_off"
    NOT_STATED = "not_stated"
    DEPENDS = "depends"
    NO_DATE = "no_date"


class Tone(Enum):
    """How a mark is filled: it is so, only if it happens, it did happen, it hangs on an answer, or holds for others.

    The last is the public answer beside that of an organisation's own contract.
    """

    KEPT = "kept"
    ONLY_IF = "only_if"
    HAPPENED = "happened"
    BRANCH = "branch"
    PUBLIC = "public"


BARS = (Mark.SET_TIME, Mark.END_VARIES)
LINES = (Mark.UNTIL_YOU_ACT, Mark.NO_SET_END, Mark.ORGANISATION_DECIDES)
UPRIGHTS = (Mark.NOT_KEPT, Mark.SWITCHED_OFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkViewModel:
    """One mark with its label. Days are set for bars; `min_days` below `max_days` is a range.

    `values` are those that a bar stands for, `further` those without a known length that its label names as well,
    `template` the words around them all, if there are any. On
    the calendar a bar can start late and be over: `start_days` counts from the first day, `is_past` says it is gone.
    `is_changed` says that the rules of today give another answer.
    """

    mark: Mark
    tone: Tone
    label: str
    icon: str = ""
    min_days: float = 0.0
    max_days: float = 0.0
    start_days: float = 0.0
    is_past: bool = False
    is_changed: bool = False
    values: tuple[Value, ...] = ()
    further: tuple[str, ...] = ()
    template: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """What follows from some options of the question on which an answer hangs."""

    question: str
    options: tuple[str, ...]
    values: tuple[Value, ...]


def marks_of(model: PolicyModel, answer: SubjectAnswer) -> tuple[MarkViewModel, ...]:
    """The marks of one row: one for what is decided, one for each branch of what depends."""
    if answer.value is not None:
        return (_decided(model, answer, answer.value),)
    branches = tuple(branch for branch in branches_of(model, answer) if branch.values)
    if len(branches) > BRANCHES_AT_MOST or any(len(branch.options) > OPTIONS_AT_MOST for branch in branches):
        return (_summed(model, answer, branches),)
    return tuple(_branch_mark(model, answer, branch) for branch in branches)


def branches_of(model: PolicyModel, answer: SubjectAnswer) -> tuple[Branch, ...]:
    """The alternatives of an answer, those that say the same made one; no values: nothing arises."""
    found: dict[str, Branch] = {}
    for item in answer.alternatives:
        values = tuple(dict.fromkeys(outcome.value for outcome in item.outcomes if outcome.value is not None))
        words = spanned_words(model, values)
        known = found.get(words)
        options = (*known.options, *item.options) if known else item.options
        found[words] = Branch(question=item.question, options=options, values=known.values if known else values)
    return tuple(found.values())


def disputed_claims(answer: SubjectAnswer) -> tuple[Value, ...]:
    """The values that sources claim where they disagree on it, the governing one first."""
    if not answer.disputed or answer.value is None:
        return ()
    claims = [
        claim.value
        for dispute in answer.disputes
        if dispute.state == "open" and dispute.about == "value"
        for claim in dispute.claims
        if claim.value is not None and claim.id != dispute.governing
    ]
    return tuple(dict.fromkeys((answer.value, *claims)))


def disputed_words(model: PolicyModel, claims: tuple[Value, ...]) -> str:
    """What the sources say where they disagree: "30 days or 5 years"."""
    return either([_plain(model, value) for value in claims])


def situation_words(model: PolicyModel, branch: Branch) -> str:
    """The options of a branch as a choice: "Sharing off", "Free, Pro or Max"."""
    return either([_chip(model, branch.question, option) for option in branch.options])


def spanned_words(model: PolicyModel, values: tuple[Value, ...]) -> str:
    """Several possible values in words: two as a choice, more as a span where all are lengths."""
    ends = [_ends(value) for value in values]
    known = [end for end in ends if end is not None]
    if len(values) > _TOLD_APART and len(known) == len(values):
        shortest = min(known, key=lambda end: end[0])
        longest = max(known, key=lambda end: end[1])
        if shortest[0] != longest[1] and shortest[0] > 0:
            span = _("{shortest} to {longest}")
            return span.format(shortest=_length_words(values, shortest[0]), longest=_length_words(values, longest[1]))
    return either([_plain(model, value) for value in values])


def _decided(model: PolicyModel, answer: SubjectAnswer, value: Value) -> MarkViewModel:
    tone = Tone.KEPT
    if answer.subject.only_if:
        tone = Tone.HAPPENED if answer.happened else Tone.ONLY_IF
    if answer.disputed:
        claims = _differing(answer)
        template = _("{words}: sources disagree")
        words = template.format(words=disputed_words(model, claims))
        mark = _mark(claims, value, tone, words, "git-compare", template)
        further = tuple(_plain(model, claim) for claim in claims if claim not in mark.values)
        return replace(mark, further=further) if mark.values else mark
    return _mark((value,), value, tone, value_words(model, value), _icon(value))


def _differing(answer: SubjectAnswer) -> tuple[Value, ...]:
    """The governing claim and those that are worse for the person; milder ones are left to the details."""
    governing, *others = disputed_claims(answer)
    least = burden(governing)
    worse = [claim for claim in others if least is None or burden(claim) is None or is_worse(claim, governing)]
    return (governing, *worse)


def _branch_mark(model: PolicyModel, answer: SubjectAnswer, branch: Branch) -> MarkViewModel:
    situation = situation_words(model, branch).replace("{", "{{").replace("}", "}}")
    template = _("{situation}: {words}").format(situation=situation, words="{words}")
    words = template.format(words=spanned_words(model, branch.values))
    return _mark(branch.values, branch.values[0], _open_tone(answer), words, _icon(branch.values[0]), template)


def _summed(model: PolicyModel, answer: SubjectAnswer, branches: tuple[Branch, ...]) -> MarkViewModel:
    """All branches as one mark, labeled with the question on which they hang."""
    values = tuple(dict.fromkeys(value for branch in branches for value in branch.values))
    question = model.text(f"question.{answer.depends_on[0]}.short")
    tone = _open_tone(answer)
    kinds = {_plain(model, value) for value in values}
    if len(kinds) == 1 or all(_ends(value) is not None for value in values):
        template = _("{words}. Depends on: {question}").format(words="{words}", question=question)
        label = template.format(words=spanned_words(model, values))
        label = raised(label) if isinstance(values[0], NotStated | Outside) else label  # as where it depends on nothing
        return _mark(values, values[0], tone, label, _icon(values[0]), template)
    if len(kinds) > OPTIONS_AT_MOST:
        label = _("Depends on: {question}").format(question=question)
    else:
        label = spanned_words(model, values)
    return MarkViewModel(mark=Mark.DEPENDS, tone=tone, label=label, icon="circle-question-mark")


def _open_tone(answer: SubjectAnswer) -> Tone:
    return Tone.ONLY_IF if answer.subject.only_if and not answer.happened else Tone.BRANCH


def _mark(
    values: tuple[Value, ...], governing: Value, tone: Tone, label: str, icon: str, template: str = ""
) -> MarkViewModel:
    """The mark for values that can hold: a range over them where all have an end, else that of the first."""
    ends = [_ends(value) for value in values]
    known = [end for end in ends if end is not None]
    if len(known) < len(values):
        own = _ends(governing)
        if own is None:
            return MarkViewModel(mark=_kind(governing), tone=tone, label=label, icon=icon)
        known, values = [own], (governing,)
    longest = max(end for _start, end in known)
    shortest = min(start for start, _end in known)
    if longest == 0:
        return MarkViewModel(mark=_kind(governing), tone=tone, label=label, icon=icon)
    kind = Mark.SET_TIME if shortest == longest else Mark.END_VARIES
    return MarkViewModel(
        mark=kind,
        tone=tone,
        label=label,
        icon=icon,
        min_days=shortest,
        max_days=longest,
        values=values,
        template=template,
    )


def _ends(value: Value) -> tuple[float, float] | None:
    """Shortest and longest length in days; None where the end is not a known length."""
    if isinstance(value, NotStored | Blocked):
        return 0.0, 0.0
    if not isinstance(value, TimedRetention) or not isinstance(value.max, str):
        return None
    longest = period_in_days(value.max)
    if value.kind == "range" and isinstance(value.min, str):
        return period_in_days(value.min), longest
    return longest, longest


def _kind(value: Value) -> Mark:
    """The mark of a value without a known length."""
    if isinstance(value, OpenRetention):
        return _OPEN_MARKS[value.kind]
    if isinstance(value, TimedRetention):
        return Mark.ORGANISATION_DECIDES
    if isinstance(value, NotStored):
        return Mark.NOT_KEPT
    return Mark.SWITCHED_OFF if isinstance(value, Blocked) else Mark.NOT_STATED


def _icon(value: Value) -> str:
    if isinstance(value, OpenRetention) and value.kind in ("until_you_act", "while_account_exists"):
        return "hand"
    return "circle-question-mark" if _ends(value) is None and _kind(value) is Mark.NOT_STATED else ""


def _plain(model: PolicyModel, value: Value) -> str:
    """A value in words that stand inside other words; whom to ask is left to the details."""
    if isinstance(value, NotStated | Outside):
        return _("not stated")
    return value_words(model, value)


def _length_words(values: tuple[Value, ...], days: float) -> str:
    """The length of that many days in the words of the value that has it."""
    for value in values:
        if isinstance(value, TimedRetention):
            for bound in (value.min, value.max):
                if isinstance(bound, str) and period_in_days(bound) == days:
                    return period_words(bound)
    return ""


def _chip(model: PolicyModel, question: str, option: str) -> str:
    known = model.find_text(f"option.{question}.{option}.chip")
    return known or {"yes": _("Yes"), "no": _("No")}.get(option, option)


_OPEN_MARKS: dict[str, Mark] = {
    "until_you_act": Mark.UNTIL_YOU_ACT,
    "while_account_exists": Mark.UNTIL_YOU_ACT,
    "organisation_decides": Mark.ORGANISATION_DECIDES,
    "indefinite": Mark.NO_SET_END,
}
