# SPDX-License-Identifier: MIT
"""Rows, marks, order, words and numbers of the timeline, from a small invented model."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.policy.evaluate import evaluate
from desktop_app.policy.model import Claim, Clause, Dispute, Rule, Subject
from desktop_app.policy.period import period_in_days
from desktop_app.policy.selection import Selection
from desktop_app.policy.values import NotStored, TimedRetention, Value
from desktop_app.presentation.numbering import all_sources, number_sources
from desktop_app.presentation.periods import period_words
from desktop_app.presentation.retention_order import RowGroup
from desktop_app.presentation.timeline import (
    Legend,
    TimelineRow,
    TimelineViewModel,
    group_title,
    legend_words,
    timeline_view_model,
)
from desktop_app.presentation.timeline_marks import Mark, Tone
from tests.presentation.invented import (
    NAMES,
    PAPERS,
    TODAY,
    evidence,
    fixed,
    invented_assessment,
    invented_model,
    open_end,
    ranged,
    up_to,
)


@pytest.fixture
def timeline() -> TimelineViewModel:
    """The timeline while nothing but the channel is answered."""
    return timeline_view_model(invented_assessment())


def row(view_model: TimelineViewModel, key: str) -> TimelineRow:
    place = view_model.row_of(f"retention/{key}")
    assert place is not None, key
    return view_model.rows[place]


def alone(value: Value, *claims: Value) -> TimelineRow:
    """The row of one more subject with that value, contested by the claims if there are any."""
    dispute = Dispute(
        id="extra",
        about="value",
        state="open",
        contests=("keep-extra",),
        claims=(
            Claim(id="own", sources=("source-1",), value=value),
            *(Claim(id=f"claim-{n}", sources=("source-2",), value=claim) for n, claim in enumerate(claims)),
        ),
        governing="own",
    )
    rule = Rule(id="keep-extra", subject="retention/extra", when={}, value=value, evidence=evidence(1))
    model = invented_model(Subject(id="retention/extra"), rules=(rule,), disputes=(dispute,) if claims else ())
    selection = Selection(answers={"sent_by": "ship"}, as_of=TODAY)
    return row(timeline_view_model(evaluate(model, selection, TODAY)), "extra")


def test_rows_run_from_shortest_to_not_stated(timeline: TimelineViewModel) -> None:
    always = [item.name for item in timeline.rows if item.group is RowGroup.ALWAYS]
    expected = (
        "stamps",
        "postcards",
        "parcels",
        "letters",
        "express",
        "copies",
        "drafts",
        "ledger",
        "album",
        "receipts",
    )
    assert always == [NAMES[key] for key in expected]


def test_what_only_may_happen_stands_below_in_its_own_group(timeline: TimelineViewModel) -> None:
    last = [(item.group, item.name) for item in timeline.rows[-2:]]
    assert last == [(RowGroup.ONLY_IF, "Lost letters"), (RowGroup.ONLY_IF, "Claims")]
    assert group_title(RowGroup.ALWAYS) == "Always"
    assert group_title(RowGroup.ONLY_IF) == "Only if it happens"


def test_what_did_happen_moves_up_and_fills() -> None:
    item = row(timeline_view_model(invented_assessment(happened=("lost",))), "lost")
    assert item.group is RowGroup.ALWAYS
    assert item.marks[0].tone is Tone.HAPPENED
    assert "It did happen: it is lost." in item.spoken


@pytest.mark.parametrize(
    ("key", "mark", "tone", "ends", "label"),
    [
        ("letters", Mark.SET_TIME, Tone.KEPT, (30, 30), "30 days"),
        ("parcels", Mark.END_VARIES, Tone.KEPT, (7, 30), "7 to 30 days"),
        ("lost", Mark.SET_TIME, Tone.ONLY_IF, (730, 730), "up to 2 years"),
        ("stamps", Mark.NOT_KEPT, Tone.KEPT, (0, 0), "not stored"),
        ("postcards", Mark.SWITCHED_OFF, Tone.KEPT, (0, 0), "not possible here"),
        ("drafts", Mark.UNTIL_YOU_ACT, Tone.KEPT, (0, 0), "until you delete it"),
        ("ledger", Mark.ORGANISATION_DECIDES, Tone.KEPT, (0, 0), "as long as your organisation sets"),
        ("album", Mark.NO_SET_END, Tone.KEPT, (0, 0), "no set end"),
        ("receipts", Mark.NOT_STATED, Tone.KEPT, (0, 0), "Not stated. Ask the post office."),
        ("express", Mark.END_VARIES, Tone.KEPT, (30, 1825), "30 days or 5 years: sources disagree"),
    ],
)
def test_each_kind_of_value_has_its_mark(
    timeline: TimelineViewModel, key: str, mark: Mark, tone: Tone, ends: tuple[float, float], label: str
) -> None:
    (item,) = row(timeline, key).marks
    assert (item.mark, item.tone, item.label) == (mark, tone, label)
    assert (item.min_days, item.max_days) == ends


def test_an_open_setting_shows_both_branches_in_one_row(timeline: TimelineViewModel) -> None:
    item = row(timeline, "copies")
    assert [(mark.label, mark.tone) for mark in item.marks] == [
        ("Insured: 5 years", Tone.BRANCH),
        ("Not insured: 30 days", Tone.BRANCH),
    ]
    assert "It depends on: Insurance. Insured: 5 years. Not insured: 30 days." in item.spoken


def test_an_answered_setting_leaves_one_branch() -> None:
    item = row(timeline_view_model(invented_assessment(insured="no")), "copies")
    assert [(mark.label, mark.tone) for mark in item.marks] == [("30 days", Tone.KEPT)]


def test_before_the_first_answer_there_are_no_rows() -> None:
    selection = Selection(answers={}, as_of=TODAY)
    empty = timeline_view_model(evaluate(invented_model(), selection, TODAY))
    assert empty.rows == ()
    assert empty.message == "Tell us where you use Claude."
    assert empty.summary == ""


def test_disputed_claims_with_the_same_end_leave_the_label_alone() -> None:
    item = alone(up_to("P30D"), ranged("P7D", "P30D"))
    assert item.marks[0].label == "up to 30 days: sources disagree"
    assert item.marks[0].mark is Mark.SET_TIME
    assert "Sources disagree: up to 30 days or 7 to 30 days." in item.spoken


def test_disputed_claims_of_other_kinds_keep_the_governing_bar() -> None:
    item = alone(up_to("P30D"), open_end("until_you_act"))
    assert item.marks[0].label == "up to 30 days or until you delete it: sources disagree"
    assert (item.marks[0].mark, item.marks[0].max_days) == (Mark.SET_TIME, 30)
    assert item.marks[0].icon == "git-compare"


def test_spoken_sentence_follows_the_template(timeline: TimelineViewModel) -> None:
    assert row(timeline, "lost").spoken == (
        "Lost letters. Kept for up to 2 years. Counts from the day it is flagged. "
        "Only if it is lost. Strong support. 2 sources."
    )
    assert row(timeline, "receipts").spoken == "Receipts. Not stated. Ask the post office. Strong support. 1 source."


def test_table_says_what_the_chart_says(timeline: TimelineViewModel) -> None:
    for item in timeline.rows:
        assert item.cells.how_long == "\n".join(mark.label for mark in item.marks)
        assert item.cells.from_when
        assert item.cells.only_if
    assert row(timeline, "lost").cells.only_if == "It is lost"
    assert row(timeline, "letters").cells.only_if == "Always"
    assert row(timeline, "stamps").cells.from_when == "nothing to count"
    assert row(timeline, "receipts").cells.from_when == "not stated"


def test_chart_sentence_counts_names_and_says_what_is_silent(timeline: TimelineViewModel) -> None:
    assert timeline.summary == (
        "12 kinds of data. Shortest: Parcels, 7 to 30 days. "
        "Longest: Express letters, 30 days or 5 years: sources disagree. 3 without a set end. 1 not stated."
    )


def test_legend_holds_only_kinds_that_are_present(timeline: TimelineViewModel) -> None:
    assert Legend.ONLY_IF in timeline.legend
    assert Legend.HAPPENED not in timeline.legend
    assert Legend.DISPUTED in timeline.legend
    assert len({legend_words(kind) for kind in Legend}) == len(Legend)


def test_numbers_follow_first_use_and_are_the_same_everywhere(timeline: TimelineViewModel) -> None:
    assessment = invented_assessment()
    numbers = number_sources(assessment)
    assert numbers["source-5"] == 1, "the verdict's source comes first"
    assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
    for item in timeline.rows:
        assert {source.id: source.number for source in item.sources} == {
            source.id: numbers[source.id] for source in item.sources
        }
    for answer in assessment.answers:
        assert set(all_sources(assessment, answer)) <= set(numbers)


def test_sources_of_both_sides_are_cited(timeline: TimelineViewModel) -> None:
    assert [source.id for source in row(timeline, "express").sources] == ["source-1", "source-7"]
    assert row(timeline, "letters").sources[0].spoken == "Source 2: Invented text 1"


def test_tick_order_begins_with_the_first_bar(timeline: TimelineViewModel) -> None:
    assert timeline.tick_priority[:4] == (0, 2555, 30, 7)


def test_equal_assessments_give_equal_view_models(timeline: TimelineViewModel) -> None:
    assert timeline_view_model(invented_assessment()) == timeline


_PERIODS = st.tuples(st.integers(1, 40), st.sampled_from("DWMY")).map(lambda pair: f"P{pair[0]}{pair[1]}")


@given(_PERIODS, _PERIODS, st.sampled_from(["fixed", "up_to", "range"]))
def test_sentence_and_geometry_tell_the_same_length(one: str, other: str, kind: str) -> None:
    shortest, longest = sorted((one, other), key=period_in_days)
    value = TimedRetention(
        kind=kind,  # type: ignore[arg-type]  # one of three kinds
        max=longest,
        min=shortest if kind == "range" else None,
        starts="sent",
        holder="post",
    )
    item = alone(value)
    (mark,) = item.marks
    assert mark.max_days == period_in_days(longest)
    assert mark.min_days == period_in_days(shortest if kind == "range" else longest)
    assert mark.label in item.spoken
    assert period_words(longest) in item.spoken


def test_a_row_that_can_not_arise_is_absent() -> None:
    rule = Rule(id="keep-extra", subject="retention/extra", when={"insured": ("yes",)}, value=fixed("P1Y"))
    none = Subject(id="retention/extra", applies_when=(_clause("insured", "yes"),))
    model = invented_model(none, rules=(rule,))
    selection = Selection(answers={"sent_by": "ship", "insured": "no"}, as_of=date(2026, 3, 1))
    assert timeline_view_model(evaluate(model, selection, TODAY)).row_of("retention/extra") is None


def test_a_row_that_can_arise_names_the_case() -> None:
    rule = Rule(id="keep-extra", subject="retention/extra", when={"insured": ("yes",)}, value=fixed("P1Y"))
    some = Subject(id="retention/extra", applies_when=(_clause("insured", "yes"),))
    model = invented_model(some, rules=(rule,))
    selection = Selection(answers={"sent_by": "ship"}, as_of=TODAY)
    item = row(timeline_view_model(evaluate(model, selection, TODAY)), "extra")
    assert [mark.label for mark in item.marks] == ["Insured: 1 year"]
    assert "Not insured: nothing of this kind." in item.spoken


def by_paper(*values: Value | None) -> TimelineRow:
    """The row of one more subject whose value hangs on the paper; None: it does not exist on that paper."""
    pairs = [(paper, value) for paper, value in zip(PAPERS, values, strict=True) if value is not None]
    rules = tuple(
        Rule(id=f"keep-{paper}", subject="retention/extra", when={"paper": (paper,)}, value=value)
        for paper, value in pairs
    )
    subject = Subject(id="retention/extra", applies_when=tuple(_clause("paper", paper) for paper, _value in pairs))
    assessment = evaluate(
        invented_model(subject, rules=rules), Selection(answers={"sent_by": "ship"}, as_of=TODAY), TODAY
    )
    return row(timeline_view_model(assessment), "extra")


def test_branches_that_say_the_same_are_one() -> None:
    item = by_paper(fixed("P1Y"), fixed("P1Y"), fixed("P1Y"), fixed("P2Y"), fixed("P2Y"))
    assert [mark.label for mark in item.marks] == [
        "White paper, Blue paper or Green paper: 1 year",
        "Gray paper or Pink paper: 2 years",
    ]


def test_many_branches_are_one_bar_from_shortest_to_longest() -> None:
    item = by_paper(fixed("P1D"), fixed("P30D"), fixed("P1Y"), fixed("P2Y"), fixed("P5Y"))
    (mark,) = item.marks
    assert mark.label == "1 day to 5 years. Depends on: Paper"
    assert (mark.mark, mark.min_days, mark.max_days) == (Mark.END_VARIES, 1, 1825)


def test_many_branches_of_several_kinds_are_no_bar() -> None:
    several = by_paper(fixed("P1D"), fixed("P30D"), open_end("until_you_act"), open_end("indefinite"), fixed("P5Y"))
    assert [(mark.mark, mark.label) for mark in several.marks] == [(Mark.DEPENDS, "Depends on: Paper")]
    two = by_paper(fixed("P1D"), fixed("P1D"), fixed("P1D"), fixed("P1D"), open_end("until_you_act"))
    assert [(mark.mark, mark.label) for mark in two.marks] == [(Mark.DEPENDS, "1 day or until you delete it")]


def test_one_value_on_many_branches_keeps_its_mark() -> None:
    item = by_paper(fixed("P1D"), fixed("P1D"), fixed("P1D"), fixed("P1D"), None)
    assert [(mark.mark, mark.tone, mark.label) for mark in item.marks] == [
        (Mark.SET_TIME, Tone.BRANCH, "1 day. Depends on: Paper")
    ]
    assert "Pink paper: nothing of this kind." in item.spoken


def _clause(question: str, option: str) -> Clause:
    return Clause(when={question: (option,)})


def test_milder_claims_are_left_to_the_details() -> None:
    item = alone(up_to("P30D"), up_to("P7D"), NotStored(kind="not_stored", holder="post"))
    assert item.marks[0].label == "up to 30 days: sources disagree"
    assert (item.marks[0].mark, item.marks[0].max_days) == (Mark.SET_TIME, 30)
    assert "Sources disagree: up to 30 days, up to 7 days or not stored." in item.spoken
