# SPDX-License-Identifier: MIT
"""Walks through the window as a screen reader does: only names, roles, states and actions, never a pixel.

Run by `tests/a11y/run` with the distribution's Python, which has pyatspi.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found,unused-ignore]  # comes with the distribution

Node = Any
PROGRAM = "afterprompt"
PATIENCE = 20.0
_PRESSING = ("Press", "Toggle", "Check", "Click")
_BUTTON_ROLES = ("push button", "button", "toggle button", "check box")
_OPTION_ROLES = ("radio button", "check box")


class Reader:
    """The window of the program, as assistive tools see it."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.application = self._wait_for(self._find_application, "the program")
        self.window = self._wait_for(self._find_window, "the window")

    # --- look --------------------------------------------------------------------------------

    def nodes(self, start: Node | None = None) -> Iterator[Node]:
        """Everything that can be seen, perhaps after scrolling, in reading order."""
        for child in _children(start if start is not None else self.window):
            if child.getState().contains(pyatspi.STATE_VISIBLE):
                yield child
                yield from self.nodes(child)

    def find(self, role: str | tuple[str, ...], name: str) -> Node:
        """The node of that role whose name begins with these words; waits for it."""
        roles = (role,) if isinstance(role, str) else role

        def look() -> Node | None:
            return next(
                (node for node in self.nodes() if node.getRoleName() in roles and node.name.startswith(name)), None
            )

        return self._wait_for(look, f"{' or '.join(roles)} “{name}”")

    def check_names(self, place: str) -> None:
        """Note everything that can take the focus and has no name."""
        count = 0
        for node in self.nodes():
            state = node.getState()
            if state.contains(pyatspi.STATE_FOCUSABLE):
                count += 1
                if not node.name.strip() and not _label_of(node):
                    self.faults.append(f"{place}: a {node.getRoleName()} has no name")
        if count == 0:
            self.faults.append(f"{place}: nothing can take the focus")
        tell(f"  ({count} controls, each with a name)" if not self.faults else f"  ({count} controls)")

    # --- act ---------------------------------------------------------------------------------

    def choose(self, name: str) -> None:
        """Choose an option by its name."""
        node = self.find(_OPTION_ROLES, name)
        tell(f"  {node.getRoleName()}: {node.name}. {node.description}".rstrip())
        _press(node)

        def is_checked() -> Node | None:
            found = self.find(_OPTION_ROLES, name)
            return found if found.getState().contains(pyatspi.STATE_CHECKED) else None

        self._wait_for(is_checked, f"“{name}” to be chosen")

    def press(self, name: str) -> None:
        """Press a button by its name."""
        node = self.find(_BUTTON_ROLES, name)
        tell(f"  {node.getRoleName()}: {node.name}")
        _press(node)

    def step(self, number: int) -> None:
        """Wait for the heading of a step, and read it."""
        heading = self.find("heading", f"Step {number} of 5")
        tell(f"heading: {heading.name}")
        self.check_names(heading.name)

    def key(self, *keys: str) -> None:
        """Press real keys."""
        subprocess.run(["/usr/bin/env", "xdotool", "key", *keys], check=True)

    # --- inside ------------------------------------------------------------------------------

    def _find_application(self) -> Node | None:
        desktop = pyatspi.Registry.getDesktop(0)
        applications = [desktop.getChildAtIndex(index) for index in range(desktop.childCount)]
        return next((node for node in applications if node is not None and PROGRAM in node.name.lower()), None)

    def _find_window(self) -> Node | None:
        return next((node for node in _children(self.application) if node.getRoleName() == "frame"), None)

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
            time.sleep(0.05)  # noqa: TID251 - another process decides when it is ready
        raise SystemExit(f"FAILED: waited in vain for {what}")


def tell(line: str) -> None:
    """Write one line of the transcript."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _children(node: Node) -> list[Node]:
    found = [node.getChildAtIndex(index) for index in range(node.childCount)]
    return [child for child in found if child is not None]


def _label_of(node: Node) -> str:
    """The name that another node gives to this one."""
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return str(relation.getTarget(0).name)
    return ""


def _press(node: Node) -> None:
    """Do what a press does."""
    actions = node.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    wanted = next((name for name in _PRESSING if name in names), None)
    if wanted is None:
        raise SystemExit(f"FAILED: {node.getRoleName()} “{node.name}” cannot be pressed, only {names}")
    actions.doAction(names.index(wanted))


def answer_all_steps(reader: Reader) -> None:
    """A person with the Pro plan who has turned sharing off, and whose chat was flagged."""
    reader.step(1)
    reader.choose("Claude app or website")
    reader.press("Next")
    reader.step(2)
    reader.choose("Pro")
    reader.press("Next")
    reader.step(3)
    reader.choose("Off")
    reader.press("Next")
    reader.step(4)
    reader.choose("It was flagged")
    reader.press("Next")
    reader.step(5)
    reader.choose("European Economic Area")
    reader.press("Done")


def read_verdict(reader: Reader) -> None:
    """The big line comes with its question, and a reader is there."""
    heading = reader.find("heading", "Is it used to train Claude?")
    tell(f"heading: {heading.name}")
    tell(f"  {heading.description}")
    if "No" not in heading.name and "Only" not in heading.name:
        reader.faults.append(f"the verdict is {heading.name!r}")


def read_timeline(reader: Reader) -> str:
    """Every row of the table says its sentence; returns the name of the row read last."""
    table = reader.find("table", "")
    tell(f"table: {table.name}. {table.description}")
    cells = table.queryTable()
    if cells.nRows == 0:
        reader.faults.append("the timeline has no rows")
    name = ""
    for row in range(cells.nRows):
        first, second = cells.getAccessibleAt(row, 0), cells.getAccessibleAt(row, 1)
        tell(f"  {first.name} | {second.name} | {first.description}")
        if not first.name or not second.name or not first.description:
            reader.faults.append(f"row {row + 1} of the timeline is not read in full")
        name = first.name
    table.queryComponent().grabFocus()
    return name.rpartition(": ")[2]


def open_details(reader: Reader, name: str) -> None:
    """Enter on a row brings its details."""
    reader.key("End")
    reader.key("Return")
    found = reader.find(("heading", "label", "panel", "grouping"), name)
    tell(f"{found.getRoleName()}: {found.name}")


def open_source(reader: Reader) -> None:
    """A source opens in place: its address as text, and a button that says where it leads."""
    reader.press("Source 1:")
    address = reader.find(("text", "entry"), "Address")
    text = address.queryText()
    content = text.getText(0, text.characterCount)
    tell(f"  {address.getRoleName()}: {address.name}: {content}")
    if not content.startswith("https://"):
        reader.faults.append(f"the address of source 1 reads {content!r}")
    reader.find(("push button", "button"), "Open in browser")
    reader.check_names("the side panel")


def search(reader: Reader) -> None:
    """Ctrl+F, a few letters, and the results are a list whose items say name, answer and place; Esc leaves."""
    reader.key("ctrl+f")
    field = reader.find(("text", "entry"), "Search")
    for letter in "logs":
        reader.key(letter)
    results = reader.find(("list", "list box"), "Results")
    tell(f"{field.getRoleName()}: {field.name}; {results.getRoleName()}: {results.name}")
    first = reader.find(("list item", "table cell"), "Answers: ")
    tell(f"  {first.getRoleName()}: {first.name}")
    reader.key("Escape")


def main() -> int:
    """Answer the five steps, read the answer, open a source, search."""
    reader = Reader()
    tell(f"frame: {reader.window.name}")
    answer_all_steps(reader)
    read_verdict(reader)
    open_details(reader, read_timeline(reader))
    open_source(reader)
    search(reader)
    for fault in reader.faults:
        tell(f"FAULT: {fault}")
    tell("FAILED" if reader.faults else "PASSED: everything has a name and can be reached without the eyes")
    return 1 if reader.faults else 0


if __name__ == "__main__":
    sys.exit(main())
