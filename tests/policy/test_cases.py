# SPDX-License-Identifier: MIT
"""The cases of some questions, and what answers leave of them; brute force judges what rules make of it elsewhere."""

from collections.abc import Mapping
from datetime import date

import pytest

from desktop_app.policy.branches import Branch, deciding_positions, meeting_labels, paths, reduce_cases, way_to
from desktop_app.policy.cases import Cases
from desktop_app.policy.rulings import Rulings
from tests.policy.builders import CHANGE, FIRST, TODAY, build_model, when

_RULINGS = Rulings(build_model())
_AXES = _RULINGS.frame.axis_by_name


def _cases(*names: str, day: date = TODAY) -> Cases:
    positions = 0
    for name in names:
        positions |= _RULINGS.frame.behind(name)
    return _RULINGS.cases(positions, day, "test")


def _chosen(**answers: str) -> Mapping[int, str]:
    return {_AXES[name].position: option for name, option in answers.items()}


def test_every_way_through_the_questions_is_one_case() -> None:
    """At home and in the office a stamp is asked for, gold in the office only; in the street none."""
    assert _cases("place").count == 3
    assert _cases("stamp").count == 1 + 2 + 1


def test_cases_of_the_same_questions_are_the_same() -> None:
    assert _cases("stamp") is _cases("place", "stamp")
    assert _cases("stamp", day=FIRST) is _cases("stamp")


def test_questions_that_come_later_make_other_cases() -> None:
    assert _cases("sharing", day=FIRST).count < _cases("sharing", day=CHANGE).count


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        ({}, 4),
        (when(place="office"), 2),
        (when(place=("home", "street")), 2),
        (when(stamp="plain"), 2),
        (when(place="street", stamp="plain"), 0),
        (when(place="home", stamp="gold"), 0),
    ],
)
def test_a_condition_holds_in_some_cases_and_never_where_it_is_not_asked(
    conditions: dict[str, tuple[str, ...]], count: int
) -> None:
    assert _cases("stamp").where(conditions).bit_count() == count


@pytest.mark.parametrize(
    ("answers", "count"),
    [({}, 4), ({"place": "office"}, 2), ({"stamp": "plain"}, 3), ({"stamp": "gold"}, 3), ({"sharing": "on"}, 4)],
)
def test_an_answer_leaves_what_it_chooses_and_all_where_it_is_not_offered(answers: dict[str, str], count: int) -> None:
    """At home there is no gold stamp, and in the street no stamp: that answer says nothing about them."""
    assert _cases("stamp").left_by(_chosen(**answers)).bit_count() == count


def test_what_decides_is_the_same_however_the_cases_are_told_apart() -> None:
    cases = _cases("stamp")
    office = cases.where(when(place="office"))

    node = reduce_cases(cases.root, cases.everywhere, ((0, cases.everywhere & ~office), (1, office)))

    place = _AXES["place"].position
    assert node == Branch(place, ((("home", "street"), 0), (("office",), 1)))
    assert deciding_positions(node) == 1 << place
    assert list(paths(node)) == [({place: "home"}, 0), ({place: "office"}, 1)]
    assert way_to(node, 1) == {place: "office"}


def test_labels_meet_where_the_same_answers_can_lead_to_both() -> None:
    steps: list[None] = []
    one = Branch(0, ((("home",), 1), (("office", "street"), 2)))
    two = Branch(0, ((("home", "office"), 3), (("street",), Branch(1, ((("plain",), 3), (("gold",), 4))))))

    met = meeting_labels(one, two, lambda: steps.append(None))

    assert met == {(1, 3), (2, 3), (2, 4)}
    assert steps
