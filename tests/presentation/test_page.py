# SPDX-License-Identifier: MIT
"""Plain text stays within 80 columns in every script."""

from unicodedata import east_asian_width

from desktop_app.presentation.page import COLUMNS, Page

SENTENCE = "Claude Codeの会話は、共有をオンにすると最長5年間保存され、モデルの学習に使われることがあります。"


def columns(line: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


def test_japanese_is_wrapped_where_it_has_no_spaces() -> None:
    page = Page()
    page.text(SENTENCE * 3, indent=2)
    lines = str(page).splitlines()

    assert len(lines) > 2
    assert all(columns(line) < COLUMNS for line in lines)
    assert "".join(line.strip() for line in lines) == SENTENCE * 3


def test_no_line_of_japanese_begins_with_a_stop() -> None:
    page = Page()
    page.text("保存、" * 60 + "保存。")

    assert not [line for line in str(page).splitlines() if line.lstrip().startswith(("、", "。"))]


def test_a_latin_word_inside_japanese_stays_whole() -> None:
    page = Page()
    page.text("学習" * 18 + "DISABLE_TELEMETRY" + "です。" * 20)

    assert any("DISABLE_TELEMETRY" in line for line in str(page).splitlines())


def test_western_words_are_wrapped_between_words() -> None:
    page = Page()
    page.item("Label:", "word " * 40)

    assert all(len(line) < COLUMNS for line in str(page).splitlines())
    assert str(page).split() == ["Label:", *["word"] * 40]
