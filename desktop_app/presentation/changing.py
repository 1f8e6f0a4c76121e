# SPDX-License-Identifier: MIT
"""Changes of answers by day: what was said before, what is said after, by which rule and for whom."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.i18n import _
from desktop_app.policy.difference import Difference, Step
from desktop_app.policy.evaluate import Assessment, SubjectAnswer
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.testimony import told_evidence
from desktop_app.presentation.comparing import side_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeViewModel:
    """One change of one answer, with every situation in which it is the same change."""

    subject: str
    topic: str
    name: str
    before: str
    after: str
    situations: tuple[str, ...]
    rules: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def title(self) -> str:
        """Topic and name: a name alone can be that of several subjects."""
        return _("{topic}: {name}").format(topic=self.topic, name=self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfChangeViewModel:
    """A day: the change points that are dated on it, what changes, and which situations begin or end."""

    day: date
    points: tuple[str, ...]
    changes: tuple[ChangeViewModel, ...]
    beginning: tuple[str, ...]
    ending: tuple[str, ...]


def days_of_change_view_models(
    steps: Iterable[Step], model: PolicyModel, names: Mapping[str, str], span: tuple[date, date]
) -> tuple[DayOfChangeViewModel, ...]:
    """The days, in order; `names` gives each situation its name, `span` the days after and until which points count.

    A day with a change point is told even if no answer changes on it.
    """
    since, until = span
    points = [point for point in model.change_points if since < point.day <= until]
    by_day: dict[date, list[Step]] = {point.day: [] for point in points}
    for step in steps:
        by_day.setdefault(step.day, []).append(step)
    return tuple(
        DayOfChangeViewModel(
            day=day,
            points=tuple(model.text(f"change.{point.id}") for point in points if point.day == day),
            changes=tuple(_changes(by_day[day], model, names, day)),
            beginning=tuple(names[step.situation] for step in by_day[day] if step.before is None),
            ending=tuple(names[step.situation] for step in by_day[day] if step.after is None),
        )
        for day in sorted(by_day)
    )


def _changes(
    steps: Iterable[Step], model: PolicyModel, names: Mapping[str, str], day: date
) -> Iterator[ChangeViewModel]:
    """Equal changes of several situations on a day as one, in the order of the subjects."""
    found: dict[tuple[str, str, str, tuple[str, ...]], list[str]] = {}
    for step in steps:
        for item in step.differences:
            words = _words(step.before, item.before), _words(step.after, item.after)
            key = (item.subject, *words, rules_behind(item))
            found.setdefault(key, []).append(names[step.situation])
    order = {name: at for at, name in enumerate(model.subject_by_id)}
    keys = sorted(found, key=lambda key: order.get(key[0], len(order)))
    for subject, before, after, rules in keys:
        yield ChangeViewModel(
            subject=subject,
            topic=model.text(f"topic.{subject.partition('/')[0]}"),
            name=model.text(f"subject.{subject}.name"),
            before=before,
            after=after,
            situations=tuple(found[subject, before, after, rules]),
            rules=rules,
            sources=supporting_sources(model, rules, day),
        )


def _words(assessment: Assessment | None, answer: SubjectAnswer | None) -> str:
    if assessment is None:
        return ""
    words = side_words(assessment, answer)
    return _("{answer} (sources disagree)").format(answer=words) if answer and answer.disputed else words


def rules_behind(item: Difference) -> tuple[str, ...]:
    """The rules behind the newer answer; of those that were behind the older one too, only if there are no others."""
    newer, older = _deciding(item.after), _deciding(item.before)
    return tuple(name for name in newer if name not in older) or newer


def _deciding(answer: SubjectAnswer | None) -> tuple[str, ...]:
    """The rules behind an answer; where open questions decide, those behind every end that it can have."""
    if answer is None:
        return ()
    ends = (name for item in answer.alternatives for outcome in item.outcomes for name in outcome.rules)
    return tuple(dict.fromkeys((*(rule.id for rule in answer.rules), *ends)))


def supporting_sources(model: PolicyModel, rules: Iterable[str], day: date) -> tuple[str, ...]:
    """The sources that support some rules on a day, each once."""
    known = model.source_by_id
    evidence = (entry for name in rules for entry in told_evidence(model.rule_by_id[name], known, day))
    return tuple(dict.fromkeys(entry.source for entry in evidence if entry.stance == "supports"))
