# SPDX-License-Identifier: MIT
"""Signatures: those of the tool itself fit, and nothing that was changed anywhere does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.storage.signature import BadKeyError, WrongSignatureError, check_signature, read_key
from tests.storage.updates import ORGANISATION, STRANGER, Signer

# Made with minisign 0.11 itself; the second signature with its option -l.
_KEY = "RWRuMp/T9HFw107VE37A33VgqrlfHUcLoGTaEBUP1nKAoloC8sGMz29v"
_CONTENT = b"a policy model\n"
_HASHED = b"""\
untrusted comment: signature from minisign secret key
RURuMp/T9HFw16Spxmv/7l9wuV7O2m7w10jCQnvCw1jL4UNSkk0NymYgTzYROuznayxuPlYGXq4vslCy90/LjkhNxU1p6MRSCAU=
trusted comment: said so
TtxUBFtCJ3rCKp16T33WpjvfWzS0q9ILFDmXynde1BRhzl/EvvtTbz2C8AiJDSAIafZT9BKOkHXRVJwrzL1mAQ==
"""
_WHOLE = b"""\
untrusted comment: signature from minisign secret key
RWRuMp/T9HFw14ffObvLYDH0DpG4yjtF3G6Ynn1c4vsypBRMiJ+ml5Jo3uj5zwE+ma56QI8C+MBqh/fkTLKoI2YfDhgzr6hXFAw=
trusted comment: said so
xENmPgzeByGBTGYq4w8XnHSmFv74c278EKOT5x92P65dvJzjQxVQG+XtnWsVCe+MwNILO/n1YrTkyIz4Fgf6CQ==
"""
_UNTRUSTED_LINE = len(b"untrusted comment: signature from minisign secret key\n")


@pytest.mark.parametrize("signature", [_HASHED, _WHOLE], ids=["hashed", "legacy"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_a_signature_of_the_tool_fits(signature: bytes, line_end: bytes) -> None:
    check_signature(_CONTENT, signature.replace(b"\n", line_end), read_key(_KEY))


def test_a_key_may_stand_below_its_comment() -> None:
    with_comment = f"untrusted comment: minisign public key D77071F4D39F326E\n{_KEY}\n"

    assert read_key(with_comment) == read_key(_KEY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RW",
        _KEY[:-1],
        _KEY[:-2] + "==",
        f"{_KEY}\n{_KEY}",
        f"a comment\n{_KEY}",
        "é" * 56,
        _HASHED.decode(),
        _KEY.replace("RW", "RU", 1),
    ],
)
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(BadKeyError):
        read_key(text)


@pytest.mark.parametrize(
    ("content", "signature", "key"),
    [
        (_CONTENT + b" ", _HASHED, _KEY),
        (b"", _HASHED, _KEY),
        (_CONTENT, b"", _KEY),
        (_CONTENT, _HASHED[:-2], _KEY),
        (_CONTENT, _HASHED + b"\n", _KEY),
        (_CONTENT, _HASHED.replace(b"said so", b"said no"), _KEY),
        (_CONTENT, _HASHED.replace(b"RURu", b"RWRu"), _KEY),
        (_CONTENT, _HASHED, ORGANISATION.key),
        (_CONTENT, STRANGER.sign(_CONTENT), ORGANISATION.key),
        (_CONTENT, Signer(id=b"other id").sign(_CONTENT), ORGANISATION.key),
    ],
)
def test_what_does_not_fit_is_refused(content: bytes, signature: bytes, key: str) -> None:
    with pytest.raises(WrongSignatureError):
        check_signature(content, signature, read_key(key))


@given(at=st.integers(0, len(_CONTENT) - 1), bit=st.integers(0, 7), signature=st.sampled_from([_HASHED, _WHOLE]))
def test_no_changed_bit_of_the_content_is_let_through(at: int, bit: int, signature: bytes) -> None:
    with pytest.raises(WrongSignatureError):
        check_signature(_flipped(_CONTENT, at, bit), signature, read_key(_KEY))


@given(at=st.integers(_UNTRUSTED_LINE, len(_HASHED) - 2), bit=st.integers(0, 7))
def test_no_changed_bit_of_the_signature_is_let_through(at: int, bit: int) -> None:
    with pytest.raises(WrongSignatureError):
        check_signature(_CONTENT, _flipped(_HASHED, at, bit), read_key(_KEY))


@given(st.binary(max_size=400))
def test_any_bytes_are_no_signature(signature: bytes) -> None:
    with pytest.raises(WrongSignatureError):
        check_signature(_CONTENT, signature, read_key(_KEY))


def _flipped(content: bytes, at: int, bit: int) -> bytes:
    return content[:at] + bytes([content[at] ^ (1 << bit)]) + content[at + 1 :]
