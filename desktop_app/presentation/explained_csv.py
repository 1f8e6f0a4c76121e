# SPDX-License-Identifier: MIT
"""An explanation as a table: one line for each answer, or for each end that an open answer can have."""

from collections.abc import Iterator

from desktop_app.i18n import _
from desktop_app.policy.evaluate import SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.cells import csv_text
from desktop_app.presentation.contracted import Contracted
from desktop_app.presentation.explained import Explanation
from desktop_app.presentation.summary import answer_in_full, answer_summary, ends_words, only_if_clause

_HEADER = (
    "as_of",
    "topic",
    "subject",
    "name",
    "status",
    "when",
    "answer",
    "only_if",
    "disputed",
    "strength",
    "because",
    "rules",
    "sources",
    "facts",
    "contract",
    "public_answer",
    "differs",
)


def explained_csv(explanation: Explanation) -> str:
    """The table of all answers; `when` names the options under which an open answer ends so."""
    assessment = explanation.assessment
    day = assessment.selection.as_of.isoformat()
    rows = (row for answer in assessment.answers for row in _rows(explanation, answer))
    return csv_text(_HEADER, ((day, *row) for row in rows))


def _rows(explanation: Explanation, answer: SubjectAnswer) -> Iterator[tuple[str, ...]]:
    model = explanation.assessment.model
    because = model.text(f"rule.{answer.rules[0].id}.because") if answer.rules else ""
    before = (answer.topic, answer.subject.id, model.text(f"subject.{answer.subject.id}.name"), answer.status)
    after = (
        _only_if(model, answer),
        _("yes") if answer.disputed else _("no"),
        answer.strength or "",
        because,
        " ".join(rule.id for rule in answer.rules),
        " ".join(answer.sources),
        " ".join(dict.fromkeys(fact for rule in answer.rules for fact in rule.facts)),
        *_contract(explanation.contracts.get(answer.subject.id)),
    )
    if not answer.alternatives:
        yield (*before, "", answer_summary(model, answer), *after)
    for item in answer.alternatives:
        when = " or ".join(f"{item.question}={option}" for option in item.options)
        yield (*before, when, ends_words(model, item), *after)


def _only_if(model: PolicyModel, answer: SubjectAnswer) -> str:
    clause = only_if_clause(model, answer.subject)
    return _("{condition} (you said so)").format(condition=clause) if answer.happened else clause


def _contract(contracted: Contracted | None) -> tuple[str, str, str]:
    """The title of the contract behind an answer, the public answer in its place, and whether they differ."""
    if contracted is None:
        return "", "", ""
    differs = _("yes") if contracted.has_other_answer else _("no")
    return contracted.title, answer_in_full(contracted.model, contracted.public), differs
