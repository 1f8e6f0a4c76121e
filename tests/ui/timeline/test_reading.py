# SPDX-License-Identifier: MIT
"""What screen readers get, and that chart and table say the same."""

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop_app.presentation.timeline import TimelineViewModel
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.timeline.model import Column, Mode
from desktop_app.ui.timeline.section import TimelineSection
from tests.ui.seen import colors_in, name_of, spoken, tree

Text = QAccessible.Text


def cells(section: TimelineSection) -> list[str]:
    return [node.text(Text.Name) for node in tree(spoken(section.view)) if node.role() == QAccessible.Role.Cell]


def test_table_has_a_name_and_says_what_it_holds(section: TimelineSection, rows: TimelineViewModel) -> None:
    assert name_of(section.view) == "How long it is kept"
    assert spoken(section.view).role() == QAccessible.Role.Table
    described = spoken(section.view).text(Text.Description)
    assert described == f"{rows.summary} Use the arrow keys."


def test_every_cell_is_real_and_has_words(section: TimelineSection, rows: TimelineViewModel) -> None:
    names = cells(section)
    assert len(names) == 3 * len(rows.rows)
    assert all(names)
    for row in rows.rows:
        assert any(row.name in name for name in names)
        assert row.cells.how_long.replace("\n", "; ") in names
    assert "5 sources" in names


def test_group_titles_are_read_with_their_first_row(section: TimelineSection) -> None:
    names = cells(section)
    assert "Always: Stamps" in names
    assert "Only if it happens: Claims" in names
    assert "Postcards" in names


def test_first_cell_describes_the_whole_row(section: TimelineSection, rows: TimelineViewModel) -> None:
    model = section.view.model()
    for place, row in enumerate(rows.rows):
        described = model.index(place, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
        assert f"{row.name}. {described}" == row.spoken


def test_columns_are_named_in_both_modes(section: TimelineSection) -> None:
    model = section.view.model()
    titles = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert titles == ["Data", "How long", "Sources"]
    section.view.set_mode(Mode.TABLE)
    titles = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert titles == ["Data", "How long", "From when", "When", "Sources"]


def test_table_shows_the_same_values_as_the_chart(
    qtbot: QtBot, section: TimelineSection, rows: TimelineViewModel
) -> None:
    drawn = ["\n".join(mark.view.label for mark in row.marks) for row in section.view.chart.rows]
    (button,) = section.switch.findChildren(QAbstractButton, "switch-table")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert section.view.mode is Mode.TABLE
    model = section.view.model()
    column = (Column.DATA, Column.HOW_LONG).index(Column.HOW_LONG)
    told = [model.index(place, column).data() for place in range(model.rowCount())]
    assert told == drawn
    assert not section.strip.isVisible()
    assert not section.legend.isVisible()
    (back,) = section.switch.findChildren(QAbstractButton, "switch-lengths")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert section.strip.isVisible()


def test_switch_is_named_and_offers_only_what_exists(section: TimelineSection) -> None:
    assert name_of(section.switch) == "Show as"
    assert [button.text() for button in section.switch.findChildren(QAbstractButton)] == ["Lengths", "Dates", "Table"]


def test_selection_is_told_to_readers(section: TimelineSection) -> None:
    section.select_subject("retention/letters")
    selected = [
        node.text(Text.Name)
        for node in tree(spoken(section.view))
        if node.role() == QAccessible.Role.Cell and node.state().selected
    ]
    assert "Letters you send" in selected
    assert "Parcels" not in selected


def test_legend_explains_what_is_shown(section: TimelineSection) -> None:
    assert name_of(section.legend).startswith("Kinds of mark: kept, end varies, only if it happens, it did happen")


def test_strip_repeats_the_rows_with_a_length_in_true_scale(section: TimelineSection, appearance: Appearance) -> None:
    chart = section.view.chart
    places = [place for place, _box in section.strip.bars]
    assert places == sorted(places)
    shown = {chart.rows[place].view.subject for place in places}
    assert "retention/receipts" not in shown
    assert "retention/stamps" not in shown
    boxes = {chart.rows[place].view.subject: box for place, box in section.strip.bars}
    assert boxes["retention/lost"].right() == chart.axis.left + chart.axis.steps_width * 2 / 7
    assert boxes["retention/drafts"].right() == chart.axis.right
    assert colors_in(section.strip, boxes["retention/lost"].toRect()) == {appearance.tokens.cond.name()}


def test_pointing_at_the_strip_highlights_the_row(qtbot: QtBot, section: TimelineSection) -> None:
    place, box = section.strip.bars[2]
    with qtbot.waitSignal(section.strip.row_hovered, check_params_cb=lambda row: row == place):
        QTest.mouseMove(section.strip, QPoint(round(box.left()) + 1, round(box.center().y())))


def test_nothing_stays_behind(qtbot: QtBot, appearance: Appearance, rows: TimelineViewModel) -> None:
    _forget()
    before = len(QApplication.allWidgets())
    section = TimelineSection(appearance)
    section.set_view_model(rows)
    section.grab()
    gone = weakref.ref(section)
    section.deleteLater()
    del section
    _forget()
    assert gone() is None
    assert len(QApplication.allWidgets()) == before


def _forget() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
