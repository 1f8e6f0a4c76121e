# SPDX-License-Identifier: MIT
"""Options that nothing answers and questions that offer nothing, each in a model broken on purpose."""

from dataclasses import replace

from desktop_app.policy.model import Effective, Option
from tests.policy.builders import (
    CHANGE,
    QUESTIONS,
    SUBJECTS,
    build_model,
    changed_rule,
    clause,
    faults_of,
    named,
    rule,
    up_to,
    when,
    with_question,
    with_subject,
)

FLAGGED = named(SUBJECTS, "retention/flagged")
UNHEARD = "where no subject sees it; say in `offered_when` where it matters"


def test_an_option_offered_where_its_subject_does_not_apply_is_found() -> None:
    narrow = replace(FLAGGED, applies_when=(clause(place=("home", "office")),))

    assert faults_of(build_model(subjects=with_subject(narrow))) == [
        f"question events: offers 'flagged' for place=street as of 2025-01-01, {UNHEARD}"
    ]


def test_an_option_offered_before_its_subject_applies_is_found_with_the_day() -> None:
    late = replace(FLAGGED, applies_when=(clause(Effective(since=CHANGE)),))

    assert f"question events: offers 'flagged' for any answers as of 2025-01-01, {UNHEARD}" in faults_of(
        build_model(subjects=with_subject(late))
    )


def test_an_option_that_is_not_offered_there_needs_nothing() -> None:
    narrow = replace(FLAGGED, applies_when=(clause(place=("home", "office")),))
    options = (Option(id="flagged", offered_when=(clause(place=("home", "office")),)), Option(id="lost"))
    questions = with_question(replace(named(QUESTIONS, "events"), options=options))

    assert faults_of(build_model(subjects=with_subject(narrow), questions=questions)) == []


def test_a_condition_on_the_option_is_enough_where_the_rest_of_it_holds() -> None:
    narrow = replace(FLAGGED, applies_when=(clause(place=("home", "office")),))
    seeing = rule(
        "keep-street-flagged",
        "retention/draft",
        up_to("P1D"),
        when(place="street", events__flagged="yes"),
    )
    everywhere = replace(named(SUBJECTS, "retention/draft"), applies_when=None)
    subjects = tuple({"retention/flagged": narrow, "retention/draft": everywhere}.get(s.id, s) for s in SUBJECTS)
    seeing_rules = (*changed_rule("keep-draft", overrides=()), seeing)
    rules = tuple(replace(r, overrides=("keep-draft",)) if r.id == seeing.id else r for r in seeing_rules)

    assert faults_of(build_model(subjects=subjects, rules=rules)) == []


def test_a_question_that_is_asked_where_it_offers_nothing_is_found() -> None:
    stamp = named(QUESTIONS, "stamp")
    options = tuple(replace(option, offered_when=(clause(place="office"),)) for option in stamp.options)

    assert any(
        fault == "question stamp: is asked for place=home as of 2025-01-01, where it offers no option; "
        "mend `asked_when` or `offered_when`"
        for fault in faults_of(build_model(questions=with_question(replace(stamp, options=options))))
    )


def test_a_question_that_is_not_asked_yet_needs_no_options() -> None:
    sharing = named(QUESTIONS, "sharing")
    late = tuple(replace(option, effective=Effective(since=CHANGE)) for option in sharing.options)

    assert faults_of(build_model(questions=with_question(replace(sharing, options=late)))) == []
