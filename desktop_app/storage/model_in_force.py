# SPDX-License-Identifier: MIT
"""The policy model that answers on this computer: the built-in one, or that of a newer file which passed every check.

The window and the command line ask here, so both give the same answer. Nothing is looked up beyond a few attempts to
open files; a file that is there is read once and judged from those bytes, whatever happens to it meanwhile.
"""

from collections.abc import Iterator
from datetime import date

from desktop_app.policy.in_force import ModelInForce, Origin, Refusal
from desktop_app.policy.load import read_model
from desktop_app.resource_files import policy_files
from desktop_app.storage.candidate import Candidate, find_candidate, read_candidate
from desktop_app.storage.model_places import ModelPlaces


def find_model(places: ModelPlaces, today: date) -> ModelInForce:
    """The model in force, with the files that were refused and why.

    Of a person's file and their organisation's the newer one answers; of the same version, the organisation's.
    """
    found = [*files_of_organisation(places), *_own_file(places)]
    if not found:
        return built_in_model()
    from desktop_app.storage.judging import choose_model  # noqa: PLC0415 - most computers have no file

    accepted, refusals = choose_model(found, places, today)
    return built_in_model(refusals) if accepted is None else accepted.opened(refusals)


def built_in_model(refusals: tuple[Refusal, ...] = ()) -> ModelInForce:
    """The model inside the program, which was proven when it was built."""
    files = policy_files()
    return ModelInForce(model=read_model(files), files=files, words={}, refusals=refusals)


def _own_file(places: ModelPlaces) -> Iterator[Candidate | Refusal]:
    """The person's own file, if there is one and the organisation names none."""
    own = None if places.named else find_candidate(places.own, Origin.PERSON)
    if own is not None:
        yield own


def files_of_organisation(places: ModelPlaces) -> Iterator[Candidate | Refusal]:
    """The first file that the organisation put on this computer; one that was named and is missing is refused."""
    if places.named:
        yield read_candidate(places.named, Origin.ORGANISATION)
        return
    for path in places.site:
        item = find_candidate(path, Origin.ORGANISATION)
        if item is not None:
            yield item
            return
