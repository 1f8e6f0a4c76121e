# SPDX-License-Identifier: MIT
"""Contract terms in the window: opened from the menu, remembered by path, marked, left, and refused with all faults."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.resource_files import read_bytes
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.settings import Settings, load_settings
from desktop_app.ui.controls.buttons import Button
from tests.storage.managed_files import WHO, write_managed
from tests.ui.drivers import WindowDriver
from tests.ui.fit import sideways
from tests.ui.window.conftest import Open

_API = {"channel": "api"}
_ROW = "Prompts and replies"


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    """The published example as a file."""
    path = tmp_path / "contract.json"
    path.write_bytes(read_bytes("overlay-example.json"))
    return path


def _choose(person: WindowDriver, path: Path) -> None:
    """Open a file through the menu, as a person does."""
    person.menu("contract")
    person.click("Open a file …")
    chooser = person.find(QFileDialog, "choose-contract")
    chooser.fileSelected.emit(str(path))
    chooser.close()
    person.settle()


def _notice(person: WindowDriver) -> str:
    return str(person.find(QWidget, "notice-words").property("text"))


def test_opened_terms_answer_at_once_and_are_marked(open_window: Open, contract: Path) -> None:
    person = open_window(answers=_API)
    before = person.rows()[_ROW]

    _choose(person, contract)

    row = person.rows()[_ROW]
    assert "Kept for 7 days." in row
    assert "Your contract: Data Addendum 7, Clause 3.2." in row
    assert "Public answer, which differs: up to 30 days" in row
    assert "Your contract" not in before
    assert "Rated replies: No" in str(person.find(QWidget, "verdict-contract").property("text"))
    assert "Data Addendum 7" in _notice(person)


def test_details_tell_contract_contact_and_public_answer(open_window: Open, contract: Path, qtbot: QtBot) -> None:
    person = open_window(answers=_API, settings=Settings(overlay=str(contract)))

    person.select_row(_ROW)

    text = person.find(QWidget, "details-text")
    qtbot.waitUntil(lambda: "Contact: privacy@example.com" in text.accessibleName())
    assert "Your contract: Data Addendum 7, Clause 3.2." in text.accessibleName()


def test_the_path_is_remembered_and_the_file_is_read_at_the_next_start(
    open_window: Open, contract: Path, paths: AppPaths
) -> None:
    first = open_window(answers=_API)
    _choose(first, contract)
    first.window.close()

    second = open_window()

    assert load_settings(paths.settings_file).content.overlay == str(contract)
    assert "Your contract" in second.rows()[_ROW]


def test_public_answers_come_back(open_window: Open, contract: Path, paths: AppPaths) -> None:
    person = open_window(answers=_API, settings=Settings(overlay=str(contract)))

    person.menu("contract")
    person.click("Use public answers")

    assert "Your contract" not in person.rows()[_ROW]
    assert person.window.findChild(QWidget, "verdict-contract") is None
    assert "All answers are public." in _notice(person)
    person.window.close()
    assert load_settings(paths.settings_file).content.overlay == ""


def test_the_dialog_tells_what_is_in_use(open_window: Open, contract: Path) -> None:
    person = open_window(answers=_API, settings=Settings(overlay=str(contract)))

    person.menu("contract")

    for words in (
        "Data Addendum 7 (Example Ltd and Anthropic).",
        "It holds from 1 September 2026 until 1 September 2028.",
        "Last read on 2 November 2026.",
        "3 terms answer.",
        f"File: {contract}",
    ):
        assert person.says(words)
    person.find(QDialog, "contract-dialog").close()


def test_a_faulty_file_is_refused_with_every_fault_and_what_was_in_use_stays(
    open_window: Open, contract: Path, tmp_path: Path
) -> None:
    person = open_window(answers=_API, settings=Settings(overlay=str(contract)))
    wrong = json.loads(contract.read_bytes())
    wrong["terms"][0]["subject"] = "retention/conversatoin"
    wrong["terms"][1]["when"] = {"channel": ["apy"]}
    faulty = tmp_path / "faulty.json"
    faulty.write_text(json.dumps(wrong), encoding="utf-8")

    _choose(person, faulty)

    listed = person.find(QPlainTextEdit, "contract-faults")
    assert "faulty.json: terms[0].subject" in listed.toPlainText()
    assert "did you mean 'api'?" in listed.toPlainText()
    assert listed.accessibleName() == "What is wrong"
    assert person.says("2 things are wrong with the file:")
    assert "Your contract" in person.rows()[_ROW]
    person.find(QDialog, "contract-dialog").close()


def test_a_remembered_file_that_is_gone_is_told_and_the_answers_are_public(
    open_window: Open, tmp_path: Path, paths: AppPaths
) -> None:
    missing = str(tmp_path / "missing.json")

    person = open_window(answers=_API, settings=Settings(overlay=missing))

    assert "We could not use your contract terms. All answers are public." in _notice(person)
    assert "missing.json: cannot be read" in _notice(person)
    assert "Your contract" not in person.rows()[_ROW]
    person.window.close()
    assert load_settings(paths.settings_file).content.overlay == missing


def test_the_file_of_the_organisation_counts_and_cannot_be_changed(
    open_window: Open, contract: Path, tmp_path: Path, paths: AppPaths
) -> None:
    other = json.loads(contract.read_bytes())
    other["contract"]["title"] = "Group Addendum"
    site = Path(paths.site_folders[0])
    write_managed(site, {"format": 1, "set_by": WHO, "overlay": "group.json"})
    (site / "group.json").write_text(json.dumps(other), encoding="utf-8")

    person = open_window(answers=_API, settings=Settings(overlay=str(contract)))

    assert "Your contract: Group Addendum" in person.rows()[_ROW]
    person.menu("contract")
    assert person.says(f"Set by {WHO}")
    for name in ("open-contract", "leave-contract"):
        button = person.find(Button, name)
        node = QAccessible.queryAccessibleInterface(button)
        assert not button.isEnabled()
        assert node.text(QAccessible.Text.Description) == f"Set by {WHO}"
    person.find(QDialog, "contract-dialog").close()


def test_the_terms_stay_when_the_language_changes(open_window: Open, contract: Path) -> None:
    person = open_window(answers=_API, settings=Settings(language="en", overlay=str(contract)))

    person.window.findChildren(QAction, "language-de")[-1].trigger()
    person.settle()

    assert any("Data Addendum 7" in row for row in person.rows().values())


def test_overview_and_compare_mark_them_too(open_window: Open, contract: Path) -> None:
    person = open_window(answers=_API, settings=Settings(overlay=str(contract)))

    person.show_view("overview")
    overview = _cells(person.find(QTableView, "overview-table"))
    person.show_view("explain")
    person.click("Add to compare")
    person.show_view("compare")
    compare = _cells(person.find(QTableView, "compare-table"))

    assert any("7 days" in cell and "your contract; public answer: " in cell for cell in overview)
    assert any("7 days (your contract)" in cell for cell in compare)


def _cells(table: QTableView) -> list[str]:
    """Everything that the cells of a table say."""
    model = table.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return [
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in roles
    ]


def test_the_dialog_is_no_wider_than_the_smallest_window(open_window: Open, contract: Path) -> None:
    settings = Settings(language="de", text_factor=2.0, is_motion_reduced=True, overlay=str(contract))
    person = open_window(answers=_API, settings=settings, size=(640, 480))
    person.resize(640, 480)

    person.menu("contract")

    dialog = person.find(QDialog, "contract-dialog")
    assert dialog.width() <= person.window.width()
    assert all(button.geometry().right() <= dialog.width() for button in dialog.findChildren(Button))
    assert sideways(person) == []
