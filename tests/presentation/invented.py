# SPDX-License-Identifier: MIT
"""A small invented model with every kind of row; nothing in it is true of any product."""

from dataclasses import replace
from datetime import date

from desktop_app.policy.evaluate import Assessment, evaluate
from desktop_app.policy.model import (
    Claim,
    Dispute,
    Evidence,
    Option,
    Party,
    PolicyModel,
    Question,
    Rule,
    Source,
    Subject,
)
from desktop_app.policy.selection import Answer, Selection
from desktop_app.policy.values import (
    Blocked,
    NotStated,
    NotStored,
    OpenRetention,
    TimedRetention,
    TrainingUse,
    Value,
)

TODAY = date(2026, 3, 1)
NAMES = {
    "letters": "Letters you send",
    "parcels": "Parcels",
    "receipts": "Receipts",
    "stamps": "Stamps",
    "drafts": "Drafts in the shop",
    "ledger": "Ledger of the post office",
    "album": "Album",
    "postcards": "Postcards",
    "claims": "Claims",
    "lost": "Lost letters",
    "express": "Express letters",
    "copies": "Carbon copies",
}
ICONS = {"lost": "flag", "claims": "thumbs-up", "receipts": "receipt", "ledger": "building-2", "album": "user"}


def fixed(longest: str, starts: str = "sent") -> TimedRetention:
    """A set time."""
    return TimedRetention(kind="fixed", max=longest, starts=starts, holder="post")  # type: ignore[arg-type]  # given by tests


def up_to(longest: str, starts: str = "sent") -> TimedRetention:
    """A maximum."""
    return replace(fixed(longest, starts), kind="up_to")


def ranged(shortest: str, longest: str) -> TimedRetention:
    """A span."""
    return replace(fixed(longest), kind="range", min=shortest)


def open_end(kind: str) -> OpenRetention:
    """A copy without a set end."""
    return OpenRetention(kind=kind, starts="created", holder="post")  # type: ignore[arg-type]  # given by tests


VALUES: dict[str, Value] = {
    "letters": fixed("P30D"),
    "parcels": ranged("P7D", "P30D"),
    "receipts": NotStated(kind="not_stated", ask="post"),
    "stamps": NotStored(kind="not_stored", holder="post"),
    "drafts": open_end("until_you_act"),
    "ledger": open_end("organisation_decides"),
    "album": open_end("indefinite"),
    "postcards": Blocked(kind="blocked"),
    "claims": up_to("P5Y", "submitted"),
    "lost": up_to("P2Y", "flagged"),
    "express": fixed("P30D"),
}
PAPERS = ("white", "blue", "green", "gray", "pink")
ONLY_IF = {"claims": {"happened": "claimed"}, "lost": {"happened": "lost"}}

TEXTS = {
    "party.post.name": "The post office",
    "question.sent_by.short": "Sent by",
    "question.paper.short": "Paper",
    **{f"option.paper.{paper}.chip": f"{paper.capitalize()} paper" for paper in PAPERS},
    "question.insured.short": "Insurance",
    "option.insured.yes.chip": "Insured",
    "option.insured.no.chip": "Not insured",
    "option.happened.claimed.condition": "You make a claim",
    "option.happened.lost.condition": "It is lost",
    **{f"subject.retention/{key}.name": name for key, name in NAMES.items()},
}


def source(number: int) -> Source:
    """An invented source."""
    return Source(
        id=f"source-{number}",
        title=f"Invented text {number}",
        publisher="The post office",
        kind="official_policy",
        address=f"(shelf {number})",
        seen="full",
        retrieved=date(2026, 1, 1),
        first_seen=date(2025, 1, 1),
    )


def evidence(*numbers: int) -> tuple[Evidence, ...]:
    """Support from invented sources."""
    return tuple(
        Evidence(source=f"source-{number}", locator="page 1", confirmed_on=date(2026, 1, 1)) for number in numbers
    )


def invented_model(*extra: Subject, rules: tuple[Rule, ...] = (), disputes: tuple[Dispute, ...] = ()) -> PolicyModel:
    """The model: one subject for each kind of value, one dispute, one that depends on insurance."""
    subjects = tuple(
        Subject(id=f"retention/{key}", only_if=ONLY_IF.get(key), icon=ICONS.get(key, "message-square"))
        for key in (*VALUES, "copies")
    )
    return PolicyModel(
        format=1,
        version="invented",
        first_date=date(2025, 1, 1),
        confirmed_on=date(2026, 1, 1),
        parties=(Party(id="post", icon="building-2"),),
        questions=_questions(),
        subjects=(Subject(id="training/conversation"), *subjects, *extra),
        rules=(*_rules(), *rules),
        sources=tuple(source(number) for number in range(1, 8)),
        disputes=(_dispute(), *disputes),
        texts=dict(TEXTS),
    )


def invented_assessment(**answers: Answer) -> Assessment:
    """What follows from answers; sending by ship is answered unless told otherwise."""
    selection = Selection(answers={"sent_by": "ship", **answers}, as_of=TODAY)
    return evaluate(invented_model(), selection, TODAY)


def _questions() -> tuple[Question, ...]:
    return (
        Question(
            id="sent_by", kind="one", step=1, changeable_by="fact", options=(Option(id="ship"), Option(id="train"))
        ),
        Question(id="insured", kind="one", step=3, changeable_by="you", options=(Option(id="yes"), Option(id="no"))),
        Question(
            id="paper", kind="one", step=3, changeable_by="you", options=tuple(Option(id=paper) for paper in PAPERS)
        ),
        Question(
            id="happened", kind="many", step=4, changeable_by="fact", options=(Option(id="claimed"), Option(id="lost"))
        ),
    )


def _rules() -> tuple[Rule, ...]:
    numbers = {"letters": (1,), "lost": (2, 3), "claims": (2, 3, 4, 5, 6)}
    plain = tuple(
        Rule(
            id=f"keep-{key}",
            subject=f"retention/{key}",
            when={},
            value=value,
            evidence=evidence(*numbers.get(key, (1,))),
        )
        for key, value in VALUES.items()
    )
    return (
        Rule(
            id="spare-letters",
            subject="training/conversation",
            when={},
            value=TrainingUse(kind="not_used"),
            evidence=evidence(5),
        ),
        *plain,
        Rule(id="keep-copies-insured", subject="retention/copies", when={"insured": ("yes",)}, value=fixed("P5Y")),
        Rule(id="keep-copies", subject="retention/copies", when={"insured": ("no",)}, value=fixed("P30D")),
    )


def _dispute() -> Dispute:
    return Dispute(
        id="express",
        about="value",
        state="open",
        contests=("keep-express",),
        claims=(
            Claim(id="one", sources=("source-1",), value=fixed("P30D")),
            Claim(id="other", sources=("source-7",), value=fixed("P5Y")),
        ),
        governing="one",
    )
