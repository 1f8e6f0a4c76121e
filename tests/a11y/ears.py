# SPDX-License-Identifier: MIT
"""What a program sends to screen readers by itself: where the focus goes, and what it asks them to say."""

from typing import Any

import pyatspi  # type: ignore[import-not-found,unused-ignore]  # comes with the distribution
from gi.repository import GLib  # type: ignore[import-untyped,import-not-found,unused-ignore]  # as above

Node = Any
_ANNOUNCED = "object:announcement"
_FOCUSED = "object:state-changed:focused"
_MOVED = "object:active-descendant-changed"


class Ears:
    """Gathers events while time passes; nothing is heard in between."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._focused: list[Node] = []
        for kind in (_ANNOUNCED, _FOCUSED, _MOVED):
            pyatspi.Registry.registerEventListener(self._on_event, kind)

    def listen(self, seconds: float) -> None:
        """Let time pass, and gather what is sent."""
        loop = GLib.MainLoop()
        GLib.timeout_add(round(seconds * 1000), loop.quit)
        loop.run()

    def take_said(self) -> tuple[str, ...]:
        """All announcements since they were last taken."""
        said, self._said = tuple(self._said), []
        return said

    def take_focused(self) -> tuple[Node, ...]:
        """All that got the focus since this was last asked, the one that has it now at the end."""
        focused, self._focused = tuple(self._focused), []
        return focused

    def _on_event(self, event: Any) -> None:
        if event.type == _ANNOUNCED:
            self._said.append(str(event.any_data))
        elif event.type == _MOVED:
            self._focused.append(event.any_data)
        elif event.detail1:
            self._focused.append(event.source)
