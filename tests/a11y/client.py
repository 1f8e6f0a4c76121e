# SPDX-License-Identifier: MIT
"""One whole visit without the eyes: five steps, the answer, its chart, a source, Compare, Overview, search.

Run by `tests/a11y/run` with the distribution's Python, which has pyatspi. What a person would meet stands in the
transcript: `>` is what they do, `focus` where they land, `said` what the window speaks by itself.
"""

import sys
import time
from pathlib import Path

from tests.a11y.reader import BUTTON_ROLES, Reader, words_of

_QUESTION = "Is it used to train Claude?"
_OTHERS = ("Claude Code, Team seat", "Claude Enterprise")
"""Ways to use Claude, to be compared with the situation."""
_KNOWN_KEYS = 40
"""More presses of a key than any menu or table needs."""


def answer_all_steps(reader: Reader) -> None:
    """A person with the Pro plan who has turned sharing off, and whose chat was flagged."""
    answers = ("Claude app or website", "Pro", "Off", "It was flagged", "European Economic Area")
    said = ""
    for number, name in enumerate(answers, start=1):
        reader.tell(f"\n== Step {number}")
        heading = reader.find("heading", f"Step {number} of 5")
        if number in (1, len(answers)):
            reader.check_names(heading.name)
        reader.forget()
        reader.choose(name)
        verdict = reader.find("heading", _QUESTION).name
        reader.hear_answer(*([] if verdict == said else [verdict]))
        said = verdict
        if number < len(answers):
            reader.press("Next")
            reader.follow_focus(f"Step {number + 1} of 5", "heading")
        else:
            reader.press("Done")
            reader.follow_focus(_QUESTION, "heading")
        reader.hear()


def read_verdict(reader: Reader) -> None:
    """The big line comes with its question and its lead."""
    reader.tell("\n== The answer")
    heading = reader.find("heading", _QUESTION)
    reader.tell(words_of(heading))
    if "No" not in heading.name and "Only" not in heading.name:
        reader.fault(f"the verdict is {heading.name!r}")
    if not heading.description:
        reader.fault("the verdict has no lead")


def read_timeline(reader: Reader) -> str:
    """Every row of the table says its sentence; returns the name of the last row."""
    reader.tell("\n== How long it is kept")
    table = reader.find("table", "How long it is kept")
    reader.tell(words_of(table))
    cells = table.queryTable()
    if cells.nRows == 0:
        reader.fault("the timeline has no rows")
    name = ""
    for row in range(cells.nRows):
        first, second = cells.getAccessibleAt(row, 0), cells.getAccessibleAt(row, 1)
        reader.tell(f"  {first.name} | {second.name} | {first.description}")
        if not first.name or not second.name or not first.description:
            reader.fault(f"row {row + 1} of the timeline is not read in full")
        name = first.name
    reader.forget()
    table.queryComponent().grabFocus()
    reader.follow_focus(table.name, "table")
    reader.walk_keys("Down", 2)
    reader.walk_keys("End", 1)
    return str(name.rpartition(": ")[2])


def open_details(reader: Reader, name: str) -> None:
    """Enter on a row brings its details, and the row says that it is chosen."""
    reader.tell("\n== Details of a row, and its first source")
    reader.forget()
    reader.key("Return")
    reader.hear("Details are in the side panel. F6 goes there.")
    reader.key("F6")
    reader.follow_focus(name)
    reader.press("Source 1:")
    address = reader.find(("text", "entry"), "Address")
    text = address.queryText()
    content = text.getText(0, text.characterCount)
    reader.tell(f"  {words_of(address)}: {content}")
    if not content.startswith("https://"):
        reader.fault(f"the address of source 1 reads {content!r}")
    reader.find(("push button", "button"), "Open in browser")
    reader.check_names("the side panel")


def compare(reader: Reader) -> None:
    """The situation and two others side by side: heads, cells, only what differs, one less."""
    reader.tell("\n== Compare")
    reader.forget()
    reader.press("Add to compare")
    reader.hear("Added to Compare as A.")
    reader.key("ctrl+2")
    reader.follow_focus("Compare", "heading")
    for letter, name in zip("BC", _OTHERS, strict=True):
        open_menu(reader, "Add a way")
        pick(reader, name)
        reader.follow_focus(f"Remove {letter}:", "push button", through="Add a way")
        reader.hear(f"Added to Compare as {letter}.")
    heads = [node for node in reader.nodes(skips_cells=True) if node.name[:3] in ("A: ", "B: ", "C: ")]
    for head in heads:
        reader.tell(f"  {words_of(head)}")
    if len(heads) != 1 + len(_OTHERS):
        reader.fault(f"{len(heads)} heads are read")
    read_cells(reader, "Situations side by side")
    reader.forget()
    reader.press("Only what differs", ("radio button",))
    rows = reader.find("table", "Situations side by side").queryTable().nRows
    reader.hear(f"{rows} rows shown.")
    reader.forget()
    reader.press("Remove C:")
    reader.hear("Removed from Compare.")
    reader.follow_focus("Remove B:", "push button")


def read_cells(reader: Reader, name: str) -> None:
    """Go to a table and through its cells."""
    reader.forget()
    reader.find("table", name).queryComponent().grabFocus()
    reader.follow_focus(name, "table")
    names = walk_cells(reader)
    if len(set(names)) != len(names):
        reader.fault(f"cells of “{name}” are called the same: {names}")


def walk_cells(reader: Reader) -> list[str]:
    """Move through a table by keys: right to the cells of a row, down to other rows, and back; returns their names."""
    return [*reader.walk_keys("Right", 2), *reader.walk_keys("Down", 2), *reader.walk_keys("Left", 2)]


def overview(reader: Reader) -> None:
    """Every way to use Claude: rows, a filter, a mark for Compare, and Enter, which opens one in Explain."""
    reader.tell("\n== Overview")
    reader.forget()
    reader.key("ctrl+3")
    reader.follow_focus("Overview", "heading")
    table = reader.find("table", "Every way to use Claude")
    cells = table.queryTable()
    for row in range(cells.nRows):
        reader.tell(f"  {words_of(cells.getAccessibleAt(row, 0))}")
    every = cells.nRows
    open_menu(reader, "Filter")
    pick(reader, "Open or not stated")
    shown = reader.find("table", "Every way").queryTable().nRows
    reader.hear(f"{shown} of {every} ways shown.")
    if not 0 < shown < every:
        reader.fault("the filter leaves out nothing, or everything")
    reader.forget()
    reader.press("Show all")
    reader.follow_focus("For you:", "table cell", through="Every way to use Claude")
    reader.hear("All ways are shown, by group.")
    walk_cells(reader)
    reader.forget()
    reader.key("space")
    reader.hear("1 marked for Compare.")
    chosen = reader.find("table", "Every way").queryTable().getAccessibleAt(2, 0)
    reader.tell(f"  {words_of(chosen)}")
    reader.key("Return")
    reader.follow_focus(_QUESTION, "heading")
    reader.hear_answer()


def open_menu(reader: Reader, button: str) -> None:
    """Open the menu of a button with the keyboard."""
    node = reader.find(BUTTON_ROLES, button)
    node.queryComponent().grabFocus()
    reader.follow_focus(button)
    reader.forget()
    reader.key("space")


def pick(reader: Reader, name: str) -> None:
    """Go down an open menu to an entry and take it."""
    entry = reader.arrive()
    for _number in range(_KNOWN_KEYS):
        if entry.startswith(name):
            reader.forget()
            reader.key("Return")
            return
        (entry,) = reader.walk_keys("Down", 1)
    raise SystemExit(f"FAILED: no entry “{name}”")


def search(reader: Reader) -> None:
    """Ctrl+F, a few letters, and the results are a list whose items say name, answer and place; Esc leaves."""
    reader.tell("\n== Search")
    reader.forget()
    reader.key("ctrl+f")
    reader.follow_focus("Search")
    for letter in "logs":
        reader.key(letter)
    results = reader.find(("list", "list box"), "Results")
    reader.tell(words_of(results))
    first = reader.find(("list item", "table cell"), "Answers: ")
    reader.tell(f"  {words_of(first)}")
    reader.hear_answer(f"{results.childCount} results")
    reader.key("Escape")


def main() -> int:
    """The whole visit; the file given as the argument gets the transcript."""
    began = time.monotonic()
    reader = Reader(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    reader.tell(f"frame: {reader.window.name}")
    answer_all_steps(reader)
    read_verdict(reader)
    open_details(reader, read_timeline(reader))
    compare(reader)
    overview(reader)
    search(reader)
    reader.tell("\n== Summary")
    for fault in reader.faults:
        reader.tell(f"FAULT: {fault}")
    reader.tell(
        f"{'FAILED' if reader.faults else 'PASSED'}: {reader.announced} announcements, each expected and said once; "
        f"{len(reader.faults)} faults; {time.monotonic() - began:.0f} s"
    )
    return 1 if reader.faults else 0


if __name__ == "__main__":
    sys.exit(main())
