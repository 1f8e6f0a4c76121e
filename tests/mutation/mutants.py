# SPDX-License-Identifier: MIT
"""The wrong models: one small change each."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import timedelta

from desktop_app.policy.model import Clause, Effective, PolicyModel, Rule, Subject
from desktop_app.policy.values import (
    VALUE_CLASSES,
    NotStated,
    NotStored,
    OpenRetention,
    Outside,
    TimedRetention,
    Value,
)

_SHIFT = timedelta(days=30)
_OTHER_KINDS = {
    "controller": "processor",
    "processor": "controller",
    "sub_processor": "processor",
    "used": "not_used",
    "can_be_used": "not_used",
    "not_used": "used",
    "applies": "not_available",
    "available": "not_available",
    "by_default": "available",
    "not_available": "available",
    "does_not_apply": "applies",
    "indefinite": "until_you_act",
    "until_you_act": "indefinite",
    "while_account_exists": "indefinite",
    "organisation_decides": "indefinite",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A wrong model: what was done to what, and the subject that it touches."""

    kind: str
    target: str
    subject: str
    model: PolicyModel


def mutants(model: PolicyModel) -> Iterator[Mutant]:
    """Every wrong model that the tool tries."""
    for rule in model.rules:
        for kind, changed in _of_rule(model, rule):
            yield Mutant(kind=kind, target=rule.id, subject=rule.subject, model=_with_rule(model, rule, changed))
    for subject in model.subjects:
        for kind, wrong in _of_subject(subject):
            subjects = tuple(wrong if item is subject else item for item in model.subjects)
            changed_model = replace(model, subjects=subjects)
            yield Mutant(kind=kind, target=subject.id, subject=subject.id, model=changed_model)


def _with_rule(model: PolicyModel, rule: Rule, changed: Rule | None) -> PolicyModel:
    """The model with one rule changed, or without it and without its name in other rules."""
    if changed is not None:
        return replace(model, rules=tuple(changed if item is rule else item for item in model.rules))
    rest = (item for item in model.rules if item is not rule)
    return replace(model, rules=tuple(_without_override(item, rule.id) for item in rest))


def _without_override(rule: Rule, name: str) -> Rule:
    if name not in rule.overrides:
        return rule
    return replace(rule, overrides=tuple(item for item in rule.overrides if item != name))


def _of_rule(model: PolicyModel, rule: Rule) -> Iterator[tuple[str, Rule | None]]:
    yield "drop", None
    for name, options in rule.when.items():
        yield "widen when", replace(rule, when={key: value for key, value in rule.when.items() if key != name})
        if len(options) > 1:
            yield "narrow when", replace(rule, when={**rule.when, name: options[1:]})
    for name in rule.overrides:
        yield "drop override", replace(rule, overrides=tuple(item for item in rule.overrides if item != name))
    since, until = rule.effective.since, rule.effective.until
    if since is not None and since > model.first_date:
        yield "start later", replace(rule, effective=Effective(since=since + _SHIFT, until=until))
    if until is not None:
        yield "end earlier", replace(rule, effective=Effective(since=since, until=until - _SHIFT))
    for kind, value in _wrong_values(model, rule.value):
        yield kind, replace(rule, value=value)


def _wrong_values(model: PolicyModel, value: Value) -> Iterator[tuple[str, Value]]:
    other = next(party.id for party in model.parties if party.id not in {getattr(value, "holder", ""), "you"})
    match value:
        case TimedRetention():
            if isinstance(value.max, str):
                yield "length", replace(value, max="P3Y" if value.max != "P3Y" else "P1Y", min=None)
            yield "holder", replace(value, holder=other)
            yield "start", replace(value, starts="deleted" if value.starts != "deleted" else "sent")
        case NotStated() | Outside():
            yield "ask", replace(value, ask=next(party.id for party in model.parties if party.id != value.ask))
        case NotStored():
            yield "stored", TimedRetention(kind="up_to", max="P30D", starts="sent", holder=value.holder)
        case _ if value.kind in _OTHER_KINDS:
            yield "kind", _renamed(value)
            if isinstance(value, OpenRetention):
                yield "holder", replace(value, holder=other)
        case _:
            return


def _renamed(value: Value) -> Value:
    """The value with another kind of its own class."""
    contents = {item.name: getattr(value, item.name) for item in fields(value)}
    made: Value = VALUE_CLASSES[value.kind](**{**contents, "kind": _OTHER_KINDS[value.kind]})
    return made


def _of_subject(subject: Subject) -> Iterator[tuple[str, Subject]]:
    if subject.applies_when is None:
        return
    yield "apply everywhere", replace(subject, applies_when=None)
    for number, clause in enumerate(subject.applies_when):
        if len(subject.applies_when) > 1:
            rest = tuple(item for at, item in enumerate(subject.applies_when) if at != number)
            yield "apply less", replace(subject, applies_when=rest)
        for name, options in clause.when.items():
            if len(options) > 1:
                narrow = Clause(when={**clause.when, name: options[1:]}, effective=clause.effective)
                changed = tuple(narrow if item is clause else item for item in subject.applies_when)
                yield "apply less", replace(subject, applies_when=changed)
