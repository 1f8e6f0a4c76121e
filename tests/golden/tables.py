# SPDX-License-Identifier: MIT
"""The verdict table and the table of applicability, as compact text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from desktop_app.policy.branches import paths
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.model import PolicyModel, Subject
from desktop_app.policy.proofs import change_days
from desktop_app.policy.ruling import NOT_APPLICABLE, Ruling
from desktop_app.policy.selection import Selection, settle
from desktop_app.policy.values import AnswerLength, LongestLength, Value

if TYPE_CHECKING:
    from datetime import date

HEADLINES = (
    "training/conversation",
    "training/feedback",
    "training/flagged-content",
    "retention/conversation",
    "retention/history",
    "retention/local-transcript",
    "retention/deleted-conversation",
    "retention/feedback",
    "retention/feedback-report",
    "retention/flagged-content",
    "retention/safety-score",
    "role/organisation",
    "role/anthropic",
    "role/microsoft",
    "role/aws",
    "role/google",
    "zero-retention/anthropic",
    "zero-retention/azure",
    "zero-retention/aws",
    "zero-retention/google",
)
"""The subjects that the verdict table holds."""


def verdict_table(reasoner: Reasoner) -> str:
    """The headline subjects: what holds, when, under which settings, for which ways to use Claude."""
    return _table(reasoner, HEADLINES)


def detail_table(reasoner: Reasoner) -> str:
    """All other subjects, for every channel and plan."""
    return _table(reasoner, [item.id for item in reasoner.model.subjects if item.id not in HEADLINES])


def _table(reasoner: Reasoner, names: Iterable[str]) -> str:
    lines: list[str] = []
    for name in names:
        lines += ["", f"== {name}", *subject_lines(reasoner, reasoner.model.subject_by_id[name])]
    return "\n".join(lines).strip() + "\n"


def applicability_table(reasoner: Reasoner) -> str:
    """Which subject applies on which channel and plan today: x always, ? depends, . never."""
    model = reasoner.model
    places = list(_places(model))
    width = max(len(subject.id) for subject in model.subjects) + 2
    lines = [f"{number + 1:>3}  {' '.join(answers.values())}" for number, answers in enumerate(places)]
    lines.append("")
    lines.append(" " * width + "".join(f"{number + 1:>3}" for number in range(len(places))))
    lines += [f"{subject.id:<{width}}{applicability_line(reasoner, subject)}" for subject in model.subjects]
    return "\n".join(lines) + "\n"


def applicability_line(reasoner: Reasoner, subject: Subject) -> str:
    """One mark for every channel and plan."""
    marks = (_mark(reasoner, subject, answers) for answers in _places(reasoner.model))
    return "".join(f"{mark:>3}" for mark in marks)


def value_text(value: Value | None) -> str:
    """A value on one line: its kind, then its fields that are set."""
    if value is None:
        return "not applicable"
    parts = [_field_text(getattr(value, item.name)) for item in fields(value) if item.name != "kind"]
    return " ".join([value.kind, *(part for part in parts if part)])


def _field_text(content: object) -> str:
    if isinstance(content, AnswerLength):
        return f"<{content.answer}>"
    if isinstance(content, LongestLength):
        return "longest(" + ", ".join(_field_text(part) for part in content.longest) + ")"
    return "" if content in (None, "back_end", "models") else str(content)


def subject_lines(reasoner: Reasoner, subject: Subject) -> list[str]:
    """The lines of one subject: a line per value, then one per period and settings."""
    return _lines(reasoner, subject, _situations(reasoner.model, subject))


def full_subject_lines(reasoner: Reasoner, subject: Subject) -> list[str]:
    """The lines of one subject for every channel and plan, for headline subjects too."""
    return _lines(reasoner, subject, _named_places(reasoner.model))


def _lines(reasoner: Reasoner, subject: Subject, situations: Iterable[tuple[str, Mapping[str, str]]]) -> list[str]:
    outcomes: dict[tuple[str, str, str], list[str]] = {}
    for name, answers in situations:
        for value, settings, period in _cases(reasoner, subject, answers):
            outcomes.setdefault((value, period, settings), []).append(name)
    current, lines = None, []
    for (value, period, settings), names in sorted(outcomes.items()):
        if value != current:
            lines.append(f"  {value}")
            current = value
        lines.append(f"    {period}  {settings or 'always'}  [{', '.join(names)}]")
    return lines


def _situations(model: PolicyModel, subject: Subject) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The ways to use Claude of the matrix for a headline subject, else every channel and plan."""
    if subject.id in HEADLINES:
        yield from ((item.id, item.answers) for item in model.deployments)
    else:
        yield from _named_places(model)


def _named_places(model: PolicyModel) -> Iterator[tuple[str, Mapping[str, str]]]:
    return (("/".join(answers.values()), answers) for answers in _places(model))


def _cases(reasoner: Reasoner, subject: Subject, answers: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Value, settings and period of every case of one way to use Claude; equal neighbors joined."""
    given = _given(reasoner, answers)
    open_cases: dict[tuple[str, str], date] = {}
    for day, ruling in reasoner.rulings.stretches(subject, change_days(reasoner.model)):
        now = set(_settings(reasoner, ruling, ruling.cases.left_by(given)))
        for case in [case for case in open_cases if case not in now]:
            yield *case, f"{open_cases.pop(case)}..{day}"
        for case in now:
            open_cases.setdefault(case, day)
    for case, since in open_cases.items():
        yield *case, f"{since}..          "


def _settings(reasoner: Reasoner, ruling: Ruling, cases: int) -> Iterator[tuple[str, str]]:
    axes = reasoner.rulings.frame.axes
    grouped: dict[str, set[str]] = {}
    for path, end in paths(ruling.reduced(cases)):
        if end == NOT_APPLICABLE:
            continue
        words = " ".join(f"{axes[at].name}={option}" for at, option in sorted(path.items()))
        meaning = ruling.ends[end].meaning
        told = meaning if isinstance(meaning, str) else value_text(meaning)
        grouped.setdefault(told, set()).add(words)
    for value, settings in grouped.items():
        yield value, " | ".join(sorted(settings))


def _places(model: PolicyModel) -> Iterator[dict[str, str]]:
    """Every channel with every plan that it offers."""
    for option in model.question_by_id["channel"].options:
        answers = {"channel": option.id}
        settled = settle(model, Selection(answers=answers, as_of=model.confirmed_on))
        plans = settled.offered.get("plan")
        yield from ({**answers, "plan": plan} for plan in plans) if plans else (answers,)


def _mark(reasoner: Reasoner, subject: Subject, answers: Mapping[str, str]) -> str:
    ruling = reasoner.rulings.on(reasoner.model.confirmed_on, subject)
    left = ruling.cases.left_by(_given(reasoner, answers))
    elsewhere = left & ruling.ends[NOT_APPLICABLE].cases
    if elsewhere == left:
        return "."
    return "?" if elsewhere else "x"


def _given(reasoner: Reasoner, answers: Mapping[str, str]) -> dict[int, str]:
    """The options at the positions of their axes."""
    axes = reasoner.rulings.frame.axis_by_name
    return {axes[name].position: option for name, option in answers.items()}
