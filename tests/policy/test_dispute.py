# SPDX-License-Identifier: MIT
"""Disputes on a day: who had spoken by then, in an invented model and in the shipped one."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from desktop_app.policy.dispute import told_dispute
from desktop_app.policy.evaluate import Reasoner, SubjectAnswer
from desktop_app.policy.load import read_model
from desktop_app.policy.model import Dispute
from desktop_app.policy.selection import Selection
from desktop_app.resource_files import policy_files
from tests.policy.builders import DISPUTE, TODAY, build_model, faults_of, select, source, up_to

BEGINS, ENDS = date(2025, 3, 1), date(2025, 9, 1)
DAY = timedelta(days=1)

SOURCES = (source(), source("poster", kind="community_answer", first_seen=BEGINS, superseded_on=ENDS))


def _flagged(dispute: Dispute, day: date) -> SubjectAnswer:
    model = build_model(disputes=(dispute,), sources=SOURCES)
    return Reasoner(model).answer("retention/flagged", select(day, place="home"), TODAY)


# ---------------------------------------------------------------- on which days


@pytest.mark.parametrize(
    ("day", "is_told"),
    [(BEGINS - DAY, False), (BEGINS, True), (ENDS - DAY, True), (ENDS, False)],
)
def test_an_open_dispute_is_told_while_both_sides_have_a_source_in_force(day: date, *, is_told: bool) -> None:
    answer = _flagged(DISPUTE, day)

    assert (answer.disputed, answer.disputes) == (is_told, (DISPUTE,) if is_told else ())
    assert (
        "poster" in {name for item in answer.disputes for claim in item.claims for name in claim.sources}
    ) == is_told


@pytest.mark.parametrize("state", ["superseded", "reconciled"])
def test_what_gave_way_is_told_as_history_but_never_before_it_was_said(state: str) -> None:
    over = replace(DISPUTE, state=state)  # type: ignore[arg-type]  # a literal in a table

    assert _flagged(over, BEGINS - DAY).disputes == ()
    assert _flagged(over, BEGINS).disputes == (over,)
    assert _flagged(over, ENDS + DAY).disputes == (over,)


def test_a_dispute_without_the_side_that_governs_is_not_told() -> None:
    other_way_round = replace(DISPUTE, governing="rumour")

    assert _flagged(other_way_round, BEGINS - DAY).disputes == ()


def test_a_claim_is_told_with_the_sources_of_the_day_alone() -> None:
    official = replace(DISPUTE.claims[0], sources=("leaflet", "poster"))
    dispute = replace(DISPUTE, claims=(official, replace(DISPUTE.claims[1], sources=("leaflet",))))
    sources = build_model(sources=SOURCES).source_by_id

    def cited(day: date) -> tuple[str, ...]:
        told = told_dispute(dispute, sources, day)
        assert told is not None
        return told.claims[0].sources

    assert cited(BEGINS - DAY) == ("leaflet",)
    assert cited(BEGINS) == ("leaflet", "poster")
    assert cited(ENDS) == ("leaflet",)


def test_every_source_that_a_side_goes_by_is_among_the_sources_of_the_answer() -> None:
    answer = _flagged(DISPUTE, BEGINS)

    assert answer.sources == ("leaflet", "poster")
    assert _flagged(replace(DISPUTE, about="wording"), BEGINS).sources == ("leaflet", "poster")


# ---------------------------------------------------------------- proofs, each in a model broken on purpose


def test_claims_with_the_same_value_are_found() -> None:
    claims = (DISPUTE.claims[0], replace(DISPUTE.claims[1], value=up_to("P2Y")))

    assert faults_of(build_model(disputes=(replace(DISPUTE, claims=claims),))) == [
        "dispute week: the claims official and rumour have the same value; nobody disagrees"
    ]


@pytest.mark.parametrize("state", ["open", "superseded", "reconciled"])
def test_a_claim_without_a_value_is_found_where_the_dispute_is_about_one(state: str) -> None:
    claims = (DISPUTE.claims[0], replace(DISPUTE.claims[1], value=None))
    dispute = replace(DISPUTE, claims=claims, state=state)  # type: ignore[arg-type]  # a literal in a table

    assert faults_of(build_model(disputes=(dispute,))) == [
        "dispute week: is about a value, but the claim rumour has none; add its `value`"
    ]
    assert faults_of(build_model(disputes=(replace(dispute, about="wording"),))) == []


def test_a_dispute_that_is_told_on_no_day_is_found() -> None:
    sources = (source(superseded_on=BEGINS), source("poster", first_seen=BEGINS))

    assert any(fault.startswith("dispute week: is never told") for fault in faults_of(build_model(sources=sources)))


def test_a_governing_side_that_is_silent_while_another_speaks_is_found_with_its_day() -> None:
    sources = (source(), source("poster"), source("new-leaflet", first_seen=BEGINS))
    claims = (replace(DISPUTE.claims[0], sources=("new-leaflet",)), DISPUTE.claims[1])

    (fault,) = faults_of(build_model(sources=sources, disputes=(replace(DISPUTE, claims=claims),)))
    assert fault.startswith("dispute week: the governing claim official has no source in force on 2025-01-01")


def test_a_source_that_no_day_of_the_dispute_reaches_is_found() -> None:
    sources = (source(), source("poster", first_seen=BEGINS), source("old-leaflet", superseded_on=BEGINS))
    claims = (replace(DISPUTE.claims[0], sources=("leaflet", "old-leaflet")), DISPUTE.claims[1])

    assert faults_of(build_model(sources=sources, disputes=(replace(DISPUTE, claims=claims),))) == [
        "dispute week: the claim official cites old-leaflet, which is in force on no day on which it is told; drop it"
    ]


# ---------------------------------------------------------------- the shipped model


@cache
def _shipped() -> Reasoner:
    return Reasoner(read_model(policy_files()))


SITUATIONS = (
    {"channel": "api", "zero_retention": "none"},
    {"channel": "foundry", "hosting": "anthropic"},
    {"channel": "foundry"},
    {"channel": "claude-app", "plan": "pro", "model_improvement": "off"},
    {"channel": "claude-app", "plan": "team"},
    {"channel": "claude-code", "plan": "enterprise"},
    {"channel": "bedrock", "model": "covered"},
    {"channel": "google-cloud"},
    {"channel": "microsoft-365-copilot"},
)


@pytest.mark.parametrize("answers", SITUATIONS, ids=lambda answers: "/".join(answers.values()))
def test_no_answer_of_any_time_cites_a_side_that_had_not_spoken(answers: dict[str, str]) -> None:
    model = _shipped().model
    days = {day for item in model.sources for day in (item.in_force.since, item.in_force.until) if day}
    told = set()
    for day in sorted(day for day in days if day >= model.first_date):
        for answer in _shipped().evaluate(Selection(answers=answers, as_of=day), TODAY).answers:
            for dispute in answer.disputes:
                told.add(dispute.id)
                claims = {claim.id: claim for claim in dispute.claims}
                assert len(claims) > 1
                assert dispute.governing in claims
                periods = [model.source_by_id[name].in_force for claim in dispute.claims for name in claim.sources]
                assert all(period.since and period.since <= day for period in periods)
                assert dispute.state != "open" or all(period.covers(day) for period in periods)
    assert told


def test_the_api_is_in_dispute_only_once_somebody_disagrees() -> None:
    def disputes(day: date) -> list[str]:
        selection = Selection(answers={"channel": "api", "zero_retention": "none"}, as_of=day)
        answer = _shipped().answer("retention/conversation", selection, TODAY)
        return [item.id for item in answer.disputes if item.state == "open"]

    assert disputes(date(2025, 3, 1)) == []
    assert disputes(date(2025, 8, 1)) == ["k7-logs"]
    assert disputes(date(2026, 9, 1)) == ["k7", "k7-logs"]
