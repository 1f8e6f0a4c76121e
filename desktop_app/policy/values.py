# SPDX-License-Identifier: MIT
"""What an answer can say: a union of small records, told apart by `kind`.

Unknown is a value here (`not_stated`, `outside`), never None, zero or a guess.
"""

from typing import Annotated, Any, ClassVar, Literal

from desktop_app.quick_dataclass import dataclass

Topic = Literal[
    "training",
    "retention",
    "role",
    "zero-retention",
    "flow",
    "access",
    "location",
    "right",
    "action",
    "background",
]

StartEvent = Literal[
    "sent",
    "received",
    "last_activity",
    "created",
    "deleted",
    "flagged",
    "submitted",
    "last_used",
    "account_closed",
    "contract_ended",
]
"""The event from which a retention period counts."""

Place = Literal["back_end", "product", "computer", "browser", "cloud_account", "memory"]
"""Where a copy lies: the provider's back end, what the person sees in the product,
the person's computer or browser, the customer's own cloud account, or memory only."""

OutsideReason = Literal[
    "no_dated_evidence",
    "own_account",
    "other_vendor",
    "legal_judgement",
    "vendor_silence",
    "product_defect",
]
"""Why published policy cannot tell."""

_STRICT = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLength:
    """A length that the person gave as the answer to a question of kind *days*."""

    __pydantic_config__: ClassVar = _STRICT
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LongestLength:
    """The longest of several lengths."""

    __pydantic_config__: ClassVar = _STRICT
    longest: tuple[str | AnswerLength, ...]


Length = str | AnswerLength | LongestLength
"""ISO 8601 text, an answer of the person, or the longest of several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRetention:
    """A copy whose end is known: a set time, a maximum, or a span from `min` to `max`."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["fixed", "up_to", "range"]
    max: Length
    min: Length | None = None
    starts: StartEvent
    holder: str
    place: Place = "back_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRetention:
    """A copy without a set end: what ends it, if anything, is named by the kind."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["until_you_act", "while_account_exists", "organisation_decides", "indefinite"]
    starts: StartEvent
    holder: str
    place: Place = "back_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotStored:
    """The copy does not exist: nothing is kept after the reply."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["not_stored"]
    holder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingUse:
    """Whether content is used for training, and of what kind of model."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["used", "can_be_used", "not_used"]
    purpose: Literal["models", "safety"] = "models"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRole:
    """The role of a party for the content, in the terms of the GDPR.

    `platform` is a party that carries the service without holding a role for the
    content; `of` names the party on whose behalf a processor or sub-processor acts.
    """

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["controller", "processor", "sub_processor", "platform", "data_subject", "not_involved"]
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ZeroRetention:
    """Whether a promise of zero data retention holds.

    `applies`: it holds here; `by_default`: it holds without an agreement;
    `available`: it can be arranged; `not_available`: it cannot be had;
    `does_not_apply`: the promise exists but does not reach Claude here.
    """

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["applies", "by_default", "available", "not_available", "does_not_apply"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An answer in words: the rule's text `says`."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotStated:
    """The texts are silent; `ask` names the party to ask."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["not_stated"]
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked:
    """The feature is switched off or refused here, so nothing arises."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["blocked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """Published policy cannot tell: why, and whom to ask."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Literal["outside"]
    reason: OutsideReason
    ask: str


class ToldByKind:
    """Marks a union whose member is told by `kind`; only pydantic asks it, when it builds a guard."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """The schema of a union that picks its member by `kind`, so that faults name that member alone."""
        from pydantic import Discriminator  # noqa: PLC0415 - start-up does without pydantic

        return Discriminator("kind").__get_pydantic_core_schema__(source, handler)


Value = Annotated[
    TimedRetention
    | OpenRetention
    | NotStored
    | TrainingUse
    | PartyRole
    | ZeroRetention
    | Statement
    | NotStated
    | Blocked
    | Outside,
    ToldByKind(),
]

VALUE_CLASSES: dict[str, type[Value]] = {
    "fixed": TimedRetention,
    "up_to": TimedRetention,
    "range": TimedRetention,
    "until_you_act": OpenRetention,
    "while_account_exists": OpenRetention,
    "organisation_decides": OpenRetention,
    "indefinite": OpenRetention,
    "not_stored": NotStored,
    "used": TrainingUse,
    "can_be_used": TrainingUse,
    "not_used": TrainingUse,
    "controller": PartyRole,
    "processor": PartyRole,
    "sub_processor": PartyRole,
    "platform": PartyRole,
    "data_subject": PartyRole,
    "not_involved": PartyRole,
    "applies": ZeroRetention,
    "by_default": ZeroRetention,
    "available": ZeroRetention,
    "not_available": ZeroRetention,
    "does_not_apply": ZeroRetention,
    "statement": Statement,
    "not_stated": NotStated,
    "blocked": Blocked,
    "outside": Outside,
}
"""The member of the union that each `kind` belongs to."""

_EVERYWHERE: tuple[type[Value], ...] = (NotStated, Blocked, Outside)
TOPIC_VALUES: dict[Topic, tuple[type[Value], ...]] = {
    "training": (TrainingUse, *_EVERYWHERE),
    "retention": (TimedRetention, OpenRetention, NotStored, *_EVERYWHERE),
    "role": (PartyRole, *_EVERYWHERE),
    "zero-retention": (ZeroRetention, *_EVERYWHERE),
    "flow": (Statement, *_EVERYWHERE),
    "access": (Statement, *_EVERYWHERE),
    "location": (Statement, *_EVERYWHERE),
    "right": (Statement, *_EVERYWHERE),
    "action": (Statement, *_EVERYWHERE),
    "background": (Statement, *_EVERYWHERE),
}
"""Which values the subjects of a topic may have."""
