# SPDX-License-Identifier: MIT
"""Wrapped text as people read it: no word left alone, no phrase torn, boxes round letters only."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from desktop_app.ui.text_block import TextBlock

_LINE = 20.0


def _font() -> QFont:
    """A font that fits into the line, whatever size the application was left with."""
    font = QFont()
    font.setPixelSize(15)
    return font


def _width(text: str) -> float:
    return QFontMetricsF(_font()).horizontalAdvance(text)


def test_no_word_is_left_alone_on_the_last_line(qapp: QApplication) -> None:
    text = "These few words fill the first line of it"
    block = TextBlock(text, _font(), _LINE, _width(text) - 2)
    last = block.boxes(len(text) - len("of it"), len(text))
    assert block.line_count == 2
    assert [box.y() > _LINE for box in last] == [True]


def test_evening_out_never_tears_a_word(qapp: QApplication) -> None:
    text = "Unterauftragsverarbeiter so"
    block = TextBlock(text, _font(), _LINE, _width("Unterauftragsverarbeiter") + 2)
    assert len(block.boxes(0, len("Unterauftragsverarbeiter"))) == 1


def test_evened_lines_of_arabic_still_begin_at_the_right_edge(qapp: QApplication) -> None:
    text = "كلمات قليلة تملأ السطر الأول كله"
    room = _width(text) - 2
    block = TextBlock(text, _font(), _LINE, room, Qt.LayoutDirection.RightToLeft)
    (first,) = block.boxes(0, 1)
    assert block.line_count == 2
    assert abs(first.right() - room) < 2


def test_a_box_ends_with_the_letters_of_its_line(qapp: QApplication) -> None:
    text = "zero data retention"
    block = TextBlock(text, _font(), _LINE, _width("zero data") + 2)
    box, _rest = block.boxes(0, len(text))
    assert box.width() <= _width("zero data") + 1


def test_boxes_know_the_letters_of_japanese(qapp: QApplication) -> None:
    text = "Claudeをどこで使いますか"
    block = TextBlock(text, _font(), _LINE, 10_000)
    (box,) = block.boxes(0, len("Claude"))
    assert abs(box.width() - _width("Claude")) < 2


def test_english_among_arabic_keeps_its_last_mark_at_its_end(qapp: QApplication) -> None:
    text = "What does it apply to?"
    block = TextBlock(text, _font(), _LINE, 10_000, Qt.LayoutDirection.RightToLeft)
    (first,) = block.boxes(0, 1)
    (mark,) = block.boxes(len(text) - 1, len(text))
    assert mark.left() > first.right()


def test_boxes_know_the_lines_of_english_among_arabic(qapp: QApplication) -> None:
    text = "One\nTwo."
    block = TextBlock(text, _font(), _LINE, 10_000, Qt.LayoutDirection.RightToLeft)
    (second,) = block.boxes(len("One\n"), len(text))
    assert second.top() >= _LINE
    assert abs(second.width() - _width("Two.")) < 2
