# SPDX-License-Identifier: MIT
"""`changes`: which answers changed between two days, or between two policy models."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Literal

from desktop_app.commands.answers import read_answers
from desktop_app.commands.days import covered_day, warn_of_days_ahead
from desktop_app.commands.environment import EXIT_FINE, Environment, UsageError
from desktop_app.commands.files import deliver
from desktop_app.commands.in_force import open_model_in_force
from desktop_app.commands.refusals import refusal
from desktop_app.policy.difference import changes_between, changes_of_model, days_of_change
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.selection import Answer, Selection, Settled, settle
from desktop_app.presentation.changed import (
    Changes,
    Side,
    changed_csv,
    changed_markdown,
    changed_record,
    changed_text,
)
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import json_text
from desktop_app.presentation.steps import answer_words
from desktop_app.presentation.wording import listed
from desktop_app.quick_dataclass import dataclass

ChangesFormat = Literal["text", "json", "md", "csv"]
_Situations = Mapping[str, Mapping[str, Answer]]

SELECTION = "selection"
"""The id of the one situation that was given by its answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesRequest:
    """What was asked on the command line, as it was written."""

    answers: tuple[str, ...]
    since: str | None
    until: str | None
    models: tuple[str, ...]
    as_of: str | None
    format: ChangesFormat
    output: str | None


def changes(request: ChangesRequest, environment: Environment) -> int:
    """Write what changed.

    Raises:
        UsageError: neither two days nor two models were given, a day lies before the model, or an answer never fits.
        UserFacingError: a model cannot be read or has faults, or the output file cannot be written.
    """
    if request.models and (request.since or request.until):
        raise UsageError("give either --from and --to, or --model with two models")
    found = _of_models(request, environment) if request.models else _of_days(request, environment)
    if found.basis and request.format == "csv":
        environment.warn(found.basis)
    deliver(_render(found, request, environment), request.output, environment)
    return EXIT_FINE


def _of_days(request: ChangesRequest, environment: Environment) -> Changes:
    if not (request.since and request.until):
        raise UsageError("give --from DATE and --to DATE, or --model OLD NEW")
    if request.as_of:
        raise UsageError("--as-of goes with --model; two days are given with --from and --to")
    opened = open_model_in_force(environment)
    model = opened.reasoner.model
    since, until = covered_day(model, request.since, "--from"), covered_day(model, request.until, "--to")
    if until <= since:
        raise UsageError(f"--to {until} must be later than --from {since}")
    situations, names = _situations((model,), request.answers)
    for answers in situations.values() if request.answers else ():
        days = (since, *days_of_change(model, answers, since, until))
        _check_fit([(opened.reasoner, day) for day in days], answers)
    warn_of_days_ahead(model, until, environment)
    return Changes(
        before=Side(model=model, digest=opened.digest, as_of=since),
        after=Side(model=model, digest=opened.digest, as_of=until),
        situations=situations,
        names=names,
        steps=tuple(
            sorted(
                changes_between(opened.reasoner, situations, since, until, environment.today),
                key=attrgetter("day"),
            )
        ),
        uncounted=opened.managed.set_by if opened.managed.overlay else "",
    )


def _of_models(request: ChangesRequest, environment: Environment) -> Changes:
    from desktop_app.commands.model_files import open_given_model

    (old, old_digest), (new, new_digest) = (open_given_model(given) for given in request.models)
    as_of = environment.today
    for model in (old.model, new.model):
        if request.as_of:
            as_of = covered_day(model, request.as_of, "--as-of")
    situations, names = _situations((new.model, old.model), request.answers)
    for answers in situations.values() if request.answers else ():
        _check_fit([(old, as_of), (new, as_of)], answers)
    return Changes(
        before=Side(model=old.model, digest=old_digest, as_of=as_of),
        after=Side(model=new.model, digest=new_digest, as_of=as_of),
        situations=situations,
        names=names,
        steps=tuple(changes_of_model(old, new, situations, as_of, environment.today)),
    )


def _situations(models: Sequence[PolicyModel], given: Iterable[str]) -> tuple[_Situations, dict[str, str]]:
    """The one situation that was given, else every way to use Claude of any model; and how each is called."""
    newest = models[0]
    answers = read_answers(newest, given)
    if answers:
        words = (answer_words(newest, question, answer) for question, answer in answers.items())
        return {SELECTION: answers}, {SELECTION: listed(words)}
    known = {item.id: (model, item) for model in reversed(models) for item in model.deployments}
    situations = {name: item.answers for name, (_model, item) in known.items()}
    return situations, {name: model.text(f"deployment.{name}.name") for name, (model, _item) in known.items()}


def _check_fit(sides: Sequence[tuple[Reasoner, date]], answers: Mapping[str, Answer]) -> None:
    """Refuse answers that fit on no side; one that fits on some day only is what a change is about."""
    settled = [_settle(reasoner, day, answers) for reasoner, day in sides]
    never = set(answers).difference(*(item.answers for item in settled))
    if never:
        reasoner, day = sides[-1]
        refused = [item for item in settled[-1].set_aside if item.question in never]
        raise UsageError("\n".join(refusal(reasoner, settled[-1], day, item) for item in refused))


def _settle(reasoner: Reasoner, day: date, answers: Mapping[str, Answer]) -> Settled:
    return settle(reasoner.model, Selection(answers=answers, as_of=day))


def _render(found: Changes, request: ChangesRequest, environment: Environment) -> str:
    match request.format:
        case "json":
            return json_text(changed_record(found))
        case "md":
            return changed_markdown(found)
        case "csv":
            return changed_csv(found)
        case "text":
            return changed_text(found, Page(has_color=environment.has_color and request.output is None))
