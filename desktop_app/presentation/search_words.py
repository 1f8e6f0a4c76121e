# SPDX-License-Identifier: MIT
"""Words as a search compares them: without case, accents and signs, in every script that the product speaks.

Scripts that put no space between words are compared by pairs of letters. A word that nobody wrote is taken for one
that differs by a letter or two.
"""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_PAIRED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+|[^\u3040-\u30ff\u3400-\u9fff]+")
_FIRST_PAIRED = "\u3040"
_QUOTES = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2026: " ", 0xA0: " ", 0x202F: " "}
_SIGNS = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")
"""Accents and the vowel signs of Arabic; the voicing of kana makes another letter and stays."""
_LETTERS = {letter: letter - 0x60 for letter in range(0x30A1, 0x30F7)} | {0x0629: 0x0647, 0x0649: 0x064A}
"""Katakana as hiragana, and two Arabic letters that people write for each other."""
_FIRST_ARABIC = "\u0600"
_ARTICLES = ("\u0648\u0627\u0644", "\u0628\u0627\u0644", "\u0627\u0644", "\u0644\u0644")
_LEFT_WITHOUT_ARTICLE = 3
_SEPARATORS = re.compile(r"[,;\u3001\u060c\u061b]")

_ONE_SLIP = 4
_TWO_SLIPS = 8
_FIRST_LETTER_COUNTS = 5


def folded(text: str) -> str:
    """The text without case, accents, wide forms and decoration: what a search sees of it."""
    plain = text.translate(_QUOTES)
    if plain.isascii():
        return plain.lower()
    bare = _SIGNS.sub("", unicodedata.normalize("NFKD", plain.casefold()))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in their order, folded; where a script has no spaces, its pairs of letters."""
    plain = folded(text)
    if plain.isascii():
        return tuple(_WORD.findall(plain))
    return tuple(part for word in _WORD.findall(plain) for piece in _PAIRED.findall(word) for part in _parts(piece))


def phrases_of(text: str) -> tuple[str, ...]:
    """The entries of a list with commas, as written in any of the scripts."""
    return tuple(phrase.strip() for phrase in _SEPARATORS.split(text) if phrase.strip())


def likeness(wanted: str, word: str) -> float:
    """How well a word answers to one that was typed, from 0 to 1, without slips of the pen."""
    if wanted == word:
        return 1.0
    if word.startswith(wanted):
        return 0.6 + 0.35 * len(wanted) / len(word)
    if len(word) >= 3 and wanted.startswith(word) and len(wanted) - len(word) <= 2:  # noqa: PLR2004 - an ending
        return 0.8
    if len(wanted) >= _ONE_SLIP and wanted in word:
        return 0.5
    return 0.0


def slip_likeness(wanted: str, word: str) -> float:
    """How well a word answers to one with a slip: a letter too many, missing, wrong, or two changed places."""
    slips = 2 if len(wanted) >= _TWO_SLIPS else 1 if len(wanted) >= _ONE_SLIP else 0
    if not slips or abs(len(wanted) - len(word)) > slips:
        return 0.0
    if len(wanted) <= _FIRST_LETTER_COUNTS and wanted[0] != word[0]:
        return 0.0
    if len(set(wanted) ^ set(word)) > 2 * slips:
        return 0.0
    found = _distance(wanted, word)
    return {0: 1.0, 1: 0.6, 2: 0.4}[found] if found <= slips else 0.0


def _parts(piece: str) -> tuple[str, ...]:
    """Each two neighbouring letters of a script without spaces; any other word as a whole."""
    if piece[0] >= _FIRST_PAIRED:
        return tuple(piece[place : place + 2] for place in range(len(piece) - 1)) or (piece,)
    return (_without_article(piece) if piece[0] >= _FIRST_ARABIC else piece,)


def _without_article(word: str) -> str:
    """An Arabic word without the article that is written together with it."""
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _LEFT_WITHOUT_ARTICLE:
            return word[len(article) :]
    return word


def _distance(first: str, second: str) -> int:
    """How many single slips turn one word into the other, by the method of Damerau and Levenshtein."""
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        line = [row]
        for column, other in enumerate(second, 1):
            cost = min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (letter != other))
            is_swapped = row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other
            line.append(min(cost, before[column - 2] + 1) if is_swapped else cost)
        before, above = above, line
    return above[-1]
