# SPDX-License-Identifier: MIT
"""`check`: every proof of a policy model, with counts, and every fault with its place."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.commands.environment import EXIT_FAULT, EXIT_FINE, Environment
from desktop_app.commands.files import read_file
from desktop_app.commands.model_files import read_model_files, read_translations
from desktop_app.i18n import ngettext
from desktop_app.policy.faults import Fault, ModelError
from desktop_app.policy.guard import GuardedModel, guard_model
from desktop_app.policy.model import PolicyModel
from desktop_app.policy.verify import Verification, verify
from desktop_app.resource_files import drawing_names, policy_files


def check(given: str | None, environment: Environment, overlay: str | None = None) -> int:
    """Guard and prove the embedded model, or the one in a file or folder; and both again with an overlay laid over it.

    Where the shape of a file is wrong nothing can be proven, and only the faults of shape are told.

    Raises:
        UserFacingError: there is no such file.
    """
    files = policy_files() if given is None else read_model_files(Path(given))
    try:
        guarded = guard_model(files)
    except ModelError as error:
        return _tell(error.faults, environment)
    result = verify(guarded.model, guarded.locate, drawing_names())
    environment.out.write(f"Policy model {guarded.model.version}\n{_counts(result)}\n")
    faults = [*result.faults, *_translation_faults(given, guarded.model, environment)]
    if faults or overlay is None:
        return _tell(faults, environment)
    return _check_overlay(guarded, Path(overlay), environment)


def _translation_faults(given: str | None, model: PolicyModel, environment: Environment) -> list[Fault]:
    """Count what each other language tells of a model; the faults of its files."""
    from desktop_app.policy.guard_translation import guard_translation

    faults: list[Fault] = []
    for language, files in read_translations(None if given is None else Path(given)).items():
        try:
            found = guard_translation(language, files, model.texts)
        except ModelError as error:
            faults += error.faults
            continue
        counts = (
            f"{len(found.texts):>8,}  texts in {language}, {len(found.missing):,} missing, {len(found.stale):,} stale"
        )
        environment.out.write(f"{counts}\n")
    return faults


def _check_overlay(guarded: GuardedModel, path: Path, environment: Environment) -> int:
    """All proofs of a sound model again, with the terms of a contract laid over it."""
    from desktop_app.policy.guard_overlay import read_overlay
    from desktop_app.policy.overlay import lay_over, replaced_rules

    try:
        overlay = read_overlay(path.name, read_file(path), guarded.model)
    except ModelError as error:
        return _tell(error.faults, environment)
    laid = lay_over(guarded.model, overlay)
    public = len(guarded.model.rules)
    result = verify(
        laid,
        lambda section, index: (
            f"{path.name}: terms[{index - public}]"
            if section == "rules" and index >= public
            else guarded.locate(section, index)
        ),
    )
    replaced = replaced_rules(laid)
    faults = [fault for fault in result.faults if fault not in replaced]
    title = f"Overlay {overlay.contract.title} ({overlay.contract.parties})"
    environment.out.write(f"{title}\n{len(overlay.terms):>8,}  terms\n{result.cases:>8,}  cases proven with them\n")
    return _tell(faults, environment)


def _tell(faults: Sequence[Fault], environment: Environment) -> int:
    if not faults:
        environment.out.write("No faults.\n")
        return EXIT_FINE
    environment.out.flush()
    for fault in faults:
        environment.err.write(f"{fault}\n")
    number = len(faults)
    environment.warn(ngettext("{number} fault", "{number} faults", number).format(number=number))
    return EXIT_FAULT


def _counts(result: Verification) -> str:
    lines = (
        ("questions", result.questions),
        ("subjects", result.subjects),
        ("rules", result.rules),
        ("sources", result.sources),
        ("disputes", result.disputes),
        ("texts", result.texts),
        ("stretches of time proven", result.stretches),
        ("cases proven", result.cases),
    )
    return "\n".join(f"{number:>8,}  {what}" for what, number in lines)
