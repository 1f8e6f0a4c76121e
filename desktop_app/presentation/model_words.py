# SPDX-License-Identifier: MIT
"""Words about the policy model in force: which one, since when, from whom, and why another one is not used."""

from desktop_app.i18n import _, isolate, ngettext
from desktop_app.policy.in_force import ModelInForce, Obstacle, Origin, Refusal
from desktop_app.presentation.days import day_words


def in_force_words(found: ModelInForce, set_by: str = "") -> str:
    """One sentence: the version, since when it has been used, and where it comes from."""
    version = found.model.version
    if found.origin is Origin.BUILT_IN or found.since is None:
        return _("Policy model {version}, built into this version of Afterprompt.").format(version=version)
    day = day_words(found.since)
    if found.origin is Origin.PERSON:
        text = _("Policy model {version}, in force since {day}, from a file that you opened.")
        return text.format(version=version, day=day)
    if set_by:
        text = _("Policy model {version}, in force since {day}, from a file of {organisation}.")
        return text.format(version=version, day=day, organisation=set_by)
    text = _("Policy model {version}, in force since {day}, from a file of your organisation.")
    return text.format(version=version, day=day)


def refusal_words(refusal: Refusal) -> str:
    """What file is not used, why, and what to do about it."""
    lead = _("We did not use the policy model {file}.").format(file=isolate(refusal.path))
    return _("{lead} {reason}").format(lead=lead, reason=reason_words(refusal))


def reason_words(refusal: Refusal) -> str:
    """Why a file is not used, and what to do about it."""
    if refusal.obstacle is Obstacle.FAULTY:
        return _faulty_words(refusal)
    reasons = {
        Obstacle.UNREADABLE: _("It cannot be read: {detail}. Check that it is there and that you may read it."),
        Obstacle.TOO_LARGE: _("It is larger than 20 MB. Ask for the right file."),
        Obstacle.UNKNOWN_KEY: _("Your organisation’s settings cannot be read. Ask those who manage your computer."),
        Obstacle.BAD_KEY: _("Your organisation’s key for updates is damaged. Ask those who manage your computer."),
        Obstacle.UNSIGNED: _(
            "It is not signed, and your organisation asks for that. Get its signature, {name}, into the same folder."
        ),
        Obstacle.WRONGLY_SIGNED: _("Its signature does not fit. Get the file and its signature anew."),
        Obstacle.NO_MODEL: _("It is no policy model ({detail}). Ask for the right file."),
        Obstacle.OLDER: _("Its version {detail} is older than {least}. Delete it, or get a newer one."),
    }
    name = f"{refusal.path.replace(chr(92), '/').rpartition('/')[2]}.minisig"
    return reasons[refusal.obstacle].format(detail=refusal.detail, least=refusal.least, name=isolate(name))


def _faulty_words(refusal: Refusal) -> str:
    text = ngettext(
        "It has {count} fault: {fault}. Ask those who made it.",
        "It has {count} faults, the first: {fault}. Ask those who made it.",
        refusal.count,
    )
    return text.format(count=refusal.count, fault=isolate(refusal.faults[0]))
