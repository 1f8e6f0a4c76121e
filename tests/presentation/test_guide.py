# SPDX-License-Identifier: MIT
"""The page on how to read the chart shows everything that the chart can draw."""

from desktop_app.policy.load import read_model
from desktop_app.presentation.guide import GuideViewModel, guide_view_model
from desktop_app.presentation.timeline import Legend, legend_words
from desktop_app.presentation.timeline_marks import Mark, Tone
from desktop_app.presentation.wording import raised
from desktop_app.resource_files import policy_files
from desktop_app.ui.marks import Answer, Support


def _guide() -> GuideViewModel:
    return guide_view_model(read_model(policy_files()))


def test_every_kind_of_the_legend_has_a_sample() -> None:
    assert {raised(legend_words(kind)) for kind in Legend} <= {sample.name for sample in _guide().marks}


def test_every_mark_and_tone_is_drawn() -> None:
    marks = [mark for sample in _guide().marks for mark in sample.chart.rows[0].marks]

    assert {mark.mark for mark in marks} == set(Mark)
    assert {mark.tone for mark in marks} == set(Tone)
    assert any(mark.is_past for mark in marks)
    assert any(mark.is_changed for mark in marks)


def test_no_mark_is_shown_twice() -> None:
    names = [sample.name for sample in _guide().marks]

    assert len(names) == len(set(names))


def test_every_state_of_a_row_is_shown() -> None:
    assert [sample.state for sample in _guide().rows] == ["rest", "hovered", "focused", "selected"]


def test_every_answer_sign_and_badge_is_explained() -> None:
    guide = _guide()

    assert {sign.id for sign in guide.answers} == {answer.value for answer in Answer}
    assert {sign.id for sign in guide.support} == {support.value for support in Support}


def test_every_sample_has_a_short_sentence() -> None:
    guide = _guide()
    texts = [sample.text for sample in (*guide.marks, *guide.rows)]
    texts += [sign.text for sign in (*guide.answers, *guide.support)]

    assert all(text.endswith(".") for text in texts)
    assert max(len(part.split()) for text in texts for part in text.split(". ")) <= 18
