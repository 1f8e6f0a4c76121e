# SPDX-License-Identifier: MIT
"""What people come for, from the first click to the answer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.controls.labels import Heading
from tests.ui.window.conftest import Open

pytestmark = pytest.mark.unwatched

_PRO = {"channel": "claude-app", "plan": "pro"}


def test_person_with_pro_learns_that_it_depends_and_then_that_it_does_not(open_window: Open) -> None:
    person = open_window()

    person.choose("Claude app or website")
    person.next()
    person.choose("Pro")
    person.next()
    depends = person.verdict()
    person.choose("Off")

    assert depends == "It depends on one setting."
    assert person.verdict().startswith("No")
    assert "30 days" in person.rows()["Prompts and replies"]


def test_sharing_on_means_years(open_window: Open) -> None:
    person = open_window(answers=_PRO)

    person.choose("On", "Yes, new or resumed")

    assert person.verdict().startswith("Yes")
    assert "5 years" in person.rows()["Prompts and replies"]


def test_every_choice_shows_at_once(open_window: Open) -> None:
    person = open_window()
    assert person.verdict() == ""

    person.choose("Microsoft Foundry")

    assert person.verdict().startswith("No")
    assert person.heading() == "Where do you use Claude?"


def test_foundry_needs_no_plan_and_says_why(open_window: Open) -> None:
    person = open_window()
    person.choose("Microsoft Foundry", "Hosted on Azure")

    person.next()

    assert person.heading() == "Which settings?"
    skipped = person.find(QWidget, "step-2")
    notes = [label for label in skipped.findChildren(QWidget) if label.isVisible() and label.toolTip()]
    assert notes
    assert all(label.accessibleDescription() == label.toolTip() for label in notes if label.accessibleDescription())
    assert person.says("Not needed here")


def test_foundry_warns_that_the_promise_of_azure_does_not_apply(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry", "hosting": "azure"})

    assert "Azure" in person.words()
    assert person.says("Who does what")


def test_starting_tile_leads_to_its_answer(open_window: Open) -> None:
    person = open_window()
    tile = next(words for words in person.buttons() if words.startswith("I use Claude Code"))

    person.click(tile)

    assert person.verdict()
    assert person.focused() is person.find(QWidget, "verdict")
    assert tile not in person.buttons()


def test_finished_step_opens_again(open_window: Open) -> None:
    person = open_window(answers=_PRO)

    person.click("Which plan? Pro")
    person.choose("Team")

    assert person.heading() == "Which plan?"
    assert person.verdict().startswith("No")


def test_chip_over_the_verdict_opens_its_step(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    chip = next(words for words in person.buttons() if words.startswith("Pro") and "plan" not in words)

    person.click(chip)

    assert person.heading() == "Which plan?"


def test_answer_that_no_longer_fits_is_named_and_can_be_had_back(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "team"})
    person.click("Where do you use Claude? Claude app")

    person.choose("Anthropic API or Console")
    named = person.says("Team")
    person.click("Undo")

    assert named
    assert "Which plan? Team" in person.buttons()
    assert "Undo" not in person.buttons()


def test_answer_set_aside_can_be_forgotten(open_window: Open) -> None:
    person = open_window(answers={"channel": "api", "plan": "team"})

    person.click("Forget it")

    assert "Forget it" not in person.buttons()
    assert not person.says("Team")


def test_back_keeps_every_answer(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    person.choose("Off")
    person.back()
    person.back()
    person.next()
    person.next()

    assert person.button("Off").isChecked()


def test_done_leads_to_the_verdict(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    while "Done" not in person.buttons():
        person.next()

    person.done()

    assert person.focused() is person.find(QWidget, "verdict")


def test_last_answer_is_undone_with_a_key_and_back_with_another(open_window: Open) -> None:
    person = open_window()
    person.choose("Claude Code")
    before = person.verdict()

    person.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    nothing = person.verdict()
    person.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert nothing == ""
    assert person.verdict() == before


def test_tile_for_many_ways_leads_to_the_overview(open_window: Open) -> None:
    person = open_window()

    person.click("We build on AWS, Google or Microsoft")

    assert person.find(QWidget, "overview").isVisible()
    assert person.verdict() == ""


def test_starting_over_shows_the_tiles_and_can_be_undone(open_window: Open) -> None:
    person = open_window(answers=_PRO)

    person.menu("start-over")
    tiles = person.find(QWidget, "start-tiles").isVisible()
    person.menu("undo")

    assert tiles
    assert person.verdict() == "It depends on one setting."


def test_person_who_is_not_sure_gets_three_clues(open_window: Open) -> None:
    person = open_window()
    clues = person.find(QWidget, "clues")
    assert not clues.isVisible()

    person.choose("I’m not sure")

    assert clues.visibleRegion().boundingRect() == clues.rect()
    assert len(str(clues.property("text")).split("\n\n")) == 3


def test_number_of_days_reaches_the_answer(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "enterprise"})
    person.choose("A number of days")

    person.type("days", "45")

    assert any("45 days" in sentence for sentence in person.rows().values())


def test_number_that_does_not_fit_is_refused_in_words(open_window: Open) -> None:
    person = open_window(answers={"channel": "claude-app", "plan": "enterprise"})
    person.choose("A number of days")

    person.type("days", "7")
    person.press(Qt.Key.Key_Tab)

    fault = person.find(QWidget, "days-fault")
    assert fault.isVisible()
    assert "30" in str(fault.property("text"))
    assert person.find(QLineEdit, "days").accessibleDescription() == fault.property("text")
    assert not any("7 days" in sentence for sentence in person.rows().values())


def test_ticking_and_clearing_what_happened(open_window: Open) -> None:
    person = open_window(answers={"channel": "foundry", "hosting": "azure"})
    person.next()
    assert person.heading() == "Did any of this happen?"

    person.choose("It was flagged")
    flagged = person.rows()["Flagged chats"]
    person.choose("Not that we know")
    cleared = person.button("It was flagged").isChecked()
    person.choose("Not that we know")

    assert "Only if" not in flagged
    assert not cleared
    assert not person.button("Not that we know").isChecked()


def test_row_shows_its_details_beside_the_answer(open_window: Open) -> None:
    person = open_window(answers=_PRO)

    person.select_row("Flagged chats")

    details = person.find(QWidget, "side-panel")
    titles = [str(widget.property("text")) for widget in details.findChildren(QWidget) if widget.isVisible()]
    assert "Flagged chats" in titles


def test_change_in_the_side_panel_is_taken_over(open_window: Open) -> None:
    person = open_window(answers=_PRO)
    person.choose("Off")
    changes = [words for words in person.buttons() if words.startswith("Sharing on")]

    person.click(changes[0])

    assert person.button("On").isChecked()
    assert person.verdict().startswith("It depends")


def test_question_that_a_later_answer_opens_takes_the_focus(open_window: Open) -> None:
    person = open_window()
    person.choose("Claude Code")
    person.next()
    person.choose("A cloud provider")

    person.next()

    question = person.find(QWidget, "question-cloud")
    focused = person.focused()
    assert focused is not None
    assert question.isAncestorOf(focused)
    assert focused.visibleRegion().boundingRect() == focused.rect()


def test_the_first_answer_leaves_next_where_it_is(open_window: Open) -> None:
    person = open_window()
    before = person.button("Next").mapTo(person.window, QPoint(0, 0))

    person.choose("Claude app or website")

    assert person.button("Add to compare").isVisible()
    assert person.button("Next").mapTo(person.window, QPoint(0, 0)) == before


def test_the_step_that_a_tile_leads_to_is_seen_from_its_beginning(open_window: Open) -> None:
    person = open_window(size=(1280, 760))
    person.resize(1280, 760)

    person.click("I use Claude Code with Pro or Max")

    step = next(label for label in person.window.findChildren(Heading) if label.text() == person.heading())
    assert step.visibleRegion().boundingRect() == step.rect()
