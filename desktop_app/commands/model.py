# SPDX-License-Identifier: MIT
"""`model`: which policy model answers, one file out of a folder, a newer one, and back to the built-in one."""

import os
import sys
from pathlib import Path
from typing import Literal

from desktop_app.commands.environment import EXIT_FINE, Environment, UsageError
from desktop_app.commands.files import deliver
from desktop_app.commands.in_force import warned_managed
from desktop_app.i18n import _
from desktop_app.policy.faults import ModelError, UserFacingError
from desktop_app.policy.in_force import ModelInForce, Refusal
from desktop_app.presentation.model_words import in_force_words, refusal_words
from desktop_app.storage.judging import built_in_version
from desktop_app.storage.model_in_force import find_model
from desktop_app.storage.model_places import ModelPlaces, places_of_this_user

ModelAction = Literal["show", "pack", "use", "reset"]


def model(action: ModelAction, given: str | None, output: str | None, environment: Environment) -> int:
    """Do one of the four.

    Raises:
        UsageError: a file or folder is missing, or one too many.
        UserFacingError: the file cannot be used, or something cannot be written.
        ModelError: a model that was to be packed has faults.
    """
    _check_usage(action, given, output)
    if action == "pack":
        deliver(pack(Path(given or "")).decode(), output, environment)
        return EXIT_FINE
    places = places_of_this_user(sys.platform, os.environ, warned_managed(environment))
    if action == "use":
        _use(given or "", places, environment)
    elif action == "reset":
        _reset(places)
    _show(places, environment)
    return EXIT_FINE


def _check_usage(action: ModelAction, given: str | None, output: str | None) -> None:
    if action in ("pack", "use") and given is None:
        what = "the folder of a policy model" if action == "pack" else "the file of a policy model"
        raise UsageError(f"model {action}: give {what}")
    if action in ("show", "reset") and given is not None:
        raise UsageError(f"model {action}: takes no file; drop {given!r}")
    if action != "pack" and output is not None:
        raise UsageError(f"model {action}: writes no file; -o goes with pack")


def pack(folder: Path) -> bytes:
    """The model in a folder, or in one file, as one file with its words in all languages.

    Raises:
        UserFacingError: there is nothing to read.
        ModelError: with every fault of the model: only a sound one is handed on.
    """
    from desktop_app.commands.model_files import read_model_files, read_translations
    from desktop_app.policy.packed import pack_model
    from desktop_app.policy.prove import prove_model
    from desktop_app.resource_files import drawing_names

    files, translations = read_model_files(folder), read_translations(folder)
    faults = prove_model(files, translations, drawing_names())
    if faults:
        raise ModelError(faults)
    return pack_model(files, translations)


def _use(given: str, places: ModelPlaces, environment: Environment) -> None:
    from desktop_app.storage.model_updates import examine_model, take_in_model

    if places.named:
        text = _("Your organisation chose the policy model {file}, and no other one is used.")
        raise UserFacingError(text.format(file=places.named))
    examined = examine_model(given, places, environment.today)
    if isinstance(examined, Refusal):
        raise UserFacingError(refusal_words(examined))
    try:
        take_in_model(examined, places, environment.today)
    except OSError as error:
        raise UserFacingError(f"{places.own}: cannot be written: {error.strerror or error}") from error


def _reset(places: ModelPlaces) -> None:
    from desktop_app.storage.model_updates import give_up_model

    try:
        give_up_model(places)
    except OSError as error:
        raise UserFacingError(f"{places.own}: cannot be deleted: {error.strerror or error}") from error


def _show(places: ModelPlaces, environment: Environment) -> None:
    found = find_model(places, environment.today)
    for refusal in found.refusals:
        environment.warn(refusal_words(refusal))
    environment.out.write("".join(f"{line}\n" for line in _lines(found, places)))


def _lines(found: ModelInForce, places: ModelPlaces) -> list[str]:
    lines = [in_force_words(found, places.set_by), _("Digest: {digest}").format(digest=found.digest)]
    if found.path:
        lines += [_("File: {file}").format(file=found.path)]
        lines += [_("Built in: {version}").format(version=built_in_version())]
    return lines
