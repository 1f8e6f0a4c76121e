# SPDX-License-Identifier: MIT
"""The policy model that answers on this computer: the built-in one, or that of a newer file which passed every check.

The window and the command line ask here, so both give the same answer. Nothing is looked up beyond whether there are
such files; one that is there is read once and judged from those bytes, whatever happens to it meanwhile.
"""

from datetime import date

from desktop_app.policy.in_force import ModelInForce, Refusal
from desktop_app.policy.load import read_model
from desktop_app.resource_files import policy_files
from desktop_app.storage.model_places import ModelPlaces


def find_model(places: ModelPlaces, today: date) -> ModelInForce:
    """The model in force, with the files that were refused and why.

    Of a person's file and their organisation's the newer one answers; of the same version, the organisation's.
    """
    if not places.has_files:
        return built_in_model()
    from desktop_app.storage.candidate import all_files  # noqa: PLC0415 - most computers have no file
    from desktop_app.storage.judging import choose_model  # noqa: PLC0415 - as above

    accepted, refusals = choose_model(all_files(places), places, today)
    return built_in_model(refusals) if accepted is None else accepted.opened(refusals)


def built_in_model(refusals: tuple[Refusal, ...] = ()) -> ModelInForce:
    """The model inside the program, which was proven when it was built."""
    files = policy_files()
    return ModelInForce(model=read_model(files), files=files, words={}, refusals=refusals)
