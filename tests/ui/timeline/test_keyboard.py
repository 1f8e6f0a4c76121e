# SPDX-License-Identifier: MIT
"""The timeline by keyboard and pointer: rows, sources, details, copy."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.presentation.timeline import timeline_view_model
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.timeline.model import Mode
from desktop_app.ui.timeline.section import TimelineSection
from tests.presentation.invented import invented_assessment
from tests.ui.seen import color_at, show
from tests.ui.timeline.places import placed

Key = Qt.Key


@pytest.fixture
def focused(section: TimelineSection) -> TimelineSection:
    """The section with the focus in its rows."""
    section.view.setFocus(Qt.FocusReason.TabFocusReason)
    return section


def press(qtbot: QtBot, section: TimelineSection, *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(section.view, key)


def current(section: TimelineSection) -> str:
    return section.view.chart.rows[section.view.currentIndex().row()].view.name


def test_a_row_is_current_before_the_focus_arrives(section: TimelineSection) -> None:
    assert section.view.currentIndex().row() == 0


def test_arrows_home_and_end_move_without_selecting(qtbot: QtBot, focused: TimelineSection) -> None:
    last = len(focused.view.chart.rows) - 1
    with qtbot.assertNotEmitted(focused.row_selected):
        press(qtbot, focused, Key.Key_Down, Key.Key_Down)
        assert focused.view.currentIndex().row() == 2
        press(qtbot, focused, Key.Key_Up)
        assert focused.view.currentIndex().row() == 1
        press(qtbot, focused, Key.Key_End, Key.Key_Down)
        assert focused.view.currentIndex().row() == last
        press(qtbot, focused, Key.Key_Home, Key.Key_Up)
        assert focused.view.currentIndex().row() == 0
    assert focused.view.selected_subject == ""


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_enter_and_space_select_and_ask_for_details(qtbot: QtBot, focused: TimelineSection, key: Key) -> None:
    press(qtbot, focused, Key.Key_Down)
    with qtbot.waitSignal(focused.row_selected) as asked:
        press(qtbot, focused, key)
    assert asked.args == [focused.view.chart.rows[1].view.subject]
    assert focused.view.selected_subject == focused.view.chart.rows[1].view.subject


def test_escape_clears_the_selection_and_then_is_left_to_others(qtbot: QtBot, focused: TimelineSection) -> None:
    press(qtbot, focused, Key.Key_Return)
    with qtbot.waitSignal(focused.selection_cleared):
        press(qtbot, focused, Key.Key_Escape)
    assert focused.view.selected_subject == ""
    with qtbot.assertNotEmitted(focused.selection_cleared):
        press(qtbot, focused, Key.Key_Escape)


def test_right_and_left_walk_through_the_sources(qtbot: QtBot, focused: TimelineSection) -> None:
    row = focused.view.chart.rows.index(placed(focused.view, "lost"))
    press(qtbot, focused, *[Key.Key_Down] * row, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    with qtbot.waitSignal(focused.source_requested) as asked:
        press(qtbot, focused, Key.Key_Return)
    assert asked.args == ["source-3"]
    press(qtbot, focused, Key.Key_Left, Key.Key_Left)
    with qtbot.waitSignal(focused.row_selected):
        press(qtbot, focused, Key.Key_Return)


def test_the_chip_for_more_sources_opens_the_details(qtbot: QtBot, focused: TimelineSection) -> None:
    press(qtbot, focused, Key.Key_End, Key.Key_Right, Key.Key_Right)
    with qtbot.waitSignal(focused.row_selected) as asked:
        press(qtbot, focused, Key.Key_Space)
    assert asked.args == ["retention/claims"]


def test_ring_stands_round_the_row_and_round_the_chip(
    qtbot: QtBot, focused: TimelineSection, appearance: Appearance
) -> None:
    body = focused.view.chart.rows[0].body
    chip = focused.view.chart.rows[0].chips[0].box
    viewport = focused.view.viewport()
    ring = appearance.tokens.focus.name()
    assert color_at(viewport, body.center().x(), body.top() + 1.5).name() == ring
    press(qtbot, focused, Key.Key_Right)
    assert color_at(viewport, body.center().x(), body.top() + 1.5).name() != ring
    assert color_at(viewport, chip.center().x(), chip.top()).name() == ring


def test_the_sentence_to_copy_has_its_source(focused: TimelineSection) -> None:
    row = focused.view.chart.rows[0].view
    assert focused.view.copied_sentence() == f"{row.spoken} {row.sources[0].spoken}"


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_ctrl_i_shows_the_sentence_and_escape_hides_it(qtbot: QtBot, focused: TimelineSection) -> None:
    QTest.keyClick(focused.view, Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(QToolTip.isVisible)
    assert focused.view.chart.rows[0].view.spoken in QToolTip.text()
    with qtbot.assertNotEmitted(focused.selection_cleared):
        press(qtbot, focused, Key.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_letters_and_foreign_shortcuts_do_nothing(qtbot: QtBot, focused: TimelineSection) -> None:
    before = current(focused)
    press(qtbot, focused, Key.Key_L, Key.Key_Z)
    QTest.keyClick(focused.view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert current(focused) == before


def test_tab_leaves_the_rows(qtbot: QtBot, appearance: Appearance) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    section, after = TimelineSection(appearance), QLineEdit()
    section.set_view_model(timeline_view_model(invented_assessment()))
    column.addWidget(section)
    column.addWidget(after)
    show(qtbot, window, 720, 900)
    section.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(section.view, Key.Key_Tab)
    assert section.guide.hasFocus()
    QTest.keyClick(section.guide, Key.Key_Tab)
    assert after.hasFocus()


def test_pressing_a_row_selects_it_and_pressing_a_chip_asks_for_its_source(
    qtbot: QtBot, section: TimelineSection
) -> None:
    row = placed(section.view, "lost")
    where = QPoint(60, round(row.body.center().y()))
    with qtbot.waitSignal(section.row_selected) as asked:
        QTest.mouseClick(section.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args == ["retention/lost"]
    chip = row.chips[0]
    with qtbot.waitSignal(section.source_requested) as source, qtbot.assertNotEmitted(section.row_selected):
        QTest.mouseClick(section.view.viewport(), Qt.MouseButton.LeftButton, pos=chip.box.center().toPoint())
    assert source.args == ["source-2"]


def test_selection_survives_other_answers_and_is_cleared_with_its_row(qtbot: QtBot, section: TimelineSection) -> None:
    section.select_subject("retention/lost")
    with qtbot.assertNotEmitted(section.selection_cleared):
        section.set_view_model(timeline_view_model(invented_assessment(insured="yes")))
    assert section.view.selected_subject == "retention/lost"
    nothing = timeline_view_model(invented_assessment(sent_by="dog"))
    with qtbot.waitSignal(section.selection_cleared):
        section.set_view_model(nothing)


def test_table_moves_from_cell_to_cell(qtbot: QtBot, focused: TimelineSection) -> None:
    focused.view.set_mode(Mode.TABLE)
    press(qtbot, focused, Key.Key_Right, Key.Key_Right, Key.Key_Down)
    assert (focused.view.currentIndex().row(), focused.view.currentIndex().column()) == (1, 2)
    press(qtbot, focused, *[Key.Key_Right] * 9)
    assert focused.view.currentIndex().column() == 4
    press(qtbot, focused, *[Key.Key_Left] * 9)
    assert focused.view.currentIndex().column() == 0
    with qtbot.waitSignal(focused.row_selected):
        press(qtbot, focused, Key.Key_Return)


def test_moving_brings_the_row_into_view(qtbot: QtBot, appearance: Appearance) -> None:
    pane = ScrollPane(appearance, "Pane", ground="surface")
    section = TimelineSection(appearance)
    section.set_view_model(timeline_view_model(invented_assessment()))
    pane.body.addWidget(section)
    show(qtbot, pane, 720, 260)
    section.view.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, section, Key.Key_End)
    body = section.view.chart.rows[-1].body
    bottom = section.view.viewport().mapTo(pane, body.bottomLeft().toPoint()).y()
    assert 0 < bottom <= pane.height()
