# SPDX-License-Identifier: MIT
"""Every way to use Claude side by side: the same few answers for each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.i18n import _
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.model import Deployment, PolicyModel
from desktop_app.policy.selection import Selection
from desktop_app.presentation.cells import csv_text
from desktop_app.presentation.contracted import Contracted, LaidOver, marked_words, overlay_record
from desktop_app.presentation.explained import answer_record
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import Json, to_json
from desktop_app.presentation.summary import answer_in_full
from desktop_app.presentation.wording import listed_apart, without_stop

OVERVIEW_FORMAT = 1
"""Version of the record of `overview --format json`."""

_COLUMNS = (
    "training/conversation",
    "retention/conversation",
    "role/",
    "zero-retention/",
    "background/governing-documents",
)
"""The subjects of each column; a topic with a slash stands for all its subjects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewRow:
    """One way to use Claude with its assessment, and the marks of answers that rest on a contract.

    `public` is its assessment by public policy alone, where a contract is laid over.
    """

    deployment: Deployment
    assessment: Assessment
    contracts: Mapping[str, Contracted] = field(default_factory=dict)
    public: Assessment | None = None


def overview_rows(reasoner: Reasoner, today: date) -> tuple[OverviewRow, ...]:
    """All deployments of the model, answered for today."""
    return tuple(
        OverviewRow(
            deployment=item,
            assessment=reasoner.evaluate(Selection(answers=item.answers, as_of=today), today),
        )
        for item in reasoner.model.deployments
    )


def overview_text(rows: Iterable[OverviewRow], page: Page) -> str:
    """One block for each way, at most 80 columns wide."""
    for row in rows:
        page.gap()
        page.strong(_name(row))
        answers = " ".join(f"-a {question}={option}" for question, option in row.deployment.answers.items())
        page.text(answers, indent=2)
        for title, words in zip(_titles(), _cells(row), strict=True):
            page.item(f"{title}:", words, indent=2)
    return str(page)


def overview_csv(rows: Iterable[OverviewRow]) -> str:
    """One line for each way."""
    header = ("deployment", "name", "group", "training", "retention", "roles", "zero_retention", "documents")
    return csv_text(header, ((row.deployment.id, _name(row), row.deployment.group, *_cells(row)) for row in rows))


def overview_record(
    rows: Iterable[OverviewRow], model: PolicyModel, digest: str, today: date, overlay: LaidOver | None = None
) -> dict[str, Json]:
    """The whole overview as JSON; its answers have the form that `explain` gives them."""
    return {
        "format": OVERVIEW_FORMAT,
        "policy_model": {"version": model.version, "digest": digest},
        "overlay": overlay_record(overlay) if overlay else None,
        "as_of": today.isoformat(),
        "deployments": [
            {
                "deployment": row.deployment.id,
                "name": _name(row),
                "group": row.deployment.group,
                "selection": to_json(row.deployment.answers),
                "answers": [
                    answer_record(row.assessment, answer, row.contracts.get(answer.subject.id))
                    for column in _COLUMNS
                    for answer in _answers(row, column)
                ],
            }
            for row in rows
        ],
    }


def _name(row: OverviewRow) -> str:
    return row.assessment.model.text(f"deployment.{row.deployment.id}.name")


def _titles() -> tuple[str, ...]:
    return _("Training"), _("Kept"), _("Roles"), _("Zero retention"), _("Documents")


def _answers(row: OverviewRow, column: str) -> list[SubjectAnswer]:
    return [
        answer
        for answer in row.assessment.answers
        if (answer.subject.id.startswith(column) if column.endswith("/") else answer.subject.id == column)
    ]


def _cells(row: OverviewRow) -> tuple[str, ...]:
    return tuple(_cell(row, _answers(row, column), column) for column in _COLUMNS)


def _cell(row: OverviewRow, answers: list[SubjectAnswer], column: str) -> str:
    if not answers:
        return _("Does not apply")
    if not column.endswith("/"):
        return _words(row, answers[0])
    model = row.assessment.model
    named = ((model.text(f"subject.{answer.subject.id}.name"), _words(row, answer)) for answer in answers)
    return listed_apart(_("{name}: {answer}").format(name=name, answer=without_stop(words)) for name, words in named)


def _words(row: OverviewRow, answer: SubjectAnswer) -> str:
    words = answer_in_full(row.assessment.model, answer)
    return marked_words(words, row.contracts.get(answer.subject.id))
