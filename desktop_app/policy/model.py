# SPDX-License-Identifier: MIT
"""The policy model as frozen records: the one definition that every reader shares.

The embedded files are read into these records by `load`, files from outside are
guarded by pydantic over the same records in `guard`, and `verify` proves a model sound.
Words stand apart in `texts`, found by ids that follow from the record
(`text_ids` lists them).
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import ClassVar, Literal, cast

from desktop_app.policy.values import Topic, Value
from desktop_app.quick_dataclass import dataclass

MODEL_FORMAT = 1
"""Version of the file format; a newer file is refused."""

Conditions = dict[str, tuple[str, ...]]
"""A conjunction: each question, derived value or atom with the options that satisfy it.

The atom of a *many* question is written ``question.option`` with ``yes`` and ``no``.
A condition on a question that is not asked is false.
"""

ChangeableBy = Literal["you", "organisation", "fact"]
QuestionKind = Literal["one", "many", "days", "date"]
SourceKind = Literal[
    "contract",
    "official_policy",
    "vendor_documentation",
    "help_article",
    "community_answer",
    "news",
]
Confidence = Literal["high", "medium", "low"]
Stance = Literal["supports", "contradicts", "background"]

_STRICT = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """A stretch of time: from `since` (included) until `until` (not included)."""

    __pydantic_config__: ClassVar = _STRICT
    since: date | None = None
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies in the stretch."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


ALWAYS = Effective()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One conjunction of a list of which any suffices, with its own dates."""

    __pydantic_config__: ClassVar = _STRICT
    when: Conditions
    effective: Effective = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One possible answer to a question.

    `neutral` marks an option that no rule needs to use ("none of these"), `unlisted` a channel that needs no row in
    the overview; `group` names the heading under which the wizard lists it; `icon` names its drawing.
    """

    __pydantic_config__: ClassVar = _STRICT
    id: str
    offered_when: tuple[Clause, ...] | None = None
    effective: Effective = ALWAYS
    neutral: bool = False
    unlisted: bool = False
    group: str | None = None
    icon: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A part of the range of a number or a date, which is all that conditions see.

    `min` and `max` bound a number of days (both included). `as_of` places a date
    relative to the day of the assessment: ``reached`` on or before it, ``ahead`` after.
    """

    __pydantic_config__: ClassVar = _STRICT
    id: str
    min: int | None = None
    max: int | None = None
    as_of: Literal["reached", "ahead"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that has to be known about a way of using Claude.

    `asked_when` absent means always. `presume` is the option used while unanswered;
    `presume_reason` is needed where another option could give a worse answer.
    """

    __pydantic_config__: ClassVar = _STRICT
    id: str
    kind: QuestionKind
    step: int
    changeable_by: ChangeableBy
    options: tuple[Option, ...] = ()
    bands: tuple[Band, ...] = ()
    asked_when: tuple[Clause, ...] | None = None
    presume: str | None = None
    presume_reason: str | None = None
    effective: Effective = ALWAYS

    def option(self, option_id: str) -> Option | None:
        """The option of that id, if there is one."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedRow:
    """One line of the table of a derived value."""

    __pydantic_config__: ClassVar = _STRICT
    value: str
    when: Conditions


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedValue:
    """A value that follows from questions by a table; usable in conditions."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    rows: tuple[DerivedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who can hold data, play a role or be asked."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary; its name, its meaning and the forms under which it appears are texts."""

    __pydantic_config__: ClassVar = _STRICT
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One thing that the model answers, named ``topic/data-category`` or ``topic/party``.

    Outside `applies_when` the answer is *not applicable*. With `only_if` the subject is
    always answered as if that option of a *many* question were ticked.
    `independent_of` names questions that must never matter. `callout` asks the side
    panel to show the answer as a warning or a note. `deleted_as` names the subject that
    tells how long this copy stays after the person deletes it.
    """

    __pydantic_config__: ClassVar = _STRICT
    id: str
    applies_when: tuple[Clause, ...] | None = None
    only_if: dict[str, str] | None = None
    independent_of: tuple[str, ...] = ()
    icon: str | None = None
    callout: Literal["warning", "info"] | None = None
    deleted_as: str | None = None

    @property
    def topic(self) -> Topic:
        """The family of subjects to which this one belongs."""
        return cast("Topic", self.id.partition("/")[0])

    @property
    def about(self) -> str:
        """The data category or party after the topic."""
        return self.id.partition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source brought for or against a rule.

    `confirmed_on` is the day on which somebody last read that the source says so.
    `reports_from` is set where a source tells of an earlier time than its own: the
    first day of which it speaks.
    """

    __pydantic_config__: ClassVar = _STRICT
    source: str
    locator: str
    confirmed_on: date
    stance: Stance = "supports"
    reports_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What holds for a subject under a conjunction of conditions during a stretch of time.

    `overrides` names the rules of the same subject to which this one is the exception.
    `facts` are row ids of the register of facts; `confidence` is the lowest of theirs.
    """

    __pydantic_config__: ClassVar = _STRICT
    id: str
    subject: str
    when: Conditions
    value: Value
    evidence: tuple[Evidence, ...] = ()
    overrides: tuple[str, ...] = ()
    effective: Effective = ALWAYS
    facts: tuple[str, ...] = ()
    confidence: Confidence = "high"
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text that somebody published. Four different dates are kept apart."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    title: str
    publisher: str
    kind: SourceKind
    address: str
    seen: Literal["full", "excerpt", "quoted", "named"]
    retrieved: date
    first_seen: date
    published: date | None = None
    effective: date | None = None
    superseded_on: date | None = None
    note: str | None = None

    @property
    def in_force(self) -> Effective:
        """From effective, else published, else first seen, until superseded."""
        start = self.effective or self.published or self.first_seen
        return Effective(since=start, until=self.superseded_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one side of a dispute says; in words too (`dispute.<id>.<claim id>`)."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    sources: tuple[str, ...]
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Sources that disagree, the claims, the one that governs; why is a text."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    about: Literal["value", "exceptions", "wording", "date"]
    state: Literal["open", "superseded", "reconciled"]
    contests: tuple[str, ...]
    claims: tuple[Claim, ...]
    governing: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePoint:
    """A day on which policies changed, with a one-line summary in the texts."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployment:
    """A named way to use Claude: the answers that select it, and its group."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    group: Literal["you", "work", "build"]
    answers: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartingTile:
    """A situation that many people ask about, offered while nothing is answered.

    One without answers leads to the overview of all ways to use Claude.
    """

    __pydantic_config__: ClassVar = _STRICT
    id: str
    icon: str
    answers: dict[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row of the register of facts; `omitted` says why no rule carries it."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    confidence: Confidence
    omitted: str | None = None


@dataclass(frozen=True, kw_only=True)
class PolicyModel:
    """All that the product knows about policies, with the English words for it.

    `translated` are words of another language, for display alone.
    """

    __pydantic_config__: ClassVar = _STRICT
    format: int
    version: str
    first_date: date
    confirmed_on: date
    parties: tuple[Party, ...] = ()
    questions: tuple[Question, ...] = ()
    derived: tuple[DerivedValue, ...] = ()
    subjects: tuple[Subject, ...] = ()
    rules: tuple[Rule, ...] = ()
    sources: tuple[Source, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    change_points: tuple[ChangePoint, ...] = ()
    deployments: tuple[Deployment, ...] = ()
    tiles: tuple[StartingTile, ...] = ()
    facts: tuple[Fact, ...] = ()
    terms: tuple[Term, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    translated: dict[str, str] = field(default_factory=dict)

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        """Questions by id, in wizard order."""
        return {question.id: question for question in self.questions}

    @cached_property
    def subject_by_id(self) -> Mapping[str, Subject]:
        """Subjects by id, in the order of the files."""
        return {subject.id: subject for subject in self.subjects}

    @cached_property
    def rule_by_id(self) -> Mapping[str, Rule]:
        """Rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def fact_by_id(self) -> Mapping[str, Fact]:
        """Facts by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def rules_by_subject(self) -> Mapping[str, tuple[Rule, ...]]:
        """The rules of each subject, in the order of the files."""
        table: dict[str, list[Rule]] = {subject.id: [] for subject in self.subjects}
        for rule in self.rules:
            table.setdefault(rule.subject, []).append(rule)
        return {subject: tuple(rules) for subject, rules in table.items()}

    @cached_property
    def disputes_by_rule(self) -> Mapping[str, tuple[Dispute, ...]]:
        """The disputes that contest each rule."""
        table: dict[str, tuple[Dispute, ...]] = {}
        for dispute in self.disputes:
            for rule in dispute.contests:
                table[rule] = (*table.get(rule, ()), dispute)
        return table

    def text(self, text_id: str) -> str:
        """The words to show for an id; an id without words stands for itself."""
        return self.find_text(text_id) or text_id

    def find_text(self, text_id: str) -> str:
        """The words to show for an id: translated, else English; empty if it has none."""
        return self.translated.get(text_id) or self.texts.get(text_id, "")
