# SPDX-License-Identifier: MIT
"""Compare in words: letters, groups, what is the same, and what a reader says."""

from itertools import pairwise

import pytest

from desktop_app.presentation.compare_board import (
    BoardChoice,
    BoardGroup,
    BoardRow,
    BoardViewModel,
    board_view_model,
)
from tests.presentation.situations import deployments, situation


def _board(*names: str, choice: BoardChoice = BoardChoice.EVERYTHING) -> BoardViewModel:
    return board_view_model([situation(name).assessment for name in names], choice)


def _row(board: BoardViewModel, row: str) -> BoardRow:
    return next(item for item in board.rows if item.id == row)


def test_each_situation_is_a_column_with_letter_answers_and_verdict() -> None:
    board = _board("pro, sharing on", "enterprise")

    assert [column.letter for column in board.columns] == ["A", "B"]
    assert board.columns[0].title == "Claude app"
    assert "Pro" in board.columns[0].variant
    assert board.columns[0].verdict.glyph == "yes"
    assert board.columns[1].verdict.glyph == "no"
    assert not board.columns[1].verdict.words.endswith(".")
    assert board.columns[1].spoken.startswith("B: Claude app")


def test_rows_come_in_two_groups_with_three_decisions_last() -> None:
    board = _board("pro", "foundry")
    groups = [row.group for row in board.rows]

    assert groups == sorted(groups, key=[BoardGroup.KEPT, BoardGroup.DECIDES].index)
    assert [row.id for row in board.rows if row.group is BoardGroup.DECIDES] == [
        "in-charge",
        "zero-retention",
        "support",
    ]
    assert board.rows[0].id == "retention/conversation"


@pytest.mark.parametrize(
    ("names", "pill"),
    [
        (("pro", "enterprise"), "Same in both"),
        (("pro", "enterprise", "foundry"), "Same in all three"),
        (("pro", "enterprise", "foundry", "foundry on azure"), "Same in all four"),
    ],
)
def test_a_row_in_which_all_agree_says_so_once(names: tuple[str, ...], pill: str) -> None:
    row = _row(_board(*names), "retention/safety-score")

    assert row.same == pill
    assert row.spoken == f"{row.name} ({row.condition}). {pill}: {row.cells[0].words}."


def test_rows_that_differ_name_every_letter() -> None:
    row = _row(_board("pro", "enterprise"), "in-charge")

    assert row.same == ""
    assert row.spoken == "In charge. A: Anthropic. B: Your organisation."
    assert row.spoken_cell(1) == "B, In charge: Your organisation"


def test_only_what_differs_leaves_the_same_out() -> None:
    whole = _board("pro", "enterprise")
    shown = _board("pro", "enterprise", choice=BoardChoice.DIFFERENCES)

    assert [row.id for row in shown.rows] == [row.id for row in whole.rows if not row.same]
    assert 0 < len(shown.rows) < len(whole.rows)


def test_equal_situations_leave_a_message_where_only_differences_are_wanted() -> None:
    shown = _board("pro", "pro", choice=BoardChoice.DIFFERENCES)

    assert shown.rows == ()
    assert shown.message == "They do not differ in any row."


def test_one_situation_has_nothing_to_agree_with() -> None:
    board = _board("pro", choice=BoardChoice.DIFFERENCES)

    assert board.rows
    assert {row.same for row in board.rows} == {""}


def test_nothing_to_compare_is_said() -> None:
    board = board_view_model(())

    assert board.message == "Nothing to compare yet. Add a way to use Claude."
    assert board.can_add


def test_a_copy_that_one_of_them_lacks_is_a_cell_like_any_other() -> None:
    row = _row(_board("pro", "foundry"), "retention/history")

    assert row.cells[1].words == "Does not apply"
    assert row.cells[1].marks == ()


def test_copies_that_most_have_stand_before_those_of_one() -> None:
    board = _board("pro", "enterprise", "foundry")
    rows = [row for row in board.rows if row.group is BoardGroup.KEPT]
    counts = [(bool(row.condition), -sum(bool(cell.marks) for cell in row.cells)) for row in rows]

    assert counts == sorted(counts)


def test_five_situations_are_too_many() -> None:
    with pytest.raises(ValueError, match="at most 4"):
        _board(*["pro"] * 5)


def test_every_pair_of_ways_has_words_in_every_cell() -> None:
    ways = [item.assessment for item in deployments().values()]

    for first, second in pairwise(ways):
        for row in board_view_model((first, second)).rows:
            assert all(cell.words.strip() for cell in row.cells)
            assert all(row.spoken_cell(place).startswith("AB"[place] + ", ") for place in range(2))
