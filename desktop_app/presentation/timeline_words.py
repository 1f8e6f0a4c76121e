# SPDX-License-Identifier: MIT
"""The rows of the timeline in words: the sentences that are spoken, and cells of the table."""

from collections.abc import Callable, Iterator

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.values import Blocked, NotStored, OpenRetention, TimedRetention
from desktop_app.presentation.periods import kept_sentence, start_words
from desktop_app.presentation.retention_order import shown_values
from desktop_app.presentation.timeline_marks import (
    branches_of,
    disputed_claims,
    disputed_words,
    situation_words,
    spanned_words,
)
from desktop_app.presentation.wording import either, in_sentence


def row_sentences(model: PolicyModel, answer: SubjectAnswer, gone: str, sources: int) -> Iterator[str]:
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
        words = spanned_words(model, branch.values) if branch.values else _("nothing of this kind")
        situation = situation_words(model, branch)
        yield _("{situation}: {words}.").format(situation=situation, words=words)


def _starts(answer: SubjectAnswer) -> list[str]:
    """From when the possible values count, each start once."""
    values = (value for value in shown_values(answer) if isinstance(value, TimedRetention | OpenRetention))
    return list(dict.fromkeys(start_words(value.starts) for value in values))


def from_when_cell(answer: SubjectAnswer) -> str:
    """The cell of the table: from when it counts."""
    starts = _starts(answer)
    if starts:
        return either(starts)
    empty = all(isinstance(value, NotStored | Blocked) for value in shown_values(answer))
    return _("nothing to count") if empty else _("not stated")


def _condition(model: PolicyModel, answer: SubjectAnswer) -> str:
    for question, option in (answer.subject.only_if or {}).items():
        return model.text(f"option.{question}.{option}.condition")
    return ""


def only_if_cell(model: PolicyModel, answer: SubjectAnswer) -> str:
    """The cell of the table: on which condition it arises."""
    condition = _condition(model, answer)
    if not condition:
        return _("Always")
    return _("It did happen: {condition}").format(condition=in_sentence(condition)) if answer.happened else condition


_STRENGTH_WORDS: dict[str, Callable[[], str]] = {
    "strong": lambda: _("Strong support."),
    "fair": lambda: _("Fair support."),
    "thin": lambda: _("Thin support."),
}
