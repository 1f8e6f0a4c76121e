# SPDX-License-Identifier: MIT
"""Everything can be reached and left with the keyboard, in reading order."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QTableView, QWidget

from desktop_app.policy.selection import Answer
from desktop_app.storage.settings import Settings
from tests.ui.drivers import WindowDriver
from tests.ui.window.conftest import Open

# The offscreen platform says so for each tooltip.
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True), pytest.mark.unwatched]

_LEVEL = 12
_PRO: Mapping[str, Answer] = {"channel": "claude-app", "plan": "pro"}
_FOUNDRY: Mapping[str, Answer] = {"channel": "foundry", "hosting": "azure"}
_CTRL = Qt.KeyboardModifier.ControlModifier


def _walk(person: WindowDriver) -> list[QWidget]:
    """Press Tab until the focus comes back to where it was."""
    person.press(Qt.Key.Key_Tab)
    start = person.focused()
    assert start is not None
    reached = [start]
    for _step in range(400):
        person.press(Qt.Key.Key_Tab)
        focused = person.focused()
        assert focused is not None
        if focused is start:
            return reached
        assert focused not in reached, f"Tab is caught between {reached[-1].objectName()} and {focused.objectName()}"
        reached.append(focused)
    pytest.fail("Tab does not come back")


def _stops(person: WindowDriver) -> set[QWidget]:
    """What the Tab key has to reach."""
    return {
        widget
        for widget in person.window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


@pytest.mark.parametrize("answers", [{}, _FOUNDRY, _PRO], ids=["nothing", "foundry", "pro"])
@pytest.mark.parametrize("size", [(1280, 800), (900, 640), (640, 480)], ids=str)
def test_tab_reaches_every_control_once(
    open_window: Open, answers: Mapping[str, Answer], size: tuple[int, int]
) -> None:
    person = open_window(answers=answers, size=size)

    reached = _walk(person)

    missed = {f"{type(widget).__name__} {widget.objectName()}" for widget in _stops(person) - set(reached)}
    assert missed == set()


@pytest.mark.parametrize("view", ["compare", "overview"])
@pytest.mark.parametrize("size", [(1280, 800), (900, 640), (640, 480)], ids=str)
def test_tab_reaches_every_control_of_the_other_views_in_order(
    open_window: Open, size: tuple[int, int], view: str
) -> None:
    person = open_window(answers=_PRO, size=size)
    person.compare_ways("Claude Team", "Anthropic API", "Microsoft Foundry")
    person.show_view(view)

    reached = _walk(person)

    missed = {f"{type(widget).__name__} {widget.objectName()}" for widget in _stops(person) - set(reached)}
    tops = [_top(widget) for widget in _inside(reached, person.find(QWidget, view)) if widget.objectName() != view]
    assert missed == set()
    assert all(after > before - 2 * _LEVEL for before, after in pairwise(tops))


@pytest.mark.parametrize("answers", [{}, _FOUNDRY, _PRO], ids=["nothing", "foundry", "pro"])
def test_tab_goes_from_header_to_questions_to_answer_to_details(
    open_window: Open, answers: Mapping[str, Answer]
) -> None:
    person = open_window(answers=answers)

    reached = _walk(person)

    panes = [
        person.find(QWidget, name)
        for name in ("header", "wizard-column", "handle-1", "answer", "handle-2", "panel-slot")
    ]
    order = [next(i for i, pane in enumerate(panes) if pane is w or pane.isAncestorOf(w)) for w in reached]
    turns = [place for place, after in zip(order, [*order[1:], order[0]], strict=True) if place != after]
    assert len(turns) <= len(panes)


@pytest.mark.parametrize("pane", ["wizard", "answer", "panel-slot"])
def test_tab_goes_down_inside_a_pane(open_window: Open, pane: str) -> None:
    person = open_window(answers=_FOUNDRY)

    tops = [_top(widget) for widget in _inside(_walk(person), person.find(QWidget, pane))]

    assert tops
    assert all(after > before - _LEVEL for before, after in pairwise(tops))


def _inside(reached: list[QWidget], pane: QWidget) -> list[QWidget]:
    """What Tab reaches inside a pane, from the first to the last; Back and Next float over the questions."""
    are_inside = [pane.isAncestorOf(widget) for widget in reached]
    start = next(place for place, is_inside in enumerate(are_inside) if is_inside and not are_inside[place - 1])
    turned = [*reached[start:], *reached[:start]]
    return [widget for widget in turned if pane.isAncestorOf(widget) and widget.objectName() not in {"back", "next"}]


def _top(widget: QWidget) -> int:
    """Where a control begins in the content of its pane."""
    content = widget
    parent = widget.parentWidget()
    while parent is not None and parent.objectName() != "qt_scrollarea_viewport":
        content, parent = parent, parent.parentWidget()
    return widget.mapTo(content, QPoint(0, 0)).y() if parent is not None else 0


def test_steps_are_turned_with_keys(open_window: Open) -> None:
    person = open_window(answers=_PRO)

    person.press(Qt.Key.Key_PageDown, _CTRL)
    after = person.heading()
    person.press(Qt.Key.Key_PageUp, _CTRL)

    assert after == "Did any of this happen?"
    assert person.heading() == "Which settings?"


def test_open_step_takes_the_focus_and_says_its_number(open_window: Open) -> None:
    person = open_window()
    person.choose("Claude Code")

    person.next()

    focused = person.focused()
    assert focused is not None
    assert focused.objectName() == "step-heading"
    assert focused.accessibleName() == "Step 2 of 5. Which plan?"


def test_enter_on_an_option_goes_on(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    person.button("Off").setFocus()

    person.press(Qt.Key.Key_Return)

    assert person.heading() == "Did any of this happen?"


def test_options_of_a_question_are_one_stop_and_move_with_arrows(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    person.press(Qt.Key.Key_Tab)
    first = person.focused()

    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Space)

    assert first is person.button("On")
    assert person.button("Off").isChecked()


def test_f6_goes_round_the_panes(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    names = []

    for _pane in range(4):
        person.press(Qt.Key.Key_F6)
        panes = [name for name in ("wizard", "answer", "panel-slot") if _is_in(person, name)]
        names += panes

    assert names == ["answer", "panel-slot", "wizard", "answer"]


def test_f9_closes_and_opens_the_side_panel(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    panel = person.find(QWidget, "panel-slot")

    person.press(Qt.Key.Key_F9)
    closed = not panel.isVisible()
    person.press(Qt.Key.Key_F9)

    assert closed
    assert panel.isVisible()
    assert _is_in(person, "panel-slot")


def test_escape_leaves_the_panel_over_the_answer(open_window: Open) -> None:
    person = open_window(answers=_PRO, size=(900, 640))
    toggle = person.find(QAbstractButton, "panel-toggle")
    toggle.setFocus()
    person.press(Qt.Key.Key_F9)
    assert _is_in(person, "panel-slot")

    person.press(Qt.Key.Key_Escape)

    assert not person.find(QWidget, "panel-slot").isVisible()
    assert person.focused() is toggle


def test_panel_over_the_answer_never_covers_the_focus(open_window: Open) -> None:
    person = open_window(answers=_PRO, size=(900, 640))
    person.press(Qt.Key.Key_F9)

    for _stop in range(60):
        person.press(Qt.Key.Key_Tab)
        panel = person.find(QWidget, "panel-slot")
        focused = person.focused()
        assert focused is not None
        if panel.isVisible():
            assert panel.isAncestorOf(focused) or person.find(QWidget, "header").isAncestorOf(focused)


def test_row_and_source_by_keyboard_alone(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    view = person.find(QTableView, "timeline")
    view.setFocus(Qt.FocusReason.TabFocusReason)

    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    name = list(person.rows())[1]
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Return)

    assert person.find(QWidget, "details-name").property("text") == name
    assert _is_in(person, "panel-slot")


def test_back_to_the_answer_returns_to_the_row(open_window: Open) -> None:
    person = open_window(answers=_PRO, size=(640, 480))
    person.show_pane("answer")
    view = person.find(QTableView, "timeline")
    view.setFocus(Qt.FocusReason.TabFocusReason)

    person.press(Qt.Key.Key_Return)
    shows_details = person.find(QWidget, "details-name").isVisible()
    person.click("Back to the answer")

    assert shows_details
    assert person.focused() is view


def test_text_grows_with_a_key(open_window: Open) -> None:
    person = open_window(answers=_PRO, settings=Settings(is_motion_reduced=True))
    heading = person.focused()
    assert heading is not None
    before = heading.height()

    person.press(Qt.Key.Key_Plus, _CTRL)

    assert heading.height() > before


def _is_in(person: WindowDriver, pane: str) -> bool:
    focused = person.focused()
    return focused is not None and person.find(QWidget, pane).isAncestorOf(focused)


def test_tab_goes_on_from_the_verdict(open_window: Open) -> None:
    person = open_window(answers=_FOUNDRY)
    while "Done" not in person.buttons():
        person.next()
    person.done()

    person.press(Qt.Key.Key_Tab)

    assert _is_in(person, "answer")


def test_focused_option_is_never_behind_the_buttons(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "enterprise"})
    pane = person.find(QWidget, "wizard")
    seen = 0

    for _stop in range(30):
        person.press(Qt.Key.Key_Tab)
        focused = person.focused()
        assert focused is not None
        if pane.isAncestorOf(focused) and focused.objectName().startswith("option-"):
            seen += 1
            bottom = focused.mapTo(pane, QPoint(0, focused.height())).y()
            assert bottom <= person.button("Next").mapTo(pane, QPoint(0, 0)).y()

    assert seen
