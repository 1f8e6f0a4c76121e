# SPDX-License-Identifier: MIT
"""What must hold of the embedded model whatever its content; each fails if it meets no case."""

from collections.abc import Iterator

import pytest

from desktop_app.policy.branches import paths
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.order import burden
from desktop_app.policy.proofs import change_days
from desktop_app.policy.ruling import Ruling
from desktop_app.policy.selection import Selection
from desktop_app.policy.values import NotStored, OpenRetention, PartyRole, TimedRetention, TrainingUse, Value
from desktop_app.policy.verify import verify
from desktop_app.resource_files import drawing_names, policy_files

pytestmark = pytest.mark.unwatched

COMMERCIAL = {
    "claude-app": ("team", "enterprise", "education", "teachers", "government"),
    "claude-code": ("team", "enterprise", "education", "government", "console", "cloud"),
}
BUSINESS_CHANNELS = ("api", "claude-platform-aws", "bedrock", "google-cloud", "foundry")
PERSONAL = ("free", "pro", "max")


@pytest.fixture(scope="module")
def reasoner() -> Reasoner:
    """The embedded model, ready to answer."""
    return Reasoner(read_model(policy_files()))


def _outcomes(reasoner: Reasoner, name: str, **given: str) -> Iterator[tuple[dict[str, str], Value]]:
    """Every case of a subject in which it applies, on every day on which something changes."""
    subject = reasoner.model.subject_by_id[name]
    axes = reasoner.rulings.frame.axis_by_name
    fixed = {axes[question].position: option for question, option in given.items()}
    for day in change_days(reasoner.model):
        ruling = reasoner.rulings.on(day, subject)
        yield from _cases(reasoner, ruling, ruling.cases.left_by(fixed))


def _cases(reasoner: Reasoner, ruling: Ruling, cases: int) -> Iterator[tuple[dict[str, str], Value]]:
    for path, end in paths(ruling.reduced(cases)):
        value = ruling.ends[end].value
        if value is not None:
            yield {reasoner.rulings.frame.axes[at].name: option for at, option in path.items()}, value


def test_the_embedded_model_is_proven(reasoner: Reasoner) -> None:
    result = verify(reasoner.model, drawings=drawing_names())
    assert result.faults == ()
    assert result.cases > 1000


@pytest.mark.parametrize(
    "given",
    [{"channel": channel, "plan": plan} for channel, plans in COMMERCIAL.items() for plan in plans]
    + [{"channel": channel} for channel in BUSINESS_CHANNELS],
    ids=lambda given: "-".join(given.values()),
)
def test_commercial_use_never_trains_by_default(reasoner: Reasoner, given: dict[str, str]) -> None:
    met = 0
    for case, value in _outcomes(reasoner, "training/conversation", **given):
        if case.get("partner_program") != "yes":
            met += 1
            assert not isinstance(value, TrainingUse) or value.kind == "not_used"
    assert met


@pytest.mark.parametrize("plan", PERSONAL)
@pytest.mark.parametrize("channel", ["claude-app", "claude-code"])
def test_sharing_off_never_keeps_longer_than_sharing_on(reasoner: Reasoner, channel: str, plan: str) -> None:
    met = 0
    for subject in reasoner.model.subjects:
        if subject.topic != "retention":
            continue
        for day in change_days(reasoner.model):
            answers = {"channel": channel, "plan": plan, "resumed": "yes", "incognito": "no"}
            selection = Selection(answers=answers, as_of=day)
            off = reasoner.answer(subject.id, selection.with_answer("model_improvement", "off"), day)
            on = reasoner.answer(
                subject.id,
                selection.with_answer("model_improvement", "on").with_answer("resumed", "yes"),
                day,
            )
            if off.value is None or on.value is None:
                continue
            left, right = burden(off.value), burden(on.value)
            if left is not None and right is not None:
                met += 1
                assert left <= right, (subject.id, day)
    assert met


def test_incognito_never_keeps_longer(reasoner: Reasoner) -> None:
    met = 0
    for subject in reasoner.model.subjects:
        if subject.topic != "retention":
            continue
        for plan in ("free", "pro", "max", "team", "enterprise"):
            day = reasoner.model.confirmed_on
            answers = {"channel": "claude-app", "plan": plan, "model_improvement": "on", "resumed": "yes"}
            selection = Selection(answers=answers, as_of=day)
            hidden = reasoner.answer(subject.id, selection.with_answer("incognito", "yes"), day)
            shown = reasoner.answer(subject.id, selection.with_answer("incognito", "no"), day)
            if hidden.value is None or shown.value is None:
                continue
            left, right = burden(hidden.value), burden(shown.value)
            if left is not None and right is not None:
                met += 1
                assert left <= right, (subject.id, plan)
    assert met


@pytest.mark.parametrize("plan", PERSONAL)
def test_no_personal_plan_has_zero_retention(reasoner: Reasoner, plan: str) -> None:
    values = [
        value
        for channel in ("claude-app", "claude-code")
        for _case, value in _outcomes(reasoner, "zero-retention/anthropic", channel=channel, plan=plan)
    ]
    assert values
    assert {value.kind for value in values} <= {"not_available", "outside"}


def test_azures_promise_never_reaches_claude(reasoner: Reasoner) -> None:
    kinds = {value.kind for _case, value in _outcomes(reasoner, "zero-retention/azure")}
    assert "does_not_apply" in kinds
    assert kinds <= {"does_not_apply", "outside"}


def test_every_holder_and_processor_has_a_role(reasoner: Reasoner) -> None:
    met = 0
    for deployment in reasoner.model.deployments:
        selection = Selection(answers=deployment.answers, as_of=reasoner.model.confirmed_on)
        assessment = reasoner.evaluate(selection, reasoner.model.confirmed_on)
        roles = {answer.subject.about for answer in assessment.answers if answer.topic == "role"}
        for answer in assessment.answers:
            for party in _named(answer.value):
                met += 1
                assert party in roles, (deployment.id, answer.subject.id, party)
    assert met


def _named(value: Value | None) -> tuple[str, ...]:
    if isinstance(value, TimedRetention | OpenRetention | NotStored):
        return (value.holder,)
    if isinstance(value, PartyRole) and value.of is not None:
        return (value.of,)
    return ()


@pytest.mark.parametrize("plan", ["free", "pro", "max", "team", "enterprise"])
def test_a_deleted_chat_never_outlives_the_kept_one(reasoner: Reasoner, plan: str) -> None:
    day = reasoner.model.confirmed_on
    answers = {"channel": "claude-app", "plan": plan, "incognito": "no"}
    assessment = reasoner.evaluate(Selection(answers=answers, as_of=day), day)
    deleted = assessment.answer_by_subject["retention/deleted-conversation"].value
    kept = assessment.answer_by_subject["retention/history"].value
    assert deleted is not None
    assert kept is not None
    left, right = burden(deleted), burden(kept)
    assert left is not None
    assert right is not None
    assert left <= right
