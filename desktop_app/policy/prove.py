# SPDX-License-Identifier: MIT
"""Everything that is proven of a model from outside before it may answer anybody. It imports pydantic."""

from collections.abc import Mapping

from desktop_app.policy.faults import Fault, ModelError
from desktop_app.policy.guard import guard_model, parse_file
from desktop_app.policy.guard_translation import guard_translation
from desktop_app.policy.packed import split_translations
from desktop_app.policy.verify import verify
from desktop_app.resource_files import drawing_names


def prove_file(name: str, content: bytes) -> tuple[Fault, ...]:
    """All faults of a packed model; none if it is sound."""
    faults: list[Fault] = []
    record = parse_file(name, content, faults)
    return tuple(faults) if record is None else prove_model({name: content}, split_translations(name, record))


def prove_model(files: Mapping[str, bytes], translations: Mapping[str, Mapping[str, bytes]]) -> tuple[Fault, ...]:
    """All faults of a model by the names of its files: its shape, its proofs, its words in other languages.

    Where the shape of a file is wrong nothing can be proven, and only the faults of shape are told.
    """
    try:
        guarded = guard_model(files)
    except ModelError as error:
        return error.faults
    faults = list(verify(guarded.model, guarded.locate, drawing_names()).faults)
    for language, translated in translations.items():
        try:
            guard_translation(language, translated, guarded.model.texts)
        except ModelError as error:
            faults += error.faults
    return tuple(sorted(faults))
