# SPDX-License-Identifier: MIT
"""Words of the interface: the English text is the key, translated when it is shown.

Words of the policy model do not pass through here: they come with the model, in the language in force. English needs
no catalog, so gettext is imported only for another language.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol, cast

from desktop_app import resource_files

ENGLISH = "en"
LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "ja": "日本語",
    "ar": "العربية",
}
"""The languages that are shipped, as BCP 47 tags, each with its own name."""
REVIEWED_LANGUAGES = (ENGLISH,)
"""Languages whose words somebody has read who grew up with them; the window says so of the others."""

_RIGHT_TO_LEFT = ("ar", "he", "fa", "ur")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_FIRST_RIGHT_TO_LEFT, _LAST_RIGHT_TO_LEFT = "\u0590", "\u08ff"
_LAST_LATIN = "\u024f"


class Catalog(Protocol):
    """What gives translations; gettext's own classes are such catalogs."""

    def gettext(self, message: str, /) -> str:
        """The translation, or the message itself."""

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        """The translated form for the count, or the English one."""


class _InForce:
    """The language in force; one for the whole process, as words are asked for everywhere."""

    __slots__ = ("catalog", "is_isolating", "language", "seen")

    def __init__(self) -> None:
        self.language = ENGLISH
        self.catalog: Catalog | None = None
        self.is_isolating = False
        self.seen: dict[str, str] = {}


_in_force = _InForce()


def language() -> str:
    """The language in force, as a BCP 47 tag."""
    return _in_force.language


def use_language(tag: str, catalog: Catalog | None = None, *, is_isolating: bool = False) -> str:
    """Put the shipped language that fits a tag in force, or English, and return its tag.

    With a catalog the tag is taken as it is. Isolating puts invisible marks around Latin words inside sentences from
    right to left, which a screen needs and a file does not.
    """
    chosen = tag if catalog else match_language((tag,))
    _in_force.catalog = catalog or _read_catalog(chosen)
    _in_force.language = chosen
    _in_force.is_isolating = is_isolating and is_right_to_left(chosen)
    _in_force.seen = {}
    return chosen


def match_language(tags: Iterable[str]) -> str:
    """The first shipped language among wishes such as ``de-AT`` or ``de_AT.UTF-8``; English if there is none."""
    for tag in tags:
        name = tag.replace("_", "-").partition("-")[0].partition(".")[0].lower()
        if name in LANGUAGES:
            return name
    return ENGLISH


def is_right_to_left(tag: str | None = None) -> bool:
    """Whether a language, or the one in force, is written from right to left."""
    return (tag or _in_force.language).partition("-")[0] in _RIGHT_TO_LEFT


def _(text: str) -> str:
    """The text in the language of the interface."""
    catalog = _in_force.catalog
    if catalog is None or not text:
        return text
    known = _in_force.seen.get(text)
    if known is None:
        found = catalog.gettext(text)
        known = _in_force.seen[text] = _directed(found if _fits(found, text) else text)
    return known


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a text that fits the count."""
    catalog = _in_force.catalog
    english = one if count == 1 else many
    if catalog is None:
        return english
    found = catalog.ngettext(one, many, count)
    return _directed(found if _fits(found, many, spare=frozenset(("count",))) else english)


def N_(text: str) -> str:  # noqa: N802 - the name that every tool for catalogs knows
    """Mark a constant for translation; `_` translates it where it is shown."""
    return text


def isolate(text: str) -> str:
    """Words set apart from those around them, where these run from right to left and the words may not."""
    return _isolated(text) if _in_force.is_isolating else text


def strip_isolates(text: str) -> str:
    """The text without the invisible marks that `isolate` sets, for files and for search."""
    return text.replace(_FIRST_STRONG_ISOLATE, "").replace(_POP_ISOLATE, "")


def placeholders(text: str) -> frozenset[str]:
    """The names in braces that `format` will fill."""
    parts = text.replace("{{", "").replace("}}", "").split("{")
    inside = (part.partition("}") for part in parts[1:])
    return frozenset(name.partition(":")[0] if end else f"{{{name}" for name, end, _rest in inside)


class _RightToLeft(str):
    """A sentence from right to left: Latin names put into it cannot upset the order of its words."""

    __slots__ = ()

    def format(self, *arguments: object, **parts: object) -> str:
        """Fill the braces, each part set apart."""
        return super().format(
            *(_set_apart(value) for value in arguments), **{name: _set_apart(value) for name, value in parts.items()}
        )


def _directed(text: str) -> str:
    return _RightToLeft(text) if _in_force.is_isolating else text


def _set_apart(value: object) -> object:
    return _isolated(value) if isinstance(value, str) else value


def _isolated(text: str) -> str:
    """The text between isolates if it has Latin letters alone; what runs from right to left needs none."""
    has_latin = False
    for letter in text:
        if _FIRST_RIGHT_TO_LEFT <= letter <= _LAST_RIGHT_TO_LEFT or letter == _FIRST_STRONG_ISOLATE:
            return text
        has_latin = has_latin or (letter <= _LAST_LATIN and letter.isalpha())
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if has_latin else text


def _fits(translation: str, english: str, spare: frozenset[str] = frozenset()) -> bool:
    """Whether a translation fills the same braces, so that it cannot fail or lose a number.

    A plural form may go without those in `spare`: some languages have a word for "two days".
    """
    given, needed = placeholders(translation), placeholders(english)
    return needed - spare <= given <= needed


def _read_catalog(tag: str) -> Catalog | None:
    """The catalog of a shipped language; none for English, whose words stand in the code."""
    if tag == ENGLISH:
        return None
    from gettext import GNUTranslations  # noqa: PLC0415 - English does without
    from io import BytesIO  # noqa: PLC0415 - as above

    try:
        content = resource_files.read_bytes(f"locale/{tag}/LC_MESSAGES/afterprompt.mo")
    except OSError:
        return None
    return cast("Catalog", GNUTranslations(BytesIO(content)))  # its stubs name the arguments otherwise
