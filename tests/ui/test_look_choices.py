# SPDX-License-Identifier: MIT
"""What the menu asks for holds at once, and is what the next start finds."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import choice_of
from desktop_app.storage.paths import AppPaths
from desktop_app.ui.appearance import TEXT_FACTORS, Appearance, AppearanceChoice, Scheme
from desktop_app.ui.look_choices import LookChoices
from desktop_app.ui.main_menu import MainMenu
from desktop_app.ui.memory import Memory


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    """Folders of nobody else."""
    return AppPaths(config_folder=tmp_path / "config", state_folder=tmp_path / "state")


@pytest.fixture
def menu(qtbot: QtBot) -> MainMenu:
    """The menu of an empty window."""
    window = QWidget()
    qtbot.addWidget(window)
    return MainMenu(window)


def test_a_choice_holds_now_and_the_next_time(appearance: Appearance, paths: AppPaths, menu: MainMenu) -> None:
    memory = Memory(paths)
    LookChoices(appearance, memory, menu)

    menu.scheme_chosen.emit(Scheme.DARK)
    menu.text_factor_chosen.emit(1.5)
    for words in ("Reduce &motion", "True scale onl&y"):
        next(action for action in menu.menu.actions() if action.text() == words).trigger()
    memory.flush()

    choice, kept = appearance.choice, Memory(paths).settings
    assert choice == AppearanceChoice(scheme=Scheme.DARK, text_factor=1.5, reduced_motion=True, true_scale=True)
    assert choice_of(kept) == choice


def test_text_goes_through_all_sizes_and_stops_at_both_ends(
    appearance: Appearance, paths: AppPaths, menu: MainMenu
) -> None:
    choices = LookChoices(appearance, Memory(paths), menu)
    appearance.choose_text_factor(TEXT_FACTORS[0])

    seen = [appearance.choice.text_factor]
    for step in (choices.enlarge, choices.shrink):
        for _turn in TEXT_FACTORS:
            step()
            seen.append(appearance.choice.text_factor)

    up, down = TEXT_FACTORS, TEXT_FACTORS[::-1]
    assert tuple(seen) == (*up, up[-1], *down[1:], down[-1])
