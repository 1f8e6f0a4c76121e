# SPDX-License-Identifier: MIT
"""Why something is not part of a situation: which answer shuts it out, or which is still missing."""

from collections.abc import Iterator

from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.model import Clause, PolicyModel, Question, Subject
from desktop_app.presentation.steps import answer_in_short


def shut_out_by(assessment: Assessment, subject: Subject) -> str:
    """The question whose answer takes a subject out of the situation; empty if no single answer does."""
    found = _deciding(assessment, subject.applies_when)
    if found:
        return found
    for question, option in (subject.only_if or {}).items():
        found = not_offered_by(assessment, question, option)
        if found:
            return found
    return ""


def not_asked_by(assessment: Assessment, question: str) -> str:
    """The question whose answer takes another question out of the situation; empty if no single answer does."""
    known = assessment.model.question_by_id[question]
    found = _deciding(assessment, known.asked_when)
    return found or ("" if question in assessment.settled.asked else _emptying(assessment, known))


def not_offered_by(assessment: Assessment, question: str, option: str) -> str:
    """The question whose answer takes an option out of the situation; empty if no single answer does."""
    known = assessment.model.question_by_id[question]
    found = not_asked_by(assessment, question)
    offered = known.option(option)
    if found or offered is None:
        return found
    return _deciding(assessment, offered.offered_when)


def chosen_words(assessment: Assessment, question: str) -> str:
    """The answer to a question as it stands alone."""
    return answer_in_short(assessment.model, question, assessment.settled.answers[question])


def _emptying(assessment: Assessment, question: Question) -> str:
    """The latest single answer that keeps an option of a question away, where it has nothing left to tick."""
    clauses = [clause for option in question.options for clause in option.offered_when or ()]
    broken = [tuple(dict.fromkeys(_broken(assessment, clause))) for clause in clauses]
    alone = {names[0] for names in broken if len(names) == 1}
    return next((item.id for item in reversed(assessment.model.questions) if item.id in alone), "")


def _deciding(assessment: Assessment, clauses: tuple[Clause, ...] | None) -> str:
    """The first question in wizard order whose answer breaks every clause that it is named in."""
    model, settled = assessment.model, assessment.settled
    in_force = [clause for clause in clauses or () if settled.known.in_force(clause.effective)]
    broken = {name for clause in in_force for name in _broken(assessment, clause)}
    return next((item.id for item in model.questions if item.id in broken), "")


def _broken(assessment: Assessment, clause: Clause) -> Iterator[str]:
    """The answered questions that a failing condition of a clause sees."""
    settled = assessment.settled
    for name, options in clause.when.items():
        if not settled.known.is_told(name) or settled.known.option(name) in options:
            continue
        for question in _questions_behind(assessment.model, name):
            if question in settled.answers:
                yield question


def _questions_behind(model: PolicyModel, name: str) -> tuple[str, ...]:
    """The questions that the name of a condition stands for: one, or all that a derived value looks at."""
    derived = next((item for item in model.derived if item.id == name), None)
    if derived is None:
        return (name.partition(".")[0],)
    return tuple(
        question
        for seen in dict.fromkeys(seen for row in derived.rows for seen in row.when)
        if seen != name
        for question in _questions_behind(model, seen)
    )
