# SPDX-License-Identifier: MIT
"""Screen readers get a role and a name for everything that can be reached."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.accessibility import announce
from desktop_app.ui.appearance import Appearance
from desktop_app.ui.controls.badges import AnswerGlyph, SupportBadge
from desktop_app.ui.controls.buttons import Button, IconButton
from desktop_app.ui.controls.cards import Callout, CalloutKind, ConditionCard
from desktop_app.ui.controls.chips import Chip, SourceChip
from desktop_app.ui.controls.labels import Heading, WrapLabel
from desktop_app.ui.controls.option_card import OptionCard, OptionKind
from desktop_app.ui.controls.option_list import OptionItem, OptionList
from desktop_app.ui.controls.scroll_pane import ScrollPane
from desktop_app.ui.controls.switch import Switch
from desktop_app.ui.marks import Answer, Support
from tests.ui.gallery import Gallery
from tests.ui.seen import name_of, show, spoken, tree

Role = QAccessible.Role


def _each_control(look: Appearance) -> dict[str, tuple[QWidget, QAccessible.Role, str]]:
    """Every control with its role and name."""
    glyph = AnswerGlyph(look)
    glyph.set_answer(Answer.NO, "No")
    badge = SupportBadge(look)
    badge.set_support(Support.FAIR, "Fair support")
    link = SupportBadge(look)
    link.set_support(Support.THIN, "Thin support")
    link.set_opens(opens=True)
    return {
        "heading": (Heading(look, "How long"), Role.Heading, "How long"),
        "label": (WrapLabel(look, "Some words"), Role.StaticText, "Some words"),
        "button": (Button(look, "&Next"), Role.Button, "Next"),
        "icon button": (IconButton(look, "x", "Remove"), Role.Button, "Remove"),
        "radio": (OptionCard(look, OptionKind.RADIO, "R & D", "Help"), Role.RadioButton, "R & D"),
        "check": (OptionCard(look, OptionKind.CHECK, "Tick"), Role.CheckBox, "Tick"),
        "options": (OptionList(look, OptionKind.CHECK, "Which?"), Role.Grouping, "Which?"),
        "switch": (Switch(look, "View", (("a", "A"), ("b", "B"))), Role.Grouping, "View"),
        "chip": (Chip(look, "A & B"), Role.Button, "A & B"),
        "source": (SourceChip(look, 2, "Source 2: a title"), Role.Button, "Source 2: a title"),
        "glyph": (glyph, Role.Graphic, "No"),
        "badge": (badge, Role.StaticText, "Fair support"),
        "badge that opens": (link, Role.Button, "Thin support"),
        "callout": (Callout(look, CalloutKind.INFO, "A hint", "Words"), Role.Grouping, "A hint"),
        "condition": (ConditionCard(look, "flag", "It is flagged", "Words"), Role.Grouping, "It is flagged"),
        "pane": (ScrollPane(look, "Your situation"), Role.Grouping, "Your situation"),
    }


KINDS = (
    *("heading", "label", "button", "icon button", "radio", "check", "options", "switch", "chip", "source"),
    *("glyph", "badge", "badge that opens", "callout", "condition", "pane"),
)


@pytest.mark.parametrize("kind", KINDS)
def test_each_control_has_its_role_and_name(qtbot: QtBot, appearance: Appearance, kind: str) -> None:
    controls = _each_control(appearance)
    for widget, _role, _name in controls.values():
        qtbot.addWidget(widget)
    widget, role, name = controls[kind]
    assert spoken(widget).role() == role
    assert name_of(widget) == name


def test_every_control_is_in_the_table(appearance: Appearance, qtbot: QtBot) -> None:
    controls = _each_control(appearance)
    for widget, _role, _name in controls.values():
        qtbot.addWidget(widget)
    assert set(controls) == set(KINDS)


def test_heading_speaks_its_new_words(qtbot: QtBot, appearance: Appearance) -> None:
    heading = Heading(appearance, "Before")
    qtbot.addWidget(heading)
    assert name_of(heading) == "Before"
    heading.setText("After")
    assert name_of(heading) == "After"


def test_help_of_an_option_is_its_description(qtbot: QtBot, appearance: Appearance) -> None:
    card = OptionCard(appearance, OptionKind.RADIO, "Title", "One line of help")
    qtbot.addWidget(card)
    assert spoken(card).text(QAccessible.Text.Description) == "One line of help"


def test_chosen_option_is_spoken_as_checked(qtbot: QtBot, appearance: Appearance) -> None:
    options = OptionList(appearance, OptionKind.RADIO, "Which?")
    qtbot.addWidget(options)
    options.set_options((OptionItem(id="one", title="One"), OptionItem(id="two", title="Two")))
    options.set_chosen(("two",))
    assert spoken(options.card("two")).state().checked
    assert not spoken(options.card("one")).state().checked


def test_screen_reader_can_press_an_option(qtbot: QtBot, appearance: Appearance) -> None:
    options = OptionList(appearance, OptionKind.CHECK, "Which?")
    qtbot.addWidget(options)
    options.set_options((OptionItem(id="one", title="One"),))
    actions = spoken(options.card("one")).actionInterface()
    with qtbot.waitSignal(options.toggled) as toggled:
        actions.doAction(actions.actionNames()[0])
    assert toggled.args == ["one", True]


def test_unavailable_part_of_a_switch_says_why(qtbot: QtBot, appearance: Appearance) -> None:
    switch = Switch(appearance, "Shown as", (("a", "Lengths"), ("b", "Dates")))
    qtbot.addWidget(switch)
    switch.set_available("b", "Add a date first")
    part = next(node for node in tree(spoken(switch)) if node.text(QAccessible.Text.Name) == "Dates")
    assert part.state().disabled
    assert part.text(QAccessible.Text.Description) == "Add a date first"


def test_everything_that_can_be_focused_has_a_name(qtbot: QtBot, appearance: Appearance) -> None:
    window = Gallery(appearance)
    show(qtbot, window, 1280, 900)
    reachable = [node for node in tree(spoken(window)) if node.state().focusable and not node.state().invisible]
    fields = (Role.EditableText, Role.ComboBox, Role.SpinBox)  # named by the labels of the forms they stand in
    nameless = [n.role() for n in reachable if not n.text(QAccessible.Text.Name) and n.role() not in fields]
    assert len(reachable) > 15
    assert nameless == []


def test_announcement_hands_over_one_line(qtbot: QtBot) -> None:
    label = QLabel("status")
    qtbot.addWidget(label)
    assert announce(label, "  Saved.\n Two  notes ") == "Saved. Two notes"


def test_nothing_to_say_is_not_said(qtbot: QtBot) -> None:
    label = QLabel("status")
    qtbot.addWidget(label)
    assert announce(label, " \n") == ""
