# SPDX-License-Identifier: MIT
"""`explain --require`: what a script that watches over an answer gets."""

import pytest

from tests.commands.runner import explain


@pytest.mark.parametrize(
    ("answers", "requirement", "status"),
    [
        (("channel=foundry",), "zero-retention/azure=does_not_apply", 0),
        (("channel=foundry",), "zero-retention/azure!=does_not_apply", 3),
        (("channel=foundry",), "zero-retention/azure=applies", 3),
        (("channel=foundry",), "retention/conversation<=P30D", 0),
        (("channel=foundry",), "retention/conversation <= P1M", 0),
        (("channel=foundry",), "retention/conversation<P30D", 3),
        (("channel=foundry",), "retention/conversation=P30D", 0),
        (("channel=foundry",), "retention/conversation>P7D", 0),
        (("channel=foundry",), "retention/conversation>=P5Y", 3),
        (("channel=claude-app", "plan=pro"), "retention/conversation<=P30D", 3),
        (("channel=claude-app", "plan=pro"), "retention/conversation<=P5Y", 0),
        (("channel=claude-app", "plan=pro", "model_improvement=off"), "retention/conversation<=P30D", 0),
        (("channel=claude-app", "plan=pro"), "training/conversation=not_used", 3),
        (("channel=claude-app", "plan=team"), "training/conversation=not_used", 0),
        (("channel=claude-app", "plan=team"), "zero-retention/azure=does_not_apply", 3),
        (("channel=claude-app", "plan=team"), "retention/history<=P5Y", 3),
    ],
)
def test_a_requirement_is_met_or_the_status_says_no(answers: tuple[str, ...], requirement: str, status: int) -> None:
    told = explain(*answers, options=("--format", "json", "--require", requirement))

    assert told.status == status
    assert told.json["answers"]
    assert (told.err == "") == (status == 0)
    if status:
        assert f"not met: {requirement}: " in told.err


def test_every_unmet_requirement_is_told() -> None:
    told = explain(
        "channel=foundry",
        options=("--require", "retention/conversation<P1D", "--require", "role/anthropic=controller"),
    )

    assert told.status == 3
    assert told.err.count("not met: ") == 2
    assert "role/anthropic=controller: Processor [processor]" in told.err


@pytest.mark.parametrize(
    ("requirement", "message"),
    [
        ("retention/conversation", "write subject=kind or subject<=length"),
        (
            "retention/conversaton<=P30D",
            "unknown subject 'retention/conversaton', did you mean 'retention/conversation'?",
        ),
        ("retention/conversation<=30", "'30' is neither a kind of answer nor a length such as P30D"),
        ("training/conversation=not_usd", "'not_usd' is not an answer of this topic, did you mean 'not_used'?"),
        ("training/conversation<=not_used", "a kind can be compared with = and != only"),
        ("zero-retention/azure=processor", "'processor' is not an answer of this topic"),
    ],
)
def test_a_requirement_that_cannot_be_read_is_usage(requirement: str, message: str) -> None:
    told = explain("channel=foundry", options=("--require", requirement))

    assert (told.status, told.out) == (2, "")
    assert message in told.err
