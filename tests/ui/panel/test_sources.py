# SPDX-License-Identifier: MIT
"""Sources open in place; the browser is asked only by its own button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop_app.ui.browser import is_web_address
from tests.presentation.situations import situation
from tests.ui.panel.widgets import PanelWithBrowser, press
from tests.ui.seen import name_of, spoken

ROW = "retention/conversation"


def _address(shown: PanelWithBrowser) -> QPlainTextEdit:
    field = shown.panel.findChild(QPlainTextEdit, "address")
    assert field is not None
    return field


def test_source_opens_in_place_with_its_address_as_text(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel()
    shown.show_view_model(panel)
    assert not _address(shown).isVisible()
    press(shown.button(f"source-{panel.sources[1].id}"))
    assert _address(shown).isVisible()
    assert _address(shown).toPlainText() == panel.sources[1].address
    assert panel.sources[1].seen in shown.text()
    assert panel.sources[1].passages
    assert all(passage in shown.text() for passage in panel.sources[1].passages)


def test_nothing_reaches_the_browser_by_opening_walking_or_copying(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel(ROW)
    shown.show_view_model(panel)
    for source in panel.sources[:4]:
        press(shown.button(f"source-{source.id}"))
    press(shown.button("copy-address"))
    shown.panel.show_source(panel.sources[-1].id)
    for _stop in range(12):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    assert shown.opened == []


def test_button_hands_exactly_this_address_to_the_browser(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel()
    shown.show_view_model(panel)
    press(shown.button(f"source-{panel.sources[2].id}"))
    press(shown.button("open-in-browser"))
    assert shown.opened == [panel.sources[2].address]


def test_copy_puts_the_address_on_the_clipboard_and_says_so(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel()
    shown.show_view_model(panel)
    press(shown.button(f"source-{panel.sources[0].id}"))
    copy = shown.button("copy-address")
    press(copy)
    assert QGuiApplication.clipboard().text() == panel.sources[0].address
    assert name_of(copy) == "Copied"
    press(shown.button(f"source-{panel.sources[1].id}"))
    assert name_of(copy) == "Copy address"


def test_second_press_closes_the_source(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel()
    shown.show_view_model(panel)
    row = shown.button(f"source-{panel.sources[0].id}")
    press(row)
    press(row)
    assert not _address(shown).isVisible()


def test_open_source_stays_open_under_another_answer(shown: PanelWithBrowser) -> None:
    shown.show_view_model(situation("foundry").panel())
    after = situation("foundry on azure").panel()
    kept = after.sources[1]
    press(shown.button(f"source-{kept.id}"))
    shown.show_view_model(after)
    assert _address(shown).toPlainText() == kept.address
    row = shown.button(f"source-{kept.id}")
    assert row.accessibleDescription() == "Is open"
    assert 0 < _address(shown).mapTo(shown.panel, _address(shown).rect().topLeft()).y() - _top(shown, row) < 300


def test_source_that_is_gone_closes(shown: PanelWithBrowser) -> None:
    foundry, copilot = situation("foundry").panel(), situation({"channel": "microsoft-365-copilot"}).panel()
    left = {source.id for source in (*copilot.sources, *copilot.further_sources)}
    gone = next(source for source in foundry.sources if source.id not in left)
    shown.show_view_model(foundry)
    press(shown.button(f"source-{gone.id}"))
    shown.show_view_model(copilot)
    assert not _address(shown).isVisible()


def test_number_in_the_details_leads_to_its_source(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel(ROW)
    assert panel.details is not None
    shown.show_view_model(panel)
    wanted = panel.details.sources[0]
    chip = next(widget for widget in shown.visible() if name_of(widget) == wanted.name)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert _focused().objectName() == f"source-{wanted.id}"
    assert shown.panel.viewport().rect().contains(_focused().mapTo(shown.panel.viewport(), _focused().rect().center()))


def test_badge_of_the_verdict_leads_to_the_list(shown: PanelWithBrowser) -> None:
    shown.show_view_model(situation("foundry").panel())
    shown.panel.show_sources()
    assert name_of(_focused()) == "Sources"
    assert 0 <= _top(shown, _focused()) < 60


def test_row_speaks_title_kind_days_and_support(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel()
    shown.show_view_model(panel)
    source = panel.sources[0]
    row = shown.button(f"source-{source.id}")
    assert name_of(row) == f"{source.spoken} {source.support}."
    assert spoken(row).role() == QAccessible.Role.PushButton
    assert row.accessibleDescription() == "Shows its address"


def test_address_can_be_marked_by_keyboard_and_left_by_tab(shown: PanelWithBrowser) -> None:
    panel = situation("foundry").panel()
    shown.show_view_model(panel)
    press(shown.button(f"source-{panel.sources[0].id}"))
    field = _address(shown)
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keySequence(field, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == panel.sources[0].address
    QTest.keyClick(field, Qt.Key.Key_X)
    assert field.toPlainText() == panel.sources[0].address
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert _focused().objectName() == "copy-address"


@pytest.mark.parametrize(
    ("address", "is_web"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("not an address", False),
        ("", False),
    ],
)
def test_only_web_addresses_can_be_opened(address: str, is_web: bool) -> None:  # noqa: FBT001 - a table
    assert is_web_address(address) is is_web


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _top(shown: PanelWithBrowser, widget: QWidget) -> int:
    return widget.mapTo(shown.panel, widget.rect().topLeft()).y()
