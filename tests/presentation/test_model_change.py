# SPDX-License-Identifier: MIT
"""What another policy model would change for one situation, told before anybody takes it."""

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.model_change import ModelChangeViewModel, model_change_view_model
from tests.policy.builders import (
    TODAY,
    build_model,
    changed_rule,
    question,
    select,
    up_to,
    with_question,
)

_OLD = build_model()


def _shown(new: PolicyModel, **answers: str) -> ModelChangeViewModel:
    return model_change_view_model(Reasoner(_OLD), Reasoner(new), select(**answers), TODAY)


def test_both_models_are_named() -> None:
    assert _shown(build_model(version="2")).versions == "Policy model 2, read on 1 March 2026. In force now: 1."


def test_each_changed_answer_is_told_before_and_after() -> None:
    new = build_model(rules=changed_rule("keep-letter", value=up_to("P90D")))

    shown = _shown(new, place="office")

    assert shown.summary == "1 answer changes for your situation:"
    assert [(change.subject, change.before, change.after) for change in shown.changes] == [
        ("retention/letter", "up to 30 days", "up to 90 days")
    ]


def test_an_answer_that_changes_elsewhere_does_not_count() -> None:
    new = build_model(rules=changed_rule("keep-draft", value=up_to("P90D")))

    shown = _shown(new, place="office", stamp="gold")

    assert (shown.summary, shown.changes) == ("No answer changes for your situation.", ())


def test_without_answers_nothing_changes() -> None:
    new = build_model(rules=changed_rule("keep-letter", value=up_to("P90D")))

    assert _shown(new).summary == "You have not answered anything yet, so nothing changes for you."


def test_a_situation_that_does_not_exist_there_is_told() -> None:
    kept = tuple(option for option in _OLD.question_by_id["place"].options if option.id != "street")
    new = build_model(questions=with_question(question("place", *kept)))

    shown = _shown(new, place="street")

    assert shown.summary.startswith("Your situation does not exist there as it is")
    assert shown.changes == ()
