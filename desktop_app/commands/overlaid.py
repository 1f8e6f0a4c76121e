# SPDX-License-Identifier: MIT
"""The policy model in force, with an organisation's overlay laid over it where one was given."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop_app.commands.environment import Environment
from desktop_app.commands.in_force import open_model_in_force
from desktop_app.policy.evaluate import Assessment, Reasoner
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
    """The model in force; with the path of an overlay, that laid over it.

    Raises:
        UserFacingError: the overlay cannot be read.
        ModelError: it has faults, or breaks a proof.
    """
    opened = open_model_in_force(environment)
    public = opened.reasoner
    if overlay is None:
        return OpenedModel(reasoner=public, public=public, digest=opened.digest)
    from hashlib import sha256
    from pathlib import Path

    from desktop_app.commands.files import read_file
    from desktop_app.policy.guard_overlay import guard_overlay
    from desktop_app.policy.overlay import lay_over
    from desktop_app.presentation.contracted import LaidOver

    content = read_file(Path(overlay))
    terms = guard_overlay(Path(overlay).name, content, public.model)
    return OpenedModel(
        reasoner=Reasoner(lay_over(public.model, terms)),
        public=public,
        digest=opened.digest,
        overlay=terms,
        laid_over=LaidOver(
            title=terms.contract.title, parties=terms.contract.parties, digest=sha256(content).hexdigest()
        ),
    )
