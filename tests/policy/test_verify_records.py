# SPDX-License-Identifier: MIT
"""Evidence, sources, disputes, texts and facts, each in a model that was broken on purpose."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.policy.model import (
    Claim,
    Deployment,
    Effective,
    Fact,
    Option,
    Party,
    Question,
    StartingTile,
    Subject,
)
from desktop_app.policy.values import (
    AnswerLength,
    LongestLength,
    Outside,
    TimedRetention,
)
from desktop_app.policy.verify import verify
from tests.policy.builders import (
    CHANGE,
    DISPUTE,
    QUESTIONS,
    UNTIL_YOU_ACT,
    build_model,
    changed_rule,
    clause,
    evidence,
    faults_of,
    named,
    question,
    rule,
    source,
    up_to,
    when,
    with_question,
    with_subject,
    without_rule,
    words_for,
)

# ---------------------------------------------------------------- evidence, sources, disputes


@pytest.mark.parametrize("stance", ["contradicts", "background"])
def test_a_rule_without_support_is_found(stance: str) -> None:
    rules = changed_rule("keep-draft", evidence=(evidence(stance=stance),))

    assert any(
        fault.startswith("rule keep-draft: no supporting source was in force on its first day 2025-01-01")
        for fault in faults_of(build_model(rules=rules))
    )


def test_evidence_cited_twice_is_found() -> None:
    rules = changed_rule("keep-draft", evidence=(evidence(), evidence()))

    assert faults_of(build_model(rules=rules)) == ["rule keep-draft: cites the same twice; drop one piece of evidence"]


def test_support_from_after_the_first_day_is_none() -> None:
    late = source("poster", first_seen=date(2025, 2, 1))
    rules = changed_rule("keep-draft", evidence=(evidence("poster"),))
    before = changed_rule("keep-draft", evidence=(evidence("poster", reports_from=date(2025, 1, 1)),))

    assert any(
        "rule keep-draft: no supporting" in f for f in faults_of(build_model(rules=rules, sources=(source(), late)))
    )
    assert faults_of(build_model(rules=before, sources=(source(), late))) == []


def test_a_source_cited_after_it_was_replaced_is_found() -> None:
    old = source("poster", superseded_on=date(2025, 6, 1))
    rules = changed_rule(
        "read-person", effective=Effective(since=date(2025, 6, 1)), evidence=(evidence(), evidence("poster"))
    )

    faults = faults_of(build_model(rules=rules, sources=(source(), old)))

    assert any(
        fault.startswith("rule read-person: cites poster, which was superseded on 2025-06-01") for fault in faults
    )


def test_a_source_cited_from_a_time_after_the_rule_is_found() -> None:
    late = source("poster", first_seen=CHANGE)
    rules = changed_rule("spare-person-before", evidence=(evidence(), evidence("poster")))

    faults = faults_of(build_model(rules=rules, sources=(source(), late)))

    assert any(
        fault.startswith("rule spare-person-before: cites poster from a time after the rule") for fault in faults
    )


def test_a_source_that_nothing_cites_is_found() -> None:
    sources = (source(), source("poster"), source("whisper"))

    assert faults_of(build_model(sources=sources)) == ["source whisper: is cited by nothing; cite it or drop it"]


def test_a_source_read_before_it_existed_is_found() -> None:
    sources = (source(), source("poster", retrieved=date(2024, 12, 31)))

    assert faults_of(build_model(sources=sources)) == [
        "source poster: was read before it was first seen; mend the dates"
    ]


def test_a_rule_without_a_fact_is_found() -> None:
    assert faults_of(build_model(rules=changed_rule("keep-draft", facts=()))) == [
        "rule keep-draft: names no fact; add a row to facts.json and its id to `facts`"
    ]


def test_only_what_says_that_nothing_is_known_needs_neither_source_nor_fact() -> None:
    unknown = Outside(kind="outside", reason="no_dated_evidence", ask="post")

    assert faults_of(build_model(rules=changed_rule("keep-draft", value=unknown, facts=(), evidence=()))) == []


def test_a_confidence_above_that_of_a_fact_is_found() -> None:
    facts = (Fact(id="F1", confidence="high"), Fact(id="F2", confidence="medium"))
    rules = changed_rule("keep-draft", facts=("F1", "F2"))

    assert faults_of(build_model(rules=rules, facts=facts)) == [
        "rule keep-draft: its confidence high is above the medium of its fact F2; take the lowest of its facts"
    ]
    for lower in ("medium", "low"):
        mended = changed_rule("keep-draft", facts=("F1", "F2"), confidence=lower)
        assert faults_of(build_model(rules=mended, facts=facts)) == []


def test_what_needs_no_source_must_say_where_it_holds() -> None:
    unknown = Outside(kind="outside", reason="no_dated_evidence", ask="post")
    changes = {"value": unknown, "facts": (), "evidence": ()}
    everywhere = changed_rule("ask-lost", **changes)
    fault = "rule ask-lost: asks post for every way to use Claude, those to come too; say in `when` where it holds"

    assert faults_of(build_model(rules=everywhere)) == [fault]
    scoped = changed_rule("ask-lost", **changes, when=when(place=("home", "office", "street")))
    assert faults_of(build_model(rules=scoped)) == []
    offered = (Option(id="flagged"), Option(id="lost", offered_when=(clause(place="home"),)))
    questions = with_question(replace(named(QUESTIONS, "events"), options=offered))
    assert faults_of(build_model(rules=everywhere, questions=questions)) == []


@pytest.mark.parametrize(
    ("sections", "place"),
    [
        ({"parties": (Party(id="you", icon="user"), Party(id="post", icon="clowd"))}, "party post"),
        ({"tiles": (StartingTile(id="firm", icon="clowd", answers={"place": "office"}),)}, "tile firm"),
        ({"subjects": with_subject(Subject(id="role/post", icon="clowd"))}, "subject role/post"),
        (
            {"questions": with_question(question("sharing", Option(id="on", icon="clowd"), "off"))},
            "question sharing",
        ),
    ],
    ids=["party", "tile", "subject", "option"],
)
def test_an_icon_without_a_drawing_is_found(sections: dict[str, object], place: str) -> None:
    model = build_model(**sections)
    found = [str(fault) for fault in verify(model, drawings=("user", "cloud")).faults if "drawing" in fault.what]

    assert found == [f"{place}: there is no drawing 'clowd', did you mean 'cloud'?"]
    assert not any("drawing" in fault for fault in faults_of(model))


def test_a_channel_that_the_overview_would_leave_out_is_found() -> None:
    place = named(QUESTIONS, "place")
    deployments = (Deployment(id="home", group="you", answers={"place": "home"}),)
    options = (Option(id="home"), Option(id="office", unlisted=True), Option(id="street", neutral=True))
    questions = with_question(replace(place, options=options))

    (fault,) = faults_of(build_model(questions=questions, deployments=deployments))
    assert fault.startswith("question place: no deployment has the option 'street', so the overview leaves it out")
    assert faults_of(build_model(questions=questions, deployments=())) == []


def test_a_dispute_without_its_governing_claim_is_found() -> None:
    dispute = replace(DISPUTE, governing="offical")

    assert faults_of(build_model(disputes=(dispute,))) == [
        "disputes[0].governing: unknown id 'offical', did you mean 'official'?"
    ]


def test_a_governing_claim_that_differs_from_the_rule_is_found() -> None:
    dispute = replace(DISPUTE, governing="rumour")

    assert faults_of(build_model(disputes=(dispute,))) == [
        "dispute week: the governing claim differs from the value of rule keep-flagged"
    ]


@pytest.mark.parametrize("changes", [{"about": "wording"}, {"state": "reconciled"}])
def test_only_an_open_dispute_about_the_value_binds_it(changes: dict[str, str]) -> None:
    dispute = replace(DISPUTE, governing="rumour", **changes)  # type: ignore[arg-type]  # literals in a table

    assert faults_of(build_model(disputes=(dispute,))) == []


def test_a_dispute_with_one_side_is_found() -> None:
    dispute = replace(DISPUTE, claims=DISPUTE.claims[:1])
    rules = changed_rule("keep-flagged", evidence=(evidence(), evidence("poster")))

    assert faults_of(build_model(disputes=(dispute,), rules=rules)) == [
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
    assert any(found.startswith(fault) for found in faults_of(build_model(disputes=(dispute,))))


# ---------------------------------------------------------------- texts, lengths, facts, presets


def test_a_missing_text_is_found() -> None:
    texts = words_for(build_model())
    del texts["rule.keep-draft.because"]

    assert faults_of(build_model(texts=texts)) == ["texts: 'rule.keep-draft.because' is missing; add the English words"]


def test_a_text_that_nothing_uses_is_found_and_missing_ones_are_suggested() -> None:
    texts = words_for(build_model())
    texts["rule.keep-drafts.because"] = texts.pop("rule.keep-draft.because")

    faults = faults_of(build_model(texts=texts))

    assert "texts: 'rule.keep-drafts.because' is used by nothing; did you mean 'rule.keep-draft.because'?" in faults


def test_texts_do_not_keep_the_proofs_from_running() -> None:
    faults = faults_of(build_model(texts={}, rules=without_rule("spare-person")))

    assert any(fault.startswith("subject training/letter: no rule decides") for fault in faults)


def test_a_pointless_longest_is_found() -> None:
    value = TimedRetention(
        kind="up_to", max=LongestLength(longest=("P30D", AnswerLength(answer="period"))), starts="sent", holder="post"
    )

    assert faults_of(build_model(rules=changed_rule("keep-gold", value=value))) == [
        "rule keep-gold: longest is pointless: period is never shorter"
    ]


def test_a_fact_that_nothing_tells_is_found() -> None:
    facts = (Fact(id="F1", confidence="high"), Fact(id="F2", confidence="high"))

    assert faults_of(build_model(facts=facts)) == ["fact F2: is told by no rule; write one or say why it is omitted"]


def test_a_fact_that_is_told_and_omitted_is_found() -> None:
    facts = (Fact(id="F1", confidence="high", omitted="Not about letters."),)

    assert faults_of(build_model(facts=facts)) == ["fact F1: is told by a rule and listed as omitted; drop one"]


def test_an_omitted_fact_needs_no_rule() -> None:
    facts = (Fact(id="F1", confidence="high"), Fact(id="F2", confidence="low", omitted="Not about letters."))

    assert faults_of(build_model(facts=facts)) == []


def test_a_preset_that_does_not_fit_is_found() -> None:
    deployment = Deployment(id="gold-at-home", group="you", answers={"place": "home", "stamp": "gold"})
    others = tuple(Deployment(id=place, group="you", answers={"place": place}) for place in ("office", "street"))
    tile = StartingTile(id="shared-at-work", icon="user", answers={"place": "office", "sharing": "on"})

    faults = faults_of(build_model(deployments=(deployment, *others), tiles=(tile,)))

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

    assert faults_of(build_model(deployments=(deployment,))) == [fault]


def test_every_fault_is_told_at_once() -> None:
    faults = faults_of(
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
        build_model(rules=changed_rule("read-person", when=when(sharng="on"))),
        lambda section, index: f"rules/letters.json: {section}[{index}]",
    )

    assert [fault.where for fault in result.faults] == ["rules/letters.json: rules[0].when.sharng"]


def test_a_question_of_days_or_dates_without_bands_is_no_axis() -> None:
    questions = (*QUESTIONS, Question(id="lost_on", kind="date", step=5, changeable_by="fact"))

    assert faults_of(build_model(questions=questions)) == []


def test_questions_of_one_option_are_questions_all_the_same() -> None:
    questions = (*QUESTIONS, question("color", "red", asked_when=(clause(place="home"),)))

    assert "question color: no condition uses the option 'red'; drop it or mark it neutral" in faults_of(
        build_model(questions=questions)
    )
