# SPDX-License-Identifier: MIT
"""The policy model that is shipped with the program, ready to answer."""

from collections.abc import Mapping

from desktop_app.i18n import language
from desktop_app.policy.digest import sha256
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.quick_dataclass import dataclass
from desktop_app.resource_files import policy_files
from desktop_app.storage.shipped_words import model_in


@dataclass(frozen=True, slots=True)
class EmbeddedModel:
    """The reasoner over the shipped model, and the digest that names exactly these files."""

    reasoner: Reasoner
    digest: str


def open_embedded_model() -> EmbeddedModel:
    """Read the shipped model, with words in the language in force; it was proven when it was built."""
    files = policy_files()
    return EmbeddedModel(Reasoner(model_in(language(), read_model(files))), files_digest(files))


def files_digest(files: Mapping[str, bytes]) -> str:
    """SHA-256 over the names and contents of a model's files, in order of their names."""
    digest = sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()
