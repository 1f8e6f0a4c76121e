# SPDX-License-Identifier: MIT
"""A model or a contract that was made to be intricate is refused at once, with its place; no sound one comes near."""

from collections.abc import Mapping

import pytest

from desktop_app.policy.budget import MOST_AXES, MOST_STEPS, Budget
from desktop_app.policy.diagram import Branch, Restriction
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import ModelError, suggestion
from desktop_app.policy.load import read_model
from desktop_app.policy.model import DerivedRow, DerivedValue, PolicyModel, Question, Rule, Subject
from desktop_app.policy.overlay import lay_over
from desktop_app.policy.proofs import SubjectProof, change_days, way_to
from desktop_app.resource_files import policy_files
from tests.policy.builders import FIRST, NOT_USED, USED, build_model, faults_of, question, rule, when
from tests.policy.contracts import overlay, term

_SUBJECT = Subject(id="training/letter")


def _switches(prefix: str, count: int) -> tuple[Question, ...]:
    return tuple(question(f"{prefix}{at}", "yes", "no") for at in range(count))


def _all_yes(*names: str) -> Mapping[str, tuple[str, ...]]:
    return dict.fromkeys(names, ("yes",))


def _model(
    questions: tuple[Question, ...], rules: tuple[Rule, ...], derived: tuple[DerivedValue, ...] = ()
) -> PolicyModel:
    return build_model(
        questions=questions,
        rules=rules,
        derived=derived,
        subjects=(_SUBJECT,),
        disputes=(),
        deployments=(),
        tiles=(),
        change_points=(),
    )


def _scattered_pairs(count: int) -> PolicyModel:
    """Switches whose partners come after all the others: whatever the first ones say has to be remembered."""
    used = tuple(
        rule(f"use-{at}", _SUBJECT.id, USED, _all_yes(f"left{at}", f"right{at}"), overrides=("spare",))
        for at in range(count)
    )
    return _model(_switches("left", count) + _switches("right", count), (*used, rule("spare", _SUBJECT.id, NOT_USED)))


def _tower(height: int) -> PolicyModel:
    """Derived values, each of which rests twice on the one below."""
    below = when(base="yes"), when(base="no")
    floors = []
    for at in range(height):
        rows = [DerivedRow(value="up", when=part) for part in below] + [DerivedRow(value="down", when=below[0])]
        floors.append(DerivedValue(id=f"floor{at}", rows=tuple(rows)))
        below = ({f"floor{at}": ("up", "down")}, {f"floor{at}": ("up",)})
    top = rule("spare", _SUBJECT.id, NOT_USED, {f"floor{height - 1}": ("up", "down")})
    return _model((question("base", "yes", "no"),), (top,), tuple(floors))


def test_rules_with_more_cases_than_anybody_can_walk_are_refused() -> None:
    model = _scattered_pairs(40)

    with pytest.raises(ModelError) as refused:
        SubjectProof(Reasoner(model, Budget(20_000)), _SUBJECT, change_days(model))

    assert str(refused.value) == (
        "subject training/letter: takes more than 20,000 steps to prove; "
        "let fewer conditions meet, or split it into several"
    )


@pytest.mark.unwatched
def test_derived_values_that_multiply_are_refused() -> None:
    told = faults_of(_tower(60))

    assert [fault for fault in told if "steps to prove" in fault] == [
        "model: takes more than 600,000 steps to prove; let fewer conditions meet, or split it into several"
    ]


@pytest.mark.unwatched
def test_a_contract_whose_terms_multiply_is_refused() -> None:
    conditions = {"floor59": ("up", "down")}
    terms = overlay(term(subject=_SUBJECT.id, value=NOT_USED, when=conditions, says="Not used"))

    with pytest.raises(ModelError, match="more than 600,000 steps"):
        lay_over(_tower(60), terms)


def test_a_derived_value_cannot_rest_on_itself_or_on_a_later_one() -> None:
    rows = (DerivedRow(value="up", when={"second": ("up",)}), DerivedRow(value="down", when={"first": ("up",)}))
    circle = (DerivedValue(id="first", rows=rows), DerivedValue(id="second", rows=rows))

    told = faults_of(_model(_switches("base", 1), (rule("spare", _SUBJECT.id, NOT_USED),), circle))

    assert told == [
        "derived[0].rows[0].when.second: no such question before this one, known are base0",
        "derived[0].rows[1].when.first: no such question before this one, known are base0",
        "derived[1].rows[0].when.second: no such question before this one, known are base0, first",
    ]


def test_a_subject_that_sees_hundreds_of_questions_is_refused() -> None:
    questions = _switches("deep", MOST_AXES + 1)
    rules = (
        rule("use", _SUBJECT.id, USED, _all_yes(*(item.id for item in questions)), overrides=("spare",)),
        rule("spare", _SUBJECT.id, NOT_USED),
    )

    (told,) = faults_of(_model(questions, rules))

    assert told.startswith("subject training/letter: depends on 101 questions and options, more than 100; let fewer")


def test_as_many_questions_as_are_allowed_can_be_proven() -> None:
    questions = _switches("deep", MOST_AXES)
    rules = (
        rule("use", _SUBJECT.id, USED, _all_yes(*(item.id for item in questions)), overrides=("spare",)),
        rule("spare", _SUBJECT.id, NOT_USED),
    )

    assert not any("let fewer conditions meet" in fault for fault in faults_of(_model(questions, rules)))


def test_a_way_is_found_in_a_diagram_with_more_ways_than_can_be_listed() -> None:
    """Whether an even number of forty switches is on: eighty nodes, and half a million million ways."""
    diagram = Reasoner(_scattered_pairs(1)).diagram(_SUBJECT)
    even, odd = diagram.end(0, 0).node, diagram.end(1, 0).node
    for position in reversed(range(40)):
        groups = (("yes",), odd), (("no",), even)
        even, odd = (diagram.intern(Branch(position, groups)), diagram.intern(Branch(position, groups[::-1])))

    way = way_to(diagram, even, 1)

    assert len(way) == 40
    assert list(way.values()).count("yes") % 2 == 1


def test_the_shipped_model_takes_a_small_part_of_the_budget() -> None:
    model = read_model(policy_files())
    budget = Budget()
    reasoner = Reasoner(model, budget)

    for subject in model.subjects:
        assert not list(SubjectProof(reasoner, subject, change_days(model)).faults())

    assert 0 < budget.spent < MOST_STEPS / 10


def test_what_is_proven_answers_without_a_budget() -> None:
    """The same walk that breaks a budget goes on without one."""
    model = _scattered_pairs(6)
    with pytest.raises(ModelError, match="more than 50 steps"):
        Reasoner(model, Budget(50)).diagram(_SUBJECT).explore(FIRST, Restriction()).found  # noqa: B018 - lazy

    assert Reasoner(model).diagram(_SUBJECT).explore(FIRST, Restriction()).found.cases > 50


def test_a_word_is_compared_with_so_many_others_only_that_nobody_waits() -> None:
    many = [f"word-{at:05}" for at in range(20_000)]

    assert suggestion("word-00007", many) == "did you mean 'word-00007'?"
    assert suggestion("word-19999x", many[3_000:], otherwise="gone") == "did you mean 'word-05999'?"
    assert suggestion("w" * 5_000, many, otherwise="gone") == "gone"
