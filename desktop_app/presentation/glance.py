# SPDX-License-Identifier: MIT
"""The few short answers that name a situation at a glance: in charge, zero retention, support, kept for.

Compare and Overview show the same ones, so they are made here once.
"""

from dataclasses import dataclass

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.strength import Strength, weakest
from desktop_app.policy.values import NotStated, Outside, PartyRole, Statement, Value, ZeroRetention
from desktop_app.presentation.periods import party_in_sentence, value_words
from desktop_app.presentation.sourcing import answer_strengths
from desktop_app.presentation.steps import answer_words
from desktop_app.presentation.timeline_marks import BARS, MarkViewModel, Tone, marks_of
from desktop_app.presentation.verdict import VERDICT_SUBJECT, Glyph, verdict_answer
from desktop_app.presentation.wording import either, listed, lowered, without_stop

KEPT_SUBJECT = "retention/conversation"
FLAGGED_SUBJECT = "retention/flagged-content"
_PARTIES_NAMED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictMark:
    """Whether it trains Claude: the glyph and its words."""

    glyph: Glyph
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportMark:
    """How sure the sources make us: the kind of badge (a strength or "disputed") and its word."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMark:
    """A mark with its label; `tail_days` is how long it is kept if it is flagged, 0 where that is not longer."""

    mark: MarkViewModel
    label: str
    tail_days: float = 0.0


def verdict_mark(assessment: Assessment) -> VerdictMark:
    """The verdict in one line, without its full stop."""
    glyph, headline = verdict_answer(assessment)
    return VerdictMark(glyph=glyph, words=without_stop(headline))


def situation_title(assessment: Assessment) -> tuple[str, str]:
    """A situation by its first answer, and by the others."""
    model, settled = assessment.model, assessment.settled
    words = [
        answer_words(model, question.id, settled.answers[question.id])
        for question in model.questions
        if settled.answers.get(question.id, ()) != ()
    ]
    return (words[0], listed(words[1:])) if words else (_("Nothing answered"), "")


def kept_marks(assessment: Assessment) -> tuple[KeptMark, ...]:
    """How long prompts and replies are kept, with the tail for what was flagged."""
    answer = assessment.answer_by_subject.get(KEPT_SUBJECT)
    if answer is None:
        return ()
    marks = marks_of(assessment.model, answer)
    flagged = _flagged(assessment)
    if len(marks) != 1 or flagged is None or marks[0].mark not in BARS or flagged.max_days <= marks[0].max_days:
        return tuple(KeptMark(mark=mark, label=mark.label) for mark in marks)
    label = _("{length}; {longer} if flagged").format(length=marks[0].label, longer=flagged.label)
    return (KeptMark(mark=marks[0], label=label, tail_days=flagged.max_days),)


def _flagged(assessment: Assessment) -> MarkViewModel | None:
    """What is kept longer if it is flagged, where that is a known length."""
    answer = assessment.answer_by_subject.get(FLAGGED_SUBJECT)
    if answer is None or answer.status != "decided":
        return None
    mark = marks_of(assessment.model, answer)[0]
    return mark if mark.mark in BARS and mark.tone in (Tone.ONLY_IF, Tone.HAPPENED) else None


def in_charge_words(assessment: Assessment) -> str:
    """Who is controller: names, or what is known of it."""
    roles = [answer for answer in assessment.answers if answer.topic == "role"]
    named = [answer for answer in roles if isinstance(answer.value, PartyRole) and answer.value.kind == "controller"]
    model = assessment.model
    if named:
        return either([model.text(f"subject.{answer.subject.id}.name") for answer in named])
    silent = next((answer.value for answer in roles if isinstance(answer.value, NotStated | Outside)), None)
    if silent is not None:
        return unknown_words(assessment, silent)
    waiting = next((answer for answer in roles if answer.depends_on), None)
    return depends_words(assessment, waiting) if waiting else _("Not stated")


def zero_retention_lines(assessment: Assessment) -> tuple[str, ...]:
    """Whether a promise of zero retention holds; with several promises one line each, by name."""
    model = assessment.model
    answers = [answer for answer in assessment.answers if answer.topic == "zero-retention"]
    if not answers:
        return (_("Not stated"),)
    if len(answers) == 1:
        return (_zero_words(assessment, answers[0]),)
    if len(answers) > _PARTIES_NAMED:
        return (depends_words(assessment, answers[0]),)
    return tuple(
        _("{name}: {answer}").format(
            name=model.text(f"subject.{answer.subject.id}.name"), answer=lowered(_zero_words(assessment, answer))
        )
        for answer in answers
    )


def _zero_words(assessment: Assessment, answer: SubjectAnswer) -> str:
    if answer.depends_on:
        return depends_words(assessment, answer)
    if isinstance(answer.value, ZeroRetention):
        return value_words(assessment.model, answer.value)
    return unknown_words(assessment, answer.value)


def support_mark(assessment: Assessment) -> SupportMark:
    """The weakest support behind the verdict and the length; of open answers, behind every end."""
    answers = [assessment.answer_by_subject.get(name) for name in (VERDICT_SUBJECT, KEPT_SUBJECT)]
    known = [answer for answer in answers if answer is not None]
    if any(answer.disputed for answer in known):
        return SupportMark(kind="disputed", words=_("Sources disagree"))
    strengths = tuple(strength for answer in known for strength in answer_strengths(assessment, answer))
    strength = weakest(strengths)
    words: dict[Strength, str] = {"strong": _("Strong"), "fair": _("Fair"), "thin": _("Thin")}
    return SupportMark(kind=strength, words=words[strength])


def unknown_words(assessment: Assessment, value: Value | None) -> str:
    """What nobody says, and whom to ask."""
    if isinstance(value, NotStated | Outside):
        party = party_in_sentence(assessment.model, value.ask)
        return _("Not stated. Ask {party}.").format(party=party)
    return value_words(assessment.model, value) if value is not None and not isinstance(value, Statement) else ""


def depends_words(assessment: Assessment, answer: SubjectAnswer) -> str:
    """The question on which an answer hangs."""
    question = assessment.model.text(f"question.{answer.depends_on[0]}.short")
    return _("Depends on: {question}").format(question=question)
