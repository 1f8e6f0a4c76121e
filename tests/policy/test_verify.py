# SPDX-License-Identifier: MIT
"""Every proof, each against a model that was broken on purpose, with the counterexample that it must name."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.policy.model import (
    Claim,
    Deployment,
    DerivedRow,
    DerivedValue,
    Effective,
    Fact,
    Option,
    PolicyModel,
    Question,
    Rule,
    StartingTile,
    Subject,
)
from desktop_app.policy.values import (
    AnswerLength,
    LongestLength,
    NotStated,
    OpenRetention,
    Outside,
    PartyRole,
    TimedRetention,
)
from desktop_app.policy.verify import verify
from tests.policy.builders import (
    CHANGE,
    DERIVED,
    DISPUTE,
    NOT_USED,
    QUESTIONS,
    RULES,
    SUBJECTS,
    UNTIL_YOU_ACT,
    build_model,
    clause,
    evidence,
    named,
    question,
    rule,
    source,
    up_to,
    when,
    with_question,
    with_rule,
    with_subject,
    without_rule,
    words_for,
)

_QUIET_OPTIONS = (Option(id="yes"), Option(id="no", neutral=True))


def _faults(model: PolicyModel) -> list[str]:
    return [str(fault) for fault in verify(model).faults]


def _changed_rule(rule_id: str, **changes: object) -> tuple[Rule, ...]:
    return with_rule(replace(named(RULES, rule_id), **changes))


def test_a_healthy_model_has_no_fault_and_is_counted() -> None:
    result = verify(build_model())

    assert result.faults == ()
    assert (result.questions, result.subjects, result.rules) == (len(QUESTIONS), len(SUBJECTS), len(RULES))
    assert (result.sources, result.disputes, result.stretches) == (2, 1, 2)
    assert result.cases > len(SUBJECTS) * 2


# ---------------------------------------------------------------- exactly one rule decides


def test_a_gap_is_found_with_selection_and_day() -> None:
    assert _faults(build_model(rules=without_rule("spare-person"))) == [
        "question sharing: no condition uses the option 'off'; drop it or mark it neutral",
        "subject training/letter: no rule decides for place=home sharing=off as of 2025-06-01",
    ]


def test_a_gap_of_one_stretch_of_time_is_found_on_its_first_day() -> None:
    late = _changed_rule("keep-draft", effective=Effective(since=date(2025, 3, 1)))

    assert _faults(build_model(rules=late)) == [
        "subject retention/draft: no rule decides for place=home as of 2025-01-01"
    ]


def test_an_overlap_is_found_even_where_values_are_equal() -> None:
    twice = with_rule(rule("spare-all-firms", "training/letter", NOT_USED, when(place="office")))
    overlap = "subject training/letter: spare-firm, spare-all-firms both decide for place=office"

    assert _faults(build_model(rules=twice)) == [
        "rule spare-all-firms: can never decide; widen it or drop it",
        f"{overlap} as of 2025-01-01; let one override the other",
        f"{overlap} as of 2025-06-01; let one override the other",
    ]


def test_a_defeated_rule_still_defeats() -> None:
    """No reinstatement: `keep-quiet` defeats `keep-shared`, which defeats `keep-letter` all the same."""
    rules = _changed_rule("keep-quiet", overrides=("keep-shared",))

    assert any("keep-letter, keep-quiet both decide" in fault for fault in _faults(build_model(rules=rules)))
    assert not any("sharing=on" in fault for fault in _faults(build_model(rules=rules)))


# ---------------------------------------------------------------- nothing is dead


def test_a_rule_that_can_never_decide_is_found() -> None:
    dead = with_rule(rule("spare-sharing-office", "training/letter", NOT_USED, when(place="office", sharing="on")))

    assert _faults(build_model(rules=dead)) == ["rule spare-sharing-office: can never decide; widen it or drop it"]


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

    faults = _faults(build_model(rules=dead))

    assert "rule spare-sharing-early: can never decide; widen it or drop it" in faults


def test_a_dead_override_is_found() -> None:
    rules = _changed_rule("spare-firm", overrides=("read-person",))

    assert _faults(build_model(rules=rules)) == [
        "rule spare-firm: overrides read-person, but the two never hold together"
    ]


def test_an_override_circle_is_found() -> None:
    rules = _changed_rule("keep-letter", overrides=("keep-shared",))

    faults = _faults(build_model(rules=rules))

    assert "rule keep-letter: overrides itself in a circle" in faults
    assert "rule keep-shared: overrides itself in a circle" in faults
    assert "rule keep-quiet: overrides itself in a circle" not in faults


def test_an_option_that_nothing_uses_is_found() -> None:
    place = named(QUESTIONS, "place")
    grown = replace(place, options=(*place.options, Option(id="ship", neutral=False)))
    derived = DerivedValue(
        id="sender", rows=(*DERIVED[0].rows[:2], DerivedRow(value="unknown", when=when(place="street")))
    )

    faults = _faults(build_model(questions=with_question(grown), derived=(derived,)))

    assert "question place: no condition uses the option 'ship'; drop it or mark it neutral" in faults


@pytest.mark.parametrize("option", [Option(id="silver", neutral=True, offered_when=(clause(place="office"),)), None])
def test_a_neutral_or_presumed_option_needs_no_use(option: Option | None) -> None:
    stamp = named(QUESTIONS, "stamp")
    questions = QUESTIONS if option is None else with_question(replace(stamp, options=(*stamp.options, option)))

    assert _faults(build_model(questions=questions)) == []


# ---------------------------------------------------------------- derived values and presumptions


def test_a_derived_value_without_a_row_for_a_case_is_found() -> None:
    gap = DerivedValue(id="sender", rows=DERIVED[0].rows[:2])
    rules = tuple(
        replace(item, when={"place": ("street",)} if item.id == "name-controller" else item.when) for item in RULES
    )
    spared = tuple(replace(item, when=when(sender="firm")) if item.id == "spare-firm" else item for item in rules)

    faults = _faults(build_model(derived=(gap,), rules=spared))

    assert "derived sender: has no value for one selection as of 2025-01-01; it needs exactly one" in faults


def test_a_derived_value_with_two_values_for_a_case_is_found() -> None:
    overlapping = DerivedValue(id="sender", rows=(*DERIVED[0].rows, DerivedRow(value="firm", when=when(place="home"))))

    assert "derived sender: has firm and person for one selection as of 2025-01-01; it needs exactly one" in _faults(
        build_model(derived=(overlapping,))
    )


def test_a_presumption_that_hides_a_worse_answer_is_found() -> None:
    quiet = replace(named(QUESTIONS, "quiet"), presume="yes", options=_QUIET_OPTIONS)

    faults = _faults(build_model(questions=with_question(quiet)))

    worse = "question quiet: presumes 'yes', but 'no' is worse for retention/letter as of 2025-01-01"
    assert faults == [f"{worse}; drop the presumption or give a presume_reason"]


def test_a_presumption_with_a_reason_is_accepted() -> None:
    quiet = replace(named(QUESTIONS, "quiet"), presume="yes", presume_reason="Nobody is loud.", options=_QUIET_OPTIONS)

    assert _faults(build_model(questions=with_question(quiet))) == []


def test_a_presumption_may_hide_what_cannot_be_compared() -> None:
    period = replace(named(QUESTIONS, "period"), presume_reason=None)
    same = _changed_rule("keep-gold", value=NotStated(kind="not_stated", ask="post"))

    assert _faults(build_model(questions=with_question(period), rules=same)) == []


def test_broken_independence_is_found() -> None:
    letter = replace(named(SUBJECTS, "retention/letter"), independent_of=("quiet", "events"))

    assert _faults(build_model(subjects=with_subject(letter))) == [
        "subject retention/letter: must not depend on quiet, but does as of 2025-01-01",
        "subject retention/letter: must not depend on quiet, but does as of 2025-06-01",
    ]


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
    assert any(found.startswith(fault) for found in _faults(build_model(rules=_changed_rule(rule_id, **changes))))


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

    assert any(found.startswith(fault) for found in _faults(build_model(questions=with_question(changed))))


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
    ],
)
def test_a_name_in_a_subject_that_means_nothing_is_found(subject: Subject, fault: str) -> None:
    assert any(found.startswith(fault) for found in _faults(build_model(subjects=(subject, *SUBJECTS[1:]))))


def test_an_id_that_is_used_twice_is_found() -> None:
    twice = (*RULES, replace(named(RULES, "keep-draft")))

    assert f"rules[{len(RULES)}].id: 'keep-draft' is used twice; give each its own id" in _faults(
        build_model(rules=twice)
    )


# ---------------------------------------------------------------- evidence, sources, disputes


@pytest.mark.parametrize("stance", ["contradicts", "background"])
def test_a_rule_without_support_is_found(stance: str) -> None:
    rules = _changed_rule("keep-draft", evidence=(evidence(stance=stance),))

    assert any(
        fault.startswith("rule keep-draft: no supporting source was in force on its first day 2025-01-01")
        for fault in _faults(build_model(rules=rules))
    )


def test_support_from_after_the_first_day_is_none() -> None:
    late = source("poster", first_seen=date(2025, 2, 1))
    rules = _changed_rule("keep-draft", evidence=(evidence("poster"),))
    before = _changed_rule("keep-draft", evidence=(evidence("poster", reports_from=date(2025, 1, 1)),))

    assert any(
        "rule keep-draft: no supporting" in f for f in _faults(build_model(rules=rules, sources=(source(), late)))
    )
    assert _faults(build_model(rules=before, sources=(source(), late))) == []


def test_a_source_cited_after_it_was_replaced_is_found() -> None:
    old = source("poster", superseded_on=date(2025, 6, 1))
    rules = _changed_rule(
        "read-person", effective=Effective(since=date(2025, 6, 1)), evidence=(evidence(), evidence("poster"))
    )

    faults = _faults(build_model(rules=rules, sources=(source(), old)))

    assert any(
        fault.startswith("rule read-person: cites poster, which was superseded on 2025-06-01") for fault in faults
    )


def test_a_source_cited_from_a_time_after_the_rule_is_found() -> None:
    late = source("poster", first_seen=CHANGE)
    rules = _changed_rule("spare-person-before", evidence=(evidence(), evidence("poster")))

    faults = _faults(build_model(rules=rules, sources=(source(), late)))

    assert any(
        fault.startswith("rule spare-person-before: cites poster from a time after the rule") for fault in faults
    )


def test_a_source_that_nothing_cites_is_found() -> None:
    sources = (source(), source("poster"), source("whisper"))

    assert _faults(build_model(sources=sources)) == ["source whisper: is cited by nothing; cite it or drop it"]


def test_a_source_read_before_it_existed_is_found() -> None:
    sources = (source(), source("poster", retrieved=date(2024, 12, 31)))

    assert _faults(build_model(sources=sources)) == ["source poster: was read before it was first seen; mend the dates"]


def test_a_rule_without_a_fact_is_found() -> None:
    assert _faults(build_model(rules=_changed_rule("keep-draft", facts=()))) == [
        "rule keep-draft: names no fact; give the row ids that it rests on"
    ]


def test_only_what_says_that_nothing_is_known_needs_neither_source_nor_fact() -> None:
    unknown = Outside(kind="outside", reason="no_dated_evidence", ask="post")

    assert _faults(build_model(rules=_changed_rule("keep-draft", value=unknown, facts=(), evidence=()))) == []


def test_a_dispute_without_its_governing_claim_is_found() -> None:
    dispute = replace(DISPUTE, governing="offical")

    assert _faults(build_model(disputes=(dispute,))) == [
        "disputes[0].governing: unknown id 'offical', did you mean 'official'?"
    ]


def test_a_governing_claim_that_differs_from_the_rule_is_found() -> None:
    dispute = replace(DISPUTE, governing="rumour")

    assert _faults(build_model(disputes=(dispute,))) == [
        "dispute week: the governing claim differs from the value of rule keep-flagged"
    ]


@pytest.mark.parametrize("changes", [{"about": "wording"}, {"state": "reconciled"}])
def test_only_an_open_dispute_about_the_value_binds_it(changes: dict[str, str]) -> None:
    dispute = replace(DISPUTE, governing="rumour", **changes)  # type: ignore[arg-type]  # literals in a table

    assert _faults(build_model(disputes=(dispute,))) == []


def test_a_dispute_with_one_side_is_found() -> None:
    dispute = replace(DISPUTE, claims=DISPUTE.claims[:1])
    rules = _changed_rule("keep-flagged", evidence=(evidence(), evidence("poster")))

    assert _faults(build_model(disputes=(dispute,), rules=rules)) == [
        "dispute week: has one claim only; a dispute needs two sides"
    ]


@pytest.mark.parametrize(
    ("dispute", "fault"),
    [
        (replace(DISPUTE, contests=("keep-flaged",)), "disputes[0].contests: unknown id 'keep-flaged'"),
        (replace(DISPUTE, facts=("F9",)), "disputes[0].facts: unknown id 'F9'"),
        (
            replace(DISPUTE, claims=(DISPUTE.claims[0], Claim(id="rumour", sources=("gossip",)))),
            "disputes[0].claims[1].sources: unknown id 'gossip'",
        ),
        (
            replace(
                DISPUTE, claims=(DISPUTE.claims[0], Claim(id="rumour", sources=("poster",), value=up_to("a week")))
            ),
            "disputes[0].claims[1].value.max: 'a week' is not a length",
        ),
    ],
)
def test_a_name_in_a_dispute_that_means_nothing_is_found(dispute: object, fault: str) -> None:
    assert any(found.startswith(fault) for found in _faults(build_model(disputes=(dispute,))))


# ---------------------------------------------------------------- texts, lengths, facts, presets


def test_a_missing_text_is_found() -> None:
    texts = words_for(build_model())
    del texts["rule.keep-draft.because"]

    assert _faults(build_model(texts=texts)) == ["texts: 'rule.keep-draft.because' is missing; add the English words"]


def test_a_text_that_nothing_uses_is_found_and_missing_ones_are_suggested() -> None:
    texts = words_for(build_model())
    texts["rule.keep-drafts.because"] = texts.pop("rule.keep-draft.because")

    faults = _faults(build_model(texts=texts))

    assert "texts: 'rule.keep-drafts.because' is used by nothing; did you mean 'rule.keep-draft.because'?" in faults


def test_texts_do_not_keep_the_proofs_from_running() -> None:
    faults = _faults(build_model(texts={}, rules=without_rule("spare-person")))

    assert any(fault.startswith("subject training/letter: no rule decides") for fault in faults)


def test_a_pointless_longest_is_found() -> None:
    value = TimedRetention(
        kind="up_to", max=LongestLength(longest=("P30D", AnswerLength(answer="period"))), starts="sent", holder="post"
    )

    assert _faults(build_model(rules=_changed_rule("keep-gold", value=value))) == [
        "rule keep-gold: longest is pointless: period is never shorter"
    ]


def test_a_fact_that_nothing_tells_is_found() -> None:
    facts = (Fact(id="F1", confidence="high"), Fact(id="F2", confidence="high"))

    assert _faults(build_model(facts=facts)) == ["fact F2: is told by no rule; write one or say why it is omitted"]


def test_a_fact_that_is_told_and_omitted_is_found() -> None:
    facts = (Fact(id="F1", confidence="high", omitted="Not about letters."),)

    assert _faults(build_model(facts=facts)) == ["fact F1: is told by a rule and listed as omitted; drop one"]


def test_an_omitted_fact_needs_no_rule() -> None:
    facts = (Fact(id="F1", confidence="high"), Fact(id="F2", confidence="low", omitted="Not about letters."))

    assert _faults(build_model(facts=facts)) == []


def test_a_preset_that_does_not_fit_is_found() -> None:
    deployment = Deployment(id="gold-at-home", group="you", answers={"place": "home", "stamp": "gold"})
    tile = StartingTile(id="shared-at-work", icon="user", answers={"place": "office", "sharing": "on"})

    faults = _faults(build_model(deployments=(deployment,), tiles=(tile,)))

    assert faults == [
        "deployment gold-at-home: its answer to stamp does not fit: not_offered",
        "tile shared-at-work: its answer to sharing does not fit: not_asked",
    ]


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        ({"plce": "home"}, "deployments[0].answers: unknown id 'plce', did you mean 'place'?"),
        ({"place": "hme"}, "deployments[0].answers.place: unknown id 'hme', did you mean 'home'?"),
    ],
)
def test_a_name_in_a_preset_that_means_nothing_is_found(answers: dict[str, str], fault: str) -> None:
    deployment = Deployment(id="home", group="you", answers=answers)

    assert _faults(build_model(deployments=(deployment,))) == [fault]


def test_every_fault_is_told_at_once() -> None:
    faults = _faults(
        build_model(
            rules=(
                *without_rule("keep-draft"),
                rule("keep-nothing", "retention/draft", UNTIL_YOU_ACT, when(stmp="gold")),
            ),
            deployments=(Deployment(id="home", group="you", answers={"plce": "home"}),),
            disputes=(replace(DISPUTE, governing="x"),),
        )
    )

    assert len(faults) == 3


def test_a_place_names_the_file_where_it_is_known() -> None:
    result = verify(
        build_model(rules=_changed_rule("read-person", when=when(sharng="on"))),
        lambda section, index: f"rules/letters.json: {section}[{index}]",
    )

    assert [fault.where for fault in result.faults] == ["rules/letters.json: rules[0].when.sharng"]


def test_a_question_of_days_or_dates_without_bands_is_no_axis() -> None:
    questions = (*QUESTIONS, Question(id="lost_on", kind="date", step=5, changeable_by="fact"))

    assert _faults(build_model(questions=questions)) == []


def test_questions_of_one_option_are_questions_all_the_same() -> None:
    questions = (*QUESTIONS, question("color", "red", asked_when=(clause(place="home"),)))

    assert "question color: no condition uses the option 'red'; drop it or mark it neutral" in _faults(
        build_model(questions=questions)
    )
