# SPDX-License-Identifier: MIT
"""The policy model in force, with an organisation's overlay laid over it where one was given or set up."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop_app.commands.environment import Environment
from desktop_app.commands.in_force import AnsweringModel, open_model_in_force
from desktop_app.policy.evaluate import Assessment, Reasoner
from desktop_app.policy.faults import UserFacingError
from desktop_app.policy.model import PolicyModel
from desktop_app.quick_dataclass import dataclass

if TYPE_CHECKING:
    from desktop_app.policy.overlay import Overlay
    from desktop_app.presentation.contracted import Contracted, LaidOver


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedModel:
    """What answers, and what answers for everybody: the same reasoner unless there is an overlay."""

    reasoner: Reasoner
    public: Reasoner
    digest: str
    overlay: "Overlay | None" = None
    laid_over: "LaidOver | None" = None

    @property
    def model(self) -> PolicyModel:
        """The model that answers."""
        return self.reasoner.model

    def contracts(self, assessment: Assessment) -> Mapping[str, "Contracted"]:
        """The marks of the answers that rest on the overlay, by subject."""
        if self.overlay is None:
            return {}
        from desktop_app.presentation.contracting import contracted_answers

        return contracted_answers(assessment, self.overlay, self.public)


def open_model(overlay: str | None, environment: Environment) -> OpenedModel:
    """The model in force; with the path of an overlay that laid over it, else with the one of the organisation.

    What the organisation set up and cannot be used is told beside, and the public answers stand.

    Raises:
        UserFacingError: the overlay that was given cannot be read.
        ModelError: it has faults, or breaks a proof.
    """
    opened = open_model_in_force(environment)
    if overlay is not None:
        return _laid_over(opened, overlay, environment)
    managed = opened.managed
    try:
        if managed.overlay:
            return _laid_over(opened, managed.overlay, environment)
    except UserFacingError as error:
        environment.warn(f"{error}\nThese answers are public: the terms of {managed.set_by} could not be used.")
    return OpenedModel(reasoner=opened.reasoner, public=opened.reasoner, digest=opened.digest)


def _laid_over(opened: AnsweringModel, path: str, environment: Environment) -> OpenedModel:
    from desktop_app.presentation.contracted import LaidOver
    from desktop_app.storage.contract_file import ProofMemory, open_terms

    memory = ProofMemory.beside(opened.places.proven, opened.digest, environment.today)
    terms = open_terms(path, opened.reasoner, memory)
    contract = terms.overlay.contract
    return OpenedModel(
        reasoner=terms.reasoner,
        public=opened.reasoner,
        digest=opened.digest,
        overlay=terms.overlay,
        laid_over=LaidOver(title=contract.title, parties=contract.parties, digest=terms.digest),
    )
