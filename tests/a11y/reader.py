# SPDX-License-Identifier: MIT
"""A person who uses the window through a screen reader: names, roles, states, actions and keys, never a pixel."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyatspi  # type: ignore[import-not-found,unused-ignore]  # comes with the distribution

from tests.a11y.ears import Ears

Node = Any
PROGRAM = "afterprompt"
PATIENCE = 20.0
BUTTON_ROLES = ("push button", "button", "toggle button", "check box")
OPTION_ROLES = ("radio button", "check box")
_PRESSING = ("Press", "Toggle", "Check", "Click")
_POLITE = 1.35
"""Seconds after which a change of the answer was said: the window waits one second for the next change."""
_AT_ONCE = 0.35
_TOLD_STATES = (pyatspi.STATE_CHECKED, pyatspi.STATE_EXPANDED, pyatspi.STATE_COLLAPSED, pyatspi.STATE_SELECTED)


class Reader:
    """The window of the program as assistive tools see it, a transcript of it, and the faults found on the way."""

    def __init__(self, transcript: Path | None = None) -> None:
        self.faults: list[str] = []
        self.announced = 0
        self._file = transcript.open("w", encoding="utf-8") if transcript is not None else None
        self._ears = Ears()
        self.application = self._wait_for(self._find_application, "the program")
        self.window = self._wait_for(self._find_window, "the window")

    # --- tell --------------------------------------------------------------------------------

    def tell(self, line: str) -> None:
        """Write one line of the transcript."""
        for stream in (sys.stdout, self._file):
            if stream is not None:
                stream.write(f"{line}\n")
                stream.flush()

    def fault(self, words: str) -> None:
        """Note what a person could not use, where it happened."""
        self.faults.append(words)
        self.tell(f"  FAULT: {words}")

    # --- look --------------------------------------------------------------------------------

    def nodes(self, start: Node | None = None, *, skips_cells: bool = False) -> Iterator[Node]:
        """Everything that can be seen, perhaps after scrolling, in reading order; without the many cells of tables."""
        for child in children(start if start is not None else self.window):
            if child.getState().contains(pyatspi.STATE_VISIBLE):
                yield child
                if not skips_cells or child.getRoleName() != "table":
                    yield from self.nodes(child, skips_cells=skips_cells)

    def find(self, role: str | tuple[str, ...], name: str, start: Node | None = None) -> Node:
        """The node of that role whose name begins with these words; waits for it."""
        roles = (role,) if isinstance(role, str) else role

        def look() -> Node | None:
            nodes = self.nodes(start, skips_cells="table cell" not in roles)
            return next((node for node in nodes if node.getRoleName() in roles and node.name.startswith(name)), None)

        return self._wait_for(look, f"{' or '.join(roles)} “{name}”")

    def check_names(self, place: str, start: Node | None = None) -> None:
        """Note everything that can take the focus and has no name."""
        count = 0
        for node in self.nodes(start):
            if node.getState().contains(pyatspi.STATE_FOCUSABLE):
                count += 1
                if not node.name.strip() and not _label_of(node):
                    self.fault(f"{place}: a {node.getRoleName()} has no name")
        if count == 0:
            self.fault(f"{place}: nothing can take the focus")
        self.tell(f"  ({count} controls, each with a name)" if not self.faults else f"  ({count} controls)")

    # --- act ---------------------------------------------------------------------------------

    def press(self, name: str, roles: tuple[str, ...] = BUTTON_ROLES) -> None:
        """Go to a button and press it."""
        node = self.find(roles, name)
        self.tell(f"> {node.name}, {node.getRoleName()}")
        node.queryComponent().grabFocus()
        self._ears.listen(0.1)
        self.forget()
        press(node)

    def choose(self, name: str) -> None:
        """Choose an option by its name."""
        node = self.find(OPTION_ROLES, name)
        press(node)

        def is_checked() -> Node | None:
            found = self.find(OPTION_ROLES, name)
            return found if found.getState().contains(pyatspi.STATE_CHECKED) else None

        chosen = self._wait_for(is_checked, f"“{name}” to be chosen")
        self.tell(f"> {words_of(chosen)}")

    def key(self, *keys: str) -> None:
        """Press real keys."""
        subprocess.run(["/usr/bin/env", "xdotool", "key", *keys], check=True)

    # --- hear --------------------------------------------------------------------------------

    def forget(self) -> None:
        """Begin anew to listen."""
        self._ears.take_said()
        self._ears.take_focused()

    def hear(self, *expected: str, after: float = _AT_ONCE) -> None:
        """Listen to what a change had the window say: this and nothing else, each once."""
        end = time.monotonic() + PATIENCE
        said: list[str] = []
        while time.monotonic() < end:
            self._ears.listen(after)
            said.extend(self._ears.take_said())
            if len(said) >= len(expected):
                break
        for words in said:
            self.tell(f"  said: {words}")
        self.announced += len(said)
        if tuple(said) != expected:
            self.fault(f"said {said}, not {list(expected)}")

    def hear_answer(self, *expected: str) -> None:
        """The same for a change of the answer, which is said after a moment."""
        self.hear(*expected, after=_POLITE)

    def arrive(self) -> str:
        """Wait until the focus is anywhere else, such as in a menu; returns the name there."""
        node = self._wait_for(self._next_focus, "the focus to move")
        self.tell(f"focus: {words_of(node)}")
        return str(node.name)

    def follow_focus(self, name: str, role: str = "", through: str = "") -> Node:
        """Wait until the focus is at something whose name begins so.

        On its way it may stop nowhere else, but at the one named `through`: a menu that closes gives it back first.
        """
        stops: list[Node] = []

        def arrived() -> Node | None:
            self._ears.listen(0.1)
            stops.extend(self._ears.take_focused())
            return stops[-1] if stops and str(stops[-1].name).startswith(name) else None

        try:
            node = self._wait_for(arrived, f"the focus to reach “{name}”")
        except SystemExit:
            self.tell(f"the focus went to {[words_of(stop) for stop in stops]}")
            raise
        self.tell(f"focus: {words_of(node)}")
        expected = (name, through) if through else (name,)
        astray = [words_of(stop) for stop in stops if not str(stop.name).startswith(expected)]
        if astray:
            self.fault(f"on its way to “{name}” the focus stopped at {astray}")
        if role and node.getRoleName() != role:
            self.fault(f"“{node.name}” is a {node.getRoleName()}")
        return node

    def walk_keys(self, key: str, count: int) -> list[str]:
        """Press a key some times; returns the names that the focus came to, one for each press."""
        names: list[str] = []
        for _press_number in range(count):
            self._ears.take_focused()
            self.key(key)
            reached = self._wait_for(self._next_focus, f"the focus to move by {key}")
            self._ears.listen(0.05)
            if any(later.name != reached.name for later in self._ears.take_focused()):
                self.fault(f"{key} moved the focus more than once")
            names.append(str(reached.name))
            self.tell(f"  {key}: {words_of(reached)}")
        return names

    # --- inside ------------------------------------------------------------------------------

    def _next_focus(self) -> Node | None:
        self._ears.listen(0.05)
        focused = self._ears.take_focused()
        return focused[-1] if focused else None

    def _find_application(self) -> Node | None:
        desktop = pyatspi.Registry.getDesktop(0)
        applications = [desktop.getChildAtIndex(index) for index in range(desktop.childCount)]
        return next((node for node in applications if node is not None and PROGRAM in node.name.lower()), None)

    def _find_window(self) -> Node | None:
        return next((node for node in children(self.application) if node.getRoleName() == "frame"), None)

    def _wait_for(self, look: Callable[[], Node | None], what: str) -> Node:
        """Ask again until there is an answer."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = look()
            except (LookupError, RuntimeError, AttributeError):  # the tree changed while it was read
                found = None
            if found is not None:
                return found
            self._ears.listen(0.05)
        raise SystemExit(f"FAILED: waited in vain for {what}")


def children(node: Node) -> list[Node]:
    """What stands directly below a node."""
    found = [node.getChildAtIndex(index) for index in range(node.childCount)]
    return [child for child in found if child is not None]


def words_of(node: Node) -> str:
    """A control as a reader would put it: name, role, states, and what it describes itself with."""
    state = node.getState()
    states = [pyatspi.stateToString(known) for known in _TOLD_STATES if state.contains(known)]
    if node.getRoleName() in OPTION_ROLES and "checked" not in states:
        states.append("not checked")
    words = ", ".join([str(node.name).rstrip(".") or _label_of(node) or "(no name)", node.getRoleName(), *states])
    return f"{words}. {node.description}" if node.description else words


def press(node: Node) -> None:
    """Do what a press does."""
    actions = node.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    wanted = next((name for name in _PRESSING if name in names), None)
    if wanted is None:
        raise SystemExit(f"FAILED: {node.getRoleName()} “{node.name}” cannot be pressed, only {names}")
    actions.doAction(names.index(wanted))


def _label_of(node: Node) -> str:
    """The name that another node gives to this one."""
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return str(relation.getTarget(0).name)
    return ""
