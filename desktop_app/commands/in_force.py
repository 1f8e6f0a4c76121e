# SPDX-License-Identifier: MIT
"""The policy model in force on this computer, ready to answer: the same one that the window uses."""

import os
import sys

from desktop_app.commands.environment import Environment
from desktop_app.i18n import language
from desktop_app.policy.evaluate import Reasoner
from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.managed import Managed, load_managed, site_folders
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.model_places import ModelPlaces, places_of_this_user
from desktop_app.storage.shipped_words import model_in


@dataclass(frozen=True, slots=True)
class AnsweringModel:
    """The reasoner over the model in force, and the digest that names exactly its files."""

    reasoner: Reasoner
    digest: str


def open_model_in_force(environment: Environment) -> AnsweringModel:
    """Read the model in force, with words in the language in force; files that cannot be used are told beside."""
    found = find_model(model_places(), environment.today)
    if found.refusals:
        from desktop_app.presentation.model_words import refusal_words

        for refusal in found.refusals:
            environment.warn(refusal_words(refusal))
    return AnsweringModel(Reasoner(model_in(language(), found.model, found.words)), found.digest)


def managed_here() -> Managed:
    """What an organisation set for this computer."""
    return load_managed(site_folders(sys.platform, os.environ))


def model_places() -> ModelPlaces:
    """Where newer policy models lie on this computer, and what its organisation asks of them."""
    return places_of_this_user(sys.platform, os.environ, managed_here())
