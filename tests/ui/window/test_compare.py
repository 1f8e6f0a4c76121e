# SPDX-License-Identifier: MIT
"""A person compares situations: adds, reads, moves, removes, and takes a row along as a sentence."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTableView, QWidget

from desktop_app.storage.settings import Settings
from tests.ui.drivers import WindowDriver
from tests.ui.seen import name_of, spoken, tree
from tests.ui.window.conftest import Open

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.unwatched]

_FOUR = ("Claude Free, Pro or Max", "Claude Team", "Anthropic API", "Microsoft Foundry")
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _table(person: WindowDriver) -> QTableView:
    return person.find(QTableView, "compare-table")


def _names(person: WindowDriver) -> list[str]:
    model = _table(person).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _heads(person: WindowDriver) -> list[str]:
    """The cards that can be seen, as readers say them."""
    cards = [person.window.findChild(QWidget, f"head-{letter}") for letter in "ABCD"]
    return [name_of(card) for card in cards if card is not None and card.isVisible()]


def test_situation_of_the_questions_goes_to_compare_and_shows_its_letter(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro"})

    person.click("Add to compare")
    assert "In Compare as A" in person.buttons()
    person.click("In Compare as A")

    assert _heads(person) == ["A: Claude app, Pro. Used to train Claude? It depends on one setting."]
    assert "Prompts and replies" in _names(person)


def test_nothing_answered_has_nothing_to_add(open_window: Open) -> None:
    person = open_window(answers={})

    assert "Add to compare" not in person.buttons()


def test_a_changed_answer_can_be_added_beside_the_first(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro", "model_improvement": "on"})
    person.click("Add to compare")
    person.choose("Off")

    person.click("Add to compare")
    person.show_view("compare")

    assert [head[:2] for head in _heads(person)] == ["A:", "B:"]
    assert "Sharing on" in _heads(person)[0]
    assert "Sharing off" in _heads(person)[1]


def test_compare_without_situations_says_what_to_do(open_window: Open) -> None:
    person = open_window(answers={})

    person.show_view("compare")

    assert person.says("Nothing to compare yet. Add a way to use Claude.")
    assert not _table(person).isVisible()
    assert "Add a way to use Claude" in person.buttons()


def test_menu_offers_the_situation_and_every_way_that_is_not_compared(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry", "hosting": "azure"})
    person.show_view("compare")

    person.click("Add a way to use Claude")
    person.take("add-menu", "Microsoft Foundry, Hosted on Azure")
    person.click("Add a way to use Claude")
    offered = [action.text() for action in person.find(QMenu, "add-menu").actions()]
    person.take("add-menu", "Claude Team")

    assert "Microsoft Foundry, Hosted on Azure" not in offered
    assert [head.partition(".")[0] for head in _heads(person)] == [
        "A: Microsoft Foundry, Hosted on Azure",
        "B: Claude app, Team",
    ]
    focused = person.focused()
    assert focused is not None
    assert focused.objectName() == "remove-B"


def test_four_are_the_most(open_window: Open) -> None:
    person = open_window(answers={"channel": "bedrock"})

    person.compare_ways(*_FOUR)

    assert len(_heads(person)) == 4
    assert "Add a way to use Claude" not in person.buttons()
    person.show_view("explain")
    assert "Compare is full" in person.buttons()


def test_only_what_differs_hides_rows_and_everything_brings_them_back(open_window: Open) -> None:
    person = open_window()
    person.compare_ways(*_FOUR)
    whole = _names(person)

    person.click("Only what differs")
    shown = _names(person)
    person.click("Everything")

    assert "Safety scores" in whole
    assert "Safety scores" not in shown
    assert "Prompts and replies" in shown
    assert _names(person) == whole


def test_removing_a_situation_moves_the_others_up_and_keeps_the_focus_there(open_window: Open) -> None:
    person = open_window()
    person.compare_ways(*_FOUR)

    person.click("Remove B: Claude app, Team")

    assert [head.partition(".")[0] for head in _heads(person)][:2] == ["A: Claude app, Pro", "B: Anthropic API"]
    focused = person.focused()
    assert focused is not None
    assert focused.objectName() == "remove-B"


def test_keys_move_a_situation_from_its_cell(open_window: Open) -> None:
    person = open_window()
    person.compare_ways(*_FOUR)
    table = _table(person)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))

    person.press(Qt.Key.Key_Right, _BOTH)

    assert [head.partition(".")[0] for head in _heads(person)][:2] == ["A: Claude app, Team", "B: Claude app, Pro"]
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 2)


def test_keys_move_a_situation_from_its_card_and_stop_at_the_edge(open_window: Open) -> None:
    person = open_window()
    person.compare_ways(*_FOUR)
    person.find(QAbstractButton, "remove-B").setFocus()

    person.press(Qt.Key.Key_Left, _BOTH)
    person.press(Qt.Key.Key_Left, _BOTH)

    assert _heads(person)[0].startswith("A: Claude app, Team")
    focused = person.focused()
    assert focused is not None
    assert focused.objectName() == "remove-A"


def test_a_card_can_be_dragged_to_another_place(open_window: Open) -> None:
    person = open_window()
    person.compare_ways(*_FOUR)
    card, target = person.find(QWidget, "head-A"), person.find(QWidget, "head-C")
    start = QPoint(card.width() // 2, 6)
    end = card.mapFromGlobal(target.mapToGlobal(start))

    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card, pos=end)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=end)
    person.settle()

    assert _heads(person)[2].startswith("C: Claude app, Pro")


def test_a_press_without_a_drag_moves_nothing(open_window: Open) -> None:
    person = open_window()
    person.compare_ways(*_FOUR)
    before = _heads(person)

    QTest.mouseClick(person.find(QWidget, "head-A"), Qt.MouseButton.LeftButton, pos=QPoint(60, 6))
    person.settle()

    assert _heads(person) == before


def test_a_row_is_copied_as_a_sentence(open_window: Open) -> None:
    person = open_window()
    person.compare_ways("Claude Team", "Claude Enterprise")
    table = _table(person)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))

    person.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == (
        "Prompts and replies. A: until you delete it. B: no set end. As of 21 November 2026."
    )


def test_every_cell_says_letter_and_row(open_window: Open) -> None:
    person = open_window()
    person.compare_ways(*_FOUR)
    table = _table(person)
    names = [node.text(QAccessible.Text.Name) for node in tree(spoken(table)) if node.role() == QAccessible.Role.Cell]

    rows = _names(person)
    assert len(names) == 5 * len(rows)
    assert names[0] == "How long it is kept: Prompts and replies"
    for place, row in enumerate(rows):
        cells = names[5 * place + 1 : 5 * place + 5]
        assert [cell.partition(":")[0] for cell in cells] == [f"{letter}, {row}" for letter in "ABCD"]


def test_where_not_all_fit_a_switch_brings_the_others_beside_a(open_window: Open) -> None:
    person = open_window(size=(900, 640))
    person.compare_ways(*_FOUR)
    before = [head[0] for head in _heads(person)]

    person.click("A, D")

    assert before == ["A", "B"]
    assert [head[0] for head in _heads(person)] == ["A", "D"]


def test_arrow_keys_skip_what_is_out_of_view(open_window: Open) -> None:
    person = open_window(size=(900, 640))
    person.compare_ways(*_FOUR)
    person.click("A, D")
    table = _table(person)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))

    person.press(Qt.Key.Key_Right)

    assert table.currentIndex().column() == 4


def test_heads_stay_while_the_rows_scroll(open_window: Open) -> None:
    person = open_window()
    person.compare_ways(*_FOUR)
    table, card = _table(person), person.find(QWidget, "head-A")
    before = card.mapTo(person.window, QPoint(0, 0))
    table.setFocus()

    person.press(Qt.Key.Key_End)

    assert table.verticalScrollBar().value() > 0
    assert card.mapTo(person.window, QPoint(0, 0)) == before
    assert table.visualRect(table.currentIndex()).bottom() <= table.viewport().height()


def test_in_a_low_window_the_page_scrolls_to_the_row(open_window: Open) -> None:
    person = open_window(size=(640, 480), settings=Settings(text_factor=2.0, is_motion_reduced=True))
    person.compare_ways("Claude Team", "Claude Enterprise")
    table = _table(person)
    table.setFocus()

    person.press(Qt.Key.Key_End)

    box = table.visualRect(table.currentIndex())
    bottom = table.viewport().mapTo(person.find(QWidget, "compare"), box.bottomLeft()).y()
    assert table.verticalScrollBar().maximum() == 0
    assert 0 < bottom <= person.find(QWidget, "compare").height()


def test_other_answers_do_not_change_what_is_compared(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro"})
    person.click("Add to compare")

    person.menu("start-over")
    person.show_view("compare")

    assert [head.partition(".")[0] for head in _heads(person)] == ["A: Claude app, Pro"]


def test_views_that_were_made_leave_nothing_behind(open_window: Open) -> None:
    counts = []
    for _round in range(4):
        person = open_window(answers={"channel": "bedrock"})
        person.compare_ways(*_FOUR)
        person.click("Remove B: Claude app, Team")
        person.click("Add a way to use Claude")
        person.take("add-menu", "Claude Enterprise")
        person.destroy()
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(QApplication.allWidgets()))

    assert len(set(counts[1:])) == 1
