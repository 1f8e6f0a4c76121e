# SPDX-License-Identifier: MIT
"""Answers of a contract where the window shows them: marked everywhere, with the public answer beside them."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.policy.change import changes_from
from desktop_app.policy.evaluate import Assessment, Reasoner
from desktop_app.policy.guard_overlay import guard_overlay
from desktop_app.policy.load import read_model
from desktop_app.policy.overlay import Term, lay_over
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.compare_board import board_view_model, contracted_board
from desktop_app.presentation.comparing import ComparedSituation
from desktop_app.presentation.contract_marks import mark_panel, mark_verdict, told_lines, told_words
from desktop_app.presentation.contracted import Contracted
from desktop_app.presentation.contracting import contracted_answers
from desktop_app.presentation.numbering import number_sources
from desktop_app.presentation.overview import OverviewRow
from desktop_app.presentation.overview_table import way_rows
from desktop_app.presentation.panel import panel_view_model
from desktop_app.presentation.timeline import Legend, timeline_view_model
from desktop_app.presentation.timeline_marks import Tone
from desktop_app.presentation.verdict import VERDICT_SUBJECT, verdict_view_model
from desktop_app.resource_files import policy_files, read_bytes

TODAY = date(2026, 11, 21)
PUBLIC = Reasoner(read_model(policy_files()))
OVERLAY = guard_overlay("overlay-example.json", read_bytes("overlay-example.json"), PUBLIC.model)
LAID = Reasoner(lay_over(PUBLIC.model, OVERLAY))
API: dict[str, Answer] = {"channel": "api"}


def _assess(reasoner: Reasoner, **answers: Answer) -> Assessment:
    return reasoner.evaluate(Selection(answers={**API, **answers}, as_of=TODAY), TODAY)


def _contracts(assessment: Assessment) -> dict[str, Contracted]:
    return dict(contracted_answers(assessment, OVERLAY, PUBLIC))


@pytest.fixture(scope="module")
def own() -> Assessment:
    """The API with the example contract on top."""
    return _assess(LAID)


@pytest.fixture(scope="module")
def contracts(own: Assessment) -> dict[str, Contracted]:
    """What of it rests on the contract."""
    return _contracts(own)


def test_a_bar_of_the_contract_stands_above_the_public_one(own: Assessment, contracts: dict[str, Contracted]) -> None:
    timeline = timeline_view_model(own, contracts=contracts)
    public = timeline_view_model(_assess(PUBLIC))

    place = timeline.row_of("retention/conversation")
    known = public.row_of("retention/conversation")
    assert place is not None
    assert known is not None
    first, second = timeline.rows[place].marks
    assert (first.label, first.max_days, first.tone) == ("7 days (your contract)", 7.0, Tone.KEPT)
    assert second.label == f"{public.rows[known].marks[0].label} (public answer)"
    assert (second.max_days, second.tone) == (30.0, Tone.PUBLIC)
    assert timeline.rows[place].cells.how_long == f"{first.label}\n{second.label}"
    assert Legend.PUBLIC in timeline.legend


def test_a_row_says_contract_and_public_answer(own: Assessment, contracts: dict[str, Contracted]) -> None:
    timeline = timeline_view_model(own, contracts=contracts)

    place = timeline.row_of("retention/conversation")
    assert place is not None
    spoken = timeline.rows[place].spoken
    assert "Your contract: Data Addendum 7, Clause 3.2." in spoken
    assert "Public answer, which differs: up to 30 days" in spoken


def test_rows_of_public_policy_stay_as_they_are(own: Assessment, contracts: dict[str, Contracted]) -> None:
    marked, plain = timeline_view_model(own, contracts=contracts), timeline_view_model(own)

    others = [row for row in marked.rows if row.subject not in contracts]
    assert others == [row for row in plain.rows if row.subject not in contracts]
    assert Legend.PUBLIC not in plain.legend


def test_the_summary_of_the_chart_counts_no_public_bar(own: Assessment, contracts: dict[str, Contracted]) -> None:
    marked, plain = timeline_view_model(own, contracts=contracts), timeline_view_model(own)

    assert marked.summary.replace(" (your contract)", "") == plain.summary


def test_on_the_calendar_both_bars_say_their_last_day() -> None:
    assessment = _assess(LAID, happened=("deleted",), sent_on=date(2026, 11, 1), deleted_on=date(2026, 11, 2))
    timeline = timeline_view_model(assessment, contracts=_contracts(assessment))

    assert timeline.dates is not None
    place = timeline.dates.row_of("retention/conversation")
    assert place is not None
    labels = [mark.label for mark in timeline.dates.rows[place].marks]
    assert "8 Nov" in labels[0]
    assert labels[0].endswith("(your contract)")
    assert labels[1].endswith("(public answer)")


def test_a_term_that_says_the_same_is_marked_without_a_second_bar() -> None:
    subject = "retention/flagged-content"
    public = _assess(PUBLIC).answer_by_subject[subject].value
    assert public is not None
    same = replace(OVERLAY, terms=(replace(OVERLAY.terms[0], subject=subject, value=public),))
    assessment = _assess(Reasoner(lay_over(PUBLIC.model, same)))

    timeline = timeline_view_model(assessment, contracts=contracted_answers(assessment, same, PUBLIC))

    place = timeline.row_of(subject)
    assert place is not None
    assert [mark.label for mark in timeline.rows[place].marks] == ["up to 2 years (your contract)"]
    assert Legend.PUBLIC not in timeline.legend


def test_the_verdict_tells_what_a_contract_says_about_training(
    own: Assessment, contracts: dict[str, Contracted]
) -> None:
    verdict = verdict_view_model(own, LAID)
    assert verdict is not None

    (paragraph,) = mark_verdict(verdict, own, contracts).contract

    assert paragraph.startswith("Rated replies: No, the contract of Example Ltd bars it. Your contract: Data Addendum")
    assert "Public answer, which differs: " in paragraph
    assert paragraph in mark_verdict(verdict, own, contracts).spoken
    assert verdict.contract == ()


def test_the_big_line_of_a_contract_is_marked() -> None:
    term = Term(
        id="no-training",
        subject=VERDICT_SUBJECT,
        when={"channel": ("api",)},
        value=PUBLIC.model.rule_by_id[_assess(PUBLIC).answer_by_subject[VERDICT_SUBJECT].rules[0].id].value,
        because="We agreed on it.",
        says="No, we agreed on it.",
    )
    overlay = replace(OVERLAY, terms=(term,))
    laid = Reasoner(lay_over(PUBLIC.model, overlay))
    assessment = _assess(laid)
    verdict = verdict_view_model(assessment, laid)
    assert verdict is not None

    marked = mark_verdict(verdict, assessment, contracted_answers(assessment, overlay, PUBLIC))

    assert verdict.headline.startswith("No, we agreed on it")
    assert marked.contract[0].startswith("Your contract: Data Addendum 7.")


def test_what_a_change_would_bring_by_contract_is_marked() -> None:
    conditions: dict[str, tuple[str, ...]] = {"channel": ("api",), "zero_retention": ("anthropic",)}
    overlay = replace(OVERLAY, terms=(replace(OVERLAY.terms[0], when=conditions),))
    laid = Reasoner(lay_over(PUBLIC.model, overlay))
    assessment = _assess(laid)

    (change,) = panel_view_model(
        assessment, laid, changes_from(laid, assessment), number_sources(assessment), ""
    ).changes

    marked = [effect for effect in change.effects if effect.endswith("(your contract)")]
    assert marked == ["Prompts and replies: 7 days (your contract)"]


def test_the_panel_tells_the_contract_in_details_and_entries(own: Assessment, contracts: dict[str, Contracted]) -> None:
    panel = panel_view_model(own, LAID, (), number_sources(own), "retention/conversation")

    marked = mark_panel(panel, contracts)

    assert marked.details is not None
    assert marked.details.contract == (
        "Your contract: Data Addendum 7, Clause 3.2.",
        "Contact: privacy@example.com",
        "Public answer, which differs: up to 30 days",
    )
    entries = {entry.subject: entry.text for section in marked.sections for entry in section.entries}
    plain = {entry.subject: entry.text for section in panel.sections for entry in section.entries}
    assert "Your contract: Data Addendum 7, Clause 3.4." in entries["zero-retention/anthropic"]
    changed = [subject for subject, text in entries.items() if text != plain[subject]]
    assert changed == ["zero-retention/anthropic"]


def test_compare_puts_the_public_answer_into_the_same_cell(own: Assessment, contracts: dict[str, Contracted]) -> None:
    public = _assess(PUBLIC)

    board = contracted_board([ComparedSituation(assessment=own, contracts=contracts, public=public)])

    rows = {row.id: row.cells[0].words for row in board.rows}
    plain = {row.id: row.cells[0].words for row in board_view_model([own]).rows}
    assert rows["retention/conversation"].startswith("7 days (your contract)")
    assert "(public answer)" in rows["retention/conversation"]
    assert "your contract; public answer: " in rows["zero-retention"]
    others = rows.keys() - {"retention/conversation", "zero-retention"}
    assert {row: rows[row] for row in others} == {row: plain[row] for row in others}


def test_overview_puts_the_public_answer_into_the_same_cell() -> None:
    deployment = next(item for item in PUBLIC.model.deployments if dict(item.answers) == API)
    own, public = _assess(LAID), _assess(PUBLIC)
    row = OverviewRow(deployment=deployment, assessment=own, contracts=_contracts(own), public=public)

    (way,) = way_rows([row])

    (plain,) = way_rows([OverviewRow(deployment=deployment, assessment=public)])
    assert "(your contract; public answer: " in way.cells.kept_words
    assert plain.cells.kept_words in way.cells.kept_words
    assert "(your contract; public answer: " in way.cells.zero_retention[0]
    assert (way.cells.verdict, way.cells.in_charge) == (plain.cells.verdict, plain.cells.in_charge)


def test_a_way_that_the_contract_does_not_reach_is_as_it_was() -> None:
    deployment = next(item for item in PUBLIC.model.deployments if item.answers.get("channel") == "bedrock")
    assessments = [
        reasoner.evaluate(Selection(answers=deployment.answers, as_of=TODAY), TODAY) for reasoner in (LAID, PUBLIC)
    ]

    ways = way_rows(
        [
            OverviewRow(deployment=deployment, assessment=assessments[0], public=assessments[1]),
            OverviewRow(deployment=deployment, assessment=assessments[1]),
        ]
    )

    assert ways[0] == ways[1]


@pytest.mark.parametrize(
    ("words", "public", "is_contracted", "told"),
    [
        ("No", "No", False, "No"),
        ("No", "No", True, "No (your contract)"),
        ("No", "Yes", True, "No (your contract; public answer: Yes)"),
    ],
)
def test_a_cell_is_marked_as_far_as_it_needs(words: str, public: str, *, is_contracted: bool, told: str) -> None:
    assert told_words(words, public, is_contracted=is_contracted) == told
    assert told_lines((words,), (public,), is_contracted=is_contracted) == (told,)
