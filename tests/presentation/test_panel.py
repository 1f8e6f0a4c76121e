# SPDX-License-Identifier: MIT
"""The side panel: roles as words, warnings first, changes with their effects, every source once."""

import pytest

from desktop_app.policy.change import changes_from
from desktop_app.policy.values import PartyRole
from desktop_app.presentation.glossary import Glossary
from desktop_app.presentation.panel import CALLOUTS_AT_MOST, EFFECTS_AT_MOST
from desktop_app.presentation.periods import value_words
from tests.presentation.situations import SITUATIONS, deployments, embedded_reasoner, situation


def _role_words() -> set[str]:
    model = embedded_reasoner().model
    return {value_words(model, rule.value) for rule in model.rules if isinstance(rule.value, PartyRole)}


def test_empty_panel_says_what_will_stand_there() -> None:
    panel = situation("nothing").panel()
    assert panel.hint
    assert (panel.details, panel.roles, panel.sections, panel.sources, panel.support) == (None, (), (), (), "")


@pytest.mark.parametrize("name", list(deployments()))
def test_role_is_a_word_and_never_a_sentence(name: str) -> None:
    for role in deployments()[name].panel().roles:
        assert role.role in _role_words() | {"Not stated"} or role.role.startswith("Depends on: ")
        assert role.sentence.endswith(".") is not bool(role.branches)


@pytest.mark.parametrize("name", list(deployments()))
def test_each_role_word_has_its_meaning(name: str) -> None:
    glossary = Glossary(embedded_reasoner().model)
    for role in deployments()[name].panel().roles:
        covered = [(mark.start, mark.end) for mark in glossary.marks(role.role)]
        assert (covered == [(0, len(role.role))]) is (role.role in _role_words())


def test_role_that_nobody_states_says_whom_to_ask() -> None:
    roles = [role for case in deployments().values() for role in case.panel().roles if role.role == "Not stated"]
    assert roles
    assert {role.sentence.count("Ask ") for role in roles} == {1}


def test_open_role_shows_each_branch() -> None:
    case = situation("foundry")
    role = next(role for role in case.panel().roles if role.subject == "role/microsoft")
    assert role.role == f"Depends on: {case.text('question.hosting.short')}"
    assert {branch.title for branch in role.branches} == {
        case.text("option.hosting.azure.chip"),
        case.text("option.hosting.anthropic.chip"),
    }
    assert all(set(branch.answers) <= _role_words() for branch in role.branches)


def test_decided_role_has_no_branches() -> None:
    role = next(role for role in situation("foundry on azure").panel().roles if role.subject == "role/microsoft")
    assert role.branches == ()
    assert role.role in _role_words()


def test_promise_of_azure_is_the_first_callout_on_foundry() -> None:
    case = situation("foundry")
    first = case.panel().callouts[0]
    (rule,) = case.answer("zero-retention/azure").rules
    assert (first.subject, first.kind) == ("zero-retention/azure", "warning")
    assert first.title == case.text(f"rule.{rule.id}.says")
    assert first.text == case.text(f"rule.{rule.id}.because")


@pytest.mark.parametrize("name", list(deployments()))
def test_callouts_are_few_and_not_said_twice(name: str) -> None:
    panel = deployments()[name].panel()
    listed = {entry.subject for section in panel.sections for entry in section.entries}
    assert len(panel.callouts) <= CALLOUTS_AT_MOST
    assert not listed & {callout.subject for callout in panel.callouts}


@pytest.mark.parametrize("name", list(deployments()))
def test_listed_topics_are_whole(name: str) -> None:
    for section in deployments()[name].panel().sections:
        assert section.title
        assert section.entries
        for entry in section.entries:
            assert entry.title.endswith("?")
            assert entry.answer.endswith(".") or entry.branches
            assert bool(entry.text) is not bool(entry.branches)


def test_background_comes_last() -> None:
    assert [section.topic for section in situation("pro").panel().sections][-1] == "background"


def test_changes_name_the_setting_and_who_can_change_it() -> None:
    case = situation("pro, sharing off")
    change = case.panel().changes[0]
    assert (change.question, change.option) == ("model_improvement", "on")
    assert change.title == case.text("option.model_improvement.on.chip")
    assert change.who == "You can change this."


def test_effects_tell_training_from_keeping() -> None:
    case = situation("pro")
    off = next(change for change in case.panel().changes if change.option == "off")
    names = [effect.partition(":")[0] for effect in off.effects]
    assert names[0] == case.text("topic.training")
    assert len(names) == len(set(names))


def test_effects_say_what_the_answer_would_be() -> None:
    case = situation("pro, sharing on")
    off = next(change for change in case.panel().changes if change.option == "off")
    after = situation({**SITUATIONS["pro, sharing on"], "model_improvement": "off"})
    kept = after.answer("retention/conversation").value
    assert kept is not None
    name = case.text("subject.retention/conversation.name")
    assert f"{name}: {value_words(case.model, kept)}" in off.effects


def test_copy_that_a_change_would_end_is_not_left_blank() -> None:
    case = situation("foundry")
    azure = next(change for change in case.panel().changes if change.option == "azure")
    assert any(effect.endswith(": none here") for effect in azure.effects)


def test_party_that_may_have_no_part_at_all_is_left_out() -> None:
    case = situation({"channel": "claude-code"})
    shown = {role.subject for role in case.panel().roles}
    possible = {answer.subject.id for answer in case.assessment.answers if answer.topic == "role"}
    assert "role/anthropic" in shown
    assert possible - shown


def test_a_step_that_falls_away_is_no_longer_needed_and_says_what_it_is() -> None:
    changes = situation({"channel": "api"}).panel().changes
    (change,) = (item for item in changes if item.question == "zero_retention")
    assert "What you can do, Zero data retention: no longer needed" in change.effects
    assert not any(effect.endswith(": Does not apply") for effect in change.effects)


def test_many_effects_are_counted() -> None:
    case = situation({"channel": "google-cloud"})
    change = next(change for change in case.panel().changes if change.option == "google")
    altered = next(item for item in changes_from(embedded_reasoner(), case.assessment) if item.option == "google")
    assert len(change.effects) == EFFECTS_AT_MOST
    assert change.more == f"And {len(altered.subjects) - EFFECTS_AT_MOST} more answers."


def test_change_is_spoken_in_whole_sentences() -> None:
    change = situation("pro").panel().changes[0]
    assert all(words.endswith(".") for words in change.spoken.split(". ")[-1:])
    assert change.title in change.spoken


@pytest.mark.parametrize("name", ["foundry", "pro", "enterprise", "bedrock, covered"])
def test_sources_are_numbered_through_with_those_of_the_answer_first(name: str) -> None:
    panel = situation(name).panel()
    numbers = [source.number for source in (*panel.sources, *panel.further_sources)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_details_come_with_the_selected_row_only() -> None:
    case = situation("foundry")
    assert case.panel().details is None
    assert case.details("retention/conversation").subject == "retention/conversation"
    assert case.panel("retention/no-such-copy").details is None


def test_panel_says_why_the_support_is_what_it_is() -> None:
    assert situation("enterprise").panel().support.startswith("Support is strong: ")
