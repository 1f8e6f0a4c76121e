# SPDX-License-Identifier: MIT
"""Rules that come from an organisation's own contract, known by their ids."""

from collections.abc import Iterator

from desktop_app.policy.evaluate import SubjectAnswer

CONTRACT_PREFIX = "contract-"
"""How the ids of rules begin that come from an overlay."""


def is_from_contract(rule: str) -> bool:
    """Whether the id of a rule says that it comes from an overlay and not from public policy."""
    return rule.startswith(CONTRACT_PREFIX)


def contract_rules(answer: SubjectAnswer) -> Iterator[str]:
    """The ids of the rules of a contract that decide an answer, or one of the ends that it can still have."""
    for rule in answer.rules:
        if is_from_contract(rule.id):
            yield rule.id
    for alternative in answer.alternatives:
        for outcome in alternative.outcomes:
            yield from (name for name in outcome.rules if is_from_contract(name))
