# SPDX-License-Identifier: MIT
"""Which settings hold: built-in ones, an organisation's defaults, a person's own, an organisation's locked ones.

Each of these stands above those named before it. A person's own choice is kept beneath a lock, and holds again when
the lock goes.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, auto
from typing import Any

from desktop_app.storage.managed import Managed, SettingName
from desktop_app.storage.settings import Settings

FIELDS: Mapping[SettingName, str] = {
    "language": "language",
    "theme": "scheme",
    "remember": "remembers_situation",
}
"""The names of managed settings with the fields that hold them."""


class Lock(Enum):
    """Whether a managed value can be changed by a person."""

    OPEN = auto()
    LOCKED = auto()


def usual_settings(managed: Managed) -> Settings:
    """What holds until a person chooses something."""
    return replace(Settings(), **_values(managed, Lock.OPEN))


def settings_in_force(own: Settings, managed: Managed) -> Settings:
    """A person's settings with the locked ones of the organisation in place of theirs."""
    return replace(own, **_values(managed, Lock.LOCKED))


def own_settings(changed: Settings, own: Settings, managed: Managed) -> Settings:
    """What to keep of settings that were in force and then changed: beneath a lock, what the person chose before."""
    return replace(changed, **{field: getattr(own, field) for field in _values(managed, Lock.LOCKED)})


def _values(managed: Managed, lock: Lock) -> dict[str, Any]:
    """The managed values by the fields that they fill; the guard has looked at their types."""
    return {
        FIELDS[name]: setting.value
        for name, setting in managed.settings.items()
        if setting.is_locked is (lock is Lock.LOCKED)
    }
