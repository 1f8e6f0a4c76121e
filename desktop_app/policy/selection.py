# SPDX-License-Identifier: MIT
"""A selection: the answers a person gave, and what becomes of them in a model."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from desktop_app.policy.diagram import Restriction
from desktop_app.policy.frame import Axis, Frame, atom
from desktop_app.policy.model import Band, Question

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
    `offered` names the options that each asked question offers, for certain or perhaps.
    `restriction` says the same to a diagram.
    """

    answers: Mapping[str, Answer]
    set_aside: tuple[SetAside, ...]
    asked: tuple[str, ...]
    possible: tuple[str, ...]
    open: tuple[str, ...]
    assumed: Mapping[str, str]
    restriction: Restriction
    offered: Mapping[str, tuple[str, ...]]


def settle(frame: Frame, selection: Selection) -> Settled:
    """Sort the answers of a selection into those that fit and those set aside."""
    return _Settling(frame, selection).result()


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

    def __init__(self, frame: Frame, selection: Selection) -> None:
        self._frame = frame
        self._selection = selection
        self._mask = frame.table.in_force(selection.as_of)
        self._unsure = 0
        self._given: dict[int, str] = {}
        self._answers: dict[str, Answer] = {}
        self._set_aside: list[SetAside] = []
        self._asked: list[str] = []
        self._possible: list[str] = []
        self._assumed: dict[str, str] = {}
        self._offered: dict[str, tuple[str, ...]] = {}

    def result(self) -> Settled:
        """Walk over all questions and gather what fits."""
        frame, selection = self._frame, self._selection
        for question in frame.model.questions:
            self._settle(question, frame.axes_of_question[question.id])
        for name, answer in selection.answers.items():
            if name not in frame.model.question_by_id:
                self._refuse(name, answer, "unknown_question")
        return Settled(
            answers=self._answers,
            set_aside=tuple(self._set_aside),
            asked=tuple(self._asked),
            possible=tuple(self._possible),
            open=tuple(name for name in self._asked if name not in self._answers),
            assumed=self._assumed,
            restriction=Restriction(given=self._given, presumed=self._presumed()),
            offered=self._offered,
        )

    def _presumed(self) -> dict[int, str]:
        return {
            axis.position: question.presume
            for question in self._frame.model.questions
            if question.presume is not None and question.id not in self._answers
            for axis in self._frame.axes_of_question[question.id]
        }

    def _refuse(self, question: str, answer: Answer, reason: SetAsideReason) -> None:
        self._set_aside.append(SetAside(question=question, answer=answer, reason=reason))

    def _settle(self, question: Question, axes: tuple[Axis, ...]) -> None:
        states = [self._alive(self._frame.guards[axis.position].asked) for axis in axes]
        if all(state is False for state in states):
            for axis in axes:
                self._mask &= ~self._frame.table.mentions[axis.position]
            self._leave(question, "not_asked")
            return
        if not any(state is True for state in states):
            self._doubt(axes)
            self._possible.append(question.id)
            self._leave(question, "earlier_answer_missing")
            return
        self._asked.append(question.id)
        self._offered[question.id] = self._options(question, axes, states)
        answer = self._selection.answers.get(question.id)
        if answer is None:
            self._presume(question, axes)
        else:
            self._take(question, axes, answer)

    def _leave(self, question: Question, reason: SetAsideReason) -> None:
        answer = self._selection.answers.get(question.id)
        if answer is not None:
            self._refuse(question.id, answer, reason)

    def _take(self, question: Question, axes: tuple[Axis, ...], answer: Answer) -> None:
        chosen = axis_options(question, answer, self._selection.as_of)
        if not isinstance(chosen, dict):
            self._refuse(question.id, answer, chosen)
            self._presume(question, axes)
        elif not self._is_offered(question, chosen):
            self._refuse(question.id, answer, "not_offered")
            self._presume(question, axes)
        else:
            self._answers[question.id] = answer
            for axis in axes:
                if axis.name in chosen:
                    self._fix(axis, chosen[axis.name])
                    self._given[axis.position] = chosen[axis.name]

    def _is_offered(self, question: Question, chosen: Mapping[str, str]) -> bool:
        offered = self._offered[question.id]
        if question.kind == "many":
            return all(
                option in offered for option in (name.partition(".")[2] for name, yes in chosen.items() if yes == "yes")
            )
        return all(option in offered for option in chosen.values())

    def _presume(self, question: Question, axes: tuple[Axis, ...]) -> None:
        if question.presume is None:
            self._doubt(axes)
            return
        self._assumed[question.id] = question.presume
        for axis in axes:
            self._fix(axis, question.presume)

    def _fix(self, axis: Axis, option: str) -> None:
        self._mask &= ~self._frame.table.denied[axis.position].get(option, 0)

    def _doubt(self, axes: tuple[Axis, ...]) -> None:
        for axis in axes:
            self._unsure |= self._frame.table.mentions[axis.position]

    def _alive(self, guards: tuple[int, ...]) -> bool | None:
        """Whether every mask has a living bit; None where it depends on open questions."""
        unsure = False
        for bits in guards:
            alive = self._mask & bits
            if not alive:
                return False
            if not alive & ~self._unsure:
                unsure = True
        return None if unsure else True

    def _options(self, question: Question, axes: tuple[Axis, ...], states: list[bool | None]) -> tuple[str, ...]:
        """The options that are offered for certain, or perhaps."""
        if question.kind == "many":
            return tuple(
                axis.name.partition(".")[2] for axis, state in zip(axes, states, strict=True) if state is not False
            )
        guards = self._frame.guards[axes[0].position].offered
        return tuple(
            option for option in axes[0].options if option not in guards or self._alive((guards[option],)) is not False
        )
