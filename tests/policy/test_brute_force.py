# SPDX-License-Identifier: MIT
"""Evaluation against brute force: a naive reading of the rules, over every completion of a selection.

The naive reading knows no diagrams and no three values: it walks questions in order with every one answered.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.policy.branches import paths
from desktop_app.policy.evaluate import Reasoner, SubjectAnswer, resolve
from desktop_app.policy.frame import atom, question_options
from desktop_app.policy.model import Clause, Conditions, Question, Subject
from desktop_app.policy.selection import Answer, Selection
from desktop_app.policy.values import Value
from tests.policy.builders import CHANGE, FIRST, QUESTIONS, TODAY, build_model, named

pytestmark = pytest.mark.unwatched

_MODEL = build_model()
_REASONER = Reasoner(_MODEL)
_DAYS = (FIRST, date(2025, 5, 31), CHANGE, TODAY)

Situation = dict[str, str]
"""The option of every axis that is asked."""


def _holds(conditions: Conditions, situation: Situation) -> bool:
    for name, options in conditions.items():
        table = next((item for item in _MODEL.derived if item.id == name), None)
        if table is None:
            actual = situation.get(name)
        else:
            actual = next((row.value for row in table.rows if _holds(row.when, situation)), None)
        if actual not in options:
            return False
    return True


def _any_holds(clauses: tuple[Clause, ...] | None, situation: Situation, day: date) -> bool:
    return clauses is None or any(item.effective.covers(day) and _holds(item.when, situation) for item in clauses)


def _choices(question: Question, situation: Situation, day: date) -> list[Situation]:
    """The ways to answer one question in a situation; one empty way where it is not asked."""
    if not question.effective.covers(day) or not _any_holds(question.asked_when, situation, day):
        return [{}]
    offered = [
        option
        for option in question_options(question)
        if (known := question.option(option)) is None or _any_holds(known.offered_when, situation, day)
    ]
    if question.kind != "many":
        return [{question.id: option} for option in offered] or [{}]
    ways: list[Situation] = [{}]
    for option in offered:
        ways = [{**way, atom(question.id, option): told} for way in ways for told in ("yes", "no")]
    return ways


@cache
def _situations(day: date) -> tuple[Situation, ...]:
    """Every complete situation of the model on a day."""
    found: list[Situation] = [{}]
    for question in _MODEL.questions:
        found = [{**known, **way} for known in found for way in _choices(question, known, day)]
    return tuple(found)


def _naive_value(subject: Subject, situation: Situation, day: date) -> Value | None:
    """The value of the one rule that nothing overrides, or None where the subject does not apply."""
    if not _any_holds(subject.applies_when, situation, day):
        return None
    if any(atom(question, option) not in situation for question, option in (subject.only_if or {}).items()):
        return None
    rules = [
        rule
        for rule in _MODEL.rules_by_subject[subject.id]
        if rule.effective.covers(day) and _holds(rule.when, situation)
    ]
    left = [rule for rule in rules if not any(rule.id in other.overrides for other in rules)]
    assert len(left) == 1, (subject.id, situation, day)
    return left[0].value


def _as_answers(situation: Situation) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for question in _MODEL.questions:
        if question.kind == "many":
            told = {option.id: situation.get(atom(question.id, option.id)) for option in question.options}
            if any(told.values()):
                answers[question.id] = tuple(option for option, said in told.items() if said == "yes")
        elif question.id in situation:
            answers[question.id] = situation[question.id]
    return answers


def _fits(situation: Situation, given_options: Situation, assumed: Situation) -> bool:
    """Whether a situation completes what was given; presumed options count where their question is asked."""
    told = all(situation.get(name) == option for name, option in given_options.items())
    return told and all(situation.get(name, option) == option for name, option in assumed.items())


def _told_values(answer: SubjectAnswer | None) -> list[Value | None]:
    if answer is None:
        return [None]
    if answer.status == "decided":
        return [answer.value]
    return [outcome.value for item in answer.alternatives for outcome in item.outcomes]


@st.composite
def _partial_selections(draw: st.DrawFn) -> Selection:
    """Some of the answers of some situation, on some day."""
    day = draw(st.sampled_from(_DAYS))
    answers = _as_answers(draw(st.sampled_from(_situations(day))))
    kept = draw(st.sets(st.sampled_from(sorted(answers))))
    return Selection(answers={name: answers[name] for name in answers if name in kept}, as_of=day)


def _unique(values: list[Value | None]) -> list[Value | None]:
    return [value for at, value in enumerate(values) if value not in values[:at]]


def _same(left: list[Value | None], right: list[Value | None]) -> bool:
    return all(item in right for item in left) and all(item in left for item in right)


def test_the_naive_reading_meets_many_situations() -> None:
    assert len(_situations(TODAY)) == 32
    assert len(_situations(FIRST)) < len(_situations(TODAY))


def test_a_complete_selection_has_the_naive_answer() -> None:
    for day in _DAYS:
        for situation in _situations(day):
            answers = _as_answers(situation)
            told = _REASONER.evaluate(Selection(answers=answers, as_of=day), TODAY)
            assert told.set_aside == ()
            for subject in _MODEL.subjects:
                answer = told.answer_by_subject.get(subject.id)
                expected = resolve(_naive_value(subject, situation, day), answers)
                assert _told_values(answer) == [expected], (subject.id, situation, day)


@given(_partial_selections())
def test_the_alternatives_are_exactly_what_completions_answer(selection: Selection) -> None:
    told = _REASONER.evaluate(selection, TODAY)
    given_options, assumed = dict(told.settled.given), _presumed(told.settled.answers)
    complete = [item for item in _situations(selection.as_of) if _fits(item, given_options, assumed)]
    assert complete
    for subject in _MODEL.subjects:
        expected = _unique([_naive_value(subject, item, selection.as_of) for item in complete])
        answer = told.answer_by_subject.get(subject.id)
        assert _same(_told_values(answer), expected), subject.id
        assert (answer is not None and answer.status == "depends") == (len(expected) > 1)


def _presumed(answers: object) -> Situation:
    known = answers if isinstance(answers, dict) else {}
    return {item.id: item.presume for item in QUESTIONS if item.presume is not None and item.id not in known}


@given(_partial_selections())
def test_the_first_deciding_question_can_be_asked_now(selection: Selection) -> None:
    told = _REASONER.evaluate(selection, TODAY)

    for answer in told.answers:
        if answer.status == "depends":
            assert answer.depends_on[0] in told.settled.open
            assert {item.question for item in answer.alternatives} == {answer.depends_on[0]}
            offered = [option for item in answer.alternatives for option in item.options]
            assert sorted(offered) == sorted(told.settled.offered[answer.depends_on[0]])


@given(_partial_selections(), st.randoms(use_true_random=False))
def test_the_order_of_rules_and_answers_does_not_matter(selection: Selection, random: object) -> None:
    shuffle = random.shuffle  # type: ignore[attr-defined]  # Hypothesis types it as an object
    rules, answers = list(_MODEL.rules), list(selection.answers.items())
    shuffle(rules)
    shuffle(answers)
    shuffled = Reasoner(replace(_MODEL, rules=tuple(rules)))

    told = _REASONER.evaluate(selection, TODAY)
    other = shuffled.evaluate(Selection(answers=dict(answers), as_of=selection.as_of), TODAY)

    assert [item.subject.id for item in other.answers] == [item.subject.id for item in told.answers]
    for left, right in zip(told.answers, other.answers, strict=True):
        assert (left.status, left.value, left.depends_on, left.assumes) == (
            right.status,
            right.value,
            right.depends_on,
            right.assumes,
        )
        assert {rule.id for rule in left.rules} == {rule.id for rule in right.rules}
        assert _same(_told_values(left), _told_values(right))


@given(_partial_selections())
def test_one_more_answer_never_brings_a_new_outcome(selection: Selection) -> None:
    told = _REASONER.evaluate(selection, TODAY)
    for question in told.settled.open:
        if named(QUESTIONS, question).kind != "one" or question in told.settled.assumed:
            continue
        for option in told.settled.offered[question]:
            narrowed = _REASONER.evaluate(selection.with_answer(question, option), TODAY)
            for subject in _MODEL.subjects:
                before = _told_values(told.answer_by_subject.get(subject.id))
                after = _told_values(narrowed.answer_by_subject.get(subject.id))
                assert all(value in before for value in after), (subject.id, question, option)


def test_what_decides_has_a_way_for_every_end() -> None:
    """The diagram of a subject: each way through it is a set of situations with one naive value."""
    axes = _REASONER.rulings.frame.axes
    for day in _DAYS:
        for subject in _MODEL.subjects:
            ruling = _REASONER.rulings.on(day, subject)
            for path, end in paths(ruling.reduced(ruling.cases.everywhere)):
                chosen = {axes[at].name: option for at, option in path.items()}
                met = [item for item in _situations(day) if _fits(item, chosen, {})]
                assert {str(_naive_value(subject, item, day)) for item in met} == {str(ruling.ends[end].value)}


def _subsets(items: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for bits in range(1 << len(items)):
        yield tuple(item for at, item in enumerate(items) if bits >> at & 1)


def test_what_happened_never_changes_what_is_independent_of_it() -> None:
    told = [
        _REASONER.evaluate(Selection(answers={"place": "home", "events": events}, as_of=TODAY), TODAY)
        for events in _subsets(("flagged", "lost"))
    ]

    assert len({str(item.answer_by_subject["retention/letter"]) for item in told}) == 1


@given(_partial_selections(), _partial_selections())
def test_thinking_over_only_what_sees_the_difference_gives_the_same(first: Selection, second: Selection) -> None:
    before = _REASONER.evaluate(first, TODAY)

    after = _REASONER.reconsider(before, second)

    assert after.answers == _REASONER.evaluate(second, TODAY).answers
    assert after.settled == _REASONER.evaluate(second, TODAY).settled
