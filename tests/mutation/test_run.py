# SPDX-License-Identifier: MIT
"""The tool that changes content on purpose: somebody notices what its few first changes do."""

from dataclasses import replace
from itertools import islice

import pytest

from desktop_app.policy.load import read_model
from desktop_app.resource_files import policy_files
from tests.mutation.mutants import mutants
from tests.mutation.run import EQUIVALENT, survivors

pytestmark = pytest.mark.unwatched

_SUBJECTS = ("retention/conversation", "retention/session-rating", "role/microsoft")


def test_each_wrong_model_is_noticed_by_somebody_or_told() -> None:
    model = read_model(policy_files())
    rules = tuple(rule for rule in model.rules if rule.subject in _SUBJECTS)
    subjects = tuple(subject for subject in model.subjects if subject.id in _SUBJECTS)
    disputes = tuple(item for item in model.disputes if any(rule.id in item.contests for rule in rules))
    small = replace(model, rules=rules, subjects=subjects, disputes=disputes)
    tried = list(islice(mutants(small), 60))

    noticed, unnoticed = survivors(small, tried)

    assert noticed.total() == len(tried)
    assert noticed["proof"]
    assert len(noticed.keys() - {"proof", "nothing", EQUIVALENT}) > 1
    assert noticed["nothing"] == len(unnoticed) < len(tried) / 10
