# SPDX-License-Identifier: MIT
"""A model or a contract that was made to be intricate is refused at once, with its place; no sound one comes near."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from desktop_app.policy.budget import MOST_AXES, MOST_STEPS, Budget
from desktop_app.policy.faults import ModelError, suggestion
from desktop_app.policy.load import read_model
from desktop_app.policy.model import Clause, DerivedRow, DerivedValue, PolicyModel, Question, Rule, Subject
from desktop_app.policy.overlay import lay_over
from desktop_app.policy.proofs import SubjectProof, change_days
from desktop_app.policy.rulings import Rulings
from desktop_app.resource_files import policy_files
from tests.policy.builders import NOT_USED, USED, build_model, faults_of, question, rule, when
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


def _tower(height: int, *, asks: bool = False) -> PolicyModel:
    """Derived values, each of which rests twice on the one below; a question can be asked by the highest."""
    below = when(base="yes"), when(base="no")
    floors = []
    for at in range(height):
        rows = [DerivedRow(value="up", when=part) for part in below] + [DerivedRow(value="down", when=below[0])]
        floors.append(DerivedValue(id=f"floor{at}", rows=tuple(rows)))
        below = ({f"floor{at}": ("up", "down")}, {f"floor{at}": ("up",)})
    highest: dict[str, tuple[str, ...]] = {f"floor{height - 1}": ("up", "down")}
    asked = replace(question("top", "yes", "no"), asked_when=(Clause(when=highest),) if asks else None)
    return _model(
        (question("base", "yes", "no"), asked), (rule("spare", _SUBJECT.id, NOT_USED, highest),), tuple(floors)
    )


def test_rules_with_more_cases_than_anybody_can_walk_are_refused() -> None:
    model = _scattered_pairs(40)

    with pytest.raises(ModelError) as refused:
        SubjectProof(Rulings(model), _SUBJECT, change_days(model))

    assert str(refused.value) == (
        "subject training/letter: has more than 10,000 cases; let fewer conditions meet, or split it into several"
    )


def test_a_subject_may_have_thousands_of_cases() -> None:
    model = _scattered_pairs(6)

    (stretch,) = SubjectProof(Rulings(model, Budget()), _SUBJECT, change_days(model)).stretches

    assert stretch[1].cases.count == 2**12


def test_the_walks_of_many_subjects_are_on_one_budget() -> None:
    model = _scattered_pairs(6)

    with pytest.raises(ModelError, match="training/letter: takes more than 5,000 steps to prove; let fewer"):
        SubjectProof(Rulings(model, Budget(5_000)), _SUBJECT, change_days(model))


def test_derived_values_that_rest_on_each_other_are_thought_through_once() -> None:
    assert not any("steps to prove" in fault for fault in faults_of(_tower(60)))


@pytest.mark.unwatched
def test_questions_whose_derived_conditions_multiply_are_refused() -> None:
    told = faults_of(_tower(60, asks=True))

    assert [fault for fault in told if "steps to prove" in fault] == [
        "model: takes more than 100,000 steps to prove; let fewer conditions meet, or split it into several"
    ]


@pytest.mark.unwatched
def test_a_contract_over_a_model_that_multiplies_is_refused() -> None:
    terms = overlay(term(subject=_SUBJECT.id, value=NOT_USED, when={"top": ("yes",)}, says="Not used"))

    with pytest.raises(ModelError, match="more than 100,000 steps"):
        lay_over(_tower(60, asks=True), terms)


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
    first, *others = _switches("deep", MOST_AXES)
    chain = [first]
    for item in others:
        chain.append(replace(item, asked_when=(Clause(when={chain[-1].id: ("yes",)}),)))
    rules = (
        rule("use", _SUBJECT.id, USED, {chain[-1].id: ("yes",)}, overrides=("spare",)),
        rule("spare", _SUBJECT.id, NOT_USED),
    )

    assert not any("let fewer conditions meet" in fault for fault in faults_of(_model(tuple(chain), rules)))


def test_the_shipped_model_takes_a_small_part_of_the_budget() -> None:
    model = read_model(policy_files())
    budget = Budget()
    rulings = Rulings(model, budget)

    for subject in model.subjects:
        assert not list(SubjectProof(rulings, subject, change_days(model)).faults())

    assert 0 < budget.spent < MOST_STEPS / 10


def test_a_word_is_compared_with_so_many_others_only_that_nobody_waits() -> None:
    many = [f"word-{at:05}" for at in range(20_000)]

    assert suggestion("word-00007", many) == "did you mean 'word-00007'?"
    assert suggestion("word-19999x", many[3_000:], otherwise="gone") == "did you mean 'word-05999'?"
    assert suggestion("w" * 5_000, many, otherwise="gone") == "gone"
