# SPDX-License-Identifier: MIT
"""Is each record sound by itself? Evidence, facts, lengths, sources, named ways to use Claude, drawings."""

from collections.abc import Collection, Iterator, Mapping

from desktop_app.policy.contract_rules import is_from_contract
from desktop_app.policy.faults import Fault, suggestion
from desktop_app.policy.model import PolicyModel, Rule
from desktop_app.policy.order import length_in_days
from desktop_app.policy.selection import Answer, Selection, settle
from desktop_app.policy.values import AnswerLength, LongestLength, NotStated, Outside, TimedRetention

FREE_OF_EVIDENCE = Outside
"""The kind of value that says that nothing is known, and so needs no source."""

_CONFIDENCE = ("low", "medium", "high")


def record_faults(model: PolicyModel) -> Iterator[Fault]:
    """What is wrong with single records of a model whose names all mean something."""
    for rule in model.rules:
        yield from rule_faults(model, rule)
    yield from _sources(model)
    yield from _facts(model)
    yield from _presets(model)
    yield from _unlisted(model)


def icon_faults(model: PolicyModel, drawings: Collection[str]) -> Iterator[Fault]:
    """The icons of a model for which there is no drawing, by the names of the drawings that there are."""
    icons = [(f"party {item.id}", item.icon) for item in model.parties]
    icons += [(f"tile {item.id}", item.icon) for item in model.tiles]
    icons += [(f"subject {item.id}", item.icon) for item in model.subjects if item.icon]
    for question in model.questions:
        icons += [(f"question {question.id}", option.icon) for option in question.options if option.icon]
    for place, icon in icons:
        if icon not in drawings:
            yield Fault(place, f"there is no drawing {icon!r}, {suggestion(icon, drawings)}")


def rule_faults(model: PolicyModel, rule: Rule) -> Iterator[Fault]:
    """What is wrong with one rule by itself: its evidence, its facts, its lengths."""
    yield from _evidence(model, rule)
    yield from _confidence(model, rule)
    yield from _scope(model, rule)
    yield from _pointless_longest(model, rule)


def _evidence(model: PolicyModel, rule: Rule) -> Iterator[Fault]:
    place = f"rule {rule.id}"
    first_day = max(rule.effective.since or model.first_date, model.first_date)
    supported = isinstance(rule.value, FREE_OF_EVIDENCE)
    for evidence in rule.evidence:
        source = model.source_by_id[evidence.source]
        begins = evidence.reports_from or source.in_force.since
        ends = source.in_force.until
        if begins is None or (rule.effective.until and begins >= rule.effective.until):
            yield Fault(place, f"cites {source.id} from a time after the rule; {_remedy()}")
        elif ends is not None and ends <= first_day:
            yield Fault(place, f"cites {source.id}, which was superseded on {ends}; {_remedy()}")
        elif evidence.stance == "supports" and begins <= first_day:
            supported = True
    if len(set(rule.evidence)) < len(rule.evidence):
        yield Fault(place, "cites the same twice; drop one piece of evidence")
    if not supported:
        instead = "; `outside` needs no source" if isinstance(rule.value, NotStated) else ""
        yield Fault(place, f"no supporting source was in force on its first day {first_day}; {_remedy()}{instead}")
    if not isinstance(rule.value, FREE_OF_EVIDENCE) and not rule.facts:
        yield Fault(place, "names no fact; add a row to facts.json and its id to `facts`")


def _remedy() -> str:
    return "cite another source, start the rule (and its option) later, or set reports_from"


def _confidence(model: PolicyModel, rule: Rule) -> Iterator[Fault]:
    facts = [model.fact_by_id[name] for name in rule.facts if name in model.fact_by_id]
    weakest = min(facts, key=lambda fact: _CONFIDENCE.index(fact.confidence), default=None)
    if weakest and _CONFIDENCE.index(rule.confidence) > _CONFIDENCE.index(weakest.confidence):
        words = f"its confidence {rule.confidence} is above the {weakest.confidence} of its fact {weakest.id}"
        yield Fault(f"rule {rule.id}", f"{words}; take the lowest of its facts")


def _scope(model: PolicyModel, rule: Rule) -> Iterator[Fault]:
    """A rule that needs no evidence must say where it holds, or it would answer for a new channel in silence.

    The terms of a contract hold wherever its organisation uses Claude.
    """
    if rule.when or not isinstance(rule.value, FREE_OF_EVIDENCE) or is_from_contract(rule.id):
        return
    subject = model.subject_by_id[rule.subject]
    limits = [subject.applies_when]
    for name, option_id in (subject.only_if or {}).items():
        question = model.question_by_id[name]
        option = question.option(option_id)
        limits += [question.asked_when, option.offered_when if option else None]
    if not any(limits):
        asked = f"asks {rule.value.ask} for every way to use Claude, those to come too"
        yield Fault(f"rule {rule.id}", f"{asked}; say in `when` where it holds")


def _pointless_longest(model: PolicyModel, rule: Rule) -> Iterator[Fault]:
    value = rule.value
    if not isinstance(value, TimedRetention) or not isinstance(value.max, LongestLength):
        return
    parts = value.max.longest
    known = max((length_in_days(part) for part in parts if isinstance(part, str)), default=0.0)
    for part in parts:
        if isinstance(part, AnswerLength):
            bounds = [band.min or 0 for band in model.question_by_id[part.answer].bands]
            if known <= max(bounds, default=0):
                yield Fault(f"rule {rule.id}", f"longest is pointless: {part.answer} is never shorter")


def _sources(model: PolicyModel) -> Iterator[Fault]:
    cited = {evidence.source for rule in model.rules for evidence in rule.evidence}
    cited |= {name for item in model.disputes for claim in item.claims for name in claim.sources}
    for source in model.sources:
        if source.id not in cited:
            yield Fault(f"source {source.id}", "is cited by nothing; cite it or drop it")
        if source.retrieved < source.first_seen:
            yield Fault(f"source {source.id}", "was read before it was first seen; mend the dates")


def _facts(model: PolicyModel) -> Iterator[Fault]:
    told = {name for rule in model.rules for name in rule.facts}
    told |= {name for dispute in model.disputes for name in dispute.facts}
    for fact in model.facts:
        if fact.id in told and fact.omitted is not None:
            yield Fault(f"fact {fact.id}", "is told by a rule and listed as omitted; drop one")
        if fact.id not in told and fact.omitted is None:
            yield Fault(f"fact {fact.id}", "is told by no rule; write one or say why it is omitted")


def _presets(model: PolicyModel) -> Iterator[Fault]:
    presets: list[tuple[str, Mapping[str, Answer]]] = [
        (f"deployment {item.id}", item.answers) for item in model.deployments
    ]
    presets += [(f"tile {item.id}", item.answers) for item in model.tiles]
    for place, answers in presets:
        chosen = Selection(answers=answers, as_of=model.confirmed_on)
        for aside in settle(model, chosen).set_aside:
            yield Fault(place, f"its answer to {aside.question} does not fit: {aside.reason}")


def _unlisted(model: PolicyModel) -> Iterator[Fault]:
    """Options of the first question, where Claude is used, that no named way to use Claude stands for."""
    for question in model.questions[:1] if model.deployments else ():
        listed = {item.answers.get(question.id) for item in model.deployments}
        for option in question.options:
            if option.id not in listed and not option.unlisted:
                yield Fault(
                    f"question {question.id}",
                    f"no deployment has the option {option.id!r}, so the overview leaves it out; "
                    "add one to deployments.json, or mark the option `unlisted`",
                )
