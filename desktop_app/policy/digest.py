# SPDX-License-Identifier: MIT
"""Digests that name exactly one text or one set of files."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    # As the standard library's random does: hashlib loads OpenSSL, which takes a good part of a command's time.
    try:
        from _sha256 import sha256
    except ImportError:
        from hashlib import sha256

_LENGTH = 12
"""Hexadecimal digits that tell a text apart from its older versions."""

__all__ = ["files_digest", "sha256", "text_digest"]


def text_digest(text: str) -> str:
    """The first digits of the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()[:_LENGTH]


def files_digest(files: Mapping[str, bytes]) -> str:
    """SHA-256 over a model's files, in order of their names; that of the content alone if it is one file.

    So the digest of a packed model does not depend on its name, and any tool can compute it.
    """
    digest = sha256()
    for name in sorted(files):
        if len(files) > 1:
            digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()
