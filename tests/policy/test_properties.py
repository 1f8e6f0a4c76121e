# SPDX-License-Identifier: MIT
"""Properties of the reasoning over the embedded model, and of changes of a rule; brute force is the judge."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import islice
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop_app.policy.content import answer_content
from desktop_app.policy.evaluate import Reasoner, SubjectAnswer
from desktop_app.policy.frame import atom, question_options
from desktop_app.policy.load import read_model
from desktop_app.policy.model import Effective, PolicyModel
from desktop_app.policy.overlay import Term, lay_over, overlay_faults
from desktop_app.policy.proofs import change_days
from desktop_app.policy.selection import Answer, Selection, settle
from desktop_app.policy.values import Blocked, Statement, Value
from desktop_app.resource_files import policy_files
from tests.policy.builders import CHANGE, RULES, TODAY, build_model
from tests.policy.contracts import overlay, term

pytestmark = pytest.mark.unwatched

_SAMPLED = 12
"""How many subjects of the embedded model one example looks at."""
_MOST_COMPLETIONS = 400
"""A selection with more completions than this is narrowed before it is tried."""

Situation = tuple[tuple[str, Answer], ...]


@cache
def _embedded() -> Reasoner:
    return Reasoner(read_model(policy_files()))


@cache
def _small() -> Reasoner:
    return Reasoner(build_model(disputes=()))


def _ways(model: PolicyModel, selection: Selection, name: str, seen: frozenset[str]) -> list[Answer]:
    """Every way to answer one question that is asked; of a *many* question only the atoms that are seen matter."""
    question = model.question_by_id[name]
    offered = settle(model, selection).offered[name]
    if question.kind != "many":
        return list(offered)
    wanted = [option for option in offered if atom(name, option) in seen]
    return [tuple(option for at, option in enumerate(wanted) if bits >> at & 1) for bits in range(1 << len(wanted))]


def _completions(
    model: PolicyModel, selection: Selection, questions: tuple[str, ...], seen: frozenset[str]
) -> Iterator[Selection]:
    """Every selection that answers all questions that are asked and that a subject can see.

    Presumed options stand in where nothing is answered, as they do in the evaluation.
    """
    settled = settle(model, selection)
    for name in questions:
        if name in settled.open and name not in settled.assumed:
            for way in _ways(model, selection, name, seen):
                yield from _completions(model, selection.with_answer(name, way), questions, seen)
            return
    yield selection


def _ends(answer: SubjectAnswer, model: PolicyModel) -> set[object]:
    """Every end of an answer; statements by their words, None where the subject does not apply."""
    if answer.status == "not_applicable":
        return {None}
    if answer.status == "decided":
        return {_meaning(model, answer.value, tuple(rule.id for rule in answer.rules))}
    return {_meaning(model, outcome.value, outcome.rules) for item in answer.alternatives for outcome in item.outcomes}


def _meaning(model: PolicyModel, value: Value | None, rules: tuple[str, ...]) -> object:
    if isinstance(value, Statement):
        words = {model.text(f"rule.{rule}.says") for rule in rules}
        assert len(words) == 1
        return words.pop()
    return value


def _check_alternatives(reasoner: Reasoner, subject: str, selection: Selection) -> int:
    """Compare one answer with the answers of all completions; the number of completions."""
    model = reasoner.model
    rulings = reasoner.rulings
    axes = [rulings.frame.axes[at] for at in rulings.on(selection.as_of, model.subject_by_id[subject]).cases.positions]
    seen = frozenset(axis.name for axis in axes)
    questions = tuple(dict.fromkeys(axis.question for axis in axes))
    whole = list(islice(_completions(model, selection, questions, seen), _MOST_COMPLETIONS + 1))
    if len(whole) > _MOST_COMPLETIONS:
        return 0
    answers = [reasoner.answer(subject, item, item.as_of) for item in whole]
    assert all(answer.status != "depends" for answer in answers), subject
    expected = set().union(*(_ends(answer, model) for answer in answers))
    told = reasoner.answer(subject, selection, selection.as_of)
    assert _ends(told, model) == expected, (subject, selection)
    assert (told.status == "depends") == (len(expected) > 1)
    return len(whole)


def _draw_selection(draw: st.DrawFn, model: PolicyModel) -> Selection:
    """Some answers that fit each other, given as a person gives them: in wizard order, some left out."""
    selection = Selection(answers={}, as_of=draw(st.sampled_from(change_days(model))))
    for question in model.questions:
        offered = settle(model, selection).offered.get(question.id, ())
        if not offered or not draw(st.booleans()):
            continue
        if question.kind == "many":
            ticked = draw(st.sets(st.sampled_from(offered), max_size=3))
            answer: Answer = tuple(option for option in offered if option in ticked)
        else:
            answer = draw(st.sampled_from(offered))
        selection = selection.with_answer(question.id, answer)
    return selection


@st.composite
def _small_selections(draw: st.DrawFn) -> Selection:
    return _draw_selection(draw, _small().model)


@st.composite
def _embedded_selections(draw: st.DrawFn) -> Selection:
    """Selections of the embedded model; mostly with a channel, since without one everything hangs on it."""
    selection = _draw_selection(draw, _embedded().model)
    if "channel" not in selection.answers and draw(st.integers(0, 3)):
        channel = draw(st.sampled_from(settle(_embedded().model, selection).offered["channel"]))
        return Selection(answers={"channel": channel}, as_of=selection.as_of)
    return selection


# ---------------------------------------------------------------- partial selections


@settings(max_examples=40)
@given(_embedded_selections(), st.integers(0, 10**6), st.sampled_from((1, 5, 7, 11)))
def test_alternatives_are_what_completions_answer_in_the_embedded_model(
    selection: Selection, seed: int, step: int
) -> None:
    names = sorted(_embedded().model.subject_by_id)
    sample = [names[(seed + at * step) % len(names)] for at in range(_SAMPLED)]

    tried = [_check_alternatives(_embedded(), name, selection) for name in sample]
    assert any(tried)


# ---------------------------------------------------------------- order


@settings(max_examples=10)
@given(_embedded_selections(), st.randoms(use_true_random=False))
def test_the_order_of_files_rules_and_answers_does_not_matter(selection: Selection, random: Random) -> None:
    model = _embedded().model
    rules, answers = list(model.rules), list(selection.answers.items())
    random.shuffle(rules)
    random.shuffle(answers)
    shuffled = Reasoner(replace(model, rules=tuple(rules)))

    told = _embedded().evaluate(selection, selection.as_of)
    other = shuffled.evaluate(Selection(answers=dict(answers), as_of=selection.as_of), selection.as_of)

    assert [answer.subject.id for answer in other.answers] == [answer.subject.id for answer in told.answers]
    for left, right in zip(told.answers, other.answers, strict=True):
        assert (left.status, left.value, left.depends_on, left.assumes, left.strength) == (
            right.status,
            right.value,
            right.depends_on,
            right.assumes,
            right.strength,
        )
        assert {rule.id for rule in left.rules} == {rule.id for rule in right.rules}
        assert _ends(left, model) == _ends(right, model)


# ---------------------------------------------------------------- an overlay


@st.composite
def _terms(draw: st.DrawFn) -> Term:
    """A term about letters under any conditions, for any stretch of time."""
    names = draw(st.sets(st.sampled_from(("place", "stamp", "sharing", "quiet")), max_size=2))
    questions = _small().model.question_by_id
    wanted = {
        name: tuple(sorted(draw(st.sets(st.sampled_from(question_options(questions[name])), min_size=1))))
        for name in sorted(names)
    }
    since = draw(st.sampled_from((None, date(2025, 3, 1), CHANGE)))
    return term(when=wanted, effective=Effective(since=since))


@given(_terms(), _small_selections())
def test_a_term_answers_where_it_holds_and_nothing_else_changes(promise: Term, selection: Selection) -> None:
    laid = Reasoner(lay_over(_small().model, overlay(promise)))
    told, public = (item.answer("retention/letter", selection, TODAY) for item in (laid, _small()))

    in_force = promise.effective.covers(selection.as_of)
    held = settle(_small().model, selection).known.holds(promise.when) if in_force else False
    if held:
        assert told.value == promise.value
    elif held is False:
        assert (told.value, told.rules) == (public.value, public.rules)
    assert _differing(_small(), laid, selection) <= {"retention/letter"}


@settings(max_examples=15)
@given(st.integers(0, 10**6))
def test_one_term_opens_no_gap_and_no_overlap_in_the_embedded_model(at: int) -> None:
    model = _embedded().model
    rule = model.rules[at % len(model.rules)]
    promise = term(subject=rule.subject, when=rule.when, value=Blocked(kind="blocked"))

    faults = [str(fault) for fault in overlay_faults(model, overlay(promise))]

    assert not [fault for fault in faults if "decides for" in fault or "both decide" in fault or "overrides" in fault]


# ---------------------------------------------------------------- changing one rule


def _differing(first: Reasoner, second: Reasoner, selection: Selection) -> set[str]:
    """The subjects that two models answer differently."""
    today = selection.as_of
    left, right = first.evaluate(selection, today), second.evaluate(selection, today)
    return {
        name
        for name in first.model.subject_by_id
        if answer_content(first.model, left.answer_by_subject.get(name))
        != answer_content(second.model, right.answer_by_subject.get(name))
    }


@given(_small_selections(), st.sampled_from(RULES))
def test_changing_a_rule_changes_only_its_own_subject(selection: Selection, rule: object) -> None:
    old = next(item for item in RULES if item is rule)
    changed = tuple(replace(item, value=Blocked(kind="blocked")) if item is old else item for item in RULES)

    assert _differing(_small(), Reasoner(build_model(rules=changed, disputes=())), selection) <= {old.subject}


@settings(max_examples=25)
@given(_embedded_selections(), st.integers(0, 10**6))
def test_changing_a_shipped_rule_changes_its_own_subject_and_only_where_it_holds(selection: Selection, at: int) -> None:
    model = _embedded().model
    old = model.rules[at % len(model.rules)]
    assume(not isinstance(old.value, Blocked) and not model.disputes_by_rule.get(old.id))
    new = replace(old, value=Blocked(kind="blocked"))
    changed = Reasoner(replace(model, rules=tuple(new if item is old else item for item in model.rules)))

    differing = _differing(_embedded(), changed, selection)

    assert differing <= {old.subject}
    held = settle(model, selection).known.holds(old.when)
    if held is False or not old.effective.covers(selection.as_of):
        assert not differing


def test_a_changed_rule_shows_where_it_decides() -> None:
    day = date(2026, 11, 21)
    selection = Selection(answers={"channel": "api"}, as_of=day)
    (old,) = _embedded().answer("training/conversation", selection, day).rules
    model = _embedded().model
    new = replace(old, value=Blocked(kind="blocked"))
    changed = Reasoner(replace(model, rules=tuple(new if item is old else item for item in model.rules)))

    assert _differing(_embedded(), changed, selection) == {"training/conversation"}


@pytest.mark.parametrize("subject", ["retention/conversation", "training/conversation"])
def test_brute_force_meets_open_questions(subject: str) -> None:
    day = date(2026, 11, 21)
    selection = Selection(answers={"channel": "claude-app"}, as_of=day)

    assert _check_alternatives(_embedded(), subject, selection) > 5
