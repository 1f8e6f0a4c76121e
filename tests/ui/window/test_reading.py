# SPDX-License-Identifier: MIT
"""Every control has a name for people who hear the window, in every part of it."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from desktop_app.policy.selection import Answer
from tests.ui.drivers import WindowDriver
from tests.ui.seen import spoken, tree
from tests.ui.window.conftest import Open

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True), pytest.mark.unwatched]

_SITUATIONS: Mapping[str, Mapping[str, Answer]] = {
    "nothing": {},
    "foundry": {"channel": "foundry", "hosting": "azure"},
    "set-aside": {"channel": "api", "plan": "team"},
    "enterprise": {"channel": "claude-app", "plan": "enterprise", "custom_retention": 45},
    "pro-on": {"channel": "claude-app", "plan": "pro", "model_improvement": "on", "happened": ("flagged",)},
}


def _focusable(person: WindowDriver) -> Iterator[QAccessibleInterface]:
    """Everything that can be seen and take the focus."""
    for node in tree(spoken(person.window)):
        state = node.state()
        if state.focusable and not state.invisible:
            yield node


@pytest.mark.parametrize("situation", _SITUATIONS)
@pytest.mark.parametrize("size", [(1280, 800), (640, 480)], ids=str)
def test_everything_that_takes_the_focus_has_a_name(open_window: Open, situation: str, size: tuple[int, int]) -> None:
    person = open_window(answers=_SITUATIONS[situation], size=size)

    for pane in ("questions", "answer", "details"):
        person.show_pane(pane)
        nodes = list(_focusable(person))
        nameless = [f"{node.role()} {node.object().objectName()}" for node in nodes if not _name(node).strip()]

        assert nodes
        assert nameless == []


def test_no_name_is_the_name_of_a_class(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["pro-on"])

    names = {_name(node) for node in tree(spoken(person.window))}

    classes = {type(widget).__name__ for widget in person.window.findChildren(QWidget)}
    assert names & classes == set()


@pytest.mark.parametrize("situation", ["foundry", "pro-on"])
def test_headings_give_the_window_its_outline(open_window: Open, situation: str) -> None:
    person = open_window(answers=_SITUATIONS[situation])

    headings = [
        _name(node)
        for node in tree(spoken(person.window))
        if node.role() == QAccessible.Role.Heading and not node.state().invisible
    ]

    assert "Your situation" in headings
    assert any(name.startswith("Step ") for name in headings)
    assert any(name.startswith("Is it used to train Claude?") for name in headings)
    assert "How long it is kept" in headings


def test_options_are_radio_buttons_and_check_boxes_in_named_groups(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["pro-on"])

    nodes = [spoken(person.find(QWidget, name)) for name in ("question-resumed", "question-incognito")]

    for node in nodes:
        assert node.role() == QAccessible.Role.Grouping
        assert _name(node).endswith("?")
        roles = {node.child(index).role() for index in range(node.childCount())}
        assert QAccessible.Role.RadioButton in roles


def test_every_row_says_its_sentence(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["pro-on"])

    rows = person.rows()

    assert rows
    assert all(sentence.startswith(f"{name}. ") and sentence.endswith(".") for name, sentence in rows.items())


def _name(node: QAccessibleInterface) -> str:
    return str(node.text(QAccessible.Text.Name))


def test_readers_meet_questions_answer_and_details_in_this_order(open_window: Open) -> None:
    person = open_window(answers=_SITUATIONS["pro-on"], size=(900, 640))  # the details lie over the answer
    person.resize(1280, 800)

    names = [_name(node) for node in tree(spoken(person.window)) if not node.state().invisible]

    places = [names.index(name) for name in ("Questions", "Answer", "Details")]
    assert places == sorted(places)


def test_heading_of_a_group_comes_before_its_options(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app"})

    group = spoken(person.find(QWidget, "question-plan"))

    names = [_name(group.child(place)) for place in range(group.childCount())]
    shown = [name for name in names if name in ("For you", "Free", "For work", "Team", "School", "Education")]
    assert shown == ["For you", "Free", "For work", "Team", "School", "Education"]
