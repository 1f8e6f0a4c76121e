# SPDX-License-Identifier: MIT
"""Digests that name exactly one text or one set of files."""

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

__all__ = ["sha256", "text_digest"]


def text_digest(text: str) -> str:
    """The first digits of the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()[:_LENGTH]
