# SPDX-License-Identifier: MIT
"""The guard for words of a policy model in another language."""

from collections.abc import Iterator, Mapping

from pydantic import TypeAdapter

from desktop_app.policy.faults import Fault, ModelError, suggestion
from desktop_app.policy.guard import parse_file, validated
from desktop_app.policy.load import Record
from desktop_app.policy.translation import Translated, Translation, match_translation, read_translated

TEXTS: TypeAdapter[dict[str, Translated]] = TypeAdapter(dict[str, Translated])
"""The validator of the one section of such a file."""


def guard_translation(language: str, files: Mapping[str, bytes], english: Mapping[str, str]) -> Translation:
    """Validate the files of one language, by name, and match them with the English texts.

    Raises:
        ModelError: with every fault of every file, if there is any.
    """
    faults: list[Fault] = []
    for name in sorted(files):
        part = parse_file(name, files[name], faults)
        if part is not None:
            faults += _faults(name, part, english)
    if faults:
        raise ModelError(faults)
    return match_translation(language, read_translated(files), english)


def _faults(name: str, part: Record, english: Mapping[str, str]) -> Iterator[Fault]:
    for key in sorted(part.keys() - {"texts"}):
        yield Fault(f"{name}: {key}", "unknown section; a translation has texts alone")
    if "texts" not in part:
        yield Fault(f"{name}: texts", "is missing; add it")
        return
    shape = validated(f"{name}: texts", TEXTS, part["texts"])
    yield from shape
    if not shape:
        for text_id in sorted(part["texts"].keys() - english.keys()):
            yield Fault(f"{name}: texts", f"{text_id!r} translates nothing, {suggestion(text_id, english)}")
