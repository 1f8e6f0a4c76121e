# SPDX-License-Identifier: MIT
"""The side panel as people see, press and hear it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.presentation.glossary import Glossary
from desktop_app.ui.appearance import Appearance, Scheme
from desktop_app.ui.term_words import TermWord
from tests.presentation.situations import SITUATIONS, embedded_reasoner, situation
from tests.ui.panel.widgets import PanelWithBrowser, cut_off, press, settle
from tests.ui.seen import colors_in, name_of, show, spoken, tree

pytestmark = pytest.mark.unwatched

ROW = "retention/conversation"
FLAGGED = "retention/flagged-content"


def _headings(shown: PanelWithBrowser) -> list[str]:
    return [
        node.text(QAccessible.Text.Name)
        for node in tree(spoken(shown.panel))
        if node.role() == QAccessible.Role.Heading and not node.state().invisible
    ]


def _stops(shown: PanelWithBrowser) -> list[QWidget]:
    """Every stop of the Tab key inside the panel, as the keyboard reaches them."""
    shown.panel.focus_start()
    stops: list[QWidget] = []
    for _press in range(200):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in stops:
            return stops
        if shown.content.isAncestorOf(now):
            stops.append(now)
    pytest.fail("the Tab key never comes round")


def test_empty_panel_shows_one_hint(shown: PanelWithBrowser) -> None:
    panel = situation("nothing").panel()
    shown.show_view_model(panel)
    assert panel.hint in shown.text()
    assert _headings(shown) == []


def test_parts_stand_in_their_order(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel(ROW)
    shown.show_view_model(panel)
    assert panel.details is not None
    assert _headings(shown) == [
        panel.details.name,
        *(dispute.title for dispute in panel.details.disputes),
        "Who does what",
        "What would change this",
        *(section.title for section in panel.sections),
        "Sources",
    ]


@pytest.mark.parametrize("name", list(SITUATIONS))
def test_every_statement_of_the_view_model_is_on_the_panel(shown: PanelWithBrowser, name: str) -> None:
    panel = situation(name).panel(ROW)
    shown.show_view_model(panel)
    text = shown.text()
    wanted = [panel.support]
    wanted += [words for role in panel.roles for words in (role.name, role.role, role.sentence)]
    wanted += [words for callout in panel.callouts for words in (callout.title, callout.text)]
    wanted += [effect for change in panel.changes for effect in change.effects]
    wanted += [words for part in panel.sections for entry in part.entries for words in (entry.title, entry.answer)]
    wanted += [source.title for source in (*panel.sources, *panel.further_sources)]
    if panel.details is not None:
        wanted += [panel.details.value, panel.details.because]
        wanted += [claim.text for dispute in panel.details.disputes for claim in dispute.claims]
    assert [words for words in wanted if words not in text] == []


def test_nothing_is_left_of_the_answer_before(shown: PanelWithBrowser) -> None:
    shown.show_view_model(situation("foundry").panel(ROW))
    panel = situation("pro").panel()
    shown.show_view_model(panel)
    assert "Azure" not in " ".join(role.name for role in panel.roles)
    before = situation("foundry").panel(ROW)
    gone = {role.sentence for role in before.roles if role.sentence} - {role.sentence for role in panel.roles}
    assert gone
    assert not [words for words in gone if words in shown.text()]


def test_press_on_a_change_asks_for_it(shown: PanelWithBrowser, qtbot: QtBot) -> None:
    shown.show_view_model(situation("pro, sharing on").panel())
    with qtbot.waitSignal(shown.panel.change_requested) as asked:
        press(shown.button("change-model_improvement-off"))
    assert asked.args == ["model_improvement", "off"]


def test_change_can_be_taken_over_by_keyboard(shown: PanelWithBrowser, qtbot: QtBot) -> None:
    shown.show_view_model(situation("pro, sharing on").panel())
    change = shown.button("change-model_improvement-off")
    change.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(shown.panel.change_requested):
        QTest.keyClick(change, Qt.Key.Key_Space)


def test_change_is_spoken_with_who_and_effects(shown: PanelWithBrowser) -> None:
    panel = situation("pro, sharing on").panel()
    shown.show_view_model(panel)
    assert name_of(shown.button("change-model_improvement-off")) == panel.changes[0].spoken


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # the offscreen platform, of each popup
def test_role_word_shows_its_meaning_when_pressed(shown: PanelWithBrowser, appearance: Appearance) -> None:
    case = situation("foundry")
    appearance.set_glossary(Glossary(embedded_reasoner().model))
    shown.show_view_model(case.panel())
    word = next(
        word for word in shown.panel.findChildren(TermWord) if word.accessibleName() == "What “Processor” means"
    )
    QTest.mouseClick(word, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert case.text("glossary.processor.definition") in [label.text() for label in popup.findChildren(QLabel)]
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    settle()
    assert QApplication.activePopupWidget() is None


def test_open_role_cannot_be_pressed(shown: PanelWithBrowser, appearance: Appearance) -> None:
    appearance.set_glossary(Glossary(embedded_reasoner().model))
    shown.show_view_model(situation("foundry").panel())
    role = next(role for role in situation("foundry").panel().roles if role.role.startswith("Depends on"))
    word = next(widget for widget in shown.visible() if name_of(widget) == role.role)
    assert spoken(word).role() == QAccessible.Role.StaticText
    assert not spoken(word).state().focusable
    assert not word.findChildren(QAbstractButton)


@pytest.mark.parametrize(("width", "is_beside"), [(312, False), (420, True)])
def test_claims_stand_side_by_side_where_each_has_room_for_words(
    shown: PanelWithBrowser, width: int, *, is_beside: bool
) -> None:
    shown.panel.resize(width, 740)
    panel = situation("foundry").panel(ROW)
    assert panel.details is not None
    shown.show_view_model(panel)
    marks = [claim.mark for claim in panel.details.disputes[0].claims][:2]
    boxes = [widget for widget in shown.visible() if widget.accessibleName() in marks][:2]
    assert [box.accessibleName() for box in boxes] == marks
    first, second = (box.geometry() for box in boxes)
    assert (first.top() == second.top()) is is_beside
    assert (first.right() < second.left()) is is_beside


@pytest.mark.parametrize(("row", "hue"), [(ROW, "kept"), (FLAGGED, "cond_text")])
def test_value_has_the_hue_of_its_mark(shown: PanelWithBrowser, appearance: Appearance, row: str, hue: str) -> None:
    shown.show_view_model(situation("foundry").panel(row))
    text = shown.panel.findChild(QWidget, "details-text")
    assert text is not None
    assert getattr(appearance.tokens, hue).name() in colors_in(text)


def test_other_details_bring_the_top_into_view(shown: PanelWithBrowser) -> None:
    shown.show_view_model(situation("foundry").panel(ROW))
    shown.panel.show_sources()
    assert shown.panel.verticalScrollBar().value() > 0
    shown.show_view_model(situation("foundry").panel(FLAGGED))
    assert shown.panel.verticalScrollBar().value() == 0


def test_other_answer_leaves_the_panel_where_it_was(shown: PanelWithBrowser) -> None:
    shown.show_view_model(situation("foundry").panel())
    shown.panel.verticalScrollBar().setValue(400)
    shown.show_view_model(situation("foundry on azure").panel())
    assert shown.panel.verticalScrollBar().value() == 400


@pytest.mark.parametrize("name", ["foundry", "pro"])
def test_tab_visits_everything_from_top_to_bottom(shown: PanelWithBrowser, name: str) -> None:
    shown.show_view_model(situation("enterprise").panel())
    shown.show_view_model(situation(name).panel(FLAGGED))
    press(shown.button(f"source-{situation(name).panel().sources[1].id}"))
    stops = _stops(shown)
    tops = [stop.mapTo(shown.content, stop.rect().topLeft()).y() for stop in stops]
    reachable = [
        widget
        for widget in shown.visible()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and shown.content.isAncestorOf(widget)
    ]
    assert set(stops) == set(reachable)
    assert tops == sorted(tops)


def test_focus_is_always_inside_the_view(shown: PanelWithBrowser) -> None:
    shown.show_view_model(situation("foundry").panel(ROW))
    shown.panel.focus_start()
    for _stop in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        settle()
        now = QApplication.focusWidget()
        assert now is not None
        if shown.content.isAncestorOf(now):
            assert shown.panel.viewport().rect().contains(now.mapTo(shown.panel.viewport(), now.rect().topLeft()))


@pytest.mark.parametrize("name", list(SITUATIONS))
def test_everything_that_can_be_focused_has_a_name(shown: PanelWithBrowser, name: str) -> None:
    shown.show_view_model(situation(name).panel(ROW))
    reachable = [node for node in tree(spoken(shown.panel)) if node.state().focusable and not node.state().invisible]
    assert [node.role() for node in reachable if not node.text(QAccessible.Text.Name)] == []


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("name", list(SITUATIONS))
def test_nothing_is_cut(shown: PanelWithBrowser, appearance: Appearance, name: str, factor: float) -> None:
    appearance.choose_text_factor(factor)
    shown.panel.resize(appearance.px(312), 740)
    panel = situation(name).panel(ROW)
    shown.show_view_model(panel)
    if panel.sources:
        press(shown.button(f"source-{panel.sources[0].id}"))
    assert cut_off(shown.content) == []
    assert shown.content.width() == shown.panel.viewport().width()


def test_larger_text_reflows_what_is_shown(shown: PanelWithBrowser, appearance: Appearance) -> None:
    shown.show_view_model(situation("foundry").panel(ROW))
    for factor in (2.0, 1.0, 1.5):
        appearance.choose_text_factor(factor)
        shown.panel.resize(appearance.px(312), 740)
        settle()
        assert cut_off(shown.content) == []


def test_colours_follow_the_theme(shown: PanelWithBrowser, appearance: Appearance) -> None:
    shown.show_view_model(situation("foundry").panel(ROW))
    appearance.choose_scheme(Scheme.DARK)
    settle()
    text = shown.panel.findChild(QWidget, "details-text")
    assert text is not None
    assert appearance.tokens.kept.name() in colors_in(text)


def test_widgets_are_used_again(shown: PanelWithBrowser) -> None:
    for name in SITUATIONS:
        shown.show_view_model(situation(name).panel(ROW))
    count = len(QApplication.allWidgets())
    for name in SITUATIONS:
        shown.show_view_model(situation(name).panel(ROW))
    assert len(QApplication.allWidgets()) == count


def test_closed_panel_leaves_nothing_behind(qtbot: QtBot, appearance: Appearance) -> None:
    settle()
    count = len(QApplication.allWidgets())
    other = PanelWithBrowser(appearance)
    show(qtbot, other.panel, 312, 740)
    other.show_view_model(situation("pro").panel(ROW))
    other.panel.close()
    other.panel.deleteLater()
    settle()
    appearance.choose_text_factor(1.3)
    assert len(QApplication.allWidgets()) == count
