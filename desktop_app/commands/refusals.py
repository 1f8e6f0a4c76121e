# SPDX-License-Identifier: MIT
"""Says why an answer does not fit a selection: what is not asked there, and where it is asked."""

from datetime import date

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.frame import question_clauses
from desktop_app.policy.model import ALWAYS, Conditions, Effective, Question
from desktop_app.policy.selection import Answer, SetAside, Settled
from desktop_app.presentation.wording import either


def refusal(reasoner: Reasoner, settled: Settled, as_of: date, item: SetAside) -> str:
    """One line: the answer, why it is refused, and what would make it fit."""
    question = reasoner.model.question_by_id[item.question]
    shown = f"-a {item.question}={answer_text(_misfit(item, settled))}"
    if item.reason == "out_of_range":
        return f"{shown}: out of range; give {_ranges(question)}"
    if item.reason == "not_offered":
        offered = either(settled.offered[question.id])
        return f"{shown}: not offered {_situation(settled, as_of)}; offered are {offered}"
    if item.reason == "earlier_answer_missing":
        return f"{shown}: an earlier answer is missing; it is asked {_where(reasoner, question, settled, as_of)}"
    return f"{shown}: not asked {_situation(settled, as_of)}; it is asked {_where(reasoner, question, settled, as_of)}"


def _misfit(item: SetAside, settled: Settled) -> Answer:
    """The part of an answer that does not fit: of several options, those that are not offered."""
    if item.reason != "not_offered" or not isinstance(item.answer, tuple):
        return item.answer
    return tuple(option for option in item.answer if option not in settled.offered[item.question])


def answer_text(answer: Answer) -> str:
    """An answer as it is written after ``-a question=``."""
    if isinstance(answer, tuple):
        return ",".join(answer)
    return answer.isoformat() if isinstance(answer, date) else str(answer)


def _situation(settled: Settled, as_of: date) -> str:
    given = " ".join(f"{name}={answer_text(answer)}" for name, answer in settled.answers.items())
    return f"with {given} as of {as_of.isoformat()}" if given else f"as of {as_of.isoformat()}"


def _ranges(question: Question) -> str:
    return either([_range(band.id, band.min, band.max) for band in question.bands])


def _range(name: str, least: int | None, most: int | None) -> str:
    if least is None and most is None:
        return name
    if most is None:
        return f"{least} days or more"
    return f"{least or 1} to {most} days"


def _where(reasoner: Reasoner, question: Question, settled: Settled, as_of: date) -> str:
    """The way to be asked that is nearest to the selection: the fewest conditions that fail."""
    if not question.effective.covers(as_of):
        return _stretch(question.effective)
    ways = [
        (_failing(way, settled), clause.effective)
        for clause in question_clauses(question)
        for way in reasoner.rulings.frame.expand(clause.when)
    ]
    in_force = [way for way in ways if way[1].covers(as_of)] or ways
    missing = [way for way in in_force if way[0]] or in_force
    failing, effective = min(missing, key=lambda way: len(way[0]))
    words = " and ".join(f"{name}={either(options)}" for name, options in failing.items())
    stretch = "" if effective.covers(as_of) or effective == ALWAYS else f" {_stretch(effective)}"
    return f"only with {words}{stretch}" if words else f"only{stretch or ' with other answers'}"


def _failing(way: Conditions, settled: Settled) -> Conditions:
    """The conditions that the answers of the selection do not fulfil."""
    return {name: options for name, options in way.items() if not settled.known.holds({name: options})}


def _stretch(effective: Effective) -> str:
    if effective.until is None:
        return f"from {effective.since}"
    return f"before {effective.until}" if effective.since is None else f"from {effective.since} to {effective.until}"
