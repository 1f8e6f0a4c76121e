# SPDX-License-Identifier: MIT
"""A person looks at every way to use Claude: opens one, marks some, filters, orders, folds."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QTableView, QWidget

from tests.ui.drivers import WindowDriver
from tests.ui.seen import spoken, tree
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _table(person: WindowDriver) -> QTableView:
    return person.find(QTableView, "overview-table")


def _stand_on(person: WindowDriver, name: str) -> None:
    """Move the focus to a row."""
    table = _table(person)
    table.setFocus()
    table.setCurrentIndex(table.model().index(person.ways().index(name), 0))


def _choose(person: WindowDriver, menu: str, words: str) -> None:
    action = next(action for action in person.find(QMenu, menu).actions() if action.text() == words)
    action.trigger()
    person.settle()


def test_link_under_the_starting_tiles_opens_the_overview(open_window: Open) -> None:
    person = open_window(answers={})

    person.click("Or see every way at a glance")

    assert _table(person).isVisible()
    assert "Amazon Bedrock" in person.ways()
    focused = person.focused()
    assert focused is not None
    assert focused.property("text") == "Overview"


def test_enter_opens_the_way_in_explain_and_undo_brings_the_old_situation_back(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry", "hosting": "azure"})
    before = person.verdict()
    person.show_view("overview")
    _stand_on(person, "Claude Team")

    person.press(Qt.Key.Key_Return)

    assert not _table(person).isVisible()
    assert person.verdict() == "No, unless your organisation agrees to it."
    assert person.says("Claude app")
    person.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert person.verdict() == before
    assert person.says("Hosted on Azure")


def test_a_press_on_a_row_opens_it(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    table = _table(person)
    box = table.visualRect(table.model().index(person.ways().index("Claude Team"), 1))

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    person.settle()

    assert person.verdict() == "No, unless your organisation agrees to it."


def test_space_marks_rows_and_compare_takes_them(open_window: Open) -> None:
    person = open_window(answers={})

    person.compare_ways("Claude Team", "Anthropic API")

    assert person.says("2 ways to use Claude. Add up to four.")
    assert person.says("Anthropic API")


def test_a_press_on_the_box_marks_and_opens_nothing(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    table = _table(person)
    index = table.model().index(0, 0)
    box = table.visualRect(index)

    point = box.center()
    point.setX(box.left() + 10)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    person.settle()

    assert table.isVisible()
    assert "Compare (1)" in person.buttons()


def test_a_mark_can_be_taken_back_and_four_are_the_most(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    names = person.ways()[:5]

    person.mark_ways(*names)
    marked = _checked(person)
    person.mark_ways(names[0])

    assert marked == names[:4]
    assert _checked(person) == names[1:4]
    assert "Compare (3)" in person.buttons()


def _checked(person: WindowDriver) -> list[str]:
    model = _table(person).model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        str(index.data())
        for index in indexes
        if Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    ]


def test_filters_hide_rows_say_so_and_can_be_taken_back(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    whole = person.ways()

    _choose(person, "filter-menu", "To build with")
    _choose(person, "filter-menu", "Only what has open answers")
    shown = person.ways()

    assert 0 < len(shown) < len(whole)
    assert "Amazon Bedrock" in shown
    assert person.says(f"{len(shown)} of {len(whole)} ways shown.")
    assert "Filter (2)" in person.buttons()
    person.click("Show all")
    assert person.ways() == whole


def test_filter_without_rows_says_so(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")

    _choose(person, "filter-menu", "Yes")

    assert person.ways() == []
    assert "No way to use Claude fits this filter." in person.words()


def test_order_by_length_is_told_and_keeps_the_current_row(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    whole = person.ways()
    _stand_on(person, "Claude Team")

    _choose(person, "order-menu", "Shortest first")

    assert person.ways() != whole
    assert sorted(person.ways()) == sorted(whole)
    assert person.says("Order: shortest first.")
    assert _table(person).currentIndex().data() == "Claude Team"


def test_title_of_the_lengths_goes_through_the_orders(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    header = _table(person).horizontalHeader()
    whole = person.ways()
    point = header.rect().center()
    point.setX(header.sectionViewportPosition(2) + 20)

    orders = []
    for _press in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
        person.settle()
        orders.append(person.ways())

    assert orders[0] != whole
    assert orders[1] != orders[0]
    assert orders[2] == whole


def test_neighbours_with_the_same_rules_fold(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")

    _choose(person, "order-menu", "Fold neighbours with the same rules")

    assert "Claude Free, Pro or Max and Claude Code, own plan: same rules" in person.ways()


def test_every_cell_is_real_and_the_first_of_a_group_names_it(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    table = _table(person)
    names = [node.text(QAccessible.Text.Name) for node in tree(spoken(table)) if node.role() == QAccessible.Role.Cell]

    assert len(names) == 6 * len(person.ways())
    assert all(names)
    assert names[0] == "For you: Claude Free, Pro or Max"
    assert names[3] == "Anthropic"


def test_a_mark_is_heard(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")

    person.mark_ways("Claude Team")

    index = _table(person).currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Claude Team, marked for Compare")


def test_a_row_is_copied_as_sentences(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    _stand_on(person, "Claude Team")

    person.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text().startswith("Claude Team. Trains Claude? No, unless your organisation")


def test_header_stays_while_rows_scroll(open_window: Open) -> None:
    person = open_window(answers={})
    person.show_view("overview")
    table = _table(person)
    table.setFocus()

    person.press(Qt.Key.Key_End)

    assert table.verticalScrollBar().value() > 0
    assert table.horizontalHeader().isVisible()
    assert table.visualRect(table.currentIndex()).bottom() <= table.viewport().height()


def test_header_switches_views_with_arrows_and_is_one_stop(open_window: Open) -> None:
    person = open_window(answers={})
    person.find(QAbstractButton, "switch-explain").setFocus()

    person.press(Qt.Key.Key_Right)
    compare = person.find(QWidget, "compare").isVisible()
    person.press(Qt.Key.Key_Right)

    assert compare
    assert _table(person).isVisible()
    focused = person.focused()
    assert focused is not None
    assert focused.objectName() == "switch-overview"
    parts = [person.find(QAbstractButton, f"switch-{view}") for view in ("explain", "compare", "overview")]
    assert [bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) for part in parts] == [False, False, True]


def test_undo_elsewhere_comes_back_to_explain(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro"})
    person.choose("Off")
    person.show_view("overview")

    person.menu("undo")

    assert not _table(person).isVisible()
    assert person.find(QWidget, "wizard").isVisible()


def test_thirty_days_are_named_over_the_common_axis(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "pro"})
    person.show_view("overview")
    header = _table(person).horizontalHeader()
    left = header.sectionViewportPosition(2) + header.fontMetrics().horizontalAdvance("Kept for 3")
    image = header.viewport().grab(QRect(left, 4, 36, header.height() - 8)).toImage()

    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert len(colors) > 1, "nothing is written beside or below the title"
