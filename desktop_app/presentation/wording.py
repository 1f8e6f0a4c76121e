# SPDX-License-Identifier: MIT
"""How words are put together, as each language does it: lists, sentences in a row, first and last letters."""

import re
from collections.abc import Iterable

from desktop_app.i18n import ENGLISH, _, isolate, language, strip_isolates

_STOPS = (".", "\u3002")
_SECOND_STOP = "([?!\uff1f\u061f][\u2068\u2069]*)[.\u3002]"  # compiled where it is used: not for the first painting
_ENDS = (*_STOPS, "?", "!", "\uff1f", "\u061f")


def listed(parts: Iterable[str]) -> str:
    """Words one after the other: "Free, Pro, Max"."""
    return _joined(_("{first}, {then}"), parts)


def listed_apart(parts: Iterable[str]) -> str:
    """Words that have commas of their own, one after the other: "a, b; c"."""
    return _joined(_("{first}; {then}"), parts)


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences one after the other; empty ones are left out."""
    # i18n: two sentences, one after the other
    return _joined(_("{first} {then}"), (words for words in sentences if words))


def either(parts: Iterable[str]) -> str:
    """Several words as a choice: "Free, Pro or Max"; each only once."""
    *first, last = tuple(dict.fromkeys(parts)) or ("",)
    return _("{first} or {last}").format(first=listed(first), last=last) if first else last


def both(parts: Iterable[str]) -> str:
    """Several words that all hold: "Free, Pro and Max"; each only once."""
    *first, last = tuple(dict.fromkeys(parts)) or ("",)
    return _("{first} and {last}").format(first=listed(first), last=last) if first else last


def in_sentence(words: str) -> str:
    """Words of the model that follow others in a sentence: a first "You" or "It" turns lower case.

    Only certain words do, since names keep their capital.
    """
    # i18n: first words of texts that lose their capital after other words, with spaces between them: fr "Vous Votre
    # Vos Le La Les Il Elle Un Une", es "Usted Su Sus El La Los Las Un Una"; where nothing changes, write the word You
    losing = _("You Your The It A").split(" ")
    first, space, rest = words.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in losing else words


def raised(words: str) -> str:
    """Words with a capital first, as a sentence begins."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """Words that follow a colon: English takes the capital from them, other languages may need it."""
    return words[:1].lower() + words[1:] if language() == ENGLISH else words


def is_sentence(words: str) -> bool:
    """Whether words end as a sentence does, with a stop, a question mark or the like."""
    return strip_isolates(words).endswith(_ENDS)


def sentence(words: str) -> str:
    """Words as a sentence: a capital first and a stop last."""
    return stopped(raised(words))


def stopped(words: str) -> str:
    """Words with a stop last, unless they end with a sign already."""
    return words if not words or is_sentence(words) else _("{words}.").format(words=words)


def stopped_once(words: str) -> str:
    """Words without the stop that a pattern puts after a title that ends with a mark of its own."""
    return re.sub(_SECOND_STOP, r"\1", words)


def without_stop(words: str) -> str:
    """Words without the stop at their end, to stand inside a sentence or a label."""
    return words[:-1] if words.endswith(_STOPS) else words


def _joined(joint: str, parts: Iterable[str]) -> str:
    """The parts with what stands between `first` and `then`."""
    return joint.format(first="", then="").join(isolate(part) for part in parts)
