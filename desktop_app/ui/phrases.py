# SPDX-License-Identifier: MIT
"""Where a line may end: not between a number and what it counts, nor inside "opt-in", nor inside a Japanese phrase.

Unicode lets a line end nearly everywhere in Japanese. Readers expect the end after a particle or a mark. This finds
such places by the kind of letter on both sides: a phrase begins where hiragana goes over into another script.
"""

import re
from unicodedata import category

_JOINER = "\u2060"
"""Keeps two letters on one line; takes no room."""

_HIRAGANA = re.compile("[\u3041-\u309f]")
_KATAKANA = re.compile("[\u30a0-\u30ff]")
_KANJI = re.compile("[\u3005\u3400-\u9fff]")
_OPENING = frozenset({"Ps", "Pi"})
_CLOSED = frozenset({"Pe", "Pf"})
_CLOSING = _CLOSED | {"Po"}
_MARKS = _OPENING | _CLOSING
_ENDS = frozenset("のをにはがとでもへやかなたてるずねよ")
"""Hiragana that end a phrase where one of them stands alone between two kanji; others belong to a verb."""

_PARTICLES = frozenset("はがにを")
_AFTER_PARTICLE = frozenset("はもがのをよかねさ")
"""What follows a particle without a new phrase."""

_LONG_PARTICLES = frozenset(("でも", "から", "まで", "より"))
_BEFORE_TAIL = frozenset("てが")
_TAILS = ("ください", "あります", "ありません")
"""Words of their own, although they follow hiragana."""
_LEANING = ("限り",)
"""Words that belong to what goes before."""

_PREFIXES = frozenset("おご")
_LONG = 10

_COUNTED = re.compile(r"\b(\d{1,2}\.|\d+(?:er)?) (?=[^\W\d_])")
"""A number, or the day of a date, before a word."""

_SHORT_END = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_]{1,3}\b)|(?<=\b[^\W\d_]-)(?=[^\W\d_])")
"""Behind a hyphen with a very short word on one side."""


def keep_numbers(text: str) -> str:
    """`text` with spaces at which no line ends between numbers and what they count; as long as before."""
    return _COUNTED.sub("\\1\u00a0", text)


def with_phrases(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` with joiners where no line may end, and the places of the text before which one stands."""
    if _HIRAGANA.search(text) is None:
        places = tuple([match.start() for match in _SHORT_END.finditer(text)]) if "-" in text else ()
        if not places:
            return text, ()
    else:
        ends = _phrase_ends(text)
        places = tuple(place for place in range(1, len(text)) if place not in ends and _could_break(text, place))
    parts = [text[start:end] for start, end in zip((0, *places), (*places, len(text)), strict=True)]
    return _JOINER.join(parts), places


def _phrase_ends(text: str) -> frozenset[int]:
    """Where a phrase ends; a very long one may also be divided where the script changes."""
    ends = [place for place in range(1, len(text)) if _ends_phrase(text, place)]
    found = set(ends)
    for start, end in zip((0, *ends), (*ends, len(text)), strict=True):
        if end - start > _LONG:
            found.update(place for place in range(start + 2, end - 1) if _changes_script(text, place))
    return frozenset(found)


def _could_break(text: str, place: int) -> bool:
    """Whether a joiner is needed: between spaces and Latin letters lines end by the usual rules."""
    before, after = text[place - 1], text[place]
    return not before.isspace() and not after.isspace() and (_is_japanese(before) or _is_japanese(after))


def _ends_phrase(text: str, place: int) -> bool:
    """Whether one phrase ends before `place` and another begins there."""
    before, after = text[place - 1], text[place]
    if before.isspace() or after.isspace():
        return True
    if {category(before), category(after)} & _MARKS:
        return _ends_at_mark(before, after)
    if _HIRAGANA.match(before) is None or text.startswith(_LEANING, place):
        return False
    if _HIRAGANA.match(after):
        is_tail = before in _BEFORE_TAIL and text.startswith(_TAILS, place)
        return is_tail or _is_after_particle(text, place) or _is_after_long_particle(text, place)
    return text[max(place - 2, 0) : place] in _LEANING or not _is_inside_verb(text, place)


def _ends_at_mark(before: str, after: str) -> bool:
    """Whether a phrase ends where at least one of two letters is a mark: no mark leaves the words it belongs to."""
    if category(after) in _CLOSING or category(before) in _OPENING:
        return False
    if category(before) in _CLOSED and _HIRAGANA.match(after):
        return False
    return _is_japanese(before) or _is_japanese(after)


def _is_after_particle(text: str, place: int) -> bool:
    """Whether a particle after a noun goes before, and hiragana that begin something new follow."""
    before, after = text[place - 1], text[place]
    if before == "を":
        return True
    earlier = text[place - 2] if place > 1 else ""
    is_particle = before in _PARTICLES and earlier != "" and _HIRAGANA.match(earlier) is None
    return is_particle and after not in _AFTER_PARTICLE


def _is_after_long_particle(text: str, place: int) -> bool:
    """Whether a particle of two letters after a noun goes before."""
    earlier = text[:place][-3:-2]
    is_particle = text[place - 2 : place] in _LONG_PARTICLES and text[place] not in _AFTER_PARTICLE | {"に"}
    return is_particle and earlier != "" and _HIRAGANA.match(earlier) is None


def _is_inside_verb(text: str, place: int) -> bool:
    """Whether a single hiragana joins two kanji of one word, or makes the next word polite."""
    before, after = text[place - 1], text[place]
    if _KANJI.match(after) is None:
        return False
    earlier = text[place - 2] if place > 1 else ""
    is_single = earlier == "" or _HIRAGANA.match(earlier) is None
    if is_single and before in _PREFIXES:
        return True
    return is_single and earlier != "" and _KANJI.match(earlier) is not None and before not in _ENDS


def _changes_script(text: str, place: int) -> bool:
    """Whether kanji, katakana and Latin letters meet; a number stays with what it counts."""
    if text[place - 1].isdecimal() or text[place].isdecimal():
        return False
    before, after = _script(text[place - 1]), _script(text[place])
    return before != after and "" not in (before, after) and after != "hiragana"


def _script(letter: str) -> str:
    """The script of a letter; none for marks and spaces."""
    for name, pattern in (("hiragana", _HIRAGANA), ("katakana", _KATAKANA), ("kanji", _KANJI)):
        if pattern.match(letter):
            return name
    return "latin" if letter.isalnum() else ""


def _is_japanese(letter: str) -> bool:
    return _script(letter) not in ("", "latin") or (letter > "\u2fff" and not letter.isspace())
