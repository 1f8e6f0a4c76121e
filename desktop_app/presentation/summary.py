# SPDX-License-Identifier: MIT
"""One short line for an answer: the rule's own words where it has them, else the value in words."""

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Alternative, Outcome, SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.values import Value
from desktop_app.presentation.periods import value_words


def rule_words(model: PolicyModel, rule: str, value: Value) -> str:
    """What a rule answers: its text `says`, else its value in words."""
    return model.texts.get(f"rule.{rule}.says") or value_words(model, value)


def outcome_words(model: PolicyModel, outcome: Outcome) -> str:
    """One possible end in words."""
    if outcome.value is None:
        return _("Does not apply")
    return rule_words(model, outcome.rules[0], outcome.value) if outcome.rules else value_words(model, outcome.value)


def alternative_words(model: PolicyModel, alternative: Alternative) -> str:
    """The options of one branch in words: "Sharing on"."""
    return _(" or ").join(model.text(f"option.{alternative.question}.{option}.chip") for option in alternative.options)


def answer_summary(model: PolicyModel, answer: SubjectAnswer) -> str:
    """The answer in one short line; for one that depends, the question on which it hangs."""
    if answer.status == "decided" and answer.value is not None:
        said = {model.texts.get(f"rule.{rule.id}.says", "") for rule in answer.rules}
        words = said.pop() if len(said) == 1 else ""
        return words or value_words(model, answer.value)
    if answer.depends_on:
        name = model.text(f"question.{answer.depends_on[0]}.short")
        return _("Depends on: {question}").format(question=name)
    return _("Does not apply")
