# SPDX-License-Identifier: MIT
"""Situations on the shipped policy model, and what the window tells about them."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop_app.policy.change import changes_from
from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.load import read_model
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.details import DetailsViewModel
from desktop_app.presentation.numbering import number_sources
from desktop_app.presentation.panel import PanelViewModel, panel_view_model
from desktop_app.presentation.verdict import VerdictViewModel, verdict_view_model
from desktop_app.resource_files import policy_files

DAY = date(2026, 11, 21)
SITUATIONS: dict[str, dict[str, Answer]] = {
    "foundry": {"channel": "foundry"},
    "foundry on azure": {"channel": "foundry", "hosting": "azure"},
    "claude app": {"channel": "claude-app"},
    "pro": {"channel": "claude-app", "plan": "pro"},
    "pro, sharing on": {"channel": "claude-app", "plan": "pro", "model_improvement": "on", "resumed": "yes"},
    "pro, sharing off": {"channel": "claude-app", "plan": "pro", "model_improvement": "off"},
    "enterprise": {"channel": "claude-app", "plan": "enterprise"},
    "bedrock, covered": {"channel": "bedrock", "model": "covered"},
    "another product": {"channel": "other-product"},
    "nothing": {},
}


@cache
def embedded_reasoner() -> Reasoner:
    """The shipped model, read once."""
    return Reasoner(read_model(policy_files()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One set of answers, assessed."""

    assessment: Assessment

    @property
    def model(self) -> PolicyModel:
        """The policy model."""
        return self.assessment.model

    def answer(self, subject: str) -> SubjectAnswer:
        """The answer for one subject."""
        return self.assessment.answer_by_subject[subject]

    def text(self, text_id: str) -> str:
        """Words of the model, which must be there."""
        return self.model.texts[text_id]

    def verdict(self) -> VerdictViewModel:
        """The verdict, which must be there."""
        verdict = verdict_view_model(self.assessment, embedded_reasoner())
        assert verdict is not None
        return verdict

    def panel(self, selected: str | None = None) -> PanelViewModel:
        """The side panel."""
        reasoner = embedded_reasoner()
        changes = changes_from(reasoner, self.assessment)
        return panel_view_model(self.assessment, reasoner, changes, number_sources(self.assessment), selected)

    def details(self, subject: str) -> DetailsViewModel:
        """The details of one subject."""
        details = self.panel(subject).details
        assert details is not None
        return details


def situation(answers: dict[str, Answer] | str, *, today: date = DAY, as_of: date = DAY) -> Situation:
    """A situation by its name or its answers."""
    given = SITUATIONS[answers] if isinstance(answers, str) else answers
    assessment = embedded_reasoner().evaluate(Selection(answers=given, as_of=as_of), today)
    return Situation(assessment=assessment)


@cache
def deployments() -> dict[str, Situation]:
    """Every named way to use Claude."""
    return {item.id: situation(dict(item.answers)) for item in embedded_reasoner().model.deployments}
