# SPDX-License-Identifier: MIT
"""Overview in words: rows, groups, filters, order and folding."""

from functools import cache

import pytest

from desktop_app.presentation.overview import overview_rows
from desktop_app.presentation.overview_table import (
    AnswerFilter,
    OverviewChoice,
    RowOrder,
    WayRow,
    overview_view_model,
    way_rows,
)
from tests.presentation.situations import DAY, embedded_reasoner


@cache
def _ways() -> tuple[WayRow, ...]:
    return way_rows(overview_rows(embedded_reasoner(), DAY))


def _shown(choice: OverviewChoice) -> list[str]:
    return [row.id for row in overview_view_model(_ways(), choice).rows]


def _way(name: str) -> WayRow:
    return next(row for row in _ways() if row.id == name)


def test_every_way_has_a_row_in_three_groups() -> None:
    model = embedded_reasoner().model

    assert {row.id for row in _ways()} == {item.id for item in model.deployments}
    assert list(dict.fromkeys(row.group for row in _ways())) == ["you", "work", "build"]


def test_every_row_says_everything_in_words() -> None:
    for row in _ways():
        cells = row.cells
        words = (row.name, cells.verdict.words, cells.kept_words, cells.in_charge, cells.support.words)
        assert all(words)
        assert all(cells.zero_retention)
        assert row.spoken.startswith(f"{row.name}. Trains Claude? ")
        assert ".." not in row.spoken


def test_a_bar_has_a_tail_for_what_was_flagged() -> None:
    kept = _way("claude-code-team").cells.kept

    assert [(item.label, item.tail_days) for item in kept] == [("up to 30 days; up to 2 years if flagged", 730)]


def test_a_line_without_an_end_has_no_tail() -> None:
    assert [item.tail_days for item in _way("claude-app-team").cells.kept] == [0]


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("claude-app-personal", "Anthropic"),
        ("api", "Your organisation"),
        ("claude-app-government", "Not stated. Ask your agency."),
    ],
)
def test_who_is_in_charge(way: str, words: str) -> None:
    assert _way(way).cells.in_charge == words


@pytest.mark.parametrize(
    ("way", "lines"),
    [
        ("claude-app-team", ("Not offered",)),
        ("api", ("Can be arranged",)),
        ("foundry", ("Azure’s promise: does not apply", "Anthropic’s offer: can be arranged")),
        ("claude-code-cloud", ("Depends on: Cloud",)),
    ],
)
def test_zero_retention_names_each_promise(way: str, lines: tuple[str, ...]) -> None:
    assert _way(way).cells.zero_retention == lines


def test_support_is_that_of_the_weakest_link() -> None:
    assert _way("foundry").cells.support.kind == "disputed"
    assert _way("foundry").cells.support.words == "Sources disagree"


@pytest.mark.parametrize("kind", [AnswerFilter.NO, AnswerFilter.ONLY_IF, AnswerFilter.YES, AnswerFilter.OPEN])
def test_filters_by_answer_share_the_ways_between_them(kind: AnswerFilter) -> None:
    others = [item for item in AnswerFilter if item not in (kind, AnswerFilter.ALL)]
    shown = set(_shown(OverviewChoice(answer=kind)))

    assert all(not shown & set(_shown(OverviewChoice(answer=other))) for other in others)
    assert shown | {row for other in others for row in _shown(OverviewChoice(answer=other))} == {
        row.id for row in _ways()
    }


def test_filter_by_group_and_by_open_answers() -> None:
    shown = overview_view_model(_ways(), OverviewChoice(group="work", has_unknowns=True))

    assert {row.group for row in shown.rows} == {"work"}
    assert "claude-app-government" in {row.id for row in shown.rows}
    assert "claude-app-team" not in {row.id for row in shown.rows}
    assert shown.choice.filters == 2
    assert shown.status == f"{len(shown.rows)} of {len(_ways())} ways shown."


def test_a_filter_that_lets_nothing_through_says_so() -> None:
    shown = overview_view_model(_ways(), OverviewChoice(answer=AnswerFilter.YES))

    assert shown.rows == ()
    assert shown.message == "No way to use Claude fits this filter."


def test_order_by_length_is_said_and_drops_the_groups() -> None:
    shortest = overview_view_model(_ways(), OverviewChoice(order=RowOrder.SHORTEST))
    longest = overview_view_model(_ways(), OverviewChoice(order=RowOrder.LONGEST))

    assert shortest.status == "Order: shortest first."
    assert not shortest.has_groups
    assert shortest.rows[0].id == "github-copilot"
    assert longest.rows[-1].id == "github-copilot"
    assert [row.id for row in shortest.rows].index("api") < [row.id for row in shortest.rows].index("claude-app-team")


def test_usual_order_has_no_status() -> None:
    assert overview_view_model(_ways(), OverviewChoice()).status == ""


def test_neighbours_with_the_same_rules_can_share_a_row() -> None:
    shown = overview_view_model(_ways(), OverviewChoice(is_folded=True))
    first = shown.rows[0]

    assert first.names == ("Claude Free, Pro or Max", "Claude Code, own plan")
    assert first.name.endswith(": same rules")
    assert first.answers == _ways()[0].answers
    assert sum(len(row.names) for row in shown.rows) == len(_ways())
