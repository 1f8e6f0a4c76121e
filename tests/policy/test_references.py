# SPDX-License-Identifier: MIT
"""Names that mean nothing, each in a model that was broken on purpose, with the place and the remedy."""

from dataclasses import replace

import pytest

from desktop_app.policy.model import (
    Option,
    Subject,
)
from desktop_app.policy.values import (
    AnswerLength,
    LongestLength,
    NotStated,
    OpenRetention,
    PartyRole,
    TimedRetention,
)
from tests.policy.builders import (
    QUESTIONS,
    RULES,
    SUBJECTS,
    build_model,
    changed_rule,
    clause,
    evidence,
    faults_of,
    named,
    up_to,
    when,
    with_question,
)

# ---------------------------------------------------------------- names that mean nothing


@pytest.mark.parametrize(
    ("rule_id", "changes", "fault"),
    [
        (
            "read-person",
            {"when": when(sharng="on")},
            "rules[0].when.sharng: no such question, did you mean 'sharing'?",
        ),
        (
            "read-person",
            {"when": when(sharing="onn")},
            "rules[0].when.sharing: unknown option 'onn', did you mean 'on'?",
        ),
        ("read-person", {"when": {"sharing": ()}}, "rules[0].when.sharing: the list of options is empty"),
        ("read-person", {"when": when(events__flaged="yes")}, "rules[0].when.events.flaged: no such question"),
        ("read-person", {"when": when(sender="persona")}, "rules[0].when.sender: unknown option 'persona'"),
        ("read-person", {"subject": "training/leter"}, "rules[0].subject: unknown subject 'training/leter'"),
        ("read-person", {"overrides": ("keep-letter",)}, "rules[0].overrides: unknown id 'keep-letter'"),
        ("read-person", {"overrides": ("read-person",)}, "rules[0].overrides: unknown id 'read-person'"),
        ("read-person", {"evidence": (evidence("leaflets"),)}, "rules[0].evidence[0].source: unknown id 'leaflets'"),
        ("read-person", {"facts": ("F2",)}, "rules[0].facts: unknown id 'F2'"),
        ("read-person", {"value": up_to("P1D")}, "rules[0].value.kind: 'up_to' is not a value of the topic 'training'"),
        ("keep-letter", {"value": up_to("30 days")}, "rules[4].value.max: '30 days' is not a length"),
        (
            "keep-letter",
            {"value": TimedRetention(kind="range", min="P1", max="P3D", starts="sent", holder="post")},
            "rules[4].value.min: 'P1' is not a length",
        ),
        (
            "keep-letter",
            {
                "value": TimedRetention(
                    kind="up_to", max=LongestLength(longest=("P1D", "1W")), starts="sent", holder="post"
                )
            },
            "rules[4].value.max: '1W' is not a length",
        ),
        (
            "keep-letter",
            {"value": TimedRetention(kind="up_to", max=AnswerLength(answer="stamp"), starts="sent", holder="post")},
            "rules[4].value: 'stamp' is not a question of kind days",
        ),
        (
            "keep-letter",
            {"value": OpenRetention(kind="indefinite", starts="sent", holder="posst")},
            "rules[4].value.holder: unknown id 'posst', did you mean 'post'?",
        ),
        (
            "name-processor",
            {"value": PartyRole(kind="processor", of="yu")},
            "rules[12].value.of: unknown id 'yu', did you mean 'you'?",
        ),
        ("ask-lost", {"value": NotStated(kind="not_stated", ask="nobody")}, "rules[10].value.ask: unknown id 'nobody'"),
    ],
)
def test_a_name_in_a_rule_that_means_nothing_is_found(rule_id: str, changes: dict[str, object], fault: str) -> None:
    assert any(found.startswith(fault) for found in faults_of(build_model(rules=changed_rule(rule_id, **changes))))


@pytest.mark.parametrize(
    ("question_id", "changes", "fault"),
    [
        (
            "sharing",
            {"asked_when": (clause(stam="plain"),)},
            "questions[2].asked_when[0].when.stam: no such question, did you mean 'stamp'?",
        ),
        (
            "stamp",
            {"asked_when": (clause(sharing="on"),)},
            "questions[1].asked_when[0].when.sharing: no such question before this one",
        ),
        (
            "stamp",
            {"options": (Option(id="plain"), Option(id="gold", offered_when=(clause(place="offis"),)))},
            "questions[1].options[1].offered_when[0].when.place: unknown option 'offis', did you mean 'office'?",
        ),
        ("quiet", {"presume": "maybe"}, "questions[3].presume: unknown option 'maybe'"),
    ],
)
def test_a_name_in_a_question_that_means_nothing_is_found(
    question_id: str, changes: dict[str, object], fault: str
) -> None:
    changed = replace(named(QUESTIONS, question_id), **changes)

    assert any(found.startswith(fault) for found in faults_of(build_model(questions=with_question(changed))))


@pytest.mark.parametrize(
    ("subject", "fault"),
    [
        (Subject(id="trainig/letter"), "subjects[0].id: unknown topic 'trainig', did you mean 'training'?"),
        (
            Subject(id="training/letter", applies_when=(clause(places="home"),)),
            "subjects[0].applies_when[0].when.places: no such question",
        ),
        (
            Subject(id="training/letter", only_if={"events": "burnt"}),
            "subjects[0].only_if.events: no question of kind many has the option 'burnt'",
        ),
        (
            Subject(id="training/letter", independent_of=("quite",)),
            "subjects[0].independent_of: unknown id 'quite', did you mean 'quiet'?",
        ),
        (
            Subject(id="retention/letters", deleted_as="retention/lots"),
            (
                "subjects[0].deleted_as: no subject of retention that counts only if something happened is "
                "'retention/lots', did you mean 'retention/lost'?"
            ),
        ),
        (
            Subject(id="retention/letters", deleted_as="retention/draft"),
            "subjects[0].deleted_as: no subject of retention that counts only if something happened is",
        ),
        (
            Subject(id="training/letter", deleted_as="retention/lost"),
            "subjects[0].deleted_as: the topic 'training' has no copies",
        ),
    ],
)
def test_a_name_in_a_subject_that_means_nothing_is_found(subject: Subject, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults_of(build_model(subjects=(subject, *SUBJECTS[1:]))))


def test_an_id_that_is_used_twice_is_found() -> None:
    twice = (*RULES, replace(named(RULES, "keep-draft")))

    assert f"rules[{len(RULES)}].id: 'keep-draft' is used twice; give each its own id" in faults_of(
        build_model(rules=twice)
    )
