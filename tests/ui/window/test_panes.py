# SPDX-License-Identifier: MIT
"""Three panes, two, or one: by the width counted in heights of body text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSplitter, QSplitterHandle, QTableView, QWidget

from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, load_settings
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

_PRO = {"channel": "claude-app", "plan": "pro"}
_PANES = ("wizard", "answer", "panel-slot")


def _visible(person: WindowDriver) -> tuple[str, ...]:
    return tuple(name for name in _PANES if person.find(QWidget, name).isVisible())


@pytest.mark.parametrize(
    ("width", "factor", "panes"),
    [
        (1280, 1.0, ("wizard", "answer", "panel-slot")),
        (1170, 1.0, ("wizard", "answer", "panel-slot")),
        (1169, 1.0, ("wizard", "answer")),
        (855, 1.0, ("wizard", "answer")),
        (854, 1.0, ("wizard",)),
        (1280, 2.0, ("wizard",)),
        (1280, 1.3, ("wizard", "answer")),
    ],
)
def test_panes_follow_the_width(open_window: Open, width: int, factor: float, panes: tuple[str, ...]) -> None:
    person = open_window(answers=_PRO, settings=Settings(text_factor=factor, is_motion_reduced=True), size=(width, 800))

    assert _visible(person) == panes


def test_window_that_shrinks_and_grows_again_shows_all_panes(open_window: Open) -> None:
    person = open_window(answers=_PRO)

    shown = []
    for width in (900, 700, 900, 1280):
        person.resize(width, 800)
        shown.append(_visible(person))

    assert shown == [("wizard", "answer"), ("wizard",), ("wizard", "answer"), _PANES]


def test_row_opens_the_details_where_only_one_pane_fits(open_window: Open) -> None:
    person = open_window(answers=_PRO, size=(640, 480))
    person.show_pane("answer")

    person.select_row("Chat history")

    assert _visible(person) == ("panel-slot",)
    assert person.find(QWidget, "details-name").property("text") == "Chat history"


def test_row_opens_the_details_over_the_answer(open_window: Open) -> None:
    person = open_window(answers=_PRO, settings=Settings(is_motion_reduced=True), size=(900, 640))

    person.select_row("Chat history")

    panel = person.find(QWidget, "panel-slot")
    answer = person.find(QWidget, "answer")
    assert panel.isVisible()
    assert answer.isVisible()
    assert panel.mapTo(person.window, QPoint(panel.width(), 0)).x() == person.window.width()


def test_veil_closes_the_details(open_window: Open) -> None:
    person = open_window(answers=_PRO, size=(900, 640))
    person.show_panel()
    place = person.find(QWidget, "wizard").mapTo(person.window, QPoint(20, 20))
    below = person.window.childAt(place)
    assert below is not None

    QTest.mouseClick(below, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    person.settle()

    assert not person.find(QWidget, "panel-slot").isVisible()


def test_dragged_width_stays_in_its_bounds_and_is_remembered(open_window: Open, paths: AppPaths) -> None:
    person = open_window(answers=_PRO)
    splitter = person.find(QSplitter, "panes")
    wizard = person.find(QWidget, "wizard")
    handle = splitter.handle(1)

    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 200))
    QTest.mouseMove(handle, QPoint(600, 200))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(600, 200))
    person.settle()
    widest = wizard.width()
    person.window.close()

    assert widest == round(272 * 1.4)
    assert load_settings(paths.settings_file).content.wizard_share == pytest.approx(1.4, abs=0.01)


def test_remembered_width_is_used_again(open_window: Open) -> None:
    person = open_window(answers=_PRO, settings=Settings(wizard_share=1.2, is_motion_reduced=True))

    assert person.find(QWidget, "wizard").width() == round(272 * 1.2)


def test_short_window_shortens_finished_steps(open_window: Open) -> None:
    person = open_window(answers=_PRO, size=(1280, 800))
    tall = person.find(QWidget, "finished-1").height()

    person.resize(1280, 640)

    assert person.find(QWidget, "finished-1").height() < tall
    assert "Where do you use Claude? Claude app" in person.buttons()


def test_buttons_of_a_long_step_stay_in_view(open_window: Open) -> None:
    person = open_window()
    pane = person.find(QWidget, "wizard")

    button = person.button("Next")

    bottom = button.mapTo(pane, QPoint(0, button.height())).y()
    assert bottom <= pane.height()


def test_the_line_between_panes_moves_by_keys_and_is_remembered(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})
    handle = person.find(QSplitterHandle, "handle-1")
    wizard = person.find(QWidget, "wizard")
    before = wizard.width()
    handle.setFocus()

    person.press(Qt.Key.Key_Right)
    wider = wizard.width()
    person.press(Qt.Key.Key_Left)
    person.press(Qt.Key.Key_Left)

    assert before < wider
    assert wizard.width() < before
    assert handle.accessibleDescription().endswith(" %")


def test_readers_know_the_line_between_panes(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})
    spoken = QAccessible.queryAccessibleInterface(person.find(QSplitterHandle, "handle-2"))

    assert spoken.role() == QAccessible.Role.Splitter
    assert spoken.text(QAccessible.Text.Name) == "Width of the side panel"


def test_the_button_of_the_side_panel_is_a_button_that_tells_whether_it_is_open(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"})
    toggle = person.find(QWidget, "panel-toggle")
    spoken = QAccessible.queryAccessibleInterface(toggle)
    described = toggle.accessibleDescription()

    person.click("Side panel")

    assert spoken.role() == QAccessible.Role.PushButton
    assert (described, toggle.accessibleDescription()) == ("Is open", "Is closed")


def test_a_narrow_window_has_the_views_in_a_menu(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry"}, settings=Settings(text_factor=2.0), size=(640, 480))
    button = person.button("View: Explain")
    menu = button.menu() if isinstance(button, QPushButton) else None
    assert menu is not None

    next(action for action in menu.actions() if action.text() == "Overview").trigger()
    person.settle()

    assert person.find(QTableView, "overview-table").isVisible()
    assert button.accessibleName() == "View: Overview"
