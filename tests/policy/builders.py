# SPDX-License-Identifier: MIT
"""A small invented policy model, and functions to build others: letters that somebody sends through a post office.

Nobody has to know anything about real policies to read a test of the reasoning.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.policy.evaluate import Assessment, Reasoner, SubjectAnswer
from desktop_app.policy.model import (
    Band,
    ChangePoint,
    Claim,
    Clause,
    Deployment,
    DerivedRow,
    DerivedValue,
    Dispute,
    Effective,
    Evidence,
    Fact,
    Option,
    Party,
    PolicyModel,
    Question,
    Rule,
    Source,
    StartingTile,
    Subject,
)
from desktop_app.policy.selection import Answer, Selection
from desktop_app.policy.text_ids import required_texts
from desktop_app.policy.values import (
    AnswerLength,
    LongestLength,
    NotStated,
    NotStored,
    OpenRetention,
    PartyRole,
    TimedRetention,
    TrainingUse,
    Value,
)
from desktop_app.policy.verify import verify

FIRST = date(2025, 1, 1)
CHANGE = date(2025, 6, 1)
TODAY = date(2026, 3, 1)

NOT_USED = TrainingUse(kind="not_used")
USED = TrainingUse(kind="used")
UNTIL_YOU_ACT = OpenRetention(kind="until_you_act", starts="created", holder="post", place="product")
NOTHING_KEPT = NotStored(kind="not_stored", holder="post")


def up_to(length: str) -> TimedRetention:
    """A copy that the post office keeps for a time at most."""
    return TimedRetention(kind="up_to", max=length, starts="sent", holder="post")


def when(**conditions: str | tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """A conjunction; two underscores stand for the dot of an atom."""
    return {
        name.replace("__", "."): options if isinstance(options, tuple) else (options,)
        for name, options in conditions.items()
    }


def clause(effective: Effective | None = None, **conditions: str | tuple[str, ...]) -> Clause:
    """One clause of a list of which any suffices."""
    return Clause(when=when(**conditions), effective=effective or Effective())


def evidence(source: str = "leaflet", **changes: Any) -> Evidence:
    """A source that supports a rule."""
    known: dict[str, Any] = {"source": source, "locator": "Page 1", "confirmed_on": date(2026, 1, 1)}
    return Evidence(**{**known, **changes})


def rule(rule_id: str, subject: str, value: Value, conditions: Mapping[str, Any] | None = None, **changes: Any) -> Rule:
    """A rule with evidence and a fact."""
    known: dict[str, Any] = {"evidence": (evidence(),), "facts": ("F1",)}
    return Rule(**{**known, **changes, "id": rule_id, "subject": subject, "value": value, "when": conditions or {}})


def source(source_id: str = "leaflet", **changes: Any) -> Source:
    """An official text that was in force all the time."""
    known: dict[str, Any] = {
        "title": "Leaflet",
        "publisher": "Post office",
        "kind": "official_policy",
        "address": "a shelf in the hall",
        "seen": "full",
        "retrieved": date(2026, 1, 1),
        "first_seen": FIRST,
    }
    return Source(**{**known, **changes, "id": source_id})


def question(question_id: str, *options: str | Option, **changes: Any) -> Question:
    """A question of the first step that asks for a fact, with options by id."""
    known: dict[str, Any] = {"kind": "one", "step": 1, "changeable_by": "fact"}
    shown = tuple(option if isinstance(option, Option) else Option(id=option) for option in options)
    return Question(**{**known, **changes, "id": question_id, "options": shown})


QUESTIONS = (
    question("place", "home", "office", Option(id="street", neutral=True)),
    question(
        "stamp",
        "plain",
        Option(id="gold", offered_when=(clause(place="office"),)),
        asked_when=(clause(place=("home", "office")),),
    ),
    question(
        "sharing",
        "on",
        "off",
        asked_when=(clause(stamp="plain", place="home"),),
        changeable_by="you",
        effective=Effective(since=CHANGE),
    ),
    question("quiet", "yes", "no", asked_when=(clause(place="home"),), changeable_by="you", presume="no"),
    Question(
        id="period",
        kind="days",
        step=3,
        changeable_by="organisation",
        bands=(Band(id="none"), Band(id="set", min=30)),
        asked_when=(clause(stamp="gold"),),
        presume="none",
        presume_reason="A longer period is chosen on purpose.",
    ),
    question("events", "flagged", "lost", kind="many", step=4),
    Question(id="sent_on", kind="date", step=5, changeable_by="fact"),
)

DERIVED = (
    DerivedValue(
        id="sender",
        rows=(
            DerivedRow(value="person", when=when(place="home")),
            DerivedRow(value="firm", when=when(place="office")),
            DerivedRow(value="unknown", when=when(place="street")),
        ),
    ),
)

SUBJECTS = (
    Subject(id="training/letter"),
    Subject(id="retention/letter", independent_of=("events",)),
    Subject(id="retention/draft", applies_when=(clause(stamp="plain"),)),
    Subject(id="retention/flagged", only_if={"events": "flagged"}, independent_of=("quiet", "sharing")),
    Subject(id="retention/lost", only_if={"events": "lost"}),
    Subject(id="role/post"),
)

RULES = (
    rule("read-person", "training/letter", USED, when(sender="person", sharing="on")),
    rule("spare-person", "training/letter", NOT_USED, when(sender="person", sharing="off")),
    rule("spare-person-before", "training/letter", NOT_USED, when(sender="person"), effective=Effective(until=CHANGE)),
    rule("spare-firm", "training/letter", NOT_USED, when(sender=("firm", "unknown"))),
    rule("keep-letter", "retention/letter", up_to("P30D")),
    rule(
        "keep-shared",
        "retention/letter",
        up_to("P5Y"),
        when(sharing="on"),
        overrides=("keep-letter",),
    ),
    rule("keep-quiet", "retention/letter", up_to("P1W"), when(quiet="yes"), overrides=("keep-letter", "keep-shared")),
    rule(
        "keep-gold",
        "retention/letter",
        TimedRetention(
            kind="up_to",
            max=LongestLength(longest=("P60D", AnswerLength(answer="period"))),
            starts="sent",
            holder="post",
        ),
        when(period="set"),
        overrides=("keep-letter",),
    ),
    rule("keep-draft", "retention/draft", UNTIL_YOU_ACT),
    rule("keep-flagged", "retention/flagged", up_to("P2Y"), evidence=(evidence(), evidence("poster"))),
    rule("ask-lost", "retention/lost", NotStated(kind="not_stated", ask="post")),
    rule("name-controller", "role/post", PartyRole(kind="controller"), when(sender=("person", "unknown"))),
    rule("name-processor", "role/post", PartyRole(kind="processor", of="you"), when(sender="firm")),
)

DISPUTE = Dispute(
    id="week",
    about="value",
    state="open",
    contests=("keep-flagged",),
    claims=(
        Claim(id="official", sources=("leaflet",), value=up_to("P2Y")),
        Claim(id="rumour", sources=("poster",), value=up_to("P1W")),
    ),
    governing="official",
    facts=("F1",),
)


def build_model(**sections: Any) -> PolicyModel:
    """The healthy model with some sections replaced, and with all the words that it then needs."""
    known: dict[str, Any] = {
        "format": 1,
        "version": "1",
        "first_date": FIRST,
        "confirmed_on": TODAY,
        "parties": (Party(id="you", icon="user"), Party(id="post", icon="cloud")),
        "questions": QUESTIONS,
        "derived": DERIVED,
        "subjects": SUBJECTS,
        "rules": RULES,
        "sources": (source(), source("poster", kind="community_answer")),
        "disputes": (DISPUTE,),
        "change_points": (ChangePoint(id="sharing-begins", day=CHANGE),),
        "deployments": tuple(
            Deployment(id=place, group="you", answers={"place": place}) for place in ("home", "office", "street")
        ),
        "tiles": (StartingTile(id="firm", icon="user", answers={"place": "office", "events": ("flagged",)}),),
        "facts": (Fact(id="F1", confidence="high"),),
    }
    bare = PolicyModel(**{**known, **sections})
    if "texts" in sections:
        return bare
    return replace(bare, texts=words_for(bare))


def words_for(model: PolicyModel) -> dict[str, str]:
    """Words for every id that a model needs; the id itself serves."""
    return {name: f"Words for {name}" for name in required_texts(model)}


def with_rule(changed: Rule) -> tuple[Rule, ...]:
    """The healthy rules with one replaced, or added if its id is new."""
    if all(item.id != changed.id for item in RULES):
        return (*RULES, changed)
    return tuple(changed if item.id == changed.id else item for item in RULES)


def changed_rule(rule_id: str, **changes: object) -> tuple[Rule, ...]:
    """The healthy rules with some fields of one changed."""
    return with_rule(replace(named(RULES, rule_id), **changes))


def faults_of(model: PolicyModel) -> list[str]:
    """Every fault that the proofs find, in words."""
    return [str(fault) for fault in verify(model).faults]


def without_rule(rule_id: str) -> tuple[Rule, ...]:
    """The healthy rules but one."""
    return tuple(item for item in RULES if item.id != rule_id)


def with_question(changed: Question) -> tuple[Question, ...]:
    """The healthy questions with one replaced."""
    return tuple(changed if item.id == changed.id else item for item in QUESTIONS)


def with_subject(changed: Subject) -> tuple[Subject, ...]:
    """The healthy subjects with one replaced."""
    return tuple(changed if item.id == changed.id else item for item in SUBJECTS)


def named(items: tuple[Any, ...], item_id: str) -> Any:
    """The record of that id."""
    return next(item for item in items if item.id == item_id)


def select(as_of: date = TODAY, /, **answers: Answer) -> Selection:
    """A selection as of the day of the tests."""
    return Selection(answers=answers, as_of=as_of)


def assess(as_of: date = TODAY, /, **answers: Answer) -> Assessment:
    """The assessment of the healthy model for some answers."""
    return Reasoner(build_model()).evaluate(select(as_of, **answers), TODAY)


def answer_to(subject: str, as_of: date = TODAY, /, **answers: Answer) -> SubjectAnswer:
    """The answer of the healthy model for one subject; it must apply."""
    return assess(as_of, **answers).answer_by_subject[subject]
