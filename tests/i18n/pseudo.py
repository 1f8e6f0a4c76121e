# SPDX-License-Identifier: MIT
"""A language made of English for tests: longer by a third, with accents and brackets round every text.

What stands on the screen without brackets cannot be translated; what is cut has no room for a longer language.
"""

from dataclasses import replace

from desktop_app.policy.model import PolicyModel
from desktop_app.policy.text_ids import is_list_of_words

TAG = "en-XA"
OPEN, CLOSE = "[", "]"
_ACCENTS = str.maketrans("aeiouyAEIOUcnszCNSZ", "áéíóúýÁÉÍÓÚçñšžÇÑŠŽ")
_PADDING = "one two three four five six seven eight nine ten eleven twelve"


def pseudo(text: str) -> str:
    """A text as this language writes it; braces and the letter after & stay."""
    if not text.strip():
        return text
    parts: list[str] = []
    for place, part in enumerate(text.replace("}", "{").split("{")):
        parts.append(f"{{{part}}}" if place % 2 else part.translate(_ACCENTS))
    return f"{OPEN}{''.join(parts)} {_padding(len(text))}{CLOSE}"


def _padding(length: int) -> str:
    """Words that make a text longer by a third."""
    return _PADDING[: max(1, length // 3)].strip()


class PseudoCatalog:
    """The catalog of this language."""

    def gettext(self, message: str, /) -> str:
        """The message, longer and in brackets."""
        return message if _is_joint(message) else pseudo(message)

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        """The form for the count, longer and in brackets."""
        return self.gettext(one if count == 1 else many)


def _is_joint(message: str) -> bool:
    """Whether a message only puts others together: it has no letter outside its braces."""
    outside = message.replace("}", "{").split("{")[::2]
    return not any(letter.isalpha() for part in outside for letter in part)


def pseudo_model(model: PolicyModel) -> PolicyModel:
    """A model with all its words in this language."""
    words = {
        text_id: text.translate(_ACCENTS) if is_list_of_words(text_id) else pseudo(text)
        for text_id, text in model.texts.items()
    }
    return replace(model, translated=words)
