# SPDX-License-Identifier: MIT
"""How long ago each rule and each source was last confirmed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop_app.i18n import _, ngettext
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.strength import Strength, rule_strength, source_strength
from desktop_app.presentation.contracted import LaidOver, overlay_record
from desktop_app.presentation.days import day_words
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import Json

AGES_FORMAT = 1
"""Version of the record of `sources --stale DAYS --format json`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """When something was last confirmed, and how many days ago that is."""

    kind: Literal["rule", "source"]
    id: str
    confirmed_on: date
    days: int
    strength: Strength

    @property
    def words(self) -> str:
        """The age in words: "confirmed 91 days ago"."""
        return age_words(self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ages:
    """The ages of all sources and rules, oldest first; rules that rest on no source have none."""

    today: date
    limit: int
    all: tuple[Age, ...]
    without: tuple[str, ...]

    @property
    def stale(self) -> tuple[Age, ...]:
        """What is older than the limit."""
        return tuple(age for age in self.all if age.days > self.limit)


def confirmation_ages(model: PolicyModel, limit: int, today: date) -> Ages:
    """The ages of a model's rules and sources on a day.

    A rule was confirmed when the newest of its supporting evidence was; a source when it was read, or when
    somebody last found in it what a rule cites it for.
    """
    ages = [*_source_ages(model, today), *_rule_ages(model, today)]
    known = {age.id for age in ages if age.kind == "rule"}
    return Ages(
        today=today,
        limit=limit,
        all=tuple(sorted(ages, key=lambda age: (-age.days, age.kind != "source", age.id))),
        without=tuple(rule.id for rule in model.rules if rule.id not in known),
    )


def _source_ages(model: PolicyModel, today: date) -> Iterator[Age]:
    cited: dict[str, date] = {source.id: source.retrieved for source in model.sources}
    for rule in model.rules:
        for evidence in rule.evidence:
            cited[evidence.source] = max(cited[evidence.source], evidence.confirmed_on)
    for source in model.sources:
        day = cited[source.id]
        strength = source_strength(source, today)
        yield Age(kind="source", id=source.id, confirmed_on=day, days=(today - day).days, strength=strength)


def _rule_ages(model: PolicyModel, today: date) -> Iterator[Age]:
    for rule in model.rules:
        confirmed = [item.confirmed_on for item in rule.evidence if item.stance == "supports"]
        if confirmed:
            day = max(confirmed)
            strength = rule_strength(model, rule, today)
            yield Age(kind="rule", id=rule.id, confirmed_on=day, days=(today - day).days, strength=strength)


def age_words(days: int) -> str:
    """A number of days since something was confirmed, in words."""
    if days <= 0:
        return _("confirmed today")
    return ngettext("confirmed {count} day ago", "confirmed {count} days ago", days).format(count=days)


def ages_text(ages: Ages, page: Page) -> str:
    """What is older than the limit in full, and the rest counted by age."""
    stale = ages.stale
    page.strong(_title(ages))
    for age in stale:
        page.item(
            f"{_kind_words(age)} {age.id}:", _("{age}, on {day}").format(age=age.words, day=day_words(age.confirmed_on))
        )
    rest = [age for age in ages.all if age.days <= ages.limit]
    if rest:
        page.heading(_("Not older"), level=2)
        for days in dict.fromkeys(age.days for age in rest):
            page.item(f"{age_words(days)}:", _counted(age for age in rest if age.days == days))
    return str(page)


def _title(ages: Ages) -> str:
    if not ages.stale:
        text = ngettext(
            "Everything was confirmed within {count} day.", "Everything was confirmed within {count} days.", ages.limit
        )
        return text.format(count=ages.limit)
    text = ngettext("Older than {count} day: {what}.", "Older than {count} days: {what}.", ages.limit)
    return text.format(count=ages.limit, what=_counted(ages.stale))


def _counted(ages: Iterable[Age]) -> str:
    kinds = [age.kind for age in ages]
    sources, rules = kinds.count("source"), kinds.count("rule")
    return _("{sources}, {rules}").format(
        sources=ngettext("{count} source", "{count} sources", sources).format(count=sources),
        rules=ngettext("{count} rule", "{count} rules", rules).format(count=rules),
    )


def _kind_words(age: Age) -> str:
    return _("Source") if age.kind == "source" else _("Rule")


def ages_record(ages: Ages, model: PolicyModel, digest: str, laid_over: LaidOver | None = None) -> dict[str, Json]:
    """All ages as JSON, oldest first; with the contract whose terms are among them."""
    return {
        "format": AGES_FORMAT,
        "policy_model": {"version": model.version, "digest": digest},
        "overlay": None if laid_over is None else overlay_record(laid_over),
        "today": ages.today.isoformat(),
        "days": ages.limit,
        "stale": len(ages.stale),
        "without_source": list(ages.without),
        "ages": [
            {
                "kind": age.kind,
                "id": age.id,
                "confirmed_on": age.confirmed_on.isoformat(),
                "days": age.days,
                "is_stale": age.days > ages.limit,
                "strength": age.strength,
            }
            for age in ages.all
        ],
    }
