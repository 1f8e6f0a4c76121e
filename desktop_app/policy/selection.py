# SPDX-License-Identifier: MIT
"""A selection: the answers a person gave, and what becomes of them in a model."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Literal

from desktop_app.policy.frame import atom, axis_names
from desktop_app.policy.known import Known
from desktop_app.policy.model import Band, PolicyModel, Question
from desktop_app.quick_dataclass import dataclass

Answer = str | int | date | tuple[str, ...]
"""An option (or band), a number of days, a date, or the ticked options of a *many* question.

An empty tuple says that none of the options happened; no answer at all says "I don't know".
"""

SetAsideReason = Literal[
    "unknown_question",
    "unknown_option",
    "wrong_kind",
    "out_of_range",
    "not_asked",
    "not_offered",
    "earlier_answer_missing",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Answers by question id, and the day for which the rules are wanted."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    as_of: date

    def with_answer(self, question: str, answer: Answer | None) -> "Selection":
        """A new selection with one answer changed; None takes the answer back."""
        answers = {key: value for key, value in self.answers.items() if key != question}
        if answer is not None:
            answers[question] = answer
        return Selection(answers=answers, as_of=self.as_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """An answer that does not fit now: kept, ignored, and named with the reason."""

    question: str
    answer: Answer
    reason: SetAsideReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a selection comes to in a model on its day.

    `answers` fit; `set_aside` do not. `asked` are the questions that are asked for
    certain, `possible` those that open questions could still bring, `open` the asked
    ones without an answer, `assumed` the presumed options that stand in for open ones.
    `offered` names the options that each asked question offers, for certain or perhaps;
    `given` is the option of each axis that was answered, `known` all that follows.
    """

    answers: Mapping[str, Answer]
    set_aside: tuple[SetAside, ...]
    asked: tuple[str, ...]
    possible: tuple[str, ...]
    open: tuple[str, ...]
    assumed: Mapping[str, str]
    given: Mapping[str, str]
    offered: Mapping[str, tuple[str, ...]]
    known: Known = field(compare=False)


def settle(model: PolicyModel, selection: Selection) -> Settled:
    """Sort the answers of a selection into those that fit and those set aside."""
    return _Settling(model, selection).result()


def axis_options(question: Question, answer: Answer, as_of: date) -> dict[str, str] | SetAsideReason:
    """The option of each axis of the question that the answer stands for, or why none."""
    if question.kind == "many":
        return _atoms(question, answer)
    if isinstance(answer, tuple):
        return "wrong_kind"
    if question.kind == "one":
        if not isinstance(answer, str):
            return "wrong_kind"
        known = question.option(answer) is not None
        return {question.id: answer} if known else "unknown_option"
    if isinstance(answer, str):
        known = any(band.id == answer for band in question.bands)
        return {question.id: answer} if known else "unknown_option"
    return _banded(question, answer, as_of)


def _atoms(question: Question, answer: Answer) -> dict[str, str] | SetAsideReason:
    if not isinstance(answer, tuple):
        return "wrong_kind"
    if any(question.option(option) is None for option in answer):
        return "unknown_option"
    return {atom(question.id, option.id): "yes" if option.id in answer else "no" for option in question.options}


def _banded(question: Question, answer: int | date, as_of: date) -> dict[str, str] | SetAsideReason:
    if (question.kind == "date") != isinstance(answer, date):
        return "wrong_kind"
    if not question.bands:
        return {}
    for band in question.bands:
        if _in_band(band, answer, as_of):
            return {question.id: band.id}
    return "out_of_range"


def _in_band(band: Band, answer: int | date, as_of: date) -> bool:
    if isinstance(answer, date):
        return band.as_of == ("reached" if answer <= as_of else "ahead")
    if band.min is None and band.max is None:
        return False
    above = band.min is None or band.min <= answer
    return above and (band.max is None or answer <= band.max)


class _Settling:
    """One pass over the questions in wizard order."""

    def __init__(self, model: PolicyModel, selection: Selection) -> None:
        self._model = model
        self._selection = selection
        self._known = Known(selection.as_of, model.derived)
        self._answers: dict[str, Answer] = {}
        self._set_aside: list[SetAside] = []
        self._asked: list[str] = []
        self._possible: list[str] = []
        self._given: dict[str, str] = {}
        self._assumed: dict[str, str] = {}
        self._offered: dict[str, tuple[str, ...]] = {}

    def result(self) -> Settled:
        """Walk over all questions and gather what fits."""
        for question in self._model.questions:
            self._settle(question)
        for name, answer in self._selection.answers.items():
            if name not in self._model.question_by_id:
                self._refuse(name, answer, "unknown_question")
        return Settled(
            answers=self._answers,
            set_aside=tuple(self._set_aside),
            asked=tuple(self._asked),
            possible=tuple(self._possible),
            open=tuple(name for name in self._asked if name not in self._answers),
            assumed=self._assumed,
            given=self._given,
            offered=self._offered,
            known=self._known,
        )

    def _refuse(self, question: str, answer: Answer, reason: SetAsideReason) -> None:
        self._set_aside.append(SetAside(question=question, answer=answer, reason=reason))

    def _settle(self, question: Question) -> None:
        answer = self._selection.answers.get(question.id)
        if not question.effective.covers(self._selection.as_of):
            is_asked: bool | None = False
        else:
            is_asked = self._known.any_holds(question.asked_when)
        if is_asked:
            is_asked = self._offer(question)
        if is_asked:
            self._asked.append(question.id)
            if answer is None or not self._take(question, answer):
                self._presume(question)
            return
        if is_asked is None:
            self._possible.append(question.id)
        else:
            self._learn(dict.fromkeys(axis_names(question)))
        if answer is not None:
            self._refuse(question.id, answer, "not_asked" if is_asked is False else "earlier_answer_missing")

    def _offer(self, question: Question) -> bool:
        """Note the options that are offered for certain or perhaps; learn what cannot be.

        False where none of several is: a question that has nothing to tick is not asked.
        """
        offered = []
        for option in question.options:
            held = option.effective.covers(self._selection.as_of) and self._known.any_holds(option.offered_when)
            if held is not False:
                offered.append(option.id)
            elif question.kind == "many":
                self._known.learn(atom(question.id, option.id), None)
        offered += [band.id for band in question.bands]
        if question.kind == "many" and not offered:
            return False
        self._offered[question.id] = tuple(offered)
        return True

    def _take(self, question: Question, answer: Answer) -> bool:
        chosen = axis_options(question, answer, self._selection.as_of)
        if not isinstance(chosen, dict):
            self._refuse(question.id, answer, chosen)
            return False
        offered = self._offered[question.id]
        wanted = answer if isinstance(answer, tuple) else tuple(chosen.values())
        if any(option not in offered for option in wanted):
            self._refuse(question.id, answer, "not_offered")
            return False
        self._answers[question.id] = answer
        if question.kind == "many":
            chosen = {name: option for name, option in chosen.items() if name.partition(".")[2] in offered}
        self._given.update(chosen)
        self._learn(chosen)
        return True

    def _presume(self, question: Question) -> None:
        if question.presume is not None:
            self._assumed[question.id] = question.presume
            self._known.learn(question.id, question.presume)

    def _learn(self, options: Mapping[str, str | None]) -> None:
        for name, option in options.items():
            self._known.learn(name, option)
