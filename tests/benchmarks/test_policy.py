# SPDX-License-Identifier: MIT
"""How long the policy model takes to load, to answer and to be proven, against the limits set for it."""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from desktop_app import resource_files
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.selection import Selection
from desktop_app.policy.verify import verify
from tests.benchmarks.measure import report

_TODAY = date(2026, 11, 21)
_COMPLETE = Selection(answers={"channel": "claude-app", "plan": "team", "incognito": "no"}, as_of=_TODAY)
_CHANGED = _COMPLETE.with_answer("incognito", "yes")
_NOTHING = Selection(as_of=_TODAY)


@pytest.fixture(autouse=True)
def _no_garbage_of_others() -> Iterator[None]:
    """Look for no garbage among what the tests made, as the window and the command line do not while they start."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.fixture(scope="module")
def model() -> PolicyModel:
    """Return the embedded model."""
    return _load()


def test_time_to_load() -> None:
    report("load of the embedded model", _median(_load), 20, "ms")


def test_time_of_the_first_answer(model: PolicyModel) -> None:
    report("evaluate, first time", _median(lambda: Reasoner(model).evaluate(_COMPLETE, _TODAY)), 3, "ms")


def test_time_after_one_answer_changed(model: PolicyModel) -> None:
    reasoner = Reasoner(model)
    before = reasoner.evaluate(_COMPLETE, _TODAY)

    report("evaluate, one answer changed", _median(lambda: reasoner.reconsider(before, _CHANGED)), 1, "ms")


def test_time_with_nothing_answered(model: PolicyModel) -> None:
    first = _median(lambda: Reasoner(model).evaluate(_NOTHING, _TODAY))
    report("evaluate, nothing answered, first time", first, 25, "ms")


def test_time_with_nothing_answered_any_more(model: PolicyModel) -> None:
    reasoner = Reasoner(model)
    reasoner.evaluate(_NOTHING, _TODAY)

    report("evaluate, nothing answered, again", _median(lambda: reasoner.evaluate(_NOTHING, _TODAY)), 25, "ms")


def test_time_to_prove(model: PolicyModel) -> None:
    report("verify", _median(lambda: verify(model), rounds=1) / 1000, 2, "s")


def _load() -> PolicyModel:
    return read_model(resource_files.policy_files())


def _median(work: Callable[[], object], rounds: int = 15) -> float:
    """Return the median time of the work in milliseconds, without that of giving its result up."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - start) * 1000)
        del result
    return statistics.median(times)
