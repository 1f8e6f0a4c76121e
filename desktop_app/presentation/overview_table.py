# SPDX-License-Identifier: MIT
"""Overview as the window shows it: one row for each way to use Claude, in groups, filtered, folded and ordered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from math import inf
from typing import Literal

from desktop_app.i18n import _, ngettext
from desktop_app.policy.evaluate import Assessment
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.selection import Answer
from desktop_app.presentation.glance import (
    KEPT_SUBJECT,
    KeptMark,
    SupportMark,
    VerdictMark,
    in_charge_words,
    kept_marks,
    support_mark,
    verdict_mark,
    zero_retention_lines,
)
from desktop_app.presentation.overview import OverviewRow
from desktop_app.presentation.timeline_marks import BARS, LINES, UPRIGHTS, Mark, Tone
from desktop_app.presentation.verdict import VERDICT_SUBJECT
from desktop_app.presentation.wording import both, in_a_row, listed_apart, lowered, raised, without_stop

Group = Literal["you", "work", "build"]
GROUPS: tuple[Group, ...] = ("you", "work", "build")


class AnswerFilter(Enum):
    """Which answers to "Trains Claude?" are shown."""

    ALL = "all"
    NO = "no"
    ONLY_IF = "only_if"
    YES = "yes"
    OPEN = "open"


class RowOrder(Enum):
    """The order of the rows: by group, as the model has them, or by how long it is kept."""

    GROUPS = "groups"
    SHORTEST = "shortest"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewChoice:
    """What a person wants to see of the overview; the fields as they are show everything."""

    answer: AnswerFilter = AnswerFilter.ALL
    group: Group | None = None
    has_unknowns: bool = False
    is_folded: bool = False
    order: RowOrder = RowOrder.GROUPS

    @property
    def filters(self) -> int:
        """How many filters are set."""
        return (self.answer is not AnswerFilter.ALL) + (self.group is not None) + self.has_unknowns


@dataclass(frozen=True, slots=True, kw_only=True)
class WayCells:
    """What a row says, besides its name."""

    verdict: VerdictMark
    kept: tuple[KeptMark, ...]
    in_charge: str
    zero_retention: tuple[str, ...]
    support: SupportMark

    @property
    def kept_words(self) -> str:
        """The lengths as one text."""
        return listed_apart(item.label for item in self.kept) or _("Does not apply")


@dataclass(frozen=True, slots=True, kw_only=True)
class WayRow:
    """One way to use Claude, or several neighbours with the same rules; the first one's answers open it."""

    id: str
    group: Group
    icon: str
    names: tuple[str, ...]
    answers: Mapping[str, Answer]
    cells: WayCells

    @property
    def name(self) -> str:
        """The name of the row: "A and B: same rules" where neighbours are folded."""
        if len(self.names) == 1:
            return self.names[0]
        return _("{names}: same rules").format(names=both(self.names))

    @property
    def has_unknowns(self) -> bool:
        """Whether something is open, not stated or in dispute."""
        marks = [item.mark.mark for item in self.cells.kept]
        is_silent = any(mark in (Mark.NOT_STATED, Mark.DEPENDS) for mark in marks)
        hangs = any(item.mark.tone is Tone.BRANCH for item in self.cells.kept)
        is_open = self.cells.verdict.glyph in ("not_stated", "depends", "disputed")
        return is_silent or hangs or is_open or self.cells.support.kind == "disputed"

    @property
    def spoken(self) -> str:
        """The row as sentences."""
        cells = self.cells
        parts = (
            _("{name}.").format(name=self.name),
            _("Trains Claude? {answer}.").format(answer=without_stop(cells.verdict.words)),
            _("Kept for: {words}.").format(words=without_stop(cells.kept_words)),
            _("In charge: {words}.").format(words=without_stop(cells.in_charge)),
            _("Zero retention: {words}.").format(words=without_stop(listed_apart(cells.zero_retention))),
            _("Support: {words}.").format(words=cells.support.words),
        )
        return in_a_row(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewViewModel:
    """The rows to show; `status` says what a choice leaves out or reorders, `message` why there are none."""

    rows: tuple[WayRow, ...]
    choice: OverviewChoice
    status: str
    message: str

    @property
    def has_groups(self) -> bool:
        """Whether group titles stand over the rows."""
        return self.choice.order is RowOrder.GROUPS


def way_rows(rows: Iterable[OverviewRow]) -> tuple[WayRow, ...]:
    """Each way to use Claude with its answers in words, in groups."""
    made = [_way(row) for row in rows]
    return tuple(sorted(made, key=lambda row: GROUPS.index(row.group)))


def overview_view_model(ways: Sequence[WayRow], choice: OverviewChoice) -> OverviewViewModel:
    """The ways that a choice lets through, folded and ordered as it says."""
    rows = [row for row in ways if _passes(row, choice)]
    count = len(rows)
    if choice.order is not RowOrder.GROUPS:
        rows.sort(key=_length, reverse=choice.order is RowOrder.LONGEST)
    if choice.is_folded:
        rows = list(_folded(rows, has_groups=choice.order is RowOrder.GROUPS))
    return OverviewViewModel(
        rows=tuple(rows),
        choice=choice,
        status=_status(count, len(ways), choice),
        message="" if rows else _("No way to use Claude fits this filter."),
    )


def group_title(group: Group) -> str:
    """The heading over the rows of a group."""
    return {"you": _("For you"), "work": _("For work and school"), "build": _("To build with")}[group]


def answer_filter_words(choice: AnswerFilter) -> str:
    """A filter by answer as the menu names it."""
    words = {
        AnswerFilter.ALL: _("Any answer"),
        AnswerFilter.NO: _("No"),
        AnswerFilter.ONLY_IF: _("Only if"),
        AnswerFilter.YES: _("Yes"),
        AnswerFilter.OPEN: _("Open or not stated"),
    }
    return words[choice]


def order_words(order: RowOrder) -> str:
    """An order as the menu names it."""
    words = {
        RowOrder.GROUPS: _("By group"),
        RowOrder.SHORTEST: _("Shortest first"),
        RowOrder.LONGEST: _("Longest first"),
    }
    return words[order]


def _way(row: OverviewRow) -> WayRow:
    assessment, model = row.assessment, row.assessment.model
    return WayRow(
        id=row.deployment.id,
        group=row.deployment.group,
        icon=_icon(model, row.deployment.answers),
        names=(model.text(f"deployment.{row.deployment.id}.name"),),
        answers=row.deployment.answers,
        cells=_cells(assessment) if row.public is None else _marked_cells(row, row.public),
    )


def _cells(assessment: Assessment) -> WayCells:
    return WayCells(
        verdict=verdict_mark(assessment),
        kept=kept_marks(assessment),
        in_charge=raised(in_charge_words(assessment)),
        zero_retention=zero_retention_lines(assessment),
        support=support_mark(assessment),
    )


def _marked_cells(row: OverviewRow, public: Assessment) -> WayCells:
    """The cells with those marked that rest on a contract, and the public answer beside."""
    from desktop_app.presentation.contract_marks import told_lines, told_words  # noqa: PLC0415 - few have a contract

    own, others = _cells(row.assessment), _cells(public)
    topics = {row.assessment.answer_by_subject[subject].topic for subject in row.contracts}
    kept = own.kept
    if kept and (kept != others.kept or KEPT_SUBJECT in row.contracts):
        label = told_words(kept[-1].label, others.kept_words, is_contracted=True)
        kept = (*kept[:-1], replace(kept[-1], label=label))
    is_verdict = VERDICT_SUBJECT in row.contracts
    return WayCells(
        verdict=replace(
            own.verdict, words=told_words(own.verdict.words, others.verdict.words, is_contracted=is_verdict)
        ),
        kept=kept,
        in_charge=told_words(own.in_charge, others.in_charge, is_contracted="role" in topics),
        zero_retention=told_lines(own.zero_retention, others.zero_retention, is_contracted="zero-retention" in topics),
        support=own.support,
    )


def _icon(model: PolicyModel, answers: Mapping[str, Answer]) -> str:
    """The icon of the first answer that has one."""
    for question, answer in answers.items():
        option = model.question_by_id[question].option(answer) if isinstance(answer, str) else None
        if option is not None and option.icon:
            return option.icon
    return "message-square"


def _passes(row: WayRow, choice: OverviewChoice) -> bool:
    glyph = row.cells.verdict.glyph
    kind = AnswerFilter.OPEN if glyph in ("not_stated", "depends", "disputed") else AnswerFilter(glyph)
    fits_answer = choice.answer in (AnswerFilter.ALL, kind)
    fits_group = choice.group in (None, row.group)
    return fits_answer and fits_group and (row.has_unknowns or not choice.has_unknowns)


def _length(row: WayRow) -> float:
    """How long it is kept, for order: the longest mark; without an end comes after all ends, not stated last."""
    lengths = []
    for item in row.cells.kept:
        if item.mark.mark in (*BARS, *UPRIGHTS):
            lengths.append(item.mark.max_days)
        else:
            lengths.append(inf if item.mark.mark not in LINES else 1e9)
    return max(lengths, default=inf)


def _folded(rows: Sequence[WayRow], *, has_groups: bool) -> Iterator[WayRow]:
    """Neighbours with equal cells as one row; never over the border of a group that is shown."""
    pending: WayRow | None = None
    for row in rows:
        is_near = pending is not None and (not has_groups or pending.group == row.group)
        if pending is not None and is_near and pending.cells == row.cells:
            pending = replace(pending, names=(*pending.names, *row.names))
            continue
        if pending is not None:
            yield pending
        pending = row
    if pending is not None:
        yield pending


def _status(count: int, total: int, choice: OverviewChoice) -> str:
    """What the choice does, in words; empty where everything is shown in its usual order."""
    parts = []
    if choice.filters:
        words = ngettext("{count} of {total} way shown.", "{count} of {total} ways shown.", total)
        parts.append(words.format(count=count, total=total))
    if choice.order is not RowOrder.GROUPS:
        parts.append(_("Order: {order}.").format(order=lowered(order_words(choice.order))))
    if choice.is_folded:
        parts.append(_("Neighbours with the same rules share a row."))
    return in_a_row(parts)
