# SPDX-License-Identifier: MIT
"""What each kind of thing says in a situation when a search finds it, and where it leads."""

from enum import Enum
from functools import cached_property

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.frame import question_options
from desktop_app.policy.model import Dispute
from desktop_app.policy.values import OpenRetention, TimedRetention
from desktop_app.presentation.applying import chosen_words, not_asked_by, not_offered_by, shut_out_by
from desktop_app.presentation.days import day_words
from desktop_app.presentation.numbering import number_sources
from desktop_app.presentation.periods import kept_sentence
from desktop_app.presentation.retention_order import retention_answers
from desktop_app.presentation.search_index import SearchKind
from desktop_app.presentation.sourcing import source_view_model
from desktop_app.presentation.summary import answer_summary
from desktop_app.presentation.wording import in_a_row, stopped
from desktop_app.quick_dataclass import dataclass

_FIRST_QUESTION = "channel"


class TargetKind(Enum):
    """Where choosing a result leads: the details of a subject, a question, a meaning, a source, a day."""

    SUBJECT = "subject"
    QUESTION = "question"
    TERM = "term"
    SOURCE = "source"
    DISPUTE = "dispute"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchTarget:
    """A place to go to; the id of a day is its date as ISO 8601."""

    kind: TargetKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A thing in words: what it says here and where it leads."""

    title: str
    answer: str
    note: str
    target: SearchTarget
    is_here: bool


class Finder:
    """Tells what things of the model say in one situation."""

    def __init__(self, assessment: Assessment) -> None:
        self._assessment = assessment
        self._model = assessment.model

    def found(self, kind: SearchKind, name: str) -> Found:
        """What a thing says."""
        finders = {
            SearchKind.SUBJECT: self._subject,
            SearchKind.QUESTION: self._question,
            SearchKind.OPTION: self._option,
            SearchKind.TERM: self._term,
            SearchKind.SOURCE: self._source,
            SearchKind.DISPUTE: self._dispute,
            SearchKind.CHANGE: self._change,
        }
        return finders[kind](name)

    @cached_property
    def _rows(self) -> frozenset[str]:
        """The subjects that have a row in the timeline."""
        return frozenset(item.answer.subject.id for item in retention_answers(self._assessment))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return dict(number_sources(self._assessment))

    # --- answers -----------------------------------------------------------------------------

    def _subject(self, name: str) -> Found:
        title = self._model.text(f"subject.{name}.ask")
        if not self._assessment.settled.answers:
            words = _("Tell us where you use Claude. Then you see the answer.")
            return self._to_question(title, words, _FIRST_QUESTION, is_here=True)
        answer = self._assessment.answer_by_subject.get(name)
        if answer is None:
            return self._missing_subject(title, name)
        if answer.status == "decided" and isinstance(answer.value, TimedRetention | OpenRetention):
            words = kept_sentence(self._model, answer.value)
        else:
            words = answer_summary(self._model, answer)
        note = _("In the chart") if name in self._rows else _("In the details")
        target = SearchTarget(kind=TargetKind.SUBJECT, id=name)
        return Found(title=title, answer=words, note=note, target=target, is_here=True)

    def _missing_subject(self, title: str, name: str) -> Found:
        """A subject that is not part of the situation leads to the answer that shuts it out."""
        question = shut_out_by(self._assessment, self._model.subject_by_id[name])
        if not question:
            words = _("Does not apply here.")
            return self._to_question(title, words, _FIRST_QUESTION, is_here=False)
        words = _("Does not apply here, because you chose: {answer}.")
        return self._to_question(title, self._chosen(words, question), question, is_here=False)

    # --- questions ---------------------------------------------------------------------------

    def _question(self, name: str) -> Found:
        title = self._model.text(f"question.{name}.title")
        settled = self._assessment.settled
        if name in settled.answers:
            words = _("Your answer: {answer}.").format(answer=chosen_words(self._assessment, name))
        elif name in settled.asked:
            words = _("You have not answered this yet.")
        else:
            return self._not_asked(title, name)
        return self._to_question(title, words, name, is_here=True)

    def _not_asked(self, title: str, name: str) -> Found:
        """A question that is not asked leads to the one that decides about it."""
        settled = self._assessment.settled
        if name in settled.possible:
            waiting = next(iter(settled.open), _FIRST_QUESTION)
            words = _("We ask this once we know: {question}.")
            return self._to_question(
                title, words.format(question=self._model.text(f"question.{waiting}.short")), waiting, is_here=True
            )
        question = not_asked_by(self._assessment, name)
        words = _("Not asked here.")
        if question:
            words = self._chosen(_("Not asked here, because you chose: {answer}."), question)
        return self._to_question(title, words, question or _FIRST_QUESTION, is_here=False)

    def _option(self, name: str) -> Found:
        question, _sign, option = name.partition("=")
        title = _("{question} {answer}").format(
            question=self._model.text(f"question.{question}.title"),
            answer=self._model.text(f"option.{question}.{option}.title"),
        )
        settled = self._assessment.settled
        if question not in settled.asked:
            return self._not_asked(title, question)
        if option not in settled.offered[question]:
            blocker = not_offered_by(self._assessment, question, option)
            words = _("Not offered here.")
            if blocker:
                words = self._chosen(_("Not offered here, because you chose: {answer}."), blocker)
            return self._to_question(title, words, blocker or question, is_here=False)
        words = _("You chose this.") if self._is_chosen(question, option) else _("You have not chosen this.")
        return self._to_question(title, words, question, is_here=True)

    def _is_chosen(self, question: str, option: str) -> bool:
        given = self._assessment.settled.given
        answer = self._assessment.settled.answers.get(question)
        known = question_options(self._model.question_by_id[question])
        return option in known and (option in answer if isinstance(answer, tuple) else given.get(question) == option)

    def _to_question(self, title: str, words: str, question: str, *, is_here: bool) -> Found:
        note = _("Step {number}").format(number=self._model.question_by_id[question].step)
        target = SearchTarget(kind=TargetKind.QUESTION, id=question)
        return Found(title=title, answer=words, note=note, target=target, is_here=is_here)

    def _chosen(self, words: str, question: str) -> str:
        return words.format(answer=chosen_words(self._assessment, question))

    # --- the rest ----------------------------------------------------------------------------

    def _term(self, name: str) -> Found:
        return Found(
            title=self._model.text(f"glossary.{name}.term"),
            answer=self._model.text(f"glossary.{name}.definition"),
            note=_("Meaning"),
            target=SearchTarget(kind=TargetKind.TERM, id=name),
            is_here=True,
        )

    def _source(self, name: str) -> Found:
        number = self._numbers.get(name, 0)
        source = source_view_model(self._model.source_by_id[name], number, self._assessment.today)
        told = "" if number or not self._assessment.settled.answers else _("No answer here rests on it.")
        return Found(
            title=source.title,
            answer=in_a_row((stopped(source.publisher), stopped(source.kind), source.dates, told)),
            note=_("Source {number}").format(number=number) if number else _("Source"),
            target=SearchTarget(kind=TargetKind.SOURCE, id=name),
            is_here=bool(number) or not self._assessment.settled.answers,
        )

    def _dispute(self, name: str) -> Found:
        dispute = next(item for item in self._model.disputes if item.id == name)
        subject = self._contested(dispute)
        governing = self._model.text(f"dispute.{name}.{dispute.governing}")
        words = _("We go by this: {claim}").format(claim=governing)
        if not subject and self._assessment.settled.answers:
            words = in_a_row((_("It is about another way to use Claude."), words))
        kind = TargetKind.SUBJECT if subject else TargetKind.DISPUTE
        return Found(
            title=self._model.text(f"dispute.{name}.title"),
            answer=words,
            note=_("In the details") if subject else _("What each side says"),
            target=SearchTarget(kind=kind, id=subject or name),
            is_here=bool(subject) or not self._assessment.settled.answers,
        )

    def _contested(self, dispute: Dispute) -> str:
        """The subject of this situation whose answer the dispute is about; empty if none is."""
        answers = self._assessment.answers if self._assessment.settled.answers else ()
        contested = (answer for answer in answers if dispute.id in {item.id for item in answer.disputes})
        return next((answer.subject.id for answer in contested), "")

    def _change(self, name: str) -> Found:
        point = next(item for item in self._model.change_points if item.id == name)
        day = day_words(point.day)
        return Found(
            title=self._model.text(f"change.{name}"),
            answer=_("Since {day}.").format(day=day),
            note=_("Rules of that day"),
            target=SearchTarget(kind=TargetKind.DAY, id=point.day.isoformat()),
            is_here=True,
        )
