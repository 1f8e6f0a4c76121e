# SPDX-License-Identifier: MIT
"""What sources had said by a day: no text proves anything before it was there."""

from datetime import date

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.proofs import change_days
from desktop_app.policy.strength import rule_strength
from desktop_app.policy.testimony import is_from_later, told_evidence
from desktop_app.policy.values import Outside
from desktop_app.resource_files import policy_files
from tests.policy.builders import CHANGE, FIRST, NOT_USED, TODAY, build_model, evidence, rule, select, source, with_rule

_BEFORE = date(2025, 5, 31)
_OLD, _NEW = source("leaflet", superseded_on=CHANGE), source("new-leaflet", first_seen=CHANGE)
_TOLD = (evidence("leaflet"), evidence("new-leaflet"))
_RULE = rule("spare-firm", "training/letter", NOT_USED, {"sender": ("firm", "unknown")}, evidence=_TOLD)
_MODEL = build_model(sources=(_OLD, _NEW, source("poster", kind="news")), rules=with_rule(_RULE))


def _cited(day: date) -> list[str]:
    answer = Reasoner(_MODEL).evaluate(select(day, place="office"), TODAY).answer_by_subject["training/letter"]
    return [item.source for item in answer.evidence]


def test_a_version_is_cited_from_its_first_day_on() -> None:
    assert _cited(_BEFORE) == ["leaflet"]
    assert _cited(CHANGE) == ["leaflet", "new-leaflet"]


def test_hindsight_is_evidence_for_the_time_that_it_tells_of() -> None:
    hindsight = evidence("new-leaflet", reports_from=_BEFORE)
    told = rule("r", "training/letter", NOT_USED, evidence=(hindsight,))

    assert told_evidence(told, _MODEL.source_by_id, _BEFORE) == (hindsight,)
    assert told_evidence(told, _MODEL.source_by_id, FIRST) == ()
    assert is_from_later(_NEW, _BEFORE)
    assert not is_from_later(_NEW, CHANGE)


def test_a_later_text_makes_no_earlier_day_sure() -> None:
    assert rule_strength(_MODEL, _RULE, TODAY, CHANGE) == "strong"
    assert rule_strength(_MODEL, _RULE, TODAY, _BEFORE) == "fair"


def test_every_rule_has_support_that_was_there_on_each_of_its_days() -> None:
    model = read_model(policy_files())
    days = [day for day in change_days(model) if day >= model.first_date]
    rules = [rule for rule in model.rules if not isinstance(rule.value, Outside)]

    without = [
        (rule.id, day)
        for rule in rules
        for day in days
        if rule.effective.covers(day)
        and all(item.stance != "supports" for item in told_evidence(rule, model.source_by_id, day))
    ]

    assert rules
    assert not without


def test_no_answer_of_an_old_day_cites_what_came_later_as_its_own_time() -> None:
    model = read_model(policy_files())
    reasoner, later = Reasoner(model), 0
    for day in (date(2025, 1, 1), date(2025, 11, 1), date(2026, 5, 1)):
        for deployment in model.deployments:
            for answer in reasoner.evaluate(select(day, **deployment.answers), TODAY).answers:
                for item in answer.evidence:
                    assert item.reports_from or not is_from_later(model.source_by_id[item.source], day)
                later += any(is_from_later(model.source_by_id[e.source], day) for r in answer.rules for e in r.evidence)
    assert later
