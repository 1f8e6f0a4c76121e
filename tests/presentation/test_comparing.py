# SPDX-License-Identifier: MIT
"""Several situations side by side: rows, cells, letters and what is the same."""

import pytest

from desktop_app.policy.evaluate import Assessment, Reasoner
from desktop_app.policy.overlay import lay_over
from desktop_app.policy.selection import Answer
from desktop_app.presentation.comparing import (
    ComparedRowViewModel,
    ComparedSituation,
    ComparisonViewModel,
    comparison_view_model,
)
from desktop_app.presentation.contracting import contracted_answers
from tests.policy.builders import TODAY, assess, build_model, select
from tests.policy.contracts import overlay

PLAIN: dict[str, Answer] = {"place": "office", "stamp": "plain"}
GOLD: dict[str, Answer] = {"place": "office", "stamp": "gold"}
SHARED: dict[str, Answer] = {"place": "home", "stamp": "plain", "sharing": "on", "quiet": "no"}


def _compare(*situations: Assessment, has_differences_only: bool = False) -> ComparisonViewModel:
    compared = [ComparedSituation(assessment=item) for item in situations]
    return comparison_view_model(compared, has_differences_only=has_differences_only)


def _row(shown: ComparisonViewModel, subject: str) -> ComparedRowViewModel:
    return next(row for row in shown.rows if row.subject == subject)


def test_each_situation_has_a_letter_and_its_answers_in_words() -> None:
    shown = _compare(assess(**PLAIN), assess(**GOLD))

    assert [item.letter for item in shown.situations] == ["A", "B"]
    assert shown.situations[1].title == "Words for option.place.office.chip, Words for option.stamp.gold.chip"
    assert shown.situations[1].assumed == (("Words for question.period.short", "Words for option.period.none.chip"),)


def test_a_situation_without_answers_says_so() -> None:
    assert _compare(assess(), assess(**GOLD)).situations[0].title == "Nothing answered"


def test_a_row_has_a_cell_for_each_situation_and_says_what_is_the_same() -> None:
    row = _row(_compare(assess(**PLAIN), assess(**SHARED), assess(**GOLD)), "retention/letter")

    assert [cell.words for cell in row.cells] == ["up to 30 days", "up to 5 years", "up to 30 days"]
    assert [cell.is_same for cell in row.cells] == [True, False, True]
    assert [cell.rules for cell in row.cells] == [("keep-letter",), ("keep-shared",), ("keep-letter",)]
    assert row.groups == (("A", "C"), ("B",))
    assert not row.is_same


def test_what_does_not_apply_somewhere_is_a_cell_like_any_other() -> None:
    row = _row(_compare(assess(**GOLD), assess(**PLAIN)), "retention/draft")

    assert [(cell.words, cell.status) for cell in row.cells] == [
        ("Does not apply", "not_applicable"),
        ("until you delete it", "decided"),
    ]
    assert row.groups == (("A",), ("B",))


def test_an_open_answer_tells_all_its_ends() -> None:
    row = _row(_compare(assess(place="home", stamp="plain"), assess(**PLAIN)), "retention/letter")

    assert row.cells[0].status == "depends"
    assert "up to 5 years" in row.cells[0].words
    assert "up to 30 days" in row.cells[0].words


def test_a_dispute_marks_the_cell() -> None:
    row = _row(_compare(assess(**PLAIN), assess(**GOLD)), "retention/flagged")

    assert row.is_same
    assert row.cells[0].is_disputed
    assert row.cells[0].marked == "up to 2 years (sources disagree)"
    assert row.condition == "Words for option.events.flagged.condition"


def test_rows_stand_by_topic_in_the_order_of_the_model() -> None:
    shown = _compare(assess(**PLAIN), assess(**SHARED))

    assert [topic.topic for topic in shown.topics] == ["training", "retention", "role"]
    assert [row.subject for row in shown.topics[1].rows] == [
        "retention/letter",
        "retention/draft",
        "retention/flagged",
        "retention/lost",
    ]


def test_differences_alone_leave_out_what_is_the_same_but_still_count_it() -> None:
    whole = _compare(assess(**PLAIN), assess(**GOLD))
    shown = _compare(assess(**PLAIN), assess(**GOLD), has_differences_only=True)

    assert [row.subject for row in shown.rows] == ["retention/draft"]
    assert (shown.differing, shown.same) == (whole.differing, whole.same) == (1, 5)
    assert len(whole.rows) == 6


def test_equal_situations_differ_in_nothing() -> None:
    shown = _compare(*[assess(**PLAIN)] * 4, has_differences_only=True)

    assert (shown.topics, shown.differing) == ((), 0)
    assert [item.letter for item in shown.situations] == ["A", "B", "C", "D"]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_one_situation_or_five_cannot_be_compared(count: int) -> None:
    with pytest.raises(ValueError, match="two to 4"):
        _compare(*[assess()] * count)


def test_an_answer_of_the_contract_is_marked_beside_the_public_one() -> None:
    public = Reasoner(build_model())
    laid = Reasoner(lay_over(public.model, overlay()))
    situations = []
    for answers in (PLAIN, SHARED):
        assessment = laid.evaluate(select(**answers), TODAY)
        contracts = contracted_answers(assessment, overlay(), public)
        situations.append(ComparedSituation(assessment=assessment, contracts=contracts))

    row = _row(comparison_view_model(situations), "retention/letter")

    assert [cell.is_from_contract for cell in row.cells] == [True, False]
    assert row.cells[0].words == "up to 10 days [Your contract. Public answer, which differs: up to 30 days]"
