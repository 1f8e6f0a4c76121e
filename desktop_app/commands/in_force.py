# SPDX-License-Identifier: MIT
"""The policy model in force on this computer, ready to answer: the same one that the window uses."""

import os
import sys

from desktop_app.commands.environment import Environment
from desktop_app.i18n import language
from desktop_app.policy.evaluate import Reasoner
from desktop_app.quick_dataclass import dataclass
from desktop_app.storage.managed import Managed
from desktop_app.storage.managed_file import load_managed, site_folders
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.model_places import ModelPlaces, places_of_this_user
from desktop_app.storage.shipped_words import model_in


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweringModel:
    """The reasoner over the model in force, the digest of its files, and what the organisation set for this run."""

    reasoner: Reasoner
    digest: str
    managed: Managed
    places: ModelPlaces


def open_model_in_force(environment: Environment) -> AnsweringModel:
    """Read the model in force, with words in the language in force; files that cannot be used are told beside."""
    managed = warned_managed(environment)
    places = places_of_this_user(sys.platform, os.environ, managed)
    found = find_model(places, environment.today)
    if found.refusals:
        from desktop_app.presentation.model_words import refusal_words

        for refusal in found.refusals:
            environment.warn(refusal_words(refusal))
    reasoner = Reasoner(model_in(language(), found.model, found.words))
    return AnsweringModel(reasoner=reasoner, digest=found.digest, managed=managed, places=places)


def warned_managed(environment: Environment) -> Managed:
    """What an organisation set for this computer; what is wrong with it is told beside."""
    managed = load_managed(site_folders(sys.platform, os.environ))
    for fault in managed.faults:
        environment.warn(str(fault))
    return managed
