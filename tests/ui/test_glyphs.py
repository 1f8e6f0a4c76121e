# SPDX-License-Identifier: MIT
"""No letter of any language comes out as an empty box, with the fonts that packages depend on and recommend."""

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

from desktop_app.i18n import LANGUAGES
from desktop_app.ui.appearance import Appearance, TextRole

_RESOURCES = Path(__file__).parents[2] / "resources"
_OWN_SCRIPT = {"ja": QFontDatabase.WritingSystem.Japanese, "ar": QFontDatabase.WritingSystem.Arabic}


def _characters(language: str) -> str:
    """Every character that the words of a language use, once."""
    files = [*(_RESOURCES / "policy" / "texts" / language).glob("*.json")]
    files += (_RESOURCES / "locale" / language).glob("*/*.po")
    used = {character for file in files for character in file.read_text(encoding="utf-8")}
    return "".join(sorted(item for item in used if unicodedata.category(item)[0] not in "CZ"))


def _boxes(words: str, font: QFont) -> int:
    """How many characters no font has."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return sum(run.glyphIndexes().count(0) for run in layout.glyphRuns())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_a_language_has_a_glyph(appearance: Appearance, language: str) -> None:
    if language in _OWN_SCRIPT and not QFontDatabase.families(_OWN_SCRIPT[language]):
        pytest.skip("no font for this script is installed: packages recommend one")
    words = _characters(language)

    missing = [letter for letter in words if _boxes(letter, appearance.font(TextRole.BODY))]

    assert len(words) > 60
    assert missing == []


def test_a_letter_that_does_not_exist_is_counted(appearance: Appearance) -> None:
    assert _boxes("\u0378", appearance.font(TextRole.BODY)) == 1
