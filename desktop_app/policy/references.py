# SPDX-License-Identifier: MIT
"""Do all names in a model mean something? Checked before any reasoning starts."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from desktop_app.policy.faults import Fault, suggestion
from desktop_app.policy.frame import YES_NO, atom, question_options
from desktop_app.policy.model import Clause, Conditions, PolicyModel, Question, Rule, Subject
from desktop_app.policy.period import is_period
from desktop_app.policy.text_ids import FORMS, SEARCH, required_texts, search_texts, split_forms
from desktop_app.policy.values import (
    TOPIC_VALUES,
    AnswerLength,
    Length,
    LongestLength,
    NotStated,
    NotStored,
    OpenRetention,
    Outside,
    PartyRole,
    TimedRetention,
    Value,
)

MOST_FAULTS = 2_000
"""How many names that mean nothing are told: to look for millions takes hours and helps nobody."""

Locate = Callable[[str, int], str]
"""Where the record of a section stands: ``("rules", 12)`` -> ``rules/x.json: rules[3]``."""


def plain_location(section: str, index: int) -> str:
    """The place of a record in a model whose files are not known."""
    return f"{section}[{index}]"


def reference_faults(model: PolicyModel, locate: Locate = plain_location) -> list[Fault]:
    """Names that mean nothing: unknown ids, repeated ids, missing or unused texts; all, unless there are too many."""
    return list(islice(_References(model, locate).faults(), MOST_FAULTS))


class _References:
    """The known names of a model, and the walk that compares every use with them."""

    def __init__(self, model: PolicyModel, locate: Locate) -> None:
        self._model = model
        self._locate = locate
        self._conditions = _condition_names(model)
        self._parties = {party.id for party in model.parties}
        self._sources = {source.id for source in model.sources}
        self._facts = {fact.id for fact in model.facts}

    def faults(self) -> Iterator[Fault]:
        yield from self._repeated()
        yield from self._questions()
        for index, subject in enumerate(self._model.subjects):
            yield from self._subject(subject, self._locate("subjects", index))
        for index, rule in enumerate(self._model.rules):
            yield from self._rule(rule, self._locate("rules", index))
        yield from self._disputes()
        yield from self._presets()
        yield from self._terms()
        yield from self._texts()

    def _repeated(self) -> Iterator[Fault]:
        sections: dict[str, Iterable[str]] = {
            "parties": [item.id for item in self._model.parties],
            "questions": [item.id for item in self._model.questions],
            "subjects": [item.id for item in self._model.subjects],
            "rules": [item.id for item in self._model.rules],
            "sources": [item.id for item in self._model.sources],
            "disputes": [item.id for item in self._model.disputes],
            "deployments": [item.id for item in self._model.deployments],
            "facts": [item.id for item in self._model.facts],
            "terms": [item.id for item in self._model.terms],
        }
        for section, ids in sections.items():
            seen: Counter[str] = Counter()
            for index, name in enumerate(ids):
                seen[name] += 1
                if seen[name] > 1:
                    place = f"{self._locate(section, index)}.id"
                    yield Fault(place, f"{name!r} is used twice; give each its own id")

    def _questions(self) -> Iterator[Fault]:
        earlier: dict[str, tuple[str, ...]] = {}
        for item in self._model.derived:
            earlier[item.id] = self._conditions[item.id]
        for index, question in enumerate(self._model.questions):
            place = self._locate("questions", index)
            yield from self._clauses(question.asked_when, f"{place}.asked_when", earlier)
            for at, option in enumerate(question.options):
                where = f"{place}.options[{at}].offered_when"
                yield from self._clauses(option.offered_when, where, earlier)
            if question.presume is not None and question.presume not in question_options(question):
                hint = suggestion(question.presume, question_options(question))
                yield Fault(f"{place}.presume", f"unknown option {question.presume!r}, {hint}")
            earlier.update(_names_of(question))
        settled = {name: self._conditions[name] for item in self._model.questions for name in _names_of(item)}
        for index, item in enumerate(self._model.derived):
            for at, row in enumerate(item.rows):
                where = f"{self._locate('derived', index)}.rows[{at}].when"
                yield from self._conjunction(row.when, where, settled)
            settled[item.id] = self._conditions[item.id]

    def _subject(self, subject: Subject, place: str) -> Iterator[Fault]:
        if subject.topic not in TOPIC_VALUES:
            hint = suggestion(subject.topic, TOPIC_VALUES)
            yield Fault(f"{place}.id", f"unknown topic {subject.topic!r}, {hint}")
        yield from self._clauses(subject.applies_when, f"{place}.applies_when", self._conditions)
        for question, option in (subject.only_if or {}).items():
            names = {atom(question, option): YES_NO}
            if not names.keys() & self._conditions.keys():
                yield Fault(
                    f"{place}.only_if.{question}",
                    f"no question of kind many has the option {option!r}",
                )
        for name in subject.independent_of:
            yield from self._known(name, self._model.question_by_id, f"{place}.independent_of")
        yield from self._deleted_copy(subject, f"{place}.deleted_as")

    def _deleted_copy(self, subject: Subject, place: str) -> Iterator[Fault]:
        """How long a copy stays after it was deleted is told by a subject about such copies."""
        name = subject.deleted_as
        if name is None:
            return
        told = {item.id for item in self._model.subjects if item.topic == "retention" and item.only_if}
        if subject.topic != "retention":
            yield Fault(place, f"the topic {subject.topic!r} has no copies; only subjects of retention can name one")
        elif name not in told:
            hint = suggestion(name, told)
            yield Fault(place, f"no subject of retention that counts only if something happened is {name!r}, {hint}")

    def _rule(self, rule: Rule, place: str) -> Iterator[Fault]:
        if rule.subject not in self._model.subject_by_id:
            hint = suggestion(rule.subject, self._model.subject_by_id)
            yield Fault(f"{place}.subject", f"unknown subject {rule.subject!r}, {hint}")
            return
        yield from self._conjunction(rule.when, f"{place}.when", self._conditions)
        yield from self._value(rule, place)
        siblings = {item.id for item in self._model.rules_by_subject[rule.subject]} - {rule.id}
        for name in rule.overrides:
            yield from self._known(name, siblings, f"{place}.overrides")
        for at, evidence in enumerate(rule.evidence):
            yield from self._known(evidence.source, self._sources, f"{place}.evidence[{at}].source")
        for name in rule.facts:
            yield from self._known(name, self._facts, f"{place}.facts")

    def _value(self, rule: Rule, place: str) -> Iterator[Fault]:
        subject = self._model.subject_by_id[rule.subject]
        allowed = TOPIC_VALUES.get(subject.topic, ())
        if not isinstance(rule.value, allowed):
            yield Fault(
                f"{place}.value.kind",
                f"{rule.value.kind!r} is not a value of the topic {subject.topic!r}",
            )
        yield from self._named_in(rule.value, f"{place}.value")

    def _named_in(self, value: Value, place: str) -> Iterator[Fault]:
        for key, party in _parties_of(value):
            yield from self._known(party, self._parties, f"{place}.{key}")
        for key, length in _lengths_of(value):
            if not is_period(length):
                yield Fault(f"{place}.{key}", f"{length!r} is not a length such as P30D, P6M, P5Y or PT24H")
        for name in _answers_of(value):
            question = self._model.question_by_id.get(name)
            if question is None or question.kind != "days":
                yield Fault(place, f"{name!r} is not a question of kind days")

    def _disputes(self) -> Iterator[Fault]:
        for index, dispute in enumerate(self._model.disputes):
            place = self._locate("disputes", index)
            for name in dispute.contests:
                yield from self._known(name, self._model.rule_by_id, f"{place}.contests")
            for name in dispute.facts:
                yield from self._known(name, self._facts, f"{place}.facts")
            claims = {claim.id for claim in dispute.claims}
            yield from self._known(dispute.governing, claims, f"{place}.governing")
            for at, claim in enumerate(dispute.claims):
                for name in claim.sources:
                    where = f"{place}.claims[{at}].sources"
                    yield from self._known(name, self._sources, where)
                if claim.value is not None:
                    yield from self._named_in(claim.value, f"{place}.claims[{at}].value")

    def _presets(self) -> Iterator[Fault]:
        for index, deployment in enumerate(self._model.deployments):
            yield from self._preset(deployment.answers, self._locate("deployments", index))
        for index, tile in enumerate(self._model.tiles):
            yield from self._preset(tile.answers, self._locate("tiles", index))

    def _preset(self, answers: Mapping[str, str | tuple[str, ...]], place: str) -> Iterator[Fault]:
        for name, answer in answers.items():
            question = self._model.question_by_id.get(name)
            if question is None:
                where = f"{place}.answers"
                yield from self._known(name, self._model.question_by_id, where)
                continue
            options = question_options(question)
            for option in (answer,) if isinstance(answer, str) else answer:
                yield from self._known(option, options, f"{place}.answers.{name}")

    def _terms(self) -> Iterator[Fault]:
        holders: dict[str, str] = {}
        for index, term in enumerate(self._model.terms):
            forms = split_forms(self._model.texts.get(f"glossary.{term.id}{FORMS}", ""))
            for form in forms:
                holder = holders.setdefault(form.lower(), term.id)
                if holder != term.id:
                    place = self._locate("terms", index)
                    yield Fault(place, f"the form {form!r} belongs to the term {holder!r} already; drop one")

    def _texts(self) -> Iterator[Fault]:
        required = set(required_texts(self._model))
        for name in sorted(required - self._model.texts.keys()):
            yield Fault("texts", f"{name!r} is missing; add the English words")
        searched = set(search_texts(self._model))
        for name in sorted(self._model.texts.keys() - required - searched):
            known = searched if name.startswith(SEARCH) else required
            hint = suggestion(name, known - self._model.texts.keys())
            yield Fault("texts", f"{name!r} is used by nothing; {hint}")

    def _clauses(
        self,
        clauses: tuple[Clause, ...] | None,
        place: str,
        names: Mapping[str, tuple[str, ...]],
    ) -> Iterator[Fault]:
        for index, clause in enumerate(clauses or ()):
            yield from self._conjunction(clause.when, f"{place}[{index}].when", names)

    def _conjunction(self, conditions: Conditions, place: str, names: Mapping[str, tuple[str, ...]]) -> Iterator[Fault]:
        for name, options in conditions.items():
            if name not in names:
                late = " before this one" if name in self._conditions else ""
                hint = suggestion(name, names)
                yield Fault(f"{place}.{name}", f"no such question{late}, {hint}")
                continue
            if not options:
                yield Fault(f"{place}.{name}", "the list of options is empty; name at least one")
            for option in options:
                if option not in names[name]:
                    hint = suggestion(option, names[name])
                    yield Fault(f"{place}.{name}", f"unknown option {option!r}, {hint}")

    def _known(self, name: str, known: Iterable[str], place: str) -> Iterator[Fault]:
        if name not in known:
            yield Fault(place, f"unknown id {name!r}, {suggestion(name, known)}")


def _names_of(question: Question) -> dict[str, tuple[str, ...]]:
    """The names that conditions may use for a question, with their options."""
    if question.kind == "many":
        return {atom(question.id, option.id): YES_NO for option in question.options}
    return {question.id: question_options(question)}


def _condition_names(model: PolicyModel) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for question in model.questions:
        names.update(_names_of(question))
    for item in model.derived:
        names[item.id] = tuple(dict.fromkeys(row.value for row in item.rows))
    return names


def _parties_of(value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, TimedRetention | OpenRetention | NotStored):
        yield "holder", value.holder
    elif isinstance(value, NotStated | Outside):
        yield "ask", value.ask
    elif isinstance(value, PartyRole) and value.of is not None:
        yield "of", value.of


def _answers_of(value: Value) -> Iterator[str]:
    if isinstance(value, TimedRetention):
        for bound in (value.min, value.max):
            if bound is not None:
                yield from _answers_in(bound)


def _lengths_of(value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, TimedRetention):
        for key, bound in (("min", value.min), ("max", value.max)):
            parts = bound.longest if isinstance(bound, LongestLength) else (bound,)
            for part in parts:
                if isinstance(part, str):
                    yield key, part


def _answers_in(length: Length) -> Iterator[str]:
    if isinstance(length, AnswerLength):
        yield length.answer
    elif isinstance(length, LongestLength):
        for part in length.longest:
            yield from _answers_in(part)
