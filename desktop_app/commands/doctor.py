# SPDX-License-Identifier: MIT
"""`doctor`: what runs here, from which files, with which settings, and what is wrong. It changes nothing."""

import os
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from desktop_app import __version__, display
from desktop_app.commands.doctor_report import (
    ContractFacts,
    ModelFacts,
    Person,
    Place,
    Problem,
    Program,
    Report,
    SetBy,
    SettingFacts,
    report_record,
    report_text,
)
from desktop_app.commands.environment import EXIT_FAULT, EXIT_FINE, Environment
from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.faults import ModelError, UserFacingError
from desktop_app.policy.in_force import ModelInForce, Origin
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.model_words import reason_words
from desktop_app.presentation.page import Page
from desktop_app.presentation.records import json_text
from desktop_app.storage.managed import Managed, SettingName
from desktop_app.storage.managed_file import FILE_NAME, load_managed
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.model_places import ModelPlaces, places_of_this_user
from desktop_app.storage.paths import AppPaths
from desktop_app.storage.record import BrokenFileError
from desktop_app.storage.settings import USUAL, Settings, parse_settings
from desktop_app.storage.settings_in_force import FIELDS, settings_in_force, usual_settings
from desktop_app.storage.situation import parse_situation

DoctorFormat = Literal["text", "json"]

_ORIGINS: dict[Origin, SetBy] = {
    Origin.BUILT_IN: "built-in",
    Origin.PERSON: "person",
    Origin.ORGANISATION: "organisation",
}


def doctor(format_: DoctorFormat, environment: Environment) -> int:
    """Write the report; the status is that of a fault if anything is wrong."""
    report = examine(AppPaths.of_this_user(), environment)
    person = person_of_this_computer()
    if format_ == "json":
        environment.out.write(json_text(report_record(report, person)))
    else:
        environment.out.write(report_text(report, person, Page(has_color=environment.has_color)))
    return EXIT_FINE if report.is_fine else EXIT_FAULT


def person_of_this_computer() -> Person:
    """The home folder, and the names that it and the variables of a session give away."""
    home = Path.home()
    names = (os.environ.get(name, "") for name in ("USER", "LOGNAME", "USERNAME"))
    known = dict.fromkeys(name for name in (*names, home.name) if name not in ("", "root"))
    return Person(home=str(home), names=tuple(known))


def examine(paths: AppPaths, environment: Environment) -> Report:
    """Look at everything, and change nothing: what was proven before is proven again, and not remembered."""
    managed = load_managed(paths.site_folders)
    places = places_of_this_user(sys.platform, os.environ, managed)
    found = find_model(replace(places, proven=""), environment.today)
    program = _program(environment)
    faults = list(_part_faults(program))
    faults += [Problem(where=fault.where, what=fault.what) for fault in managed.faults]
    faults += _key_faults(managed)
    own = _own_settings(paths, managed, faults)
    _look_at_situation(paths, faults)
    faults += [Problem(where=item.path, what=reason_words(item)) for item in found.refusals]
    contract = _contract(managed, own, found.model, faults)
    faults += _folder_faults(paths)
    return Report(
        is_fine=not faults,
        program=program,
        policy_model=_model_facts(found),
        contract=contract,
        managed_by=managed.set_by or None,
        settings=tuple(_settings(own, managed)),
        places=tuple(_places(paths, managed, places)),
        faults=tuple(faults),
    )


def _program(environment: Environment) -> Program:
    return Program(
        version=__version__,
        python=platform.python_version(),
        system=platform.platform(terse=True),
        qt=part_version("PySide6-Essentials", "PySide6"),
        pydantic=part_version("pydantic", "pydantic"),
        has_display=display.has_display(sys.platform, environment.variables),
    )


def part_version(name: str, package: str) -> str | None:
    """The version of a part; an installer carries parts that do not tell theirs, and None says that it is missing."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "bundled" if find_spec(package) else None


def _part_faults(program: Program) -> Iterator[Problem]:
    if program.qt is None:
        yield Problem(where="PySide6", what="is missing, so no window opens; install Afterprompt again")
    if program.pydantic is None:
        yield Problem(where="pydantic", what="is missing, so no file can be checked; install Afterprompt again")


def _model_facts(found: ModelInForce) -> ModelFacts:
    return ModelFacts(
        version=found.model.version,
        digest=found.digest,
        confirmed_on=found.model.confirmed_on.isoformat(),
        origin=_ORIGINS[found.origin],
        path=found.path or None,
    )


def _own_settings(paths: AppPaths, managed: Managed, faults: list[Problem]) -> Settings:
    """What the person chose over what is usual here; the usual values if their file cannot be used."""
    usual = usual_settings(managed)
    return _read(paths.settings_file, lambda data: parse_settings(data, usual), faults) or usual


def _look_at_situation(paths: AppPaths, faults: list[Problem]) -> None:
    """Whether the remembered situation can be used; what it says is nobody's business here."""
    found: list[Problem] = []
    _read(paths.situation_file, parse_situation, found)
    if found:
        what = "cannot be used; delete it, or open the window, which sets it aside"
        faults.append(Problem(where=str(paths.situation_file), what=what))


def _read(path: Path, parse: Callable[[bytes], object], faults: list[Problem]) -> Settings | None:
    """A kept file, parsed, if there is one that can be used."""
    try:
        content = parse(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        faults.append(Problem(where=str(path), what=f"cannot be read: {error.strerror or error}"))
        return None
    except BrokenFileError as error:
        what = f"cannot be used: {error}; delete it, or open the window, which sets it aside"
        faults.append(Problem(where=str(path), what=what))
        return None
    return content if isinstance(content, Settings) else None


def _contract(managed: Managed, own: Settings, model: PolicyModel, faults: list[Problem]) -> ContractFacts | None:
    """The terms that are laid over the model, read and proven as the window does."""
    path = managed.overlay or own.overlay
    set_by: SetBy = "organisation" if managed.overlay else "person"
    if not path:
        return None
    from desktop_app.storage.contract_file import open_terms

    try:
        terms = open_terms(path, Reasoner(model))
    except ModelError as error:
        faults += [Problem(where=f"{path}: {fault.where}", what=fault.what) for fault in error.faults]
    except UserFacingError as error:
        faults.append(Problem(where="", what=str(error)))
    else:
        return ContractFacts(path=path, set_by=set_by, digest=terms.digest, terms=len(terms.overlay.terms))
    return ContractFacts(path=path, set_by=set_by)


def _key_faults(managed: Managed) -> Iterator[Problem]:
    """A damaged key is told before there is a file to refuse."""
    from desktop_app.storage.signature import BadKeyError, read_key

    try:
        if managed.update_key:
            read_key(managed.update_key)
    except BadKeyError:
        what = "is no public key of minisign; take the last line of its .pub file"
        yield Problem(where=f"{managed.file}: update_key", what=what)


def _folder_faults(paths: AppPaths) -> Iterator[Problem]:
    for folder in dict.fromkeys((paths.config_folder, paths.state_folder)):
        if not _can_be_written(folder):
            yield Problem(where=str(folder), what="cannot be written; nothing is remembered until it can")


def _can_be_written(folder: Path) -> bool:
    """Whether files can be kept in a folder, or it can be made."""
    nearest = next(place for place in (folder, *folder.parents) if os.path.lexists(place))
    return os.access(nearest, os.W_OK | os.X_OK) and nearest.is_dir()


def _settings(own: Settings, managed: Managed) -> Iterator[SettingFacts]:
    in_force = settings_in_force(own, managed)
    if managed.is_broken:
        in_force = replace(in_force, remembers_situation=False)  # it waits until the file is mended
    for name, field in FIELDS.items():
        value = getattr(in_force, field)
        set_by = _set_by(name, getattr(own, field), managed)
        yield SettingFacts(name=name, value=value, set_by=set_by, is_locked=managed.is_locked(name))
    for other, value, usual in (
        ("text size", in_force.text_factor, USUAL.text_factor),
        ("reduced motion", in_force.is_motion_reduced, USUAL.is_motion_reduced),
    ):
        yield SettingFacts(name=other, value=value, set_by="built-in" if value == usual else "person", is_locked=False)


def _set_by(name: SettingName, chosen: object, managed: Managed) -> SetBy:
    """Whose choice a setting is; one that is as usual is taken for nobody's."""
    if managed.is_locked(name):
        return "organisation"
    setting = managed.settings.get(name)
    if chosen != getattr(usual_settings(managed), FIELDS[name]):
        return "person"
    return "built-in" if setting is None else "organisation"


def _places(paths: AppPaths, managed: Managed, places: ModelPlaces) -> Iterator[Place]:
    """Every file and folder that can play a part, the one that counts first coming first."""
    named: list[tuple[str, str]] = [("settings", str(paths.settings_file)), ("situation", str(paths.situation_file))]
    named += [("managed file", str(Path(folder, FILE_NAME))) for folder in paths.site_folders]
    named += [("policy model of the organisation", path) for path in (places.named, *places.site) if path]
    named += [("policy model of the person", places.own)]
    named += [("contract of the organisation", managed.overlay)] if managed.overlay else []
    for what, path in named:
        yield Place(what=what, path=path, is_there=os.access(path, os.F_OK))  # what cannot be looked at is no error
