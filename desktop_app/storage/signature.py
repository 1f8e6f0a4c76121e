# SPDX-License-Identifier: MIT
"""Detached signatures of minisign: whether a file is exactly what the holder of a key signed.

The format is that of the tool `minisign`, which makes such signatures; the cryptography is libsodium's, through
PyNaCl, and is imported only where a key was set. A file is signed as its BLAKE2b digest (`ED`) or, by old versions of
the tool, as it is (`Ed`); the line that is called a trusted comment is signed too.
"""

from binascii import Error as NoBase64Error
from binascii import a2b_base64, b2a_base64

from desktop_app.quick_dataclass import dataclass

_WHOLE, _DIGEST = b"Ed", b"ED"
_ID_END, _KEY_END, _SIGNED_END = 10, 42, 74
_LONE = 64
_LINES = 4
_UNTRUSTED, _TRUSTED = b"untrusted comment: ", b"trusted comment: "


class BadKeyError(ValueError):
    """A text is no public key of minisign."""


class WrongSignatureError(ValueError):
    """A signature is damaged, or was made with another key or for another file."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key of minisign: the id that signatures name, and the bytes that check them."""

    id: bytes
    bytes: bytes


def read_key(text: str) -> PublicKey:
    """The key in a text: the line that begins with ``RW``, with or without the comment above it.

    Raises:
        BadKeyError: there is none.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 2 and lines[0].startswith(_UNTRUSTED.decode()):  # noqa: PLR2004 - the comment and the key
        del lines[0]
    raw = _decoded(lines[0].encode()) if len(lines) == 1 else None
    if raw is None or len(raw) != _KEY_END or not raw.startswith(_WHOLE):
        raise BadKeyError("no public key of minisign")
    return PublicKey(raw[len(_WHOLE) : _ID_END], raw[_ID_END:])


def check_signature(content: bytes, signature: bytes, key: PublicKey) -> None:
    """Return if the holder of the key signed this content.

    Raises:
        WrongSignatureError: nothing shows that.
    """
    lines = signature.split(b"\n")
    lines = [line.removesuffix(b"\r") for line in (lines[:-1] if lines[-1] == b"" else lines)]
    if len(lines) != _LINES or not lines[0].startswith(_UNTRUSTED) or not lines[2].startswith(_TRUSTED):
        raise WrongSignatureError("no signature of minisign")
    signed, lone = _decoded(lines[1]), _decoded(lines[3])
    if signed is None or lone is None or len(signed) != _SIGNED_END or len(lone) != _LONE:
        raise WrongSignatureError("a damaged signature")
    kind, name, proof = signed[: len(_WHOLE)], signed[len(_WHOLE) : _ID_END], signed[_ID_END:]
    if kind not in (_WHOLE, _DIGEST) or name != key.id:
        raise WrongSignatureError("made with another key")
    _verify(key, content if kind == _WHOLE else _digest(content), proof)
    _verify(key, proof + lines[2].removeprefix(_TRUSTED), lone)


def _verify(key: PublicKey, message: bytes, proof: bytes) -> None:
    from nacl.exceptions import CryptoError  # noqa: PLC0415 - most computers have no key
    from nacl.signing import VerifyKey  # noqa: PLC0415 - as above

    try:
        VerifyKey(key.bytes).verify(message, proof)
    except CryptoError as error:
        raise WrongSignatureError("made for another file, or damaged") from error


def _digest(content: bytes) -> bytes:
    from hashlib import blake2b  # noqa: PLC0415 - most computers have no key

    return blake2b(content).digest()


def _decoded(text: bytes) -> bytes | None:
    """The bytes behind one line of base64, written in the one way that there is; None if it is not that."""
    try:
        raw = a2b_base64(text, strict_mode=True)
    except NoBase64Error:
        return None
    return raw if b2a_base64(raw, newline=False) == text else None
