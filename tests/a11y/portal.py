# SPDX-License-Identifier: MIT
"""A desktop portal for a private D-Bus session: light at first, dark after SIGUSR1.

Run by `tests/a11y/run` with the distribution's Python, which has dbus. Prints its process id once it can be asked.
"""

import os
import signal
import sys

import dbus  # type: ignore[import-not-found,import-untyped,unused-ignore]  # comes with the distribution
import dbus.service  # type: ignore[import-not-found,import-untyped,unused-ignore]  # as above
from dbus.mainloop.glib import (  # type: ignore[import-not-found,import-untyped,unused-ignore]  # as above
    DBusGMainLoop,
)
from gi.repository import GLib  # type: ignore[import-untyped,import-not-found,unused-ignore]  # as above

_INTERFACE = "org.freedesktop.portal.Settings"
_LOOK = "org.freedesktop.appearance"


class Portal(dbus.service.Object):  # type: ignore[misc,no-any-unimported,unused-ignore]  # dbus has no types
    """The settings of a desktop, as programs read them and hear of changes."""

    def __init__(self, bus: dbus.SessionBus) -> None:  # type: ignore[no-any-unimported,unused-ignore]  # as above
        self._name = dbus.service.BusName("org.freedesktop.portal.Desktop", bus)
        super().__init__(bus, "/org/freedesktop/portal/desktop")
        self._values = {"color-scheme": dbus.UInt32(0)}

    def darken(self) -> bool:
        """The person turns the desktop dark."""
        self._values["color-scheme"] = dbus.UInt32(1)
        self.SettingChanged(_LOOK, "color-scheme", self._values["color-scheme"])
        return True

    @dbus.service.method(_INTERFACE, in_signature="as", out_signature="a{sa{sv}}")  # type: ignore[untyped-decorator,unused-ignore]  # as above
    def ReadAll(self, _namespaces: list[str]) -> dict[str, object]:  # noqa: N802 - the name on the bus
        """All settings."""
        return {_LOOK: dbus.Dictionary(self._values, signature="sv")}

    @dbus.service.method(_INTERFACE, in_signature="ss", out_signature="v")  # type: ignore[untyped-decorator,unused-ignore]  # as above
    def Read(self, namespace: str, key: str) -> object:  # noqa: N802 - the name on the bus
        """One setting."""
        if namespace != _LOOK or key not in self._values:
            raise dbus.exceptions.DBusException("not found", name="org.freedesktop.portal.Error.NotFound")
        return self._values[key]

    @dbus.service.signal(_INTERFACE, signature="ssv")  # type: ignore[untyped-decorator,unused-ignore]  # as above
    def SettingChanged(self, namespace: str, key: str, value: object) -> None:  # noqa: N802 - the name on the bus
        """Tell that a setting changed."""


def main() -> None:
    """Answer until the session ends."""
    DBusGMainLoop(set_as_default=True)
    portal = Portal(dbus.SessionBus())
    GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, portal.darken)
    sys.stdout.write(f"{os.getpid()}\n")
    sys.stdout.flush()
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
