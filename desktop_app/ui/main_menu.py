# SPDX-License-Identifier: MIT
"""The menu of the window and the keys that work everywhere in it."""

import re
from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.i18n import LANGUAGES, _
from desktop_app.storage.managed import SettingName
from desktop_app.storage.settings import SYSTEM_LANGUAGE
from desktop_app.ui.appearance import TEXT_FACTORS, AppearanceChoice, Scheme

_Keys = tuple[str, ...]
_NATIVE = QKeySequence.SequenceFormat.NativeText


class Command(Enum):
    """What the menu and the keys can ask for."""

    EXPLAIN = auto()
    COMPARE = auto()
    OVERVIEW = auto()
    UNDO = auto()
    REDO = auto()
    START_OVER = auto()
    NEXT_STEP = auto()
    PREVIOUS_STEP = auto()
    NEXT_PANE = auto()
    PREVIOUS_PANE = auto()
    SIDE_PANEL = auto()
    LARGER = auto()
    SMALLER = auto()
    CONTRACT = auto()
    SEARCH = auto()
    GUIDE = auto()
    SHORTCUTS = auto()
    ABOUT = auto()
    QUIT = auto()


_KEYS: dict[Command, _Keys] = {
    Command.EXPLAIN: ("Ctrl+1",),
    Command.COMPARE: ("Ctrl+2",),
    Command.OVERVIEW: ("Ctrl+3",),
    Command.UNDO: ("Alt+Left", "Ctrl+Z"),
    Command.REDO: ("Alt+Right", "Ctrl+Shift+Z"),
    Command.NEXT_STEP: ("Ctrl+PgDown",),
    Command.PREVIOUS_STEP: ("Ctrl+PgUp",),
    Command.NEXT_PANE: ("F6",),
    Command.PREVIOUS_PANE: ("Shift+F6",),
    Command.SIDE_PANEL: ("F9",),
    Command.LARGER: ("Ctrl++", "Ctrl+="),
    Command.SMALLER: ("Ctrl+-",),
    Command.SEARCH: ("Ctrl+F",),
    Command.SHORTCUTS: ("F1",),
    Command.QUIT: ("Ctrl+Q",),
}
OF_EXPLAIN = frozenset(
    {
        Command.UNDO,
        Command.REDO,
        Command.START_OVER,
        Command.NEXT_STEP,
        Command.PREVIOUS_STEP,
        Command.SIDE_PANEL,
    }
)
"""Commands whose effect can be seen in Explain alone."""


_KEY_AFTER = re.compile(r"\(&\w\)$")


class MainMenu(QObject):
    """Builds the menu once; `requested(command)` and the other signals tell what the person wants."""

    requested = Signal(object)
    scheme_chosen = Signal(object)
    text_factor_chosen = Signal(float)
    motion_chosen = Signal(bool)
    true_scale_chosen = Signal(bool)
    remembering_chosen = Signal(bool)
    language_chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(window)
        self._actions = {command: self._action(command) for command in Command}
        self._schemes: dict[Scheme, QAction] = {}
        self._factors: dict[float, QAction] = {}
        self._languages: dict[str, QAction] = {}
        self._remembering: dict[bool, QAction] = {}
        self._titles: dict[SettingName, QAction] = {}
        self._fill()

    def add_menu(self, menu: QMenu) -> None:
        """Put another menu between what is set and what helps."""
        self.menu.insertMenu(self._actions[Command.GUIDE], menu)
        self.menu.insertSeparator(self._actions[Command.GUIDE])

    def set_state(self, choice: AppearanceChoice, *, can_undo: bool, can_redo: bool, remembers: bool) -> None:
        """Tick and enable what holds now."""
        self._actions[Command.UNDO].setEnabled(can_undo)
        self._actions[Command.REDO].setEnabled(can_redo)
        self._schemes[choice.scheme].setChecked(True)
        nearest = min(self._factors, key=lambda factor: abs(factor - choice.text_factor))
        self._factors[nearest].setChecked(True)
        self._motion.setChecked(choice.reduced_motion)
        self._true_scale.setChecked(choice.true_scale)
        self._remember.setChecked(remembers)

    def set_language(self, choice: str) -> None:
        """Tick the language that was chosen."""
        self._languages[choice].setChecked(True)

    def set_locks(self, locks: Mapping[SettingName, str]) -> None:
        """Show settings that a person cannot change, each with what holds and the words that say why.

        These stand in the title of a menu, which the keys reach; they skip what is disabled. It is for after
        `set_state` and `set_language`.
        """
        if "remember" in locks:
            self._spell_out_remembering()
        groups: dict[SettingName, tuple[QAction, ...]] = {
            "language": tuple(self._languages.values()),
            "theme": tuple(self._schemes.values()),
            "remember": tuple(self._remembering.values()),
        }
        for name, reason in locks.items():
            choices, title = groups[name], self._titles[name]
            value = next(action.text() for action in choices if action.isChecked())
            setting, key = _parted(title.text())
            text = _("{setting}: {value} – {reason}")
            words = text.format(setting=setting, value=_parted(value)[0].replace("&", ""), reason=literal(reason))
            title.setText(words + key)
            for action in choices:
                action.setEnabled(False)

    def _spell_out_remembering(self) -> None:
        """Put a menu with both ends in place of the entry that is ticked or not."""
        menu = QMenu(self._remember.text(), self.menu)
        for is_on, text in ((True, _("On")), (False, _("Off"))):
            action = self._remembering[is_on] = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(is_on is self._remember.isChecked())
        self.menu.insertMenu(self._remember, menu)
        self._remember.setVisible(False)
        self._titles["remember"] = menu.menuAction()

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        """Each key that works everywhere with what it does, for people to read."""
        listed = [
            (QKeySequence(_KEYS[command][0]).toString(_NATIVE), _without_letter(_words(command)))
            for command in Command
            if command in _KEYS
        ]
        fixed = (
            (_("Tab"), _("Go to the next control")),
            (_("Arrow keys"), _("Move between options and between rows")),
            (_("Space"), _("Choose an option")),
            (_("Enter"), _("Show the details of a row")),
            (_("Ctrl+C"), _("Copy what has the focus as a sentence")),
            (_("Ctrl+I"), _("Show the sentence of a row")),
            (_("Ctrl+Shift+arrow keys"), _("Move a situation in Compare")),
            (_("Left and Right"), _("Go from a row to its sources, or move the line between two panes")),
            (_("Esc"), _("Clear the row, or close the side panel or the search")),
        )
        return (*fixed, *listed)

    def _fill(self) -> None:
        """Put everything in the order of the menu."""
        menu, actions = self.menu, self._actions
        menu.addActions([actions[Command.EXPLAIN], actions[Command.COMPARE], actions[Command.OVERVIEW]])
        menu.addSeparator()
        menu.addAction(actions[Command.SEARCH])
        menu.addSeparator()
        menu.addActions([actions[Command.UNDO], actions[Command.REDO], actions[Command.START_OVER]])
        menu.addSeparator()
        self._fill_text_size(menu.addMenu(_("&Text size")))
        themes, languages = menu.addMenu(_("T&heme")), menu.addMenu(_("&Language"))
        self._titles |= {"theme": themes.menuAction(), "language": languages.menuAction()}
        self._fill_theme(themes)
        self._fill_language(languages)
        self._motion = self._toggle(_("Reduce &motion"), self.motion_chosen)
        self._true_scale = self._toggle(_("True scale onl&y"), self.true_scale_chosen)
        self._true_scale.setObjectName("action-true-scale")
        menu.addActions([self._motion, self._true_scale])
        menu.addSeparator()
        self._remember = self._toggle(_("Remember my s&ituation"), self.remembering_chosen)
        menu.addAction(self._remember)
        menu.addSeparator()
        menu.addAction(actions[Command.CONTRACT])
        menu.addActions([actions[Command.GUIDE], actions[Command.SHORTCUTS], actions[Command.ABOUT]])
        menu.addSeparator()
        menu.addAction(actions[Command.QUIT])

    def _fill_text_size(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for factor in TEXT_FACTORS:
            action = menu.addAction(_("{percent} %").format(percent=round(factor * 100)))
            action.setCheckable(True)
            action.setData(factor)
            group.addAction(action)
            self._factors[factor] = action
        group.triggered.connect(self._on_factor_triggered)
        menu.addSeparator()
        menu.addActions([self._actions[Command.LARGER], self._actions[Command.SMALLER]])

    def _fill_theme(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        words = {
            Scheme.SYSTEM: _("&System"),
            Scheme.LIGHT: _("&Light"),
            Scheme.DARK: _("&Dark"),
            Scheme.CONTRAST: _("&High contrast"),
        }
        for scheme, text in words.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(scheme.value)
            group.addAction(action)
            self._schemes[scheme] = action
        group.triggered.connect(self._on_scheme_triggered)

    def _fill_language(self, menu: QMenu) -> None:
        """Every language under its own name, so that a person finds theirs among words that they cannot read."""
        group = QActionGroup(menu)
        for choice, text in ((SYSTEM_LANGUAGE, _("&System")), *LANGUAGES.items()):
            action = menu.addAction(text)
            action.setObjectName(f"language-{choice}")
            action.setCheckable(True)
            action.setData(choice)
            group.addAction(action)
            self._languages[choice] = action
        group.triggered.connect(self._on_language_triggered)

    def _action(self, command: Command) -> QAction:
        """An action whose keys work in the whole window."""
        action = QAction(_words(command), self)
        action.setObjectName(f"action-{command.name.lower().replace('_', '-')}")
        action.setShortcuts([QKeySequence(keys) for keys in _KEYS.get(command, ())])
        action.setData(command.value)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(self._on_triggered)
        self._window.addAction(action)
        return action

    def _toggle(self, text: str, signal: SignalInstance) -> QAction:
        action = QAction(text, self)
        action.setCheckable(True)
        action.triggered.connect(signal)
        return action

    def _on_triggered(self) -> None:
        """One of the commands was chosen."""
        action = self.sender()
        if isinstance(action, QAction):
            self.requested.emit(Command(action.data()))

    def _on_factor_triggered(self, action: QAction) -> None:
        """A text size was chosen."""
        self.text_factor_chosen.emit(action.data())

    def _on_language_triggered(self, action: QAction) -> None:
        """A language was chosen."""
        self.language_chosen.emit(action.data())

    def _on_scheme_triggered(self, action: QAction) -> None:
        """A theme was chosen."""
        self.scheme_chosen.emit(Scheme(action.data()))


def _parted(words: str) -> tuple[str, str]:
    """Words, and the key that follows them in brackets where their script has none of its letters."""
    key = _KEY_AFTER.search(words)
    return (words[: key.start()], key.group()) if key else (words, "")


def literal(words: str) -> str:
    """Words from a file, in which a menu must not look for a letter to underline."""
    return words.replace("&", "&&")


def _without_letter(words: str) -> str:
    """Words of a menu without the letter that chooses them, which Japanese puts behind them in brackets."""
    return re.sub(r"\s?\(&\w\)", "", words).replace("&", "")


def _words(command: Command) -> str:
    """The command as the menu names it."""
    words = {
        Command.EXPLAIN: _("&Explain"),
        Command.COMPARE: _("&Compare"),
        Command.OVERVIEW: _("&Overview"),
        Command.UNDO: _("&Undo the last answer"),
        Command.REDO: _("&Redo"),
        Command.START_OVER: _("&Start over"),
        Command.NEXT_STEP: _("Next step"),
        Command.PREVIOUS_STEP: _("Previous step"),
        Command.NEXT_PANE: _("Next part of the window"),
        Command.PREVIOUS_PANE: _("Previous part of the window"),
        Command.SIDE_PANEL: _("Side panel"),
        Command.LARGER: _("Larger text"),
        Command.SMALLER: _("Smaller text"),
        Command.CONTRACT: _("Your co&ntract terms …"),
        Command.SEARCH: _("&Find"),
        Command.GUIDE: _("How to rea&d this chart"),
        Command.SHORTCUTS: _("&Keyboard shortcuts"),
        Command.ABOUT: _("&About Afterprompt"),
        Command.QUIT: _("&Quit"),
    }
    return words[command]
