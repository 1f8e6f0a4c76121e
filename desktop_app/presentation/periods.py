# SPDX-License-Identifier: MIT
"""Words for values: how long, since when, where, which role.

Lengths keep the unit in which a source wrote them. Values whose rule states its answer in
words of its own are told by that text elsewhere; here only the value speaks.
"""

from collections.abc import Callable

from desktop_app.i18n import _, ngettext
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.period import PeriodUnit, parse_period
from desktop_app.policy.values import (
    AnswerLength,
    Blocked,
    Length,
    LongestLength,
    NotStated,
    NotStored,
    OpenRetention,
    Outside,
    Place,
    StartEvent,
    TimedRetention,
    TrainingUse,
    Value,
)
from desktop_app.presentation.wording import either, in_sentence, stopped


def period_words(text: str) -> str:
    """An ISO 8601 length in words, in the unit as authored: ``P30D`` is "30 days".

    Raises:
        ValueError: the text is not one number with one unit.
    """
    amount, unit = parse_period(text)
    return _amount(amount, unit)


def length_words(length: Length) -> str:
    """Words for a length that is fixed, an answer of the person, or the longest of several."""
    if isinstance(length, str):
        return period_words(length)
    if isinstance(length, LongestLength):
        known = [period_words(part) for part in length.longest if isinstance(part, str)]
        if known and any(isinstance(part, AnswerLength) for part in length.longest):
            return _("{length}, or longer if your organisation sets more").format(length=either(known))
        return either(known) if known else _("as long as your organisation sets")
    return _("as long as your organisation sets")


def value_words(model: PolicyModel, value: Value) -> str:
    """A value as a short label, such as "up to 2 years" or "Not stated. Ask Microsoft."."""
    if isinstance(value, TimedRetention):
        return _timed(value)
    if isinstance(value, TrainingUse):
        words = _SAFETY_WORDS if value.purpose == "safety" else _TRAINING_WORDS
        return words[value.kind]()
    if isinstance(value, NotStated):
        return _("Not stated. Ask {party}.").format(party=party_in_sentence(model, value.ask))
    if isinstance(value, Outside):
        reason = _OUTSIDE_WORDS[value.reason]()
        return _("{reason} Ask {party}.").format(reason=reason, party=party_in_sentence(model, value.ask))
    return _KIND_WORDS[value.kind]()


def kept_sentence(model: PolicyModel, value: Value) -> str:
    """How long a copy is kept, as a sentence: "Kept for up to 2 years."."""
    if isinstance(value, TimedRetention) and isinstance(value.max, str):
        return _("Kept for {length}.").format(length=_timed(value))
    if isinstance(value, OpenRetention) and value.kind == "indefinite":
        return _("Kept with no set end.")
    words = value_words(model, value)
    if isinstance(value, TimedRetention | OpenRetention):
        return _("Kept {length}.").format(length=words)
    if isinstance(value, NotStored):
        return _("Not stored.")
    if isinstance(value, Blocked):
        return _("Not possible here.")
    return stopped(words)


def start_words(event: StartEvent) -> str:
    """From when a length counts: "from the day you send it"."""
    return _START_WORDS[event]()


def place_words(place: Place) -> str:
    """Where a copy lies: "on your computer"."""
    return _PLACE_WORDS[place]()


def party_name(model: PolicyModel, party: str) -> str:
    """The name of a party, as a label."""
    return model.text(f"party.{party}.name")


def party_in_sentence(model: PolicyModel, party: str) -> str:
    """The name of a party inside a sentence: "your organisation", but "Microsoft"."""
    return in_sentence(party_name(model, party))


def _amount(amount: int, unit: PeriodUnit) -> str:
    words = {
        "minute": ngettext("{count} minute", "{count} minutes", amount),
        "hour": ngettext("{count} hour", "{count} hours", amount),
        "day": ngettext("{count} day", "{count} days", amount),
        "week": ngettext("{count} week", "{count} weeks", amount),
        "month": ngettext("{count} month", "{count} months", amount),
        "year": ngettext("{count} year", "{count} years", amount),
    }
    return words[unit].format(count=amount)


def _timed(value: TimedRetention) -> str:
    longest = length_words(value.max)
    if not isinstance(value.max, str):
        return longest
    if value.kind == "up_to":
        return _("up to {length}").format(length=longest)
    if value.kind == "range" and isinstance(value.min, str):
        return _span(value.min, value.max)
    return longest


def _span(shortest: str, longest: str) -> str:
    """A range; the unit is said once where both ends share it: "7 to 30 days"."""
    amount, unit = parse_period(shortest)
    if unit == parse_period(longest)[1]:
        return _("{shortest} to {longest}").format(shortest=amount, longest=period_words(longest))
    return _("{shortest} to {longest}").format(shortest=period_words(shortest), longest=period_words(longest))


_KIND_WORDS: dict[str, Callable[[], str]] = {
    "until_you_act": lambda: _("until you delete it"),
    "while_account_exists": lambda: _("until you close your account"),
    "organisation_decides": lambda: _("as long as your organisation sets"),
    "indefinite": lambda: _("no set end"),
    "not_stored": lambda: _("not stored"),
    "blocked": lambda: _("not possible here"),
    "statement": lambda: _("told in words"),
    "controller": lambda: _("Controller"),
    "processor": lambda: _("Processor"),
    "sub_processor": lambda: _("Sub-processor"),
    "platform": lambda: _("Platform"),
    "data_subject": lambda: _("Data subject"),
    "not_involved": lambda: _("Not involved"),
    "applies": lambda: _("Applies"),
    "by_default": lambda: _("Applies by default"),
    "available": lambda: _("Can be arranged"),
    "not_available": lambda: _("Not offered"),
    "does_not_apply": lambda: _("Does not apply"),
}
_TRAINING_WORDS: dict[str, Callable[[], str]] = {
    "used": lambda: _("used for training"),
    "can_be_used": lambda: _("can be used for training"),
    "not_used": lambda: _("not used for training"),
}
_SAFETY_WORDS: dict[str, Callable[[], str]] = {
    "used": lambda: _("used to train safety tools"),
    "can_be_used": lambda: _("can be used to train safety tools"),
    "not_used": lambda: _("not used to train safety tools"),
}
_OUTSIDE_WORDS: dict[str, Callable[[], str]] = {
    "no_dated_evidence": lambda: _("No dated source says."),
    "own_account": lambda: _("Your own account decides."),
    "other_vendor": lambda: _("Another company decides."),
    "legal_judgement": lambda: _("A legal question."),
    "vendor_silence": lambda: _("No published answer."),
    "product_defect": lambda: _("The product can differ."),
}
_START_WORDS: dict[StartEvent, Callable[[], str]] = {
    "sent": lambda: _("from the day you send it"),
    "received": lambda: _("from the day it arrives"),
    "last_activity": lambda: _("from the last activity"),
    "created": lambda: _("from the day it is made"),
    "deleted": lambda: _("from the day you delete it"),
    "flagged": lambda: _("from the day it is flagged"),
    "submitted": lambda: _("from the day you submit it"),
    "last_used": lambda: _("from its last use"),
    "account_closed": lambda: _("from the day you close your account"),
    "contract_ended": lambda: _("from the day the contract ends"),
}
_PLACE_WORDS: dict[Place, Callable[[], str]] = {
    "back_end": lambda: _("on the provider’s servers"),
    "product": lambda: _("in the product"),
    "computer": lambda: _("on your computer"),
    "browser": lambda: _("in your browser"),
    "cloud_account": lambda: _("in your cloud account"),
    "memory": lambda: _("in memory only"),
}
