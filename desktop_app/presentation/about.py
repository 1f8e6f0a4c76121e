# SPDX-License-Identifier: MIT
"""What this program is, and what its content is: the paragraphs of About."""

from desktop_app.i18n import LANGUAGES, REVIEWED_LANGUAGES, _
from desktop_app.policy.in_force import ModelInForce
from desktop_app.policy.model import PolicyModel
from desktop_app.presentation.days import day_words
from desktop_app.presentation.wording import listed


def about_lines(found: ModelInForce, version: str, policies: str) -> tuple[str, ...]:
    """The paragraphs, each of which can stand alone; `policies` says which policy model is in force, and whose."""
    return (
        _("Version {version}.").format(version=version),
        _("Afterprompt explains what happens to what you type after you press Enter in Claude."),
        _("It works offline and sends nothing anywhere. Your answers stay on this computer."),
        policies,
        *_content(found.model, found.digest),
        _("Independent project. Not affiliated with Anthropic, Microsoft, Amazon or Google."),
        _("It explains published policies. It is not legal advice."),
        _("Afterprompt is under the MIT licence. It uses Qt for Python, under the LGPL."),
        _("The icons are from Lucide, under the ISC licence."),
        *_unreviewed(),
    )


def _content(model: PolicyModel, digest: str) -> tuple[str, ...]:
    """The day of the policies, the time that they cover, how many they are, and their digest."""
    first, last = day_words(model.first_date), day_words(model.confirmed_on)
    return (
        _("The policies were read on {day}.").format(day=last),
        _("They cover the time from {first} to {last}.").format(first=first, last=last),
        _("Rules: {rules}. Sources: {sources}.").format(rules=len(model.rules), sources=len(model.sources)),
        _("Digest of the policies (SHA-256): {digest}").format(digest=digest),
    )


def _unreviewed() -> tuple[str, ...]:
    """What to know about words that nobody who grew up with them has read."""
    names = [name for language, name in LANGUAGES.items() if language not in REVIEWED_LANGUAGES]
    if not names:
        return ()
    note = _("No native speaker has checked the translation. Where it matters, read the English text.")
    return (_("{language}: {note}").format(language=listed(names), note=note),)
