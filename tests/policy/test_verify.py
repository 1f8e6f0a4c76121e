# SPDX-License-Identifier: MIT
"""Every proof over selections, each against a model broken on purpose, with the counterexample it must name."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.policy.model import (
    DerivedRow,
    DerivedValue,
    Effective,
    Option,
)
from desktop_app.policy.values import (
    NotStated,
)
from desktop_app.policy.verify import verify
from tests.policy.builders import (
    CHANGE,
    DERIVED,
    NOT_USED,
    QUESTIONS,
    RULES,
    SUBJECTS,
    build_model,
    changed_rule,
    clause,
    faults_of,
    named,
    rule,
    when,
    with_question,
    with_rule,
    with_subject,
    without_rule,
)

_QUIET_OPTIONS = (Option(id="yes"), Option(id="no", neutral=True))


def test_a_healthy_model_has_no_fault_and_is_counted() -> None:
    result = verify(build_model())

    assert result.faults == ()
    assert (result.questions, result.subjects, result.rules) == (len(QUESTIONS), len(SUBJECTS), len(RULES))
    assert (result.sources, result.disputes, result.stretches) == (2, 1, 2)
    assert result.cases > len(SUBJECTS) * 2


# ---------------------------------------------------------------- exactly one rule decides


def test_a_gap_is_found_with_selection_and_day() -> None:
    assert faults_of(build_model(rules=without_rule("spare-person"))) == [
        "question sharing: no condition uses the option 'off'; drop it or mark it neutral",
        "subject training/letter: no rule decides for place=home sharing=off as of 2025-06-01",
    ]


def test_the_same_gap_of_several_subjects_is_told_once() -> None:
    subjects = with_subject(replace(named(SUBJECTS, "retention/draft"), applies_when=None))
    rules = tuple(item for item in RULES if item.id not in ("keep-draft", "keep-flagged"))

    faults = faults_of(build_model(subjects=subjects, rules=rules, disputes=()))

    (hole,) = [fault for fault in faults if "no rule decides" in fault]
    told = "2 subjects: no rule decides for any answers as of 2025-01-01: retention/draft, retention/flagged; "
    assert hole == f"{told}write a rule for each, give the option a `platform` that has them, or let it begin later"


def test_a_gap_of_one_stretch_of_time_is_found_on_its_first_day() -> None:
    late = changed_rule("keep-draft", effective=Effective(since=date(2025, 3, 1)))

    assert faults_of(build_model(rules=late)) == [
        "subject retention/draft: no rule decides for place=home as of 2025-01-01"
    ]


def test_an_overlap_is_found_even_where_values_are_equal_and_told_once() -> None:
    twice = with_rule(rule("spare-all-firms", "training/letter", NOT_USED, when(place="office")))
    overlap = "subject training/letter: spare-firm, spare-all-firms both decide for place=office"

    assert faults_of(build_model(rules=twice)) == [
        "rule spare-all-firms: can never decide; widen it or drop it",
        f"{overlap} as of 2025-01-01; let one override the other",
    ]


def test_a_defeated_rule_still_defeats() -> None:
    """No reinstatement: `keep-quiet` defeats `keep-shared`, which defeats `keep-letter` all the same."""
    rules = changed_rule("keep-quiet", overrides=("keep-shared",))

    assert any("keep-letter, keep-quiet both decide" in fault for fault in faults_of(build_model(rules=rules)))
    assert not any("sharing=on" in fault for fault in faults_of(build_model(rules=rules)))


# ---------------------------------------------------------------- nothing is dead


def test_a_rule_that_can_never_decide_is_found() -> None:
    dead = with_rule(rule("spare-sharing-office", "training/letter", NOT_USED, when(place="office", sharing="on")))

    assert faults_of(build_model(rules=dead)) == ["rule spare-sharing-office: can never decide; widen it or drop it"]


def test_a_rule_outside_its_time_is_dead() -> None:
    dead = with_rule(
        rule(
            "spare-sharing-early",
            "training/letter",
            NOT_USED,
            when(sharing="on"),
            effective=Effective(until=CHANGE),
            overrides=("spare-person-before",),
        )
    )

    faults = faults_of(build_model(rules=dead))

    assert "rule spare-sharing-early: can never decide; widen it or drop it" in faults


def test_a_dead_override_is_found() -> None:
    rules = changed_rule("spare-firm", overrides=("read-person",))

    assert faults_of(build_model(rules=rules)) == [
        "rule spare-firm: overrides read-person, but the two never hold together"
    ]


def test_an_override_circle_is_found() -> None:
    rules = changed_rule("keep-letter", overrides=("keep-shared",))

    faults = faults_of(build_model(rules=rules))

    assert "rule keep-letter: overrides itself in a circle" in faults
    assert "rule keep-shared: overrides itself in a circle" in faults
    assert "rule keep-quiet: overrides itself in a circle" not in faults


def test_an_option_that_nothing_uses_is_found() -> None:
    place = named(QUESTIONS, "place")
    grown = replace(place, options=(*place.options, Option(id="ship", neutral=False)))
    derived = DerivedValue(
        id="sender", rows=(*DERIVED[0].rows[:2], DerivedRow(value="unknown", when=when(place="street")))
    )

    faults = faults_of(build_model(questions=with_question(grown), derived=(derived,)))

    assert "question place: no condition uses the option 'ship'; drop it or mark it neutral" in faults


@pytest.mark.parametrize("option", [Option(id="silver", neutral=True, offered_when=(clause(place="office"),)), None])
def test_a_neutral_or_presumed_option_needs_no_use(option: Option | None) -> None:
    stamp = named(QUESTIONS, "stamp")
    questions = QUESTIONS if option is None else with_question(replace(stamp, options=(*stamp.options, option)))

    assert faults_of(build_model(questions=questions)) == []


# ---------------------------------------------------------------- derived values and presumptions


def test_a_derived_value_without_a_row_for_a_case_is_found() -> None:
    gap = DerivedValue(id="sender", rows=DERIVED[0].rows[:2])
    rules = tuple(
        replace(item, when={"place": ("street",)} if item.id == "name-controller" else item.when) for item in RULES
    )
    spared = tuple(replace(item, when=when(sender="firm")) if item.id == "spare-firm" else item for item in rules)

    faults = faults_of(build_model(derived=(gap,), rules=spared))

    remedy = "it needs exactly one: mend its rows under `derived` in questions.json"
    assert f"derived sender: has no value for place=street as of 2025-01-01; {remedy}" in faults


def test_a_derived_value_with_two_values_for_a_case_is_found() -> None:
    overlapping = DerivedValue(id="sender", rows=(*DERIVED[0].rows, DerivedRow(value="firm", when=when(place="home"))))

    told = "derived sender: has firm and person for place=home as of 2025-01-01; it needs exactly one"
    assert any(fault.startswith(told) for fault in faults_of(build_model(derived=(overlapping,))))


def test_a_presumption_that_hides_a_worse_answer_is_found() -> None:
    quiet = replace(named(QUESTIONS, "quiet"), presume="yes", options=_QUIET_OPTIONS)

    faults = faults_of(build_model(questions=with_question(quiet)))

    worse = "question quiet: presumes 'yes', but 'no' is worse for retention/letter as of 2025-01-01"
    assert faults == [f"{worse}; drop the presumption or give a presume_reason"]


def test_a_presumption_with_a_reason_is_accepted() -> None:
    quiet = replace(named(QUESTIONS, "quiet"), presume="yes", presume_reason="Nobody is loud.", options=_QUIET_OPTIONS)

    assert faults_of(build_model(questions=with_question(quiet))) == []


def test_a_presumption_may_hide_what_cannot_be_compared() -> None:
    period = replace(named(QUESTIONS, "period"), presume_reason=None)
    same = changed_rule("keep-gold", value=NotStated(kind="not_stated", ask="post"))

    assert faults_of(build_model(questions=with_question(period), rules=same)) == []


def test_broken_independence_is_found() -> None:
    letter = replace(named(SUBJECTS, "retention/letter"), independent_of=("quiet", "events"))

    assert faults_of(build_model(subjects=with_subject(letter))) == [
        "subject retention/letter: must not depend on quiet, but does as of 2025-01-01",
    ]
