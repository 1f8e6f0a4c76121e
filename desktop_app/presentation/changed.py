# SPDX-License-Identifier: MIT
"""Changes between two days or two policy models as text, Markdown, CSV and JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from desktop_app.i18n import _, ngettext
from desktop_app.policy.difference import Step
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.selection import Answer
from desktop_app.presentation.cells import csv_text
from desktop_app.presentation.changing import (
    ChangeViewModel,
    DayOfChangeViewModel,
    days_of_change_view_models,
    rules_behind,
    supporting_sources,
)
from desktop_app.presentation.days import day_words
from desktop_app.presentation.explained import answer_record
from desktop_app.presentation.explained_markdown import source_lines
from desktop_app.presentation.explained_text import disclaimer, write_sources
from desktop_app.presentation.markdown import safe, table
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import Json, to_json
from desktop_app.presentation.wording import in_a_row, listed

CHANGES_FORMAT = 1
"""Version of the record of `changes --format json`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of the changes: a policy model, the digest of its files, and the day whose rules are told."""

    model: PolicyModel
    digest: str
    as_of: date


@dataclass(frozen=True, kw_only=True)
class Changes:
    """All that `changes` tells. `situations` gives the answers of each situation, `names` how it is called.

    The answers are public; `uncounted` names whose contract terms are in force and not part of them.
    """

    before: Side
    after: Side
    situations: Mapping[str, Mapping[str, Answer]]
    names: Mapping[str, str]
    steps: tuple[Step, ...]
    uncounted: str = ""

    @property
    def is_about_models(self) -> bool:
        """Whether two models are compared, and not two days."""
        return self.before.digest != self.after.digest or self.before.as_of == self.after.as_of

    @cached_property
    def days(self) -> tuple[DayOfChangeViewModel, ...]:
        """The changes by day."""
        span = (self.before.as_of, self.after.as_of)
        return days_of_change_view_models(self.steps, self.after.model, self.names, span)

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source behind a newer answer, each once."""
        return tuple(dict.fromkeys(name for day in self.days for item in day.changes for name in item.sources))

    @property
    def title(self) -> str:
        """What is compared."""
        if self.is_about_models:
            text = _("Changes from policy model {old} to {new}, as of {day}")
            day = day_words(self.after.as_of)
            return text.format(old=self.before.model.version, new=self.after.model.version, day=day)
        text = _("Changes after {since} until {until}")
        return text.format(since=day_words(self.before.as_of), until=day_words(self.after.as_of))

    @property
    def count(self) -> str:
        """How many answers changed, each situation for itself."""
        number = sum(len(step.differences) for step in self.steps)
        changed = ngettext("{count} answer changed", "{count} answers changed", number).format(count=number)
        if len(self.names) == 1:
            return _("{changed} for {situation}.").format(changed=changed, situation=next(iter(self.names.values())))
        return _("{changed} over {count} ways to use Claude.").format(changed=changed, count=len(self.names))

    @property
    def basis(self) -> str:
        """That the answers are public, where other answers are not; else nothing."""
        text = _("Public answers only: the contract terms of {name} are not part of this.")
        return text.format(name=self.uncounted) if self.uncounted else ""

    @property
    def footer(self) -> str:
        """The versions and digests of the models."""
        version = _("Policy model {version}, digest {digest}.")
        sides = {side.digest: side for side in (self.before, self.after)}
        return in_a_row(
            version.format(version=side.model.version, digest=digest[:12]) for digest, side in sides.items()
        )


def changed_text(changes: Changes, page: Page) -> str:
    """The changes for a terminal, at most 80 columns wide."""
    page.strong(changes.title)
    page.text(changes.count)
    if changes.basis:
        page.text(changes.basis)
    for day in changes.days:
        page.heading(day_words(day.day))
        for line in _day_lines(day):
            page.text(line)
        for change in day.changes:
            page.gap()
            _write_change(change, page, is_alone=len(changes.names) == 1)
    if changes.sources:
        page.heading(_("Sources"))
        write_sources(changes.after.model, changes.sources, page)
    page.gap()
    page.text(changes.footer)
    page.text(disclaimer())
    return str(page)


def _day_lines(day: DayOfChangeViewModel) -> Iterator[str]:
    """What happened on a day, apart from single answers."""
    yield from day.points
    if day.beginning:
        yield _("Can be chosen from this day: {names}.").format(names=listed(day.beginning))
    if day.ending:
        yield _("Cannot be chosen any more: {names}.").format(names=listed(day.ending))
    if not (day.changes or day.beginning or day.ending):
        yield _("No answer that is told here changes.")


def _write_change(change: ChangeViewModel, page: Page, *, is_alone: bool) -> None:
    page.strong(change.title)
    page.item(_("Before:"), change.before, indent=2)
    page.item(_("After:"), change.after, indent=2)
    if not is_alone:
        page.item(_("For:"), listed(change.situations), indent=2)
    if change.rules:
        page.item(_("Rule:"), ", ".join(change.rules), indent=2)
    if change.sources:
        page.item(_("Sources:"), ", ".join(change.sources), indent=2)


def changed_markdown(changes: Changes) -> str:
    """The changes with one table for each day."""
    lines = [f"# {changes.title}", "", safe(in_a_row(filter(None, (changes.count, changes.basis))))]
    header = (_("Answer"), _("For"), _("Before"), _("After"), _("Rules"), _("Sources"))
    for day in changes.days:
        lines += ["", f"## {day_words(day.day)}", ""]
        lines += [safe(line) for line in _day_lines(day)]
        if day.changes:
            rows = (
                (item.title, listed(item.situations), item.before, item.after, *_support(item)) for item in day.changes
            )
            lines += ["", *table(header, rows)]
    if changes.sources:
        lines += ["", f"## {_('Sources')}", "", *source_lines(changes.after.model, changes.sources)]
    lines += ["", changes.footer, "", disclaimer()]
    return "\n".join(lines) + "\n"


def _support(change: ChangeViewModel) -> tuple[str, str]:
    return ", ".join(change.rules), ", ".join(change.sources)


def changed_csv(changes: Changes) -> str:
    """One line for each change of an answer, with its situations, or for a change point alone."""
    header = ("day", "subject", "name", "situations", "before", "after", "rules", "sources", "change_points")
    return csv_text(header, (row for day in changes.days for row in _csv_rows(day)))


def _csv_rows(day: DayOfChangeViewModel) -> Iterator[tuple[str, ...]]:
    first, points = day.day.isoformat(), " ".join(day.points)
    for change in day.changes:
        situations, rules, sources = "; ".join(change.situations), " ".join(change.rules), " ".join(change.sources)
        yield first, change.subject, change.name, situations, change.before, change.after, rules, sources, points
    if not day.changes:
        yield first, "", "", "", "", "", "", "", " ".join(_day_lines(day))


def changed_record(changes: Changes) -> dict[str, Json]:
    """The changes as JSON; answers have the form that `explain` gives them, and no contract is laid over them."""
    model = changes.after.model
    span = (changes.before.as_of, changes.after.as_of)
    return {
        "format": CHANGES_FORMAT,
        "overlay": None,
        "before": _side(changes.before),
        "after": _side(changes.after),
        "situations": [
            {"id": name, "name": changes.names[name], "selection": to_json(answers)}
            for name, answers in changes.situations.items()
        ],
        "change_points": [
            {"id": point.id, "day": point.day.isoformat(), "summary": model.text(f"change.{point.id}")}
            for point in model.change_points
            if span[0] < point.day <= span[1]
        ],
        "availability": [
            {"day": step.day.isoformat(), "situation": step.situation, "is_possible": step.after is not None}
            for step in changes.steps
            if (step.before is None) != (step.after is None)
        ],
        "changes": [record for step in changes.steps for record in _step_records(step)],
    }


def _side(side: Side) -> dict[str, Json]:
    return {
        "policy_model": {"version": side.model.version, "digest": side.digest},
        "as_of": side.as_of.isoformat(),
    }


def _step_records(step: Step) -> Iterator[dict[str, Json]]:
    for item in step.differences:
        rules = rules_behind(item)
        yield {
            "day": step.day.isoformat(),
            "situation": step.situation,
            "subject": item.subject,
            "before": _answer(step.before, item.before),
            "after": _answer(step.after, item.after),
            "rules": list(rules),
            "sources": list(supporting_sources(step.after.model, rules, step.day)) if step.after else [],
        }


def _answer(assessment: Assessment | None, answer: SubjectAnswer | None) -> dict[str, Json] | None:
    return answer_record(assessment, answer) if assessment and answer else None
