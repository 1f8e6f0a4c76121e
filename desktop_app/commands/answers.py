# SPDX-License-Identifier: MIT
"""Reads the answers of a command line into a selection; what does not fit is an error that says why."""

from collections.abc import Iterable
from datetime import date

from desktop_app.commands.days import covered_day, read_date
from desktop_app.commands.environment import UsageError
from desktop_app.policy.evaluate import Assessment, Reasoner
from desktop_app.policy.faults import suggestion
from desktop_app.policy.frame import question_options
from desktop_app.policy.model import PolicyModel, Question
from desktop_app.policy.selection import Answer, Selection


def assess(reasoner: Reasoner, given: Iterable[str], as_of: str | None, today: date) -> Assessment:
    """The assessment for answers given as ``question=option``.

    Raises:
        UsageError: an id is unknown, a date cannot be read or lies before the model, or an answer does not fit.
    """
    day = today if as_of is None else covered_day(reasoner.model, as_of, "--as-of")
    selection = Selection(answers=read_answers(reasoner.model, given), as_of=day)
    assessment = reasoner.evaluate(selection, today)
    if assessment.set_aside:
        from desktop_app.commands.refusals import refusal

        raise UsageError("\n".join(refusal(reasoner, assessment.settled, day, item) for item in assessment.set_aside))
    return assessment


def read_answers(model: PolicyModel, given: Iterable[str]) -> dict[str, Answer]:
    """The answers by question id; the options of a *many* question can come in several parts.

    Raises:
        UsageError: an id is unknown, or a question has two answers.
    """
    answers: dict[str, Answer] = {}
    for text in given:
        name, equals, options = text.partition("=")
        if not equals:
            raise UsageError(f"-a {text}: write question=option, such as -a channel=api")
        question = model.question_by_id.get(name)
        if question is None:
            raise UsageError(f"-a {text}: unknown question {name!r}, {suggestion(name, model.question_by_id)}")
        answer = _read_answer(question, options)
        known = answers.get(name)
        if isinstance(answer, tuple) and isinstance(known, tuple):
            answer = tuple(dict.fromkeys((*known, *answer)))
        elif known is not None and known != answer:
            raise UsageError(f"-a {text}: {name} is answered twice; give one answer")
        answers[name] = answer
    return answers


def _read_answer(question: Question, text: str) -> Answer:
    if question.kind == "many":
        return tuple(_known(question, option.strip()) for option in text.split(",") if option.strip())
    if question.kind == "one" or text in question_options(question):
        return _known(question, text)
    if question.kind == "date":
        return read_date(text, f"-a {question.id}:")
    if text.isascii() and text.isdigit():
        return int(text)
    bands = " or ".join([*(band.id for band in question.bands if band.min is None), "a number of days"])
    raise UsageError(f"-a {question.id}={text}: give {bands}")


def _known(question: Question, option: str) -> str:
    known = question_options(question)
    if option not in known:
        raise UsageError(f"-a {question.id}={option}: unknown option {option!r}, {suggestion(option, known)}")
    return option
