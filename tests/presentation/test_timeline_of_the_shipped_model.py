# SPDX-License-Identifier: MIT
"""The timeline of every way to use Claude in the shipped model, at several times: whole, worded and consistent."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.selection import Answer, Selection
from desktop_app.presentation.details import details_view_model
from desktop_app.presentation.numbering import number_sources
from desktop_app.presentation.timeline import TimelineViewModel, timeline_view_model
from desktop_app.presentation.timeline_marks import BARS, LINES, Mark
from desktop_app.resource_files import policy_files

pytestmark = pytest.mark.unwatched

TODAY = date(2026, 11, 21)
DAYS = (date(2025, 1, 15), date(2025, 9, 28), TODAY)
LONGEST_SENTENCE = 30


@cache
def reasoner() -> Reasoner:
    return Reasoner(read_model(policy_files()))


def situations() -> Iterator[tuple[str, dict[str, Answer]]]:
    for deployment in reasoner().model.deployments:
        answers: dict[str, Answer] = dict(deployment.answers)
        yield deployment.id, answers
        yield f"{deployment.id}, all happened", {**answers, "happened": ("flagged", "deleted", "feedback-rating")}
    for channel in reasoner().model.question_by_id["channel"].options:
        yield f"{channel.id}, nothing more known", {"channel": channel.id}


@pytest.fixture(params=list(situations()), ids=lambda item: item[0])
def timelines(request: pytest.FixtureRequest) -> list[TimelineViewModel]:
    """The timelines of one situation on several days."""
    answers = request.param[1]
    return [timeline_view_model(reasoner().evaluate(Selection(answers=answers, as_of=day), TODAY)) for day in DAYS]


def test_every_row_has_marks_words_and_known_sources(timelines: list[TimelineViewModel]) -> None:
    for timeline in timelines:
        assert timeline.rows or timeline.message
        assert len({row.subject for row in timeline.rows}) == len(timeline.rows)
        for row in timeline.rows:
            assert row.marks, row.subject
            assert all(mark.label.strip() for mark in row.marks)
            assert all(mark.min_days <= mark.max_days for mark in row.marks)
            if any(mark.mark in (*BARS, *LINES, Mark.NOT_KEPT) for mark in row.marks):
                assert row.sources, row.subject
            assert all(source.title != source.id for source in row.sources)


def test_no_text_id_and_no_gap_reaches_the_screen(timelines: list[TimelineViewModel]) -> None:
    for timeline in timelines:
        for row in timeline.rows:
            words = f"{row.spoken} {row.name} {row.cells.how_long} {row.cells.from_when} {row.cells.only_if}"
            for fragment in ("option.", "subject.", "question.", "party.", "rule.", "{", "}", "..", "  ", "None"):
                assert fragment not in words, words


def test_sentences_are_short_enough_to_follow_by_ear(timelines: list[TimelineViewModel]) -> None:
    for timeline in timelines:
        for row in timeline.rows:
            for sentence in row.spoken.split(". "):
                assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_rows_show_every_retention_answer_once() -> None:
    for name, answers in situations():
        assessment = reasoner().evaluate(Selection(answers=answers, as_of=TODAY), TODAY)
        shown = {row.subject for row in timeline_view_model(assessment, number_sources(assessment)).rows}
        assert shown == {answer.subject.id for answer in assessment.answers if answer.topic == "retention"}, name


def test_a_row_names_as_many_sources_as_its_details() -> None:
    compared = 0
    for _name, answers in situations():
        assessment = reasoner().evaluate(Selection(answers=answers, as_of=TODAY), TODAY)
        by_id = {answer.subject.id: answer for answer in assessment.answers}
        numbers = number_sources(assessment)
        for row in timeline_view_model(assessment).rows:
            answer = by_id[row.subject]
            if answer.status != "decided" or answer.disputed:
                continue
            details = details_view_model(assessment, answer, numbers)
            assert {mark.id for mark in row.sources} == {source.id for source in details.sources}, row.subject
            compared += 1
    assert compared > 0
