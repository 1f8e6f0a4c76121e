# SPDX-License-Identifier: MIT
"""Compare as the window shows it: up to four situations as columns, and what is kept and who decides as rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.values import Topic
from desktop_app.presentation.comparing import ComparedRowViewModel, ComparedSituation, compared_row
from desktop_app.presentation.glance import (
    SupportMark,
    VerdictMark,
    in_charge_words,
    situation_title,
    support_mark,
    verdict_mark,
    zero_retention_lines,
)
from desktop_app.presentation.letters import LETTERS
from desktop_app.presentation.retention_order import RowGroup, retention_answers
from desktop_app.presentation.timeline_marks import MarkViewModel, marks_of
from desktop_app.presentation.verdict import VERDICT_SUBJECT
from desktop_app.presentation.wording import in_a_row, listed, listed_apart, raised, stopped


class BoardGroup(Enum):
    """The groups of rows."""

    KEPT = "kept"
    DECIDES = "decides"


class BoardChoice(Enum):
    """Which rows are shown; the value is the id of the part of the switch."""

    EVERYTHING = "everything"
    DIFFERENCES = "differences"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardColumn:
    """One situation as the head of its column."""

    letter: str
    title: str
    variant: str
    verdict: VerdictMark

    @property
    def name(self) -> str:
        """Title and variant as one text."""
        return listed([self.title, self.variant]) if self.variant else self.title

    @property
    def spoken(self) -> str:
        """The head as a sentence for readers."""
        text = _("{letter}: {name}. Used to train Claude? {verdict}.")
        return text.format(letter=self.letter, name=self.name, verdict=self.verdict.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCell:
    """What one situation says in one row: marks, or lines of words, or a badge of support with its word."""

    lines: tuple[str, ...]
    marks: tuple[MarkViewModel, ...] = ()
    support: str = ""

    @property
    def words(self) -> str:
        """The cell as one text."""
        return listed_apart(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One row; `same` is the pill where all situations agree, else empty."""

    id: str
    group: BoardGroup
    icon: str
    name: str
    condition: str
    cells: tuple[BoardCell, ...]
    same: str
    letters: tuple[str, ...]

    def spoken_cell(self, place: int) -> str:
        """A cell for readers: letter, row and words."""
        text = _("{letter}, {name}: {words}")
        return text.format(letter=self.letters[place], name=self.name, words=self.cells[place].words)

    @property
    def spoken(self) -> str:
        """The row as a sentence: once where all agree, else by letter."""
        name = _("{name} ({condition})").format(name=self.name, condition=self.condition)
        start = _("{name}.").format(name=name if self.condition else self.name)
        if self.same:
            return in_a_row((start, stopped(_("{same}: {words}").format(same=self.same, words=self.cells[0].words))))
        said = (
            stopped(_("{letter}: {words}").format(letter=letter, words=cell.words))
            for letter, cell in zip(self.letters, self.cells, strict=True)
        )
        return in_a_row((start, *said))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardViewModel:
    """All of Compare; `lead` says how many there are, `message` why there are no rows."""

    columns: tuple[BoardColumn, ...]
    rows: tuple[BoardRow, ...]
    lead: str
    message: str

    @property
    def can_add(self) -> bool:
        """Whether there is a letter left."""
        return len(self.columns) < len(LETTERS)


def board_view_model(assessments: Sequence[Assessment], choice: BoardChoice = BoardChoice.EVERYTHING) -> BoardViewModel:
    """The columns and rows of none to four situations of one model.

    Raises:
        ValueError: there are more situations than letters.
    """
    return contracted_board([ComparedSituation(assessment=item) for item in assessments], choice)


def contracted_board(
    situations: Sequence[ComparedSituation], choice: BoardChoice = BoardChoice.EVERYTHING
) -> BoardViewModel:
    """The same, with the answers marked that rest on a contract, and the public ones beside them.

    Raises:
        ValueError: there are more situations than letters.
    """
    if len(situations) > len(LETTERS):
        raise ValueError(f"at most {len(LETTERS)} situations can be compared, not {len(situations)}")
    rows = tuple(_rows(situations)) if situations else ()
    if choice is BoardChoice.DIFFERENCES and len(situations) > 1:
        rows = tuple(row for row in rows if not row.same)
    return BoardViewModel(
        columns=tuple(_column(letter, item) for letter, item in zip(LETTERS, situations, strict=False)),
        rows=rows,
        lead=_lead(len(situations)),
        message=_message(situations, rows),
    )


def group_title(group: BoardGroup) -> str:
    """The heading over the rows of a group."""
    return {BoardGroup.KEPT: _("How long it is kept"), BoardGroup.DECIDES: _("Who decides")}[group]


def _column(letter: str, situation: ComparedSituation) -> BoardColumn:
    title, variant = situation_title(situation.assessment)
    verdict = verdict_mark(situation.assessment)
    if situation.public is not None:
        from desktop_app.presentation.contract_marks import told_words  # noqa: PLC0415 - few have a contract

        public = verdict_mark(situation.public).words
        words = told_words(verdict.words, public, is_contracted=VERDICT_SUBJECT in situation.contracts)
        verdict = replace(verdict, words=words)
    return BoardColumn(letter=letter, title=title, variant=variant, verdict=verdict)


def _rows(situations: Sequence[ComparedSituation]) -> Iterator[BoardRow]:
    yield from _kept_rows(situations)
    charge = [_lines_cell(item, lambda one: (raised(in_charge_words(one)),), "role") for item in situations]
    yield _decided_row("in-charge", "scale", _("In charge"), charge)
    zero = [_lines_cell(item, zero_retention_lines, "zero-retention") for item in situations]
    yield _decided_row("zero-retention", "eraser", _("Zero retention"), zero)
    support = [_support_cell(support_mark(item.assessment)) for item in situations]
    yield _decided_row("support", "library", _("Support"), support)


def _lines_cell(
    situation: ComparedSituation, lines_of: Callable[[Assessment], tuple[str, ...]], topic: Topic
) -> BoardCell:
    """A cell of words, marked where they rest on a contract."""
    lines = lines_of(situation.assessment)
    if situation.public is None:
        return BoardCell(lines=lines)
    from desktop_app.presentation.contract_marks import told_lines  # noqa: PLC0415 - few have a contract

    known = situation.assessment.answer_by_subject
    is_contracted = any(known[subject].topic == topic for subject in situation.contracts)
    return BoardCell(lines=told_lines(lines, lines_of(situation.public), is_contracted=is_contracted))


def _kept_rows(situations: Sequence[ComparedSituation]) -> Iterator[BoardRow]:
    """Every copy that any of the situations has: first those that arise anyway, and those that most of them have."""
    found: dict[str, list[RowGroup]] = {}
    for situation in situations:
        for item in retention_answers(situation.assessment):
            found.setdefault(item.answer.subject.id, []).append(item.group)
    subjects = [subject for subject in situations[0].assessment.model.subjects if subject.id in found]
    for subject in sorted(subjects, key=lambda item: (RowGroup.ALWAYS not in found[item.id], -len(found[item.id]))):
        yield _kept_row(situations, compared_row(situations, subject))


def _kept_row(situations: Sequence[ComparedSituation], row: ComparedRowViewModel) -> BoardRow:
    return BoardRow(
        id=row.subject,
        group=BoardGroup.KEPT,
        icon=row.icon,
        name=row.name,
        condition=row.condition,
        cells=tuple(_kept_cell(item, row.subject) for item in situations),
        same=_same(len(situations)) if row.is_same else "",
        letters=LETTERS[: len(situations)],
    )


def _kept_cell(situation: ComparedSituation, subject: str) -> BoardCell:
    answer = situation.assessment.answer_by_subject.get(subject)
    if answer is None:
        return BoardCell(lines=(_("Does not apply"),))
    contracted = situation.contracts.get(subject)
    if contracted is None:
        marks = marks_of(situation.assessment.model, answer)
    else:
        from desktop_app.presentation.contract_marks import marked_marks  # noqa: PLC0415 - few have a contract

        marks = marked_marks(situation.assessment.model, answer, contracted)
    return BoardCell(lines=tuple(mark.label for mark in marks) or (_("Does not apply"),), marks=marks)


def _decided_row(row: str, icon: str, name: str, cells: Sequence[BoardCell]) -> BoardRow:
    is_same = all(cell == cells[0] for cell in cells)
    return BoardRow(
        id=row,
        group=BoardGroup.DECIDES,
        icon=icon,
        name=name,
        condition="",
        cells=tuple(cells),
        same=_same(len(cells)) if is_same else "",
        letters=LETTERS[: len(cells)],
    )


def _support_cell(mark: SupportMark) -> BoardCell:
    return BoardCell(lines=(mark.words,), support=mark.kind)


def _same(count: int) -> str:
    """The pill of a row in which all situations agree; one situation has nothing to agree with."""
    words = {2: _("Same in both"), 3: _("Same in all three"), 4: _("Same in all four")}
    return words.get(count, "")


def _lead(count: int) -> str:
    if not count:
        return _("See up to four ways to use Claude side by side.")
    if count == len(LETTERS):
        return _("Four ways to use Claude. Swap any of them.")
    words = ngettext("{count} way to use Claude. Add up to four.", "{count} ways to use Claude. Add up to four.", count)
    return words.format(count=count)


def _message(situations: Sequence[ComparedSituation], rows: Sequence[BoardRow]) -> str:
    if not situations:
        return _("Nothing to compare yet. Add a way to use Claude.")
    return "" if rows else _("They do not differ in any row.")
