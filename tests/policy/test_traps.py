# SPDX-License-Identifier: MIT
"""Fifteen places where a careless reading goes wrong, one test each.

The tests hold answers against each other, so they state no length and no date of their own.
"""

from collections.abc import Mapping
from datetime import date

import pytest

from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.load import read_model
from desktop_app.policy.selection import Answer, Selection
from desktop_app.policy.values import OpenRetention, TimedRetention
from desktop_app.resource_files import policy_files

FLAGGED_TRAINING = "training/flagged-content"
FEEDBACK_KINDS = ("feedback-report", "session-rating", "survey-transcript")


@pytest.fixture(scope="module")
def reasoner() -> Reasoner:
    """The embedded model, ready to answer."""
    return Reasoner(read_model(policy_files()))


def _assess(reasoner: Reasoner, answers: Mapping[str, Answer], as_of: date | None = None) -> Assessment:
    day = reasoner.model.confirmed_on
    return reasoner.evaluate(Selection(answers=answers, as_of=as_of or day), day)


def _answer(
    reasoner: Reasoner, subject: str, answers: Mapping[str, Answer], as_of: date | None = None
) -> SubjectAnswer:
    assessment = _assess(reasoner, answers, as_of)
    assert not assessment.set_aside
    return assessment.answer_by_subject[subject]


def _timed(answer: SubjectAnswer) -> TimedRetention:
    assert isinstance(answer.value, TimedRetention)
    return answer.value


def test_the_thirty_days_are_different_copies(reasoner: Reasoner) -> None:
    code = {"channel": "claude-code", "plan": "pro", "model_improvement": "off"}
    local = _timed(_answer(reasoner, "retention/local-transcript", code))
    server = _timed(_answer(reasoner, "retention/conversation", code))
    deleted = _timed(_answer(reasoner, "retention/deleted-conversation", code))
    covered = _timed(
        _answer(
            reasoner, "retention/conversation", {"channel": "api", "zero_retention": "anthropic", "model": "covered"}
        )
    )
    same_length = {local.max, server.max, deleted.max, covered.max}
    assert len(same_length) == 1
    assert local.place != server.place
    assert local.holder != server.holder
    assert deleted.starts != server.starts
    names = {reasoner.model.text(f"subject.retention/{item}.copy") for item in ("local-transcript", "conversation")}
    assert len(names) == 2


def test_opting_out_does_not_cover_feedback(reasoner: Reasoner) -> None:
    off: dict[str, Answer] = {"channel": "claude-app", "plan": "pro", "model_improvement": "off", "incognito": "yes"}
    assert _answer(reasoner, "training/conversation", off).value != _answer(reasoner, "training/feedback", off).value
    kept = _answer(reasoner, "retention/feedback", off).value
    on = _answer(
        reasoner,
        "retention/feedback",
        {"channel": "claude-app", "plan": "pro", "model_improvement": "on", "resumed": "yes"},
    )
    assert kept == on.value


def test_four_kinds_of_feedback_are_kept_apart(reasoner: Reasoner) -> None:
    code: dict[str, Answer] = {"channel": "claude-code", "plan": "pro"}
    kept = {kind: _answer(reasoner, f"retention/{kind}", code).value for kind in FEEDBACK_KINDS}
    assert len(set(kept.values())) == len(FEEDBACK_KINDS)
    used = {kind: _answer(reasoner, f"training/{kind}", code).value for kind in FEEDBACK_KINDS}
    assert used["session-rating"] == used["survey-transcript"]
    assert used["feedback-report"] != used["survey-transcript"]
    assert "feedback-rating" not in _assess(reasoner, code).settled.offered["happened"]


@pytest.mark.parametrize(
    ("quiet", "plain"),
    [
        (
            {"channel": "claude-app", "plan": "pro", "model_improvement": "off", "incognito": "yes"},
            {"channel": "claude-app", "plan": "pro", "model_improvement": "on"},
        ),
        ({"channel": "api", "zero_retention": "anthropic"}, {"channel": "api", "zero_retention": "none"}),
    ],
)
def test_opting_out_does_not_cover_flagged_content(
    reasoner: Reasoner, quiet: dict[str, Answer], plain: dict[str, Answer]
) -> None:
    left = _answer(reasoner, "retention/flagged-content", quiet)
    right = _answer(reasoner, "retention/flagged-content", plain)
    assert left.status == right.status == "decided"
    assert left.value == right.value
    assert isinstance(left.value, TimedRetention)
    scores, used = (_answer(reasoner, name, quiet) for name in ("retention/safety-score", FLAGGED_TRAINING))
    assert scores.value != _answer(reasoner, "retention/conversation", quiet).value
    assert used.value != _answer(reasoner, "training/conversation", quiet).value


def test_paid_is_not_commercial(reasoner: Reasoner) -> None:
    roles = {
        plan: _answer(reasoner, "role/anthropic", {"channel": "claude-app", "plan": plan}).value
        for plan in ("free", "pro", "max", "team", "enterprise")
    }
    assert roles["free"] == roles["pro"] == roles["max"]
    assert roles["team"] == roles["enterprise"] != roles["pro"]


def test_not_only_enterprise_keeps_text_out_of_training(reasoner: Reasoner) -> None:
    def used(**answers: Answer) -> SubjectAnswer:
        return _answer(reasoner, "training/conversation", answers)

    private = used(channel="claude-app", plan="enterprise")
    assert private.value == used(channel="claude-app", plan="team").value == used(channel="api").value
    assert private.value != used(channel="claude-app", plan="max", model_improvement="on", resumed="yes").value


def test_the_account_decides_before_anything_else(reasoner: Reasoner) -> None:
    answer = _answer(reasoner, "training/conversation", {"channel": "claude-code"})
    assert answer.status == "depends"
    assert answer.depends_on[0] == "plan"


def test_both_deadlines_of_the_consumer_terms_are_told(reasoner: Reasoner) -> None:
    dispute = next(item for item in reasoner.model.disputes if item.id == "k6")
    assert dispute.about == "date"
    assert dispute.state != "open"
    assert len(dispute.claims) > 1
    told = _answer(reasoner, "background/consumer-change", {"channel": "claude-app", "plan": "pro"})
    assert dispute.id in {item.id for item in told.disputes}
    points = {point.id: point.day for point in reasoner.model.change_points}
    assert points["consumer-terms-announced"] < points["consumer-deadline-moved"] < points["consumer-terms-in-force"]


@pytest.mark.parametrize("plan", ["team", "enterprise"])
def test_chats_at_work_are_not_gone_after_a_set_time(reasoner: Reasoner, plan: str) -> None:
    history = _answer(reasoner, "retention/history", {"channel": "claude-app", "plan": plan})
    assert isinstance(history.value, OpenRetention)


def test_zero_retention_is_an_arrangement_that_leaves_parts_out(reasoner: Reasoner) -> None:
    app = _assess(reasoner, {"channel": "claude-app", "plan": "enterprise"})
    assert "zero_retention" not in (*app.settled.asked, *app.settled.possible)
    covered: dict[str, Answer] = {"channel": "api", "zero_retention": "anthropic", "model": "standard"}
    plain: dict[str, Answer] = {"channel": "api", "zero_retention": "none"}
    chat = _answer(reasoner, "retention/conversation", covered)
    assert chat.value != _answer(reasoner, "retention/conversation", plain).value
    for feature in ("batches", "files", "code-execution", "managed-agents"):
        subject = f"retention/{feature}"
        assert _answer(reasoner, subject, covered).value == _answer(reasoner, subject, plain).value


def test_covered_models_suspend_zero_retention(reasoner: Reasoner) -> None:
    values = {
        model: _answer(
            reasoner, "retention/conversation", {"channel": "api", "zero_retention": "anthropic", "model": model}
        ).value
        for model in ("standard", "covered")
    }
    assert values["standard"] != values["covered"]


def test_foundry_and_google_cloud_come_in_two_kinds(reasoner: Reasoner) -> None:
    places = {
        hosting: _answer(reasoner, "location/processing", {"channel": "foundry", "hosting": hosting}).rules
        for hosting in ("azure", "anthropic")
    }
    assert places["azure"] != places["anthropic"]
    assert _answer(reasoner, "role/anthropic", {"channel": "foundry"}).status == "decided"
    roles = {
        operator: _answer(reasoner, "role/anthropic", {"channel": "google-cloud", "operator": operator}).value
        for operator in ("google", "anthropic")
    }
    assert roles["google"] != roles["anthropic"]


def test_bedrock_is_not_one_answer(reasoner: Reasoner) -> None:
    answer = _answer(reasoner, "retention/conversation", {"channel": "bedrock"})
    assert answer.status == "depends"
    assert set(answer.depends_on) == {"model", "retention_mode"}
    shared: dict[str, Answer] = {
        "channel": "bedrock",
        "model": "covered",
        "retention_mode": "provider-data-share",
    }
    june = _answer(reasoner, "retention/conversation", shared, date(2026, 6, 15))
    now = _answer(reasoner, "retention/conversation", shared)
    assert june.rules != now.rules
    assert any("k11" in dispute.id for dispute in (*june.disputes, *now.disputes))


def test_a_cloud_platform_is_not_zero_contact(reasoner: Reasoner) -> None:
    cloud: dict[str, Answer] = {"channel": "claude-code", "plan": "cloud", "cloud": "bedrock"}
    assessment = _assess(reasoner, cloud)
    check = assessment.answer_by_subject["flow/host-name-check"]
    personal = _answer(reasoner, "flow/host-name-check", {"channel": "claude-code", "plan": "pro"})
    assert check.status == "decided"
    assert check.rules == personal.rules
    assert "session-rating" in assessment.settled.offered["happened"]


def test_telemetry_means_two_things(reasoner: Reasoner) -> None:
    team: dict[str, Answer] = {"channel": "claude-code", "plan": "team"}
    metrics = _answer(reasoner, "flow/usage-metrics", team)
    own = _answer(reasoner, "flow/organisation-telemetry", team)
    words = [reasoner.model.text(f"rule.{answer.rules[0].id}.says") for answer in (metrics, own)]
    assert words[0] != words[1]


@pytest.mark.parametrize("plan", ["pro", "team"])
def test_incognito_is_not_unstored(reasoner: Reasoner, plan: str) -> None:
    answers: dict[str, Answer] = {"channel": "claude-app", "plan": plan, "incognito": "yes"}
    assert isinstance(_answer(reasoner, "retention/conversation", answers).value, TimedRetention)


@pytest.mark.parametrize("plan", ["team", "enterprise"])
def test_incognito_at_work_is_no_secret_from_the_organisation(reasoner: Reasoner, plan: str) -> None:
    seen = [
        _answer(reasoner, "access/organisation", {"channel": "claude-app", "plan": plan, "incognito": incognito})
        for incognito in ("yes", "no")
    ]
    assert seen[0].rules == seen[1].rules
    assert "incognito" in reasoner.model.texts[f"rule.{seen[0].rules[0].id}.because"]


def test_every_dispute_shows_both_sides_with_dated_sources(reasoner: Reasoner) -> None:
    model = reasoner.model
    assert model.disputes
    for dispute in model.disputes:
        assert len({claim.sources for claim in dispute.claims}) > 1
        for claim in dispute.claims:
            assert claim.sources
            assert all(model.source_by_id[name].retrieved for name in claim.sources)
