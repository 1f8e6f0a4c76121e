# SPDX-License-Identifier: MIT
"""One short line for an answer: the rule's own words where it has them, else the value in words."""

from desktop_app.i18n import _
from desktop_app.policy.evaluate import SubjectAnswer
from desktop_app.policy.model import PolicyModel, Subject
from desktop_app.policy.ruling import Alternative, Outcome
from desktop_app.policy.values import PartyRole, TrainingUse, Value
from desktop_app.presentation.periods import value_words
from desktop_app.presentation.wording import (
    either,
    in_a_row,
    in_sentence,
    is_sentence,
    listed,
    listed_apart,
    sentence,
    without_stop,
)
from desktop_app.quick_dataclass import dataclass

_OPTIONS_NAMED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchViewModel:
    """What follows from one group of options while the question is open."""

    title: str
    answers: tuple[str, ...]
    options: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The branch as one line: "Sharing off: up to 30 days"."""
        return _("{situation}: {answer}").format(situation=self.title, answer=self.ends)

    @property
    def ends(self) -> str:
        """What can follow, as a choice."""
        return choice_words(self.answers)


def rule_words(model: PolicyModel, rule: str, value: Value) -> str:
    """What a rule answers: its text `says`, else its value in words. A role stays one word."""
    if isinstance(value, PartyRole):
        return value_words(model, value)
    return model.find_text(f"rule.{rule}.says") or value_words(model, value)


def outcome_words(model: PolicyModel, outcome: Outcome) -> str:
    """One possible end in words; where several rules end there in words of their own, the bare value."""
    if outcome.value is None:
        return _("Does not apply")
    said = {rule_words(model, rule, outcome.value) for rule in outcome.rules}
    return said.pop() if len(said) == 1 else plain_words(model, outcome.value)


def plain_words(model: PolicyModel, value: Value) -> str:
    """The bare answer, without the words of any rule: training is a yes or a no."""
    if isinstance(value, TrainingUse) and value.purpose == "models":
        return {"not_used": _("No."), "can_be_used": _("It can be."), "used": _("Yes.")}[value.kind]
    return value_words(model, value)


def alternative_words(model: PolicyModel, alternative: Alternative) -> str:
    """The options of one branch in words, all of them: "Sharing on"."""
    return either([model.text(f"option.{alternative.question}.{option}.chip") for option in alternative.options])


def _options_words(model: PolicyModel, question: str, options: tuple[str, ...]) -> str:
    """Options as a choice; of many only the first are named."""
    chips = [model.text(f"option.{question}.{option}.chip") for option in options]
    if len(chips) <= _OPTIONS_NAMED:
        return either(chips)
    named = _OPTIONS_NAMED - 1
    return _("{options} and {count} more").format(options=listed(chips[:named]), count=len(chips) - named)


def branch_view_models(model: PolicyModel, answer: SubjectAnswer) -> tuple[BranchViewModel, ...]:
    """What follows from each option of an open question; options that lead to the same stand together."""
    question = answer.depends_on[0] if answer.depends_on else ""
    together: dict[tuple[str, ...], tuple[str, ...]] = {}
    for alternative in answer.alternatives:
        words = _ends(model, alternative)
        together[words] = (*together.get(words, ()), *alternative.options)
    return tuple(
        BranchViewModel(title=_options_words(model, question, options), answers=words, options=options)
        for words, options in together.items()
    )


def _ends(model: PolicyModel, alternative: Alternative) -> tuple[str, ...]:
    """Every end that one group of options leaves open, each once."""
    outcomes = sorted(alternative.outcomes, key=_is_no)
    return tuple(dict.fromkeys(outcome_words(model, outcome) for outcome in outcomes))


def _is_no(outcome: Outcome) -> bool:
    """Whether content stays out of training: told after a yes."""
    return outcome.value is not None and outcome.value.kind == "not_used"


def answer_summary(model: PolicyModel, answer: SubjectAnswer) -> str:
    """The answer in one short line; for one that depends, the question on which it hangs."""
    if answer.status == "decided" and answer.value is not None:
        said = {rule_words(model, rule.id, answer.value) for rule in answer.rules}
        return said.pop() if len(said) == 1 else plain_words(model, answer.value)
    if answer.depends_on:
        name = model.text(f"question.{answer.depends_on[0]}.short")
        return _("Depends on: {question}").format(question=name)
    return _("Does not apply")


def ends_words(model: PolicyModel, alternative: Alternative) -> str:
    """Every end that one group of options leaves open, each once."""
    return choice_words(_ends(model, alternative))


def answer_in_full(model: PolicyModel, answer: SubjectAnswer) -> str:
    """The answer in one line; for one that depends, every option with its ends."""
    if not answer.alternatives:
        return answer_summary(model, answer)
    ends = ((alternative_words(model, item), ends_words(model, item)) for item in answer.alternatives)
    return listed_apart(
        _("{situation}: {answer}").format(situation=options, answer=without_stop(words)) for options, words in ends
    )


def reason_words(model: PolicyModel, answer: SubjectAnswer) -> str:
    """Why the answer is so; where several rules agree on it for reasons of their own, that is said."""
    if answer.rules:
        reasons = {model.text(f"rule.{rule.id}.because") for rule in answer.rules}
        return reasons.pop() if len(reasons) == 1 else _("The answer is the same in each case, the reasons differ.")
    if answer.depends_on:
        return model.text(f"question.{answer.depends_on[0]}.help")
    return ""


def choice_words(ends: tuple[str, ...]) -> str:
    """Several possible ends as one text: phrases are joined, sentences follow each other."""
    if any(is_sentence(end) for end in ends):
        first, *others = (sentence(end) for end in ends)
        return in_a_row((first, *(_("Or: {answer}").format(answer=other) for other in others)))
    return either(ends)


def only_if_clause(model: PolicyModel, subject: Subject) -> str:
    """The condition of a subject that is answered as if something happened: "It is flagged"; empty for others."""
    return "".join(model.text(f"option.{name}.{option}.condition") for name, option in (subject.only_if or {}).items())


def only_if_sentence(model: PolicyModel, answer: SubjectAnswer) -> str:
    """The condition of such an answer as a sentence that tells whether it was said to hold; empty for others."""
    clause = only_if_clause(model, answer.subject)
    if not clause:
        return ""
    words = _("It counts, since you ticked: {condition}.") if answer.happened else _("Only if {condition}.")
    return words.format(condition=in_sentence(clause))
