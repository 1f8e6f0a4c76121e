# SPDX-License-Identifier: MIT
"""What `doctor` found, as records, as text and as JSON; nothing in it says who the person is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop_app.presentation.page import Page
from desktop_app.presentation.records import Json, to_json

REPORT_FORMAT = 1
"""Version of the JSON; `resources/schema/doctor.schema.json` describes it."""

SetBy = Literal["built-in", "organisation", "person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What runs: versions, None for a part that is not there, and whether a window could open."""

    version: str
    python: str
    system: str
    qt: str | None
    pydantic: str | None
    has_display: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFacts:
    """The policy model that answers."""

    version: str
    digest: str
    confirmed_on: str
    origin: SetBy
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractFacts:
    """The contract terms that are laid over the policy model; without a digest they cannot be used."""

    path: str
    set_by: SetBy
    digest: str | None = None
    terms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One file or folder that the program looks at."""

    what: str
    path: str
    is_there: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingFacts:
    """One setting in force: its value, who set it, and whether a person can change it."""

    name: str
    value: str | bool | float
    set_by: SetBy
    is_locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong, its place, and what to do about it."""

    where: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that `doctor` tells; `managed_by` is the organisation that set up this computer, if one did."""

    format: int = REPORT_FORMAT
    is_fine: bool
    program: Program
    policy_model: ModelFacts
    contract: ContractFacts | None
    managed_by: str | None
    settings: tuple[SettingFacts, ...]
    places: tuple[Place, ...]
    faults: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What must not be told: the home folder, and the names under which the person is known to the system."""

    home: str
    names: tuple[str, ...]


def report_record(report: Report, person: Person) -> dict[str, Json]:
    """The report as JSON; parts that are not there are left out."""
    record = hidden(to_json(report), person)
    return record if isinstance(record, dict) else {}


def hidden(value: Json, person: Person) -> Json:
    """The value with the home folder as `~` and the person's names as `<user>` in every text."""
    if isinstance(value, str):
        return _hide(value, person)
    if isinstance(value, list):
        return [hidden(item, person) for item in value]
    if isinstance(value, dict):
        return {key: hidden(item, person) for key, item in value.items()}
    return value


def report_text(report: Report, person: Person, page: Page) -> str:
    """The report for people."""
    for label, words in _program_lines(report):
        page.item(label, _hide(words, person))
    page.heading("Settings in force")
    for setting in report.settings:
        value = str(setting.value).lower() if isinstance(setting.value, bool) else str(setting.value)
        lock = ", locked" if setting.is_locked else ""
        page.item(f"{setting.name}:", _hide(f"{value} ({_SET_BY[setting.set_by]}{lock})", person))
    page.heading("Files and folders")
    for place in report.places:
        page.item(f"{place.what}:", _hide(place.path if place.is_there else f"{place.path} (not there)", person))
    page.heading("What is wrong")
    if not report.faults:
        page.text("Nothing.")
    for fault in report.faults:
        page.item("-", _hide(f"{fault.where}: {fault.what}" if fault.where else fault.what, person))
    return str(page)


_SET_BY: dict[SetBy, str] = {
    "built-in": "built in",
    "organisation": "set by the organisation",
    "person": "chosen by the person",
}


def _program_lines(report: Report) -> Iterator[tuple[str, str]]:
    program, model, contract = report.program, report.policy_model, report.contract
    yield "Afterprompt:", program.version
    yield "Python:", program.python
    yield "Qt:", program.qt or "not there"
    yield "pydantic:", program.pydantic or "not there"
    yield "System:", program.system
    yield "Display:", "yes" if program.has_display else "no; the command line works without"
    yield "Managed by:", report.managed_by or "nobody"
    yield "Policies:", f"{model.version}, read on {model.confirmed_on}, {_SET_BY[model.origin]}"
    yield "Digest:", model.digest
    if contract is None:
        yield "Contract:", "none; all answers are public"
    elif contract.digest is None:
        yield "Contract:", f"{contract.path}, {_SET_BY[contract.set_by]}, cannot be used; all answers are public"
    else:
        yield "Contract:", f"{contract.path}, {_SET_BY[contract.set_by]}, {contract.terms} terms, {contract.digest}"


def _hide(text: str, person: Person) -> str:
    """The text without the home folder and the person's names; a name counts where no letter or digit joins it."""
    if len(person.home) > 1:
        text = re.sub(rf"{re.escape(person.home)}(?![\w.-])", "~", text)
    for name in person.names:
        if name:
            text = re.sub(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", "<user>", text, flags=re.IGNORECASE)
    return text
