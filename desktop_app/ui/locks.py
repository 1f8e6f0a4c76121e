# SPDX-License-Identifier: MIT
"""Why a setting cannot be changed, in words that stand beside it."""

from collections.abc import Mapping

from desktop_app.i18n import _
from desktop_app.storage.managed import Managed, SettingName


def set_by_words(who: str) -> str:
    """Who decides where a person cannot."""
    return _("Set by {who}").format(who=who)


def lock_words(managed: Managed) -> Mapping[SettingName, str]:
    """The settings that a person cannot change, each with the reason.

    While the organisation's file is broken, remembering waits: nobody can tell whether it is wanted.
    """
    if managed.is_broken:
        return {"remember": _("Waits for a file of your organisation")}
    return {name: set_by_words(managed.set_by) for name in managed.settings if managed.is_locked(name)}
