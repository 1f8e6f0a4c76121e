# SPDX-License-Identifier: MIT
"""The timeline on the calendar: days in place of lengths, and lengths where no day is known."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.policy.evaluate import evaluate
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.details import details_view_model
from desktop_app.presentation.numbering import number_sources
from desktop_app.presentation.timeline import Legend, TimelineRow, TimelineViewModel, timeline_view_model
from desktop_app.presentation.timeline_marks import Mark
from tests.policy.builders import question
from tests.presentation.invented import invented_model
from tests.presentation.situations import embedded_reasoner

SENT = date(2026, 3, 3)
TODAY = date(2026, 11, 21)


def shown(today: date = TODAY, **answers: Answer) -> TimelineViewModel:
    """The timeline of the invented model, where days can be answered."""
    model = invented_model()
    days = tuple(question(name, kind="date", step=5) for name in ("sent_on", "deleted_on"))
    model = replace(model, questions=(*model.questions, *days))
    selection = Selection(answers={"sent_by": "ship", **answers}, as_of=today)
    return timeline_view_model(evaluate(model, selection, today))


def dated(name: str, today: date = TODAY, **answers: Answer) -> TimelineRow:
    """One row on the calendar."""
    dates = shown(today, **{"sent_on": SENT, **answers}).dates
    assert dates is not None
    return next(row for row in dates.rows if row.subject == f"retention/{name}")


def test_without_a_day_there_is_no_calendar() -> None:
    assert shown().dates is None
    assert {row.cells.ends_on for row in shown().rows} == {""}


def test_sent_3_march_with_30_days_is_gone_by_2_april() -> None:
    mark = dated("letters").marks[0]

    assert mark.label == "gone by 2 April 2026"
    assert (mark.start_days, mark.max_days) == (0.0, 30.0)
    assert dated("letters").cells.ends_on == "2 April 2026"
    assert "Gone by 2 April 2026." in dated("letters").spoken


def test_a_range_is_gone_between_two_days() -> None:
    mark = dated("parcels").marks[0]

    assert mark.label == "gone between 10 March and 2 April 2026"
    assert mark.mark is Mark.END_VARIES
    assert (mark.min_days, mark.max_days) == (7.0, 30.0)
    assert dated("parcels").cells.ends_on == "between 10 March and 2 April 2026"


@pytest.mark.parametrize(("today", "icon"), [(date(2026, 4, 2), ""), (date(2026, 4, 3), "check")])
def test_a_row_is_over_the_day_after_its_last_day(today: date, icon: str) -> None:
    mark = dated("letters", today).marks[0]

    assert mark.is_past is bool(icon)
    assert mark.icon == icon


def test_what_counts_from_an_unknown_day_stays_a_length_and_is_a_line() -> None:
    mark = dated("lost").marks[0]

    assert mark.mark is Mark.NO_DATE
    assert mark.label == "up to 2 years, from the day it is flagged"
    assert dated("lost").cells.ends_on == "day not known"
    assert not mark.is_past


def test_open_ends_stay_as_they_are() -> None:
    assert dated("drafts").marks[0].label == "until you delete it"
    assert dated("drafts").cells.ends_on == "no set end"
    assert dated("receipts").cells.ends_on == "no date"


def test_branches_and_disputes_keep_their_words_around_the_days() -> None:
    assert [mark.label for mark in dated("copies").marks] == [
        "Insured: gone by 3 March 2031",
        "Not insured: gone by 2 April 2026",
    ]
    assert dated("express").marks[0].label == "gone between 2 April 2026 and 3 March 2031: sources disagree"


def test_ticks_are_days_and_today_has_its_place() -> None:
    dates = shown(sent_on=SENT).dates
    assert dates is not None

    assert [dates.tick(days) for days in (0, 1, 7, 30, 365, 730, 1825, 2555)] == [
        "3 Mar 2026",
        "4 Mar",
        "10 Mar",
        "2 Apr",
        "2027",
        "2028",
        "2031",
        "2033",
    ]
    assert dates.today_days == (TODAY - SENT).days


def test_legend_explains_what_is_over_and_what_has_no_day() -> None:
    dates = shown(sent_on=SENT).dates
    assert dates is not None

    assert Legend.PAST in dates.legend
    assert Legend.NO_DATE in dates.legend
    assert Legend.PAST not in shown(sent_on=SENT).legend


def test_rows_are_the_same_in_the_same_order() -> None:
    lengths = shown(sent_on=SENT)
    assert lengths.dates is not None

    assert [row.subject for row in lengths.rows] == [row.subject for row in lengths.dates.rows]


def details_of(subject: str, **answers: Answer) -> tuple[str, tuple[str, ...]]:
    """End and way of counting in the details of one answer of the shipped model."""
    known = {"channel": "claude-app", "plan": "pro", "model_improvement": "off", **answers}
    assessment = embedded_reasoner().evaluate(Selection(answers=known, as_of=TODAY), TODAY)
    details = details_view_model(assessment, assessment.answer_by_subject[subject], number_sources(assessment))
    return details.gone, details.counting


def test_details_tell_the_day_and_how_it_was_counted() -> None:
    gone, counting = details_of(
        "retention/deleted-conversation", happened=("deleted",), sent_on=SENT, deleted_on=date(2026, 3, 5)
    )

    assert gone == "Gone by 4 April 2026."
    assert counting == ("5 March 2026 is day 0.",)


def test_details_tell_what_deleting_today_brings() -> None:
    assert details_of("retention/history")[1] == ("Delete it today and it is gone by 21 December 2026.",)
