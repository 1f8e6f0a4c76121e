# SPDX-License-Identifier: MIT
"""How to read the chart: one sample of every kind of mark, row state, answer sign and badge, with its sentence.

The lengths are samples of the marks, not of any policy.
"""

from collections.abc import Iterator
from typing import Literal

from desktop_app.i18n import _
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.values import Blocked, NotStored, OpenRetention, TimedRetention
from desktop_app.presentation.periods import value_words
from desktop_app.presentation.retention_order import RowGroup
from desktop_app.presentation.timeline import (
    Legend,
    SourceMark,
    TableCells,
    TimelineRow,
    TimelineViewModel,
    legend_words,
)
from desktop_app.presentation.timeline_marks import Mark, MarkViewModel, Tone
from desktop_app.presentation.verdict import Glyph, glyph_word
from desktop_app.presentation.wording import raised, sentence
from desktop_app.quick_dataclass import dataclass

RowState = Literal["rest", "hovered", "focused", "selected"]

_SET = TimedRetention(kind="fixed", max="P30D", starts="sent", holder="you")
_SPAN = TimedRetention(kind="range", min="P7D", max="P30D", starts="sent", holder="you")
_IF_FLAGGED = TimedRetention(kind="up_to", max="P2Y", starts="flagged", holder="you")
_SHORTEST, _MONTH, _YEARS = 7.0, 30.0, 730.0
"""The same in days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSample:
    """A row of the chart with what it means; `chart` holds that row alone."""

    chart: TimelineViewModel
    state: RowState
    text: str

    @property
    def name(self) -> str:
        """What the sample shows."""
        return self.chart.rows[0].name


@dataclass(frozen=True, slots=True, kw_only=True)
class TailSample:
    """The small bar of Compare and Overview with a tail for what was flagged, and what it means."""

    name: str
    mark: MarkViewModel
    label: str
    tail_days: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignSample:
    """A sign with its word and what it means; `id` is that of the glyph or badge."""

    id: str
    word: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideViewModel:
    """The whole page, top to bottom."""

    title: str
    intro: tuple[str, ...]
    marks_title: str
    marks: tuple[ChartSample, ...]
    tail: TailSample
    rows_title: str
    rows: tuple[ChartSample, ...]
    answers_title: str
    answers: tuple[SignSample, ...]
    support_title: str
    support: tuple[SignSample, ...]


def guide_view_model(model: PolicyModel) -> GuideViewModel:
    """The page in the language in force; `model` gives the words of values."""
    return GuideViewModel(
        title=_("How to read this chart"),
        intro=(
            _("Each row is one copy of your data. Its bar begins when its time does: mostly when you send it."),
            _("A bar has a known length. A line does not."),
            _("The steps at the top are not to scale. The thin bars below the chart are."),
        ),
        marks_title=_("Bars and lines"),
        marks=tuple(_marks(model)),
        tail=_tail(model),
        rows_title=_("Rows"),
        rows=tuple(_rows(model)),
        answers_title=_("Is it used to train Claude?"),
        answers=tuple(_answers()),
        support_title=_("How sure the sources make us"),
        support=tuple(_support()),
    )


def _marks(model: PolicyModel) -> Iterator[ChartSample]:
    month = value_words(model, _SET)
    span = value_words(model, _SPAN)
    years = value_words(model, _IF_FLAGGED)
    yield _sample(Legend.KEPT, _bar(month), _("A filled bar is a set time. Where it ends, the copy is gone."))
    yield _sample(
        Legend.END_VARIES,
        _bar(span, shortest=_SHORTEST),
        _("Filled up to the shortest time, striped up to the longest."),
    )
    yield _sample(
        Legend.ONLY_IF, _bar(years, _YEARS, Tone.ONLY_IF), _("An outline: it counts only if something happens.")
    )
    yield _sample(
        Legend.HAPPENED,
        _bar(years, _YEARS, Tone.HAPPENED),
        _("Filled, with a cut near its start: you told us that it happened."),
    )
    yield _sample(
        Legend.BRANCH,
        _bar(month, tone=Tone.BRANCH),
        _("A dashed edge: one possible case. It hangs on an answer you left open."),
    )
    yield _sample(
        Legend.PUBLIC,
        _bar(month, tone=Tone.PUBLIC),
        _("A thin outline: the public answer, beside that of your contract."),
    )
    yield _sample(Legend.PAST, _past(month), _("A bar with a notch at its end, and a tick: this time is over."))
    yield from _lines(model)
    yield from _doubts(model)
    changed = MarkViewModel(
        mark=Mark.SET_TIME, tone=Tone.KEPT, label=month, max_days=_MONTH, min_days=_MONTH, is_changed=True
    )
    yield _named(_("Changed since"), changed, _("Dots under the words: today’s rules give another answer."))


def _lines(model: PolicyModel) -> Iterator[ChartSample]:
    """The marks without a known end."""
    act = OpenRetention(kind="until_you_act", starts="sent", holder="you")
    endless = OpenRetention(kind="indefinite", starts="sent", holder="you")
    decides = OpenRetention(kind="organisation_decides", starts="sent", holder="you")
    yield _sample(
        Legend.UNTIL_YOU_ACT,
        _line(Mark.UNTIL_YOU_ACT, value_words(model, act), "hand"),
        _("A line with an arrow has no set end. The hand says that you can end it."),
    )
    yield _sample(
        Legend.NO_SET_END,
        _line(Mark.NO_SET_END, value_words(model, endless)),
        _("The same line without a hand: no end is set, and you cannot set one."),
    )
    yield _named(
        _("Your organisation decides"),
        _line(Mark.ORGANISATION_DECIDES, value_words(model, decides)),
        _("The end is up to your organisation."),
    )
    yield _sample(
        Legend.NOT_KEPT,
        _line(Mark.NOT_KEPT, value_words(model, NotStored(kind="not_stored", holder="you"))),
        _("A short upright at the start: nothing is kept."),
    )
    yield _named(
        raised(_("not possible here")),
        _line(Mark.SWITCHED_OFF, value_words(model, Blocked(kind="blocked"))),
        _("A grey upright with a foot: this feature is off here, so no copy is made."),
    )


def _doubts(model: PolicyModel) -> Iterator[ChartSample]:
    """The marks where something is not known, or disputed."""
    unknown = MarkViewModel(mark=Mark.NOT_STATED, tone=Tone.KEPT, label=_("not stated"), icon="circle-question-mark")
    yield _sample(Legend.NOT_STATED, unknown, _("A dashed line: we found no source that says how long."))
    open_mark = MarkViewModel(
        mark=Mark.DEPENDS, tone=Tone.KEPT, label=_("depends on an answer"), icon="circle-question-mark"
    )
    yield _sample(Legend.DEPENDS, open_mark, _("Dashes and dots: an answer of yours is still open."))
    dateless = MarkViewModel(
        mark=Mark.NO_DATE,
        tone=Tone.KEPT,
        label=value_words(model, _SET),
    )
    yield _sample(Legend.NO_DATE, dateless, _("Dots alone: the length is known, the day it counts from is not."))
    disputed = MarkViewModel(
        mark=Mark.END_VARIES,
        tone=Tone.KEPT,
        label=_("{words}: sources disagree").format(words=value_words(model, _SPAN)),
        icon="git-compare",
        min_days=_SHORTEST,
        max_days=_MONTH,
    )
    yield _sample(Legend.DISPUTED, disputed, _("Texts say different things. The details tell what each one says."))


def _tail(model: PolicyModel) -> TailSample:
    month = value_words(model, _SET)
    years = value_words(model, _IF_FLAGGED)
    return TailSample(
        name=_("Longer if flagged"),
        mark=_bar(month),
        label=_("{length}; {longer} if flagged").format(length=month, longer=years),
        tail_days=_YEARS,
        text=_("Compare and Overview: the dashes show how long flagged text is kept."),
    )


def _rows(model: PolicyModel) -> Iterator[ChartSample]:
    month = value_words(model, _SET)
    states: tuple[tuple[RowState, str, str], ...] = (
        ("rest", _("At rest"), _("The small numbers are sources. Each leads to its text.")),
        ("hovered", _("Pointer over"), _("The arrow at the end says that the row opens its details.")),
        ("focused", _("Keyboard focus"), _("Up and Down move between rows, Left and Right to the sources.")),
        ("selected", _("Selected"), _("Its details stand in the side panel. Esc clears the choice.")),
    )
    for state, name, text in states:
        yield ChartSample(chart=_chart(name, _bar(month), number=1), state=state, text=text)


def _answers() -> Iterator[SignSample]:
    texts: dict[Glyph, str] = {
        "no": _("An empty ring: it is not used to train Claude."),
        "only_if": _("A half disc: only if a condition holds. Each condition stands beside the answer."),
        "yes": _("A full disc: it can be used to train Claude."),
        "not_stated": _("A dashed ring: nobody says."),
        "depends": _("A half disc as well: an answer of yours is still open."),
        "disputed": _("Two branches in a ring: sources disagree."),
    }
    for glyph, text in texts.items():
        yield SignSample(id=glyph, word=glyph_word(glyph), text=text)


def _support() -> Iterator[SignSample]:
    yield SignSample(id="strong", word=_("Strong"), text=_("An official text in force says so, and we read it lately."))
    yield SignSample(id="fair", word=_("Fair"), text=_("An official text read longer ago, or other texts that agree."))
    yield SignSample(
        id="thin", word=_("Thin"), text=_("No official text says so outright, or we read it over a year ago.")
    )
    yield SignSample(
        id="disputed", word=_("Sources disagree"), text=_("Two texts that could both hold say different things.")
    )


def _bar(label: str, days: float = _MONTH, tone: Tone = Tone.KEPT, *, shortest: float | None = None) -> MarkViewModel:
    mark = Mark.SET_TIME if shortest is None else Mark.END_VARIES
    return MarkViewModel(
        mark=mark, tone=tone, label=label, min_days=days if shortest is None else shortest, max_days=days
    )


def _past(label: str) -> MarkViewModel:
    return MarkViewModel(
        mark=Mark.SET_TIME,
        tone=Tone.KEPT,
        label=label,
        icon="check",
        min_days=_MONTH,
        max_days=_MONTH,
        is_past=True,
    )


def _line(mark: Mark, label: str, icon: str = "") -> MarkViewModel:
    return MarkViewModel(mark=mark, tone=Tone.KEPT, label=label, icon=icon)


def _sample(kind: Legend, mark: MarkViewModel, text: str) -> ChartSample:
    return _named(raised(legend_words(kind)), mark, text)


def _named(name: str, mark: MarkViewModel, text: str) -> ChartSample:
    return ChartSample(chart=_chart(name, mark), state="rest", text=text)


def _chart(name: str, mark: MarkViewModel, number: int = 0) -> TimelineViewModel:
    """A timeline of one row."""
    sources = (SourceMark(id="sample", number=number, title=name),) if number else ()
    row = TimelineRow(
        subject=name,
        icon="message-square",
        name=name,
        group=RowGroup.ALWAYS,
        marks=(mark,),
        is_disputed=False,
        sources=sources,
        cells=TableCells(how_long=mark.label, from_when="", only_if=""),
        spoken=sentence(name),
    )
    return TimelineViewModel(rows=(row,), legend=(), summary="", hint="", message="", tick_priority=(0, 2555))
