# SPDX-License-Identifier: MIT
"""What an answer says, so that two answers can be held against each other."""

from desktop_app.policy.evaluate import SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.ruling import Outcome
from desktop_app.policy.values import Statement


def told_content(model: PolicyModel, answer: SubjectAnswer | None) -> object:
    """What an answer tells, to the word: "no" and "no, unless you agree" are not the same though their values are."""
    if answer is None:
        return None
    ends = [outcome for item in answer.alternatives for outcome in item.outcomes]
    words = [_says(model, tuple(rule.id for rule in answer.rules)), *(_says(model, outcome.rules) for outcome in ends)]
    return answer_content(model, answer), words


def answer_content(model: PolicyModel, answer: SubjectAnswer | None) -> object:
    """What an answer says, apart from the rules and sources behind it; None if it does not apply.

    A statement says its words, so two statements are the same only in the same words.
    """
    if answer is None or answer.status == "not_applicable":
        return None
    said: object = answer.value
    if isinstance(answer.value, Statement):
        said = _says(model, tuple(rule.id for rule in answer.rules))
    branches = [
        (item.question, item.options, tuple(_end(model, outcome) for outcome in item.outcomes))
        for item in answer.alternatives
    ]
    return answer.status, answer.disputed, said, branches


def _end(model: PolicyModel, outcome: Outcome) -> object:
    return _says(model, outcome.rules) if isinstance(outcome.value, Statement) else outcome.value


def _says(model: PolicyModel, rules: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({model.texts.get(f"rule.{name}.says", "") for name in rules}))
