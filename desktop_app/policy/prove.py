# SPDX-License-Identifier: MIT
"""Everything that is proven of a model from outside before it may answer anybody. It imports pydantic."""

from collections.abc import Collection, Iterator, Mapping

from desktop_app.policy.faults import Fault, ModelError
from desktop_app.policy.guard import guard_model, parse_file
from desktop_app.policy.guard_translation import guard_translation
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.packed import split_translations
from desktop_app.policy.verify import verify

NEEDED_QUESTIONS = ("channel",)
NEEDED_SUBJECTS = ("training/conversation", "retention/conversation")
"""What the program asks for by name: the first question, and the subjects of its main lines."""


def prove_file(name: str, content: bytes, drawings: Collection[str]) -> tuple[Fault, ...]:
    """All faults of a packed model; none if it is sound."""
    faults: list[Fault] = []
    record = parse_file(name, content, faults)
    if record is None:
        return tuple(faults)
    return prove_model({name: content}, split_translations(name, record), drawings)


def prove_model(
    files: Mapping[str, bytes], translations: Mapping[str, Mapping[str, bytes]], drawings: Collection[str]
) -> tuple[Fault, ...]:
    """All faults of a model by the names of its files: its shape, its proofs, its words in other languages.

    Where the shape of a file is wrong nothing can be proven, and only the faults of shape are told. `drawings` are the
    names of the icons that there are.
    """
    try:
        guarded = guard_model(files)
    except ModelError as error:
        return error.faults
    faults = [*verify(guarded.model, guarded.locate, drawings).faults, *_missing(guarded.model)]
    for language, translated in translations.items():
        try:
            guard_translation(language, translated, guarded.model.texts)
        except ModelError as error:
            faults += error.faults
    return tuple(sorted(faults))


def _missing(model: PolicyModel) -> Iterator[Fault]:
    """What the program needs and this model does not have."""
    needed = (("question", NEEDED_QUESTIONS, model.question_by_id), ("subject", NEEDED_SUBJECTS, model.subject_by_id))
    for kind, names, known in needed:
        for name in names:
            if name not in known:
                yield Fault(f"{kind} {name}", "is missing, and the program asks for it by name; add it")
